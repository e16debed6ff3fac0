import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { limiter, mapConcurrent } from '../../../core/concurrency.ts';
import { messageOf, OrasError } from '../../../core/errors.ts';
import { groupUnits } from '../../../sync/groups.ts';
import type { EndedPair } from '../../../sync/prune-facts.ts';
import { nextState } from '../../../sync/next-state.ts';
import type { Repository } from '../../../sync/repository.ts';
import { runGroup, type GroupFailure, type GroupOptions } from '../../../sync/run-group.ts';
import type { Unit } from '../../../sync/unit.ts';
import type { RuleInputs } from '../../inputs/rules-input.ts';
import type { SyncResult } from '../../results/sync-result.ts';
import { counted } from '../../runner/format.ts';
import { safeText } from '../../runner/safe-text.ts';
import type { Command } from '../command.ts';
import { WRITING } from '../shared/common-inputs.ts';
import type { Context } from '../shared/context.ts';
import type { Gate } from '../../verify/gate.ts';
import { openAirGap, type AirGap } from './airgap/air-gap.ts';
import { activeRule } from './active-rule.ts';
import { fanOut } from './fan-out.ts';
import { readSyncInputs, REMEMBERING, RULES, type SyncInputs } from './inputs.ts';
import { openMemory, type RunMemory } from './memory.ts';
import { Places } from './places.ts';
import { prunePair } from './prune-pairs.ts';
import { countRequests, newSpent, type Spent } from '../../open/request-counter.ts';
import { Tally } from './tally.ts';

/** Repositories that are worked on at once. */
const REPOSITORIES = 4;
/** Requests that compare, of the concurrency: they are small. */
const ASKING = 3;
/** Of requests for trusted roots. */
const RETRIES = 5;

export const sync: Command<SyncInputs> = {
  summary: 'copy many tags of many repositories by rules: mirror, promote, back up',
  needs: '`rules` or `rules-file`',
  effect: 'writes',
  required: [],
  optional: [...RULES, ...REMEMBERING, ...WRITING],
  outputs: ['changed', 'report', 'receipt', 'metadata'],
  title: { done: 'Synced', planned: 'would sync' },
  read: readSyncInputs,
  references: ({ references }) => references,
  run: syncAll,
};

async function syncAll(inputs: SyncInputs, context: Context): Promise<SyncResult> {
  const { rules, trustRoot } = inputs;
  const names = rules.map(({ rule }) => rule.name);
  const tally = new Tally(
    join(context.runtime.temp, `sync-report-${randomUUID()}.jsonl`),
    names,
    context.log,
  );
  const spent = new Map(names.map((name) => [name, newSpent()]));
  const gap = await openAirGap(inputs, context);
  const places = new Places(context, gap);
  let receipt: string | undefined;
  if (inputs.references.registries?.length) await context.open.limit(inputs.rates);
  try {
    const units = await context.log.group('Repositories', () =>
      openUnits(rules, { context, places, spent, tally, trustRoot }),
    );
    await gap.check(units);
    const memory = await openMemory(inputs, inputs.digest, context);
    await runUnits(units, { context, spent, tally, memory, prune: inputs.prune, gap });
    await gap.finish();
    for (const target of await places.targets()) await context.open.commit(target, context.signal);
    await memory.save();
    receipt = await gap.receipt();
  } finally {
    await tally.close();
  }
  context.signal.throwIfAborted();
  return {
    kind: 'sync',
    rules: tally.rules((name) => spent.get(name) ?? newSpent()),
    shown: tally.shown,
    failures: tally.failures,
    report: tally.path,
    receipt,
    budgets: await context.open.budgets(),
    pruneable: tally.pruneable,
  };
}

interface Run {
  readonly context: Context;
  readonly tally: Tally;
  readonly spent: ReadonlyMap<string, Spent>;
}

interface Remembering {
  readonly memory: RunMemory;
  readonly prune: SyncInputs['prune'];
  readonly gap: AirGap;
}

interface OpenAround {
  readonly places: Places;
  readonly trustRoot: readonly string[];
}

async function openUnits(
  rules: readonly RuleInputs[],
  { context, places, spent, tally, trustRoot }: Run & OpenAround,
): Promise<Unit[]> {
  const units: Unit[] = [];
  for (const inputs of rules) {
    const { name } = inputs.rule;
    const rule = activeRule(inputs, context, await gateOf(inputs, { trustRoot, context }));
    try {
      const found = await countRequests(spentBy(name, spent), () => places.units(rule));
      context.log.info(`rule ${name}: ${counted(found.length, 'repository', 'repositories')}`);
      units.push(...found);
    } catch (error) {
      context.signal.throwIfAborted();
      await tally.addRuleFailure(inputs.rule, error);
    }
  }
  return units;
}

function spentBy(name: string, spent: ReadonlyMap<string, Spent>): Spent {
  return spent.get(name) ?? newSpent();
}

async function runUnits(units: readonly Unit[], run: Run & Remembering): Promise<void> {
  const { context, spent, tally, memory } = run;
  const { concurrency, signal, open, log } = context;
  const ended: EndedPair[] = [];
  const options: GroupOptions = {
    signal,
    memory,
    limit: limiter(ASKING * concurrency, signal),
    copies: limiter(concurrency, signal),
    share: (unit) => fanOut(unit, open),
    onNone: ({ from, rule: { rule } }) =>
      log.warning(`rule ${rule.name}: no tag of ${safeText(from.text, 300)} is selected`),
    async onPair({ items, ...pair }) {
      await tally.addPair({ ...pair, items });
      run.gap.add({ ...pair, items });
      const next = nextState({ ...pair, items }, memory.run);
      if (run.prune === 'off') await memory.remember(next);
      else ended.push({ ...pair, next });
    },
    async onFailure(failure) {
      await tally.addFailure(failure);
      await keepState(failure, memory);
    },
  };
  const groups = groupUnits(units);
  const release = releaseWhenLast(groups);
  await log.group('Copy', () =>
    mapConcurrent(groups, REPOSITORIES, async (group) => {
      const [first] = group;
      if (first) await countRequests(spentBy(first.rule.rule.name, spent), () => runGroup(group, options));
      release(group);
    }),
  );
  if (ended.length > 0) await log.group('Prune', () => pruneAll(ended, run));
}

/** One after the other, when all copies are done: a tag that goes here may have been wanted there. */
async function pruneAll(
  pairs: readonly EndedPair[],
  { context, spent, tally, memory, prune: mode }: Run & Omit<Remembering, 'gap'>,
): Promise<void> {
  const { signal, concurrency } = context;
  const { run } = memory;
  const { unfinished } = tally;
  const options = { run, pairs, unfinished, concurrency, signal, mode, tally, context };
  for (const pair of pairs) {
    const rule = spentBy(pair.unit.rule.rule.name, spent);
    await memory.remember(await countRequests(rule, () => prunePair(pair, options)));
  }
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
async function keepState({ unit, to }: GroupFailure, memory: RunMemory): Promise<void> {
  for (const place of to ? [to] : unit.to) {
    const known = await memory.pair(unit.id, place.key);
    if (known) await memory.remember(known);
  }
}

interface GateAround {
  readonly trustRoot: readonly string[];
  readonly context: Context;
}

/** Of the rule's own policy, with all keys that it names. */
async function gateOf(
  { rule: { name, verify } }: RuleInputs,
  { trustRoot, context: { open, runtime, log } }: GateAround,
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
