import type { Descriptor } from '../../core/descriptor.ts';
import { OrasError } from '../../core/errors.ts';
import { parseSize } from '../../core/size.ts';
import { isFuture, newestFirst, type CacheEntry } from './entries.ts';
import { isTrusted } from './scopes.ts';

/** Limits of a cache. */
export interface Retention {
  readonly maxAgeMs: number | undefined;
  readonly maxBytes: number | undefined;
  /**
   * The newest of each place that stay whatever their age and size, where a place of the same scope has one that is
   * younger than `maxAgeMs`, else 30 days; not those of pull requests. Default 0.
   */
  readonly keep: number;
}

const FORM = 'max-age: 30d, max-size: 20GB and keep: 5, one per line';
/** Younger entries always stay: another job may be about to tag or restore them. */
const YOUNG_MS = 600_000;
/** Without `max-age`, a ref with no entry in this time counts as deleted. */
const ALIVE_MS = 30 * 86_400_000;
const TIMES: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** `max-age`, `max-size` and `keep`; undefined where nothing is to be removed. Fails with `INVALID_INPUT`. */
export function parseRetention(lines: readonly string[]): Retention | undefined {
  if (lines.length === 0) return undefined;
  const values = new Map<string, string>();
  for (const line of lines) {
    const [, name = '', value = ''] = /^(max-age|max-size|keep):\s*(\S+)$/.exec(line) ?? [];
    if (name === '' || values.has(name)) throw wrong(line);
    values.set(name, value);
  }
  // It would remove nothing, and many would take it for a limit.
  if (!values.has('max-age') && !values.has('max-size'))
    throw wrong(lines.join(', '), '; keep needs max-age or max-size');
  return {
    maxAgeMs: amount(values.get('max-age'), /^(\d{1,5})(h|d|w)$/, TIMES),
    maxBytes: size(values.get('max-size')),
    keep: amount(values.get('keep'), /^(\d{1,5})()$/, { '': 1 }) ?? 0,
  };
}

function amount(
  text: string | undefined,
  form: RegExp,
  units: Readonly<Record<string, number>>,
): number | undefined {
  if (text === undefined) return undefined;
  const [, number, unit = ''] = form.exec(text) ?? [];
  const factor = units[unit];
  if (number === undefined || factor === undefined) throw wrong(text);
  return Number(number) * factor;
}

function size(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const bytes = parseSize(text);
  if (bytes === undefined) throw wrong(text);
  return bytes;
}

function wrong(got: string, more = ''): OrasError {
  return new OrasError(
    'INVALID_INPUT',
    `input retention: got ${JSON.stringify(got.slice(0, 200))}, allowed is ${FORM}${more}`,
    { details: { input: 'retention' } },
  );
}

/** An entry and the sizes of its blobs by digest. */
export interface SizedEntry {
  readonly entry: CacheEntry;
  readonly blobs: ReadonlyMap<string, number>;
  /** What its manifest points at; undefined while only the list was read. */
  readonly parts?: readonly Descriptor[];
}

export interface SizedScope {
  /** Nothing is kept for a branch without recent entries. */
  readonly scope: string;
  /** Newest first. */
  readonly entries: readonly SizedEntry[];
}

/** Which entries expire, and how many stay for which reason. */
export interface Verdict {
  /** Oldest first. */
  readonly going: readonly SizedEntry[];
  readonly young: number;
  /** By `keep` alone. */
  readonly kept: number;
  /** Within the limits. */
  readonly within: number;
}

/**
 * The entries that go: those that are too old or from the future, then the oldest until what the others are made of fits. What several share
 * counts once, and what is younger than ten minutes stays.
 */
export function applyRetention(places: readonly SizedScope[], retention: Retention, now: number): Verdict {
  const { maxAgeMs, maxBytes, keep } = retention;
  const ageOf = ({ entry }: SizedEntry): number => now - entry.created;
  const isYoung = (one: SizedEntry): boolean => ageOf(one) < YOUNG_MS && !isFuture(one.entry, now);
  const isAlive = (one: SizedEntry): boolean =>
    ageOf(one) <= (maxAgeMs ?? ALIVE_MS) && !isFuture(one.entry, now);
  const all = places.flatMap(({ entries }) => entries).toSorted((a, b) => newestFirst(a.entry, b.entry));
  const young = new Set(all.filter(isYoung));
  const alive = new Set(places.filter(({ entries }) => entries.some(isAlive)).map(({ scope }) => scope));
  const newest = places
    .filter(({ scope }) => alive.has(scope))
    .flatMap(({ entries }) =>
      entries.filter(({ entry }) => isTrusted(entry) && !isFuture(entry, now)).slice(0, keep),
    );
  const spared = new Set([...newest, ...young]);
  const isOld = (one: SizedEntry): boolean => maxAgeMs !== undefined && ageOf(one) > maxAgeMs;
  const unexpired = all.filter((one) => spared.has(one) || !(isOld(one) || isFuture(one.entry, now)));
  const stays = new Set(unexpired);
  const gone = new Set(maxBytes === undefined ? [] : findOverflow(unexpired, spared, maxBytes));
  const stay = unexpired.filter((one) => !gone.has(one) && !young.has(one));
  const kept = stay.filter((one) => spared.has(one) && (isOld(one) || maxBytes !== undefined)).length;
  return {
    going: all.filter((one) => gone.has(one) || !stays.has(one)).toReversed(),
    young: young.size,
    kept,
    within: stay.length - kept,
  };
}

function findOverflow(
  kept: readonly SizedEntry[],
  spared: ReadonlySet<SizedEntry>,
  maxBytes: number,
): SizedEntry[] {
  const counted = new Set<string>();
  let bytes = 0;
  const gone: SizedEntry[] = [];
  const take = (one: SizedEntry): void => {
    for (const [digest, size] of one.blobs) if (!counted.has(digest)) bytes += size;
    for (const digest of one.blobs.keys()) counted.add(digest);
  };
  // Entries that always stay count first.
  for (const one of kept.filter((other) => spared.has(other))) take(one);
  for (const one of kept.filter((other) => !spared.has(other))) {
    if (gone.length > 0 || bytes + addedBytes(one, counted) > maxBytes) gone.push(one);
    else take(one);
  }
  return gone;
}

function addedBytes({ blobs }: SizedEntry, held: ReadonlySet<string>): number {
  return [...blobs].reduce((sum, [digest, size]) => (held.has(digest) ? sum : sum + size), 0);
}
