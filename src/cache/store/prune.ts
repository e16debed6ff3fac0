import { limiter, settleAll } from '../../core/concurrency.ts';
import { hasCode, type OrasError } from '../../core/errors.ts';
import type { CallOptions, GraphTarget } from '../../core/target.ts';
import { allEntries, newestFirst, type CacheEntry, type GraphSource, type ScopeEntries } from './entries.ts';
import type { ScopeKey } from './keys.ts';
import { removeEntries } from './remove-entries.ts';
import {
  applyRetention,
  type Retention,
  type SizedEntry,
  type SizedScope,
  type Verdict,
} from './retention.ts';
import { storedBytes } from './stored-bytes.ts';
import { readStoredEntry, STORE_REQUESTS, type StoredEntry } from './stored-entries.ts';

export interface PruneResult {
  readonly removed: readonly CacheEntry[];
  /** Of what the removed entries are made of; entries that stay may share it. */
  readonly removedBytes: number;
  readonly kept: number;
  /** Undefined where the retention asks for no sizes. */
  readonly keptBytes: number | undefined;
  readonly oldestKept: CacheEntry | undefined;
  /** What the retention decides. */
  readonly verdict: Verdict;
  /** Bytes of blobs removed with the entries, if the target does not collect garbage itself. */
  readonly freed: number;
  /** Entries kept because they have another tag too. */
  readonly tagged: number;
  /** Why some expired entries could not be deleted. */
  readonly refused?: OrasError | undefined;
  /** How many could not be deleted. */
  readonly left: number;
}

export interface PruneOptions extends CallOptions {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Selects scopes: other repositories may use the store. */
  readonly includes: (scope: string) => boolean;
}

/**
 * Deletes the entries that the retention expires, oldest first. Only what is an entry by its own manifest is deleted, and
 * only if it has no tag besides its own.
 */
export async function prune(
  target: GraphTarget,
  retention: Retention,
  { now, includes, ...call }: PruneOptions,
): Promise<PruneResult> {
  const { verdict, going, all } = await decide(target, retention, { now, includes, ...call });
  const { removed, tagged, left, failure, freed } = await removeEntries(target, going, call);
  if (failure && !isRefusal(failure)) throw failure;
  const gone = new Set<SizedEntry>(removed);
  const kept = all.filter((one) => !gone.has(one));
  return {
    removed: removed.map(({ entry }) => entry),
    removedBytes: storedBytes(removed),
    kept: kept.length,
    keptBytes: retention.maxBytes === undefined ? undefined : storedBytes(kept),
    oldestKept: kept
      .map(({ entry }) => entry)
      .toSorted(newestFirst)
      .at(-1),
    verdict,
    tagged: tagged.length,
    freed,
    refused: failure,
    left: left.length,
  };
}

interface Decision {
  readonly verdict: Verdict;
  readonly going: readonly StoredEntry[];
  readonly all: readonly SizedEntry[];
}

/** Entries that would go according to a list are read first, then decided again by their manifests. */
async function decide(
  source: GraphSource,
  retention: Retention,
  { now, includes, ...call }: PruneOptions,
): Promise<Decision> {
  const limit = limiter(STORE_REQUESTS, call.signal ?? new AbortController().signal);
  const read = ({ entry }: SizedEntry) => limit(() => readStoredEntry(source, entry, call));
  let places = (await allEntries(source, includes, call)).map(listed);
  if (retention.maxBytes !== undefined) places = await mapEntries(places, read);
  for (;;) {
    const verdict = applyRetention(places, retention, now);
    const removable = verdict.going.filter(isStored);
    if (removable.length === verdict.going.length)
      return { verdict, going: removable, all: places.flatMap(({ entries }) => entries) };
    const doubtful = new Set(verdict.going.filter((one) => !isStored(one)));
    places = await mapEntries(places, async (one) => (doubtful.has(one) ? read(one) : one));
  }
}

function isStored(one: SizedEntry): one is StoredEntry {
  return one.parts !== undefined;
}

type ListedScope = SizedScope & ScopeKey;

function listed({ entries, ...place }: ScopeEntries): ListedScope {
  return { ...place, entries: entries.map((entry) => ({ entry, blobs: new Map() })) };
}

/** Replaces each entry by what `read` returns; undefined drops it. */
async function mapEntries(
  places: readonly ListedScope[],
  read: (one: SizedEntry) => Promise<SizedEntry | undefined>,
): Promise<ListedScope[]> {
  return settleAll(
    places.map(async (place) => {
      const entries = (await settleAll(place.entries.map(read))).filter((one) => one !== undefined);
      return { ...place, entries: entries.toSorted((a, b) => newestFirst(a.entry, b.entry)) };
    }),
  );
}

/** Whether deleting the other entries would fail too. */
function isRefusal(error: OrasError): boolean {
  const codes = ['UNSUPPORTED', 'FORBIDDEN', 'UNAUTHORIZED'] as const;
  return codes.some((code) => hasCode(error, code));
}
