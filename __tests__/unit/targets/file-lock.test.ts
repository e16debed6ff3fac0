import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { withLock } from '../../../src/targets/file-lock.ts';
import { rejection } from '../../support/rejection.ts';
import { turn } from '../../support/recording.ts';
import { filesIn, tempFolder } from '../../support/temp.ts';

function place(): string {
  return join(tempFolder('lock-'), 'new', 'the.lock');
}

/** A lock file that another process has left, so many seconds ago. */
function left(content: string, seconds: number): string {
  const path = join(tempFolder('lock-'), 'the.lock');
  writeFileSync(path, content);
  const then = new Date(Date.now() - seconds * 1000);
  utimesSync(path, then, then);
  return path;
}

test('work under one lock never overlaps, and the lock is gone after it', async () => {
  const path = place();
  let inside = 0;
  const results = await Promise.all(
    Array.from({ length: 8 }, (_, at) =>
      withLock(path, async () => {
        inside += 1;
        for (let turns = 0; turns < 3; turns += 1) await turn();
        expect(inside).toBe(1);
        inside -= 1;
        return at;
      }),
    ),
  );
  expect(results).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(filesIn(join(path, '../..'))).toEqual([]);
});

test('work that fails leaves no lock', async () => {
  const path = place();
  const failure = new Error('failed');
  expect(await rejection(withLock(path, () => Promise.reject(failure)))).toBe(failure);
  expect(existsSync(path)).toBe(false);
});

describe('a lock that was left behind is broken', () => {
  // Ids end far below this on every system.
  const dead = JSON.stringify({ pid: 2 ** 30, host: hostname(), id: 'x' });
  const elsewhere = JSON.stringify({ pid: 1, host: 'another-host', id: 'x' });
  test.each([
    ['at once, when its process is gone', dead, 0],
    ['after 30 s, when it is of another host', elsewhere, 31],
    ['after 30 s, when it is empty', '', 31],
    ['after 30 s, when it cannot be read', '{"pid":', 31],
  ])('%s', async (_title, content, seconds) => {
    const path = left(content, seconds);
    expect(await withLock(path, async () => 'done')).toBe('done');
    expect(filesIn(join(path, '..'))).toEqual([]);
  });

  test('also where the process that broke it before died while doing so', async () => {
    const path = left(dead, 0);
    const breaker = `${path}.break`;
    writeFileSync(breaker, dead);
    const then = new Date(Date.now() - 31_000);
    utimesSync(breaker, then, then);
    expect(await withLock(path, async () => 'done')).toBe('done');
    expect(filesIn(join(path, '..'))).toEqual([]);
  });
});

describe('a lock that may be held is waited for', () => {
  const living = JSON.stringify({ pid: process.pid, host: hostname(), id: 'x' });
  const elsewhere = JSON.stringify({ pid: 2 ** 30, host: 'another-host', id: 'x' });
  test.each([
    ['of a living process, however old', living, 3600],
    ['of another host, not yet 30 s old', elsewhere, 0],
    ['without an owner, not yet 30 s old', '', 0],
  ])('%s', async (_title, content, seconds) => {
    const path = left(content, seconds);
    const abort = new AbortController();
    const reason = new Error('enough');
    const waiting = rejection(withLock(path, async () => 'done', abort.signal));
    // Long enough for some more tries; too short a time could only hide a failure, never make one.
    await pause(80);
    expect(readFileSync(path, 'utf8')).toBe(content);
    abort.abort(reason);
    expect(await waiting).toBe(reason);
    expect(readFileSync(path, 'utf8')).toBe(content);
  });
});

test('who lost the lock while it worked is told so, and leaves the new one alone', async () => {
  const path = place();
  const other = JSON.stringify({ pid: process.pid, host: hostname(), id: 'other' });
  const work = withLock(path, async (lock) => {
    await lock.check();
    writeFileSync(path, other);
    await lock.check();
  });
  expect(await rejection(work)).toMatchObject({ code: 'CONFLICT' });
  expect(readFileSync(path, 'utf8')).toBe(other);
});
