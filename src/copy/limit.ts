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
export function limitOf(permits: number, signal: AbortSignal): Limit {
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
