import type { Descriptor } from '../../../core/descriptor.ts';
import type { Digest } from '../../../core/digest.ts';
import { OrasError } from '../../../core/errors.ts';
import type { Target } from '../../../core/target.ts';
import { mergePair, ShardResults } from '../../../sync/matrix/merge-pairs.ts';
import { listPair, selectNames } from '../../../sync/plan-unit.ts';
import type { EndedPair } from '../../../sync/prune-facts.ts';
import { pairKey, type PairState } from '../../../sync/records/pair-lines.ts';
import { readPlan, readShard, type SyncPlan } from '../../../sync/records/plan.ts';
import type { PlanItem } from '../../../sync/records/plan-item.ts';
import { readReport, type ReportLine, type ShardReport } from '../../../sync/records/report.ts';
import { openState, writeState, type SyncState } from '../../../sync/records/state.ts';
import type { Unit } from '../../../sync/unit.ts';
import type { References } from '../../inputs/command-facts.ts';
import { digestOf } from '../../inputs/input-values.ts';
import type { Location } from '../../inputs/location.ts';
import { countRequests } from '../../open/request-counter.ts';
import type { SyncResult } from '../../results/sync-result.ts';
import type { Command } from '../command.ts';
import { WRITING } from '../shared/common-inputs.ts';
import type { Context } from '../shared/context.ts';
import {
  plannedRules,
  pruneOf,
  stateInputs,
  type PruneMode,
  type ReadPlannedRules,
  type RuleBook,
} from './inputs.ts';
import { takeNotes, type Notes } from './memory.ts';
import { Places } from './places.ts';
import { prunePair } from './prune-pairs.ts';
import { reportTag } from './report-tag.ts';
import { reported } from './reported.ts';
import { eachGroup, openUnits, type Run } from './run.ts';

interface MergeInputs {
  readonly state: Location;
  readonly syncName: string;
  readonly digest: Digest;
  readonly prune: PruneMode;
  readonly readRules: ReadPlannedRules;
  readonly references: References;
}

export const syncMerge: Command<MergeInputs> = {
  summary: 'bring together what the jobs of a planned sync did: report, state, prune',
  effect: 'writes',
  required: ['state', 'digest'],
  optional: ['sync-name', 'prune', 'trust-root', ...WRITING],
  outputs: ['changed', 'report', 'metadata'],
  title: { done: 'Synced', planned: 'would sync' },
  read(reader, around) {
    for (const name of ['state', 'digest'] as const) reader.required(name, 'sync-merge');
    const { state, syncName } = stateInputs(reader);
    const digest = digestOf(reader);
    if (!state || !digest) throw new TypeError('inputs that are required are there');
    return {
      state,
      syncName,
      digest,
      prune: pruneOf(reader, { state }),
      readRules: plannedRules(reader, around),
      references: { source: [], target: [state] },
    };
  },
  references: ({ references }) => references,
  run: merge,
};

async function merge(inputs: MergeInputs, context: Context): Promise<SyncResult> {
  const { signal, open } = context;
  const target = await open.target(inputs.state);
  const plan = await readPlan(target, inputs.digest, { signal });
  if (!plan)
    throw new OrasError('NOT_FOUND', `${inputs.state.text}: the plan ${inputs.digest} is not there`, {
      details: { input: 'digest' },
    });
  const book = await inputs.readRules(plan.inputs);
  await open.limit(plan.rates);
  const names = book.rules.map(({ rule }) => rule.name);
  return reported(names, context, async (run) => {
    const merging = new Merging({ inputs, plan, book, target, run });
    await context.log.group('Reports', () => merging.readReports());
    await merging.write();
    await open.commit(target, signal);
    return {};
  });
}

interface Around {
  readonly inputs: MergeInputs;
  readonly plan: SyncPlan;
  readonly book: RuleBook;
  readonly target: Target;
  readonly run: Run;
}

class Merging {
  readonly #around: Around;
  readonly #results = new ShardResults();

  constructor(around: Around) {
    this.#around = around;
  }

  async readReports(): Promise<void> {
    const { plan, target, run } = this.#around;
    const { signal } = run.context;
    const own = await this.#report(0);
    if (!own) throw new OrasError('NOT_FOUND', `the report of the plan ${plan.digest} is not there`);
    await this.#count(own);
    for (const line of own.lines) await tellLine(line, run);
    for (let shard = 1; shard <= plan.shards.length; shard += 1) {
      const items = await readShard(target, plan, { shard, signal });
      const report = await this.#report(shard);
      if (report) await this.#count(report);
      else this.#results.addUnknown(items);
      for (const line of report?.lines ?? []) await tellLine(line, run);
      const left = report ? this.#results.add(items, report.lines) : items;
      const why = report ? 'ended before it' : 'left no report: what it did is not known';
      for (const item of left) await tellLine(unknownLine(item, `shard ${shard} ${why}`), run);
    }
  }

