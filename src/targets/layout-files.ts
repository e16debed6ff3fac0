import { createReadStream } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { lazy, readUpTo, type Bytes } from '../core/bytes.ts';
import { OrasError, systemCode } from '../core/errors.ts';

/** The files of a layout by their names with slashes, wherever they lie: in a folder, or in a tar. */
export interface LayoutFiles {
  /** How errors name this layout. */
  readonly where: string;
  /** In bytes; undefined when there is no such regular file. */
  size(name: string): Promise<number | undefined>;
  read(name: string, signal?: AbortSignal): Bytes;
}

const READ_SIZE = 1024 * 1024;

export function folderFiles(root: string): LayoutFiles {
  return {
    where: root,
    async size(name) {
      try {
        const found = await lstat(join(root, name));
        return found.isFile() ? found.size : undefined;
      } catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return undefined;
        throw error;
      }
    },
    read: (name, signal) => fileBytes(join(root, name), signal),
  };
}

/** A file's bytes, opened at the first pull and read anew at each iteration; `start` and `end` (inclusive) in bytes. */
export function fileBytes(
  path: string,
  signal?: AbortSignal,
  range: { start?: number; end?: number } = {},
): Bytes {
  return lazy(() =>
    createReadStream(path, { highWaterMark: READ_SIZE, ...range, ...(signal && { signal }) }),
  );
}

const MAX_INDEX = 64 * 1024 * 1024;

/** A small file of the layout, whole; fails with `NOT_FOUND` where it is missing. */
export async function readLayoutFile(files: LayoutFiles, name: string): Promise<Uint8Array> {
  if ((await files.size(name)) === undefined) {
    throw new OrasError('NOT_FOUND', `${files.where} has no file ${name}`, { details: { file: name } });
  }
  return readUpTo(files.read(name), MAX_INDEX, `${files.where}: ${name}`);
}
