import type { WritePlan } from '../../targets/wrappers/dry-run.ts';
import type { Log } from '../runner/log.ts';
import { formatLocation, formatNode } from '../inputs/location.ts';
import type { Deletion, DeletionResult } from '../results/deletion.ts';
import { PartialFailure } from '../results/partial-failure.ts';
import { planSentence, sentenceOf, totalsOf, type SyncResult } from '../results/sync-result.ts';
import { deliveriesOf, type ArtifactResult, type Delivery, type Result } from '../results/result.ts';
import { safeText } from '../runner/safe-text.ts';
import { counted } from '../runner/format.ts';
import { countsOf, planText } from './counts.ts';

/** The last lines of a step: what came of it. */
export function report(result: Result, log: Log, plan: WritePlan | undefined): void {
  if (result.kind === 'note') return log.info(result.text);
  // The command has said what it listed or removed.
  if (result.kind === 'cache' || result.kind === 'unread') return;
  if (result.kind === 'list' || result.kind === 'entries') return;
  if (result.kind === 'sync') return reportSync(result, log, plan !== undefined);
  if (result.kind === 'deletion') return reportDeletions(result, log, plan !== undefined);
  const { stats } = result;
  if (stats) {
    const counts = countsOf(stats, plan !== undefined);
    if (counts !== '' && result.changed === undefined) log.info(counts);
    const referrers = new Set(stats.parents.map(({ node }) => node.digest)).size;
    if (referrers > 0) log.info(`Referrers: ${referrers}`);
  }
  const deliveries = deliveriesOf(result);
  if (deliveries.length > 1)
    for (const delivery of deliveries) log.info(lineOf(delivery, plan !== undefined));
  else reportOne(result, log);
  if (plan) reportPlan(plan, log);
}

function reportOne({ root, location, tags = [], sources }: ArtifactResult, log: Log): void {
  if (sources) {
    for (const one of sources) log.info(`Reference: ${formatNode(one.location, one.root)}`);
    return;
  }
  if (tags.length > 0) log.info(`Tags: ${tags.join(', ')}`);
  log.info(`Digest: ${root.digest}`);
  log.info(`Reference: ${formatNode(location, root)}`);
}

function reportDeletions({ deletions }: DeletionResult, log: Log, planned: boolean): void {
  for (const { reference, error } of deletions)
    if (error !== undefined) log.info(`failed ${safeText(reference, 500)}`);
  if (planned) log.info('Dry run: nothing was written.');
}

function reportSync({ rules, plan }: SyncResult, log: Log, planned: boolean): void {
  const ahead = planned || plan !== undefined;
  for (const rule of rules) log.info(`Rule ${rule.name}: ${sentenceOf(rule, ahead)}`);
  if (rules.length > 1) log.info(`All rules: ${sentenceOf(totalsOf(rules), ahead)}`);
  if (plan) log.info(planSentence(plan));
  if (planned) log.info('Dry run: nothing was written.');
}

function lineOf({ location, root, tags, stats, left, error }: Delivery, planned: boolean): string {
  const place = `${formatLocation(location)}${tags.length > 0 ? `:${tags.join(',')}` : ''}`;
  // Why stands in the annotation, and nothing is known to be there.
  if (error !== undefined) return `  failed    ${place}`;
  const what = `${place}@${root.digest}`;
  if (left === true) return `  kept      ${what}: the tag exists`;
  const counts = stats ? countsOf(stats, planned) : '';
  const changed = planned ? 'would change' : 'changed  ';
  return `  ${stats?.changed === true ? changed : 'unchanged'} ${what}${counts === '' ? '' : `: ${counts}`}`;
}

function reportPlan(plan: WritePlan, log: Log): void {
  log.info(`Dry run: nothing was written. ${planText(plan)}`);
}

/** The failure of a step that did a part of what was asked for. */
export function failureOf(result: Result): PartialFailure | undefined {
  if (result.kind === 'sync') return syncFailure(result);
  return result.kind === 'deletion' ? deletionFailure(result.deletions) : copyFailure(result);
}

export function deletionFailure(deletions: readonly Deletion[]): PartialFailure | undefined {
  const failures = deletions.flatMap(({ reference, error }) =>
    error === undefined ? [] : [{ place: reference, error }],
  );
  if (failures.length === 0) return undefined;
  return new PartialFailure(
    `${failures.length} of ${counted(deletions.length, 'reference')} failed`,
    failures,
  );
}

function syncFailure({ rules, failures, plan }: SyncResult): PartialFailure | undefined {
  if (failures.length === 0) return undefined;
  // The merge fails for it: the jobs of the plan copy what can be copied.
  if (plan?.digest) return undefined;
  const { selected, failed, refused } = totalsOf(rules);
  const unlisted = rules.reduce((sum, one) => sum + one.unlisted, 0);
  const parts = [
    ...(failed + refused > 0 ? [`${failed + refused} of ${counted(selected, 'tag')}`] : []),
    ...(unlisted > 0 ? [counted(unlisted, 'repository', 'repositories')] : []),
  ];
  return new PartialFailure(`${parts.join(' and ')} failed`, failures);
}

/** Of a copy that reached some of its destinations only, or took some of the tags. */
function copyFailure(result: Result): PartialFailure | undefined {
  const deliveries = deliveriesOf(result);
  const unread = result.kind === 'artifact' ? (result.unread ?? []) : [];
  const failed = deliveries.filter(({ error }) => error !== undefined);
  if (failed.length + unread.length === 0) return undefined;
  const all = new Set(deliveries.map(({ location }) => formatLocation(location))).size;
  const byTag = all === 1;
  const failures = [
    ...unread,
    ...failed.map(({ location, tags, error }) => ({
      place: `${formatLocation(location)}${byTag && tags.length > 0 ? `:${tags.join(',')}` : ''}`,
      error,
    })),
  ];
  const count = new Set(failures.map(({ place }) => place)).size;
  return new PartialFailure(
    byTag
      ? `${count} of ${counted(deliveries.length + unread.length, 'artifact')} failed`
      : `${count} of ${all} destinations failed`,
    failures,
  );
}
