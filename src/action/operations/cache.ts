import type { CacheInputs } from '../cache-inputs.ts';
import type { CacheResult } from '../cache-result.ts';
import type { Context } from '../context.ts';
import { loginName, rememberCache } from '../cache-state.ts';
import { restoreCache } from './cache-restore.ts';
import { saveCache } from './cache-save.ts';

/** `cache` restores now, and saves in the post step of a workflow. */
export async function cache(inputs: CacheInputs, context: Context): Promise<CacheResult> {
  if (inputs.command === 'cache-save') return saveCache(inputs, context);
  const { runtime, open, log } = context;
  // Before anything can fail: a step without a cache still has one to save.
  const inWorkflow = runtime.workflow !== undefined;
  const isBoth = inputs.command === 'cache' && inWorkflow;
  const logins = isBoth && inputs.store.kind === 'registry' ? (await open.logins()).map(loginName) : [];
  if (isBoth) rememberCache({ runtime, logins });
  if (inputs.command === 'cache' && !inWorkflow)
    log.info('Outside a workflow there is no later step that saves: use cache-save');
  const result = await restoreCache(inputs, context);
  const { entry, matchedKey, silent } = result;
  const restored = entry && matchedKey !== undefined ? { key: matchedKey, node: entry } : undefined;
  if (isBoth && (restored || silent)) rememberCache({ runtime, logins, restored, silent });
  return result;
}
