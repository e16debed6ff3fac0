import type { Rate } from '../rules/rules.ts';
import { isRecord } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { fieldsOf, isCount, isText, type Fields } from './fields.ts';

/** What a plan says of a shard without its items. */
export interface ShardCounts {
  readonly items: number;
  readonly bytes: number;
  readonly requests: number;
}

/** What a plan says besides its items. */
export interface PlanConfig {
  /** Of the state that the plan began with. */
  readonly state?: Digest;
  /** Of the state as it is if nothing of the plan is carried out. */
  readonly next?: Digest;
  /** What the step was told, by the names of its inputs: the rules, and the defaults of rules. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Of all rules. */
  readonly rules: Digest;
  readonly run: number;
  /** Milliseconds since 1970. */
  readonly created: number;
  /** By registry, for each shard. */
  readonly rates: ReadonlyMap<string, Rate>;
  readonly shards: readonly ShardCounts[];
}

/** A workflow has at most so many jobs of one matrix. */
export const MAX_SHARDS = 256;
const MAX_RATES = 1000;

export function planConfigJson({ rates, shards, ...config }: PlanConfig): object {
  const { state, next, inputs, rules, run, created } = config;
  return {
    version: 1,
    state,
    next,
    inputs,
    rules,
    run,
    created,
    rates: Object.fromEntries(rates),
    shards: shards.map(({ items, bytes, requests }) => ({ items, bytes, requests })),
  };
}

/** @throws {OrasError} `INVALID_CONTENT` for anything that {@link planConfigJson} does not write. */
export function parsePlanConfig(fields: Fields): PlanConfig {
  const shards = fields.list('shards');
  if (shards.length > MAX_SHARDS) fields.fail(`${shards.length} shards, at most ${MAX_SHARDS} are allowed`);
  return {
    ...(fields.has('state') && { state: fields.digest('state') }),
    ...(fields.has('next') && { next: fields.digest('next') }),
    inputs: inputsOf(fields),
    rules: fields.digest('rules'),
    run: fields.count('run'),
    created: fields.count('created'),
    rates: ratesOf(fields),
    shards: shards.map((one, at) => countsOf(one, { fields, name: `shard ${at + 1}` })),
  };
}

function inputsOf(fields: Fields): Readonly<Record<string, string>> {
  const inputs = Object.entries(fields.record('inputs')).map(([name, value]): [string, string] =>
    typeof value === 'string' ? [name, value] : fields.fail(`inputs: ${name.slice(0, 80)} must be text`),
  );
  return Object.fromEntries(inputs);
}

function countsOf(value: unknown, { fields, name }: { fields: Fields; name: string }): ShardCounts {
  if (!isRecord(value)) return fields.fail(`${name} must be an object`);
  const counts = fieldsOf(value, name);
  return { items: counts.count('items'), bytes: counts.count('bytes'), requests: counts.count('requests') };
}

function ratesOf(fields: Fields): ReadonlyMap<string, Rate> {
  const entries = Object.entries(fields.record('rates'));
  if (entries.length > MAX_RATES) fields.fail(`more than ${MAX_RATES} rates`);
  return new Map(entries.map(([registry, rate]) => [registry, rateOf(registry, { fields, rate })]));
}

function rateOf(registry: string, { fields, rate }: { fields: Fields; rate: unknown }): Rate {
  const fail = (): never => fields.fail(`rates: ${JSON.stringify(registry.slice(0, 80))} has no rate`);
  if (!isText(registry) || !isRecord(rate)) return fail();
  const { requests, pulls, bandwidth } = rate;
  if (![requests, bandwidth].every((one) => one === undefined || isAmount(one))) return fail();
  const share =
    isRecord(pulls) && isAmount(pulls['share']) && pulls['share'] <= 1 ? pulls['share'] : undefined;
  if (pulls !== undefined && share === undefined && !isCount(pulls)) return fail();
  return {
    ...(isAmount(requests) && { requests }),
    ...(share !== undefined && { pulls: { share } }),
    ...(isCount(pulls) && { pulls }),
    ...(isAmount(bandwidth) && { bandwidth }),
  };
}

/** A share of a rate may be a fraction. */
function isAmount(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && !Object.is(value, -0);
}
