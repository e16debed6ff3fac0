import { pushBytes } from '../../core/content.ts';
import { mapConcurrent } from '../../core/concurrency.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import { digestOf, type Digest } from '../../core/digest.ts';
import { hasCode, OrasError } from '../../core/errors.ts';
import { compareUtf8 } from '../../core/json.ts';
import type { CallOptions, Content, Target } from '../../core/target.ts';
import { invalid } from './fields.ts';
import { packPair, PAIR_LIMITS, pairKey, parsePair, type PairState } from './pair-lines.ts';
import { findNode, pushRecord, readLayer, readRecord, recordKind, type SyncRecord } from './record.ts';

/** A tag that holds something else is somebody's artifact: it is not written over. */
const KIND = recordKind('state', 'CONFLICT');
/** Of a layer: {@link pairKey}. */
const PAIR = 'land.oras.sync.pair';
/** The manifest, with a layer for each, stays below the 4 MiB that every registry takes. */
const MAX_PAIRS = 10_000;
/** Of layers that the manifest holds too, so that they need no request: bytes of one, and characters of all. */
const EMBEDDED = { one: 2048, all: 1024 * 1024 } as const;

/** What a sync knew at the end of its last run. */
export interface SyncState {
  readonly node: Descriptor;
  /** Number of that run. */
  readonly run: number;
  /** Of all rules of that run. */
  readonly rules: Digest;
  /** Layers by {@link pairKey}. */
  readonly layers: ReadonlyMap<string, Descriptor>;
  /** Reads what is known of a pair; undefined if there is nothing. */
  pair(from: string, to: string): Promise<PairState | undefined>;
}

/**
 * Undefined where there is no such tag.
 *
 * @throws {OrasError} `INVALID_CONTENT` for a state that cannot be read, `CONFLICT` for a tag of something else.
 */
export async function openState(
  target: Target,
  tag: string,
  call: CallOptions = {},
): Promise<SyncState | undefined> {
  const record = await readRecord(target, tag, { kind: KIND, ...call });
  if (!record) return undefined;
  const { node, config } = record;
  const layers = layersOf(record);
  return {
    node,
    run: config.count('run'),
    rules: config.digest('rules'),
    layers,
    async pair(from, to) {
      const layer = layers.get(pairKey({ from, to }));
      return layer && readPair(target, layer, { from, to, ...call });
    },
  };
}

function layersOf({ node, layers }: SyncRecord): ReadonlyMap<string, Descriptor> {
  const byPair = new Map<string, Descriptor>();
  for (const layer of layers) {
    const key = layer.annotations?.[PAIR] ?? '';
    const what = `${KIND.name} ${node.digest}`;
    if (!/^[0-9a-f]{64}$/.test(key)) throw invalid(`${what}: layer ${layer.digest} names no pair`);
    if (byPair.has(key)) throw invalid(`${what} has two layers for one pair`);
    if (byPair.size === MAX_PAIRS) throw invalid(`${what} has more than ${MAX_PAIRS} pairs`);
    const { mediaType, digest, size, data } = layer;
    byPair.set(key, {
      mediaType,
      digest,
      size,
      annotations: { [PAIR]: key },
      ...(data !== undefined && { data }),
    });
  }
  return byPair;
}

async function readPair(
  content: Content,
  layer: Descriptor,
  { from, to, ...call }: CallOptions & Pick<PairState, 'from' | 'to'>,
): Promise<PairState> {
  const what = `${KIND.name}, layer ${layer.digest}`;
  const pair = parsePair(await readLayer(content, layer, { what, limits: PAIR_LIMITS, ...call }), what);
  if (pair.from !== from || pair.to !== to)
    throw invalid(`${what} is about another pair than its annotation says`);
  return pair;
}

/** What a run found out. */
export interface StateUpdate extends CallOptions {
  readonly run: number;
  readonly rules: Digest;
  /** What the run began with. */
  readonly previous?: SyncState | undefined;
  /** Each pair once. One at a time is held. */
  readonly pairs: AsyncIterable<PairState>;
  /** Whether pairs that are not given stay as they were. Default false. */
  readonly keep?: boolean | undefined;
  /** Of pairs that are not given: those of a planned state, in the target already. Default: none. */
  readonly layers?: ReadonlyMap<string, Descriptor> | undefined;
}

