import { mkdir, mkdtemp, rm, rmdir } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { abortable, lazy, readAll, verified, type Bytes } from '../../core/bytes.ts';
import { titleOf, UNPACK, type Descriptor } from '../../core/descriptor.ts';
import { OrasError, systemCode } from '../../core/errors.ts';
import { parseManifest, successors } from '../../core/manifest.ts';
import { isManifestType } from '../../core/media-types.ts';
import type {
  CallOptions,
  Committer,
  GraphTarget,
  PredecessorOptions,
  PushOptions,
} from '../../core/target.ts';
import { refuseGitName } from '../../files/git-name.ts';
import { fileBytes } from '../../files/file-bytes.ts';
import { manifestMemory, type MemoryTarget } from '../memory/memory.ts';
import { fileModeOf } from './file-mode.ts';
import { AddedFiles, type AddOptions } from './added-files.ts';
import { moveFiles, type StagedPart } from './move-files.ts';
import { safeSegments } from '../../files/safe-path.ts';
import { WritableFolders } from './writable-folders.ts';
import { pathExists } from '../../files/path-exists.ts';
import { relativePath } from '../../files/relative-path.ts';
import { tempName, writeNew } from '../../files/write-file.ts';

/** Options of {@link FolderTarget}. */
export interface FolderOptions {
  /** Fail with `ALREADY_EXISTS` instead of replacing files. Default false. */
  readonly keepExisting?: boolean;
  /** Where folders are packed before they are sent. Default: the target's folder. */
  readonly temp?: string;
}

/** A file or folder that {@link FolderTarget.commit} moves into place. */
export interface PlacedFile {
  /** Where it will be. */
  readonly path: string;
  /** Its name in the artifact. */
  readonly title: string;
  /** The layer. */
  readonly node: Descriptor;
}

/** A file's name in the artifact: its path below the folder. */
function titleFor(file: string, root: string): string {
  const below = relativePath(file, resolve(root));
  if (below) return below.split(sep).join('/');
  throw new OrasError('INVALID_INPUT', `${file} has no path below ${root}, so it needs a title`, {
    details: { file },
  });
}

/**
 * A folder as a target. Nodes with a title are files, or packed folders; all other nodes are kept in memory. Files are
 * staged inside the folder, and {@link commit} moves them into place.
 *
 * @example
 * await using folder = new FolderTarget('downloads');
 * const source = openRepository('ghcr.io/acme/app');
 * await copy({ source, reference: '1.2' }, { target: folder });
 * await folder.commit();
 */
export class FolderTarget implements GraphTarget, Committer {
  /** The folder. */
  readonly root: string;
  readonly #options: FolderOptions;
  readonly #memory: MemoryTarget = manifestMemory();
  readonly #added: AddedFiles;
  readonly #parts = new Map<string, StagedPart & { readonly node: Descriptor; readonly bytes?: Bytes }>();
  #stage: Promise<string> | undefined;
  #created: string[] = [];
  readonly #writable = new WritableFolders();

  /** Creates nothing: the folder is made when the first file arrives. */
  constructor(root: string, options: FolderOptions = {}) {
    this.root = root;
    this.#options = options;
    this.#added = new AddedFiles(options.temp ?? root);
  }

  /**
   * Adds a local file or folder, and returns its descriptor for the `layers` of a manifest. It is read now for its digest; a
   * large file is read again when fetched.
   *
   * @param path - Below the folder, or absolute.
   * @throws {OrasError} `INVALID_INPUT` for a path outside the folder without a title. Node's error for what cannot be read.
   */
  async add(path: string, options: AddOptions = {}): Promise<Descriptor> {
    const file = resolve(this.root, path);
    return this.#added.add(file, { ...options, title: options.title ?? titleFor(file, this.root) });
  }

  fetch(node: Descriptor, options: CallOptions = {}): Bytes {
    const added = this.#added.bytesOf(node.digest);
    if (added) return abortable(added, options.signal);
    return lazy(() => {
      options.signal?.throwIfAborted();
      const file = this.#added.bytesOf(node.digest) ?? this.#stagedFile(node);
      return file ? abortable(file, options.signal) : this.#memory.fetch(node, options);
    });
  }

  async exists(node: Descriptor): Promise<boolean> {
    // Manifests are never files.
    if (isManifestType(node.mediaType)) return this.#memory.exists(node);
    const title = titleOf(node);
    if (title !== undefined) return this.#parts.get(title)?.node.digest === node.digest;
    return this.#added.bytesOf(node.digest) !== undefined || this.#memory.exists(node);
  }

  async push(node: Descriptor, bytes: Bytes, options: PushOptions = {}): Promise<void> {
    const title = titleOf(node);
    if (title !== undefined && !isManifestType(node.mediaType)) return this.#pushFile(node, bytes, options);
    await this.#memory.push(node, bytes, options);
    if (isManifestType(node.mediaType)) await this.#pushDuplicates(node, options);
  }

  tag(node: Descriptor, reference: string): Promise<void> {
    return this.#memory.tag(node, reference);
  }

