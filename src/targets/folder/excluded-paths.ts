import { dirname } from 'node:path';

/** Whether the path or one of its parent folders is in the set. */
export function isExcluded(path: string, leftOut: ReadonlySet<string>): boolean {
  if (leftOut.size === 0) return false;
  return leftOut.has(path) || (dirname(path) !== path && isExcluded(dirname(path), leftOut));
}
