import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { lazy, type Bytes } from '../../core/bytes.ts';
import { plain, type Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { OrasError } from '../../core/errors.ts';
import type {
  CallOptions,
  Committer,
  IndexEntry,
  Graph,
  GraphTarget,
  IndexMaintainer,
  PredecessorOptions,
  PushOptions,
  ResolveOptions,
  Source,
  TagLister,
  WholeTeller,
} from '../../core/target.ts';
import { addFiles, inMemory, tarOf, type TarEntry } from './tar-writer.ts';
import { withLock } from '../../files/file-lock.ts';
import { existingEntries } from './existing-entries.ts';
import { LayoutGraph } from './graph.ts';
import {
  EMPTY_INDEX,
  encodeIndex,
  mergeIndexes,
  reachedIn,
  sortedEntries,
  tagsIn,
  withLinks,
  withoutReached,
  withTag,
  type LayoutIndex,
} from './index-entries.ts';
import { INDEX_FILE, LAYOUT_FILE, LAYOUT_VERSION, LayoutReader } from './reader.ts';
import { OciLayout } from './oci-layout.ts';
import { packingOf, writePlainTar } from './plain-tar.ts';
import { tarFiles, type TarFiles } from './tar-files.ts';
import { isWhole } from './completeness.ts';
import { pathExists } from '../../files/path-exists.ts';
import { tempName, writeBeside } from '../../files/write-file.ts';

/** Options of {@link openArchive}. */
export interface OpenArchiveOptions {
  /** For the plain tar of a packed one: a folder that the caller removes. Without it, packed ones are refused. */
  readonly temp?: string;
}

/**
 * Opens the tar of an OCI layout for reading, in its place. One that is packed with gzip or zstd is unpacked to a
 * plain tar in `temp` first.
 *
 * @throws {OrasError} `INVALID_CONTENT` for what is no archive of a layout, and for a packed one without `temp`; `NOT_FOUND` for a
 * missing file; `UNSUPPORTED` for a tar or a layout of another kind; `TOO_LARGE` for one with too many entries.
 */
export async function openArchive(
  path: string,
  { temp }: OpenArchiveOptions = {},
): Promise<Source & Graph & TagLister> {
  const packing = await packingOf(path);
  if (temp === undefined || packing === 'none') return new LayoutReader(await archiveFiles(path));
  if (packing !== 'gzip' && packing !== 'zstd')
    throw packedArchive(path, packing, 'plain tars, gzip and zstd are read');
  const plain = tempName(temp);
  await writePlainTar(path, packing, plain);
  return new LayoutReader(await archiveFiles(plain, path));
}

/** The files of an archive that is to be written, or read without being unpacked. */
async function archiveFiles(path: string, where: string = path): Promise<TarFiles> {
  const packing = await packingOf(path);
  if (packing !== 'none') throw packedArchive(where, packing, 'a plain tar is expected here');
  const files = await tarFiles(path, where);
  if (!files.entries.has(LAYOUT_FILE) && files.entries.has(DOCKER_FILE))
    throw new OrasError(
      'INVALID_CONTENT',
      `${where} is a docker-archive: it has a file ${DOCKER_FILE} and no file ${LAYOUT_FILE}`,
      { details: { reason: 'docker-archive' } },
    );
  return files;
}

/** Options of {@link OciArchive}. */
export interface OciArchiveOptions {
  /** True: `commit` writes only what was pushed, in place of an archive that is there. Default false. */
  readonly replace?: boolean | undefined;
}

/** Of `docker save`; newer ones are layouts too. */
const DOCKER_FILE = 'manifest.json';

function packedArchive(path: string, packing: string, expected: string): OrasError {
  return new OrasError('INVALID_CONTENT', `${path} is compressed with ${packing}; ${expected}`, {
    details: { reason: 'packed-archive' },
  });
}

/**
 * The tar of an OCI layout, for writing. Pushed content is collected in a layout beside it, and `commit` writes a new tar
 * with the old and the new content. Entries are sorted and have no times.
 */
export class OciArchive implements GraphTarget, IndexMaintainer, Committer, TagLister, WholeTeller {
  /** Of the tar. */
  readonly path: string;
  readonly #added: OciLayout;
  readonly #replaces: boolean;
  /** What an index lists since {@link link}, so that an entry of the old index goes too. */
  readonly #reached = new Set<Digest>();
  #old: Promise<LayoutReader | undefined> | undefined;
  #graph: LayoutGraph;

  /** Creates nothing: the tar appears with {@link commit}. */
  constructor(path: string, { replace = false }: OciArchiveOptions = {}) {
    this.path = path;
    this.#replaces = replace;
    this.#added = new OciLayout(tempName(dirname(path)));
    this.#graph = this.#newGraph();
  }

  fetch(node: Descriptor, options: CallOptions = {}): Bytes {
    return lazy(async () => {
      const old = (await this.#added.exists(node)) ? undefined : await this.#reader();
      return (old ?? this.#added).fetch(node, options);
    });
  }

  async exists(node: Descriptor): Promise<boolean> {
    return (await this.#added.exists(node)) || ((await (await this.#reader())?.exists(node)) ?? false);
  }

  isWhole(node: Descriptor, options?: CallOptions): Promise<boolean> {
    return isWhole(this, node, options);
  }

  async resolve(reference: string, options?: ResolveOptions): Promise<Descriptor> {
    const old = await this.#reader();
    try {
      return await this.#added.resolve(reference, options);
    } catch (error) {
      if (!(error instanceof OrasError) || error.code !== 'NOT_FOUND' || !old) throw error;
      return old.resolve(reference, options);
    }
  }

  predecessors(node: Descriptor, options?: PredecessorOptions): AsyncIterable<Descriptor> {
    return this.#graph.predecessors(node, options);
  }

  async *tags(): AsyncIterable<string> {
    yield* tagsIn(await this.#index(await this.#reader()));
  }

  async push(node: Descriptor, bytes: Bytes, options: PushOptions = {}): Promise<void> {
    await this.#reader();
    const isInOldTar = !(await this.#added.exists(node)) && (await this.exists(node));
    if (!isInOldTar) {
      await this.#added.push(node, bytes, options);
      this.#graph.blobAdded(node.digest);
    } else if (options.tag !== undefined) await this.tag(node, options.tag, options);
  }

  async link(entries: readonly IndexEntry[], options: CallOptions = {}): Promise<boolean> {
    const before = await this.#index(await this.#reader());
    if (withLinks(before, entries) === before) return false;
    for (const digest of reachedIn(entries)) this.#reached.add(digest);
    await this.#added.link(entries, options);
    return true;
  }

  async tag(node: Descriptor, reference: string, options: CallOptions = {}): Promise<void> {
    if (!(await this.exists(node))) {
      throw new OrasError('NOT_FOUND', `${this.path} has no content with digest ${node.digest}`);
    }
    await this.#added.update((index) => withTag(index, plain(node), reference), options);
  }

  async commit(options: CallOptions = {}): Promise<void> {
    if (await pathExists(this.#added.path)) {
      const lock = `${this.path}.lock`;
      await withLock(lock, (held) => this.#write(() => held.check(), options), options);
    }
    await this.discard();
  }

  async discard(): Promise<void> {
    await rm(this.#added.path, { recursive: true, force: true });
    this.#old = undefined;
    this.#reached.clear();
    this.#graph = this.#newGraph();
  }

  /** Discards what was not committed. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.discard();
  }

  /** Read again under the lock: another process may have written the archive since it was opened. */
  async #write(check: () => Promise<void>, options: CallOptions): Promise<void> {
    const there = (await pathExists(this.path)) ? await archiveFiles(this.path) : undefined;
    const files = this.#replaces ? undefined : there;
    const merged = await this.#index(files && new LayoutReader(files));
    // Pushes end in any order: the same content is to be the same file.
    const index = this.#replaces ? sortedEntries(merged) : merged;
    const entries = files ? await existingEntries(files) : new Map<string, TarEntry>();
    await addFiles(this.#added.path, 'blobs', entries);
    if (!entries.has(LAYOUT_FILE)) entries.set(LAYOUT_FILE, inMemory(LAYOUT_VERSION));
    entries.set(INDEX_FILE, inMemory(encodeIndex(index)));
    await mkdir(dirname(this.path), { recursive: true });
    await writeBeside(
      this.path,
      { [Symbol.asyncIterator]: () => tarOf(entries) },
      { ...options, place: check },
    );
  }

  async #index(old: LayoutReader | undefined): Promise<LayoutIndex> {
    const added = (await pathExists(this.#added.path)) ? await this.#added.index() : EMPTY_INDEX;
    return withoutReached(mergeIndexes(old ? await old.index() : EMPTY_INDEX, added), this.#reached);
  }

  #newGraph(): LayoutGraph {
    return new LayoutGraph({
      fetch: (node, options) => this.fetch(node, options),
      exists: (node) => this.exists(node),
      stamp: async () => {
        const old = await (await this.#reader())?.stamp();
        return `${old ?? ''} ${await this.#added.stamp()} ${this.#reached.size}`;
      },
      indexOrEmpty: async () => this.#index(await this.#reader()),
    });
  }

  #reader(): Promise<LayoutReader | undefined> {
    this.#old ??= this.#open();
    return this.#old;
  }

  async #open(): Promise<LayoutReader | undefined> {
    if (!(await pathExists(this.path))) return undefined;
    const reader = new LayoutReader(await archiveFiles(this.path));
    await reader.index();
    return this.#replaces ? undefined : reader;
  }
}
