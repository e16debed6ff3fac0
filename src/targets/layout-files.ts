import type { BigIntStats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesOf, lazy, readUpTo, type Bytes } from '../core/bytes.ts';
import { finishDigest, startDigest, type Algorithm, type Digest } from '../core/digest.ts';
import { OrasError } from '../core/errors.ts';
import type { CallOptions } from '../core/target.ts';
import { openFile } from './open-file.ts';
import { isLink, linkedFile, openRegular, regularFile, type RegularFile } from './regular-file.ts';

/** The files of a layout by their names with slashes, wherever they lie: in a folder, or in a tar. */
export interface LayoutFiles {
  /** How errors name this layout. */
  readonly where: string;
  /** In bytes; undefined when there is no such regular file. */
  size(name: string): Promise<number | undefined>;
  /** Another one after the file was written; undefined when there is no such regular file. */
  stamp(name: string): Promise<string | undefined>;
  /** `size` is what the file should have, and only a hint. */
  read(name: string, options?: ReadOptions): Bytes;
  /** Whether there is a link of that name, wherever it leads. */
  isLink?(name: string): Promise<boolean>;
}

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  readonly size?: number;
}

const READ_SIZE = 1024 * 1024;
const SMALLEST_READ = 4096;

export function folderFiles(root: string): LayoutFiles {
  // Blobs are checked by their digests, wherever their bytes lie.
  const find = async (name: string): Promise<RegularFile | undefined> =>
    name.startsWith('blobs/') ? linkedFile(join(root, name), root) : regularFile(join(root, name));
  return {
    where: root,
    async size(name) {
      const found = await find(name);
      return found && Number(found.stats.size);
    },
    async stamp(name) {
      const found = await find(name);
      return found && stampOf(found.stats);
    },
    read: (name, { signal, size } = {}) =>
      lazy(async () => {
        const found = await find(name);
        if (!found)
          throw new OrasError('NOT_FOUND', `${root} has no file ${name}`, { details: { file: name } });
        return size !== undefined && size < READ_SIZE
          ? smallFile(found.path, size)
          : foundBytes(found, signal);
      }),
    isLink: (name) => isLink(join(root, name)),
  };
}

/** As `fileBytes`, of a file that was found to be one. */
function foundBytes({ path, stats }: RegularFile, signal: AbortSignal | undefined): Bytes {
  return lazy(async () => {
    const highWaterMark = Math.max(SMALLEST_READ, Math.min(READ_SIZE, Number(stats.size)));
    return (await openRegular(path)).createReadStream({ highWaterMark, ...(signal && { signal }) });
  });
}

export function stampOf({ ino, size, mtimeNs }: BigIntStats): string {
  return `${ino} ${size} ${mtimeNs}`;
}

/** A file's bytes, opened at the first pull and read anew at each iteration; `start` and `end` (inclusive) in bytes. */
export function fileBytes(
  path: string,
  signal?: AbortSignal,
  range: { start?: number; end?: number } = {},
): Bytes {
  return lazy(async () => {
    const file = await openFile(path);
    // A buffer of full size for each of many small files costs more than the files.
    const length = range.end === undefined ? (await file.stat()).size : range.end + 1;
    const highWaterMark = Math.max(SMALLEST_READ, Math.min(READ_SIZE, length - (range.start ?? 0)));
    return file.createReadStream({ highWaterMark, ...range, ...(signal && { signal }) });
  });
}

const DIGEST_READ = 256 * 1024;

/** Size and digest of a file. */
export async function digestFile(path: string, options: CallOptions): Promise<Digested> {
  const file = await openFile(path);
  try {
    return await digestHandle(file, 'sha256', options);
  } finally {
    await file.close();
  }
}

interface Digested {
  readonly digest: Digest;
  readonly size: number;
}

/** Of the whole file. One buffer is read into while the other is hashed: new ones are work for the collector. */
export async function digestHandle(
  file: FileHandle,
  algorithm: Algorithm,
  { signal }: CallOptions,
): Promise<Digested> {
  const hash = startDigest(algorithm);
  let size = 0;
  let [current, other] = [Buffer.allocUnsafe(DIGEST_READ), Buffer.allocUnsafe(DIGEST_READ)];
  let { bytesRead } = await file.read(current, 0, DIGEST_READ, 0);
  while (bytesRead > 0) {
    signal?.throwIfAborted();
    size += bytesRead;
    const next = file.read(other, 0, DIGEST_READ, size);
    hash.update(current.subarray(0, bytesRead));
    ({ bytesRead } = await next);
    [current, other] = [other, current];
  }
  return { digest: finishDigest(hash, algorithm), size };
}

/** In one read: a stream costs more than the bytes of a small file. One byte more than expected tells that it has grown. */
function smallFile(path: string, size: number): Bytes {
  return lazy(async () => {
    const file = await openRegular(path);
    try {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(size + 1));
      return bytesOf(buffer.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  });
}

const MAX_INDEX = 64 * 1024 * 1024;

/** A small file of the layout, whole; fails with `NOT_FOUND` where it is missing. */
export async function readLayoutFile(files: LayoutFiles, name: string): Promise<Uint8Array> {
  if ((await files.size(name)) === undefined) {
    throw new OrasError('NOT_FOUND', `${files.where} has no file ${name}`, { details: { file: name } });
  }
  return readUpTo(files.read(name), MAX_INDEX, `${files.where}: ${name}`);
}