  /** Undefined where it is that of another plan. */
  async #report(shard: number): Promise<ShardReport | undefined> {
    const { inputs, plan, target, run } = this.#around;
    const { signal } = run.context;
    const report = await readReport(target, reportTag(inputs.syncName, shard), { signal });
    return report?.plan === plan.digest && report.shard === shard ? report : undefined;
  }

  async #count({ shard, counts }: ShardReport): Promise<void> {
    const { tally, spent } = this.#around.run;
    for (const one of counts) {
      tally.addCounts(shard === 0 ? one : { ...one, selected: 0, same: 0 });
      const own = spent.of(one.rule);
      own.requests += one.requests;
      own.pulls += one.pulls;
    }
  }

  /** The state last: before, nothing of it is taken for done. */
  async write(): Promise<void> {
    const { inputs, plan, target, run } = this.#around;
    const { signal } = run.context;
    const planned = plan.next && (await openState(target, plan.next, { signal }));
    if (!planned) throw new OrasError('NOT_FOUND', `the planned state of ${plan.digest} is not there`);
    const previous = plan.state && (await openState(target, plan.state, { signal }));
    const notes = takeNotes((pairs) =>
      writeState(target, inputs.syncName, {
        run: plan.run,
        rules: plan.rules,
        previous: previous || undefined,
        layers: this.#layers(planned, previous || undefined),
        pairs,
        signal,
      }),
    );
    const merged = new Map<string, PairState>();
    for (const pair of this.#results.changed()) {
      const known = await planned.pair(pair.from, pair.to);
      if (known) merged.set(pairKey(pair), mergePair(known, pair, plan.run));
    }
    const stateOf = async (from: string, to: string): Promise<PairState | undefined> =>
      merged.get(pairKey({ from, to })) ?? planned.pair(from, to);
    const pruned = await this.#prune({ notes, stateOf, previous: previous || undefined });
    for (const [key, pair] of merged) if (!pruned.has(key)) await notes.remember(pair);
    await notes.save();
  }

  /** What a shard without a report was to write is known as it was before. */
  #layers(planned: SyncState, previous: SyncState | undefined): ReadonlyMap<string, Descriptor> {
    const layers = new Map(planned.layers);
    for (const key of this.#results.unknown) {
      const before = previous?.layers.get(key);
      if (before) layers.set(key, before);
      else layers.delete(key);
    }
    return layers;
  }

  /** Gives the keys of pairs that were looked at. */
  async #prune(memory: PruneMemory): Promise<ReadonlySet<string>> {
    const { inputs, book, run } = this.#around;
    const { context, tally, spent } = run;
    const done = new Set<string>();
    if (inputs.prune === 'off' || !book.rules.some(({ rule }) => rule.prune)) return done;
    const { rules, trustRoot } = book;
    const units = await context.log.group('Repositories', () =>
      openUnits(rules, { ...run, places: new Places(context), trustRoot }),
    );
    // Without all rules it is not known what is wanted by whom.
    if (rules.some(({ rule }) => !units.some((unit) => unit.rule.rule.name === rule.name))) return done;
    const { signal, concurrency } = context;
    await context.log.group('Prune', () =>
      eachGroup(units, run, async (group) => {
        if (!group.some(({ rule }) => rule.rule.prune)) return;
        const pairs = await this.#endedPairs(group, memory);
        const { unfinished } = tally;
        const settings = { run: this.#around.plan.run, unfinished, concurrency, signal };
        const options = { ...settings, pairs, mode: inputs.prune, tally, context };
        for (const pair of pairs) {
          const prune = () => prunePair(pair, options);
          await memory.notes.remember(await countRequests(spent.of(pair.unit.rule.rule.name), prune));
          done.add(pairKey(pair.next));
        }
      }),
    );
    return done;
  }

  /** Both sides as they are now, for the plan's lists are old. */
  async #endedPairs(
    group: readonly Unit[],
    { stateOf, previous }: PruneMemory,
  ): Promise<readonly EndedPair[]> {
    const { tally, context } = this.#around.run;
    const call = { signal: context.signal };
    const pairs: EndedPair[] = [];
    for (const unit of group)
      for (const to of unit.to) {
        if (this.#results.unknown.has(pairKey({ from: unit.id, to: to.key }))) continue;
        const next = await stateOf(unit.id, to.key);
        if (!next) continue;
        try {
          const names = await selectNames(unit, call);
          const listed = await listPair(unit, to, { ...call, names, state: next });
          pairs.push({ ...listed, state: await previous?.pair(unit.id, to.key), next });
        } catch (error) {
          context.signal.throwIfAborted();
          await tally.addFailure({ unit, to, error });
        }
      }
    return pairs;
  }
}

interface PruneMemory {
  readonly notes: Notes<unknown>;
  readonly stateOf: (from: string, to: string) => Promise<PairState | undefined>;
  readonly previous: SyncState | undefined;
}

async function tellLine(line: ReportLine, { tally }: Run): Promise<void> {
  const error = line.error === undefined ? undefined : new Error(line.error);
  await (line.tag === '' ? tally.add(line, error, line.from) : tally.addItem(line, error));
}

function unknownLine({ rule, from, digest, to, as: tag }: PlanItem, error: string): ReportLine {
  return { rule, from, digest, to, tag, result: 'failed', bytes: 0, ms: 0, error };
}
