import { limiter, type Limit } from '../core/concurrency.ts';
import type { CopyOptions } from './options.ts';

/** What the parts of one copy share: the permits, and the signal that the first failure aborts. */
export class CopyRun {
  readonly call: { readonly signal: AbortSignal };
  readonly limit: Limit;
  readonly #abort = new AbortController();

  constructor({ signal, concurrency = 6 }: Pick<CopyOptions, 'signal' | 'concurrency'>) {
    const own = this.#abort.signal;
    this.call = { signal: signal ? AbortSignal.any([signal, own]) : own };
    this.limit = limiter(concurrency, this.call.signal);
  }

  /** The first failure stops everything, and everything is waited for. */
  async stopping<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.#abort.abort(error);
      throw error;
    }
  }
}
