import { messageOf } from '../core/errors.ts';
import type { WritePlan } from '../targets/dry-run.ts';
import { isCache } from './cache-result.ts';
import { counted, formatSize } from './format.ts';
import type { Log } from './log.ts';
import { PartialFailure } from './partial-failure.ts';
import type { Delivery, OperationResult } from './result.ts';
import { safeText } from './safe-text.ts';
import { countsOf } from './summary-table.ts';
import type { Told } from './summary-title.ts';

/** The last lines of a step: what came of it. */
export function report(result: OperationResult, log: Log, plan: WritePlan | undefined): void {
  if (result.command === 'nothing') return log.info('No files, so nothing was done');
  if (result.command === 'login') return log.info(`Logged in to ${result.registries.join(', ')}`);
  if (isCache(result)) return;
  if ('stats' in result) {
    const { parents } = result.stats;
    const counts = countsOf(result.stats, plan !== undefined);
    if (counts !== '' && result.command !== 'tag') log.info(counts);
    const referrers = new Set(parents.map(({ node }) => node.digest)).size;
    if (referrers > 0) log.info(`Referrers: ${referrers}`);
  }
  if ('deliveries' in result && result.deliveries.length > 1)
    for (const delivery of result.deliveries) log.info(lineOf(delivery, plan !== undefined));
  else reportOne(result, log);
  if (plan) reportPlan(plan, log);
}

function reportOne(result: Told, log: Log): void {
  const { root, place } = result;
  if ('tags' in result && result.tags.length > 0) log.info(`Tags: ${result.tags.join(', ')}`);
  log.info(`Digest: ${root.digest}`);
  log.info(`Reference: ${place}@${root.digest}`);
}

function lineOf({ place, root, tags, stats, left, error }: Delivery, planned: boolean): string {
  const what = `${place}${tags.length > 0 ? `:${tags.join(',')}` : ''}@${root.digest}`;
  if (error !== undefined) return `  failed    ${what}: ${safeText(messageOf(error), 500)}`;
  if (left === true) return `  kept      ${what}: the tag exists`;
  const counts = stats ? countsOf(stats, planned) : '';
  const changed = planned ? 'would change' : 'changed  ';
  return `  ${stats?.changed === true ? changed : 'unchanged'} ${what}${counts === '' ? '' : `: ${counts}`}`;
}

function reportPlan(plan: WritePlan, log: Log): void {
  log.info(`Dry run, nothing was written. It would send ${planText(plan)}`);
}

/** What a dry run has counted. */
export function planText({ nodes, bytes, requests }: WritePlan): string {
  const by = requests > 0 ? ` in about ${counted(requests, 'request')}` : '';
  return `${counted(nodes, 'manifest or blob', 'manifests and blobs')} (${formatSize(bytes)})${by}`;
}

/** The failure of a copy that reached some of its destinations only. */
export function failureOf(deliveries: readonly Delivery[]): PartialFailure | undefined {
  const failed = deliveries.filter(({ error }) => error !== undefined);
  if (failed.length === 0) return undefined;
  const places = new Map(failed.map(({ place, error }) => [place, messageOf(error)]));
  const all = new Set(deliveries.map(({ place }) => place)).size;
  return new PartialFailure(
    `${places.size} of ${all} destinations failed: ${[...places].map(([place, why]) => `${place}: ${why}`).join('; ')}`,
    failed.map(({ place, error }) => ({ place, error })),
  );
}
