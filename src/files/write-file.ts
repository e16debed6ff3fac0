import { randomBytes } from 'node:crypto';
import { writeFileSync, writeSync } from 'node:fs';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { abortable, behind, canPump, free, type Bytes, type Pump } from '../core/bytes.ts';
import { sleep } from '../core/concurrency.ts';
import { systemCode } from '../core/errors.ts';

const own = `${process.pid}-${randomBytes(8).toString('hex')}`;
let names = 0;

/** A unique name in `folder`. */
export function tempName(folder: string): string {
  names += 1;
  return join(folder, `.tmp-${own}-${names}`);
}

/**
 * Writes a temporary file, then renames it: a reader sees the whole file or none. `place` runs before the rename; if it
 * throws, nothing is left behind.
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
  /** On the same file system. Default: the folder of the file. */
  readonly tempFolder?: string;
  readonly mode?: number;
  /** Sync to disk. Default true. */
  readonly durable?: boolean;
  readonly signal?: AbortSignal | undefined;
  /** The last check before the rename. */
  place?(): Promise<void>;
}

type NewFileOptions = Pick<WriteOptions, 'mode' | 'durable' | 'signal'>;

const BATCH = 1024 * 1024;

/**
 * Writes a new file in an existing folder. One batch is written while the next arrives, with at most two in memory. After
 * a failure a partial file may remain.
 */
export async function writeNew(
  path: string,
  bytes: Bytes,
  { mode = 0o666, durable = true, signal }: NewFileOptions,
): Promise<void> {
  if (canPump(bytes)) return writePumped(path, (take) => bytes.pump(take), { mode, durable, signal });
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
      // Awaited below.
      writing.catch(() => undefined);
      batch = [];
      size = 0;
    }
    // One synchronous call is much faster than three asynchronous ones.
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

/** Each chunk before the next comes, since it is only lent. */
async function writePumped(
  path: string,
  pump: Pump,
  { mode, durable, signal }: NewFileOptions,
): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await pump((chunk) => {
      signal?.throwIfAborted();
      for (let at = 0; at < chunk.byteLength;) at += writeSync(file.fd, chunk, at);
    });
    if (durable === true) await file.sync();
  } finally {
    await file.close();
  }
}

async function writeBatch(file: FileHandle, batch: Uint8Array[], size: number): Promise<void> {
  let written = 0;
  for (let rest = batch; rest.length > 0;) {
    const { bytesWritten } = await file.writev(rest);
    written += bytesWritten;
    rest = behind(rest, bytesWritten);
  }
  // A chunk whose buffer was freed elsewhere is empty.
  if (written !== size) throw new Error(`${written} of ${size} bytes were written`);
}

/** Windows refuses a rename while a virus scanner or another reader has the file open, so it is retried. */
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

/** Makes the rename survive a crash; Windows has no such call. */
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
