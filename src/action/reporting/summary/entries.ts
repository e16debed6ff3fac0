import { scopeKind } from '../../../cache/store/scopes.ts';
import { storedBytes } from '../../../cache/store/stored-bytes.ts';
import type { StoredEntry } from '../../../cache/store/stored-entries.ts';
import { isCacheTag } from '../../../cache/store/keys.ts';
import { formatLocation } from '../../inputs/location.ts';
import type { EntriesResult } from '../../results/cache-entries.ts';
import { counted, formatAge, formatSize, formatTime } from '../../runner/format.ts';
import { shortDigest } from './graph.ts';
import { code, cut, cutTable, fenced } from './markdown.ts';

const MAX_TABLE = 300 * 1024;
const MAX_TAGS = 100 * 1024;
const MAX_ROWS = 2000;

/** A row for each entry of a cache, the newest first. */
export function entriesSummary({ location, keys, entries, now, names = [] }: EntriesResult): string {
  const none = keys ? `None with key ${keys.map((key) => code(key)).join(', ')}.` : 'None.';
  const sizes = `${counted(entries.length, 'entry', 'entries')}, ${formatSize(storedBytes(entries))} together`;
  const parts = [
    `### Cache entries in ${code(formatLocation(location))}`,
    ...(entries.length === 0 ? [none] : [sizes, entryTable(entries, (one) => [ageOf(one, now)], ['Age'])]),
    ...otherTags(names.filter((name) => !isCacheTag(name))),
  ];
  return parts.map((part) => `${part}\n\n`).join('');
}

function ageOf({ entry }: StoredEntry, now: number): string {
  return together(`${formatAge(now - entry.created)}`);
}

function otherTags(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const { shown, left } = cut(names, MAX_TAGS);
  const lines = left > 0 ? [...shown, `and ${left} more`] : shown;
  return [counted(names.length, 'other tag'), fenced('text', lines)];
}

/** Columns that say the same of all, or nothing, are left out; `more` gives those at the end. */
export function entryTable<T extends StoredEntry>(
  entries: readonly T[],
  more: (one: T) => readonly string[],
  heads: readonly string[],
): string {
  const several = (values: readonly unknown[]): boolean => new Set(values).size > 1;
  const hasRepositories = several(entries.map(({ entry }) => entry.repository));
  const hasScopes = entries.some(({ entry }) => scopeKind(entry.scope) !== 'branch');
  const head = [
    'Key',
    'Size',
    'Ref',
    ...(hasRepositories ? ['Repository'] : []),
    ...(hasScopes ? ['Scope'] : []),
    'Digest',
    'Saved',
    ...heads,
  ];
  const rows = entries.slice(0, MAX_ROWS).map((one) => {
    const { key, ref, repository, scope, node, created } = one.entry;
    return [
      code(key),
      together(formatSize(storedBytes([one]))),
      code(ref),
      ...(hasRepositories ? [code(repository)] : []),
      ...(hasScopes ? [scopeKind(scope) ?? code(scope)] : []),
      code(shortDigest(node.digest)),
      together(formatTime(created)),
      ...more(one),
    ];
  });
  return cutTable(head, rows, { bytes: MAX_TABLE, total: entries.length });
}

/** In one line of its cell. */
function together(text: string): string {
  return text.replaceAll(' ', '&nbsp;');
}
