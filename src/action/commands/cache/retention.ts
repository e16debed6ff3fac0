import { prune } from '../../../cache/store/prune.ts';
import type { Verdict } from '../../../cache/store/retention.ts';
import { isScopeOf, isTrusted } from '../../../cache/store/scopes.ts';
import { messageOf } from '../../../core/errors.ts';
import { formatLocation } from '../../inputs/location.ts';
import type { RetentionReport } from '../../results/cache-result.ts';
import { counted, formatSize, formatTime } from '../../runner/format.ts';
import { safeText } from '../../runner/safe-text.ts';
import type { Context } from '../shared/context.ts';
import { graphOf } from '../shared/open-root.ts';
import type { CacheInputs } from './inputs.ts';
import { entryLine, viewOf } from './view.ts';

/**
 * Undefined where nothing was to be done. On the default branch only: what others may not keep, they need not be able to
 * remove.
 */
export async function applyRetention(
  inputs: CacheInputs,
  context: Context,
): Promise<RetentionReport | undefined> {
  const { retention, store } = inputs;
  const { log, open, signal } = context;
  if (!retention) return undefined;
  const { origin, scopes } = viewOf(inputs, context);
  if (!isTrusted(origin) || origin.ref !== `refs/heads/${origin.defaultBranch}`) {
    log.info(`Retention runs on ${safeText(origin.defaultBranch, 200)} only`);
    return undefined;
  }
  const target = graphOf(await open.target(store), store);
  const { removed, verdict, tagged, refused, oldestKept, ...counts } = await prune(target, retention, {
    now: Date.now(),
    includes: (scope) => scope === scopes.own || isScopeOf(scope, origin.repository),
    signal,
  });
  for (const entry of removed) log.info(`  ${open.plan ? 'would remove' : 'removed'} ${entryLine(entry)}`);
  const report: RetentionReport = {
    ...counts,
    removed: removed.length,
    oldestKept: oldestKept?.created,
    planned: open.plan !== undefined,
  };
  const why = removed.length === 0 && !refused ? whyNone({ ...verdict, tagged }) : '';
  log.info(`Retention: ${retentionText(report, why)}`);
  if (refused)
    log.warning(
      `cache: ${counted(report.left, 'entry', 'entries')} should be removed, but ${formatLocation(store)} does not delete them: ${safeText(messageOf(refused), 300)}`,
    );
  return report;
}

function retentionText(report: RetentionReport, why: string): string {
  const { removed, removedBytes, freed, kept, keptBytes, oldestKept, planned } = report;
  const size = removed > 0 ? ` (${formatSize(removedBytes)})` : '';
  const free = freed > 0 ? `, ${formatSize(freed)} freed` : '';
  const keptSize = keptBytes === undefined || kept === 0 ? '' : ` (${formatSize(keptBytes)})`;
  const oldest = oldestKept === undefined ? '' : `, the oldest saved at ${formatTime(oldestKept)}`;
  return `${planned ? 'would remove' : 'removed'} ${counted(removed, 'entry', 'entries')}${size}${free}${why}; ${planned ? 'keep' : 'kept'} ${kept}${keptSize}${oldest}`;
}

/** Why nothing is removed. */
function whyNone({ young, kept, within, tagged }: Verdict & { readonly tagged: number }): string {
  const reasons = [
    [young, 'younger than ten minutes'],
    [kept, 'kept by keep'],
    [within, 'within max-age and max-size'],
    [tagged, 'with a tag of their own'],
  ] as const;
  const parts = reasons.filter(([count]) => count > 0).map(([count, reason]) => `${count} ${reason}`);
  return `: ${parts.length > 0 ? parts.join(', ') : 'the store has no entry of this repository'}`;
}
