import { limiter } from '../../../core/concurrency.ts';
import { nextState } from '../../../sync/next-state.ts';
import type { EndedPair } from '../../../sync/prune-facts.ts';
import { runGroup, type GroupOptions } from '../../../sync/run-group.ts';
import type { Unit } from '../../../sync/unit.ts';
import { countRequests } from '../../open/request-counter.ts';
import type { SyncResult } from '../../results/sync-result.ts';
import type { Command } from '../command.ts';
import { WRITING } from '../shared/common-inputs.ts';
import type { Context } from '../shared/context.ts';
import { openAirGap, type AirGap } from './airgap/air-gap.ts';
import { fanOut } from './fan-out.ts';
import {
  readSyncInputs,
  RULES,
  STATE,
  type PruneMode,
  type SyncAllInputs,
  type SyncInputs,
} from './inputs.ts';
import { notesOf, readMemory, type KnownRuns, type Notes } from './memory.ts';
import { Places } from './places.ts';
import { prunePair } from './prune-pairs.ts';
import { reported } from './reported.ts';
import { ASKING, eachGroup, keepState, openUnits, tellNone, type Run } from './run.ts';

export const sync: Command<SyncInputs> = {
  summary: 'copy many tags of many repositories by rules: mirror, promote, back up',
  needs: '`rules`, `rules-file` or `shard`',
  effect: 'writes',
  required: [],
  optional: [...RULES, ...STATE, 'recheck', 'prune', 'base', 'shard', ...WRITING],
  outputs: ['changed', 'report', 'receipt', 'metadata'],
  title: { done: 'Synced', planned: 'would sync' },
  read: readSyncInputs,
  references: ({ references }) => references,
  async run(inputs, context) {
    if (inputs.kind === 'rules') return syncAll(inputs, context);
    const { syncShard } = await import('./shard.ts');
    return syncShard(inputs, context);
  },
};

async function syncAll(inputs: SyncAllInputs, context: Context): Promise<SyncResult> {
  const names = inputs.rules.map(({ rule }) => rule.name);
  return reported(names, context, (run) => syncRules(inputs, run));
}

async function syncRules(inputs: SyncAllInputs, run: Run): Promise<Partial<SyncResult>> {
  const { context } = run;
  const { rules, trustRoot, syncName, digest, prune } = inputs;
  const gap = await openAirGap(inputs, context);
  const places = new Places(context, gap);
  if (inputs.references.registries?.length) await context.open.limit(inputs.rates);
  const units = await context.log.group('Repositories', () =>
    openUnits(rules, { ...run, places, trustRoot }),
  );
  await gap.check(units);
  const memory = await readMemory(inputs, context);
  const notes = notesOf(memory, { syncName, rules: digest, signal: context.signal });
  await runUnits(units, { ...run, memory, notes, prune, gap });
  await gap.finish();
  for (const target of await places.targets()) await context.open.commit(target, context.signal);
  await notes.save();
  if (memory.kept) await context.open.commit(memory.kept.target, context.signal);
  return { receipt: await gap.receipt() };
}

interface Remembering {
  readonly memory: KnownRuns;
  readonly notes: Notes<unknown>;
  readonly prune: PruneMode;
  readonly gap: AirGap;
}

async function runUnits(units: readonly Unit[], run: Run & Remembering): Promise<void> {
  const { context, tally, memory, notes, gap } = run;
  const { concurrency, signal, open, log } = context;
  const ended: EndedPair[] = [];
  const options: GroupOptions = {
    signal,
    memory,
    limit: limiter(ASKING * concurrency, signal),
    copies: limiter(concurrency, signal),
    share: (unit) => fanOut(unit, open),
    onNone: (unit) => tellNone(unit, context),
    async onPair({ items, ...pair }) {
      await tally.addPair({ ...pair, items });
      gap.add({ ...pair, items });
      const next = nextState({ ...pair, items }, memory.run);
      if (run.prune === 'off') await notes.remember(next);
      else ended.push({ ...pair, next });
    },
    async onFailure(failure) {
      await tally.addFailure(failure);
      await keepState(failure, memory, notes.remember);
    },
  };
  await log.group('Copy', () => eachGroup(units, run, (group) => runGroup(group, options)));
  if (ended.length > 0) await log.group('Prune', () => pruneAll(ended, run));
}

/** One after the other, when all copies are done: a tag that goes here may have been wanted there. */
async function pruneAll(
  pairs: readonly EndedPair[],
  { context, spent, tally, memory, notes, prune: mode }: Run & Remembering,
): Promise<void> {
  const { signal, concurrency } = context;
  const { run } = memory;
  const { unfinished } = tally;
  const options = { run, pairs, unfinished, concurrency, signal, mode, tally, context };
  for (const pair of pairs) {
    const rule = spent.of(pair.unit.rule.rule.name);
    await notes.remember(await countRequests(rule, () => prunePair(pair, options)));
  }
}
