// F13 A pipe or a device where a file is read: it waits for a writer, or never ends; `timeout` and cancel did not help.
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runAction } from '../support/runner.ts';
import { expectSuccess, outcomeOf, workspaceWith } from '../support/steps.ts';

const to = 'oci-layout:layout:v1';
const push = { files: 'a.txt', to };

/** Where a step reads a file that people name. */
const inputs: readonly [string, Readonly<Record<string, string>>][] = [
  ['files', { files: 'special', to }],
  ['files, with a title', { files: 'special => x', to }],
  ['config', { ...push, config: 'special', 'artifact-type': 'a/b' }],
  ['annotation-file', { ...push, 'annotation-file': 'special' }],
  ['an archive to read', { from: 'oci-archive:special:v1', path: 'out' }],
  ['ca-file', { command: 'resolve', from: 'localhost:1/a:1', 'ca-file': 'special' }],
  [
    'client-cert',
    { command: 'resolve', from: 'localhost:1/a:1', 'client-cert': 'special', 'client-key': 'a.txt' },
  ],
  [
    'client-key',
    { command: 'resolve', from: 'localhost:1/a:1', 'client-cert': 'a.txt', 'client-key': 'special' },
  ],
  [
    'ca-file of registry-auth',
    {
      command: 'resolve',
      from: 'localhost:1/a:1',
      'registry-auth': JSON.stringify([{ registry: 'localhost:1', 'ca-file': 'special' }]),
    },
  ],
  ['an archive to write', { files: 'a.txt', to: 'oci-archive:special:v1' }],
];

const kinds: readonly [string, (path: string) => void, string][] = [
  ['a pipe', (path) => void execFileSync('mkfifo', [path]), 'it is a pipe'],
  ['a link to a device', (path) => symlinkSync('/dev/zero', path), 'special'],
  ['a device', (path) => void execFileSync('mknod', [path, 'c', '1', '5']), 'it is a device'],
];

const onPosix = process.platform === 'win32' ? describe.skip : describe;
const isRoot = process.getuid?.() === 0;

onPosix.each(kinds)('%s is refused', (kind, make, said) => {
  // Only root makes devices.
  test.skipIf(kind === 'a device' && !isRoot).each(inputs)('as %s', async (_what, given) => {
    const cwd = workspaceWith({ 'a.txt': 'a' });
    make(join(cwd, 'special'));
    const run = await runAction({ cwd, inputs: given, timeoutMs: 40_000 });
    expect(outcomeOf(run, 'failure')).toBe('failure');
    // It ended by itself.
    expect(run.rejected).toEqual([]);
    expect(run.log).toContain(said);
    expect(existsSync(join(cwd, 'layout'))).toBe(false);
  });
});

onPosix('a pipe in a layout is refused', () => {
  test.each(['index.json', 'oci-layout', 'blob'])('as %s', async (name) => {
    const cwd = workspaceWith({ 'a.txt': 'a' });
    const { outputs } = await expectSuccess({ cwd, inputs: push });
    const blob = `blobs/${(outputs.get('digest') ?? '').replace(':', '/')}`;
    const path = join(cwd, 'layout', name === 'blob' ? blob : name);
    rmSync(path);
    execFileSync('mkfifo', [path]);
    const run = await runAction({ cwd, inputs: { from: to, path: 'out' }, timeoutMs: 40_000 });
    expect(outcomeOf(run, 'failure')).toBe('failure');
    expect(run.rejected).toEqual([]);
  });
});
