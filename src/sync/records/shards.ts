import type { Digest } from '../../core/digest.ts';
import { cutUnit } from './cut-unit.ts';
import type { PlanItem, PlanUnit } from './plan-item.ts';
import { REQUEST_BYTES, sum, weightOf } from './weight.ts';

/** What one job of the matrix copies. */
export interface PlanShard {
  readonly items: readonly PlanItem[];
  /** Bytes of its blobs, each counted once. */
  readonly bytes: number;
  readonly requests: number;
}

/** A plan, divided. */
export interface Division {
  readonly shards: readonly PlanShard[];
  /** Bytes that are moved more than once because several shards need the blob: the first owns it. */
  readonly repeated: number;
}

/** Options of {@link divide}. */
export interface DivideOptions {
  /** At most so many. */
  readonly shards: number;
  /** No more shards than so many bytes each fill. */
  readonly shardBytes: number;
}

/** How far a shard may be above the mean. */
const ROOM = 1.1;

interface Bin {
  readonly items: PlanItem[];
  readonly number: number;
  bytes: number;
  requests: number;
}

/**
 * The heaviest unit first, each to the shard with room that has most of its blobs already, else to the one that is the
 * lightest with it. A unit above the mean is cut by its tags, unless it must stay together.
 */
export function divide(units: readonly PlanUnit[], { shards, shardBytes }: DivideOptions): Division {
  const total = totalWeight(units);
  const count = Math.max(1, Math.min(shards, Math.ceil(total / shardBytes)));
  const mean = total / count;
  const weights = units
    .filter(({ items }) => items.length > 0)
    .flatMap((unit) => (weightOf(unit) > mean && unit.together !== true ? cutUnit(unit, mean) : [unit]))
    .map((unit) => ({ unit, weight: weightOf(unit) }))
    .toSorted((a, b) => b.weight - a.weight);
  const bins = Array.from({ length: count }, (_, number): Bin => ({
    number,
    items: [],
    bytes: 0,
    requests: 0,
  }));
  const holders = new Map<Digest, number[]>();
  for (const { unit, weight } of weights) {
    const shared = sharedBytes(unit, { holders, count });
    const limit = ROOM * mean;
    put(unit, choose(bins, { weight, shared, limit }), holders);
  }
  return {
    shards: bins.filter(({ items }) => items.length > 0).map(shardOf),
    repeated: repeatedBytes(units, holders),
  };
}

/** Unique bytes of all, and their requests. */
function totalWeight(units: readonly PlanUnit[]): number {
  const blobs = new Map<Digest, number>();
  let requests = 0;
  for (const unit of units) {
    requests += unit.requests;
    for (const [digest, size] of unit.blobs) blobs.set(digest, size);
  }
  return sum(blobs.values()) + requests * REQUEST_BYTES;
}

/** How many bytes of the unit each shard has already. */
function sharedBytes(
  { blobs }: PlanUnit,
  { holders, count }: { holders: ReadonlyMap<Digest, readonly number[]>; count: number },
): Float64Array {
  const shared = new Float64Array(count);
  for (const [digest, size] of blobs)
    for (const bin of holders.get(digest) ?? []) shared[bin] = (shared[bin] ?? 0) + size;
  return shared;
}

interface Choice {
  readonly weight: number;
  readonly shared: Float64Array;
  /** A shard has room up to this weight. */
  readonly limit: number;
}

function choose(bins: readonly Bin[], { weight, shared, limit }: Choice): Bin {
  const options = bins.map((bin) => {
    const has = shared[bin.number] ?? 0;
    return { bin, has, after: bin.bytes + bin.requests * REQUEST_BYTES + weight - has };
  });
  const fitting = options.filter(({ after }) => after <= limit);
  const order =
    fitting.length > 0
      ? fitting.toSorted((a, b) => b.has - a.has || a.after - b.after)
      : options.toSorted((a, b) => a.after - b.after || b.has - a.has);
  const [best] = order;
  if (!best) throw new RangeError('there is no shard');
  return best.bin;
}

function put({ items, blobs, requests }: PlanUnit, bin: Bin, holders: Map<Digest, number[]>): void {
  for (const item of items) bin.items.push(item);
  bin.requests += requests;
  for (const [digest, size] of blobs) {
    const known = holders.get(digest);
    if (known?.includes(bin.number) === true) continue;
    if (known) known.push(bin.number);
    else holders.set(digest, [bin.number]);
    bin.bytes += size;
  }
}

function shardOf({ items, bytes, requests }: Bin): PlanShard {
  return { items, bytes, requests };
}

function repeatedBytes(units: readonly PlanUnit[], holders: ReadonlyMap<Digest, readonly number[]>): number {
  const sizes = new Map<Digest, number>();
  for (const { blobs } of units) for (const [digest, size] of blobs) sizes.set(digest, size);
  let bytes = 0;
  for (const [digest, bins] of holders) bytes += (bins.length - 1) * (sizes.get(digest) ?? 0);
  return bytes;
}
