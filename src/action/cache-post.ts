import { messageOf } from '../core/errors.ts';
import { rememberedCache } from './cache-state.ts';
import type { Log } from './log.ts';
import { createOpener } from './open.ts';
import { saveCache } from './operations/cache-save.ts';
import { Progress } from './progress.ts';
import { fromEnvironment } from './raw-inputs.ts';
import { readInputs } from './read-inputs.ts';
import type { Runtime } from './runtime.ts';
import { safeText } from './safe-text.ts';
import { addSummary, summaryOf } from './summary.ts';
import { limited } from './time-limit.ts';

interface Around {
  readonly runtime: Runtime;
  readonly log: Log;
  readonly stop: AbortSignal;
}

/** For the post step: saves what command `cache` is for, as the job has left it. It fails no job. */
export async function saveRememberedCache({ runtime, log, stop }: Around): Promise<void> {
  try {
    const state = rememberedCache();
    if (!state) return;
    const raw = fromEnvironment(runtime.env);
    const { command, ...inputs } = await readInputs(
      (name) => (name === 'key' ? state.key : raw(name)),
      log,
      runtime.workflow?.repository,
    );
    if (command.command !== 'cache') return;
    const status = raw('job-status');
    if (!command.onFailure && status !== '' && status !== 'success')
      return log.info(`Nothing is saved: the job ended with ${safeText(status, 50)}`);
    const open = createOpener(inputs, runtime, log);
    const progress = new Progress((line) => log.info(line));
    const { concurrency, timeoutMs } = inputs.connection;
    try {
      const context = { open, runtime, log, signal: limited(stop, timeoutMs), concurrency, progress };
      const result = await saveCache(command, context, state.restored);
      if (inputs.summary && result.saved) await addSummary(() => summaryOf(result, undefined), runtime, log);
    } finally {
      progress.stop();
      await open.close();
    }
  } catch (error) {
    log.warning(`cache: ${safeText(messageOf(error), 500)}; nothing is saved`);
  }
}
