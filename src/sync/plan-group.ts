import { settleInBatches } from '../core/concurrency.ts';
import { OrasError } from '../core/errors.ts';
import { compareItem, isOpen, type Comparison, type SyncItem } from './compare.ts';
import { planUnit, type PairFailure, type PlannedPair, type PlanOptions } from './plan-unit.ts';
import type { Unit } from './unit.ts';

/** Without a place, the source could not be listed. */
export type GroupFailure = Omit<PairFailure, 'to'> & Partial<Pick<PairFailure, 'to'>>;

/** Units of a group, compared. */
export interface PlannedGroup {
  readonly units: readonly Unit[];
  readonly pairs: readonly PlannedPair[];
  readonly failures: readonly GroupFailure[];
}

/** Lists and compares all units of a group, and refuses what two of them want for different artifacts. Writes nothing. */
export async function planGroup(units: readonly Unit[], options: PlanOptions): Promise<PlannedGroup> {
  const failures: GroupFailure[] = [];
  const planned = await Promise.all(
    units.map(async (unit) => {
      try {
        return await planUnit(unit, options);
      } catch (error) {
        options.signal?.throwIfAborted();
        failures.push({ unit, error });
        return [];
      }
    }),
  );
  const pairs: PlannedPair[] = [];
  for (const pair of planned.flat())
    if ('error' in pair) failures.push(pair);
    else pairs.push(pair);
  return { units, pairs: refuseClashes(pairs), failures };
}

/** Two rules that want one tag for different artifacts: neither gets it. */
function refuseClashes(pairs: readonly PlannedPair[]): readonly PlannedPair[] {
  if (pairs.length < 2) return pairs;
  const wanted = new Map<string, string>();
  const clashing = new Set<string>();
  for (const { items } of pairs)
    for (const { item, digest = '' } of items) {
      const name = item.to.nameOf(item.tag);
      const other = wanted.get(name);
      if (other !== undefined && other !== digest) clashing.add(name);
      wanted.set(name, digest);
    }
  if (clashing.size === 0) return pairs;
  return refuse(pairs, (item) =>
    clashing.has(item.to.nameOf(item.tag))
      ? new OrasError(
          'CONFLICT',
          `${item.to.nameOf(item.tag)} is wanted for two different artifacts by the rules`,
          { details: { reason: 'sync' } },
        )
      : undefined,
  );
}

/** What is open ends without having been written, where there is a reason. */
function refuse(
  pairs: readonly PlannedPair[],
  why: (item: SyncItem) => OrasError | undefined,
): readonly PlannedPair[] {
  const refused = (one: Comparison): Comparison => {
    const error = isOpen(one) ? why(one.item) : undefined;
    return error ? { ...one, kind: 'refused', error } : one;
  };
  return pairs.map((pair) => ({ ...pair, items: pair.items.map(refused) }));
}

export function isTogether({ rule }: Unit): boolean {
  return rule.rule.together;
}

/** Why a tag of a rule whose tags move together does not move. */
export function notTogether({ to, tag, unit }: SyncItem): OrasError {
  return new OrasError(
    'CONFLICT',
    `${to.nameOf(tag)} does not move: the tags of rule ${unit.rule.rule.name} move together, and not all can`,
    { details: { reason: 'sync' } },
  );
}

/** For a plan that others carry out: what failed is compared once more, and rules that move together and cannot are refused. */
export async function settleGroup(group: PlannedGroup, options: PlanOptions): Promise<PlannedGroup> {
  const pairs = await Promise.all(group.pairs.map((pair) => compareAgain(pair, options)));
  const broken = new Set([
    ...group.failures.map(({ unit }) => unit.rule),
    ...pairs.filter(({ items }) => items.some(isBroken)).map(({ unit }) => unit.rule),
  ]);
  const why = (item: SyncItem): OrasError | undefined =>
    isTogether(item.unit) && broken.has(item.unit.rule) ? notTogether(item) : undefined;
  return { ...group, pairs: refuse(pairs, why) };
}

async function compareAgain(pair: PlannedPair, { limit, signal }: PlanOptions): Promise<PlannedPair> {
  if (!pair.items.some(({ kind }) => kind === 'failed')) return pair;
  const items = await settleInBatches(pair.items, async (one) => {
    if (one.kind !== 'failed') return one;
    one.item.unit.forget(one.item.from);
    return limit(() => compareItem(one.item, { signal }), 0);
  });
  return { ...pair, items };
}

function isBroken({ kind }: Comparison): boolean {
  return kind === 'failed' || kind === 'refused';
}
