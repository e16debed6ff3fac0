import { limiter, type Limit } from '../../../core/concurrency.ts';
import type { Digest } from '../../../core/digest.ts';
import { isOpen, type SyncItem } from '../../../sync/compare.ts';
import { PlanUnits } from '../../../sync/matrix/plan-units.ts';
import { shareRates } from '../../../sync/matrix/share-rates.ts';
import { Weigher } from '../../../sync/matrix/weigh-pair.ts';
import { nextState } from '../../../sync/next-state.ts';
import { endOf, PairRun, type FinishedItem } from '../../../sync/pair-run.ts';
import { planGroup, settleGroup, type GroupFailure } from '../../../sync/plan-group.ts';
import type { PlannedPair, PlanOptions } from '../../../sync/plan-unit.ts';
import { formatMatrix, inlineMatrixOf, matrixOf } from '../../../sync/records/matrix.ts';
import { countsOfShard, pushPlan, type NewPlan } from '../../../sync/records/plan.ts';
import { pushReport, type ReportLine } from '../../../sync/records/report.ts';
import { divide } from '../../../sync/records/shards.ts';
import { pushPlannedState } from '../../../sync/records/state.ts';
import { sum } from '../../../sync/records/weight.ts';
import type { Unit } from '../../../sync/unit.ts';
import { dryRun } from '../../../targets/wrappers/dry-run.ts';
import type { References } from '../../inputs/command-facts.ts';
import type { SyncPlanResult, SyncResult } from '../../results/sync-result.ts';
import type { Command } from '../command.ts';
import { WRITING } from '../shared/common-inputs.ts';
import type { Context } from '../shared/context.ts';
import { carriedInputs } from './carried-inputs.ts';
import {
  readRuleBook,
  referencesOf,
  requireRegistries,
  RULES,
  STATE,
  stateInputs,
  type RuleBook,
} from './inputs.ts';
import { readMemory, takeNotes, type KnownRuns, type Notes, type StateInputs } from './memory.ts';
import { Places, type Between } from './places.ts';
import { reportTag } from './report-tag.ts';
import { reported } from './reported.ts';
import { ASKING, eachGroup, keepState, openUnits, tellNone, type Run } from './run.ts';
import { readShards, type ShardsInput } from './shards-input.ts';
import { failureLine, lineOf, ruleCounts } from './tally.ts';

interface PlanInputs extends StateInputs, RuleBook, ShardsInput {
  /** For the jobs that carry it out. */
  readonly carried: Readonly<Record<string, string>>;
  readonly references: References;
}

export const syncPlan: Command<PlanInputs> = {
  summary: 'plan a sync for the jobs of a matrix',
  needs: '`rules` or `rules-file`',
  effect: 'writes',
  required: [],
  optional: [...RULES, ...STATE, 'recheck', 'shards', 'shard-size', ...WRITING],
  outputs: ['matrix', 'shards', 'plan', 'report', 'metadata'],
  title: { done: 'Planned', planned: 'would plan' },
  async read(reader, around) {
    const book = await readRuleBook(reader, around);
    requireRegistries(book.rules);
    const state = stateInputs(reader);
    const carried = await carriedInputs(reader, around);
    const references = referencesOf(book.rules, state.state);
    return { ...book, ...state, ...readShards(reader), carried, references };
  },
  references: ({ references }) => references,
  run: planAll,
};

async function planAll(inputs: PlanInputs, context: Context): Promise<SyncResult> {
  const { rules, trustRoot, rates } = inputs;
  const names = rules.map(({ rule }) => rule.name);
  await context.open.limit(rates);
  return reported(names, context, async (run) => {
    const places = new Places(context, ASKING_ONLY);
    const units = await context.log.group('Repositories', () =>
      openUnits(rules, { ...run, places, trustRoot }),
    );
    const memory = await readMemory(inputs, context);
    const planner = new Planner(inputs, { ...run, memory });
    await context.log.group('Plan', () => planner.compare(units));
    return { plan: await planner.write() };
  });
}

/** A plan writes nothing to the destinations; it only finds out what a copy would. */
const ASKING_ONLY: Between = {
  exported: async () => undefined,
  destination: (target) => dryRun(target, { nodes: 0, bytes: 0, requests: 0 }, { remote: true }),
  targets: {},
};

class Planner {
  readonly #inputs: PlanInputs;
  readonly #run: Run & { readonly memory: KnownRuns };
  readonly #notes: Notes<Digest | undefined>;
  readonly #units = new PlanUnits();
  readonly #weigher: Weigher;
  readonly #options: PlanOptions;
  readonly #checks: Limit;
  /** What ended with the plan; what is right is only counted. */
  readonly #lines: ReportLine[] = [];

