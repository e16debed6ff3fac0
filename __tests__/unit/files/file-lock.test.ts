import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { withLock } from '../../../src/files/file-lock.ts';
import { newOwner } from '../../../src/files/lock-owner.ts';
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

const self = await newOwner();
/** Elsewhere than on Linux, no process is known for certain. */
const certain = self.space !== undefined;
// Ids end far below this on every system.
const DEAD = 2 ** 30;
const dead = JSON.stringify({ ...self, pid: DEAD });
const elsewhere = JSON.stringify({ pid: 1, host: 'another-host', id: 'x' });

async function expectBroken(path: string): Promise<void> {
  expect(await withLock(path, async () => 'done')).toBe('done');
  expect(filesIn(join(path, '..'))).toEqual([]);
}

describe('a lock that was left behind is broken', () => {
  test.each([
    ['of another host', elsewhere],
    ['of a boot before, though its number is alive', JSON.stringify({ ...self, space: 'another boot' })],
    [
      'of this host name and a living number, which says no more',
      JSON.stringify({ pid: process.pid, host: hostname(), id: 'x' }),
    ],
    ['that is empty', ''],
    ['that cannot be read', '{"pid":'],
    ['with a number that is none', JSON.stringify({ ...self, pid: -1 })],
  ])('after 30 s: one %s', async (_title, content) => {
    await expectBroken(left(content, 31));
  });

  test('at once: one with a time far ahead, which no owner makes', async () => {
    await expectBroken(left(elsewhere, -3600));
  });

  test.runIf(certain).each([
    ['whose process is gone', dead],
    [
      'whose number is that of another process now',
      JSON.stringify({ ...self, pid: process.pid, start: '1' }),
    ],
    ['of number 1, which is another process since', JSON.stringify({ ...self, pid: 1, start: '999999999' })],
  ])('at once: one %s', async (_title, content) => {
    await expectBroken(left(content, 0));
  });

  test.runIf(certain)('at once: one whose process ended and was not asked for by its parent', async () => {
    const shell = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    try {
      const [line] = (await once(shell.stdout, 'data')) as [Buffer];
      const pid = Number(line.toString());
      const fields = (): string[] =>
        readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      while (fields()[0] !== 'Z') await pause(5);
      await expectBroken(left(JSON.stringify({ ...self, pid, start: fields()[19] }), 0));
    } finally {
      shell.kill('SIGKILL');
    }
  });

  test('also where the process that broke it before died while doing so', async () => {
    const path = left(dead, 31);
    const breaker = `${path}.break`;
    writeFileSync(breaker, dead);
    const then = new Date(Date.now() - 31_000);
    utimesSync(breaker, then, then);
    await expectBroken(path);
  });
});

describe('a lock that may be held is waited for', () => {
  const living = JSON.stringify(self);
  test.each<[string, string, number]>([
    [
      'of a process elsewhere, not yet 30 s old',
      JSON.stringify({ pid: DEAD, host: 'another-host', id: 'x' }),
      0,
    ],
    [
      'of this host name, where only the number is known',
      JSON.stringify({ pid: DEAD, host: hostname(), id: 'x' }),
      0,
    ],
    [
      'of another namespace, though no such number is here',
      JSON.stringify({ ...self, pid: DEAD, space: 'x' }),
      0,
    ],
    ['without an owner, not yet 30 s old', '', 0],
    ...(certain
      ? [['of a living process, however old', living, 3600] satisfies [string, string, number]]
      : []),
  ])('%s', async (_title, content, seconds) => {
    const path = left(content, seconds);
    const abort = new AbortController();
    const reason = new Error('enough');
    const waiting = rejection(withLock(path, async () => 'done', { signal: abort.signal }));
    // Long enough for some more tries; too short a time could only hide a failure, never make one.
    await pause(80);
    expect(readFileSync(path, 'utf8')).toBe(content);
    abort.abort(reason);
    expect(await waiting).toBe(reason);
    expect(readFileSync(path, 'utf8')).toBe(content);
  });
});

test('its owner renews it, for those who cannot know more of the owner than that', async () => {
  const path = place();
  await withLock(path, async () => {
    const then = new Date(Date.now() - 60_000);
    utimesSync(path, then, then);
    while (statSync(path).mtimeMs <= then.getTime()) await pause(50);
  });
  expect(existsSync(path)).toBe(false);
});

test('who lost the lock while it worked is told so, and leaves the new one alone', async () => {
  const path = place();
  const other = JSON.stringify({ ...self, id: 'other' });
  const work = withLock(path, async (lock) => {
    await lock.check();
    writeFileSync(path, other);
    await lock.check();
  });
  // The error names the file.
  expect(await rejection(work)).toMatchObject({ code: 'CONFLICT', details: { file: path } });
  expect(readFileSync(path, 'utf8')).toBe(other);
});
