// F15 A lock that nobody holds: a fresh `.index.lock` of no one, or a link, in a layout that others may write.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withLock } from '../../src/files/file-lock.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { startWriter } from '../integration/writer-process.ts';
import { plainArtifact, store } from '../support/artifacts.ts';
import { rejection } from '../support/rejection.ts';
import { runAction } from '../support/runner.ts';
import { workspaceWith } from '../support/steps.ts';

async function layoutWith(make: (lock: string, cwd: string) => void) {
  const cwd = workspaceWith({ 'a.txt': 'a' });
  await store(new OciLayout(join(cwd, 'l')), plainArtifact(), 'v1');
  const lock = join(cwd, 'l/.index.lock');
  make(lock, cwd);
  return { cwd, lock, inputs: { files: 'a.txt', to: 'oci-layout:l:v2' } };
}

describe.skipIf(process.platform === 'win32')('a lock that is no file is refused at once, and named', () => {
  test.each<[string, (lock: string, cwd: string) => void]>([
    ['a link to a file', (lock, cwd) => symlinkSync(join(cwd, 'a.txt'), lock)],
    ['a link to nothing', (lock) => symlinkSync('nowhere', lock)],
    [
      'a link to a lock that is held',
      (lock, cwd) => {
        writeFileSync(join(cwd, 'other'), JSON.stringify({ pid: process.pid, host: 'x', id: 'x' }));
        symlinkSync(join(cwd, 'other'), lock);
      },
    ],
    ['a folder', (lock) => mkdirSync(lock)],
  ])('%s', async (_title, make) => {
    const { cwd, lock, inputs } = await layoutWith(make);
    const run = await runAction({ cwd, inputs });
    expect(run.outcome).toBe('failure');
    expect(run.annotations.map(({ message }) => message).join()).toContain(lock);
    await expect(new OciLayout(join(cwd, 'l')).resolve('v2')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe('a');
    expect(existsSync(join(cwd, 'l/nowhere'))).toBe(false);
  });

  // Not by a step: what looks for secrets in the workspace afterwards would wait at the pipe.
  test('a pipe', async () => {
    const { cwd, lock } = await layoutWith((path) => execFileSync('mkfifo', [path]));
    const pushed = rejection(store(new OciLayout(join(cwd, 'l')), plainArtifact('new'), 'new'));
    expect(await pushed).toMatchObject({ code: 'CONFLICT', details: { file: lock } });
    expect(await rejection(new OciLayout(join(cwd, 'l')).resolve('new'))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('a lock of nobody is not waited for without end', () => {
  const content = JSON.stringify({ pid: 1, host: 'nobody', id: 'x' });

  test.each([
    ['old', -31],
    ['of the future', 24 * 3600],
  ])('one that is %s is taken at once', async (_title, seconds) => {
    const { cwd, lock } = await layoutWith((path) => writeFileSync(path, content));
    const time = new Date(Date.now() + seconds * 1000);
    utimesSync(lock, time, time);
    await store(new OciLayout(join(cwd, 'l')), plainArtifact('new'), 'new');
    expect(existsSync(lock)).toBe(false);
  });

  test('the wait for a fresh one is said, once, with its name; what others wrote there is shown as one line', async () => {
    const { lock } = await layoutWith((path) =>
      writeFileSync(path, JSON.stringify({ pid: 1, host: 'a\n::error::b', id: 'x' })),
    );
    const abort = new AbortController();
    const said: string[] = [];
    const onWait = (message: string): void => {
      said.push(message);
      abort.abort(new Error('enough'));
    };
    expect(
      await rejection(withLock(lock, async () => undefined, { onWait, signal: abort.signal })),
    ).toMatchObject({ message: 'enough' });
    expect(said).toEqual([expect.stringContaining(lock)]);
    expect(said.join()).not.toContain('\n');
  });

  test('changes of one layout wait in line: it is said once, and all are made', async () => {
    const { cwd, lock } = await layoutWith((path) => writeFileSync(path, content));
    const said: string[] = [];
    const onWait = (message: string): void => {
      said.push(message);
      setTimeout(() => rmSync(lock, { force: true }), 500);
    };
    const layout = new OciLayout(join(cwd, 'l'), { onWait });
    const root = await layout.resolve('v1');
    const tags = ['a', 'b', 'c', 'd'];
    await Promise.all(tags.map((tag) => layout.tag(root, tag)));
    expect(said).toEqual([expect.stringContaining(lock)]);
    expect((await Array.fromAsync(layout.tags())).toSorted()).toEqual([...tags, 'v1']);
  });

  test('a step says for which lock it waits, and can be cancelled meanwhile', async () => {
    const { cwd, lock, inputs } = await layoutWith(() => undefined);
    const holder = startWriter('lock', lock);
    await holder.next();
    const run = await runAction({ cwd, inputs, cancelAfter: { text: 'waiting for the lock' } });
    holder.release();
    expect(await holder.ended).toBe(0);
    expect(run.outcome).toBe('cancelled');
    expect(run.signal).toBe(null);
    expect(run.log).toContain(lock);
  });
});
