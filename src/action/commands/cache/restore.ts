import { findEntry, type CacheEntry } from '../../../cache/store/entries.ts';
import { restoreTree, type RestoreStats } from '../../../cache/tree/restore-tree.ts';
import { OrasError } from '../../../core/errors.ts';
import type { CacheInputs } from './inputs.ts';
import { cacheAllows, cacheMode } from '../../runner/cache-mode.ts';
import { cacheGroups, linkFolders } from './paths.ts';
import type { CacheResult } from '../../results/cache-result.ts';
import { answered, entryLine, isSilent, bestEffort, viewOf } from './view.ts';
import type { Context } from '../shared/context.ts';
import { counted, formatSize } from '../../runner/format.ts';
import { formatLocation } from '../../inputs/location.ts';
import { graphOf } from '../shared/open-root.ts';

/** Brings back the entry of the key, or the newest that a restore key begins. */
export async function restoreCache(inputs: CacheInputs, context: Context): Promise<CacheResult> {
  const { log, runtime } = context;
  const { key } = inputs;
  const none: CacheResult = { kind: 'cache', command: inputs.command, location: inputs.store, key };
  const groups = await cacheGroups(inputs.paths, runtime);
  if (!cacheAllows(runtime.env, 'read')) {
    log.info(`Nothing is restored: ACTIONS_CACHE_MODE is ${cacheMode(runtime.env)}`);
    return orFail(none, inputs);
  }
  const attempt = { inputs, doing: 'restore', so: 'continuing without the cache' } as const;
  const store = { silent: false };
  const look = () =>
    find(inputs, context).catch((error: unknown) => {
      store.silent = isSilent(error);
      throw error;
    });
  const looked = await bestEffort(async () => ({ found: await look() }), context, attempt);
  const found = looked?.found;
  if (!found) {
    if (looked) log.info(`Cache not found for ${keysOf(inputs)}`);
    return orFail(store.silent ? { ...none, silent: true } : none, inputs);
  }
  log.info(`Found ${entryLine(found)}`);
  const matched = { ...none, matchedKey: found.key, entry: found.node };
  if (inputs.lookupOnly) return matched;
  const restored = await bestEffort(
    () => log.group(`Restore ${found.node.digest}`, () => bringBack(inputs, found, { context, groups })),
    context,
    attempt,
  );
  if (!restored) return orFail(none, inputs);
  log.info(restoredLine(restored));
  return { ...matched, restored };
}

async function find(inputs: CacheInputs, context: Context): Promise<CacheEntry | undefined> {
  const { key, restoreKeys, version, store } = inputs;
  const { origin, scopes } = viewOf(inputs, context);
  const source = graphOf(await context.open.source(store), store);
  const wanted = { key, restoreKeys, version, scopes: scopes.read };
  return answered((signal) => findEntry(source, wanted, { origin, signal }), context, formatLocation(store));
}

interface Bringing {
  readonly context: Context;
  readonly groups: Awaited<ReturnType<typeof cacheGroups>>;
}

async function bringBack(
  inputs: CacheInputs,
  { node }: CacheEntry,
  { context, groups }: Bringing,
): Promise<RestoreStats> {
  const { open, signal, progress } = context;
  return restoreTree({ source: await open.source(inputs.store), root: node }, groups, {
    signal,
    snapshot: viewOf(inputs, context).snapshot,
    folders: linkFolders(context.runtime),
    onEvent: ({ kind, node: layer }) => {
      if (kind === 'needed') progress.expect(layer.size);
      else progress.moved(layer.size);
    },
  });
}

function restoredLine({ entries, bytes, placed, layers, fetched, fetchedBytes }: RestoreStats): string {
  return `Restored ${placed} of ${counted(entries, 'item')} (${formatSize(bytes)}), the rest was up to date; fetched ${fetched} of ${counted(layers, 'layer')} (${formatSize(fetchedBytes)} with the item list)`;
}

function orFail(result: CacheResult, inputs: CacheInputs): CacheResult {
  if (!inputs.failOnMiss) return result;
  throw new OrasError('NOT_FOUND', `cache not found for ${keysOf(inputs)}, and fail-on-cache-miss is set`, {
    details: { cacheMiss: true },
  });
}

function keysOf({ key, restoreKeys }: CacheInputs): string {
  return restoreKeys.length > 0 ? `${key} (also tried ${restoreKeys.join(', ')})` : key;
}
