import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  ftruncateSync,
  futimesSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import { OrasError } from '../../core/errors.ts';
import { ignoreMissing } from '../../files/path-exists.ts';

const { O_CREAT, O_EXCL, O_NOFOLLOW, O_NONBLOCK, O_RDONLY, O_WRONLY } = constants;
const ZEROS = Buffer.alloc(65_536);
const UMASK = process.umask();

let memory = Buffer.alloc(0);

/** One buffer for all jobs of the thread. */
export function scratch(size: number): Buffer {
  if (memory.length < size) memory = Buffer.allocUnsafeSlow(size);
  return memory;
}

export function readFully(file: number, into: Buffer, from: number): number {
  let read = 0;
  while (read < into.length) {
    const count = readSync(file, into, read, into.length - read, from + read);
    if (count === 0) break;
    read += count;
  }
  return read;
}

/** Undefined if the file is not as it was listed. Neither follows a link nor waits for a pipe. */
export function openUnchanged(path: string, is: { size: number; modified?: number }): number | undefined {
  let file: number;
  try {
    file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  } catch (error) {
    return ignoreMissing(error);
  }
  const found = fstatSync(file);
  const same = found.size === is.size && (is.modified === undefined || found.mtimeMs === is.modified);
  if (same && found.isFile()) return file;
  closeSync(file);
  return undefined;
}

/** Writes a new file, or with `at` a part of an existing one. Never through a link. */
export function writeFile(
  to: { path: string; length: number; at?: number; mode?: number; mtime?: number },
  raw: Buffer,
  data: number,
): number {
  const content = raw.subarray(data, data + to.length);
  if (content.length < to.length)
    throw new OrasError('INVALID_CONTENT', 'a layer ends in the middle of a file');
  const flags = to.at === undefined ? O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW : O_WRONLY | O_NOFOLLOW;
  const mode = to.mode ?? 0o600;
  const file = openSync(to.path, flags, mode);
  try {
    const written = writeRuns(file, content, to.at ?? 0);
    if (to.at === undefined) {
      if (written < to.length) ftruncateSync(file, to.length);
      if ((mode & UMASK) !== 0) fchmodSync(file, mode);
      // Half a microsecond more: seconds as a float are inexact, and get truncated.
      const seconds = ((to.mtime ?? 0) + 0.5) / 1e6;
      futimesSync(file, seconds, seconds);
    }
    return written;
  } finally {
    closeSync(file);
  }
}

/** Skips long runs of zeros, which become holes. */
function writeRuns(file: number, content: Buffer, position: number): number {
  const step = ZEROS.length;
  let written = 0;
  let from = 0;
  const flush = (to: number): void => {
    for (let at = from; at < to;) at += writeSync(file, content, at, to - at, position + at);
    written += to - from;
  };
  for (let at = 0; content.length >= step && at + step <= content.length; at += step) {
    // Checking two bytes first avoids most comparisons.
    if (content[at] !== 0 || content[at + step / 2] !== 0) continue;
    if (content.compare(ZEROS, 0, step, at, at + step) !== 0) continue;
    flush(at);
    from = at + step;
  }
  flush(content.length);
  return written;
}
