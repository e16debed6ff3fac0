import { mapConcurrent } from '../../../core/concurrency.ts';
import { messageOf, OrasError } from '../../../core/errors.ts';
import { groupUnits } from '../../../sync/groups.ts';
import type { GroupFailure } from '../../../sync/plan-group.ts';
import type { PairState } from '../../../sync/records/pair-lines.ts';
import type { Repository } from '../../../sync/repository.ts';
import type { ActiveRule } from '../../../sync/sync-rule.ts';
import type { Unit } from '../../../sync/unit.ts';
import type { RuleInputs } from '../../inputs/rules-input.ts';
import { countRequests } from '../../open/request-counter.ts';
import { counted } from '../../runner/format.ts';
import { safeText } from '../../runner/safe-text.ts';
import type { Gate } from '../../verify/gate.ts';
import type { Context } from '../shared/context.ts';
import { activeRule } from './active-rule.ts';
import type { KnownRuns } from './memory.ts';
import type { Places } from './places.ts';
import type { SpentByRule } from './spent-by-rule.ts';
import type { Tally } from './tally.ts';

/** Repositories that are worked on at once. */
const REPOSITORIES = 4;
/** Requests that compare, of the concurrency: they are small. */
export const ASKING = 3;
/** Of requests for trusted roots. */
const RETRIES = 5;

/** What all parts of a sync have in common. */
export interface Run {
  readonly context: Context;
  readonly tally: Tally;
  /** By the names of rules. */
  readonly spent: SpentByRule;
}

interface OpenAround {
  readonly places: Places;
  readonly trustRoot: readonly string[];
}

/** The repositories of all rules. A rule of which they cannot be found fails, the others go on. */
export async function openUnits(
  rules: readonly RuleInputs[],
  { context, places, spent, tally, trustRoot }: Run & OpenAround,
): Promise<Unit[]> {
  const units: Unit[] = [];
  for (const inputs of rules) {
    const { name } = inputs.rule;
    const rule = await openRule(inputs, { trustRoot, context });
    try {
      const found = await countRequests(spent.of(name), () => places.units(rule));
      context.log.info(`rule ${name}: ${counted(found.length, 'repository', 'repositories')}`);
      units.push(...found);
    } catch (error) {
      context.signal.throwIfAborted();
      await tally.addRuleFailure(inputs.rule, error);
    }
  }
  return units;
}

interface RuleAround {
  readonly trustRoot: readonly string[];
  readonly context: Context;
}

/** With the gate of the rule's own policy. */
export async function openRule(inputs: RuleInputs, around: RuleAround): Promise<ActiveRule> {
  return activeRule(inputs, around.context, await gateOf(inputs, around));
}

async function gateOf(
  { rule: { name, verify } }: RuleInputs,
  { trustRoot, context: { open, runtime, log } }: RuleAround,
): Promise<Gate | undefined> {
  if (verify === undefined) return undefined;
  const { openGate } = await import('../../verify/gate.ts');
  try {
    const policy = JSON.stringify(verify);
    return await openGate({ policy, trustRoot }, { runtime, send: open.send, retries: RETRIES }, log);
  } catch (cause) {
    const message = messageOf(cause).replace(/^input /, '');
    throw new OrasError('INVALID_INPUT', `rule ${JSON.stringify(name)}: ${message}`, { cause });
  }
}

/** Some groups at once; what a group asks for is counted for its rule. */
export async function eachGroup(
  units: readonly Unit[],
  { context: { signal }, spent }: Pick<Run, 'context' | 'spent'>,
  work: (group: readonly Unit[]) => Promise<void>,
): Promise<void> {
  const groups = groupUnits(units);
  const release = releaseWhenLast(groups);
  await mapConcurrent(groups, REPOSITORIES, async (group) => {
    signal.throwIfAborted();
    const [first] = group;
    if (first) await countRequests(spent.of(first.rule.rule.name), () => work(group));
    release(group);
  });
}

/** Lists of repositories are large: they go when the last group that reads them is done. */
function releaseWhenLast(groups: readonly (readonly Unit[])[]): (group: readonly Unit[]) => void {
  const repositoriesOf = (group: readonly Unit[]) => new Set(group.flatMap(({ from, to }) => [from, ...to]));
  const readers = new Map<Repository, number>();
  for (const one of groups.flatMap((group) => [...repositoriesOf(group)]))
    readers.set(one, (readers.get(one) ?? 0) + 1);
  return (group) => {
    for (const unit of group) unit.close();
    for (const one of repositoriesOf(group)) {
      const left = (readers.get(one) ?? 1) - 1;
      readers.set(one, left);
      if (left === 0) one.forget();
    }
  };
}

/** What could not be listed is known as it was. */
export async function keepState(
  { unit, to }: GroupFailure,
  memory: KnownRuns,
  remember: (pair: PairState) => Promise<void>,
): Promise<void> {
  for (const place of to ? [to] : unit.to) {
    const known = await memory.pair(unit.id, place.key);
    if (known) await remember(known);
  }
}

export function tellNone({ from, rule: { rule } }: Unit, { log }: Context): void {
  log.warning(`rule ${rule.name}: no tag of ${safeText(from.text, 300)} is selected`);
}
