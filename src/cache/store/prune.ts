import { atMost } from '../../core/at-most.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { hasCode, OrasError } from '../../core/errors.ts';
import { successors } from '../../core/manifest.ts';
import { canCollect, canDelete, canListTags, type CallOptions, type GraphTarget } from '../../core/target.ts';
import { limiter, settleAll } from '../../core/concurrency.ts';
import type { ScopeKey } from './scope-manifest.ts';
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
  /** What the retention says, and why others stay. */
  readonly verdict: Verdict;
  /** Bytes of blobs that went with them, where the target does not collect its garbage by itself. */
  readonly freed: number;
  /** How many stay because another tag stands for them. */
  readonly tagged: number;
  /** Why entries that should go are still there. */
  readonly refused?: OrasError | undefined;
  /** How many those are. */
  readonly left: number;
}

export interface PruneOptions extends CallOptions {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whether the entries of a scope are to be looked at: others may use the store. */
  readonly includes: (scope: string) => boolean;
}

const REQUESTS = 8;
/** Each is asked for. */
const MAX_TAGS = 100_000;

/**
 * Deletes the entries of all places that the retention lets go, the oldest first: those that are entries by their own
 * bytes, and that no tag but their own stands for.
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

/** What goes by what a list says is read, and judged again by what it is. */
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

/** The places with each entry as `read` gives it, and without those that it gives undefined for. */
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

/** Fails where nothing can be deleted; what is gone already is no failure. */
async function deleteFrom(target: GraphTarget, { node }: CacheEntry, call: CallOptions): Promise<void> {
  if (!canDelete(target)) throw new OrasError('UNSUPPORTED', 'the store cannot delete entries');
  try {
    await target.delete(node, call);
  } catch (error) {
    if (!hasCode(error, 'NOT_FOUND')) throw error;
  }
}

/** The others need not be tried. */
function isRefusal(error: unknown): error is OrasError {
  const codes = ['UNSUPPORTED', 'FORBIDDEN', 'UNAUTHORIZED'] as const;
  return error instanceof OrasError && codes.some((code) => hasCode(error, code));
}

/** Manifests that tags other than those of a cache stand for. */
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
