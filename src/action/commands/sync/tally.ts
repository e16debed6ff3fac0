import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { messageOf } from '../../../core/errors.ts';
import type { FinishedItem, FinishedPair } from '../../../sync/pair-run.ts';
import { isFailure } from '../../../sync/pair-run.ts';
import { formatReportLine, type ItemOutcome, type ReportLine } from '../../../sync/records/report.ts';
import type { SyncRule } from '../../../sync/rules/rules.ts';
import type { GroupFailure } from '../../../sync/run-group.ts';
import type { RuleResult } from '../../results/sync-result.ts';
import type { FailedPlace } from '../../results/partial-failure.ts';
import type { Log } from '../../runner/log.ts';
import { safeText } from '../../runner/safe-text.ts';

const SHOWN = 50;
const FAILURES = 1000;

/** Counts what becomes of the items of each rule, and writes down those that are not as they were. */
export class Tally {
  readonly path: string;
  readonly #file: WriteStream;
  readonly #log: Log;
  readonly #rules = new Map<string, Record<ItemOutcome | 'selected' | 'bytes' | 'unlisted', number>>();
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
    const counts = this.#countsOf(rule);
    for (const item of items) {
      counts.selected += 1;
      counts[item.outcome] += 1;
      counts.bytes += item.bytes;
      if (isFailure(item.outcome) || item.outcome === 'deferred') this.#unfinished.add(rule);
      if (item.outcome !== 'same')
        await this.add(lineOf(item, { rule, from: unit.from.text, to: to.text }), item.error);
    }
  }

  addFailure({ unit, to, error }: GroupFailure): Promise<void> {
    const rule = unit.rule.rule.name;
    this.#unfinished.add(rule);
    this.#countsOf(rule).unlisted += 1;
    const place = (to ?? unit.from).text;
    return this.add(
      {
        rule,
        from: unit.from.text,
        to: (to ?? unit.to[0])?.text ?? '',
        tag: '',
        result: 'failed',
        bytes: 0,
        ms: 0,
        error: messageOf(error),
      },
      error,
      place,
    );
  }

  addRuleFailure({ name, from, to }: SyncRule, error: unknown): Promise<void> {
    this.#unfinished.add(name);
    this.#countsOf(name).unlisted += 1;
    return this.add(
      {
        rule: name,
        from,
        to: to[0] ?? '',
        tag: '',
        result: 'failed',
        bytes: 0,
        ms: 0,
        error: messageOf(error),
      },
      error,
      from,
    );
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

  rules(spentBy: (rule: string) => { readonly requests: number; readonly pulls: number }): RuleResult[] {
    return [...this.#rules].map(([name, counts]) => ({ name, ...counts, ...spentBy(name) }));
  }

  close(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#file.once('error', reject);
      this.#file.end(resolve);
    });
  }

  #countsOf(rule: string): Record<ItemOutcome | 'selected' | 'bytes' | 'unlisted', number> {
    const counts = this.#rules.get(rule) ?? { ...NONE };
    this.#rules.set(rule, counts);
    return counts;
  }
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

function lineOf({ item, outcome, digest, was, bytes, ms, error }: FinishedItem, places: Places): ReportLine {
  return {
    ...places,
    ...(digest && { digest }),
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
