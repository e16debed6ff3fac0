import { mapConcurrent } from '../../core/concurrency.ts';
import { successors } from '../../core/manifest.ts';
import type { CallOptions } from '../../core/target.ts';
import { compressionOf } from '../tree/format.ts';
import { allEntries, newestFirst, readEntry, type CacheEntry, type GraphSource } from './entries.ts';
import type { SizedEntry } from './retention.ts';

/** With what its manifest points at. */
export type StoredEntry = Required<SizedEntry>;

/** Which entries of a store are meant. */
export interface EntryChoice {
  /** Selects scopes. */
  readonly includes: (scope: string) => boolean;
  /** Selects keys. */
  readonly matches: (key: string) => boolean;
}

/** Manifests of a store that are read, and tags that are resolved, at once. */
export const STORE_REQUESTS = 8;

/** The chosen entries, newest first. The manifest of each is read once, and has the last word on what it is. */
export async function findStoredEntries(
  source: GraphSource,
  { includes, matches }: EntryChoice,
  call: CallOptions = {},
): Promise<StoredEntry[]> {
  const places = await allEntries(source, includes, call);
  const listed = places.flatMap(({ entries }) => entries).filter(({ key }) => matches(key));
  const read = await mapConcurrent(listed, STORE_REQUESTS, (one) => readStoredEntry(source, one, call));
  return read
    .filter((one) => one !== undefined)
    .filter(({ entry }) => matches(entry.key))
    .toSorted((a, b) => newestFirst(a.entry, b.entry));
}

/** Undefined for what is no entry by its own manifest, and for one that is gone. */
export async function readStoredEntry(
  source: GraphSource,
  listed: CacheEntry,
  call: CallOptions,
): Promise<StoredEntry | undefined> {
  const { entry, manifest } = (await readEntry(source, listed, call)) ?? {};
  if (!entry || !manifest?.config || compressionOf(manifest.config) === undefined) return undefined;
  const parts = successors(manifest).filter(({ digest }) => digest !== manifest.subject?.digest);
  return { entry, parts, blobs: new Map([entry.node, ...parts].map(({ digest, size }) => [digest, size])) };
}