  constructor(inputs: PlanInputs, run: Run & { readonly memory: KnownRuns }) {
    const { signal, concurrency } = run.context;
    this.#inputs = inputs;
    this.#run = run;
    this.#notes = this.#takeNotes();
    const limit = limiter(ASKING * concurrency, signal);
    this.#checks = limiter(concurrency, signal);
    this.#weigher = new Weigher({ limit, signal });
    this.#options = {
      signal,
      memory: run.memory,
      limit,
      onNone: (unit) => tellNone(unit, run.context),
    };
  }

  compare(units: readonly Unit[]): Promise<void> {
    return eachGroup(units, this.#run, async (group) => {
      const planned = await settleGroup(await planGroup(group, this.#options), this.#options);
      for (const failure of planned.failures) await this.#addFailure(failure);
      for (const pair of planned.pairs) await this.#addPair(pair);
    });
  }

  async #addFailure(failure: GroupFailure): Promise<void> {
    const { tally, memory } = this.#run;
    this.#lines.push(failureLine(failure));
    await tally.addFailure(failure);
    await keepState(failure, memory, this.#notes.remember);
  }

  async #addPair(compared: PlannedPair): Promise<void> {
    const { tally, memory } = this.#run;
    const checked = await this.#check(compared);
    const pair = { ...compared, items: compared.items.filter(({ item }) => !checked.has(item)) };
    const closed = pair.items.flatMap((one) => (isOpen(one) ? [] : [endOf(one)]));
    const ended = [...closed, ...checked.values()];
    const names = { rule: pair.unit.rule.rule.name, from: pair.unit.from.text, to: pair.to.text };
    for (const one of ended) if (one.outcome !== 'same') this.#lines.push(lineOf(one, names));
    await tally.addPair({ ...pair, items: ended });
    const weighed = await this.#weigher.weigh(pair);
    await tally.addPlanned(names.rule, weighed);
    this.#units.add(pair, weighed);
    const open = pair.items.filter(isOpen).map(({ item }) => ({ item }));
    await this.#notes.remember(nextState({ ...pair, items: [...ended, ...open] }, memory.run));
  }

  /** Where what refers to an artifact is all there, no job has to look. Gives the items that ended so. */
  async #check(pair: PlannedPair): Promise<ReadonlyMap<SyncItem, FinishedItem>> {
    const items = pair.items.filter(({ kind }) => kind === 'check');
    if (items.length === 0) return new Map();
    const { signal, limit } = this.#options;
    const sourceOf = ({ source }: Unit) => source;
    const run = new PairRun({ ...pair, items }, { limit, copies: this.#checks, sourceOf, signal });
    await run.copy('all');
    const ended = run.finished().items.filter(({ outcome }) => outcome !== 'copied' && outcome !== 'moved');
    return new Map(ended.map((one) => [one.item, one]));
  }

  #takeNotes(): Notes<Digest | undefined> {
    const { memory, context } = this.#run;
    const { kept, run } = memory;
    if (!kept) return { remember: async () => {}, save: async () => undefined };
    const { target, previous } = kept;
    const { syncName, digest: rules } = this.#inputs;
    const { signal } = context;
    return takeNotes(async (pairs) => {
      const update = { run, rules, previous, pairs, signal };
      return (await pushPlannedState(target, `${syncName}.next`, update)).digest;
    });
  }

  /** Writes the plan where the jobs find it, or puts all of it into the matrix. */
  async write(): Promise<SyncPlanResult> {
    const { memory, context } = this.#run;
    const { shards, repeated } = divide(this.#units.all(), {
      shards: this.#inputs.most,
      shardBytes: this.#inputs.shardBytes,
    });
    const next = await this.#notes.save();
    const plan: NewPlan = { ...(await this.#config(shards.length)), ...(next && { next }), shards };
    const counts = shards.map(countsOfShard);
    const about = { shards: shards.length, bytes: sum(counts.map(({ bytes }) => bytes)), repeated };
    if (context.open.plan) return { ...about, shards: 0, matrix: '[]' };
    const { kept } = memory;
    if (!kept) return { ...about, matrix: formatMatrix(inlineMatrixOf(plan)) };
    const digest = await this.#push(plan, kept);
    return { ...about, digest, matrix: formatMatrix(matrixOf(digest, { shards: counts })) };
  }

  async #push(plan: NewPlan, { target }: NonNullable<KnownRuns['kept']>): Promise<Digest> {
    const { tally, spent, context } = this.#run;
    const { signal, open } = context;
    const { syncName } = this.#inputs;
    const digest = await pushPlan(target, `${syncName}.plan`, { ...plan, signal });
    const counts = ruleCounts(tally.rules(spent));
    const report = { plan: digest, shard: 0, counts, lines: this.#lines, signal };
    await pushReport(target, reportTag(syncName, 0), report);
    await open.commit(target, signal);
    return digest;
  }

  async #config(shards: number): Promise<Omit<NewPlan, 'shards'>> {
    const { carried: inputs, digest: rules, rates, parallel } = this.#inputs;
    const { memory, context } = this.#run;
    const state = memory.kept?.previous?.node.digest;
    const used = await context.open.budgets();
    return {
      ...(state && { state }),
      inputs,
      rules,
      run: memory.run,
      created: Date.now(),
      rates: shareRates(rates, { shards, parallel, used }),
    };
  }
}
