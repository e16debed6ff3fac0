import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Digest } from '../../core/digest.ts';
import { messageOf, OrasError } from '../../core/errors.ts';
import { checkVersion, fieldsOf, invalid } from './fields.ts';
import { parseObject, readLines } from './packed-lines.ts';
import { countsOfShard, type NewPlan } from './plan.ts';
import { MAX_SHARDS, parsePlanConfig, planConfigJson, type PlanConfig } from './plan-config.ts';
import { itemsOfLines, linesOfItems, type PlanItem } from './plan-item.ts';

/** One job of the matrix. It names no host and no repository: GitHub drops an output that holds a secret. */
export interface MatrixEntry {
  /** Three digits, from `001`. */
  readonly shard: string;
  readonly of: number;
  /** The plan that holds the items. */
  readonly plan?: Digest;
  /** Without a plan that is kept: the items, packed. */
  readonly items?: string;
  /** For people. */
  readonly title: string;
}

/** Characters of one entry, and of all. GitHub takes 500,000 for the outputs of a job. */
const LIMITS = { entry: 300, all: 100_000, inlineEntry: 24_000, inlineAll: 400_000 } as const;
const MAX_UNPACKED = 16 * 1024 * 1024;
/** The first line holds the rules. */
const LINES = { bytes: MAX_UNPACKED, lines: 100_000, line: MAX_UNPACKED } as const;

/** The matrix of a plan that was written. */
export function matrixOf(plan: Digest, { shards }: Pick<PlanConfig, 'shards'>): readonly MatrixEntry[] {
  return shards.map((one, at) => {
    const { shard, of, title } = titled(one, { at, of: shards.length });
    return { shard, of, plan, title };
  });
}

/**
 * The matrix that holds a small plan itself, without its manifests.
 *
 * @throws {OrasError} `TOO_LARGE` for a plan that does not fit.
 */
export function inlineMatrixOf(plan: NewPlan): readonly MatrixEntry[] {
  const entries = plan.shards.map((shard, at): MatrixEntry => {
    const counts = countsOfShard(shard);
    const config = planConfigJson({ ...plan, shards: [counts] });
    const bare = shard.items.map((item) => ({ ...item, manifests: [] }));
    const lines = [config, ...linesOfItems(bare)].map((line) => `${JSON.stringify(line)}\n`).join('');
    const items = deflateRawSync(lines, { level: constants.Z_BEST_COMPRESSION }).toString('base64url');
    return { ...titled(counts, { at, of: plan.shards.length }), items };
  });
  const sizes = entries.map((entry) => JSON.stringify(entry).length);
  const all = JSON.stringify(entries).length;
  if (all <= LIMITS.inlineAll && sizes.every((size) => size <= LIMITS.inlineEntry)) return entries;
  const tags = plan.shards.reduce((sum, { items }) => sum + items.length, 0);
  throw new OrasError(
    'TOO_LARGE',
    `a plan of ${tags} tags in ${entries.length} shards does not fit in the outputs of a job; set input state, where the plan is kept then`,
    { details: { limit: LIMITS.inlineEntry } },
  );
}

type Place = { readonly at: number; readonly of: number };

function titled({ bytes, items }: PlanConfig['shards'][number], { at, of }: Place): MatrixEntry {
  const tags = `${items} ${items === 1 ? 'tag' : 'tags'}`;
  const shard = String(at + 1).padStart(3, '0');
  return { shard, of, title: `${at + 1}/${of}, ${formatSize(bytes)}, ${tags}` };
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

function formatSize(bytes: number): string {
  let [amount, unit] = [bytes, 0];
  while (amount >= 999.5 && unit < UNITS.length - 1) [amount, unit] = [amount / 1000, unit + 1];
  return `${unit === 0 || amount >= 99.95 ? Math.round(amount) : amount.toFixed(1)} ${UNITS[unit]}`;
}

/** The value of output `matrix`. */
export function formatMatrix(entries: readonly MatrixEntry[]): string {
  const text = JSON.stringify(entries);
  const inline = entries.some(({ items }) => items !== undefined);
  const limit = inline ? LIMITS.inlineAll : LIMITS.all;
  if (text.length <= limit) return text;
  throw new OrasError('TOO_LARGE', `the matrix has ${text.length} characters, at most ${limit} are allowed`, {
    details: { limit },
  });
}

/** What input `shard` says. */
export interface ShardEntry {
  /** From 1. */
  readonly shard: number;
  readonly of: number;
  /** Where the items are, or they themselves. */
  readonly plan: Digest | InlinePlan;
}

/** A shard's part of a plan that is nowhere kept. */
export interface InlinePlan extends PlanConfig {
  readonly items: readonly PlanItem[];
}

/** @throws {OrasError} `INVALID_CONTENT` for anything that is no entry of a matrix. */
export function parseMatrixEntry(text: string): ShardEntry {
  const what = 'the shard';
  // GitHub's toJSON adds line breaks and spaces.
  if (text.length > 2 * LIMITS.inlineEntry) throw invalid(`${what} has ${text.length} characters`);
  const value = parseObject(new TextEncoder().encode(text), what);
  const fields = fieldsOf(value, what);
  const [shard, of] = [Number(fields.text('shard')), fields.count('of')];
  if (!/^[0-9]{3}$/.test(fields.text('shard')) || shard < 1 || shard > of || of > MAX_SHARDS)
    fields.fail(`shard must be from 001 to the number of shards (${of}), at most ${MAX_SHARDS}`);
  if (fields.has('plan')) return { shard, of, plan: fields.digest('plan') };
  const { items } = value;
  if (typeof items !== 'string') return fields.fail('it has neither plan nor items');
  return { shard, of, plan: parseInline(items, what) };
}

function parseInline(packed: string, what: string): InlinePlan {
  const [first, ...lines] = readLines(inflate(packed, what), what, LINES);
  const fields = fieldsOf(first?.value ?? {}, `${what}, line 1`);
  checkVersion(fields);
  const items = itemsOfLines(lines);
  const config = parsePlanConfig(fields);
  const expected = config.shards[0]?.items;
  if (items.length !== expected) fields.fail(`${expected} items, but ${items.length} follow`);
  return { ...config, items };
}

function inflate(packed: string, what: string): Buffer {
  if (!/^[A-Za-z0-9_-]*$/.test(packed)) throw invalid(`${what}: items must be base64url`);
  try {
    return inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: MAX_UNPACKED });
  } catch (error) {
    throw invalid(`${what}: items cannot be unpacked: ${messageOf(error)}`, error);
  }
}
