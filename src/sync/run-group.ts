import { OrasError } from '../core/errors.ts';
import type { Source } from '../core/target.ts';
import type { SyncItem } from './compare.ts';
import { PairRun, type FinishedPair, type PairOptions } from './pair-run.ts';
import { planUnit, type PairFailure, type PlanOptions, type PlannedPair } from './plan-unit.ts';
import type { Unit } from './unit.ts';

export interface GroupOptions extends PlanOptions, Pick<PairOptions, 'copies'> {
  /** For a unit with several places: reads each blob once for all of them. */
  share(unit: Unit): Promise<SharedSource>;
  /** When all items of a pair have ended. */
  onPair(pair: FinishedPair): Promise<void>;
  /** A repository or a place that could not be listed. */
  onFailure(failure: GroupFailure): Promise<void>;
}

export interface SharedSource {
  readonly source: Source;
  close(): Promise<void>;
}

/** Without a place, the source could not be listed. */
export type GroupFailure = Omit<PairFailure, 'to'> & Partial<Pick<PairFailure, 'to'>>;

/**
 * Units that meet in a destination, or belong to a rule whose tags move together: all are compared before one is copied.
 * An item that fails stops no other.
 */
export async function runGroup(units: readonly Unit[], options: GroupOptions): Promise<void> {
  const { planned, failures } = await planAll(units, options);
  for (const failure of failures) await options.onFailure(failure);
  const shared = new Map<Unit, SharedSource>();
  try {
    for (const unit of units) if (unit.to.length > 1) shared.set(unit, await options.share(unit));
    const sourceOf = (unit: Unit): Source => shared.get(unit)?.source ?? unit.source;
    const runs = planned.map((pair) => new PairRun(pair, { ...options, sourceOf }));
    refuseClashes(runs);
    const together = Map.groupBy(
      runs.filter(({ pair }) => isTogether(pair.unit)),
      ({ pair }) => pair.unit.rule,
    );
    await Promise.all([
      ...runs.filter(({ pair }) => !isTogether(pair.unit)).map((run) => run.copy('all')),
      ...[...together].map(([rule, all]) =>
        moveTogether(
          all,
          failures.some(({ unit }) => unit.rule === rule),
        ),
      ),
    ]);
    for (const run of runs) await options.onPair(run.finished());
  } finally {
    for (const one of shared.values()) await one.close();
  }
}

function isTogether({ rule }: Unit): boolean {
  return rule.rule.together;
}

/** All content first, then all tags; what cannot be moved keeps the others from moving. */
async function moveTogether(runs: readonly PairRun[], hasFailed: boolean): Promise<void> {
  if (!hasFailed) await Promise.all(runs.map((run) => run.copy('content')));
  if (hasFailed || runs.some(({ isBroken }) => isBroken))
    for (const run of runs)
      run.refuse(
        () => true,
        ({ to, tag, unit }) =>
          new OrasError(
            'CONFLICT',
            `${to.nameOf(tag)} does not move: the tags of rule ${unit.rule.rule.name} move together, and not all can`,
          ),
      );
  else await Promise.all(runs.map((run) => run.copy('tags')));
}

interface Planned {
  readonly planned: readonly PlannedPair[];
  readonly failures: readonly GroupFailure[];
}

async function planAll(units: readonly Unit[], options: PlanOptions): Promise<Planned> {
  const failures: GroupFailure[] = [];
  const pairs = await Promise.all(
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
  const planned: PlannedPair[] = [];
  for (const pair of pairs.flat())
    if ('error' in pair) failures.push(pair);
    else planned.push(pair);
  return { planned, failures };
}

/** Two rules that want one tag for different artifacts: neither gets it. */
function refuseClashes(runs: readonly PairRun[]): void {
  if (runs.length < 2) return;
  const wanted = new Map<string, string>();
  const clashing = new Set<string>();
  for (const { pair } of runs)
    for (const { item, digest = '' } of pair.items) {
      const name = item.to.nameOf(item.tag);
      const other = wanted.get(name);
      if (other !== undefined && other !== digest) clashing.add(name);
      wanted.set(name, digest);
    }
  if (clashing.size === 0) return;
  const isMeant = ({ to, tag }: SyncItem): boolean => clashing.has(to.nameOf(tag));
  for (const run of runs)
    run.refuse(
      isMeant,
      ({ to, tag }) =>
        new OrasError('CONFLICT', `${to.nameOf(tag)} is wanted for two different artifacts by the rules`),
    );
}
