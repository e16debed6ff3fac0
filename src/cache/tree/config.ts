import { isRecord } from '../../core/descriptor.ts';
import { OrasError } from '../../core/errors.ts';
import {
  isEnd,
  LIMITS,
  type CacheConfig,
  type Chunk,
  type SupersededEntry,
  type Entry,
  type Kind,
  type Piece,
} from './format.ts';
import { JsonWalk, type JsonPart } from './json-walk.ts';
import type { Folders } from './cache-links.ts';

const LETTERS = { file: 'f', folder: 'd', link: 'l', hardlink: 'h' } as const;
const KINDS: Readonly<Record<string, Kind | undefined>> = {
  f: 'file',
  d: 'folder',
  l: 'link',
  h: 'hardlink',
};
/** 2 is one with hard links, which a reader of 1 does not know. */
const VERSIONS: readonly unknown[] = [1, 2];

/** Rows instead of objects: a tree has many entries, and a save sends them all. */
export function encodeConfig(config: CacheConfig): Uint8Array {
  const { groups, folders } = config;
  const chunks = config.chunks.map(({ group, size, entries, piece, superseded: dead }) => ({
    group,
    size,
    ...(entries.length > 0 && {
      entries: entries.map((entry) => [
        entry.name,
        LETTERS[entry.kind],
        entry.mode,
        entry.mtime,
        entry.size,
        entry.contentDigest ?? entry.linkTarget ?? '',
      ]),
    }),
    ...(piece && { piece: [piece.length, piece.contentDigest] }),
    ...(dead.length > 0 && { dead: dead.map(({ name, kind }) => [name, LETTERS[kind]]) }),
  }));
  const hasHardLinks = config.chunks.some((chunk) =>
    [...chunk.entries, ...chunk.superseded].some(({ kind }) => kind === 'hardlink'),
  );
  const version = hasHardLinks ? 2 : 1;
  return new TextEncoder().encode(JSON.stringify({ version, groups, folders, chunks }));
}

/** Limits of one parsed chunk: as many entries as headers fit into a chunk, with six values each. */
const PART = { values: 500_000, depth: 8 };
const MAX_FIELDS = 100;
const MAX_CHUNKS = 100_000;

/**
 * Checks the shape only: names are checked where they become paths. Each chunk is parsed and checked before the next, so
 * that a hostile config cannot allocate more than a valid one.
 */
export function parseConfig(bytes: Uint8Array): CacheConfig {
  const walk = new JsonWalk(bytes, 'the config of the cache', PART);
  const parts = new Map<unknown, JsonPart>();
  for (const { name, part } of walk.members()) {
    if (parts.size === MAX_FIELDS) throw invalid('too many fields');
    parts.set(name, part);
  }
  const read = (name: string): unknown => {
    const part = parts.get(name);
    return part && walk.value(part);
  };
  const [version, groups] = [read('version'), read('groups')];
  if (!VERSIONS.includes(version)) throw unknown(version);
  if (!Array.isArray(groups) || !groups.every((one) => typeof one === 'string')) throw invalid('no groups');
  const list = parts.get('chunks');
  if (!list) throw invalid('no chunks');
  const config = {
    groups,
    folders: parseFolders(read('folders')),
    chunks: parseChunks(walk, list, groups.length),
  };
  checkRuns(config);
  return config;
}

function parseChunks(walk: JsonWalk, list: JsonPart, groups: number): Chunk[] {
  const chunks: Chunk[] = [];
  let entries = 0;
  for (const part of walk.elements(list)) {
    const chunk = parseChunk(walk.value(part), groups);
    entries += chunk.entries.length + chunk.superseded.length;
    if (entries > LIMITS.entries) throw tooLarge(`${entries} entries`, LIMITS.entries);
    if (chunks.length === MAX_CHUNKS) throw tooLarge('too many layers', MAX_CHUNKS);
    chunks.push(chunk);
  }
  return chunks;
}

function parseFolders(value: unknown): Folders | undefined {
  if (value === undefined) return undefined;
  const isFolders = isRecord(value) && Object.values(value).every((one) => typeof one === 'string');
  if (!isFolders) throw invalid('a folder without a path');
  return value as Folders;
}

