import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesOf, verified, type Bytes } from '../../core/bytes.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import { algorithmOf, type Digest } from '../../core/digest.ts';
import { OrasError } from '../../core/errors.ts';
import { queue } from '../../core/concurrency.ts';
import type { CallOptions } from '../../core/target.ts';
import { withLock, type LockOptions } from '../../files/file-lock.ts';
import { EMPTY_INDEX, encodeIndex, type LayoutIndex } from './index-entries.ts';
import { blobName, INDEX_FILE, LAYOUT_FILE, LAYOUT_VERSION, type LayoutReader } from './reader.ts';
import { isLink } from '../../files/regular-file.ts';
import { pathExists } from '../../files/path-exists.ts';
import { writeBeside } from '../../files/write-file.ts';

export interface UpdateOptions extends CallOptions {
  /** Runs when the index is written, still under the lock. */
  readonly afterwards?: () => Promise<void>;
}

/** Writes the files of a layout so that other processes see whole ones, and what `reader` remembers stays true. */
export class LayoutWriter {
  readonly #path: string;
  readonly #reader: LayoutReader;
  readonly #onWait: LockOptions['onWait'];
  #indexWrites = 0;
  readonly #inTurn = queue();

  constructor(path: string, reader: LayoutReader, { onWait }: Pick<LockOptions, 'onWait'>) {
    this.#path = path;
    this.#onWait = onWait;
    this.#reader = reader;
  }

  /** Also tells two indexes apart that were written within one tick of the clock. */
  async stamp(): Promise<string> {
    return `${this.#indexWrites} ${await this.#reader.stamp()}`;
  }

  async writeBlob(node: Descriptor, bytes: Bytes, options: CallOptions): Promise<void> {
    await this.#begin(options.signal);
    await this.#refuseLinks(node.digest);
    await writeBeside(join(this.#path, blobName(node.digest)), verified(bytes, node), {
      ...this.#temporary(),
      signal: options.signal,
    });
    this.#reader.graph.blobAdded(node.digest);
  }

  async removeBlob(digest: Digest): Promise<void> {
    await this.#refuseLinks(digest);
    await rm(join(this.#path, blobName(digest)), { force: true });
    this.#reader.graph.blobRemoved(digest);
  }

  /** Changes what is listed in `index.json`, under the lock. True when that made a difference. */
  async update(
    change: (index: LayoutIndex) => LayoutIndex | Promise<LayoutIndex>,
    options: UpdateOptions = {},
  ): Promise<boolean> {
    await this.#begin(options.signal);
    return this.#locked(options.signal, async (check) => {
      const before = await this.#reader.index();
      const after = await change(before);
      if (after !== before) await this.#replaceIndex(after, check);
      await options.afterwards?.();
      return after !== before;
    });
  }

  /**
   * The first index is written before the layout file: a layout that has lost its `index.json` is then known as
   * broken, and is not taken for an empty one.
   */
  async #begin(signal: AbortSignal | undefined): Promise<void> {
    if (await pathExists(join(this.#path, LAYOUT_FILE))) return this.#requireIndex();
    await this.#locked(signal, async (check) => {
      if (await pathExists(join(this.#path, LAYOUT_FILE))) return;
      if (await pathExists(join(this.#path, INDEX_FILE))) {
        throw new OrasError(
          'INVALID_CONTENT',
          `${this.#path} has a file ${INDEX_FILE} but no file ${LAYOUT_FILE}`,
        );
      }
      await this.#replaceIndex(EMPTY_INDEX, check);
      await writeBeside(join(this.#path, LAYOUT_FILE), bytesOf(LAYOUT_VERSION), this.#temporary());
    });
  }

  /** A layout of others may lead elsewhere: nothing is written or removed there. */
  async #refuseLinks(digest: Digest): Promise<void> {
    for (const name of ['ingest', 'blobs', `blobs/${algorithmOf(digest)}`]) {
      const path = join(this.#path, name);
      if (!(await isLink(path))) continue;
      throw new OrasError('UNSAFE_PATH', `will not write through the link ${path}`, { details: { path } });
    }
  }

  async #requireIndex(): Promise<void> {
    if (await pathExists(join(this.#path, INDEX_FILE))) return;
    throw new OrasError('INVALID_CONTENT', `${this.#path} is a layout without its ${INDEX_FILE}`, {
      details: { file: INDEX_FILE },
    });
  }

  async #replaceIndex(index: LayoutIndex, check: () => Promise<void>): Promise<void> {
    await writeBeside(join(this.#path, INDEX_FILE), bytesOf(encodeIndex(index)), {
      ...this.#temporary(),
      place: check,
    });
    this.#indexWrites += 1;
    this.#reader.graph.invalidate();
  }

  #temporary(): { tempFolder: string } {
    return { tempFolder: join(this.#path, 'ingest') };
  }

  /** One after the other: waiting for the lock means asking for it again and again. */
  #locked<T>(signal: AbortSignal | undefined, work: (check: () => Promise<void>) => Promise<T>): Promise<T> {
    const options = { signal, onWait: this.#onWait };
    return this.#inTurn(async () => {
      signal?.throwIfAborted();
      return withLock(join(this.#path, '.index.lock'), (lock) => work(() => lock.check()), options);
    });
  }
}
