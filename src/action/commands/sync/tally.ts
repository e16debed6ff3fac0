import { randomUUID } from 'node:crypto';
import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BudgetUse } from '../../../http/budget/host-budget.ts';
import { messageOf } from '../../../core/errors.ts';
import type { FinishedItem, FinishedPair } from '../../../sync/pair-run.ts';
import { isFailure } from '../../../sync/pair-run.ts';
import type { WeighedPair } from '../../../sync/matrix/weigh-pair.ts';
import { sum } from '../../../sync/records/weight.ts';
import {
  formatReportLine,
  type ItemOutcome,
  type ReportLine,
  type RuleCounts,
} from '../../../sync/records/report.ts';
import type { SyncRule } from '../../../sync/rules/rules.ts';
import type { GroupFailure } from '../../../sync/plan-group.ts';
import { totalsOf, type RuleResult, type SyncResult } from '../../results/sync-result.ts';
import type { FailedPlace } from '../../results/partial-failure.ts';
import { counted } from '../../runner/format.ts';
import type { Log } from '../../runner/log.ts';
import { safeText } from '../../runner/safe-text.ts';
import type { Context } from '../shared/context.ts';
import type { SpentByRule } from './spent-by-rule.ts';

const SHOWN = 50;
const FAILURES = 1000;

type Counts = Record<ItemOutcome | 'selected' | 'bytes' | 'unlisted', number>;

/** In a folder of the runner. */
export function openTally(rules: readonly string[], { runtime, log }: Context): Tally {
  return new Tally(join(runtime.temp, `sync-report-${randomUUID()}.jsonl`), rules, log);
}

/** Counts what becomes of the items of each rule, and writes down those that are not as they were. */
export class Tally {
  readonly path: string;
  readonly #file: WriteStream;
  readonly #log: Log;
  readonly #rules = new Map<string, Counts>();
  readonly #shown: ReportLine[] = [];
  readonly #failed: ReportLine[] = [];
  readonly failures: FailedPlace[] = [];
  /** What would be pruned. */
  readonly pruneable: string[] = [];
  readonly #unfinished = new Set<string>();

  constructor(path: string, rules: readonly string[], log: Log) {
    this.path = path;
    this.#log = log;
    this.#file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
    for (const rule of rules) this.#rules.set(rule, { ...NONE });
  }

  /** Of a pair that ended. */
  async addPair({ unit, to, items }: FinishedPair): Promise<void> {
    const rule = unit.rule.rule.name;
    this.#countsOf(rule).selected += items.length;
    for (const item of items)
      await this.addItem(lineOf(item, { rule, from: unit.from.text, to: to.text }), item.error);
  }

  /** What became of a tag that was counted as selected before. */
  async addItem(line: ReportLine, error?: unknown): Promise<void> {
    const { rule, result, bytes } = line;
    const counts = this.#countsOf(rule);
    counts[result] += 1;
    counts.bytes += bytes;
    if (isFailure(result) || result === 'deferred') this.#unfinished.add(rule);
    if (result !== 'same') await this.add(line, error);
  }

  /** What a plan leaves to other jobs. */
  async addPlanned(rule: string, { items, blobs }: WeighedPair): Promise<void> {
    const counts = this.#countsOf(rule);
    counts.selected += items.length;
    counts.bytes += sum(blobs.values());
    for (const { from, to, as: tag, digest, was, kind } of items) {
      if (kind === 'check') continue;
      const result = kind === 'copy' ? 'copied' : 'moved';
      counts[result] += 1;
      await this.add({ rule, from, digest, to, tag, ...(was && { was }), result, bytes: 0, ms: 0 });
    }
  }

  /** What another job counted. */
  addCounts({ rule, selected, same, unlisted }: Omit<RuleCounts, 'requests' | 'pulls'>): void {
    const counts = this.#countsOf(rule);
    counts.selected += selected;
    counts.same += same;
    counts.unlisted += unlisted;
    if (unlisted > 0) this.#unfinished.add(rule);
  }

  addFailure(failure: GroupFailure): Promise<void> {
    const line = failureLine(failure);
    this.addCounts({ rule: line.rule, selected: 0, same: 0, unlisted: 1 });
    return this.add(line, failure.error, (failure.to ?? failure.unit.from).text);
  }

  addRuleFailure({ name, from, to }: SyncRule, error: unknown): Promise<void> {
    this.addCounts({ rule: name, selected: 0, same: 0, unlisted: 1 });
    return this.add(repositoryLine({ rule: name, from, to: to[0] ?? '' }, error), error, from);
  }

