import { accessSync, constants, lstatSync, readdirSync, readlinkSync, type Stats } from 'node:fs';
import { basename, join } from 'node:path';
import { hasCode, messageOf, OrasError, systemCode } from '../../core/errors.ts';
import { compareUtf8 } from '../../core/json.ts';
import type { CallOptions } from '../../core/target.ts';
import { isExcluded } from '../../targets/folder/excluded-paths.ts';
import { STAGED, type Entry } from './format.ts';
import { NameRule, type SaveGroup } from './groups.ts';
import { yieldRegularly } from './yield-regularly.ts';

/** An entry as found on disk. */
export interface LiveEntry extends Entry {
  readonly path: string;
  /** Tells, together with size and time, whether the file is still the one that was seen. */
  readonly inode: number;
  readonly changed: number;
  readonly modified: number;
  /** Of a file with several names, which may lie elsewhere: the same for each. */
  readonly sameFile?: string | undefined;
}

export interface ListOptions extends CallOptions {
  /** Absolute paths that an earlier group has. */
  readonly taken: Set<string>;
  /** Sockets, pipes and devices are passed over. */
  passedOver?(path: string): void;
  /** What cannot be cached is skipped, a folder with all its content. */
  leftOut?(reason: string): void;
}

/** All entries of a group, sorted by the bytes of their names. No file is read. A file's second name is a hard link to its first. */
export async function listTree(group: SaveGroup, options: ListOptions): Promise<LiveEntry[]> {
  const rule = new NameRule(group);
  const found = new Map<string, LiveEntry>();
  const roots = new Set(group.paths.map((path) => path.replace(/^(?:\.\/)+|\/+$/g, '') || '.'));
  const waiting = [...roots].toReversed();
  for (const name of waiting) if (name !== '.') rule.segments(name);
  const turn = yieldRegularly(options.signal);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    await turn();
    if (found.has(name) || STAGED.test(basename(name))) continue;
    try {
      const listed = listOne(name, { group, rule, options, isAsked: roots.has(name) });
      if (listed?.entry) found.set(name, listed.entry);
      for (const child of listed?.children ?? []) waiting.push(name === '.' ? child : `${name}/${child}`);
    } catch (error) {
      if (!isOwnFault(error)) throw error;
      options.leftOut?.(messageOf(error));
    }
  }
  return withHardLinks(sortByName([...found.values()]));
}

interface Listing {
  readonly group: SaveGroup;
  readonly rule: NameRule;
  readonly options: ListOptions;
  readonly isAsked: boolean;
}

/** An entry, and what is in it. Undefined for what is passed over. */
function listOne(
  name: string,
  { group, rule, options, isAsked }: Listing,
): { entry?: LiveEntry | undefined; children?: readonly string[] } | undefined {
  const below = name === '.' ? [] : rule.segments(name);
  const path = join(group.root, ...below);
  if (group.leftOut && isExcluded(path, group.leftOut)) return undefined;
  if (name !== '.' && options.taken.has(path)) return undefined;
  if (isAsked) checkParents(group.root, below);
  const stats = lstatIfPresent(path);
  if (stats === undefined) {
    if (isAsked || name.includes('\ufffd')) throw missing(path, name);
    return undefined;
  }
  const entry = entryOf(name, path, stats);
  if (entry === undefined) {
    options.passedOver?.(path);
    return undefined;
  }
  if (entry.kind === 'link') rule.checkLink(entry);
  checkReadable(path, stats);
  const children = entry.kind === 'folder' ? readdirSync(path) : [];
  options.taken.add(path);
  return name === '.' ? { children } : { entry, children };
}

/** Whether the other entries can be saved without this one. */
function isOwnFault(error: unknown): boolean {
  if (hasCode(error, 'UNSAFE_PATH') || hasCode(error, 'UNSUPPORTED')) return true;
  return ['EACCES', 'EPERM'].includes(systemCode(error) ?? '');
}

const USER = process.getuid?.();

/** Checked early: a worker would notice only after much was sent. */
function checkReadable(path: string, found: Stats): void {
  if (USER === undefined || USER === 0 || found.isSymbolicLink()) return;
  const mine = USER === found.uid ? 0o400 : 0o004;
  if ((found.mode & mine) === 0) accessSync(path, constants.R_OK);
}

function entryOf(name: string, path: string, found: Stats): LiveEntry | undefined {
  const kind = kindOf(found);
  if (kind === undefined) return undefined;
  return {
    name,
    path,
    kind,
    mode: kind === 'link' ? 0o777 : found.mode & 0o777,
    mtime: microseconds(found),
    size: kind === 'file' ? found.size : 0,
    ...(kind === 'link' && { linkTarget: linkTarget(path) }),
    inode: found.ino,
    changed: found.ctimeMs,
    modified: found.mtimeMs,
    ...(kind === 'file' && found.nlink > 1 && hasExactInodes && { sameFile: `${found.dev}:${found.ino}` }),
  };
}

/** Those of Windows have more bits than a number. */
export const hasExactInodes: boolean = process.platform !== 'win32';

function withHardLinks(entries: readonly LiveEntry[]): LiveEntry[] {
  const first = new Map<string, string>();
  return entries.map(({ sameFile, ...entry }) => {
    if (sameFile === undefined) return entry;
    const linkTarget = first.get(sameFile);
    if (linkTarget !== undefined) return { ...entry, kind: 'hardlink', size: 0, linkTarget };
    first.set(sameFile, entry.name);
    return entry;
  });
}

function linkTarget(path: string): string {
  return readlinkSync(path).replaceAll(process.platform === 'win32' ? '\\' : '/', '/');
}

/** A restore follows no links, so what is reached through one could not be restored. */
function checkParents(root: string, below: readonly string[]): void {
  for (const at of below.slice(0, -1).keys()) {
    const path = join(root, ...below.slice(0, at + 1));
    if (lstatIfPresent(path)?.isSymbolicLink() !== true) continue;
    throw new OrasError('UNSAFE_PATH', `will not cache ${join(root, ...below)}: ${path} is a link`, {
      details: { path, reason: 'not-cached' },
    });
  }
}

export function kindOf(found: Stats): Entry['kind'] | undefined {
  if (found.isFile()) return 'file';
  if (found.isDirectory()) return 'folder';
  return found.isSymbolicLink() ? 'link' : undefined;
}

/** Clamped to 1970 through 2255: other times are inexact, or cannot be set everywhere. */
export function microseconds(found: Stats): number {
  return Math.min(Math.max(0, Math.floor(found.mtimeMs * 1000)), Number.MAX_SAFE_INTEGER);
}

/** Undefined if nothing is at the path. */
export function lstatIfPresent(path: string): Stats | undefined {
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

/** For a path that was asked for; a child that vanished meanwhile is ignored. */
function missing(path: string, name: string): OrasError {
  if (!name.includes('\ufffd'))
    return new OrasError('NOT_FOUND', `${path} does not exist`, { details: { path } });
  return new OrasError('UNSUPPORTED', `${path}: the name is not UTF-8`, { details: { path } });
}
