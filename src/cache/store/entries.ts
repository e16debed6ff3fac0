import { atMost } from '../../core/at-most.ts';
import { readAll, readByDigest } from '../../core/bytes.ts';
import { CREATED, type Descriptor } from '../../core/descriptor.ts';
import { hasCode } from '../../core/errors.ts';
import { describeManifest, parseManifest, type Manifest } from '../../core/manifest.ts';
import {
  canReadManifest,
  type CallOptions,
  type Graph,
  type KnownManifest,
  type Source,
} from '../../core/target.ts';
import { scopeManifest, scopeKeyOf, ROOT_MANIFEST } from './scope-manifest.ts';
import type { EntryKey, ScopeKey } from './keys.ts';
import { CACHE_ARTIFACT } from '../tree/format.ts';
import { entryTag, isKey } from './keys.ts';
import { mayRestore, type CacheOrigin } from './scopes.ts';

export type GraphSource = Source & Graph;

/** Entries in one list of a store, and in all its lists together: a server may make them up. */
const MAX_LISTED = 50_000;

const KEY = 'land.oras.cache.key';
const REPOSITORY = 'land.oras.cache.repository';
const REF = 'land.oras.cache.ref';
const EVENT = 'land.oras.cache.event';
const SHA = 'land.oras.cache.sha';
const WORKFLOW = 'land.oras.cache.workflow';

/** A saved tree, as its annotations describe it. */
export interface CacheEntry extends EntryKey {
  readonly node: Descriptor;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly repository: string;
  readonly ref: string;
  readonly event: string;
}

/** Clocks of other machines may be ahead by this much; entries further in the future are ignored. */
const MAX_CLOCK_SKEW_MS = 600_000;

export function isFuture({ created }: CacheEntry, now: number): boolean {
  return created > now + MAX_CLOCK_SKEW_MS;
}

export function annotationsFor(key: string, origin: CacheOrigin, now: number): Record<string, string> {
  return {
    [KEY]: key,
    [REPOSITORY]: origin.repository,
    [REF]: origin.ref,
    [EVENT]: origin.event,
    [SHA]: origin.sha,
    [WORKFLOW]: origin.workflow,
    [CREATED]: new Date(now).toISOString(),
  };
}

/** What may be restored depends on the origin of the run that asks. */
export interface QueryOptions extends CallOptions {
  readonly origin: CacheOrigin;
}

export interface EntryQuery {
  readonly key: string;
  readonly restoreKeys: readonly string[];
  readonly version: string;
  /** In lookup order. */
  readonly scopes: readonly string[];
}

/**
 * The entry that actions/cache would restore: in each scope first the key itself, then the newest whose key begins with
 * the key, and so for each restore key.
 */
export async function findEntry(
  source: GraphSource,
  wanted: EntryQuery,
  options: QueryOptions,
): Promise<CacheEntry | undefined> {
  const { key, version } = wanted;
  for (const scope of wanted.scopes) {
    const place = { scope, version };
    const exact = await entryFor(source, { ...place, key }, options);
    if (exact) return exact;
    const entries = await listRestorable(source, place, options);
    for (const prefix of [key, ...wanted.restoreKeys]) {
      const whole = entries.filter((one) => one.key === prefix);
      const longer = entries.filter((one) => one.key !== prefix && one.key.startsWith(prefix));
      const found = await firstRestorable(source, [...whole, ...longer], options);
      if (found) return found;
    }
  }
  return undefined;
}

/** Entries that are read before a list is given up as wrong. */
const MAX_READS = 20;

async function firstRestorable(
  source: GraphSource,
  entries: readonly CacheEntry[],
  { origin, ...call }: QueryOptions,
): Promise<CacheEntry | undefined> {
  for (const entry of entries.slice(0, MAX_READS)) {
    const { entry: own } = (await readEntry(source, entry, call)) ?? {};
    const isSame = own?.key === entry.key && own.created === entry.created;
    if (own && isSame && !isFuture(own, Date.now()) && mayRestore(origin, own)) return own;
  }
  return undefined;
}

export interface EntryManifest {
  readonly entry: CacheEntry;
  readonly manifest: Manifest;
}

/**
 * The entry as its own manifest describes it: referrers lists are written by clients and may say anything. Undefined if
 * it is gone, or does not belong to the scope it was listed in.
 */
