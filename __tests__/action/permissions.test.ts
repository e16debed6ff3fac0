import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canRun, giveAway, isRoot, runAs, runAsUser, workspaceOfUser } from '../support/other-user.ts';

const push = ['push', '--files', 'dist', '--to', 'oci-layout:l:v1'];

/** The workspace after this was done to it: what a step there says of a permission that is missing. */
async function saidOf(prepare: (cwd: string) => void, ...args: readonly string[]): Promise<string> {
  const cwd = workspaceOfUser({ 'dist/a.txt': 'a', 'dist/b/c.txt': 'c', 'out/x': 'x' });
  const first = await runAsUser(cwd, ...push);
  expect(first.exitCode === 0 ? 'done' : first.stderr).toBe('done');
  mkdirSync(join(cwd, 'closed'));
  giveAway(cwd);
  prepare(cwd);
  const { exitCode, stderr } = await runAsUser(cwd, ...args);
  expect(exitCode).toBe(1);
  return stderr;
}

const close =
  (name: string, mode = 0o000) =>
  (cwd: string) =>
    chmodSync(join(cwd, name), mode);

describe.skipIf(!canRun)('a permission that is missing', () => {
  test.each<[string, (cwd: string) => void, readonly string[], string]>([
    [
      'a file',
      close('dist/a.txt'),
      ['push', '--files', 'dist/a.txt', '--to', 'oci-layout:m:1'],
      'dist/a.txt',
    ],
    [
      'a file in a folder',
      close('dist/b/c.txt'),
      ['push', '--files', 'dist', '--to', 'oci-layout:m:1'],
      'c.txt',
    ],
    ['a folder', close('dist/b'), ['push', '--files', 'dist', '--to', 'oci-layout:m:1'], 'dist/b'],
    ['a layout', close('l/index.json'), ['resolve', '--from', 'oci-layout:l:v1'], 'index.json'],
    [
      'a layout that is copied',
      close('l/blobs/sha256'),
      ['copy', '--from', 'oci-layout:l:v1', '--to', 'oci-layout:m:1'],
      'blobs',
    ],
  ])('to read %s says so', async (_what, prepare, args, name) => {
    const said = await saidOf(prepare, ...args);
    expect(said).toContain(name);
    expect(said).toContain('#no-read-permission');
    expect(said).toContain('not allowed to read');
  });

  test.each<[string, (cwd: string) => void, readonly string[]]>([
    ['a layout', close('closed', 0o555), ['push', '--files', 'dist', '--to', 'oci-layout:closed/m:1']],
    ['an archive', close('closed', 0o555), ['push', '--files', 'dist', '--to', 'oci-archive:closed/m.tar:1']],
    ['a layout that is there', close('l', 0o555), ['tag', '--from', 'oci-layout:l:v1', '--tags', 'v2']],
    [
      'the destination of a copy',
      close('closed', 0o555),
      ['copy', '--from', 'oci-layout:l:v1', '--to', 'oci-layout:closed/m:1'],
    ],
  ])('to write %s says so', async (_what, prepare, args) => {
    const said = await saidOf(prepare, ...args);
    expect(said).toContain('#no-permission');
    expect(said).toContain('not allowed to write');
  });
});

// Only root can be two users.
describe.skipIf(!canRun || !isRoot)('two users of one group', () => {
  const gid = 65_534;
  const users = [65_533, 65_532].map((uid) => ({ uid, gid }));

  /** How pushes to one layout end, by one user, the other, and the one again. */
  async function pushInTurn(umask: number): Promise<string[]> {
    const folder = workspaceOfUser({});
    chownSync(folder, 0, gid);
    chmodSync(folder, 0o2775);
    const ended: string[] = [];
    const before = process.umask(umask);
    try {
      for (const [at, user] of [...users, ...users.slice(0, 1)].entries()) {
        const cwd = workspaceOfUser({ 'a.txt': `push ${at}` });
        chownSync(cwd, user.uid, gid);
        const to = `oci-layout:${join(folder, 'shared')}:v${at}`;
        const { exitCode, stderr } = await runAs(user, cwd, 'push', '--files', 'a.txt', '--to', to);
        ended.push(exitCode === 0 ? 'done' : stderr);
      }
    } finally {
      process.umask(before);
    }
    return ended;
  }

  test('share a layout where the umask leaves the group its right to write', async () => {
    expect(await pushInTurn(0o002)).toEqual(['done', 'done', 'done']);
  });

  test('do not where it takes that away, and the second one is told', async () => {
    const [first, second, third] = await pushInTurn(0o022);
    expect([first, third]).toEqual(['done', 'done']);
    expect(second).toContain('not allowed to write');
    expect(second).toContain('/shared/');
  });
});
