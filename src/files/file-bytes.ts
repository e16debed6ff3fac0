import type { FileHandle } from 'node:fs/promises';
import { lazy, type Bytes } from '../core/bytes.ts';
import { finishDigest, startDigest, type Algorithm, type Digest } from '../core/digest.ts';
import type { CallOptions } from '../core/target.ts';
import { openFile } from './open-file.ts';

/** Largest and smallest read of a file, in bytes. */
export const READ_SIZE = 1024 * 1024;
export const SMALLEST_READ = 4096;

/** A file's bytes, opened at the first pull and read anew at each iteration; `start` and `end` (inclusive) in bytes. */
export function fileBytes(
  path: string,
  signal?: AbortSignal,
  range: { start?: number; end?: number } = {},
): Bytes {
  return lazy(async () => {
    const file = await openFile(path);
    // Full-size buffers for many small files cost more than reading them.
    const length = range.end === undefined ? (await file.stat()).size : range.end + 1;
    const highWaterMark = Math.max(SMALLEST_READ, Math.min(READ_SIZE, length - (range.start ?? 0)));
    return file.createReadStream({ highWaterMark, ...range, ...(signal && { signal }) });
  });
}

const DIGEST_READ = 256 * 1024;

export interface FileDigest {
  readonly digest: Digest;
  readonly size: number;
}

/** Reads into one buffer while the other is hashed; reusing them spares the garbage collector. */
export async function digestHandle(
  file: FileHandle,
  algorithm: Algorithm,
  { signal }: CallOptions,
): Promise<FileDigest> {
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
