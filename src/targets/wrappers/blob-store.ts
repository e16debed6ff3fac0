import { lstat, mkdir, readdir, readFile, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesOf, verified, type Bytes } from '../../core/bytes.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import { algorithmOf, isDigest, type Digest } from '../../core/digest.ts';
import { OrasError, systemCode } from '../../core/errors.ts';
import type { CallOptions } from '../../core/target.ts';
import { withLock } from '../../files/file-lock.ts';
import { EMPTY_INDEX, encodeIndex } from '../layout/index-entries.ts';
import { digestHandle } from '../../files/file-bytes.ts';
import { blobName, INDEX_FILE, LAYOUT_FILE, LAYOUT_VERSION } from '../layout/reader.ts';
import { ignoreMissing } from '../../files/path-exists.ts';
import { openRegular } from '../../files/regular-file.ts';
import { writeBeside } from '../../files/write-file.ts';

/** Options of {@link BlobStore.open}. */
export interface BlobStoreOptions {
  /** Bytes of all blobs together; those not used for the longest time go first. */
  readonly maxBytes: number;
}

interface StoredBlob {
  readonly path: string;
  readonly digest: Digest;
  readonly size: number;
  readonly usedMs: number;
}

/** Marks a folder that may be trimmed, so that a user's own layout never is. */
const MARKER = 'oras-action-blob-cache';
const INGEST = 'ingest';
const LOCK = '.trim.lock';
const FOLDERS = ['blobs', 'blobs/sha256', 'blobs/sha512', INGEST] as const;
const ABANDONED_MS = 24 * 3600 * 1000;
const READ_SIZE = 1024 * 1024;

/**
 * Blobs in a folder that is an OCI image layout without entries: found by digest, verified on every read, and trimmed to
 * a maximum size. Safe between processes: blobs appear whole, and may be removed at any time.
 */
export class BlobStore {
  /** Of the folder. */
  readonly path: string;
  readonly #maxBytes: number;
  /** Total size as far as this process knows; other processes add blobs, which `trim` notices. */
  #size: number | undefined;

  private constructor(path: string, { maxBytes }: BlobStoreOptions) {
    this.path = path;
    this.#maxBytes = maxBytes;
  }

  /**
   * Makes the folder, or takes one that was made like this. Links and other things where folders and blobs belong are
   * removed, and what they lead to is left alone. Fails with `INVALID_INPUT` for a folder with other content.
   */
  static async open(path: string, options: BlobStoreOptions): Promise<BlobStore> {
    await mkdir(path, { recursive: true });
    const names = await readdir(path);
    if (names.length > 0 && !(await isFile(join(path, MARKER)))) {
      throw new OrasError(
        'INVALID_INPUT',
        `${path} has other content and is not a blob cache of this action`,
      );
    }
    // Before all else: others that open the new folder meanwhile would see content without it.
    await writeFile(join(path, MARKER), '', { flag: 'wx' }).catch(ignoreThere);
    for (const name of FOLDERS) await makeFolder(join(path, name));
    const files = { [LAYOUT_FILE]: LAYOUT_VERSION, [INDEX_FILE]: encodeIndex(EMPTY_INDEX) };
    for (const [name, content] of Object.entries(files)) await makeFile(path, name, Buffer.from(content));
    await removeAbandoned(join(path, INGEST));
    return new BlobStore(path, options);
  }

  /** Whether a blob of that size fits. */
  takes({ size }: Descriptor): boolean {
    return size <= this.#maxBytes;
  }

  /**
   * The blob, checked as a whole before its first byte is given, and read from the same open file, so that nobody can replace
   * it in between. A corrupt one is removed.
   */
  async read(node: Descriptor, options: CallOptions = {}): Promise<Bytes | 'missing' | 'damaged'> {
    const path = join(this.path, blobName(node.digest));
    const file = await openFile(path);
    if (!file) return 'missing';
    let handedOver = false;
    try {
      const found = await file.stat();
      if (!found.isFile()) return 'missing';
      const { digest } = await digestHandle(file, algorithmOf(node.digest), options);
      if (digest !== node.digest) {
        await rm(path, { force: true });
        this.#size = undefined;
        return 'damaged';
      }
      // The descriptor is wrong, not the blob: the source may deal with it.
      if (found.size !== node.size) return 'missing';
      const now = new Date();
      await file.utimes(now, now);
      handedOver = true;
      return readAndClose(file, options);
    } finally {
      if (!handedOver) await file.close();
    }
  }

