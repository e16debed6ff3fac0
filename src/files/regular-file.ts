import { constants } from 'node:fs';
import { lstat, open, realpath, type FileHandle } from 'node:fs/promises';
import type { BigIntStats } from 'node:fs';
import { OrasError } from '../core/errors.ts';
import { ignoreMissing } from './path-exists.ts';
import { relativePath } from './relative-path.ts';

/** Windows has neither flag, and no pipes in folders. */
const READ_ONLY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

export interface RegularFile {
  /** Links resolved. */
  readonly path: string;
  readonly stats: BigIntStats;
}

/** Undefined unless the path itself is a regular file, and not a link. */
export async function regularFile(path: string): Promise<RegularFile | undefined> {
  const stats = await statsOf(path);
  return stats?.isFile() === true ? { path, stats } : undefined;
}

/** The file at a path, or the file below `root` that a link there leads to. */
export async function linkedFile(path: string, root: string): Promise<RegularFile | undefined> {
  const stats = await statsOf(path);
  if (stats?.isSymbolicLink() !== true) return stats?.isFile() === true ? { path, stats } : undefined;
  const [real, top] = await Promise.all([path, root].map((one) => realpath(one).catch(ignoreMissing)));
  if (real === undefined || top === undefined || relativePath(real, top) === undefined) return undefined;
  return regularFile(real);
}

export async function isLink(path: string): Promise<boolean> {
  return (await statsOf(path))?.isSymbolicLink() === true;
}

async function statsOf(path: string): Promise<BigIntStats | undefined> {
  return lstat(path, { bigint: true }).catch(ignoreMissing);
}

/** For reading. Fails if a link, pipe or device has replaced the file since it was checked. */
export async function openRegular(path: string): Promise<FileHandle> {
  const file = await open(path, READ_ONLY);
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw new OrasError('INVALID_CONTENT', `${path} is not a regular file`, { details: { path } });
}
