import { describe, expect, test } from 'vitest';
import {
  limiter,
  mapConcurrent,
  settleAll,
  settleInBatches,
  SingleFlight,
} from '../../../src/core/concurrency.ts';
import { turn } from '../../support/recording.ts';
import { rejection } from '../../support/rejection.ts';

const never = new AbortController().signal;

/** Work that runs until it is told to end. */
function pending(): { work: () => Promise<string>; end: () => void; running: boolean } {
  const { promise, resolve } = Promise.withResolvers<string>();
  const made = {
    running: false,
    work: () => {
      made.running = true;
      return promise;
    },
    end: () => resolve('done'),
  };
  return made;
}

test('no more runs at once than there are permits, and waiting work starts in order', async () => {
  const limit = limiter(2, never);
  const all = Array.from({ length: 4 }, pending);
  const results = all.map(({ work }) => limit(work));
  await turn();
  expect(all.map(({ running }) => running)).toEqual([true, true, false, false]);
  all[1]?.end();
  await turn();
  expect(all.map(({ running }) => running)).toEqual([true, true, true, false]);
  all.forEach(({ end }) => end());
  expect(await Promise.all(results)).toEqual(['done', 'done', 'done', 'done']);
});

test('three small ones run in the place of a large one, and pass none by that waits', async () => {
  const limit = limiter(2, never);
  const sizes = [2 ** 20, 2 ** 20 - 1, 0, 0, 0, 2 ** 30, 0, 0];
  const all = sizes.map((bytes) => ({ ...pending(), bytes }));
  const started: number[] = [];
  const results = all.map(({ work, bytes }, at) =>
    limit(() => {
      started.push(at);
      return work();
    }, bytes),
  );
  await turn();
  expect(started).toEqual([0, 1, 2, 3]);
  all[1]?.end();
  await turn();
  expect(started).toEqual([0, 1, 2, 3, 4]);
  all[0]?.end();
  await turn();
  expect(started).toEqual([0, 1, 2, 3, 4, 5]);
  all[5]?.end();
  await turn();
  expect(started).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  all.forEach(({ end }) => end());
  await Promise.all(results);
});

test('a single permit is one at a time, however small', async () => {
  const limit = limiter(1, never);
  const [one, other] = [pending(), pending()];
  const results = [limit(one.work, 0), limit(other.work, 0)];
  await turn();
  expect([one.running, other.running]).toEqual([true, false]);
  one.end();
  other.end();
  await Promise.all(results);
});

test('work that fails gives its permit back', async () => {
  const limit = limiter(1, never);
  const failure = new Error('failed');
  for (let at = 0; at < 3; at += 1) {
    expect(await rejection(limit(() => Promise.reject(failure)))).toBe(failure);
    const thrown = limit(() => {
      throw failure;
    });
    expect(await rejection(thrown)).toBe(failure);
  }
  expect(await limit(async () => 'still works')).toBe('still works');
});

test('work that waited when the signal was aborted does not start', async () => {
  const abort = new AbortController();
  const limit = limiter(1, abort.signal);
  const first = pending();
  const second = pending();
  const results = [limit(first.work), limit(second.work)];
  const reason = new Error('enough');
  abort.abort(reason);
  first.end();
  expect(await results[0]).toBe('done');
  expect(await rejection(Promise.resolve(results[1]))).toBe(reason);
  expect(second.running).toBe(false);
  expect(await rejection(limit(second.work))).toBe(reason);
});

test('a small one that comes later does not pass a large one that waits, though it would fit', async () => {
  const limit = limiter(2, never);
  const [small, large, waiting, late] = [pending(), pending(), pending(), pending()];
  const results = [limit(small.work, 0), limit(large.work), limit(waiting.work), limit(late.work, 0)];
  await turn();
  expect([small, large, waiting, late].map(({ running }) => running)).toEqual([true, true, false, false]);
  large.end();
  await turn();
  expect([waiting.running, late.running]).toEqual([true, true]);
  for (const one of [small, waiting, late]) one.end();
  await Promise.all(results);
});

