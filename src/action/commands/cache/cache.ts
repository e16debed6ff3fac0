import { loginNames } from '../shared/kept-inputs.ts';
import { rememberCache } from './state.ts';
import type { InputName } from '../../inputs/raw-inputs.ts';
import type { CacheResult } from '../../results/cache-result.ts';
import type { Command, OutputName } from '../command.ts';
import type { Context } from '../shared/context.ts';
import { cacheInputs, type CacheInputs } from './inputs.ts';
import { restoreCache } from './restore.ts';
import { saveCache } from './save.ts';

const REQUIRED = ['path', 'key', 'to'] as const satisfies readonly InputName[];
const RESTORING = [
  'restore-keys',
  'lookup-only',
  'fail-on-cache-miss',
] as const satisfies readonly InputName[];
const EVERY = ['cache-scope', 'compression'] as const satisfies readonly InputName[];
const OUTPUTS = [
  'cache-primary-key',
  'digest',
  'reference',
  'repository',
  'metadata',
] as const satisfies readonly OutputName[];
const RESTORED = [...OUTPUTS, 'cache-hit', 'cache-matched-key'] as const satisfies readonly OutputName[];
const references = ({ store }: CacheInputs) => ({ source: [], target: [store] });

export const cache: Command<CacheInputs> = {
  summary: 'restore files of an earlier run, and save them to a registry or a layout when the job ends',
  effect: 'local',
  required: REQUIRED,
  optional: [...RESTORING, ...EVERY, 'cache-on-failure', 'retention'],
  outputs: RESTORED,
  read: (reader) => cacheInputs(reader, 'cache'),
  references,
  run: restoreNowSaveLater,
};

export const cacheRestore: Command<CacheInputs> = {
  summary: 'restore files of an earlier run',
  effect: 'local',
  required: REQUIRED,
  optional: [...RESTORING, ...EVERY],
  outputs: RESTORED,
  read: (reader) => cacheInputs(reader, 'cache-restore'),
  references,
  run: restoreCache,
};

export const cacheSave: Command<CacheInputs> = {
  summary: 'save files for later runs',
  effect: 'writes',
  settle: 'now',
  required: REQUIRED,
  optional: [...EVERY, 'retention', 'dry-run'],
  outputs: [...OUTPUTS, 'changed'],
  read: (reader) => cacheInputs(reader, 'cache-save'),
  references,
  run: (inputs, context) => saveCache(inputs, context),
};

/** In a workflow the post step saves. */
async function restoreNowSaveLater(inputs: CacheInputs, context: Context): Promise<CacheResult> {
  const { runtime, open, log } = context;
  const { state } = context.runner;
  if (!state) {
    log.info('Outside a workflow no post step saves: use cache-save');
    return restoreCache(inputs, context);
  }
  // Before anything can fail: a step without a cache still has one to save.
  const logins = inputs.store.kind === 'registry' ? await loginNames(open) : [];
  rememberCache(state, { runtime, logins });
  const result = await restoreCache(inputs, context);
  const { entry, matchedKey, silent } = result;
  const restored = entry && matchedKey !== undefined ? { key: matchedKey, node: entry } : undefined;
  if (restored || silent) rememberCache(state, { runtime, logins, restored, silent });
  return result;
}
