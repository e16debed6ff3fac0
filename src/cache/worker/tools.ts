import type * as crypto from 'node:crypto';
import type * as fs from 'node:fs';
import type * as threads from 'node:worker_threads';
import type * as zlib from 'node:zlib';

/**
 * What every job of a thread uses. Functions for a thread are handed over as text, so that the bundle stays one file:
 * they find each other in `on`, and may use nothing else of their module or of another.
 */
export interface Tools {
  readonly fs: typeof fs;
  readonly crypto: typeof crypto;
  readonly zlib: typeof zlib;
  readonly threads: typeof threads;
  readonly umask: number;
  readonly memory: { buffer: Buffer; gear: Int32Array; zeros: Buffer };
  readonly failure: typeof failure;
  readonly scratch: typeof scratch;
  readonly readFully: typeof readFully;
  readonly openUnchanged: typeof openUnchanged;
  readonly writeFile: typeof writeFile;
  readonly writeRuns: typeof writeRuns;
}

export const tools = { failure, scratch, readFully, openUnchanged, writeFile, writeRuns };

/** `reason` is the code of the error that the main thread makes of it. */
function failure(reason: string, message: string): Error {
  return Object.assign(new Error(message), { reason });
}

/** One buffer for all jobs of the thread. */
function scratch(on: Tools, size: number): Buffer {
  if (on.memory.buffer.length < size) on.memory.buffer = Buffer.allocUnsafeSlow(size);
  return on.memory.buffer;
}

function readFully(on: Tools, file: number, into: Buffer, from: number): number {
  let read = 0;
  while (read < into.length) {
    const count = on.fs.readSync(file, into, read, into.length - read, from + read);
    if (count === 0) break;
    read += count;
  }
  return read;
}

/** The file, if it still is as it was listed; a link in its place is not followed, nor a pipe waited for. */
function openUnchanged(on: Tools, path: string, is: { size: number; modified?: number }): number | undefined {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = on.fs.constants;
  let file: number;
  try {
    file = on.fs.openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes((error as { code: string }).code)) return undefined;
    throw error;
  }
  const found = on.fs.fstatSync(file);
  const same = found.size === is.size && (is.modified === undefined || found.mtimeMs === is.modified);
  if (same && found.isFile()) return file;
  on.fs.closeSync(file);
  return undefined;
}

/** A new file, or with `at` a part of one that is there already. Never through a link. */
function writeFile(
  on: Tools,
  to: { path: string; length: number; at?: number; mode?: number; mtime?: number },
  raw: Buffer,
  data: number,
): number {
  const content = raw.subarray(data, data + to.length);
  if (content.length < to.length) throw on.failure('INVALID_CONTENT', 'a layer ends in a file');
  const { O_CREAT, O_EXCL, O_WRONLY, O_NOFOLLOW } = on.fs.constants;
  const flags = to.at === undefined ? O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW : O_WRONLY | O_NOFOLLOW;
  const mode = to.mode ?? 0o600;
  const file = on.fs.openSync(to.path, flags, mode);
  try {
    const written = on.writeRuns(on, file, content, to.at ?? 0);
    if (to.at === undefined) {
      if (written < to.length) on.fs.ftruncateSync(file, to.length);
      if ((mode & on.umask) !== 0) on.fs.fchmodSync(file, mode);
      // Half a microsecond more: a number of seconds is not exact, and is cut off.
      const seconds = ((to.mtime ?? 0) + 0.5) / 1e6;
      on.fs.futimesSync(file, seconds, seconds);
    }
    return written;
  } finally {
    on.fs.closeSync(file);
  }
}

/** Leaves out long runs of zeros, which become holes. */
function writeRuns(on: Tools, file: number, content: Buffer, position: number): number {
  const step = 65_536;
  const { zeros } = on.memory;
  let written = 0;
  let from = 0;
  const flush = (to: number): void => {
    for (let at = from; at < to;) at += on.fs.writeSync(file, content, at, to - at, position + at);
    written += to - from;
  };
  for (let at = 0; content.length >= step && at + step <= content.length; at += step) {
    // A look at two bytes spares comparing what is not zero anyway.
    if (content[at] !== 0 || content[at + step / 2] !== 0) continue;
    if (content.compare(zeros, 0, step, at, at + step) !== 0) continue;
    flush(at);
    from = at + step;
  }
  flush(content.length);
  return written;
}
