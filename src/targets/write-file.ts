import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { abortable, type Bytes } from '../core/bytes.ts';
import { systemCode } from '../core/errors.ts';

/** A name in `folder` that no one else uses. */
export function tempName(folder: string): string {
  return join(folder, `.tmp-${process.pid}-${randomBytes(8).toString('hex')}`);
}

/**
 * Writes beside the place, then renames: a reader sees the whole file or none.
 * `place` runs between the two; what it throws leaves nothing behind.
 */
export async function writeBeside(path: string, bytes: Bytes, options: WriteOptions = {}): Promise<void> {
  const temp = tempName(options.tempFolder ?? dirname(path));
  try {
    await writeSynced(temp, bytes, options);
    await mkdir(dirname(path), { recursive: true });
    await options.place?.();
    await renameRetrying(temp, path);
    if (options.durable !== false) await syncFolder(dirname(path));
  } finally {
    await rm(temp, { force: true });
  }
}

export interface WriteOptions {
  /** On the same file system as the place. Default: the place's own folder. */
  readonly tempFolder?: string;
  readonly mode?: number;
  /** Wait until the disk has it. Default true. */
  readonly durable?: boolean;
  readonly signal?: AbortSignal | undefined;
  /** The last check before the rename. */
  place?(): Promise<void>;
}

async function writeSynced(temp: string, bytes: Bytes, options: WriteOptions): Promise<void> {
  await mkdir(dirname(temp), { recursive: true });
  const file = await open(temp, 'wx', options.mode ?? 0o666);
  try {
    await file.writeFile(abortable(bytes, options.signal));
    if (options.durable !== false) await file.sync();
  } finally {
    await file.close();
  }
}

/** Windows refuses a rename while a virus scanner or another reader has the file open; a little later it works. */
export async function renameRetrying(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const busy = ['EPERM', 'EBUSY', 'EACCES'].includes(systemCode(error) ?? '');
      if (process.platform !== 'win32' || !busy || attempt === 10) throw error;
      await sleep(attempt * 20);
    }
  }
}

/** The rename itself must survive a crash; Windows has no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP'].includes(systemCode(error) ?? '')) throw error;
  } finally {
    await handle.close();
  }
}

export async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return false;
    throw error;
  }
}
