import * as paths from 'node:path';

/**
 * The path from a folder to something in it, empty for the folder itself; undefined for a path that is elsewhere. `rules`
 * are those of this system, or of another one in a test.
 */
export function relativePath(
  path: string,
  folder: string,
  rules: paths.PlatformPath = paths,
): string | undefined {
  const way = rules.relative(folder, path);
  return way === '..' || way.startsWith(`..${rules.sep}`) || rules.isAbsolute(way) ? undefined : way;
}
