import { limiter } from '../../../core/concurrency.ts';
import type { Digest } from '../../../core/digest.ts';
import { OrasError } from '../../../core/errors.ts';
import type { Target } from '../../../core/target.ts';
import { plannedPair } from '../../../sync/matrix/planned-pair.ts';
import { readPlan, readShard } from '../../../sync/records/plan.ts';
import type { PlanConfig } from '../../../sync/records/plan-config.ts';
import type { PlanItem } from '../../../sync/records/plan-item.ts';
import { pushReport, readReport, type ReportLine } from '../../../sync/records/report.ts';
import { copyPlanned, type CopyOptions } from '../../../sync/run-group.ts';
import type { Unit } from '../../../sync/unit.ts';
import type { SyncResult } from '../../results/sync-result.ts';
import { counted } from '../../runner/format.ts';
import type { Context } from '../shared/context.ts';
import { fanOut } from './fan-out.ts';
import type { RuleBook, ShardInputs } from './inputs.ts';
import { Places } from './places.ts';
import { reportTag } from './report-tag.ts';
import { reported } from './reported.ts';
import { ASKING, eachGroup, openRule, type Run } from './run.ts';
import { lineOf, ruleCounts } from './tally.ts';

/** A shard of a plan. */
interface Part {
  readonly config: PlanConfig;
  readonly items: readonly PlanItem[];
  /** Where its report goes; undefined for a plan that is nowhere kept. */
  readonly kept: { readonly target: Target; readonly plan: Digest } | undefined;
}

/** Copies what the plan has for this shard, and leaves a report for the merge. */
export async function syncShard(inputs: ShardInputs, context: Context): Promise<SyncResult> {
  const { shard, syncName } = inputs;
  const { config, items, kept } = await readPart(inputs, context);
  const book = await inputs.readRules(config.inputs);
  await context.open.limit(config.rates);
  const rules = [...new Set(items.map(({ rule }) => rule))];
  const tag = reportTag(syncName, shard.shard);
  return reported(rules, context, async (run) => {
    const lines: ReportLine[] = [];
    const before = kept ? await doneBefore(kept, tag, context) : [];
    const left = await skipDone(items, before, { ...run, lines });
    try {
      await copyItems(left, book, { ...run, lines });
    } finally {
      // What a shard leaves undone, the next run does; what it did must not be forgotten.
      if (kept && !context.open.plan && !context.signal.aborted) {
        const { target, plan } = kept;
        const all = ruleCounts(run.tally.rules(run.spent));
        const counts = all.map((one) => ({ ...one, selected: 0, same: 0 }));
        const { signal } = context;
        await pushReport(target, tag, { plan, shard: shard.shard, counts, lines, signal });
        await context.open.commit(target, signal);
      }
    }
    return {};
  });
}

async function readPart({ shard: entry, state }: ShardInputs, context: Context): Promise<Part> {
  const { shard, plan } = entry;
  if (typeof plan !== 'string') return { config: plan, items: plan.items, kept: undefined };
  if (!state) throw new TypeError('a shard of a plan that is kept is read with its state');
  const { signal } = context;
  const target = await context.open.target(state);
  const config = await readPlan(target, plan, { signal });
  if (!config)
    throw new OrasError('NOT_FOUND', `${state.text}: the plan ${plan} of input shard is not there`, {
      details: { input: 'shard' },
    });
  return { config, items: await readShard(target, config, { shard, signal }), kept: { target, plan } };
}

/** Of an earlier try of the job: what is done is not asked for again. */
async function doneBefore(
  { target, plan }: NonNullable<Part['kept']>,
  tag: string,
  { signal }: Context,
): Promise<readonly ReportLine[]> {
  const report = await readReport(target, tag, { signal });
  if (report?.plan !== plan) return [];
  return report.lines.filter(({ result }) => result === 'same' || result === 'copied' || result === 'moved');
}

type ShardRun = Run & { readonly lines: ReportLine[] };

async function skipDone(
  items: readonly PlanItem[],
  done: readonly ReportLine[],
  { tally, lines, context }: ShardRun,
): Promise<readonly PlanItem[]> {
  if (done.length === 0) return items;
  context.log.info(`${counted(done.length, 'tag')} of this shard were done by an earlier try of this job`);
  const byTag = new Map(done.map((line) => [`${line.tag} ${line.to}`, line]));
  const left: PlanItem[] = [];
  for (const item of items) {
    const line = byTag.get(`${item.as} ${item.to}`);
    if (!line) {
      left.push(item);
      continue;
    }
    lines.push(line);
    tally.addCounts({ rule: item.rule, selected: 1, same: 0, unlisted: 0 });
    await tally.addItem(line);
  }
  return left;
}

async function copyItems(items: readonly PlanItem[], book: RuleBook, run: ShardRun): Promise<void> {
  const { context, tally, lines } = run;
  const { concurrency, signal, open, log } = context;
  const planned = await openPlanned(items, book, context);
  const limit = limiter(ASKING * concurrency, signal);
  const options: CopyOptions = {
    signal,
    limit,
    copies: limiter(concurrency, signal),
    share: (unit) => fanOut(unit, open),
    async onPair(pair) {
      const { unit, to } = pair;
      const names = { rule: unit.rule.rule.name, from: unit.from.text, to: to.text };
      for (const item of pair.items) lines.push(lineOf(item, names));
      await tally.addPair(pair);
    },
  };
  await log.group('Copy', () =>
    eachGroup([...planned.keys()], run, async (units) => {
      const pairs = units.flatMap((unit) =>
        unit.to.map((to) => {
          const own = (planned.get(unit) ?? []).filter((item) => item.to === to.text);
          return plannedPair(unit, to, { items: own, limit, signal });
        }),
      );
      await copyPlanned({ units, pairs: await Promise.all(pairs), failures: [] }, options);
    }),
  );
}

/** By the repository that is read, and the rule. */
async function openPlanned(
  items: readonly PlanItem[],
  { rules, trustRoot }: RuleBook,
  context: Context,
): Promise<ReadonlyMap<Unit, readonly PlanItem[]>> {
  const places = new Places(context);
  const planned = new Map<Unit, readonly PlanItem[]>();
  for (const [name, ofRule] of Map.groupBy(items, ({ rule }) => rule)) {
    const inputs = rules.find(({ rule }) => rule.name === name);
    if (!inputs) throw new OrasError('INVALID_CONTENT', `the plan has no rule ${JSON.stringify(name)}`);
    const rule = await openRule(inputs, { trustRoot, context });
    for (const own of Map.groupBy(ofRule, ({ from }) => from).values())
      planned.set(await places.planned(rule, own), own);
  }
  return planned;
}
