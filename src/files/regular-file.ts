import { constants } from 'node:fs';
import { lstat, open, realpath, type FileHandle } from 'node:fs/promises';
import type { BigIntStats } from 'node:fs';
import { sep } from 'node:path';
import { OrasError } from '../core/errors.ts';
import { ignoreMissing } from './path-exists.ts';

/** Windows has neither; there, a pipe has no name in a folder. */
const READ_ONLY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

export interface RegularFile {
  /** Without links. */
  readonly path: string;
  readonly stats: BigIntStats;
}

/** The file at a path; a link is none, wherever it leads. */
export async function regularFile(path: string): Promise<RegularFile | undefined> {
  const stats = await statsOf(path);
  return stats?.isFile() === true ? { path, stats } : undefined;
}

/** The file at a path, or the one that a link leads to where that lies below `root`. */
export async function linkedFile(path: string, root: string): Promise<RegularFile | undefined> {
  const stats = await statsOf(path);
  if (stats?.isSymbolicLink() !== true) return stats?.isFile() === true ? { path, stats } : undefined;
  const [real, top] = await Promise.all([path, root].map((one) => realpath(one).catch(ignoreMissing)));
  if (real === undefined || top === undefined || !real.startsWith(`${top}${sep}`)) return undefined;
  return regularFile(real);
}

export async function isLink(path: string): Promise<boolean> {
  return (await statsOf(path))?.isSymbolicLink() === true;
}

async function statsOf(path: string): Promise<BigIntStats | undefined> {
  return lstat(path, { bigint: true }).catch(ignoreMissing);
}

/** For reading. What took the file's place since it was looked at is not followed, waited for or read. */
export async function openRegular(path: string): Promise<FileHandle> {
  const file = await open(path, READ_ONLY);
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw new OrasError('INVALID_CONTENT', `${path} is not a regular file`, { details: { path } });
}
