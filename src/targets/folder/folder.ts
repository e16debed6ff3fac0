import { mkdir, mkdtemp, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { abortable, bytesOf, lazy, readAll, verified, type Bytes } from '../../core/bytes.ts';
import { TITLE, titleOf, UNPACK, type Descriptor } from '../../core/descriptor.ts';
import { digestOf, type Digest } from '../../core/digest.ts';
import { OrasError, systemCode } from '../../core/errors.ts';
import { parseManifest, successors } from '../../core/manifest.ts';
import { isManifestType, OCI_LAYER } from '../../core/media-types.ts';
import type {
  CallOptions,
  Committer,
  GraphTarget,
  PredecessorOptions,
  PushOptions,
} from '../../core/target.ts';
import { refuseGitName } from '../../files/git-name.ts';
import type { SecretScanner } from './secret-scanner.ts';
import { digestFile, fileBytes } from '../../files/file-bytes.ts';
import { manifestMemory, type MemoryTarget } from '../memory/memory.ts';
import { FILE_MODE, fileModeOf, formatFileMode } from './file-mode.ts';
import { packFolder } from './pack-folder.ts';
import { readWhole, specialFile } from '../../files/open-file.ts';
import { moveFiles, type StagedPart } from './move-files.ts';
import { safeSegments } from '../../files/safe-path.ts';
import { unpackFolder } from './unpack-folder.ts';
import { WritableFolders } from './writable-folders.ts';
import { pathExists } from '../../files/path-exists.ts';
import { tempName, writeNew } from '../../files/write-file.ts';

export interface FolderOptions {
  /** Fail instead of replacing files. Default false. */
  readonly keepExisting?: boolean;
  /** Where folders are packed before they are sent. Default: the target's folder. */
  readonly temp?: string;
}

export interface AddOptions extends CallOptions {
  readonly title: string;
  /** Default: the OCI layer type, gzipped for a folder. */
  readonly mediaType?: string | undefined;
  /** For a folder: absolute paths to leave out. */
  readonly leftOut?: ReadonlySet<string> | undefined;
  /** For a folder: seconds since 1970, default 0. */
  readonly mtime?: number | undefined;
  /** For a file: keep its permission bits, in the annotation `land.oras.file.mode`. Default false; Windows has none. */
  readonly keepMode?: boolean | undefined;
  /** Small files that contain one of these are refused. */
  readonly secrets?: SecretScanner | undefined;
  /** For a folder: called for each `.git` path, which is skipped unless the folder itself is inside one. */
  passedOver?(path: string): void;
}

/** A file or folder that {@link FolderTarget.commit} moves into place. */
export interface PlacedFile {
  readonly path: string;
  readonly title: string;
  readonly node: Descriptor;
}

const MAX_KEPT_FILE = 64 * 1024;
const MAX_KEPT = 16 * 1024 * 1024;

/**
 * A folder as a target. Nodes with a title are files, or packed folders; all other nodes are kept in memory. Files are
 * staged inside the folder, and {@link commit} moves them into place.
 */
export class FolderTarget implements GraphTarget, Committer {
  readonly root: string;
  readonly #options: FolderOptions;
  readonly #memory: MemoryTarget = manifestMemory();
  readonly #sources = new Map<Digest, Bytes>();
  readonly #parts = new Map<string, StagedPart & { readonly node: Descriptor; readonly bytes?: Bytes }>();
  readonly #packed: string[] = [];
  #packing: Promise<unknown> = Promise.resolve();
  /** Bytes of files in memory. */
  #kept = 0;
  #stage: Promise<string> | undefined;
  #created: string[] = [];
  readonly #writable = new WritableFolders();

  constructor(root: string, options: FolderOptions = {}) {
    this.root = root;
    this.#options = options;
  }

  /** Adds a local file or folder. It is read now for its digest; a large file is read again when fetched. */
  async add(path: string, options: AddOptions): Promise<Descriptor> {
    const found = await stat(path);
    if (found.isDirectory()) return this.#addFolder(path, options);
    if (!found.isFile()) throw specialFile(path, found);
    const { digest, size, bytes } = await this.#read(path, found.size, options);
    this.#sources.set(digest, bytes);
    return {
      mediaType: options.mediaType ?? OCI_LAYER,
      digest,
      size,
      annotations: {
        [TITLE]: options.title,
        ...(options.keepMode === true &&
          process.platform !== 'win32' && { [FILE_MODE]: formatFileMode(found.mode) }),
      },
    };
  }

  /** Small files are kept in memory up to a limit, and not read again. */
  async #read(path: string, size: number, { signal, secrets }: AddOptions) {
    if (size > MAX_KEPT_FILE || this.#kept + size > MAX_KEPT)
      return { ...(await digestFile(path, { signal })), bytes: fileBytes(path) };
    this.#kept += size;
    signal?.throwIfAborted();
    const whole = await readWhole(path);
    this.#kept += whole.byteLength - size;
    secrets?.refuse(whole, path);
    return { digest: digestOf(whole), size: whole.byteLength, bytes: bytesOf(whole) };
  }

  /** One at a time: the output of one must not become part of the next. */
  #addFolder(path: string, options: AddOptions): Promise<Descriptor> {
    const packing = this.#packing.then(() => this.#pack(path, options));
    this.#packing = packing.catch(() => undefined);
    return packing;
  }

  async #pack(path: string, options: AddOptions): Promise<Descriptor> {
    const output = tempName(this.#options.temp ?? this.root);
    this.#packed.push(output);
    const leftOut = new Set([...(options.leftOut ?? []), ...this.#packed]);
    const node = await packFolder(path, { ...options, leftOut, output });
    this.#sources.set(node.digest, fileBytes(output));
    return node;
  }

  fetch(node: Descriptor, options: CallOptions = {}): Bytes {
    return lazy(() => {
      options.signal?.throwIfAborted();
      const file = this.#sources.get(node.digest) ?? this.#stagedFile(node);
      return file ? abortable(file, options.signal) : this.#memory.fetch(node, options);
    });
  }

  async exists(node: Descriptor): Promise<boolean> {
    // Manifests are never files.
    if (isManifestType(node.mediaType)) return this.#memory.exists(node);
    const title = titleOf(node);
    if (title !== undefined) return this.#parts.get(title)?.node.digest === node.digest;
    return this.#sources.has(node.digest) || this.#memory.exists(node);
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

  /** Moves everything into place. All of it is checked before the first move. */
  async commit(): Promise<void> {
    const parts = [...this.#parts.values()];
    if (parts.length > 0) {
      await moveFiles(parts, this.root, { keepExisting: this.#options.keepExisting ?? false });
    }
    this.#created = [];
    await this.discard();
  }

  async discard(): Promise<void> {
    for (const packed of this.#packed) await rm(packed, { force: true });
    if (this.#stage) await rm(await this.#stage, { recursive: true, force: true });
    this.#stage = undefined;
    await this.#writable.close();
    for (const folder of this.#created.toReversed()) await rmdir(folder).catch(ignoreUsed);
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
    const held = this.#parts.get(title);
    if (held && held.node.digest !== node.digest) {
      throw new OrasError(
        'UNSAFE_PATH',
        `the artifact has two files with the title ${JSON.stringify(title)}`,
      );
    }
    return held !== undefined;
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
      const held =
        this.#stagedFile(child) ?? ((await this.#memory.exists(child)) && this.#memory.fetch(child));
      if (held) await this.#pushFile(child, held, options);
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
