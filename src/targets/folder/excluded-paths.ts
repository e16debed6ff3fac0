import { dirname } from 'node:path';

/** Whether a path, or a folder that it is in, is one of these absolute paths. */
export function isExcluded(path: string, leftOut: ReadonlySet<string>): boolean {
  if (leftOut.size === 0) return false;
  return leftOut.has(path) || (dirname(path) !== path && isExcluded(dirname(path), leftOut));
}
