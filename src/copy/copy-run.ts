import { limiter, type Limit } from '../core/concurrency.ts';
import type { CopyOptions } from './options.ts';

/** Shared by all parts of one copy: the concurrency limit, and a signal that the first failure aborts. */
export class CopyRun {
  readonly call: { readonly signal: AbortSignal };
  readonly limit: Limit;
  readonly #abort = new AbortController();

  constructor({ signal, concurrency = 6 }: Pick<CopyOptions, 'signal' | 'concurrency'>) {
    const stop = this.#abort.signal;
    this.call = { signal: signal ? AbortSignal.any([signal, stop]) : stop };
    this.limit = limiter(concurrency, this.call.signal);
  }

  /** A failure of the work aborts the whole copy. */
  async abortOnFailure<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.#abort.abort(error);
      throw error;
    }
  }
}
