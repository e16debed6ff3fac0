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

/** What a run remembers of the runs before it. */
export interface KnownRuns extends Memory {
  /** Where it is kept; undefined without input `state`. */
  readonly kept: { readonly target: Target; readonly previous: SyncState | undefined } | undefined;
}

/** Without input `state` every run asks for everything. */
const NOTHING: KnownRuns = { pair: async () => undefined, run: 1, recheck: 1, kept: undefined };

export async function readMemory(
  { state, syncName, recheck }: StateInputs,
  context: Context,
): Promise<KnownRuns> {
  if (!state) return NOTHING;
  const target = await context.open.target(state);
  const previous = await readState(target, { syncName, state }, context);
  const run = (previous?.run ?? 0) + 1;
  context.log.info(`Run ${run} of sync ${syncName}${previous ? '' : ': nothing is known of earlier runs'}`);
  return { pair: async (from, to) => previous?.pair(from, to), run, recheck, kept: { target, previous } };
}

/** Takes what the next run is to know, pair by pair. */
export interface Notes<T> {
  readonly remember: (pair: PairState) => Promise<void>;
  /** When all is taken. */
  save(): Promise<T>;
}

/** `write` takes the pairs one by one, as they come. */
export function takeNotes<T>(write: (pairs: AsyncIterable<PairState>) => Promise<T>): Notes<T> {
  const pairs: Channel<PairState> = channel();
  const written = write(pairs);
  // It is waited for in `save`; a step that fails before does not get there.
  written.catch((error: unknown) => pairs.fail(error));
  return {
    remember: (pair) => pairs.send(pair),
    save() {
      pairs.end();
      return written;
    },
  };
}

/** For a run that does all by itself. */
export function notesOf(
  { kept, run }: KnownRuns,
  {
    syncName,
    rules,
    signal,
  }: { readonly syncName: string; readonly rules: Digest; readonly signal: AbortSignal },
): Notes<unknown> {
  if (!kept) return { remember: async () => {}, save: async () => undefined };
  const { target, previous } = kept;
  return takeNotes((pairs) => writeState(target, syncName, { run, rules, previous, pairs, signal }));
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
