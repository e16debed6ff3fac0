import type { Source } from '../core/target.ts';
import { PairRun, type FinishedPair, type PairOptions } from './pair-run.ts';
import { isTogether, notTogether, planGroup, type GroupFailure, type PlannedGroup } from './plan-group.ts';
import type { PlanOptions } from './plan-unit.ts';
import type { Unit } from './unit.ts';

/** How what a group is to copy is copied. */
export interface CopyOptions extends Omit<PairOptions, 'sourceOf'> {
  /** For a unit with several places: reads each blob once for all of them. */
  share(unit: Unit): Promise<SharedSource>;
  /** When all items of a pair have ended. */
  onPair(pair: FinishedPair): Promise<void>;
}

export interface GroupOptions extends PlanOptions, CopyOptions {
  /** A repository or a place that could not be listed. */
  onFailure(failure: GroupFailure): Promise<void>;
}

export interface SharedSource {
  readonly source: Source;
  close(): Promise<void>;
}

/**
 * Units that meet in a destination, or belong to a rule whose tags move together: all are compared before one is copied.
 * An item that fails stops no other.
 */
export async function runGroup(units: readonly Unit[], options: GroupOptions): Promise<void> {
  const group = await planGroup(units, options);
  for (const failure of group.failures) await options.onFailure(failure);
  await copyPlanned(group, options);
}

/** Copies what was found to be open. */
export async function copyPlanned(
  { units, pairs, failures }: PlannedGroup,
  options: CopyOptions,
): Promise<void> {
  const shared = new Map<Unit, SharedSource>();
  try {
    for (const unit of units) if (unit.to.length > 1) shared.set(unit, await options.share(unit));
    const sourceOf = (unit: Unit): Source => shared.get(unit)?.source ?? unit.source;
    const runs = pairs.map((pair) => new PairRun(pair, { ...options, sourceOf }));
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

/** All content first, then all tags; what cannot be moved keeps the others from moving. */
async function moveTogether(runs: readonly PairRun[], hasFailed: boolean): Promise<void> {
  if (!hasFailed) await Promise.all(runs.map((run) => run.copy('content')));
  if (hasFailed || runs.some(({ isBroken }) => isBroken)) for (const run of runs) run.refuse(notTogether);
  else await Promise.all(runs.map((run) => run.copy('tags')));
}
