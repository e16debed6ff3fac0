import { pushBytes } from '../../core/content.ts';
import type { Digest } from '../../core/digest.ts';
import type { CallOptions, Storage, Target } from '../../core/target.ts';
import { isRecord } from '../../core/descriptor.ts';
import { cleanText, fieldsOf, type Fields } from './fields.ts';
import { packLines, parseObject, type Line, type LineLimits } from './packed-lines.ts';
import { pushRecord, readLayer, readRecord, recordKind } from './record.ts';

const OUTCOMES = [
  'same',
  'copied',
  'moved',
  'kept',
  'deferred',
  'gone',
  'refused',
  'failed',
  'pruned',
] as const;

/** What became of an item. */
export type ItemOutcome = (typeof OUTCOMES)[number];

/** What a sync did for one tag of a destination. */
export interface ReportLine {
  /** Name of the rule. */
  readonly rule: string;
  /** Text of the source's location. */
  readonly from: string;
  /** At the source; undefined where it was not found out. */
  readonly digest?: Digest;
  /** What the tag stands for now, where that is not the source's digest. */
  readonly at?: Digest;
  /** Text of the destination's location. */
  readonly to: string;
  /** At the destination; empty where the line is about a whole repository. */
  readonly tag: string;
  /** What the tag stood for before. */
  readonly was?: Digest;
  readonly result: ItemOutcome;
  /** Bytes that were sent. */
  readonly bytes: number;
  readonly ms: number;
  readonly error?: string;
}

/** One JSON object, without the line break. */
export function formatReportLine(line: ReportLine): string {
  return JSON.stringify(plainLine(line));
}

/**
 * @param what - What an error names.
 * @throws {OrasError} `INVALID_CONTENT` for anything that is no line of a report.
 */
export function parseReportLine(text: string, what: string): ReportLine {
  const bytes = new TextEncoder().encode(text);
  return lineOf({ value: parseObject(bytes, what), what, size: bytes.byteLength });
}

/** In this order, and as {@link lineOf} takes it: an error may be any text of a server. */
function plainLine({ rule, from, digest, at, to, tag, was, ...line }: ReportLine): object {
  const { result, bytes, ms, error } = line;
  const rest = { result, bytes, ms: Math.round(ms) };
  return { rule, from, digest, at, to, tag, was, ...rest, error: error && cleanText(error) };
}

function* eachPlain(lines: Iterable<ReportLine>): Generator<object> {
  for (const line of lines) yield plainLine(line);
}

function lineOf({ value, what }: Line): ReportLine {
  const fields = fieldsOf(value, what);
  return {
    rule: fields.text('rule'),
    from: fields.text('from'),
    ...(fields.has('digest') && { digest: fields.digest('digest') }),
    ...(fields.has('at') && { at: fields.digest('at') }),
    to: fields.text('to'),
    tag: value['tag'] === '' ? '' : fields.tag('tag'),
    ...(fields.has('was') && { was: fields.digest('was') }),
    result: fields.oneOf('result', OUTCOMES),
    bytes: fields.count('bytes'),
    ms: fields.count('ms'),
    ...(fields.has('error') && { error: fields.text('error') }),
  };
}

const KIND = recordKind('report');
const LIMITS: LineLimits = { bytes: 64 * 1024 * 1024, lines: 200_000, line: 64 * 1024 };

/** What a job counted for a rule besides the lines of its report. */
export interface RuleCounts {
  readonly rule: string;
  /** Tags that the rule selects; of the plan alone. */
  readonly selected: number;
  /** Tags that the plan found to be right. */
  readonly same: number;
  /** Repositories that could not be listed. */
  readonly unlisted: number;
  readonly requests: number;
  readonly pulls: number;
}

/** What one shard did; shard 0 is the plan itself. */
export interface ShardReport {
  /** Of the plan that the shard is a part of. */
  readonly plan: Digest;
  /** Its number, from 1. */
  readonly shard: number;
  readonly counts: readonly RuleCounts[];
  readonly lines: readonly ReportLine[];
}

function countsOf(value: unknown, config: Fields): RuleCounts {
  const fields = fieldsOf(isRecord(value) ? value : config.fail('counts must be objects'), 'counts');
  return {
    rule: fields.text('rule'),
    selected: fields.count('selected'),
    same: fields.count('same'),
    unlisted: fields.count('unlisted'),
    requests: fields.count('requests'),
    pulls: fields.count('pulls'),
  };
}

/** Writes the report of a shard under its tag, and returns the digest. */
export async function pushReport(
  storage: Storage,
  tag: string,
  { plan, shard, counts, lines, signal }: ShardReport & CallOptions,
): Promise<Digest> {
  const packed = packLines(eachPlain(lines), 'the report', LIMITS);
  const layer = await pushBytes(storage, packed, { mediaType: KIND.layerType, signal });
  const config = { plan, shard, counts };
  const node = await pushRecord(storage, { config, layers: [layer] }, { kind: KIND, tag, signal });
  return node.digest;
}

/**
 * Undefined where there is no such tag.
 *
 * @throws {OrasError} `INVALID_CONTENT` for anything that is no report.
 */
export async function readReport(
  target: Target,
  tag: string,
  call: CallOptions = {},
): Promise<ShardReport | undefined> {
  const record = await readRecord(target, tag, { kind: KIND, ...call });
  if (!record) return undefined;
  const { config, layers, node } = record;
  const [layer, ...more] = layers;
  if (!layer || more.length > 0) return config.fail(`${layers.length} layers, expected 1`);
  const what = `${KIND.name} ${node.digest}`;
  const lines = await readLayer(target, layer, { what, limits: LIMITS, ...call });
  return {
    plan: config.digest('plan'),
    shard: config.count('shard'),
    counts: config.list('counts').map((one) => countsOf(one, config)),
    lines: Array.from(lines, lineOf),
  };
}
