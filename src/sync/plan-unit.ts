import { type TagList } from '../core/at-most.ts';
import type { Limit } from '../core/concurrency.ts';
import { settleInBatches } from '../core/concurrency.ts';
import { OrasError } from '../core/errors.ts';
import type { CallOptions } from '../core/target.ts';
import { compareItem, knownComparison, type Comparison, type SyncItem } from './compare.ts';
import type { PairState, TagState } from './records/pair-lines.ts';
import { destinationTag, fixedTags } from './rules/tag-names.ts';
import { selectTags } from './rules/tag-selection.ts';
import { isAskedInRun } from './turn.ts';
import type { Destination, Unit } from './unit.ts';

/** What earlier runs left, and how often it is doubted. */
export interface Memory {
  /** Undefined where nothing is remembered of the pair. */
  pair(from: string, to: string): Promise<PairState | undefined>;
  /** Of this run; 1 is the first. */
  readonly run: number;
  /** A known tag is asked for once in so many runs. */
  readonly recheck: number;
}

/** A repository of a rule and one of its places, with the tags of both. */
export interface ListedPair {
  readonly unit: Unit;
  readonly to: Destination;
  readonly state: PairState | undefined;
  /** The source's tags. */
  readonly source: TagList;
  /** The destination's, before anything was written. */
  readonly destination: TagList;
  /** At the destination, of what the rule selects now. */
  readonly selected: readonly string[];
}

/** The same, compared. */
export interface PlannedPair extends ListedPair {
  readonly items: readonly Comparison[];
}

export interface PlanOptions extends CallOptions {
  readonly memory: Memory;
  /** Shared by all that ask. */
  readonly limit: Limit;
  /** A repository of which nothing is selected, where the rule asks to be told. */
  onNone(unit: Unit): void;
}

/** Lists both sides, selects, compares; writes nothing. Each place may fail by itself. */
export async function planUnit(unit: Unit, options: PlanOptions): Promise<(PlannedPair | PairFailure)[]> {
  const names = await selectNames(unit, options);
  if (names.length === 0 && unit.rule.rule.ifNone === 'warn') options.onNone(unit);
  return Promise.all(
    unit.to.map(async (to) => {
      try {
        return await planPair(unit, to, { ...options, names });
      } catch (error) {
        options.signal?.throwIfAborted();
        return { unit, to, error };
      }
    }),
  );
}

/** A place that could not be compared. */
export interface PairFailure {
  readonly unit: Unit;
  readonly to: Destination;
  readonly error: unknown;
}

interface PairOptions extends PlanOptions {
  readonly names: readonly string[];
}

async function planPair(
  unit: Unit,
  to: Destination,
  { names, memory, limit, signal }: PairOptions,
): Promise<PlannedPair> {
  const state = await memory.pair(unit.id, to.key);
  const pair = await listPair(unit, to, { names, state, signal });
  const known = new Map(state?.tags.map((one) => [one.tag, one]));
  const listed = new Set(pair.destination.tags);
  const isFixed = fixedTags(unit.rule.rule);
  const items = names.map((from) => {
    const tag = destinationTag(unit.rule.rule, from);
    const isListed = listed.has(tag);
    const mayBeThere = isListed || !pair.destination.complete;
    const names = { unit, to, from, tag, isListed, mayBeThere, isFixed: isFixed(tag) };
    return itemOf(names, known.get(tag), memory);
  });
  refuseTwice(items);
  const ordered = beginAt(items, state?.next);
  const compared = ordered.map(knownComparison);
  const asked = await settleInBatches(
    ordered.filter((_, at) => !compared[at]),
    (item) => limit(() => compareItem(item, { signal }), 0),
  );
  const answers = asked.values();
  return { ...pair, items: compared.flatMap((one) => one ?? answers.next().value ?? []) };
}

export interface ListOptions extends CallOptions {
  /** What is selected at the source. */
  readonly names: readonly string[];
  readonly state: PairState | undefined;
}

/** The tags of both sides, as they were when they were first asked for. */
export async function listPair(
  unit: Unit,
  to: Destination,
  { names, state, signal }: ListOptions,
): Promise<ListedPair> {
  const source = await unit.from.list({ signal });
  const destination = doubted(await to.listOrNone({ signal }), state);
  const selected = names.map((name) => destinationTag(unit.rule.rule, name));
  return { unit, to, state, source, destination, selected };
}

/** Where earlier runs have seen tags, a list without any may be a mistake of the registry. */
function doubted(list: TagList, state: PairState | undefined): TagList {
  return list.tags.length === 0 && state && state.tags.length > 0 ? { ...list, complete: false } : list;
}

function itemOf(
  names: Omit<SyncItem, 'state' | 'isAsked'>,
  known: TagState | undefined,
  memory: Memory,
): SyncItem {
  const state = known?.from === names.from ? known : undefined;
  const { unit, to, tag, isListed } = names;
  const isAsked = !state || !isListed || unit.from.asksAll || isAskedInRun(to.nameOf(tag), memory);
  return { ...names, state, isAsked };
}

/** At the source. Fails where the rule says so, with none or too many. */
export async function selectNames({ rule: { rule }, from }: Unit, call: CallOptions): Promise<string[]> {
  const { tags } = await from.list(call);
  const names = selectTags(tags, rule.select);
  if (names.length === 0 && rule.ifNone === 'error')
    throw new OrasError('NOT_FOUND', `${from.text}: none of its ${tags.length} tags is selected`, {
      details: { reference: from.text },
    });
  if (names.length > rule.atMost)
    throw new OrasError(
      'TOO_LARGE',
      `${from.text}: ${names.length} tags are selected, at-most allows ${rule.atMost}`,
      { details: { limit: rule.atMost } },
    );
  return names;
}

function refuseTwice(items: readonly SyncItem[]): void {
  // Tags of a source are different ones.
  if (items.every(({ from, tag }) => from === tag)) return;
  const seen = new Map<string, string>();
  for (const { from, tag, to } of items) {
    const other = seen.get(tag);
    if (other !== undefined)
      throw new OrasError(
        'INVALID_INPUT',
        `input rules: retag gives ${other} and ${from} the same name, ${to.nameOf(tag)}`,
        { details: { input: 'rules' } },
      );
    seen.set(tag, from);
  }
}

/** Where a run stopped whose budget was used up, so that none is always the last. */
function beginAt(items: readonly SyncItem[], tag: string | undefined): readonly SyncItem[] {
  const at = items.findIndex((item) => item.tag === tag);
  return at <= 0 ? items : [...items.slice(at), ...items.slice(0, at)];
}
