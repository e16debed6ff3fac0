import { messageOf } from '../../../core/errors.ts';
import { cache } from './cache.ts';
import type { CacheInputs } from './inputs.ts';
import { rememberedCache, type CacheState } from './state.ts';
import { inputsOf, loginNames, runtimeOf, withKnownLogins } from '../shared/kept-inputs.ts';
import { formatLocation } from '../../inputs/location.ts';
import type { Log } from '../../runner/log.ts';
import type { Runner } from '../../runner/runner.ts';
import { createOpener, type Opener } from '../../open/open.ts';
import { saveCache } from './save.ts';
import { Progress } from '../../runner/progress.ts';
import { fromEnvironment } from '../../inputs/raw-inputs.ts';
import { surroundingsIn } from '../../inputs/machine-path.ts';
import { readInputs } from '../read-inputs.ts';
import type { Runtime } from '../../runner/runtime.ts';
import { safeText } from '../../runner/safe-text.ts';
import { addResult } from '../../reporting/add-summary.ts';
import { withTimeLimit } from '../../runner/time-limit.ts';

interface Around {
  readonly runtime: Runtime;
  readonly runner: Runner;
  readonly stop: AbortSignal;
}

/** For the post step: saves what command `cache` is for, as the job has left it. It fails no job. */
export async function saveRememberedCache({ runtime: now, runner, stop }: Around): Promise<void> {
  const { log } = runner;
  try {
    const state = runner.state && rememberedCache(runner.state);
    if (!state) return;
    const runtime = runtimeOf(state, now);
    const raw = inputsOf(state, fromEnvironment(now.env));
    const { task, ...inputs } = await readInputs(raw, log, surroundingsIn(runtime));
    if (task.command !== cache) return;
    const cached = task.inputs as CacheInputs;
    const why = reasonNotTo(cached, { state, runtime, status: raw('job-status') });
    if (why !== undefined) return log.info(`Nothing is saved: ${safeText(why, 500)}`);
    const open = createOpener(withKnownLogins(inputs, state), runtime, log);
    const progress = new Progress((line) => log.info(line));
    const { concurrency, timeoutMs } = inputs.connection;
    try {
      await logMissingLogins(state, open, log);
      const context = {
        open,
        runtime,
        runner,
        log,
        signal: withTimeLimit(stop, timeoutMs),
        concurrency,
        progress,
      };
      const result = await saveCache(cached, context, state.restored);
      const { removed = 0, left = 0 } = result.retention ?? {};
      if (inputs.summary && (result.saved || removed + left > 0))
        await addResult(runner, result, { command: cache, plan: undefined });
    } finally {
      progress.stop();
      await open.close();
    }
  } catch (error) {
    log.warning(`cache: ${safeText(messageOf(error), 500)}; nothing is saved`);
  }
}

interface Job {
  readonly state: CacheState;
  readonly runtime: Runtime;
  readonly status: string;
}

function reasonNotTo(
  { onFailure, store, scope }: CacheInputs,
  { state, runtime, status }: Job,
): string | undefined {
  if (!onFailure && status !== '' && status !== 'success') return `the job ended with ${status}`;
  if (state.silent) return `${formatLocation(store)} did not answer when the cache was restored`;
  // Its branch is gone when the run ends.
  if (runtime.env['GITHUB_EVENT_NAME'] === 'merge_group' && scope === 'branch')
    return 'no other run reads entries of a merge queue branch; set cache-scope: repo, or use cache-save';
  return undefined;
}

async function logMissingLogins({ logins }: CacheState, open: Opener, log: Log): Promise<void> {
  if (logins.length === 0) return;
  const known = await loginNames(open);
  const missing = logins.filter((name) => !known.includes(name));
  if (missing.length > 0)
    log.info(`The post step was not given the login of ${safeText(missing.join(', '), 300)}`);
}
