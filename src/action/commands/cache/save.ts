import type { ScopeKey } from '../../../cache/store/keys.ts';
import { entryFor, newestEntry } from '../../../cache/store/entries.ts';
import type { SaveStats } from '../../../cache/tree/layer-writer.ts';
import { saveEntry } from '../../../cache/store/save-entry.ts';
import { isRestored } from '../../../cache/store/scopes.ts';
import { readAll } from '../../../core/bytes.ts';
import type { Descriptor } from '../../../core/descriptor.ts';
import { hasCode, messageOf } from '../../../core/errors.ts';
import { parseManifest, type Manifest } from '../../../core/manifest.ts';
import type { GraphTarget } from '../../../core/target.ts';
import type { CacheInputs } from './inputs.ts';
import { cacheAllows, cacheMode } from '../../runner/cache-mode.ts';
import { cacheTrees, linkFolders } from './paths.ts';
import type { CacheResult } from '../../results/cache-result.ts';
import { applyRetention } from './retention.ts';
import { answered, entryLine, bestEffort, viewOf, type CacheView } from './view.ts';
import type { Context } from '../shared/context.ts';
import { counted, formatSize } from '../../runner/format.ts';
import { formatLocation } from '../../inputs/location.ts';
import type { Log } from '../../runner/log.ts';
import { safeText } from '../../runner/safe-text.ts';
import { isRefusedWrite } from '../../failures/refused-write.ts';
import { graphOf } from '../shared/open-root.ts';

/** The entry that was restored: what did not change since need not be looked at. */
export interface Restored {
  readonly key: string;
  readonly node: Descriptor;
}

/** Saves what is there now under the key, unless there is such an entry; then lets the retention do its work. */
export async function saveCache(
  inputs: CacheInputs,
  context: Context,
  restored?: Restored,
): Promise<CacheResult> {
  const { log, runtime, open } = context;
  const none: CacheResult = {
    kind: 'cache',
    command: inputs.command,
    location: inputs.store,
    key: inputs.key,
  };
  if (!cacheAllows(runtime.env, 'write')) {
    log.info(`Nothing is saved: ACTIONS_CACHE_MODE is ${cacheMode(runtime.env)}`);
    return none;
  }
  const view = viewOf(inputs, context);
  if (!isRestored(view.origin)) {
    const { event, ref } = view.origin;
    log.info(safeText(`Nothing is saved: no run would restore an entry that ${event} on ${ref} saves`, 500));
    return none;
  }
  const result = await bestEffort(
    async () => {
      const target = graphOf(await open.target(inputs.store), inputs.store);
      return allowForkRefusal(() => saveTo(target, { inputs, context, view, restored }), none, context);
    },
    context,
    { inputs, doing: 'save', so: 'nothing is saved' },
  );
  const retention = await bestEffort(() => applyRetention(inputs, context), context, {
    inputs,
    doing: 'save',
    so: 'old entries are not removed',
  });
  return { ...(result ?? none), retention };
}

/** A fork's token may not write: that is as it should be, and no trouble. */
async function allowForkRefusal(
  work: () => Promise<CacheResult>,
  none: CacheResult,
  { runtime, log }: Context,
): Promise<CacheResult> {
  try {
    return await work();
  } catch (error) {
    if (runtime.workflow?.fork !== true || !isRefusedWrite(error, true)) throw error;
    log.info(
      `Nothing is saved: pull requests from forks are not allowed to write. ${safeText(messageOf(error), 300)}`,
    );
    return none;
  }
}

interface Saving {
  readonly inputs: CacheInputs;
  readonly context: Context;
  readonly view: CacheView;
  readonly restored?: Restored | undefined;
}

async function saveTo(target: GraphTarget, saving: Saving): Promise<CacheResult> {
  const { inputs, context, view, restored } = saving;
  const { log, signal, runtime, progress, open } = context;
  const { command, key, compression } = inputs;
  const none: CacheResult = { kind: 'cache', command, location: inputs.store, key };
  const place: ScopeKey = { scope: view.scopes.own, version: inputs.version };
  const existing =
    restored?.key === key
      ? undefined
      : await answered(
          (until) => entryFor(target, { ...place, key }, { origin: view.origin, signal: until }),
          context,
          formatLocation(inputs.store),
        );
  if (existing ?? restored?.key === key) {
    log.info(`Cache hit on ${existing ? entryLine(existing) : key}, not saving`);
    return existing ? { ...none, entry: existing.node } : none;
  }
  const groups = await cacheTrees(inputs.paths, runtime);
  if (groups.every(({ paths }) => paths.length === 0)) {
    log.warning(`cache: nothing is saved: none of the paths exists: ${inputs.paths.join(', ')}`);
    return none;
  }
  const previous = await previousOf(target, saving);
  const losses: string[] = [];
  const { root, stats } = await log.group(`Save ${key}`, () =>
    saveEntry(groups, target, {
      key,
      place,
      origin: view.origin,
      now: Date.now(),
      previous,
      compression,
      snapshot: open.plan ? undefined : view.snapshot,
      folders: linkFolders(runtime),
      signal,
      onEvent: ({ kind, bytes = 0, path, reason = '' }) => {
        if (kind === 'packing') progress.expect(bytes);
        if (kind === 'packed') progress.moved(bytes);
        if (kind === 'passedOver')
          log.info(`  skipped ${safeText(path ?? '', 500)}: not a file, folder or link`);
        if (kind === 'leftOut') losses.push(reason);
      },
    }),
  );
  logSkipped(losses, log);
  log.info(savedLine(stats, open.plan !== undefined));
  return { ...none, entry: root, saved: stats };
}

/** A runner shows ten warnings of a step. */
const NAMED = 8;

function logSkipped(losses: readonly string[], log: Log): void {
  for (const reason of losses.toSorted().slice(0, NAMED))
    log.warning(`cache: left out: ${safeText(reason, 500)}`);
  if (losses.length > NAMED) log.warning(`cache: left out: ${losses.length - NAMED} more`);
}

function savedLine({ entries, bytes, layers, sent, sentBytes }: SaveStats, planned: boolean): string {
  const verbs = planned ? ['Would save', 'to send'] : ['Saved', 'sent'];
  return `${verbs[0]} ${counted(entries, 'item')} (${formatSize(bytes)}) in ${counted(layers, 'layer')}, ${counted(sent, 'blob')} ${verbs[1]} (${formatSize(sentBytes)})`;
}

/** The manifest of what was restored, else of the newest entry there is for these paths. */
async function previousOf(
  target: GraphTarget,
  { inputs, context, view, restored }: Saving,
): Promise<Manifest | undefined> {
  const call = { signal: context.signal };
  try {
    let node = restored?.node;
    for (const scope of node ? [] : view.scopes.read) {
      const place = { scope, version: inputs.version };
      node = (await newestEntry(target, place, { ...call, origin: view.origin }))?.node;
      if (node) break;
    }
    return node && parseManifest(await readAll(target.fetch(node, call), node), node);
  } catch (error) {
    // Without it, all is packed anew.
    if (hasCode(error, 'NOT_FOUND')) return undefined;
    throw error;
  }
}
