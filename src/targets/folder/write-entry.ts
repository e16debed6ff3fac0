import {
  constants,
  copyFileSync,
  closeSync,
  ftruncateSync,
  futimesSync,
  openSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { OrasError } from '../../core/errors.ts';
import type { ReadEntry } from '../../files/tar/entries.ts';
import type { ByteStream } from '../../files/byte-stream.ts';

/** Writes the file of an entry, which must not be there, in a folder that has no links: by calls that block, they cost least. */
export async function writeEntry(path: string, entry: ReadEntry, tar: ByteStream): Promise<void> {
  const flags = constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY;
  const file = openSync(path, flags, entry.mode & 0o777);
  try {
    const runs = entry.runs ?? [{ offset: 0, length: entry.stored }];
    for (const { offset, length } of runs) {
      let at = offset;
      for await (const chunk of tar.take(length)) at += writeWhole(file, chunk, at);
      if (at < offset + length) throw cutOff(entry, tar);
    }
    if (entry.runs) ftruncateSync(file, entry.size);
    // 0: the writer stores no times.
    if (entry.mtime > 0) futimesSync(file, entry.mtime, entry.mtime);
  } finally {
    closeSync(file);
  }
}

function writeWhole(file: number, chunk: Buffer, position: number): number {
  let written = 0;
  while (written < chunk.length)
    written += writeSync(file, chunk, written, chunk.length - written, position + written);
  return written;
}

/** A hard link becomes a separate file, so that later changes to one do not affect the other. */
export function copyEntry(from: string, path: string, { mtime }: ReadEntry): void {
  copyFileSync(from, path, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  if (mtime > 0) utimesSync(path, mtime, mtime);
}

function cutOff({ name }: ReadEntry, { where }: ByteStream): OrasError {
  return new OrasError('INVALID_CONTENT', `${where} ends in the middle of ${JSON.stringify(name)}`);
}
