import { lstat, readlink } from 'node:fs/promises';
import { digestFile } from '../../files/known-file.ts';

/** Whether two paths are files of the same bytes, or links with the same target. Folders never are. */
export async function isSameEntry(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([lstat(one), lstat(other)]);
  if (a.isSymbolicLink() && b.isSymbolicLink()) return (await readlink(one)) === (await readlink(other));
  if (!a.isFile() || !b.isFile() || a.size !== b.size) return false;
  const [first, second] = await Promise.all([digestFile(one, {}), digestFile(other, {})]);
  return first.digest === second.digest;
}
