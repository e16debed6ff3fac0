import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canRun, giveAway, runAsUser, workspaceOfUser } from '../support/other-user.ts';

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
