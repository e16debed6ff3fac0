import { saveRememberedCache } from './commands/cache/post.ts';
import { undoLogin } from './commands/login/undo.ts';
import { settleRemembered } from './commands/referrers/post.ts';
import { saveBlobCache } from './open/blob-cache.ts';
import type { Runner } from './runner/runner.ts';
import type { Runtime } from './runner/runtime.ts';

interface PostStep {
  readonly runner: Runner;
  readonly runtime: Runtime;
  readonly stop: AbortSignal;
}

/** What a step leaves for the end of its job: saving a cache, settling referrers, undoing a login, saving the blob cache. */
export async function runPostStep({ runtime, runner, stop }: PostStep): Promise<void> {
  await saveRememberedCache({ runtime, runner, stop });
  await settleRemembered({ runtime, runner, stop });
  await undoLogin(process.env, runner);
  await saveBlobCache({ runtime, log: runner.log });
}
