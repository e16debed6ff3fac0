import { atMost } from '../../core/at-most.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { hasCode, OrasError } from '../../core/errors.ts';
import { successors } from '../../core/manifest.ts';
import { canCollect, canDelete, canListTags, type CallOptions, type GraphTarget } from '../../core/target.ts';
import { limiter, settleAll } from '../../core/concurrency.ts';
import type { ScopeKey } from './keys.ts';
import {
  allEntries,
  newestFirst,
  readEntry,
  type CacheEntry,
  type GraphSource,
  type ScopeEntries,
} from './entries.ts';
import { compressionOf } from '../tree/format.ts';
import { isCacheTag } from './keys.ts';
import {
  applyRetention,
  type Retention,
  type SizedEntry,
  type SizedScope,
  type Verdict,
} from './retention.ts';

export interface PruneResult {
  readonly removed: readonly CacheEntry[];
  readonly kept: number;
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

const REQUESTS = 8;
/** Each tag is resolved. */
const MAX_TAGS = 100_000;

/**
 * Deletes the entries that the retention expires, oldest first. Only what is an entry by its own manifest is deleted, and
 * only if it has no tag besides its own.
 */
export async function prune(
  target: GraphTarget,
  retention: Retention,
  { now, includes, ...call }: PruneOptions,
): Promise<PruneResult> {
  const { verdict, count } = await decide(target, retention, { now, includes, ...call });
  const { going } = verdict;
  const removed: CacheEntry[] = [];
  const blobs: Descriptor[] = [];
  let tagged: ReadonlySet<Digest> = new Set();
  let refused: OrasError | undefined;
  try {
    if (going.length > 0) tagged = await findOtherTags(target, call);
    for (const { entry, parts = [] } of going) {
      if (tagged.has(entry.node.digest)) continue;
      await deleteFrom(target, entry, call);
      removed.push(entry);
      blobs.push(...parts);
    }
  } catch (error) {
    if (!isRefusal(error)) throw error;
    refused = error;
  }
  const held = going.filter(({ entry }) => tagged.has(entry.node.digest)).length;
  const left = going.length - held - removed.length;
  const freed = canCollect(target) && blobs.length > 0 ? await target.collect(blobs, call) : 0;
  return { removed, kept: count - removed.length, verdict, tagged: held, freed, refused, left };
}

/** Entries that would go according to a list are read first, then decided again by their manifests. */
async function decide(
  source: GraphSource,
  retention: Retention,
  { now, includes, ...call }: PruneOptions,
): Promise<{ verdict: Verdict; count: number }> {
  const limit = limiter(REQUESTS, call.signal ?? new AbortController().signal);
  const read = ({ entry }: SizedEntry) => limit(() => sizedEntry(source, entry, call));
  let places = (await allEntries(source, includes, call)).map(listed);
  if (retention.maxBytes !== undefined) places = await mapEntries(places, read);
  for (;;) {
    const verdict = applyRetention(places, retention, now);
    const doubtful = new Set(verdict.going.filter(({ parts }) => parts === undefined));
    if (doubtful.size === 0)
      return { verdict, count: places.reduce((sum, { entries }) => sum + entries.length, 0) };
    places = await mapEntries(places, async (one) => (doubtful.has(one) ? read(one) : one));
  }
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

async function sizedEntry(
  source: GraphSource,
  listedEntry: CacheEntry,
  call: CallOptions,
): Promise<SizedEntry | undefined> {
  const { entry, manifest } = (await readEntry(source, listedEntry, call)) ?? {};
  if (!entry || !manifest?.config || compressionOf(manifest.config) === undefined) return undefined;
  const parts = successors(manifest).filter(({ digest }) => digest !== manifest.subject?.digest);
  return { entry, parts, blobs: new Map([entry.node, ...parts].map(({ digest, size }) => [digest, size])) };
}

/** An entry that is already gone is not a failure. */
async function deleteFrom(target: GraphTarget, { node }: CacheEntry, call: CallOptions): Promise<void> {
  if (!canDelete(target)) throw new OrasError('UNSUPPORTED', 'the store cannot delete entries');
  try {
    await target.delete(node, call);
  } catch (error) {
    if (!hasCode(error, 'NOT_FOUND')) throw error;
  }
}

/** Whether deleting the other entries would fail too. */
function isRefusal(error: unknown): error is OrasError {
  const codes = ['UNSUPPORTED', 'FORBIDDEN', 'UNAUTHORIZED'] as const;
  return error instanceof OrasError && codes.some((code) => hasCode(error, code));
}

/** Digests of manifests with tags that no cache made. */
async function findOtherTags(target: GraphTarget, call: CallOptions): Promise<ReadonlySet<Digest>> {
  if (!canListTags(target)) throw new OrasError('UNSUPPORTED', 'the store cannot list its tags');
  const others: string[] = [];
  for await (const tag of atMost(target.tags(call), MAX_TAGS, 'tags in the store'))
    if (!isCacheTag(tag)) others.push(tag);
  const limit = limiter(REQUESTS, call.signal ?? new AbortController().signal);
  return new Set((await settleAll(others.map((tag) => limit(() => digestAt(target, tag, call))))).flat());
}

async function digestAt(target: GraphTarget, tag: string, call: CallOptions): Promise<Digest[]> {
  try {
    return [(await target.resolve(tag, call)).digest];
  } catch (error) {
    if (hasCode(error, 'NOT_FOUND')) return [];
    throw error;
  }
}
