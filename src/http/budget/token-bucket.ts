import { sleep } from '../../core/concurrency.ts';

export interface Clock {
  /** Milliseconds. */
  now(): number;
  /** Fails with the signal's reason as soon as that aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

const CLOCK: Clock = { now: () => performance.now(), sleep };
/** Below the error of adding up fractions. */
const NONE = 1e-6;

interface Waiter {
  readonly count: number;
  readonly start: () => void;
}

/** So many tokens a second, of which those of one second, or one, are kept. They are given in the order of asking. */
export class TokenBucket {
  /** The most that can be taken at once. */
  readonly most: number;
  readonly #rate: number;
  readonly #clock: Clock;
  readonly #waiting: Waiter[] = [];
  #tokens: number;
  #filledAt: number;
  #nobodyWaits = new AbortController();

  constructor(rate: number, clock: Clock = CLOCK) {
    this.#rate = rate;
    this.#clock = clock;
    this.most = Math.max(1, rate);
    this.#tokens = this.most;
    this.#filledAt = clock.now();
  }

  /** Milliseconds that who asks now would wait. */
  waitFor(count: number): number {
    this.#refill();
    const wanted = this.#waiting.reduce((sum, waiter) => sum + waiter.count, count);
    return Math.max(0, ((wanted - this.#tokens) * 1000) / this.#rate);
  }

  /** Waits for the tokens. Once the signal aborts it fails with the reason, and they are there for the next. */
  async take(count: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const waiter: Waiter = { count: Math.min(count, this.most), start: resolve };
    const leave = (): void => {
      const at = this.#waiting.indexOf(waiter);
      if (at === -1) return;
      this.#waiting.splice(at, 1);
      if (this.#waiting.length === 0) this.#nobodyWaits.abort();
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', leave);
    if (this.#waiting.push(waiter) === 1) void this.#serve();
    await promise.finally(() => signal?.removeEventListener('abort', leave));
  }

  async #serve(): Promise<void> {
    this.#nobodyWaits = new AbortController();
    const { signal } = this.#nobodyWaits;
    for (let [next] = this.#waiting; next && !signal.aborted; [next] = this.#waiting) {
      this.#refill();
      const missing = next.count - this.#tokens;
      if (missing < NONE) {
        this.#tokens -= next.count;
        this.#waiting.shift();
        next.start();
      } else await this.#clock.sleep((missing * 1000) / this.#rate, signal).catch(() => undefined);
    }
  }

  #refill(): void {
    const now = this.#clock.now();
    this.#tokens = Math.min(this.most, this.#tokens + ((now - this.#filledAt) * this.#rate) / 1000);
    this.#filledAt = now;
  }
}
