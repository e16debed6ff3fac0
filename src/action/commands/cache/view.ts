import { join } from 'node:path';
import type { CacheEntry } from '../../../cache/store/entries.ts';
import { scopesFor, type CacheOrigin, type Scopes } from '../../../cache/store/scopes.ts';
import { digestOf, hexOf } from '../../../core/digest.ts';
import { hasCode, messageOf, OrasError } from '../../../core/errors.ts';
import type { CacheInputs } from './inputs.ts';
import { cacheOrigin } from './origin.ts';
import type { Context } from '../shared/context.ts';
import { failureFor } from '../../failures/explain.ts';
import { docsAddress } from '../../runner/runtime.ts';
import { safeText } from '../../runner/safe-text.ts';
import { isTimeLimit } from '../../runner/time-limit.ts';

/** What a step needs to know before it reads or writes entries. */
export interface CacheView {
  readonly origin: CacheOrigin;
  readonly scopes: Scopes;
  /** Where this job notes what files looked like when it restored or saved them; nowhere outside a workflow. */
  readonly snapshot: string | undefined;
}

export function viewOf({ store, scope, version }: CacheInputs, { runtime }: Context): CacheView {
  const origin = cacheOrigin(runtime);
  const name = hexOf(digestOf(`${store.text}\n${version}`)).slice(0, 16);
  return {
    origin,
    scopes: scopesFor(scope, origin),
    snapshot: runtime.workflow && join(runtime.temp, `oras-action-cache-${name}.json`),
  };
}

export function entryLine({ key, ref, created }: CacheEntry): string {
  return safeText(`${key} (saved by ${ref} at ${new Date(created).toISOString()})`, 800);
}

/** A cache that needs longer than this to say what it has is not worth the wait. */
const ANSWER_MS = 30_000;

/** Fails with `UNAVAILABLE` and `details.silent` where the store has given no answer in that time. */
export async function answered<T>(
  work: (signal: AbortSignal) => Promise<T>,
  { signal }: Context,
  place: string,
): Promise<T> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), ANSWER_MS);
  const started = performance.now();
  try {
    return await work(AbortSignal.any([signal, late.signal]));
  } catch (cause) {
    if (!late.signal.aborted && !isTimeLimit(signal.reason)) throw cause;
    const seconds = Math.round((performance.now() - started) / 1000);
    throw new OrasError('UNAVAILABLE', `${place} did not answer within ${seconds} s`, {
      cause,
      details: { silent: true },
    });
  } finally {
    clearTimeout(timer);
  }
}

export function isSilent(error: unknown): boolean {
  return error instanceof OrasError && error.details['silent'] === true;
}

/** Content that is not what its digest or its description says. */
const WRONG = ['DIGEST_MISMATCH', 'SIZE_MISMATCH', 'INVALID_CONTENT'] as const;

interface Attempt {
  readonly inputs: CacheInputs;
  readonly doing: 'restore' | 'save';
  /** What follows from a failure. */
  readonly so: string;
}

/**
 * What goes wrong with a cache is told, and the build goes on without it. A wrong byte fails, and so does what the user
 * ends.
 */
export async function bestEffort<T>(
  work: () => Promise<T>,
  { log, signal, runtime }: Context,
  { inputs, doing, so }: Attempt,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (WRONG.some((code) => hasCode(error, code))) throw error;
    if (signal.aborted && !isTimeLimit(signal.reason)) throw error;
    const fork = runtime.workflow?.fork ?? false;
    const references = { source: [], target: [inputs.store] };
    const command = {
      effect: doing === 'save' ? ('writes' as const) : ('local' as const),
      required: [],
      optional: [],
    };
    const { hint } = failureFor(error, { name: 'cache', command, references, fork, env: runtime.env });
    const help = hint
      ? `. Likely: ${hint.likely}. Try: ${hint.fix}. More: ${docsAddress(runtime.env)}#${hint.id}`
      : '';
    log.warning(`cache: ${safeText(messageOf(error), 500)}; ${so}${help}`);
    return undefined;
  }
}
