import { realpath, stat } from 'node:fs/promises';
import * as paths from 'node:path';
import { OrasError } from '../../../core/errors.ts';
import { relativePath } from '../../../files/relative-path.ts';
import { staticPrefix, type CacheGroup, type SaveGroup } from '../../../cache/tree/groups.ts';
import { exists } from '../../inputs/files.ts';
import { machinePath, type Folders } from '../../inputs/machine-path.ts';

/** What links into are moved with, as an entry says it. */
export function linkFolders({ workspace, home }: Folders): Record<string, string> {
  return { workspace, home };
}

/** A pattern below a folder of this machine. */
export interface Placed {
  /** As written. */
  readonly text: string;
  readonly root: string;
  /** Below the root, with slashes; empty for the root itself. */
  readonly pattern: string;
}

/** One group for each pattern; what lies in the workspace or the home folder is named relative to it. */
export async function cacheGroups(lines: readonly string[], folders: Folders): Promise<CacheGroup[]> {
  const places = includes(lines).map((line) => placed(line, folders));
  return Promise.all(places.map((place) => groupOf(place, places, folders)));
}

/** The groups with what is there now: each pattern is a path of a file or folder, or a glob of them. */
export async function cacheTrees(lines: readonly string[], folders: Folders): Promise<SaveGroup[]> {
  const leftOut = new Set<string>();
  for (const line of lines.filter((one) => one.startsWith('!'))) {
    const place = placed(line.slice(1).trim(), folders);
    const group = await groupOf(place, [place], folders);
    for (const path of await matches(group, place.pattern)) leftOut.add(pathIn(group, path));
  }
  const groups = await cacheGroups(lines, folders);
  return Promise.all(
    groups.map(async (group) => {
      const { pattern } = placed(group.pattern, folders);
      return { ...group, paths: await matches(group, pattern), leftOut };
    }),
  );
}

async function groupOf(place: Placed, all: readonly Placed[], folders: Folders): Promise<CacheGroup> {
  const prefix = staticPrefix(place.pattern);
  return { pattern: place.text, prefix, ...(await realBase(place, all, folders)) };
}

type Base = Required<Pick<CacheGroup, 'root' | 'base'>>;

/**
 * Where the names of a path begin really: links above it are followed, in the workspace only those that stay in it,
 * since a checkout brings them; and none that a path of this step may have brought.
 */
async function realBase(place: Placed, all: readonly Placed[], { workspace }: Folders): Promise<Base> {
  const inWorkspace = place.root === workspace;
  const root = (await realFolder(place.root)) ?? place.root;
  const fixed = staticPrefix(place.pattern).split('/');
  const isWhole = fixed.join('/') === place.pattern;
  for (let depth = inWorkspace && isWhole ? fixed.length - 1 : fixed.length; depth > 0; depth -= 1) {
    const named = fixed.slice(0, depth);
    const real = await realFolder(paths.join(place.root, ...named));
    if (real === undefined) continue;
    if (real === paths.join(root, ...named)) break;
    if (inWorkspace && relativePath(real, root) === undefined) break;
    if (
      all.some(
        (other) =>
          other !== place && relativePath(paths.join(place.root, ...named), fixedPath(other)) !== undefined,
      )
    )
      break;
    return { root: real, base: named.join('/') };
  }
  return { root, base: '' };
}

function fixedPath({ root, pattern }: Placed): string {
  return paths.join(root, staticPrefix(pattern));
}

async function realFolder(path: string): Promise<string | undefined> {
  try {
    const real = await realpath(path);
    return (await stat(real)).isDirectory() ? real : undefined;
  } catch {
    return undefined;
  }
}

/** Of a name of the group. */
function pathIn({ root, base = '' }: CacheGroup, name: string): string {
  return paths.resolve(root, base === '' ? name : paths.posix.relative(base, name));
}

function includes(lines: readonly string[]): string[] {
  const named = lines.filter((line) => !line.startsWith('!'));
  if (new Set(named).size < named.length) throw invalid(`a path is named twice`);
  if (named.length > 0) return named;
  throw invalid('no line names a path');
}

/** Where a pattern leads; `rules` are those of this system, or of another one in a test. */
export function placed(text: string, folders: Folders, rules: paths.PlatformPath = paths): Placed {
  const slashed = text.replaceAll(rules.sep, '/');
  const path = machinePath(slashed, folders, rules);
  if (rules.dirname(path) === path) throw invalid(`${JSON.stringify(text)} is the whole file system`);
  const known = [folders.workspace, folders.home].find(
    (folder) => relativePath(path, folder, rules) !== undefined,
  );
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

/** Names in the group that fit its pattern. */
async function matches(group: CacheGroup, pattern: string): Promise<string[]> {
  if (pattern === '') return ['.'];
  if (await exists(pathIn(group, pattern))) return [pattern];
  if (!WILD.test(pattern)) return [];
  const { glob } = await import('tinyglobby');
  const { root, base = '' } = group;
  const found = await glob(base === '' ? pattern : paths.posix.relative(base, pattern), {
    cwd: root,
    dot: true,
    onlyFiles: false,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return found.map((name) => paths.posix.join(base, name));
}

function invalid(reason: string): OrasError {
  return new OrasError('INVALID_INPUT', `input path: ${reason}`, { details: { input: 'path' } });
}