function parseChunk(value: unknown, groups: number): Chunk {
  if (!isRecord(value)) throw invalid('a chunk is not an object');
  const { group, size, entries = [], piece, dead = [] } = value;
  if (!isCount(group) || group >= groups) throw invalid('a chunk without a group');
  if (!isCount(size)) throw invalid(`a chunk of ${String(size)} bytes`);
  if (size > LIMITS.chunk) throw tooLarge(`a chunk of ${size} bytes`, LIMITS.chunk);
  if (!Array.isArray(entries) || !Array.isArray(dead)) throw invalid('entries must be lists');
  return {
    group,
    size,
    entries: entries.map(parseEntry),
    ...(piece !== undefined && { piece: parsePiece(piece) }),
    superseded: dead.map(parseDead),
  };
}

function parseEntry(row: unknown): Entry {
  const [name, letter, mode, mtime, size, text] = Array.isArray(row) ? (row as unknown[]) : [];
  const kind = typeof letter === 'string' ? KINDS[letter] : undefined;
  if (typeof name !== 'string' || typeof text !== 'string') throw invalid('an entry without a name');
  if (kind === undefined) throw invalid(`${shown(name)} is not a file, folder or link`);
  if (!isCount(mode) || mode > 0o777) throw invalid(`${shown(name)} has the mode ${String(mode)}`);
  if (!isCount(size) || (kind !== 'file' && size > 0)) throw invalid(`${shown(name)} has an invalid size`);
  if (!Number.isSafeInteger(mtime)) throw invalid(`${shown(name)} has an invalid time`);
  return {
    name,
    kind,
    mode,
    mtime: mtime as number,
    size,
    ...(kind === 'file' && text !== '' && { contentDigest: text }),
    ...((kind === 'link' || kind === 'hardlink') && { linkTarget: text }),
  };
}

function parsePiece(row: unknown): Piece {
  const [length, contentDigest] = Array.isArray(row) ? (row as unknown[]) : [];
  if (!isCount(length) || length === 0 || typeof contentDigest !== 'string')
    throw invalid('a piece without a length');
  return { length, contentDigest };
}

function parseDead(row: unknown): SupersededEntry {
  const [name, letter] = Array.isArray(row) ? (row as unknown[]) : [];
  const kind = typeof letter === 'string' ? KINDS[letter] : undefined;
  if (typeof name !== 'string' || kind === undefined) throw invalid('a replaced entry without a name');
  return { name, kind };
}

/** The pieces of a big file are consecutive and as long as the file; every count is within its limit. */
function checkRuns({ chunks }: CacheConfig): void {
  let open: { name: string; group: number; left: number } | undefined;
  let raw = 0;
  let entries = 0;
  for (const chunk of chunks) {
    const [first] = chunk.entries;
    if (open && (first !== undefined || chunk.group !== open.group || isEnd(chunk))) {
      throw invalid(`pieces of ${shown(open.name)} are missing`);
    }
    if (chunk.piece) {
      if (!open && (chunk.entries.length !== 1 || first?.kind !== 'file'))
        throw invalid('a piece without its file');
      open ??= { name: first?.name ?? '', group: chunk.group, left: first?.size ?? 0 };
      open.left -= chunk.piece.length;
      if (open.left < 0) throw invalid(`too many pieces of ${shown(open.name)}`);
      if (open.left === 0) open = undefined;
    }
    raw += chunk.size;
    entries += chunk.entries.length + chunk.superseded.length;
  }
  if (open) throw invalid(`pieces of ${shown(open.name)} are missing`);
  if (raw > LIMITS.raw) throw tooLarge(`${raw} bytes`, LIMITS.raw);
  if (entries > LIMITS.entries) throw tooLarge(`${entries} entries`, LIMITS.entries);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function shown(name: string): string {
  return JSON.stringify(name.slice(0, 200));
}

/** Written by another version: no reason to fail a build. */
function unknown(version: unknown): OrasError {
  return new OrasError(
    'UNSUPPORTED',
    `version ${shown(JSON.stringify(version) ?? '')} of the cache format is not supported`,
  );
}

function invalid(reason: string): OrasError {
  return new OrasError('INVALID_CONTENT', `invalid cache config: ${reason}`);
}

export function tooLarge(what: string, limit: number): OrasError {
  return new OrasError('TOO_LARGE', `the cache has ${what}, more than the limit of ${limit}`, {
    details: { limit },
  });
}
