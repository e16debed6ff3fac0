import { OrasError } from '../../../core/errors.ts';
import { fromEnvironment } from '../../inputs/raw-inputs.ts';
import { createOpener } from '../../open/open.ts';
import type { Runner } from '../../runner/runner.ts';
import type { Runtime } from '../../runner/runtime.ts';
import { readConnection } from '../read-inputs.ts';
import { inputsOf, runtimeOf, withKnownLogins } from '../shared/kept-inputs.ts';
import { settleEach, warnOf } from './settle.ts';
import { rememberedReferrers, type ReferrersState } from './state.ts';

/** Milliseconds after a write: writers that had read the list before are done by then, or have failed. */
const AFTER_MS = 500;
/** A registry that does not answer must not hold the job. */
const LIMIT_MS = 60_000;

interface Around {
  readonly runtime: Runtime;
  readonly runner: Runner;
  readonly stop: AbortSignal;
}

/** For the post step: looks once more at the referrers indexes that the step wrote, and repairs them. It fails no job. */
export async function settleRemembered({ runtime, runner, stop }: Around): Promise<void> {
  try {
    const state = runner.state && rememberedReferrers(runner.state);
    if (state && state.indexes.length > 0) await settleAll(state, { runtime, runner, stop });
  } catch (error) {
    warnOf([error], runner.log);
  }
}

async function settleAll(state: ReferrersState, { runtime, runner, stop }: Around): Promise<void> {
  const { log } = runner;
  const raw = inputsOf(state, fromEnvironment(runtime.env));
  const connection = await readConnection(raw, log);
  const options = {
    connection,
    dryRun: false,
    ifUnauthorized: 'fail',
    blobCache: { kind: 'none', folder: undefined, maxBytes: 0 },
  } as const;
  const open = createOpener(withKnownLogins(options, state), runtimeOf(state, runtime), log);
  const limit = new AbortController();
  const over = new OrasError('ABORTED', `not finished after ${LIMIT_MS / 1000} s`);
  const timer = setTimeout(() => limit.abort(over), LIMIT_MS);
  try {
    const signal = AbortSignal.any([stop, limit.signal]);
    warnOf(await settleEach(state.indexes, { open, log }, { signal, afterMs: AFTER_MS }), log);
  } finally {
    clearTimeout(timer);
    await open.close();
  }
}
