// F10 A file to push that is a link: a pull request makes `report.txt` a link to /proc/self/environ, and the step pushes its password.
import { existsSync, globSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshFolder, writeFiles } from '../support/operate.ts';
import { runAction, type RunResult } from '../support/runner.ts';
import { expectSuccess, outputFiles, outcomeOf, workspaceWith } from '../support/steps.ts';

const to = 'oci-layout:layout:v1';
const describeLinks = process.platform === 'win32' ? describe.skip : describe;

function secretFile(): string {
  return join(
    writeFiles(freshFolder(), { 'secret.json': '{"$manifest":{"a":"secret-of-another"}}' }),
    'secret.json',
  );
}

function workspace(links: Readonly<Record<string, string>>): string {
  const cwd = workspaceWith({ 'a.txt': 'a', 'dir/x': 'x', '.git/config': 'token-of-a-checkout' });
  for (const [name, to] of Object.entries(links)) symlinkSync(to, join(cwd, name));
  return cwd;
}

/** Refused by name, and nothing of the target is in what was written or said. */
async function expectRefused(
  cwd: string,
  inputs: Readonly<Record<string, string>>,
  ...said: readonly string[]
): Promise<RunResult> {
  const run = await runAction({ cwd, inputs: { to, ...inputs } });
  expect(outcomeOf(run, 'failure')).toBe('failure');
  for (const text of said) expect(run.log).toContain(text);
  expect(`${run.stdout}${run.summary}`).not.toMatch(/secret-of-another|token-of-a-checkout/);
  for (const name of globSync('layout/blobs/*/*', { cwd }))
    expect(readFileSync(join(cwd, name), 'latin1')).not.toMatch(
      /secret-of-another|token-of-a-checkout|INPUT_/,
    );
  return run;
}

describeLinks('a link out of the workspace is not followed', () => {
  test('as a file, in a folder that is one, by a glob of it, and as a folder', async () => {
    const secret = secretFile();
    const cwd = workspace({
      'report.txt': secret,
      folder: join(secret, '..'),
      chain: 'report.txt',
      up: '../..',
    });
    for (const files of [
      'report.txt',
      'report.txt => x',
      'folder/secret.json',
      'chain',
      'folder',
      `${cwd}/report.txt`,
      'a.txt\nreport.txt:a/b',
    ])
      await expectRefused(cwd, { files }, 'will not push', '#link-out');
    expect(existsSync(join(cwd, 'layout'))).toBe(false);
  });

  test('as the config and the annotation file', async () => {
    const cwd = workspace({ 'conf.json': secretFile() });
    await expectRefused(
      cwd,
      { files: 'a.txt', config: 'conf.json', 'artifact-type': 'a/b' },
      'will not push',
    );
    await expectRefused(cwd, { files: 'a.txt', 'annotation-file': 'conf.json' }, 'will not push');
  });

  test.skipIf(!existsSync('/proc/self/environ'))('to the environment of the step', async () => {
    const cwd = workspace({ env: '/proc/self/environ', self: '/proc/self' });
    const password = { registry: 'r.example', username: 'u', password: 'correct-horse-battery' };
    for (const files of ['env', 'self/environ'])
      await expectRefused(cwd, { ...password, files }, 'will not push');
  });

  test('nor one to what git keeps', async () => {
    const cwd = workspace({ 'notes.txt': '.git/config' });
    await expectRefused(cwd, { files: 'notes.txt' }, 'will not push');
  });

  test('nor one to nothing', async () => {
    await expectRefused(workspace({ nothing: 'none' }), { files: 'nothing' }, 'nothing');
  });
});

describeLinks('a link is followed', () => {
  test('to another file of the workspace', async () => {
    const cwd = workspace({ 'b.txt': 'a.txt', d: 'dir' });
    const run = await expectSuccess({ cwd, inputs: { files: 'b.txt\nd\nd/x', to } });
    expect(outputFiles(run).map(({ title }) => title)).toEqual(['b.txt', 'd', 'd/x']);
  });

  test('outside of the workspace, where the workflow itself names that place', async () => {
    const secret = secretFile();
    const run = await expectSuccess({ cwd: workspace({}), inputs: { files: `${secret} => s.json`, to } });
    expect(outputFiles(run)).toHaveLength(1);
  });
});
