import { join } from 'node:path';
import { bytesOf, readAll, verified, type Bytes } from '../core/bytes.ts';
import { plain, type Descriptor } from '../core/descriptor.ts';
import type { Digest } from '../core/digest.ts';
import { OrasError } from '../core/errors.ts';
import { parseManifest } from '../core/manifest.ts';
import { isIndexType, isManifestType } from '../core/media-types.ts';
import type { CallOptions, PushOptions, TagLister, Target } from '../core/target.ts';
import { withLock } from './file-lock.ts';
import { folderFiles } from './layout-files.ts';
import {
  EMPTY_INDEX,
  encodeIndex,
  withNode,
  withoutReached,
  withTag,
  type LayoutIndex,
} from './layout-index.ts';
import { blobName, INDEX_FILE, LAYOUT_FILE, LayoutReader } from './layout-reader.ts';
import { isThere, writeBeside } from './write-file.ts';

/**
 * An OCI image layout in a folder, safe between processes: blobs appear whole, `index.json` is re-read, changed and
 * replaced under a lock. Nothing is created before the first write.
 */
export class OciLayout implements Target, TagLister {
  readonly path: string;
  readonly #reader: LayoutReader;

  constructor(path: string) {
    this.path = path;
    this.#reader = new LayoutReader(folderFiles(path));
  }

  fetch(node: Descriptor, options?: CallOptions): Bytes {
    return this.#reader.fetch(node, options);
  }

  exists(node: Descriptor): Promise<boolean> {
    return this.#reader.exists(node);
  }

  resolve(reference: string, options?: CallOptions): Promise<Descriptor> {
    return this.#reader.resolve(reference, options);
  }

  tags(): AsyncIterable<string> {
    return this.#reader.tags();
  }

  index(): Promise<LayoutIndex> {
    return this.#reader.index();
  }

  async push(node: Descriptor, bytes: Bytes, options: PushOptions = {}): Promise<void> {
    if (!(await this.exists(node))) {
      await this.#begin(options.signal);
      await writeBeside(join(this.path, blobName(node.digest)), verified(bytes, node), {
        ...this.#temporary(),
        signal: options.signal,
      });
    }
    if (!isManifestType(node.mediaType) && options.tag === undefined) return;
    const children = isIndexType(node.mediaType) ? await this.#children(node) : new Set<Digest>();
    await this.update((index) => withoutReached(listed(index, plain(node), options.tag), children), options);
  }

  async tag(node: Descriptor, reference: string, options: CallOptions = {}): Promise<void> {
    if (!(await this.exists(node))) {
      throw new OrasError('NOT_FOUND', `${this.path} has no content with digest ${node.digest}`);
    }
    await this.update((index) => withTag(index, plain(node), reference), options);
  }

  /** Changes what is listed in `index.json`, under the lock. */
  async update(change: (index: LayoutIndex) => LayoutIndex, options: CallOptions = {}): Promise<void> {
    await this.#begin(options.signal);
    await this.#locked(options.signal, async (check) => {
      const before = await this.index();
      const after = change(before);
      if (after !== before) await this.#replaceIndex(after, check);
    });
  }

  /**
   * The first index is written before the layout file: a layout that has lost its `index.json` is then known as
   * broken, and is not taken for an empty one.
   */
  async #begin(signal: AbortSignal | undefined): Promise<void> {
    if (await isThere(join(this.path, LAYOUT_FILE))) return this.#requireIndex();
    await this.#locked(signal, async (check) => {
      if (await isThere(join(this.path, LAYOUT_FILE))) return;
      if (await isThere(join(this.path, INDEX_FILE))) {
        throw new OrasError(
          'INVALID_CONTENT',
          `${this.path} has a file ${INDEX_FILE} but no file ${LAYOUT_FILE}`,
        );
      }
      await this.#replaceIndex(EMPTY_INDEX, check);
      await writeBeside(
        join(this.path, LAYOUT_FILE),
        bytesOf('{"imageLayoutVersion":"1.0.0"}'),
        this.#temporary(),
      );
    });
  }

  async #requireIndex(): Promise<void> {
    if (await isThere(join(this.path, INDEX_FILE))) return;
    throw new OrasError('INVALID_CONTENT', `${this.path} is a layout without its ${INDEX_FILE}`, {
      details: { file: INDEX_FILE },
    });
  }

  #replaceIndex(index: LayoutIndex, check: () => Promise<void>): Promise<void> {
    return writeBeside(join(this.path, INDEX_FILE), bytesOf(encodeIndex(index)), {
      ...this.#temporary(),
      place: check,
    });
  }

  #temporary(): { tempFolder: string } {
    return { tempFolder: join(this.path, 'ingest') };
  }

  #locked<T>(signal: AbortSignal | undefined, work: (check: () => Promise<void>) => Promise<T>): Promise<T> {
    return withLock(join(this.path, '.index.lock'), (lock) => work(() => lock.check()), signal);
  }

  async #children(node: Descriptor): Promise<Set<Digest>> {
    const manifest = parseManifest(await readAll(this.fetch(node), node), node);
    return new Set((manifest.manifests ?? []).map((child) => child.digest));
  }
}

function listed(index: LayoutIndex, node: Descriptor, tag: string | undefined): LayoutIndex {
  return tag === undefined ? withNode(index, node) : withTag(index, node, tag);
}
