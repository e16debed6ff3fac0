import { digestOf, hexOf, type Digest } from '../../core/digest.ts';
import { OrasError } from '../../core/errors.ts';
import { matchesGlobSegment } from '../../core/glob.ts';

/** Entries with the same scope and version are the referrers of one scope manifest. */
export interface ScopeKey {
  readonly scope: string;
  readonly version: string;
}

/** What one entry is found by. */
export interface EntryKey extends ScopeKey {
  readonly key: string;
}

const MAX_KEY = 512;
const MAX_KEYS = 10;

/** The rules of actions/cache: at most 512 characters, no comma. Fails with `INVALID_INPUT`. */
export function checkKey(key: string): string {
  if (isKey(key)) return key;
  throw new OrasError(
    'INVALID_INPUT',
    `not a cache key: ${JSON.stringify(key.slice(0, 100))} with ${key.length} characters; a key has 1 to ${MAX_KEY}, without commas and control characters`,
  );
}

export function isKey(key: string): boolean {
  return key !== '' && key.length <= MAX_KEY && !/[,\p{Cc}]/u.test(key) && key.isWellFormed();
}

/** Whether a key is one of these; a `*` stands for any text, and all else for itself. */
export function keyMatcher(patterns: readonly string[]): (key: string) => boolean {
  const globs = patterns.map((pattern) =>
    Array.from(pattern, (char) => (char === '*' ? char : (one: string) => one === char)),
  );
  return (key) => globs.some((glob) => matchesGlobSegment(glob, Array.from(key)));
}

/** Counts the key and the restore keys. Fails with `INVALID_INPUT`. */
export function checkKeyCount(keys: readonly string[]): void {
  if (keys.length <= MAX_KEYS) return;
  throw new OrasError(
    'INVALID_INPUT',
    `got ${keys.length} keys; at most ${MAX_KEYS} are allowed, including the first`,
  );
}

/** Two steps share entries if these are equal. */
export interface CacheKind {
  readonly paths: readonly string[];
  readonly compression: string;
  readonly windows: boolean;
}

export function versionOf({ paths, compression, windows }: CacheKind): string {
  return hashOf('version', ...paths, compression, windows ? 'windows' : '');
}

/** Unique for each key, scope and version. */
export function entryTag({ scope, version, key }: EntryKey): string {
  return `cache-${hashOf('entry', scope, version, key)}`;
}

export function scopeTag(digest: Digest): string {
  return `cache-scope-${hexOf(digest)}`;
}

/** Whether a cache made this tag. */
export function isCacheTag(tag: string): boolean {
  return /^cache-(?:scope-)?[0-9a-f]{64}$/.test(tag);
}

/** Each part is prefixed with its length, so that different parts never join to the same text. */
function hashOf(...parts: readonly string[]): string {
  return hexOf(digestOf(parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join('')));
}
