import { sleep } from '../core/concurrency.ts';
import type { CallOptions } from '../core/target.ts';
import { isMissingChild } from './copy-error.ts';

const RETRIES = 3;
const DELAY_MS = 500;

/** Options of {@link retryMissingChild}. */
export interface MissingChildOptions extends CallOptions {
  /** Before the first wait; may throw another error. */
  readonly refused?: (error: unknown) => Promise<void>;
  /** After each wait, before the manifest is sent again. */
  readonly repair?: () => Promise<void>;
}

/**
 * A registry may reject a manifest because it does not see a child yet that was just pushed (ECR), or cannot read it while
 * others push the same (docker-registry empties and rewrites its link): then the manifest is sent again, up to three times.
 */
export async function retryMissingChild<T>(
  push: () => Promise<T>,
  { refused, repair, signal }: MissingChildOptions,
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await push();
    } catch (error) {
      if (!isMissingChild(error)) throw error;
      await refused?.(error);
      if (attempt === RETRIES) throw error;
    }
    // With jitter, so that many writers fall out of step.
    await sleep(DELAY_MS * 2 ** attempt * (1 + Math.random() / 2), signal);
    await repair?.();
  }
}
