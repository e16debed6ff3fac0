import type { Digest } from '../../core/digest.ts';
import type { BudgetUse } from '../../http/budget/host-budget.ts';
import type { ItemOutcome, ReportLine } from '../../sync/records/report.ts';
import { counted, formatSize } from '../runner/format.ts';
import type { FailedPlace } from './partial-failure.ts';

/** How many items of a rule, or of all, ended in which way. */
export type SyncCounts = Readonly<Record<ItemOutcome, number>> & {
  readonly selected: number;
  readonly bytes: number;
  readonly requests: number;
  readonly pulls: number;
};

export type RuleResult = SyncCounts & {
  readonly name: string;
  /** Repositories that could not be listed. */
  readonly unlisted: number;
};

/** What jobs of a matrix are to do. */
export interface SyncPlanResult {
  readonly shards: number;
  /** As JSON, an entry for each shard. */
  readonly matrix: string;
  /** Of the plan, where it is kept. */
  readonly digest?: Digest;
  /** Of all shards. */
  readonly bytes: number;
  /** Bytes that several shards move. */
  readonly repeated: number;
}

/** Many copies by rules. */
export interface SyncResult {
  readonly kind: 'sync';
  readonly rules: readonly RuleResult[];
  /** The first of those that are not as they were before. */
  readonly shown: readonly ReportLine[];
  readonly failures: readonly FailedPlace[];
  /** With `prune: plan`, the tags that would go. */
  readonly pruneable: readonly string[];
  /** The file with a line for each item that is not as it was. */
  readonly report: string;
  /** Of an import that is whole: the file that the next export takes as its base. */
  readonly receipt?: string | undefined;
  /** What the registries were asked for, and what is left of their budgets. */
  readonly budgets: readonly BudgetUse[];
  /** Of a plan: nothing is copied yet. */
  readonly plan?: SyncPlanResult;
}

/** All rules together. */
export function totalsOf(rules: readonly SyncCounts[]): SyncCounts {
  const sum = (name: keyof SyncCounts): number => rules.reduce((all, one) => all + one[name], 0);
  return {
    selected: sum('selected'),
    same: sum('same'),
    copied: sum('copied'),
    moved: sum('moved'),
    kept: sum('kept'),
    pruned: sum('pruned'),
    deferred: sum('deferred'),
    gone: sum('gone'),
    refused: sum('refused'),
    failed: sum('failed'),
    bytes: sum('bytes'),
    requests: sum('requests'),
    pulls: sum('pulls'),
  };
}

/** What happened, in words: for who sees this for the first time. */
export function sentenceOf(total: SyncCounts, planned: boolean): string {
  const done = planned ? 'would be ' : '';
  const parts = [
    ...(total.copied > 0 ? [`${total.copied} ${done}copied`] : []),
    ...(total.moved > 0 ? [`${total.moved} ${done}moved to another digest`] : []),
    ...(total.same > 0 ? [`${total.same} unchanged`] : []),
    ...(total.kept > 0 ? [`${total.kept} kept as they are at the destination`] : []),
    ...(total.pruned > 0 ? [`${total.pruned} ${done}removed from the destination`] : []),
    ...(total.deferred > 0 ? [`${total.deferred} left for the next run, because a budget is used up`] : []),
    ...(total.gone > 0 ? [`${total.gone} gone from the source meanwhile`] : []),
    ...(total.refused > 0 ? [`${total.refused} refused`] : []),
    ...(total.failed > 0 ? [`${total.failed} failed`] : []),
  ];
  if (parts.length === 0) return 'No tags.';
  return `${parts.join(', ')}; ${formatSize(total.bytes)} ${planned ? 'to send' : 'sent'}.`;
}

/** How a plan is divided. */
export function planSentence({ shards, bytes, repeated }: SyncPlanResult): string {
  if (shards === 0) return 'Nothing is left to copy: 0 shards.';
  const price =
    repeated > 0 ? `, ${formatSize(repeated)} of them more than once, because several shards need them` : '';
  return `${counted(shards, 'shard')}, ${formatSize(bytes)} to send${price}.`;
}
