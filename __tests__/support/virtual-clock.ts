import type { Clock } from '../../src/http/budget/token-bucket.ts';

/** Nobody waits: a sleep only moves the time. */
export function virtualClock(): Clock {
  let time = 0;
  return {
    now: () => time,
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      time += ms;
    },
  };
}