  /** One line of the report, which is also told in the log. */
  async add(line: ReportLine, error?: unknown, place = `${line.to}:${line.tag}`): Promise<void> {
    const isBad = isFailure(line.result);
    if (line.result === 'pruned') this.#countsOf(line.rule).pruned += 1;
    const lines = isBad ? this.#failed : this.#shown;
    if (lines.length < SHOWN) lines.push(line);
    if (isBad && this.failures.length < FAILURES) this.failures.push({ place, error });
    this.#log.info(textOf(line));
    if (!this.#file.write(`${formatReportLine(line)}\n`)) await once(this.#file, 'drain');
  }

  /** Told in the log alone. */
  note(text: string): void {
    this.#log.notice(safeText(text, 2000));
  }

  /** A tag that goes when pruning is applied. */
  wouldPrune(name: string): void {
    this.#log.info(`  to prune ${safeText(name, 500)}`);
    this.pruneable.push(name);
  }

  /** Rules of which something is not as it should be. */
  get unfinished(): ReadonlySet<string> {
    return this.#unfinished;
  }

  /** Failures first. */
  get shown(): readonly ReportLine[] {
    return [...this.#failed, ...this.#shown].slice(0, SHOWN);
  }

  rules(spent: SpentByRule): RuleResult[] {
    return [...this.#rules].map(([name, counts]) => ({ name, ...counts, ...spent.of(name) }));
  }

  result(spent: SpentByRule, budgets: readonly BudgetUse[]): SyncResult {
    const { shown, failures, path, pruneable } = this;
    const rules = this.rules(spent);
    const { deferred } = totalsOf(rules);
    if (deferred > 0) this.note(`a budget is used up: ${counted(deferred, 'tag')} left for the next run`);
    return { kind: 'sync', rules, shown, failures, report: path, budgets, pruneable };
  }

  close(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#file.once('error', reject);
      this.#file.end(resolve);
    });
  }

  /** Of a sync that failed: says where the report of what was done is, if there is any. */
  async abandon(): Promise<void> {
    await this.close();
    if (this.#file.bytesWritten === 0) await rm(this.path, { force: true });
    else this.#log.info(`Report up to the failure: ${this.path}`);
  }

  #countsOf(rule: string): Counts {
    const counts = this.#rules.get(rule) ?? { ...NONE };
    this.#rules.set(rule, counts);
    return counts;
  }
}

export function ruleCounts(rules: readonly RuleResult[]): RuleCounts[] {
  return rules.map(({ name, selected, same, unlisted, requests, pulls }) => ({
    rule: name,
    selected,
    same,
    unlisted,
    requests,
    pulls,
  }));
}

const NONE = {
  selected: 0,
  same: 0,
  copied: 0,
  moved: 0,
  kept: 0,
  deferred: 0,
  gone: 0,
  refused: 0,
  failed: 0,
  pruned: 0,
  bytes: 0,
  unlisted: 0,
};

interface Places {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** About a repository that could not be listed. */
function repositoryLine(places: Places, error: unknown): ReportLine {
  return { ...places, tag: '', result: 'failed', bytes: 0, ms: 0, error: messageOf(error) };
}

export function failureLine({ unit, to, error }: GroupFailure): ReportLine {
  const place = (to ?? unit.to[0])?.text ?? '';
  return repositoryLine({ rule: unit.rule.rule.name, from: unit.from.text, to: place }, error);
}

export function lineOf({ item, outcome, ...ended }: FinishedItem, places: Places): ReportLine {
  const { digest, at, was, bytes, ms, error } = ended;
  return {
    ...places,
    ...(digest && { digest }),
    ...(at && at !== digest && { at }),
    tag: item.to.reference(item.tag),
    ...(was && { was }),
    result: outcome,
    bytes,
    ms,
    ...(error !== undefined && { error: messageOf(error) }),
  };
}

function textOf({ to, tag, result, digest, was, error }: ReportLine): string {
  const what = `${to}${tag === '' ? '' : `:${tag}`}`;
  const at = digest === undefined ? '' : ` ${digest.slice(0, 19)}`;
  const before = result === 'moved' && was !== undefined ? `, was ${was.slice(0, 19)}` : '';
  return `  ${result.padEnd(8)} ${safeText(what, 500)}${at}${before}${error === undefined ? '' : `: ${safeText(error, 500)}`}`;
}
