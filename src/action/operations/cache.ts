import type { CacheInputs } from '../cache-inputs.ts';
import type { CacheResult } from '../cache-result.ts';
import type { Context } from '../context.ts';
import { rememberCache } from '../cache-state.ts';
import { restoreCache } from './cache-restore.ts';
import { saveCache } from './cache-save.ts';

/** `cache` restores now, and saves in the post step of a workflow. */
export async function cache(inputs: CacheInputs, context: Context): Promise<CacheResult> {
  if (inputs.command === 'cache-save') return saveCache(inputs, context);
  // Before anything can fail: a step without a cache still has one to save.
  const inWorkflow = context.runtime.workflow !== undefined;
  const isBoth = inputs.command === 'cache' && inWorkflow;
  if (isBoth) rememberCache({ key: inputs.key });
  if (inputs.command === 'cache' && !inWorkflow)
    context.log.info('Outside a workflow there is no later step that saves: use cache-save');
  const result = await restoreCache(inputs, context);
  const { entry, matchedKey } = result;
  if (isBoth && entry && matchedKey !== undefined)
    rememberCache({ key: inputs.key, restored: { key: matchedKey, node: entry } });
  return result;
}
