import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { abortable, behind, free, type Bytes } from '../core/bytes.ts';
import { systemCode } from '../core/errors.ts';

const own = `${process.pid}-${randomBytes(8).toString('hex')}`;
let names = 0;

/** A name in `folder` that no one else uses. */
export function tempName(folder: string): string {
  names += 1;
  return join(folder, `.tmp-${own}-${names}`);
}

/**
 * Writes beside the place, then renames: a reader sees the whole file or none.
 * `place` runs between the two; what it throws leaves nothing behind.
 */
export async function writeBeside(path: string, bytes: Bytes, options: WriteOptions = {}): Promise<void> {
  const temp = tempName(options.tempFolder ?? dirname(path));
  try {
    await mkdir(dirname(temp), { recursive: true });
    await writeNew(temp, bytes, options);
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

const BATCH = 1024 * 1024;

/**
 * Writes a file that is not there yet, in a folder that is: one batch goes to the disk while the next comes in, and two
 * are held at most. Where it fails, a part of the file may stay.
 */
export async function writeNew(
  path: string,
  bytes: Bytes,
  { mode = 0o666, durable = true, signal }: Pick<WriteOptions, 'mode' | 'durable' | 'signal'>,
): Promise<void> {
  let file: FileHandle | undefined;
  let writing: Promise<void> | undefined;
  let batch: Uint8Array[] = [];
  let size = 0;
  const put = async (to: FileHandle, chunks: Uint8Array[], length: number): Promise<void> => {
    await writeBatch(to, chunks, length);
    if (bytes.owned === true) chunks.forEach(free);
  };
  try {
    for await (const chunk of abortable(bytes, signal)) {
      batch.push(chunk);
      size += chunk.byteLength;
      if (size < BATCH) continue;
      file ??= await open(path, 'wx', mode);
      await writing;
      writing = put(file, batch, size);
      // It is waited for below.
      writing.catch(() => undefined);
      batch = [];
      size = 0;
    }
    // One call that blocks is a fraction of three that do not.
    if (!file && !durable) return writeFileSync(path, Buffer.concat(batch), { mode, flag: 'wx' });
    file ??= await open(path, 'wx', mode);
    await writing;
    await put(file, batch, size);
    if (durable) await file.sync();
  } finally {
    await writing?.catch(() => undefined);
    await file?.close();
  }
}

async function writeBatch(file: FileHandle, batch: Uint8Array[], size: number): Promise<void> {
  let written = 0;
  for (let rest = batch; rest.length > 0;) {
    const { bytesWritten } = await file.writev(rest);
    written += bytesWritten;
    rest = behind(rest, bytesWritten);
  }
  // A chunk that someone else has freed is empty.
  if (written !== size) throw new Error(`${written} of ${size} bytes were written`);
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
