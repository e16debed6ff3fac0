import type { BigIntStats } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, lazy, readUpTo, type Bytes } from '../../core/bytes.ts';
import { OrasError } from '../../core/errors.ts';
import { READ_SIZE, SMALLEST_READ } from '../../files/file-bytes.ts';
import { isLink, linkedFile, openRegular, regularFile, type RegularFile } from '../../files/regular-file.ts';

/** The files of a layout by their names with slashes, wherever they lie: in a folder, or in a tar. */
export interface LayoutFiles {
  /** How errors name this layout. */
  readonly where: string;
  /** In bytes; undefined when there is no such regular file. */
  size(name: string): Promise<number | undefined>;
  /** Changes when the file is written; undefined if there is no such regular file. */
  stamp(name: string): Promise<string | undefined>;
  /** `size` is what the file should have, and only a hint. */
  read(name: string, options?: ReadOptions): Bytes;
  /** Whether there is a link of that name, wherever it leads. */
  isLink?(name: string): Promise<boolean>;
}

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  readonly size?: number;
}

export function folderFiles(root: string): LayoutFiles {
  // Blobs are checked by their digests, wherever their bytes lie.
  const find = async (name: string): Promise<RegularFile | undefined> =>
    name.startsWith('blobs/') ? linkedFile(join(root, name), root) : regularFile(join(root, name));
  return {
    where: root,
    async size(name) {
      const found = await find(name);
      return found && Number(found.stats.size);
    },
    async stamp(name) {
      const found = await find(name);
      return found && stampOf(found.stats);
    },
    read: (name, { signal, size } = {}) =>
      lazy(async () => {
        const found = await find(name);
        if (!found)
          throw new OrasError('NOT_FOUND', `${root} has no file ${name}`, { details: { file: name } });
        return size !== undefined && size < READ_SIZE
          ? smallFile(found.path, size)
          : foundBytes(found, signal);
      }),
    isLink: (name) => isLink(join(root, name)),
  };
}

/** As `fileBytes`, of a file that was found to be one. */
function foundBytes({ path, stats }: RegularFile, signal: AbortSignal | undefined): Bytes {
  return lazy(async () => {
    const highWaterMark = Math.max(SMALLEST_READ, Math.min(READ_SIZE, Number(stats.size)));
    return (await openRegular(path)).createReadStream({ highWaterMark, ...(signal && { signal }) });
  });
}

export function stampOf({ ino, size, mtimeNs }: BigIntStats): string {
  return `${ino} ${size} ${mtimeNs}`;
}

/** In one read: a stream costs more than the bytes of a small file. One byte more than expected tells that it has grown. */
function smallFile(path: string, size: number): Bytes {
  return lazy(async () => {
    const file = await openRegular(path);
    try {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(size + 1));
      return bytesOf(buffer.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  });
}

const MAX_INDEX = 64 * 1024 * 1024;

/** A small file of the layout, whole; fails with `NOT_FOUND` where it is missing. */
export async function readLayoutFile(files: LayoutFiles, name: string): Promise<Uint8Array> {
  if ((await files.size(name)) === undefined) {
    throw new OrasError('NOT_FOUND', `${files.where} has no file ${name}`, { details: { file: name } });
  }
  return readUpTo(files.read(name), MAX_INDEX, `${files.where}: ${name}`);
}
