import { keyMatcher } from '../../../cache/store/keys.ts';
import { storedBytes } from '../../../cache/store/stored-bytes.ts';
import { findStoredEntries, type StoredEntry } from '../../../cache/store/stored-entries.ts';
import type { Location } from '../../inputs/location.ts';
import { formatLocation } from '../../inputs/location.ts';
import type { EntriesResult } from '../../results/cache-entries.ts';
import { counted, formatAge, formatSize } from '../../runner/format.ts';
import { safeText } from '../../runner/safe-text.ts';
import type { Context } from '../shared/context.ts';
import { graphOf } from '../shared/open-root.ts';

interface Asked {
  readonly store: Location;
  /** Default: all. */
  readonly keys?: readonly string[];
}

/** All entries of a store with these keys, whoever saved them. */
export async function listEntries({ store, keys }: Asked, context: Context): Promise<EntriesResult> {
  const { open, log, signal } = context;
  const source = graphOf(await open.source(store), store);
  const choice = { includes: () => true, matches: keyMatcher(keys ?? ['*']) };
  const entries = await findStoredEntries(source, choice, { signal });
  const result: EntriesResult = { kind: 'entries', location: store, keys, entries, now: Date.now() };
  for (const line of entryLines(result)) log.info(line);
  return result;
}

const SHOWN = 200;
const MAX_REF = 40;

function* entryLines({ location, keys, entries, now }: EntriesResult): Generator<string> {
  const place = formatLocation(location);
  if (entries.length === 0) {
    const asked = keys ? ` with key ${safeText(keys.join(', '), 1000)}` : '';
    yield `No cache entries${asked} in ${place}`;
    return;
  }
  yield `${counted(entries.length, 'cache entry', 'cache entries')} in ${place}, ${formatSize(storedBytes(entries))} together`;
  const rows = [
    ['size', 'age', 'ref', 'key'],
    ...entries.slice(0, SHOWN).map((one) => rowOf(one, now)),
  ] as const;
  const [size, age, ref] = [0, 1, 2].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  for (const [a = '', b = '', c = '', d = ''] of rows)
    yield `  ${a.padStart(size ?? 0)}  ${b.padEnd(age ?? 0)}  ${c.padEnd(ref ?? 0)}  ${d}`;
  if (entries.length > SHOWN) yield `  and ${entries.length - SHOWN} more`;
}

function rowOf(one: StoredEntry, now: number): string[] {
  const { ref, key, created } = one.entry;
  return [
    formatSize(storedBytes([one])),
    formatAge(now - created),
    safeText(ref, MAX_REF),
    safeText(key, 600),
  ];
}
