import { OrasError, messageOf } from '../core/errors.ts';
import type { WritePlan } from '../targets/dry-run.ts';
import { formatSize } from './context.ts';
import type { Log } from './log.ts';
import type { Delivery, OperationResult } from './result.ts';
import { safeText } from './safe-text.ts';

/** The last lines of a step: what came of it. */
export function report(result: OperationResult, log: Log, plan: WritePlan | undefined): void {
  if (result.command === 'nothing') return log.info('No files, so nothing was done');
  const { root, place } = result;
  if ('stats' in result) {
    const { copied, skipped, mounted, bytes, parents } = result.stats;
    log.info(
      `${copied} ${plan ? 'to copy' : 'copied'} (${formatSize(bytes)}), ${skipped} existed, ${mounted} mounted`,
    );
    const referrers = new Set(parents.map(({ node }) => node.digest)).size;
    if (referrers > 0) log.info(`Referrers: ${referrers}`);
  }
  if ('deliveries' in result && result.deliveries.length > 1)
    for (const delivery of result.deliveries) log.info(lineOf(delivery));
  if ('tags' in result && result.tags.length > 0) log.info(`Tags: ${result.tags.join(', ')}`);
  log.info(`Digest: ${root.digest}`);
  log.info(`Reference: ${place}@${root.digest}`);
  if (plan) reportPlan(plan, log);
}

function lineOf({ place, root, tags, stats, error }: Delivery): string {
  const what = `${place}${tags.length > 0 ? `:${tags.join(',')}` : ''} ${root.digest}`;
  if (error !== undefined) return `  failed    ${what}: ${safeText(messageOf(error), 500)}`;
  return `  ${stats?.changed === true ? 'changed  ' : 'unchanged'} ${what}`;
}

function reportPlan({ nodes, bytes, requests }: WritePlan, log: Log): void {
  const by = requests > 0 ? ` in about ${requests} requests` : '';
  log.info(`Dry run, nothing was written. It would send ${nodes} nodes, ${formatSize(bytes)}${by}`);
}

/** The failure of a copy that reached some of its destinations only. */
export function failureOf(deliveries: readonly Delivery[]): OrasError | undefined {
  const failed = deliveries.filter(({ error }) => error !== undefined);
  const [first] = failed;
  if (!first) return undefined;
  const places = new Map(failed.map(({ place, error }) => [place, messageOf(error)]));
  const all = new Set(deliveries.map(({ place }) => place)).size;
  const cause = first.error;
  return new OrasError(
    cause instanceof OrasError ? cause.code : 'UNAVAILABLE',
    `${places.size} of ${all} destinations failed: ${[...places].map(([place, why]) => `${place}: ${why}`).join('; ')}`,
    { cause, details: { partial: true } },
  );
}
