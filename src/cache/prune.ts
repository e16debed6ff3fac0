import { readAll } from '../core/bytes.ts';
import type { Descriptor } from '../core/descriptor.ts';
import type { Digest } from '../core/digest.ts';
import { hasCode, OrasError } from '../core/errors.ts';
import { parseManifest, successors } from '../core/manifest.ts';
import { canCollect, canDelete, type CallOptions, type GraphTarget } from '../core/target.ts';
import { gather } from '../copy/gather.ts';
import { limitOf } from '../copy/limit.ts';
import { allEntries, type CacheEntry, type GraphSource, type PlaceEntries } from './entries.ts';
import { expired, type Retention, type SizedPlace, type Verdict } from './retention.ts';

export interface Pruned {
  readonly removed: readonly CacheEntry[];
  readonly kept: number;
  /** What the retention says, and why others stay. */
  readonly verdict: Verdict;
  /** Bytes of blobs that went with them, where the target does not collect its garbage by itself. */
  readonly freed: number;
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

/** Deletes the entries of all places that the retention lets go, the oldest first. */
export async function prune(
  target: GraphTarget,
  retention: Retention,
  { now, includes, ...call }: PruneOptions,
): Promise<Pruned> {
  const places = await allEntries(target, includes, call);
  const count = places.reduce((sum, { entries }) => sum + entries.length, 0);
  const sized = retention.maxBytes === undefined ? places.map(unsized) : await measured(target, places, call);
  const verdict = expired(sized, retention, now);
  const removed: CacheEntry[] = [];
  const blobs: Descriptor[] = [];
  let refused: OrasError | undefined;
  for (const { entry } of verdict.going) {
    const parts = canCollect(target) ? await partsOf(target, entry, call) : [];
    refused = await deleteFrom(target, entry, call);
    if (refused) break;
    removed.push(entry);
    blobs.push(...parts);
  }
  const left = verdict.going.length - removed.length;
  const freed = canCollect(target) && blobs.length > 0 ? await target.collect(blobs, call) : 0;
  return { removed, kept: count - removed.length, verdict, freed, refused, left };
}

function unsized({ scope, entries }: PlaceEntries): SizedPlace {
  return { scope, entries: entries.map((entry) => ({ entry, blobs: new Map() })) };
}

async function measured(
  source: GraphSource,
  places: readonly PlaceEntries[],
  call: CallOptions,
): Promise<SizedPlace[]> {
  const limit = limitOf(REQUESTS, call.signal ?? new AbortController().signal);
  return gather(
    places.map(async ({ scope, entries }) => ({
      scope,
      entries: await gather(
        entries.map((entry) => limit(async () => ({ entry, blobs: await sizesOf(source, entry, call) }))),
      ),
    })),
  );
}

async function sizesOf(
  source: GraphSource,
  entry: CacheEntry,
  call: CallOptions,
): Promise<ReadonlyMap<Digest, number>> {
  const parts = await partsOf(source, entry, call);
  return new Map((parts.length > 0 ? [entry.node, ...parts] : []).map(({ digest, size }) => [digest, size]));
}

/** Nothing for an entry whose manifest is gone: its place in the list is all that is left of it. */
async function partsOf(
  source: GraphSource,
  { node }: CacheEntry,
  call: CallOptions,
): Promise<readonly Descriptor[]> {
  try {
    const manifest = parseManifest(await readAll(source.fetch(node, call), node), node);
    return successors(manifest).filter(({ digest }) => digest !== manifest.subject?.digest);
  } catch (error) {
    if (hasCode(error, 'NOT_FOUND')) return [];
    throw error;
  }
}

/** The reason where the target does not delete: the others need not be tried. */
async function deleteFrom(
  target: GraphTarget,
  { node }: CacheEntry,
  call: CallOptions,
): Promise<OrasError | undefined> {
  if (!canDelete(target)) return new OrasError('UNSUPPORTED', 'nothing can be deleted there');
  try {
    await target.delete(node, call);
    return undefined;
  } catch (error) {
    if (hasCode(error, 'NOT_FOUND')) return undefined;
    const isRefusal =
      hasCode(error, 'UNSUPPORTED') || hasCode(error, 'FORBIDDEN') || hasCode(error, 'UNAUTHORIZED');
    if (error instanceof OrasError && isRefusal) return error;
    throw error;
  }
}
