/** Runs a piece of I/O when there is room for it. `bytes` is what it moves at most; without, it counts as large. */
export type Limit = <T>(work: () => Promise<T>, bytes?: number) => Promise<T>;

/** What moves less is waiting more than work: it takes a part of a permit. */
export const SMALL = 1024 * 1024;
/** Small ones in the place of a large one; a single permit is meant as one request at a time. */
const PARTS = 3;

interface Waiting {
  readonly parts: number;
  readonly start: () => void;
}

/**
 * A permit is held around I/O only, never while waiting for children, so no depth of graph can deadlock. The signal
 * is asked again after the wait: what was queued when the copy failed does not start. In the order of asking, so that
 * a large one is not passed by for ever.
 */
export function limiter(permits: number, signal: AbortSignal): Limit {
  // Taken from the front by an index: `shift` moves all the others, and there may be a hundred thousand.
  let waiting: Waiting[] = [];
  let front = 0;
  const large = permits === 1 ? 1 : PARTS;
  let free = permits * large;
  const leave = (parts: number): void => {
    free += parts;
    for (let next = waiting[front]; next && next.parts <= free; next = waiting[front]) {
      front += 1;
      free -= next.parts;
      next.start();
    }
    if (front < waiting.length) return;
    waiting = [];
    front = 0;
  };
  return async (work, bytes = SMALL) => {
    const parts = bytes < SMALL ? 1 : large;
    if (front === waiting.length && parts <= free) free -= parts;
    else await new Promise<void>((resolve) => waiting.push({ parts, start: resolve }));
    try {
      signal.throwIfAborted();
      return await work();
    } finally {
      leave(parts);
    }
  };
}

/** Runs one piece of work after the other, in the order of asking; a failure stops none of the next. */
export function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** Waits for all, then fails with the first failure: nothing goes on in the background after an error. */
export async function settleAll<T>(work: readonly Promise<T>[]): Promise<T[]> {
  let failed: { error: unknown } | undefined;
  const done: T[] = [];
  await Promise.all(
    work.map((one, at) =>
      one.then(
        (value) => void (done[at] = value),
        (error: unknown) => void (failed ??= { error }),
      ),
    ),
  );
  if (failed) throw failed.error;
  return done;
}

/** As {@link settleAll}, for two of different types. */
export async function settleBoth<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  await settleAll<unknown>([a, b]);
  return [await a, await b];
}

/** Far more than any number of permits. */
const BATCH = 1000;

/** As {@link settleAll}, for a list that may be of a hundred thousand: what waits takes memory, so it is done in batches. */
export async function settleInBatches<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R> | R,
  size: number = BATCH,
): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += size)
    results.push(...(await settleAll(items.slice(at, at + size).map(async (item) => work(item)))));
  return results;
}

/** Does the work for every item, so many at once. After a failure nothing new is begun, and what runs is waited for. */
export async function mapConcurrent<T, R>(
  items: readonly T[],
  count: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const left = items.entries();
  let failed = false;
  const lane = async (): Promise<void> => {
    for (const [at, item] of left) {
      if (failed) return;
      results[at] = await work(item).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: count }, lane));
  for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason;
  return results;
}

/** Options of {@link SingleFlight.get}. */
export interface Asking {
  /** Once aborted, a caller that was waiting does not try again. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Does work once for each key: other callers wait for its result. After a failure the next caller tries again, and so does
 * one that was waiting; with `keep` all get the first failure instead, as parts of one whole want it.
 */
export class SingleFlight<K, V> {
  readonly #flights = new Map<K, Promise<V>>();
  readonly #failures: 'drop' | 'keep';

  /** What becomes of a failure: see the class. Default `drop`. */
  constructor(failures: 'drop' | 'keep' = 'drop') {
    this.#failures = failures;
  }

  /** The result for the key, which the work makes if there is none yet. */
  get(key: K, work: () => Promise<V>, asking: Asking = {}): Promise<V> {
    if (this.#failures === 'drop') return this.#getAnew(key, work, asking);
    const known = this.#flights.get(key);
    if (known) return known;
    const flight = work();
    this.#flights.set(key, flight);
    return flight;
  }

  async #getAnew(key: K, work: () => Promise<V>, { signal }: Asking): Promise<V> {
    for (;;) {
      const known = this.#flights.get(key);
      if (!known) break;
      try {
        return await known;
      } catch {
        signal?.throwIfAborted();
      }
    }
    const flight = work();
    this.#flights.set(key, flight);
    try {
      return await flight;
    } catch (error) {
      this.#flights.delete(key);
      throw error;
    }
  }

  /** The result for the key, if there is one or it is on its way. */
  peek(key: K): Promise<V> | undefined {
    return this.#flights.get(key);
  }

  /** Sets the result for the key. */
  set(key: K, value: V): void {
    this.#flights.set(key, Promise.resolve(value));
  }

  /** Sets the result for the key, unless there is one or it is on its way. */
  offer(key: K, value: V): void {
    if (!this.#flights.has(key)) this.set(key, value);
  }

  /** Forgets the result for the key. */
  delete(key: K): void {
    this.#flights.delete(key);
  }

  /** The results of all keys. */
  values(): Iterable<Promise<V>> {
    return this.#flights.values();
  }
}

/** Waits so many milliseconds; fails with the signal's reason as soon as that aborts. */
export async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  const stop = (): void => resolve();
  signal?.addEventListener('abort', stop);
  await promise;
  clearTimeout(timer);
  signal?.removeEventListener('abort', stop);
  signal?.throwIfAborted();
}
