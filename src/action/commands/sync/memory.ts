import { hasCode, messageOf } from '../../../core/errors.ts';
import type { Digest } from '../../../core/digest.ts';
import type { Target } from '../../../core/target.ts';
import type { Memory } from '../../../sync/plan-unit.ts';
import type { PairState } from '../../../sync/records/pair-lines.ts';
import { openState, writeState, type SyncState } from '../../../sync/records/state.ts';
import type { Location } from '../../inputs/location.ts';
import { safeText } from '../../runner/safe-text.ts';
import type { Context } from '../shared/context.ts';
import { channel, type Channel } from './channel.ts';

export interface StateInputs {
  readonly state: Location | undefined;
  readonly syncName: string;
  readonly recheck: number;
}

/** What a run remembers of the runs before it, and leaves to the next. */
export interface RunMemory extends Memory {
  /** Takes what the next run is to know of a pair. */
  remember(pair: PairState): Promise<void>;
  /** Writes what it took. */
  save(): Promise<void>;
}

/** Without input `state` every run asks for everything. */
const FORGETFUL: RunMemory = {
  pair: async () => undefined,
  run: 1,
  recheck: 1,
  remember: async () => {},
  save: async () => {},
};

export async function openMemory(
  { state, syncName, recheck }: StateInputs,
  rules: Digest,
  context: Context,
): Promise<RunMemory> {
  if (!state) return FORGETFUL;
  const { open, signal, log } = context;
  const target = await open.target(state);
  const previous = await readState(target, { syncName, state }, context);
  const run = (previous?.run ?? 0) + 1;
  log.info(`Run ${run} of sync ${syncName}${previous ? '' : ': nothing is known of earlier runs'}`);
  const pairs: Channel<PairState> = channel();
  const written = writeState(target, syncName, { run, rules, previous, pairs, signal });
  // It is waited for in `save`; a step that fails before does not get there.
  written.catch((error: unknown) => pairs.fail(error));
  return {
    pair: async (from, to) => previous?.pair(from, to),
    run,
    recheck,
    remember: (pair) => pairs.send(pair),
    async save() {
      pairs.end();
      await written;
      await open.commit(target, signal);
    },
  };
}

/** One that cannot be read is a fresh start: nothing is lost by it but requests, and nothing is pruned. */
async function readState(
  target: Target,
  { syncName, state }: { readonly syncName: string; readonly state: Location },
  { signal, log }: Context,
): Promise<SyncState | undefined> {
  try {
    return await openState(target, syncName, { signal });
  } catch (error) {
    if (!hasCode(error, 'INVALID_CONTENT')) throw error;
    log.warning(`${safeText(state.text, 300)}: ${safeText(messageOf(error), 500)}; this run begins anew`);
    return undefined;
  }
}
