import { mkdir, rm, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Bytes } from '../../core/bytes.ts';
import { OrasError } from '../../core/errors.ts';
import { decompressed, type Compression } from '../../files/decompress.ts';
import { fileBytes } from '../../files/file-bytes.ts';
import { openTar } from './tar-files.ts';
import { writeNew } from '../../files/write-file.ts';

export type Packing = Compression | 'xz' | 'bzip2' | 'zip';

const MAGICS: readonly [Packing, string][] = [
  ['gzip', '1f8b'],
  ['zstd', '28b52ffd'],
  ['xz', 'fd377a585a00'],
  ['bzip2', '425a68'],
  ['zip', '504b0304'],
];
/** Skippable frames of zstd, which may come first. */
const SKIPPABLE = /^5[0-9a-f]2a4d18/;
const STEP = 64 * 1024 * 1024;

/** Detected by the first bytes; `none` if empty or unknown. Fails with `NOT_FOUND`, and for a folder. */
export async function packingOf(path: string): Promise<Packing> {
  const start = await firstBytes(path);
  if (SKIPPABLE.test(start)) return 'zstd';
  return MAGICS.find(([, magic]) => start.startsWith(magic))?.[0] ?? 'none';
}

async function firstBytes(path: string): Promise<string> {
  const file = await openTar(path);
  try {
    if (!(await file.stat()).isFile()) throw new OrasError('INVALID_INPUT', `${path} is not a regular file`);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(6), 0, 6, 0);
    return buffer.toString('hex', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Decompresses an archive to a new file, which the caller removes. Fails before the disk is full. */
export async function writePlainTar(path: string, packing: 'gzip' | 'zstd', output: string): Promise<void> {
  try {
    await mkdir(dirname(output), { recursive: true });
    const plain = decompressed(fileBytes(path), packing, path);
    await writeNew(output, checkingDiskSpace(plain, path, dirname(output)), { durable: false });
  } catch (error) {
    await rm(output, { force: true });
    throw error;
  }
}

function checkingDiskSpace(bytes: Bytes, path: string, folder: string): Bytes {
  return {
    async *[Symbol.asyncIterator]() {
      let unmeasured = STEP;
      for await (const chunk of bytes) {
        unmeasured += chunk.byteLength;
        if (unmeasured >= STEP) {
          unmeasured = 0;
          const { bavail, bsize } = await statfs(folder);
          if (bavail * bsize < 2 * STEP)
            throw new OrasError('TOO_LARGE', `${path} unpacks to more than fits on the disk`, {
              details: { code: 'ENOSPC' },
            });
        }
        yield chunk;
      }
    },
  };
}