export async function readEntry(
  source: GraphSource,
  { node, ...listed }: CacheEntry,
  call: CallOptions,
): Promise<EntryManifest | undefined> {
  try {
    const manifest = parseManifest(await readAll(source.fetch(node, call), node), node);
    const entry = entryFrom(describeManifest(node, manifest), listed);
    const isOfPlace = manifest.subject?.digest === scopeManifest(listed).node.digest;
    return entry && isOfPlace ? { entry, manifest } : undefined;
  } catch (error) {
    if (hasCode(error, 'NOT_FOUND')) return undefined;
    throw error;
  }
}

/** The entry of exactly this key that the origin may restore, found by its tag in one request. */
export async function entryFor(
  source: GraphSource,
  wanted: EntryKey,
  { origin, ...call }: QueryOptions,
): Promise<CacheEntry | undefined> {
  const found = await entryAt(source, wanted, call);
  if (found?.key !== wanted.key || isFuture(found, Date.now())) return undefined;
  return mayRestore(origin, found) ? found : undefined;
}

/** The newest entry that the origin may restore. */
export async function newestEntry(
  source: GraphSource,
  place: ScopeKey,
  options: QueryOptions,
): Promise<CacheEntry | undefined> {
  return firstRestorable(source, await listRestorable(source, place, options), options);
}

/** Entries that the origin may restore according to the list, newest first. */
async function listRestorable(
  source: GraphSource,
  place: ScopeKey,
  { origin, ...call }: QueryOptions,
): Promise<CacheEntry[]> {
  const entries = await listEntries(source, place, call);
  return entries.filter((entry) => !isFuture(entry, Date.now()) && mayRestore(origin, entry));
}

export interface ScopeEntries extends ScopeKey {
  /** Newest first. */
  readonly entries: readonly CacheEntry[];
}

/** Every listed entry of these scopes, including those dated in the future. */
export async function allEntries(
  source: GraphSource,
  includes: (scope: string) => boolean,
  call: CallOptions = {},
): Promise<ScopeEntries[]> {
  const all: ScopeEntries[] = [];
  let count = 0;
  const places = source.predecessors(ROOT_MANIFEST.node, { ...call, referrersOnly: true });
  for await (const node of atMost(places, MAX_LISTED, 'scopes in the store')) {
    const place = scopeKeyOf(node);
    if (!place || !includes(place.scope)) continue;
    const entries = await listEntries(source, place, { ...call, most: MAX_LISTED - count });
    count += entries.length;
    all.push({ ...place, entries });
  }
  return all;
}

async function listEntries(
  source: GraphSource,
  place: ScopeKey,
  { most: max = MAX_LISTED, ...call }: CallOptions & { readonly most?: number },
): Promise<CacheEntry[]> {
  const entries: CacheEntry[] = [];
  const options = { ...call, referrersOnly: true, artifactType: CACHE_ARTIFACT };
  for await (const node of atMost(
    source.predecessors(scopeManifest(place).node, options),
    max,
    'entries in the store',
  )) {
    const entry = entryFrom(node, place);
    if (entry) entries.push(entry);
  }
  return entries.toSorted(newestFirst);
}

export function newestFirst(a: CacheEntry, b: CacheEntry): number {
  return b.created - a.created || (a.node.digest < b.node.digest ? -1 : 1);
}

async function entryAt(
  source: GraphSource,
  wanted: EntryKey,
  call: CallOptions,
): Promise<CacheEntry | undefined> {
  try {
    const { node, bytes } = await manifestAt(source, entryTag(wanted), call);
    return entryFrom(describeManifest(node, parseManifest(bytes, node)), wanted);
  } catch (error) {
    if (hasCode(error, 'NOT_FOUND')) return undefined;
    throw error;
  }
}

async function manifestAt(source: GraphSource, tag: string, call: CallOptions): Promise<KnownManifest> {
  if (canReadManifest(source)) return source.readManifest(tag, call);
  const node = await source.resolve(tag, call);
  const bytes = await readByDigest(source.fetch(node, call), node);
  return { node: { ...node, size: bytes.byteLength }, bytes };
}

/** Undefined for anything that is not a cache entry. */
function entryFrom(node: Descriptor, { scope, version }: ScopeKey): CacheEntry | undefined {
  const { annotations = {}, artifactType } = node;
  const [key, ref, event] = [annotations[KEY], annotations[REF], annotations[EVENT]];
  const repository = annotations[REPOSITORY] ?? '';
  const created = Date.parse(annotations[CREATED] ?? '');
  if (artifactType !== CACHE_ARTIFACT || key === undefined || ref === undefined || event === undefined)
    return undefined;
  if (Number.isNaN(created) || !isKey(key)) return undefined;
  return { node, scope, version, key, created, repository, ref, event };
}