  resolve(reference: string): Promise<Descriptor> {
    return this.#memory.resolve(reference);
  }

  predecessors(node: Descriptor, options?: PredecessorOptions): AsyncIterable<Descriptor> {
    return this.#memory.predecessors(node, options);
  }

  /** Moves everything into place. All of it is checked before the first move; fails with `UNSAFE_PATH` or `ALREADY_EXISTS`. */
  async commit(): Promise<void> {
    const parts = [...this.#parts.values()];
    if (parts.length > 0) {
      await moveFiles(parts, this.root, { keepExisting: this.#options.keepExisting ?? false });
    }
    this.#created = [];
    await this.discard();
  }

  async discard(): Promise<void> {
    await this.#added.discard();
    if (this.#stage) await rm(await this.#stage, { recursive: true, force: true });
    this.#stage = undefined;
    await this.#writable.close();
    for (const folder of this.#created.toReversed()) await rmdir(folder).catch(ignoreUsed);
  }

  /** Discards what was not committed. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.discard();
  }

  /** Staged files, with their final paths. */
  files(): PlacedFile[] {
    return [...this.#parts].map(([title, part]) => ({
      path: join(this.root, ...part.segments),
      title,
      node: part.node,
    }));
  }

  async #pushFile(node: Descriptor, bytes: Bytes, options: PushOptions): Promise<void> {
    const title = titleOf(node) ?? '';
    const folder = node.annotations?.[UNPACK] === 'true';
    const segments = folder ? safeSegments(`${title}/x`).slice(0, -1) : safeSegments(title);
    if (segments.length === 0 && !folder) {
      throw new OrasError('UNSAFE_PATH', `will not write a file to ${JSON.stringify(title)}`);
    }
    refuseGitName(segments, this.root);
    if (this.#isStaged(node, title)) return;
    const place = tempName(await this.#staging());
    const checked = verified(bytes, node);
    if (folder) {
      const { unpackFolder } = await import('./unpack-folder.ts');
      const modes = await unpackFolder(abortable(checked, options.signal), { node, title, root: place });
      if (this.#isStaged(node, title)) return;
      this.#parts.set(title, { path: join(place, ...segments), segments, modes, node });
    } else {
      // The staging folder is removed as a whole, partial files included.
      const mode = fileModeOf(node);
      await writeNew(place, checked, {
        signal: options.signal,
        durable: false,
        ...(mode !== undefined && { mode }),
      });
      if (this.#isStaged(node, title)) return;
      this.#parts.set(title, { path: place, segments, node, bytes: fileBytes(place) });
    }
  }

  /** Checked before and after the bytes arrive, since pushes run concurrently. */
  #isStaged(node: Descriptor, title: string): boolean {
    const staged = this.#parts.get(title);
    if (staged && staged.node.digest !== node.digest) {
      throw new OrasError(
        'UNSAFE_PATH',
        `the artifact has two files with the title ${JSON.stringify(title)}`,
      );
    }
    return staged !== undefined;
  }

  #stagedFile(node: Descriptor): Bytes | undefined {
    return [...this.#parts.values()].find((part) => part.node.digest === node.digest)?.bytes;
  }

  /** A copy sends each digest once; other titles of the same content are written here. */
  async #pushDuplicates(node: Descriptor, options: PushOptions): Promise<void> {
    const manifest = parseManifest(await readAll(this.#memory.fetch(node), node), node);
    for (const child of successors(manifest)) {
      const title = titleOf(child);
      if (title === undefined || isManifestType(child.mediaType) || this.#parts.has(title)) continue;
      const content =
        this.#stagedFile(child) ?? ((await this.#memory.exists(child)) && this.#memory.fetch(child));
      if (content) await this.#pushFile(child, content, options);
      else this.#refuseUnpackedTwin(child, title);
    }
  }

  /** The packed bytes of an unpacked folder are gone. */
  #refuseUnpackedTwin({ digest }: Descriptor, title: string): void {
    const twin = [...this.#parts].find(([, part]) => part.node.digest === digest)?.[0];
    if (twin === undefined) return;
    throw new OrasError(
      'UNSUPPORTED',
      `${JSON.stringify(title)} has the same content as the folder ${JSON.stringify(twin)}, which was unpacked`,
    );
  }

  #staging(): Promise<string> {
    this.#stage ??= this.#makeStaging();
    return this.#stage;
  }

  /** Inside the folder, so that moving is a rename on one file system. */
  async #makeStaging(): Promise<string> {
    for (
      let at = this.root, last = '';
      at !== last && !(await pathExists(at));
      last = at, at = join(at, '..')
    ) {
      this.#created.unshift(at);
    }
    await mkdir(this.root, { recursive: true });
    await this.#writable.check(this.root);
    await this.#writable.open();
    return mkdtemp(join(this.root, '.oras-'));
  }
}

function ignoreUsed(error: unknown): void {
  if (!['ENOTEMPTY', 'ENOENT', 'EEXIST'].includes(systemCode(error) ?? '')) throw error;
}
