import { mapConcurrent } from '../../../core/concurrency.ts';
import { messageOf, OrasError } from '../../../core/errors.ts';
import type { SettleOptions } from '../../../registry/referrers/written-indexes.ts';
import type { Opener } from '../../open/open.ts';
import { counted } from '../../runner/format.ts';
import type { Log } from '../../runner/log.ts';
import type { Runner } from '../../runner/runner.ts';
import type { Runtime } from '../../runner/runtime.ts';
import { safeText } from '../../runner/safe-text.ts';
import { loginNames } from '../shared/kept-inputs.ts';
import { fitting, rememberReferrers, type InRepository } from './state.ts';

const AT_ONCE = 8;

/** A step whose command has ended. */
export interface Settling {
  readonly open: Opener;
  readonly runner: Runner;
  readonly runtime: Runtime;
  readonly signal: AbortSignal;
}

/**
 * For the end of a step: leaves the referrers indexes that it wrote to the post step. In a terminal, where there is none,
 * and where the state holds no more of them, they are settled now. Fails only where an entry is known to be lost.
 */
export async function settleReferrers({ open, runner, runtime, signal }: Settling): Promise<void> {
  const all = [...open.unsettled()].flatMap(([repository, indexes]) =>
    indexes.map((written) => ({ repository, written })),
  );
  const { state, log } = runner;
  const { kept, rest } = state ? fitting(all) : { kept: [], rest: all };
  if (state) rememberReferrers(state, kept, { runtime, logins: await loginNames(open) });
  if (signal.aborted) return;
  const failures = await settleEach(rest, { open, log }, { signal });
  const lost = failures.find(isLoss);
  if (lost) throw lost;
  warnOf(failures, log);
}

/** Returns why some could not be settled. */
export async function settleEach(
  indexes: readonly InRepository[],
  { open, log }: { readonly open: Opener; readonly log: Log },
  options: SettleOptions,
): Promise<unknown[]> {
  const failures: unknown[] = [];
  await mapConcurrent(indexes, AT_ONCE, async ({ repository, written }) => {
    try {
      const count = await open.settle(repository, written, options);
      if (count > 0)
        log.info(
          `Others had overwritten the referrers of ${repository}@${written.subject}: ${counted(count, 'entry', 'entries')} written again`,
        );
    } catch (error) {
      failures.push(error);
    }
  });
  return failures;
}

export function warnOf(failures: readonly unknown[], log: Log): void {
  if (failures.length === 0) return;
  const which = failures.length === 1 ? 'a list' : `${failures.length} lists`;
  log.warning(
    `referrers: ${which} could not be read once more: ${safeText(messageOf(failures[0]), 500)}; where others attached to the same artifact at the same moment, an entry may be missing: run the step again`,
  );
}

function isLoss(error: unknown): error is OrasError {
  return error instanceof OrasError && error.details.reason === 'referrers-index-overwritten';
}
