import { join, sep } from 'node:path';
import { OrasError } from '../../core/errors.ts';
import { collisionKey } from '../../files/safe-path.ts';
import { tooLarge } from './config.ts';
import { LIMITS, type CacheConfig, type Chunk, type Entry } from './format.ts';
import { NameRule, type CacheGroup } from './groups.ts';
import { movedLink, type Folders } from './cache-links.ts';
import { yieldRegularly } from './yield-regularly.ts';

/** An entry and where it goes. */
export interface PlannedEntry {
  readonly entry: Entry;
  readonly root: string;
  /** Below the root. */
  readonly segments: readonly string[];
  /** Chunks that it lies in: several for a big file. */
  readonly chunks: readonly number[];
  /** Of a hard link. */
  readonly file?: PlannedEntry | undefined;
}

/**
 * Decides where every entry of the artifact goes. The artifact has only names; roots and rules are the caller's. One bad
 * name rejects the whole artifact.
 */
export async function planEntries(
  config: CacheConfig,
  groups: readonly CacheGroup[],
  { signal, folders = {} }: { readonly signal: AbortSignal; readonly folders?: Folders | undefined },
): Promise<PlannedEntry[]> {
  const places = config.groups.map((pattern) => {
    const group = groups.find((one) => one.pattern === pattern);
    if (!group) throw otherGroups(config, groups);
    return { root: group.root, rule: new NameRule(group) };
  });
  if (new Set(config.groups).size !== groups.length) throw otherGroups(config, groups);
  const wanted: PlannedEntry[] = [];
  const turn = yieldRegularly(signal);
  for (const [at, chunk] of config.chunks.entries()) {
    const place = places[chunk.group];
    if (!place) throw otherGroups(config, groups);
    const chunks = chunk.piece ? chunkRunOf(config.chunks, at) : [at];
    for (const entry of chunk.entries) {
      await turn();
      const segments = place.rule.segments(entry.name);
      if (entry.kind === 'link') place.rule.checkLink(entry);
      wanted.push({
        entry: withMovedLink(entry, config.folders, folders),
        root: place.root,
        segments,
        chunks,
      });
    }
  }
  checkCollisions(wanted);
  return withFiles(wanted);
}

function withMovedLink(entry: Entry, then: Folders | undefined, now: Folders): Entry {
  if (entry.kind !== 'link' || entry.linkTarget === undefined || !then) return entry;
  return { ...entry, linkTarget: movedLink(entry.linkTarget, then, now) };
}

/** Finds the files of hard links: each must be an entry, and so within the rules of its group. */
function withFiles(wanted: readonly PlannedEntry[]): PlannedEntry[] {
  if (!wanted.some(({ entry }) => entry.kind === 'hardlink')) return [...wanted];
  const files = new Map<string, PlannedEntry>();
  for (const one of wanted) if (one.entry.kind === 'file') files.set(`${one.root}\0${one.entry.name}`, one);
  return wanted.map((one) => {
    const { name, kind, linkTarget = '' } = one.entry;
    if (kind !== 'hardlink') return one;
    const file = files.get(`${one.root}\0${linkTarget}`);
    if (file) return { ...one, file };
    const [shown, target] = [name, linkTarget].map((text) => JSON.stringify(text.slice(0, 200)));
    throw new OrasError(
      'INVALID_CONTENT',
      `the cache has a hard link ${shown} to ${target}, which is none of its files`,
    );
  });
}

function chunkRunOf(chunks: readonly Chunk[], first: number): number[] {
  const run = [first];
  for (let at = first + 1; chunks[at]?.piece && chunks[at]?.entries.length === 0; at += 1) run.push(at);
  return run;
}

/** Rejects two entries for one path, and entries below something other than a folder, across all roots. */
function checkCollisions(wanted: readonly PlannedEntry[]): void {
  const taken = new Map<string, PlannedEntry>();
  for (const one of wanted) {
    const key = keyOf(one.root, one.segments);
    const other = taken.get(key);
    if (other) throw collision(other, one);
    taken.set(key, one);
  }
  const seen = new Set<string>();
  // A valid cache lists its folders, so their names are among those of its entries.
  let room = LIMITS.folders;
  for (const one of wanted) {
    room += 2 * (one.root.length + one.entry.name.length);
    const way = join(one.root, ...one.segments).split(sep);
    for (let depth = way.length - 1; depth > 0; depth -= 1) {
      const key = collisionKey(way.slice(0, depth));
      if (seen.has(key)) break;
      seen.add(key);
      room -= key.length;
      if (room < 0) throw tooLarge('too many folders', LIMITS.folders);
      const parent = taken.get(key);
      if (parent && parent.entry.kind !== 'folder') throw collision(parent, one);
    }
  }
}

function keyOf(root: string, segments: readonly string[]): string {
  return collisionKey(join(root, ...segments).split(sep));
}

function collision(a: PlannedEntry, b: PlannedEntry): OrasError {
  const [one, other] = [a, b].map(({ entry }) => JSON.stringify(entry.name.slice(0, 200)));
  return new OrasError('UNSAFE_PATH', `the cache has two entries for the same path: ${one} and ${other}`);
}

function otherGroups(config: CacheConfig, groups: readonly CacheGroup[]): OrasError {
  const shown = (patterns: readonly string[]): string => JSON.stringify(patterns).slice(0, 500);
  const patterns = groups.map(({ pattern }) => pattern);
  return new OrasError('INVALID_INPUT', `the cache holds ${shown(config.groups)}, not ${shown(patterns)}`);
}

/** How much may be written for so many bytes fetched. */
export function checkWritten(written: number, fetched: number): void {
  const limit = LIMITS.written + LIMITS.ratio * fetched;
  if (written <= limit) return;
  throw new OrasError('TOO_LARGE', `the cache unpacks to more than ${limit} bytes`, { details: { limit } });
}
