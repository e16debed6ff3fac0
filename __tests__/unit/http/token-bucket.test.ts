import { expect, test } from 'vitest';
import { TokenBucket, type Clock } from '../../../src/http/budget/token-bucket.ts';
import { virtualClock } from '../../support/virtual-clock.ts';

/** Time passes only when the test lets it. */
function stoppedClock(): Clock & { pass(ms: number): Promise<void>; sleeping(): number } {
  let time = 0;
  const sleepers = new Set<{ readonly until: number; readonly wake: () => void }>();
  return {
    now: () => time,
    async sleep(ms, signal) {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const sleeper = { until: time + ms, wake: resolve };
      sleepers.add(sleeper);
      signal?.addEventListener('abort', () => reject(signal.reason));
      await promise.finally(() => sleepers.delete(sleeper));
    },
    async pass(ms) {
      time += ms;
      for (const { until, wake } of sleepers) if (until <= time) wake();
      await new Promise((resolve) => setImmediate(resolve));
    },
    sleeping: () => sleepers.size,
  };
}

test('200 requests at 50 a second take three seconds, after those of the first', async () => {
  const clock = virtualClock();
  const bucket = new TokenBucket(50, clock);
  for (let at = 0; at < 50; at += 1) await bucket.take(1);
  expect(clock.now()).toBe(0);
  await Promise.all(Array.from({ length: 150 }, () => bucket.take(1)));
  expect(clock.now()).toBeCloseTo(3000, 3);
});

test('what is not used is kept for one second only', async () => {
  const clock = virtualClock();
  const bucket = new TokenBucket(10, clock);
  await clock.sleep(60_000);
  await Promise.all(Array.from({ length: 20 }, () => bucket.take(1)));
  expect(clock.now()).toBeCloseTo(61_000, 3);
});

test('less than one a second is one at once', async () => {
  const clock = virtualClock();
  const bucket = new TokenBucket(0.5, clock);
  await bucket.take(1);
  expect(clock.now()).toBe(0);
  await bucket.take(1);
  expect(clock.now()).toBeCloseTo(2000, 3);
});

test('more than the bucket holds is taken as all it holds', async () => {
  const clock = virtualClock();
  await new TokenBucket(2, clock).take(5);
  expect(clock.now()).toBe(0);
});

test('100 who wait are served in the order of asking', async () => {
  const bucket = new TokenBucket(7, virtualClock());
  const served: number[] = [];
  await Promise.all(Array.from({ length: 100 }, (_, at) => bucket.take(1).then(() => served.push(at))));
  expect(served).toEqual(Array.from({ length: 100 }, (_, at) => at));
});

test('who leaves costs no token', async () => {
  const clock = stoppedClock();
  const bucket = new TokenBucket(1, clock);
  const reason = new Error('no longer wanted');
  const leaving = new AbortController();
  await bucket.take(1);
  const told: string[] = [];
  const first = bucket.take(1, leaving.signal).catch((error: unknown) => told.push(String(error)));
  const second = bucket.take(1).then(() => told.push('second'));
  expect(bucket.waitFor(1)).toBe(3000);
  leaving.abort(reason);
  await first;
  expect(told).toEqual([String(reason)]);
  await clock.pass(999);
  expect(told).toHaveLength(1);
  await clock.pass(1);
  await second;
  expect(told).toEqual([String(reason), 'second']);
});

test('nothing is waited for when the last has left, and the next is served', async () => {
  const clock = stoppedClock();
  const bucket = new TokenBucket(1, clock);
  const leaving = new AbortController();
  await bucket.take(1);
  const left = bucket.take(1, leaving.signal);
  expect(clock.sleeping()).toBe(1);
  leaving.abort(new Error('enough'));
  await expect(left).rejects.toThrow('enough');
  await clock.pass(0);
  expect(clock.sleeping()).toBe(0);
  const next = bucket.take(1);
  await clock.pass(1000);
  await next;
  await expect(bucket.take(1, AbortSignal.abort(new Error('before')))).rejects.toThrow('before');
});