/** Writes under a tag of its own what the state will be if nothing of a plan is carried out. */
export async function pushPlannedState(
  target: Target,
  tag: string,
  update: Omit<StateUpdate, 'keep' | 'layers'>,
): Promise<Descriptor> {
  return pushLayers(target, tag, { ...update, layers: await pushPairs(target, update) });
}

/**
 * Writes the state of a run. If the tag moved since `previous` was read, its pairs stay but for those that are given: another
 * run wrote them. A registry has no compare-and-swap, so two that write in the same second need a lock of their own.
 *
 * @throws {OrasError} `CONFLICT` for a tag of something else.
 */
export async function writeState(target: Target, tag: string, update: StateUpdate): Promise<Descriptor> {
  const { previous, keep = false, rules, signal } = update;
  const given = new Map([...(update.layers ?? []), ...(await pushPairs(target, update))]);
  const at = await findNode(target, tag, { signal });
  const moved = at?.digest !== previous?.node.digest;
  const current = moved && at ? await openIfReadable(target, tag, { signal }) : undefined;
  const kept = current ?? (keep ? previous : undefined);
  const all = [...new Map([...(kept?.layers ?? []), ...given])];
  const layers = new Map(moved ? await existing(target, all, { signal }) : all);
  if (layers.size > MAX_PAIRS) throw tooMany();
  const run = Math.max(update.run, current?.run ?? 0);
  return pushLayers(target, tag, { run, rules, layers, signal });
}

interface StateContent extends CallOptions, Pick<StateUpdate, 'run' | 'rules'> {
  readonly layers: ReadonlyMap<string, Descriptor>;
}

function pushLayers(
  target: Target,
  tag: string,
  { run, rules, layers, signal }: StateContent,
): Promise<Descriptor> {
  const sorted = [...layers].toSorted(([a], [b]) => compareUtf8(a, b)).map(([, layer]) => layer);
  const bounded = withinLimit(sorted);
  return pushRecord(target, { config: { run, rules }, layers: bounded }, { kind: KIND, tag, signal });
}

/** So that the manifest stays small enough for every registry. */
function withinLimit(layers: readonly Descriptor[]): Descriptor[] {
  let left: number = EMBEDDED.all;
  return layers.map(({ data, ...layer }) => {
    if (data === undefined || data.length > left) return layer;
    left -= data.length;
    return { ...layer, data };
  });
}

/** A pair whose bytes did not change is not sent again. */
async function pushPairs(
  target: Target,
  { pairs, previous, signal }: StateUpdate,
): Promise<ReadonlyMap<string, Descriptor>> {
  const layers = new Map<string, Descriptor>();
  for await (const pair of pairs) {
    const key = pairKey(pair);
    if (layers.has(key))
      throw new OrasError('INVALID_INPUT', `the state of ${pair.from} and ${pair.to} is given twice`);
    if (layers.size === MAX_PAIRS) throw tooMany();
    const packed = packPair(pair);
    const known = previous?.layers.get(key);
    const options = { mediaType: KIND.layerType, annotations: { [PAIR]: key } };
    const same = known?.digest === digestOf(packed);
    const layer = same ? known : await pushBytes(target, packed, { ...options, signal });
    const isSmall = packed.byteLength <= EMBEDDED.one;
    layers.set(key, { ...layer, ...(isSmall && { data: Buffer.from(packed).toString('base64') }) });
  }
  return layers;
}

/** Nobody can go on from a state that cannot be read. */
async function openIfReadable(
  target: Target,
  tag: string,
  call: CallOptions,
): Promise<SyncState | undefined> {
  try {
    return await openState(target, tag, call);
  } catch (error) {
    if (hasCode(error, 'INVALID_CONTENT')) return undefined;
    throw error;
  }
}

/** Without those that a cleanup of the registry took when the tag moved: what is not known is asked for again. */
async function existing<T extends readonly [string, Descriptor]>(
  target: Target,
  layers: readonly T[],
  call: CallOptions,
): Promise<readonly T[]> {
  const there = await mapConcurrent(layers, 4, ([, layer]) => target.exists(layer, call));
  return layers.filter((_, at) => there[at]);
}

function tooMany(): OrasError {
  return new OrasError(
    'TOO_LARGE',
    `a sync state holds at most ${MAX_PAIRS} pairs of repositories; give some of the rules a sync-name of their own`,
    { details: { limit: MAX_PAIRS } },
  );
}
