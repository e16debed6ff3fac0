import { pushBytes } from '../../core/content.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import type { CallOptions, Storage, Target } from '../../core/target.ts';
import { invalid } from './fields.ts';
import { packLines, type LineLimits } from './packed-lines.ts';
import { parsePlanConfig, planConfigJson, type PlanConfig } from './plan-config.ts';
import { itemsOfLines, linesOfItems, PLAN_LINE, type PlanItem } from './plan-item.ts';
import { pushRecord, readLayer, readRecord, recordKind } from './record.ts';
import type { PlanShard } from './shards.ts';

const KIND = recordKind('plan');
/** Of one shard: a hundred thousand tags and their manifests. */
const LIMITS: LineLimits = { bytes: 256 * 1024 * 1024, lines: 1_000_000, line: PLAN_LINE };

/** A plan that is to be written. */
export interface NewPlan extends Omit<PlanConfig, 'shards'> {
  readonly shards: readonly PlanShard[];
}

/** A plan without its items. */
export interface SyncPlan extends PlanConfig {
  readonly digest: Digest;
  /** One for each shard. */
  readonly layers: readonly Descriptor[];
}

/**
 * Writes the plan under its tag, shard by shard, and returns the digest by which it is read.
 *
 * @throws {OrasError} `TOO_LARGE` for a shard of more than 256 MiB of items and manifests.
 */
export async function pushPlan(
  storage: Storage,
  tag: string,
  { signal, ...plan }: NewPlan & CallOptions,
): Promise<Digest> {
  const layers: Descriptor[] = [];
  for (const [at, { items }] of plan.shards.entries()) {
    const packed = packLines(linesOfItems(items), `shard ${at + 1} of the plan`, LIMITS);
    layers.push(await pushBytes(storage, packed, { mediaType: KIND.layerType, signal }));
  }
  const config = planConfigJson({ ...plan, shards: plan.shards.map(countsOfShard) });
  return (await pushRecord(storage, { config, layers }, { kind: KIND, tag, signal })).digest;
}

export function countsOfShard({ items, bytes, requests }: PlanShard): PlanConfig['shards'][number] {
  return { items: items.length, bytes, requests };
}

/**
 * By its digest, so that who may write to the state cannot change what was planned. Undefined where it is not there.
 *
 * @throws {OrasError} `INVALID_CONTENT` for anything that is no plan.
 */
export async function readPlan(
  target: Target,
  digest: Digest,
  call: CallOptions = {},
): Promise<SyncPlan | undefined> {
  const record = await readRecord(target, digest, { kind: KIND, ...call });
  if (!record) return undefined;
  const { config, layers } = record;
  const plan = parsePlanConfig(config);
  if (layers.length !== plan.shards.length)
    config.fail(`${plan.shards.length} shards, but ${layers.length} layers`);
  return { ...plan, digest, layers };
}

/** Options of {@link readShard}. */
export interface ReadShardOptions extends CallOptions {
  /** From 1. */
  readonly shard: number;
}

/** @throws {OrasError} `INVALID_CONTENT` for a shard that the plan does not have, and one that cannot be read. */
export async function readShard(
  target: Target,
  plan: SyncPlan,
  { shard, ...call }: ReadShardOptions,
): Promise<readonly PlanItem[]> {
  const what = `${KIND.name} ${plan.digest}, shard ${shard}`;
  const [layer, counts] = [plan.layers[shard - 1], plan.shards[shard - 1]];
  if (!layer || !counts) throw invalid(`${what} does not exist: the plan has ${plan.layers.length}`);
  const items = itemsOfLines(await readLayer(target, layer, { what, limits: LIMITS, ...call }));
  if (items.length !== counts.items)
    throw invalid(`${what} has ${items.length} items, expected ${counts.items}`);
  return items;
}
