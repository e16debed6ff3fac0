import { readAll } from '../core/bytes.ts';
import type { Digest } from '../core/digest.ts';
import { hasCode, OrasError } from '../core/errors.ts';
import { parseManifest, successors } from '../core/manifest.ts';
import { canDelete, type CallOptions, type GraphTarget } from '../core/target.ts';
import { gather } from '../copy/gather.ts';
import { limitOf } from '../copy/limit.ts';
import { allEntries, type CacheEntry, type GraphSource } from './entries.ts';
import { expired, type Retention, type Sized } from './retention.ts';

export interface Pruned {
  readonly removed: readonly CacheEntry[];
  readonly kept: number;
  /** Why entries that should go are still there. */
  readonly refused?: OrasError;
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
  const places = [...(await allEntries(target, includes, call)).values()];
  const count = places.reduce((sum, entries) => sum + entries.length, 0);
  const sized = retention.maxBytes === undefined ? places.map(unsized) : await measured(target, places, call);
  const going = expired(sized, retention, now);
  const removed: CacheEntry[] = [];
  for (const { entry } of going) {
    const refused = await deleteFrom(target, entry, call);
    if (refused)
      return { removed, kept: count - removed.length, refused, left: going.length - removed.length };
    removed.push(entry);
  }
  return { removed, kept: count - removed.length, left: 0 };
}

function unsized(entries: readonly CacheEntry[]): Sized[] {
  return entries.map((entry) => ({ entry, blobs: new Map() }));
}

async function measured(
  source: GraphSource,
  places: readonly (readonly CacheEntry[])[],
  call: CallOptions,
): Promise<Sized[][]> {
  const limit = limitOf(REQUESTS, call.signal ?? new AbortController().signal);
  return gather(
    places.map((entries) =>
      gather(
        entries.map((entry) => limit(async () => ({ entry, blobs: await blobsOf(source, entry, call) }))),
      ),
    ),
  );
}

/** Nothing for an entry whose manifest is gone: its place in the list is all that is left of it. */
async function blobsOf(
  source: GraphSource,
  { node }: CacheEntry,
  call: CallOptions,
): Promise<ReadonlyMap<Digest, number>> {
  try {
    const manifest = parseManifest(await readAll(source.fetch(node, call), node), node);
    const parts = successors(manifest).filter(({ digest }) => digest !== manifest.subject?.digest);
    return new Map([node, ...parts].map(({ digest, size }) => [digest, size]));
  } catch (error) {
    if (hasCode(error, 'NOT_FOUND')) return new Map();
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
