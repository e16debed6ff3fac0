import { readByDigest } from '../core/bytes.ts';
import { CREATED, type Descriptor } from '../core/descriptor.ts';
import { hasCode } from '../core/errors.ts';
import { describeManifest, parseManifest } from '../core/manifest.ts';
import {
  canReadManifest,
  type CallOptions,
  type Graph,
  type KnownManifest,
  type Source,
} from '../core/target.ts';
import { anchorOf, placeAt, ROOT, type Place } from './anchors.ts';
import { CACHE_ARTIFACT } from './format.ts';
import { entryTag, isKey } from './keys.ts';
import { isTrusted, type CacheOrigin } from './scopes.ts';

export type GraphSource = Source & Graph;

const KEY = 'land.oras.cache.key';
const REF = 'land.oras.cache.ref';
const EVENT = 'land.oras.cache.event';
const SHA = 'land.oras.cache.sha';
const WORKFLOW = 'land.oras.cache.workflow';

/** A saved tree, as its annotations describe it. */
export interface CacheEntry {
  readonly node: Descriptor;
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly ref: string;
  readonly event: string;
}

export function annotationsFor(key: string, origin: CacheOrigin, now: number): Record<string, string> {
  return {
    [KEY]: key,
    [REF]: origin.ref,
    [EVENT]: origin.event,
    [SHA]: origin.sha,
    [WORKFLOW]: origin.workflow,
    [CREATED]: new Date(now).toISOString(),
  };
}

/** Who asks: what may be restored depends on it. */
export interface AskOptions extends CallOptions {
  readonly origin: CacheOrigin;
}

export interface Wanted {
  readonly key: string;
  readonly restoreKeys: readonly string[];
  readonly version: string;
  /** In the order they are read. */
  readonly scopes: readonly string[];
}

/**
 * The entry that actions/cache would restore: in each scope first the key itself, then the newest whose key begins with
 * the key, and so for each restore key.
 */
export async function findEntry(
  source: GraphSource,
  wanted: Wanted,
  options: AskOptions,
): Promise<CacheEntry | undefined> {
  const { key, version } = wanted;
  for (const scope of wanted.scopes) {
    const place = { scope, version };
    const exact = await entryFor(source, key, place, options);
    if (exact) return exact;
    const entries = await entriesIn(source, place, options);
    for (const prefix of [key, ...wanted.restoreKeys]) {
      const found =
        entries.find((one) => one.key === prefix) ?? entries.find((one) => one.key.startsWith(prefix));
      if (found) return found;
    }
  }
  return undefined;
}

/** The entry of exactly this key that the origin may restore, found by its tag in one request. */
export async function entryFor(
  source: GraphSource,
  key: string,
  { scope, version }: Place,
  { origin, ...call }: AskOptions,
): Promise<CacheEntry | undefined> {
  const found = await entryAt(source, entryTag(scope, version, key), call);
  return found?.key === key && mayRestore(origin, found) ? found : undefined;
}

/** Those that the origin may restore, newest first. */
export async function entriesIn(
  source: GraphSource,
  place: Place,
  { origin, ...call }: AskOptions,
): Promise<CacheEntry[]> {
  const entries = await referrersOf(source, anchorOf(place).node, call);
  return entries.filter((entry) => mayRestore(origin, entry));
}

export interface PlaceEntries extends Place {
  /** The newest first. */
  readonly entries: readonly CacheEntry[];
}

/** Every entry of these scopes. */
export async function allEntries(
  source: GraphSource,
  includes: (scope: string) => boolean,
  call: CallOptions = {},
): Promise<PlaceEntries[]> {
  const all: PlaceEntries[] = [];
  for await (const node of source.predecessors(ROOT.node, { ...call, referrersOnly: true })) {
    const place = placeAt(node);
    if (place && includes(place.scope))
      all.push({ ...place, entries: await referrersOf(source, anchorOf(place).node, call) });
  }
  return all;
}

/** What an untrusted event saved is not for a trusted ref. */
function mayRestore(origin: CacheOrigin, entry: CacheEntry): boolean {
  return !isTrusted(origin) || isTrusted(entry);
}

async function referrersOf(
  source: GraphSource,
  anchor: Descriptor,
  call: CallOptions,
): Promise<CacheEntry[]> {
  const entries: CacheEntry[] = [];
  const options = { ...call, referrersOnly: true, artifactType: CACHE_ARTIFACT };
  for await (const node of source.predecessors(anchor, options)) {
    const entry = entryFrom(node);
    if (entry) entries.push(entry);
  }
  return entries.toSorted(newestFirst);
}

export function newestFirst(a: CacheEntry, b: CacheEntry): number {
  return b.created - a.created || (a.node.digest < b.node.digest ? -1 : 1);
}

async function entryAt(source: GraphSource, tag: string, call: CallOptions): Promise<CacheEntry | undefined> {
  try {
    const { node, bytes } = await manifestAt(source, tag, call);
    return entryFrom(describeManifest(node, parseManifest(bytes, node)));
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

/** Undefined for what is no entry, whoever put it there. */
function entryFrom(node: Descriptor): CacheEntry | undefined {
  const { annotations = {}, artifactType } = node;
  const [key, ref, event] = [annotations[KEY], annotations[REF], annotations[EVENT]];
  const created = Date.parse(annotations[CREATED] ?? '');
  if (artifactType !== CACHE_ARTIFACT || key === undefined || ref === undefined || event === undefined)
    return undefined;
  if (Number.isNaN(created) || !isKey(key)) return undefined;
  // One from the future would be the newest for ever.
  return { node, key, created: Math.min(created, Date.now()), ref, event };
}
