import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bytesOf, lazy, type Bytes } from '../core/bytes.ts';
import { plain, type Descriptor } from '../core/descriptor.ts';
import { OrasError } from '../core/errors.ts';
import type { CallOptions, Committer, PushOptions, Source, TagLister, Target } from '../core/target.ts';
import { withLock } from './file-lock.ts';
import { fileBytes } from './layout-files.ts';
import { EMPTY_INDEX, encodeIndex, merged, tagOf, withTag, type LayoutIndex } from './layout-index.ts';
import { INDEX_FILE, LAYOUT_FILE, LayoutReader } from './layout-reader.ts';
import { OciLayout } from './oci-layout.ts';
import { tarFiles } from './tar-files.ts';
import { tarEnd, tarHeader, tarPadding } from './tar-header.ts';
import { isThere, tempName, writeBeside } from './write-file.ts';

/** Opens the tar of an OCI layout for reading; nothing is unpacked. */
export async function openArchive(path: string): Promise<Source & TagLister> {
  return new LayoutReader(await tarFiles(path));
}

/**
 * The tar of an OCI layout, for writing: what is pushed collects in a layout beside it, and `commit` writes a new tar
 * that holds what the old one held and the new. Content is stored once; entries are sorted and have no times.
 */
export class OciArchive implements Target, Committer, TagLister {
  readonly path: string;
  readonly #added: OciLayout;
  #old: Promise<LayoutReader | undefined> | undefined;

  constructor(path: string) {
    this.path = path;
    this.#added = new OciLayout(tempName(dirname(path)));
  }

  fetch(node: Descriptor, options: CallOptions = {}): Bytes {
    return lazy(async () => {
      const old = (await this.#added.exists(node)) ? undefined : await this.#opened();
      return (old ?? this.#added).fetch(node, options);
    });
  }

  async exists(node: Descriptor): Promise<boolean> {
    return (await this.#added.exists(node)) || ((await (await this.#opened())?.exists(node)) ?? false);
  }

  async resolve(reference: string, options?: CallOptions): Promise<Descriptor> {
    const old = await this.#opened();
    try {
      return await this.#added.resolve(reference, options);
    } catch (error) {
      if (!(error instanceof OrasError) || error.code !== 'NOT_FOUND' || !old) throw error;
      return old.resolve(reference, options);
    }
  }

  async *tags(): AsyncIterable<string> {
    const index = await this.#index(await this.#opened());
    for (const entry of index.manifests) {
      const tag = tagOf(entry);
      if (tag !== undefined) yield tag;
    }
  }

  async push(node: Descriptor, bytes: Bytes, options: PushOptions = {}): Promise<void> {
    await this.#opened();
    const held = !(await this.#added.exists(node)) && (await this.exists(node));
    if (!held) return this.#added.push(node, bytes, options);
    if (options.tag !== undefined) await this.tag(node, options.tag, options);
  }

  async tag(node: Descriptor, reference: string, options: CallOptions = {}): Promise<void> {
    if (!(await this.exists(node))) {
      throw new OrasError('NOT_FOUND', `${this.path} has no content with digest ${node.digest}`);
    }
    await this.#added.update((index) => withTag(index, plain(node), reference), options);
  }

  async commit(options: CallOptions = {}): Promise<void> {
    if (await isThere(this.#added.path)) {
      const lock = `${this.path}.lock`;
      await withLock(lock, (held) => this.#write(() => held.check(), options), options.signal);
    }
    await this.discard();
  }

  async discard(): Promise<void> {
    await rm(this.#added.path, { recursive: true, force: true });
    this.#old = undefined;
  }

  /** Read again under the lock: another process may have written the archive since it was opened. */
  async #write(check: () => Promise<void>, options: CallOptions): Promise<void> {
    const files = (await isThere(this.path)) ? await tarFiles(this.path) : undefined;
    const index = await this.#index(files && new LayoutReader(files));
    const entries = new Map<string, Entry>();
    for (const name of files?.names ?? []) {
      const size = await files?.size(name);
      if (files && size !== undefined && name.startsWith('blobs/'))
        entries.set(name, { size, bytes: files.read(name) });
    }
    await addBlobs(this.#added.path, 'blobs', entries);
    entries.set(LAYOUT_FILE, inMemory('{"imageLayoutVersion":"1.0.0"}'));
    entries.set(INDEX_FILE, inMemory(encodeIndex(index)));
    await mkdir(dirname(this.path), { recursive: true });
    await writeBeside(
      this.path,
      { [Symbol.asyncIterator]: () => tarOf(entries) },
      { ...options, place: check },
    );
  }

  async #index(old: LayoutReader | undefined): Promise<LayoutIndex> {
    const added = (await isThere(this.#added.path)) ? await this.#added.index() : EMPTY_INDEX;
    return merged(old ? await old.index() : EMPTY_INDEX, added);
  }

  #opened(): Promise<LayoutReader | undefined> {
    this.#old ??= this.#open();
    return this.#old;
  }

  async #open(): Promise<LayoutReader | undefined> {
    if (!(await isThere(this.path))) return undefined;
    const reader = new LayoutReader(await tarFiles(this.path));
    await reader.index();
    return reader;
  }
}

interface Entry {
  readonly size: number;
  readonly bytes: Bytes;
}

function inMemory(content: Uint8Array | string): Entry {
  const bytes = Buffer.from(content);
  return { size: bytes.byteLength, bytes: bytesOf(bytes) };
}

async function addBlobs(root: string, folder: string, entries: Map<string, Entry>): Promise<void> {
  if (!(await isThere(join(root, folder)))) return;
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) await addBlobs(root, name, entries);
    else {
      const { size } = await stat(join(root, name));
      entries.set(name, { size, bytes: fileBytes(join(root, name)) });
    }
  }
}

async function* tarOf(entries: ReadonlyMap<string, Entry>): AsyncGenerator<Uint8Array> {
  const names = [...entries.keys()].toSorted();
  const folders = new Set<string>();
  for (const name of names) {
    for (let slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
      const folder = name.slice(0, slash);
      if (folders.has(folder)) continue;
      folders.add(folder);
      yield tarHeader({ name: `${folder}/`, type: 'directory', mode: 0o755, size: 0, mtime: 0 });
    }
    const entry = entries.get(name);
    if (!entry) continue;
    yield tarHeader({ name, type: 'file', mode: 0o644, size: entry.size, mtime: 0 });
    yield* entry.bytes;
    yield tarPadding(entry.size);
  }
  yield tarEnd();
}
