import { OrasError } from '../core/errors.ts';
import { newestFirst, type CacheEntry } from './entries.ts';
import { isTrusted } from './scopes.ts';

/** What is kept of a cache. */
export interface Retention {
  readonly maxAgeMs: number | undefined;
  readonly maxBytes: number | undefined;
  /** The newest of each place that stay whatever their age and size; not those of pull requests. Default 0. */
  readonly keep: number;
}

const FORM = 'max-age: 30d, max-size: 20GB and keep: 5, one a line';
/** Another job may be about to tag it, or to restore it. */
const YOUNG_MS = 600_000;
const UNITS: Readonly<Record<string, number>> = { MB: 1e6, GB: 1e9, TB: 1e12, MiB: 2 ** 20, GiB: 2 ** 30 };
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
    throw wrong(lines.join(', '), ', and keep only beside one of the others');
  return {
    maxAgeMs: amount(values.get('max-age'), /^(\d{1,5})(h|d|w)$/, TIMES),
    maxBytes: amount(values.get('max-size'), /^(\d{1,7})(MB|GB|TB|MiB|GiB)$/, UNITS),
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

function wrong(got: string, more = ''): OrasError {
  return new OrasError(
    'INVALID_INPUT',
    `input retention: got ${JSON.stringify(got.slice(0, 200))}, allowed is ${FORM}${more}`,
    { details: { input: 'retention' } },
  );
}

/** An entry with what it is made of: bytes by digest. */
export interface Sized {
  readonly entry: CacheEntry;
  readonly blobs: ReadonlyMap<string, number>;
}

/**
 * The entries that go, the oldest first: those that are too old, then the oldest until what the others are made of fits.
 * What several share counts once, and what is younger than ten minutes stays. `places` has the entries of each place, newest first.
 */
export function expired(
  places: readonly (readonly Sized[])[],
  { maxAgeMs, maxBytes, keep }: Retention,
  now: number,
): Sized[] {
  const isYoung = ({ entry }: Sized): boolean => now - entry.created < YOUNG_MS;
  const newest = places.flatMap((entries) => entries.filter(({ entry }) => isTrusted(entry)).slice(0, keep));
  const spared = new Set([...newest, ...places.flat().filter(isYoung)]);
  const all = places.flat().toSorted((a, b) => newestFirst(a.entry, b.entry));
  const isOld = ({ entry }: Sized): boolean => maxAgeMs !== undefined && now - entry.created > maxAgeMs;
  const kept = all.filter((one) => spared.has(one) || !isOld(one));
  const gone = new Set(maxBytes === undefined ? [] : overflowing(kept, spared, maxBytes));
  return all.filter((one) => gone.has(one) || !kept.includes(one)).toReversed();
}

function overflowing(kept: readonly Sized[], spared: ReadonlySet<Sized>, maxBytes: number): Sized[] {
  const held = new Set<string>();
  let bytes = 0;
  const gone: Sized[] = [];
  const take = (one: Sized): void => {
    for (const [digest, size] of one.blobs) if (!held.has(digest)) bytes += size;
    for (const digest of one.blobs.keys()) held.add(digest);
  };
  // What stays anyway counts first.
  for (const one of kept.filter((other) => spared.has(other))) take(one);
  for (const one of kept.filter((other) => !spared.has(other))) {
    if (gone.length > 0 || bytes + added(one, held) > maxBytes) gone.push(one);
    else take(one);
  }
  return gone;
}

function added({ blobs }: Sized, held: ReadonlySet<string>): number {
  return [...blobs].reduce((sum, [digest, size]) => (held.has(digest) ? sum : sum + size), 0);
}
