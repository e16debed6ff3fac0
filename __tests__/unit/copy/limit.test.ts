import { expect, test } from 'vitest';
import { limitOf } from '../../../src/copy/limit.ts';
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
  const limit = limitOf(2, never);
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
  const limit = limitOf(2, never);
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
  const limit = limitOf(1, never);
  const [one, other] = [pending(), pending()];
  const results = [limit(one.work, 0), limit(other.work, 0)];
  await turn();
  expect([one.running, other.running]).toEqual([true, false]);
  one.end();
  other.end();
  await Promise.all(results);
});

test('work that fails gives its permit back', async () => {
  const limit = limitOf(1, never);
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
  const limit = limitOf(1, abort.signal);
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
  const limit = limitOf(2, never);
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
