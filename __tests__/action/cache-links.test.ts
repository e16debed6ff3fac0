import { mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cacheJob, newStore, warningsOf } from '../support/cache-jobs.ts';
import { entriesIn } from '../support/cache-stores.ts';
import { freshFolder, writeFiles } from '../support/operate.ts';
import { output } from '../support/steps.ts';
import { treeOf } from '../support/tree.ts';

describe.skipIf(process.platform === 'win32')('links', () => {
  test('a venv is kept, with links to programs of the machine and to the home folder', async () => {
    const { inputs } = newStore();
    const path = { ...inputs, path: '.venv', key: 'k' };
    const between = (workspace: string): void => {
      writeFiles(workspace, { '.venv/lib/site.py': 'x', '.venv/bin/': '' });
      symlinkSync('/usr/bin/python3', join(workspace, '.venv/bin/python'));
      symlinkSync('python', join(workspace, '.venv/bin/python3'));
      symlinkSync('lib', join(workspace, '.venv/lib64'));
      symlinkSync(join(workspace, '../home/.pyenv/py'), join(workspace, '.venv/bin/py'));
      symlinkSync(join(workspace, 'src'), join(workspace, '.venv/src'));
    };
    const first = await cacheJob(path, { between });
    expect(warningsOf(first)).toEqual([]);
    const second = await cacheJob(path);
    expect(output(second, 'cache-hit')).toBe('true');
    const venv = join(second.workspace, '.venv');
    expect(readlinkSync(join(venv, 'bin/python'))).toBe('/usr/bin/python3');
    expect(readlinkSync(join(venv, 'bin/python3'))).toBe('python');
    expect(readlinkSync(join(venv, 'lib64'))).toBe('lib');
    // These two follow the folders of the job.
    expect(readlinkSync(join(venv, 'bin/py'))).toBe(join(second.home, '.pyenv/py'));
    expect(readlinkSync(join(venv, 'src'))).toBe(join(second.workspace, 'src'));
    const third = await cacheJob({ ...path, key: 'k-2', 'restore-keys': 'k' });
    expect(warningsOf(third)).toEqual([]);
  });

  test('an entry that cannot be kept costs itself and a warning', async () => {
    const { inputs } = newStore();
    const between = (workspace: string): void => {
      writeFiles(workspace, { 'dist/a': 'a', 'dist/b\\c': 'b', 'dist/z': 'z' });
      symlinkSync('../../../x', join(workspace, 'dist/out'));
      symlinkSync('sub/../a', join(workspace, 'dist/back'));
    };
    const first = await cacheJob({ ...inputs, key: 'k' }, { between });
    expect(warningsOf(first)).toEqual([
      expect.stringMatching(/^warning: cache: .*dist\/back/),
      expect.stringMatching(/^warning: cache: .*dist\/out/),
      expect.stringMatching(/^warning: cache: .*dist\/b\\\\c/),
    ]);
    const second = await cacheJob({ ...inputs, key: 'k' });
    expect(treeOf(join(second.workspace, 'dist')).map((line) => line.split(' ')[0])).toEqual(['a', 'z']);
  });

  test('of many such entries some are named, and the others counted', async () => {
    const { inputs } = newStore();
    const between = (workspace: string): void => {
      const bad = Array.from({ length: 30 }, (_, at) => [`dist/b\\${at}`, 'b'] as const);
      writeFiles(workspace, { 'dist/a': 'a', ...Object.fromEntries(bad) });
    };
    const run = await cacheJob({ ...inputs, key: 'k' }, { between });
    expect(warningsOf(run)).toHaveLength(9);
    expect(warningsOf(run).at(-1)).toContain('22 more');
  });
});

describe.skipIf(process.platform === 'win32')('a path behind a link', () => {
  /** A home folder whose `.cache` is on another disk. */
  function linkedHome(): { home: string; disk: string } {
    const [home, disk] = [freshFolder('home'), freshFolder('disk')];
    symlinkSync(disk, join(home, '.cache'));
    return { home, disk };
  }

  test.each(['~/.cache/pip', '~/.cache', '~/.cache/p*'])(
    '%s is kept, and comes back with and without the link',
    async (path) => {
      const { inputs } = newStore();
      const { home, disk } = linkedHome();
      const all = { ...inputs, path, key: 'k' };
      const between = (): void => void writeFiles(disk, { 'pip/a': 'a', 'pip/b/c': 'c' });
      const first = await cacheJob(all, { env: { HOME: home }, between });
      expect(warningsOf(first)).toEqual([]);

      const plain = freshFolder('home');
      const second = await cacheJob(all, { env: { HOME: plain } });
      expect(output(second, 'cache-hit')).toBe('true');
      expect(treeOf(join(plain, '.cache/pip'))).toEqual(treeOf(join(disk, 'pip')));

      const again = linkedHome();
      const third = await cacheJob(all, { env: { HOME: again.home } });
      expect(warningsOf(third)).toEqual([]);
      expect(treeOf(join(again.disk, 'pip'))).toEqual(treeOf(join(disk, 'pip')));
      expect(readlinkSync(join(again.home, '.cache'))).toBe(again.disk);
    },
  );

  test('what `!` leaves out is left out behind the link too', async () => {
    const { inputs } = newStore();
    const { home, disk } = linkedHome();
    const all = { ...inputs, path: '~/.cache/pip\n!~/.cache/pip/tmp', key: 'k' };
    const between = (): void => void writeFiles(disk, { 'pip/a': 'a', 'pip/tmp/c': 'c' });
    await cacheJob(all, { env: { HOME: home }, between });
    const plain = freshFolder('home');
    await cacheJob(all, { env: { HOME: plain } });
    expect(readdirSync(join(plain, '.cache/pip'))).toEqual(['a']);
  });

  test('of the workspace that leads out of it is not followed: a checkout may have brought it', async () => {
    const { inputs, store } = newStore();
    const all = { ...inputs, path: 'packages/a', key: 'k' };
    await cacheJob(all, { builds: { 'packages/a/x': 'x' } });
    expect(entriesIn(store)).toBe(1);
    const outside = freshFolder('outside');
    const cwd = freshFolder('workspace');
    symlinkSync(outside, join(cwd, 'packages'));
    const run = await cacheJob(all, { cwd });
    expect(warningsOf(run)[0]).toMatch(/will not write to .*packages/);
    expect(readdirSync(outside)).toEqual([]);
  });

  test('of the workspace that stays in it is followed', async () => {
    const { inputs } = newStore();
    const all = { ...inputs, path: 'packages/a', key: 'k' };
    const cwd = freshFolder('workspace');
    mkdirSync(join(cwd, 'real/a'), { recursive: true });
    symlinkSync('real', join(cwd, 'packages'));
    const between = (workspace: string): void => void writeFiles(workspace, { 'real/a/x': 'x' });
    const first = await cacheJob(all, { cwd, between });
    expect(warningsOf(first)).toEqual([]);
    const second = await cacheJob(all);
    expect(readFileSync(join(second.workspace, 'packages/a/x'), 'utf8')).toBe('x');
  });
});