  /** Size and digest are checked before the blob is there. It need not survive a crash: it is checked when it is read. */
  async write(node: Descriptor, bytes: Bytes, options: CallOptions = {}): Promise<void> {
    await writeBeside(join(this.path, blobName(node.digest)), verified(bytes, node), {
      tempFolder: join(this.path, INGEST),
      durable: false,
      signal: options.signal,
    });
    if (this.#size !== undefined) this.#size += node.size;
    this.#size ??= await this.size();
    if (this.#size > this.#maxBytes) await this.trim();
  }

  /** Removes the blobs that were not used for the longest time, until the others fit. */
  async trim(): Promise<void> {
    await withLock(join(this.path, LOCK), async () => {
      const blobs = (await this.#list()).toSorted((one, other) => one.usedMs - other.usedMs);
      let size = sum(blobs);
      for (const blob of blobs) {
        if (size <= this.#maxBytes) break;
        await rm(blob.path, { force: true });
        size -= blob.size;
      }
      this.#size = size;
    });
  }

  /** Bytes of all blobs together. */
  async size(): Promise<number> {
    return sum(await this.#list());
  }

  /** Of all blobs, sorted. */
  async digests(): Promise<Digest[]> {
    return (await this.#list()).map(({ digest }) => digest).toSorted();
  }

  async #list(): Promise<StoredBlob[]> {
    const blobs: StoredBlob[] = [];
    for (const algorithm of ['sha256', 'sha512']) {
      const folder = join(this.path, 'blobs', algorithm);
      for (const hex of await readdir(folder)) {
        const [path, digest] = [join(folder, hex), `${algorithm}:${hex}`];
        const found = await lstat(path).catch(ignoreMissing);
        if (found?.isFile() === true && isDigest(digest))
          blobs.push({ path, digest, size: found.size, usedMs: found.mtimeMs });
      }
    }
    return blobs;
  }
}

function sum(held: readonly StoredBlob[]): number {
  return held.reduce((total, { size }) => total + size, 0);
}

function contentOf(file: FileHandle): AsyncIterable<Uint8Array> {
  return file.createReadStream({ start: 0, autoClose: false, highWaterMark: READ_SIZE });
}

/** Closes the file at the end, however far it was read. */
async function* readAndClose(file: FileHandle, { signal }: CallOptions): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of contentOf(file)) {
      signal?.throwIfAborted();
      yield chunk;
    }
  } finally {
    await file.close();
  }
}

/** Undefined where there is no such file; a link or a folder that has its name is removed. */
async function openFile(path: string): Promise<FileHandle | undefined> {
  try {
    if ((await lstat(path)).isFile()) return await openRegular(path);
    await rm(path, { recursive: true, force: true });
    return undefined;
  } catch (error) {
    return ignoreMissing(error);
  }
}

async function isFile(path: string): Promise<boolean> {
  return (await lstat(path).catch(ignoreMissing))?.isFile() === true;
}

async function makeFolder(path: string): Promise<void> {
  const found = await lstat(path).catch(ignoreMissing);
  if (found?.isDirectory() === true) return;
  if (found) await rm(path, { force: true });
  await mkdir(path, { recursive: true });
}

/** Nothing is written where another process has written the same just now. */
async function makeFile(folder: string, name: string, content: Uint8Array): Promise<void> {
  const path = join(folder, name);
  const found = await lstat(path).catch(ignoreMissing);
  if (found?.isFile() === true && Buffer.compare(await readFile(path), content) === 0) return;
  if (found?.isDirectory() === true) await rm(path, { recursive: true });
  await writeBeside(path, bytesOf(content), { tempFolder: join(folder, INGEST), durable: false });
}

/** Left by processes that were killed. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await lstat(path).catch(ignoreMissing);
    if (found && Date.now() - found.mtimeMs > ABANDONED_MS) await rm(path, { recursive: true, force: true });
  }
}

function ignoreThere(error: unknown): void {
  if (systemCode(error) !== 'EEXIST') throw error;
}
