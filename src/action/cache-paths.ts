import * as paths from 'node:path';
import { OrasError } from '../core/errors.ts';
import { staticPrefix, type CacheGroup, type SaveGroup } from '../cache/groups.ts';
import { exists } from './files.ts';
import { machinePath, type Folders } from './machine-path.ts';

/** A pattern below a folder of this machine. */
export interface Placed {
  /** As written. */
  readonly text: string;
  readonly root: string;
  /** Below the root, with slashes; empty for the root itself. */
  readonly pattern: string;
}

/** One group for each pattern; what lies in the workspace or the home folder is named relative to it. */
export function cacheGroups(lines: readonly string[], folders: Folders): CacheGroup[] {
  return includes(lines).map((line) => groupOf(placed(line, folders)));
}

/** The groups with what is there now: each pattern is a path of a file or folder, or a glob of them. */
export async function cacheTrees(lines: readonly string[], folders: Folders): Promise<SaveGroup[]> {
  const leftOut = new Set<string>();
  for (const line of lines.filter((one) => one.startsWith('!'))) {
    const place = placed(line.slice(1).trim(), folders);
    for (const path of await matches(place)) leftOut.add(paths.resolve(place.root, path));
  }
  return Promise.all(
    includes(lines).map(async (line) => {
      const place = placed(line, folders);
      return { ...groupOf(place), paths: await matches(place), leftOut };
    }),
  );
}

function groupOf({ text, root, pattern }: Placed): CacheGroup {
  return { pattern: text, root, prefix: staticPrefix(pattern) };
}

function includes(lines: readonly string[]): string[] {
  const named = lines.filter((line) => !line.startsWith('!'));
  if (new Set(named).size < named.length) throw invalid(`got a path twice, each is allowed once`);
  if (named.length > 0) return named;
  throw invalid('no line names a path');
}

/** Where a pattern leads; `rules` are those of this system, or of another one in a test. */
export function placed(text: string, folders: Folders, rules: paths.PlatformPath = paths): Placed {
  const slashed = text.replaceAll(rules.sep, '/');
  const path = machinePath(slashed, folders, rules);
  if (rules.dirname(path) === path) throw invalid(`${JSON.stringify(text)} is all of the file system`);
  const known = [folders.workspace, folders.home].find((folder) => isBelow(path, folder, rules));
  const root = known ?? rules.dirname(fixedPart(path, rules));
  return { text, root, pattern: rules.relative(root, path).replaceAll(rules.sep, '/') };
}

/** The path up to its first segment with a wildcard. */
function fixedPart(path: string, rules: paths.PlatformPath): string {
  const { root } = rules.parse(path);
  const segments = path.split(rules.sep);
  const wild = segments.findIndex((one) => WILD.test(one));
  const fixed = segments.slice(0, wild < 0 ? undefined : wild).join(rules.sep);
  return fixed.length < root.length ? root : fixed;
}

const WILD = /[*?[\]{}()!]/;

function isBelow(path: string, folder: string, rules: paths.PlatformPath): boolean {
  const way = rules.relative(folder, path);
  return !rules.isAbsolute(way) && way !== '..' && !way.startsWith(`..${rules.sep}`);
}

async function matches({ root, pattern }: Placed): Promise<string[]> {
  if (pattern === '') return ['.'];
  if (await exists(paths.join(root, pattern))) return [pattern];
  if (!WILD.test(pattern)) return [];
  const { glob } = await import('tinyglobby');
  return glob(pattern, {
    cwd: root,
    dot: true,
    onlyFiles: false,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
}

function invalid(reason: string): OrasError {
  return new OrasError('INVALID_INPUT', `input path: ${reason}`, { details: { input: 'path' } });
}
