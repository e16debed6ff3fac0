/** Runs a piece of I/O when one of the permits is free. */
export type Limit = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * A permit is held around I/O only, never while waiting for children, so no depth of graph can deadlock. The signal
 * is asked again after the wait: what was queued when the copy failed does not start.
 */
export function limitOf(permits: number, signal: AbortSignal): Limit {
  // Taken from the front by an index: `shift` moves all the others, and there may be a hundred thousand.
  let waiting: (() => void)[] = [];
  let front = 0;
  let free = permits;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      signal.throwIfAborted();
      return await work();
    } finally {
      const next = waiting[front];
      if (next) {
        front += 1;
        next();
      } else {
        free += 1;
        waiting = [];
        front = 0;
      }
    }
  };
}
