import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runCli } from '../support/runner.ts';
import { output, outcomeOf, workspaceWith, type OutputFile } from '../support/steps.ts';
import { runAction } from '../support/runner.ts';

/** So many long names that the list of files is longer than an environment variable may be. */
const names = Array.from({ length: 700 }, (_, at) => `${'n'.repeat(140)}${at}.txt`);
const workspace = () => workspaceWith(Object.fromEntries(names.map((name) => [name, name])));
const push = { command: 'push', files: '*.txt', to: 'oci-layout:l:v1', summary: 'false' };

test('no output is longer than the next step can take in env, and a file has all of them', async () => {
  const run = await runAction({ cwd: workspace(), inputs: push });
  expect(outcomeOf(run, 'success')).toBe('success');
  for (const [name, value] of run.outputs) {
    const next = spawnSync(process.execPath, ['-e', ''], { env: { ...process.env, [`OUT_${name}`]: value } });
    expect([name, next.error, next.status]).toEqual([name, undefined, 0]);
  }
  expect(run.outputs.has('files')).toBe(false);
  const all = JSON.parse(readFileSync(output(run, 'outputs-file'), 'utf8')) as Record<string, string>;
  const files = JSON.parse(all['files'] ?? '[]') as OutputFile[];
  expect(files.map(({ title }) => title).toSorted()).toEqual(names.toSorted());
  expect(all['digest']).toBe(output(run, 'digest'));
  const notices = run.annotations.filter(({ level }) => level === 'notice').map(({ message }) => message);
  expect(notices.join()).toMatch(/^output files left out: .*outputs-file/);
});

test('in a terminal nothing is left out', async () => {
  const run = await runCli(['push', '--files', '*.txt', '--to', 'oci-layout:l:v1'], { cwd: workspace() });
  const outputs = JSON.parse(run.stdout) as { readonly files: readonly OutputFile[] };
  expect(outputs.files).toHaveLength(names.length);
  expect(Object.keys(outputs)).not.toContain('outputs-file');
});
