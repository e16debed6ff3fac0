import { lstatSync, readdirSync, readlinkSync, type Stats } from 'node:fs';
import { basename, join } from 'node:path';
import { OrasError, systemCode } from '../core/errors.ts';
import { compareUtf8 } from '../core/json.ts';
import type { CallOptions } from '../core/target.ts';
import { isLeftOut } from '../targets/left-out.ts';
import { STAGED, type Entry } from './format.ts';
import { NameRule, type SaveGroup } from './groups.ts';
import { turns } from './turns.ts';

/** An entry as it is on this machine now. */
export interface LiveEntry extends Entry {
  readonly path: string;
  /** Tells, together with size and time, whether the file is still the one that was seen. */
  readonly inode: number;
  readonly changed: number;
  readonly modified: number;
}

export interface ListOptions extends CallOptions {
  /** Absolute paths that an earlier group has. */
  readonly taken: Set<string>;
  /** Sockets, pipes and devices are passed over. */
  passedOver?(path: string): void;
}

/** All entries of a group, sorted by the bytes of their names. A file's text is empty: nothing is read. */
export async function listTree(group: SaveGroup, options: ListOptions): Promise<LiveEntry[]> {
  const rule = new NameRule(group);
  const found = new Map<string, LiveEntry>();
  const waiting = group.paths.map((path) => path.replace(/^(?:\.\/)+|\/+$/g, '') || '.').toReversed();
  for (const name of waiting) checkWay(group.root, name);
  const turn = turns(options.signal);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    await turn();
    const isRoot = name === '.';
    const path = isRoot ? group.root : join(group.root, name);
    if (STAGED.test(basename(name)) || (group.leftOut && isLeftOut(path, group.leftOut))) continue;
    if (!isRoot) rule.segments(name);
    if (!isRoot && (found.has(name) || options.taken.has(path))) continue;
    const stats = lstatIfThere(path);
    if (stats === undefined) {
      if (group.paths.includes(name) || name.includes('\ufffd')) throw missing(path, name);
      continue;
    }
    const entry = describe(name, path, stats);
    if (!isRoot && entry) found.set(name, entry);
    if (entry === undefined) options.passedOver?.(path);
    else options.taken.add(path);
    if (isRoot || entry?.kind === 'folder') {
      for (const child of readdirSync(path)) {
        waiting.push(isRoot ? child : `${name}/${child}`);
      }
    }
  }
  return sortByName([...found.values()]);
}

function describe(name: string, path: string, found: Stats): LiveEntry | undefined {
  const kind = kindOf(found);
  if (kind === undefined) return undefined;
  return {
    name,
    path,
    kind,
    mode: kind === 'link' ? 0o777 : found.mode & 0o777,
    mtime: microseconds(found),
    size: kind === 'file' ? found.size : 0,
    text:
      kind === 'link' ? readlinkSync(path).replaceAll(process.platform === 'win32' ? '\\' : '/', '/') : '',
    inode: found.ino,
    changed: found.ctimeMs,
    modified: found.mtimeMs,
  };
}

/** A restore follows no link: what lies behind one could not be brought back. */
function checkWay(root: string, name: string): void {
  const segments = name.split('/').slice(0, -1);
  for (const at of segments.keys()) {
    const path = join(root, ...segments.slice(0, at + 1));
    if (lstatIfThere(path)?.isSymbolicLink() !== true) continue;
    throw new OrasError('UNSAFE_PATH', `will not keep ${join(root, name)}: ${path} is a link`, {
      details: { path },
    });
  }
}

export function kindOf(found: Stats): Entry['kind'] | undefined {
  if (found.isFile()) return 'file';
  if (found.isDirectory()) return 'folder';
  return found.isSymbolicLink() ? 'link' : undefined;
}

/** From 1970 to the year 2255: what lies outside is not exact, and cannot be set everywhere. */
export function microseconds(found: Stats): number {
  return Math.min(Math.max(0, Math.floor(found.mtimeMs * 1000)), Number.MAX_SAFE_INTEGER);
}

/** What is on disk at a path now; undefined where there is nothing. */
export function lstatIfThere(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (systemCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

const BEYOND = /[\ud800-\udfff\ue000-\uffff]/;

/** By UTF-8 bytes, which is the order of UTF-16 units but for what lies beyond them. */
export function sortByName<T extends { readonly name: string }>(entries: T[]): T[] {
  if (entries.some(({ name }) => BEYOND.test(name))) {
    return entries.toSorted((a, b) => compareUtf8(a.name, b.name));
  }
  return entries.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** A child that went away meanwhile is no loss, one that was asked for is. */
function missing(path: string, name: string): OrasError {
  if (!name.includes('\ufffd'))
    return new OrasError('NOT_FOUND', `there is no ${path}`, { details: { path } });
  return new OrasError('UNSUPPORTED', `${path}: the name is not UTF-8`, { details: { path } });
}
