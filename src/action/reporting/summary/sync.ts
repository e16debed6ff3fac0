import type { BudgetUse } from '../../../http/budget/host-budget.ts';
import type { CommandFacts } from '../../inputs/command-facts.ts';
import {
  planSentence,
  sentenceOf,
  totalsOf,
  type RuleResult,
  type SyncCounts,
  type SyncResult,
} from '../../results/sync-result.ts';
import type { ReportLine } from '../../../sync/records/report.ts';
import { counted, formatSize } from '../../runner/format.ts';
import { safeText } from '../../runner/safe-text.ts';
import { shortDigest } from './graph.ts';
import { code, cut, cutTable, fenced, prose, table } from './markdown.ts';
import { headingFor } from './title.ts';

const MAX_TABLE = 300 * 1024;
const MAX_LIST = 100 * 1024;
const MAX_SHOWN = 50;

/** A row for each rule, and below it what is not as it was before: the first of it. */
export function syncSummary(
  result: SyncResult,
  title: NonNullable<CommandFacts['title']>,
  planned: boolean,
): string {
  const { rules, shown, budgets, pruneable, plan } = result;
  const total = totalsOf(rules);
  const ahead = planned || plan !== undefined;
  const parts = [
    `${headingFor(title, planned)} ${counted(total.selected, 'tag')} of ${counted(rules.length, 'rule')}`,
    ...(planned ? ['Nothing was written.'] : []),
    sentenceOf(total, ahead),
    ...(plan ? [planSentence(plan)] : []),
    rulesTable(rules, total),
    ...budgetLines(budgets),
    ...pruneLines(pruneable),
    ...(shown.length > 0 ? [itemsTable(shown, rules, ahead)] : []),
  ];
  return parts.map((part) => `${part}\n\n`).join('');
}

/** Columns that are 0 for all are left out. */
function rulesTable(rules: readonly RuleResult[], total: SyncCounts): string {
  const columns: readonly [head: string, value: (one: SyncCounts) => string][] = [
    ['Selected', (one) => String(one.selected)],
    ['Same', (one) => String(one.same)],
    ['Copied', (one) => String(one.copied)],
    ['Moved', (one) => String(one.moved)],
    ['Kept', (one) => String(one.kept)],
    ['Pruned', (one) => String(one.pruned)],
    ['Deferred', (one) => String(one.deferred)],
    ['Gone', (one) => String(one.gone)],
    ['Refused', (one) => String(one.refused)],
    ['Failed', (one) => String(one.failed)],
    ['Bytes', (one) => formatSize(one.bytes).replaceAll(' ', '&nbsp;')],
    ['Requests', (one) => String(one.requests)],
  ];
  const always = new Set(['Selected', 'Same', 'Copied', 'Bytes']);
  const kept = columns.filter(([head, value]) => always.has(head) || value(total) !== '0');
  const rows = rules.map((one) => [code(one.name), ...kept.map(([, value]) => value(one))]);
  const all = rules.length > 1 ? [['all', ...kept.map(([, value]) => value(total))]] : [];
  return table(['Rule', ...kept.map(([head]) => head)], [...rows, ...all]);
}

/** Of registries that limit pulls. */
function budgetLines(budgets: readonly BudgetUse[]): string[] {
  const limited = budgets.filter(({ pullsLeft }) => pullsLeft !== undefined);
  if (limited.length === 0) return [];
  const lines = limited.map(
    ({ host, pullsUsed, pullsLeft }) => `- ${code(host)}: ${counted(pullsUsed, 'pull')}, ${pullsLeft} left`,
  );
  return [lines.join('\n')];
}

function pruneLines(pruneable: readonly string[]): string[] {
  if (pruneable.length === 0) return [];
  const { shown, left } = cut(
    pruneable.map((name) => safeText(name, 500)),
    MAX_LIST,
  );
  const lines = left > 0 ? [...shown, `and ${left} more`] : shown;
  return [`With \`prune: apply\`, ${counted(pruneable.length, 'tag')} would go:`, fenced('text', lines)];
}

function itemsTable(shown: readonly ReportLine[], rules: readonly RuleResult[], planned: boolean): string {
  const several = rules.length > 1;
  const head = [...(several ? ['Rule'] : []), 'Tag', 'Digest', planned ? 'Would be' : 'Result'];
  const rows = shown
    .slice(0, MAX_SHOWN)
    .map((line) => [
      ...(several ? [code(line.rule)] : []),
      code(line.tag === '' ? line.to : `${line.to}:${line.tag}`),
      line.digest === undefined ? '' : code(shortDigest(line.digest)),
      line.error === undefined ? line.result : `**${line.result}**: ${prose(line.error, 300)}`,
    ]);
  const total = totalsOf(rules);
  const changed = total.selected - total.same;
  return cutTable(head, rows, { bytes: MAX_TABLE, total: Math.max(changed, rows.length) });
}
