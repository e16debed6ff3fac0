import type { BigIntStats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { lazy, type Bytes } from '../core/bytes.ts';
import type { Digest } from '../core/digest.ts';
import { OrasError } from '../core/errors.ts';
import type { CallOptions } from '../core/target.ts';
import { digestHandle, fileBytes, READ_SIZE, type FileDigest } from './file-bytes.ts';
import { openFile } from './open-file.ts';

/** Size and digest of a file, and its bytes, which are known to have that digest until somebody writes the file. */
export async function digestFile(
  path: string,
  options: CallOptions,
): Promise<FileDigest & { readonly bytes: Bytes }> {
  return withFile(path, async (file) => {
    // Before it is read, so that a write in the meantime counts as one afterwards.
    const stats = await statsOf(file);
    const found = await digestHandle(file, 'sha256', options);
    return { ...found, bytes: knownFile(path, { digest: found.digest, stats }) };
  });
}

/** The bytes of a file that was written just now, with its digest. */
export function writtenFile(path: string, digest: Digest): Promise<Bytes> {
  return withFile(path, async (file) => knownFile(path, { digest, stats: await statsOf(file) }));
}

interface KnownFile {
  readonly digest: Digest;
  readonly stats: BigIntStats;
}

function knownFile(path: string, { digest, stats }: KnownFile): Bytes {
  return { ...fileBytes(path), known: { digest, bytes: lazy(() => unchangedBytes(path, stats)) } };
}

async function* unchangedBytes(path: string, before: BigIntStats): AsyncGenerator<Uint8Array> {
  const file = await openFile(path);
  try {
    requireUnchanged(path, before, await statsOf(file));
    yield* file.createReadStream({ highWaterMark: READ_SIZE, autoClose: false });
    requireUnchanged(path, before, await statsOf(file));
  } finally {
    await file.close();
  }
}

/** The time of the last change (ctime) cannot be set back, and the numbers of device and file tell a file that took its place. */
function requireUnchanged(path: string, before: BigIntStats, now: BigIntStats): void {
  const facts = ['size', 'mtimeNs', 'ctimeNs', 'ino', 'dev'] as const;
  if (facts.every((fact) => before[fact] === now[fact])) return;
  throw new OrasError('CONFLICT', `${path} changed while it was read`, {
    details: { path, reason: 'changed-file' },
  });
}

function statsOf(file: FileHandle): Promise<BigIntStats> {
  return file.stat({ bigint: true });
}

async function withFile<T>(path: string, use: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await openFile(path);
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}