describe('all of a list', () => {
  const failure = new Error('failed');

  test('is waited for, and the first failure is told', async () => {
    const slow = pending();
    const all = settleAll([slow.work(), Promise.reject(failure), Promise.reject(new Error('second'))]);
    let ended = false;
    const told = rejection(all).then((error) => {
      ended = true;
      return error;
    });
    await turn();
    expect(ended).toBe(false);
    slow.end();
    expect(await told).toBe(failure);
    expect(await settleAll([Promise.resolve(1), Promise.resolve(2)])).toEqual([1, 2]);
  });

  test('goes in batches, in order, and ends with the batch that failed', async () => {
    const begun: number[] = [];
    const double = async (one: number): Promise<number> => {
      begun.push(one);
      if (one === 3) throw failure;
      return one * 2;
    };
    expect(await settleInBatches([1, 2, 4, 5, 6], double, 2)).toEqual([2, 4, 8, 10, 12]);
    begun.length = 0;
    expect(await rejection(settleInBatches([1, 2, 3, 4, 5], double, 2))).toBe(failure);
    expect(begun).toEqual([1, 2, 3, 4]);
  });

  test('runs so many at once, and begins nothing after a failure', async () => {
    const begun: number[] = [];
    const work = async (one: number): Promise<number> => {
      begun.push(one);
      await turn();
      if (one === 2) throw failure;
      return one;
    };
    expect(await mapConcurrent([5, 4, 3], 2, work)).toEqual([5, 4, 3]);
    begun.length = 0;
    expect(await rejection(mapConcurrent([1, 2, 3, 4, 5, 6], 2, work))).toBe(failure);
    expect(begun.length).toBeLessThan(6);
  });
});

describe('work for one key', () => {
  const failure = new Error('failed');

  test('is done once, whoever asks', async () => {
    for (const flights of [new SingleFlight<string, string>(), new SingleFlight<string, string>('keep')]) {
      let runs = 0;
      const work = async (): Promise<string> => {
        runs += 1;
        await turn();
        return 'done';
      };
      expect(await settleAll([flights.get('a', work), flights.get('a', work)])).toEqual(['done', 'done']);
      expect(await flights.get('a', work)).toBe('done');
      expect(runs).toBe(1);
      expect(await flights.get('b', work)).toBe('done');
      expect(runs).toBe(2);
    }
  });

  test.each([
    ['drop', 'done', 2],
    ['keep', failure, 1],
  ] as const)('that fails once: %s', async (failures, told, times) => {
    const flights = new SingleFlight<string, string>(failures);
    let runs = 0;
    const work = async (): Promise<string> => {
      runs += 1;
      await turn();
      if (runs === 1) throw failure;
      return 'done';
    };
    const [first, waiting] = [flights.get('a', work), flights.get('a', work)].map((one) =>
      one.catch((error: unknown) => error),
    );
    expect(await first).toBe(failure);
    expect(await waiting).toBe(told);
    expect(await flights.get('a', work).catch((error: unknown) => error)).toBe(told);
    expect(runs).toBe(times);
  });

  test('that failed is not tried again by one that is aborted', async () => {
    const flights = new SingleFlight<string, string>();
    const reason = new Error('enough');
    const first = flights.get('a', async () => {
      await turn();
      throw failure;
    });
    const waiting = flights.get('a', async () => 'done', { signal: AbortSignal.abort(reason) });
    expect(await settleAll([rejection(first), rejection(waiting)])).toEqual([failure, reason]);
  });

  test('gives way to a value that is set, and not to one that is offered', async () => {
    const flights = new SingleFlight<string, string>();
    expect(flights.peek('a')).toBeUndefined();
    await flights.get('a', async () => 'done');
    flights.offer('a', 'offered');
    expect(await flights.peek('a')).toBe('done');
    flights.set('a', 'set');
    expect(await flights.get('a', async () => 'done')).toBe('set');
    flights.delete('a');
    flights.offer('a', 'offered');
    expect(await flights.peek('a')).toBe('offered');
  });
});
