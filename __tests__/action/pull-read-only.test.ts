import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canRun, giveAway, isRoot, runAsUser, workspaceOfUser } from '../support/other-user.ts';
import { treeOf } from '../support/tree.ts';

const from = 'oci-layout:layout:v1';

async function done(cwd: string, ...args: readonly string[]): Promise<void> {
  const { exitCode, stdout, stderr } = await runAsUser(cwd, ...args);
  expect(exitCode === 0 ? 'done' : `${stdout}${stderr}`).toBe('done');
}

const modes = { 'dir/mod': 0o555, 'dir/mod/sub': 0o500, dir: 0o555 };

function setModes(cwd: string, writable: boolean): void {
  for (const [name, mode] of Object.entries(modes)) chmodSync(join(cwd, name), writable ? 0o755 : mode);
}

describe.skipIf(!canRun)('a pull by one who is not root', () => {
  test('replaces files in read-only folders of its own, which stay read-only', async () => {
    const cwd = workspaceOfUser({ 'dir/mod/sub/a': 'one', 'dir/mod/b': 'one', 'dir/z': 'one' });
    setModes(cwd, false);
    await done(cwd, 'push', '--files', 'dir', '--to', from);
    await done(cwd, 'pull', '--from', from, '--path', 'out');
    expect(treeOf(join(cwd, 'out/dir'))).toEqual(treeOf(join(cwd, 'dir')));
    setModes(cwd, true);
    writeFileSync(join(cwd, 'dir/mod/sub/a'), 'two');
    mkdirSync(join(cwd, 'dir/mod/new'));
    writeFileSync(join(cwd, 'dir/mod/new/c'), 'two');
    giveAway(cwd);
    setModes(cwd, false);
    await done(cwd, 'push', '--files', 'dir', '--to', from);
    await done(cwd, 'pull', '--from', from, '--path', 'out');
    expect(treeOf(join(cwd, 'out/dir'))).toEqual(treeOf(join(cwd, 'dir')));
  });

  test('keeps the modes of read-only folders that the artifact does not name', async () => {
    const cwd = workspaceOfUser({ 'new/x': 'x', 'out/mine/y': 'y' });
    chmodSync(join(cwd, 'out/mine'), 0o555);
    chmodSync(join(cwd, 'out'), 0o500);
    await done(cwd, 'push', '--files', 'new/x => mine/x', '--to', from);
    await done(cwd, 'pull', '--from', from, '--path', 'out');
    const lines = treeOf(cwd).filter((line) => line.startsWith('out'));
    expect(lines.map((line) => line.replace(/ \d+ B .*/, ''))).toEqual([
      'out/ 500',
      'out/mine/ 555',
      'out/mine/x 644',
      'out/mine/y 644',
    ]);
  });

  test.skipIf(!isRoot)('moves nothing where a folder belongs to another user, and says which', async () => {
    const cwd = workspaceOfUser({
      'a.txt': 'new',
      'z.txt': 'new',
      'out/a.txt': 'old',
      'out/theirs/x': 'old',
    });
    chownSync(join(cwd, 'out/theirs'), 0, 0);
    const files = 'a.txt\nz.txt => theirs/x';
    await done(cwd, 'push', '--files', files, '--to', from);
    const before = treeOf(join(cwd, 'out'));
    const { exitCode, stderr, stdout } = await runAsUser(cwd, 'pull', '--from', from, '--path', 'out');
    expect(exitCode).toBe(1);
    expect(`${stdout}${stderr}`).toContain(join(cwd, 'out/theirs'));
    expect(`${stdout}${stderr}`).toContain('#no-permission');
    expect(treeOf(join(cwd, 'out'))).toEqual(before);
  });
});
