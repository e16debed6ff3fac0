import { digestOf, hexOf, type Digest } from '../../core/digest.ts';
import { OrasError } from '../../core/errors.ts';
import type { EntryKey } from './scope-manifest.ts';

const MAX_KEY = 512;
const MAX_KEYS = 10;

/** As actions/cache: at most 512 characters, no comma; any other text. Fails with `INVALID_INPUT`. */
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

/** The key and the restore keys together. Fails with `INVALID_INPUT`. */
export function checkKeyCount(keys: readonly string[]): void {
  if (keys.length <= MAX_KEYS) return;
  throw new OrasError(
    'INVALID_INPUT',
    `got ${keys.length} keys; at most ${MAX_KEYS} are allowed, including the first`,
  );
}

/** What two steps must have in common to share entries: the same paths, packed the same way, on the same kind of system. */
export interface CacheKind {
  readonly paths: readonly string[];
  readonly compression: string;
  readonly windows: boolean;
}

export function versionOf({ paths, compression, windows }: CacheKind): string {
  return hashOf('version', ...paths, compression, windows ? 'windows' : '');
}

/** The tag of an entry: no two keys, scopes or versions have the same. */
export function entryTag({ scope, version, key }: EntryKey): string {
  return `cache-${hashOf('entry', scope, version, key)}`;
}

export function scopeTag(digest: Digest): string {
  return `cache-scope-${hexOf(digest)}`;
}

/** Whether a tag is one of a cache's own. */
export function isCacheTag(tag: string): boolean {
  return /^cache-(?:scope-)?[0-9a-f]{64}$/.test(tag);
}

/** Parts are kept apart by their lengths, so that none can pass for another. */
function hashOf(...parts: readonly string[]): string {
  return hexOf(digestOf(parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join('')));
}
