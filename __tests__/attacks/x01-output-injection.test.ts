// X1 Output/env newline injection: CVE-2022-35954, CVE-2020-15228, CVE-2023-51664.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { artifactOf, blob, store } from '../support/artifacts.ts';
import { runAction } from '../support/runner.ts';
import { outcomeOf, workspaceWith } from '../support/steps.ts';

const NAMES = [
  'artifact-type',
  'changed',
  'digest',
  'files',
  'manifest',
  'media-type',
  'metadata',
  'path',
  'reference',
  'references',
  'referrers',
  'repository',
  'size',
  'tags',
];
const values = [
  'x\nevil=1',
  'x\r\nevil=1\r\n',
  'x\revil=1',
  'x\nEOF\nevil=1',
  'x\nghadelimiter_00000000-0000-0000-0000-000000000000\nevil=1',
  'x<<EOF\nevil\nEOF',
  '::set-output name=evil::1',
  'x\u2028evil=1\u0085evil=2',
  '%0Aevil=1',
];

test.each(values)('a value %j is one value, and makes no other', async (value) => {
  const cwd = workspaceWith();
  const artifact = artifactOf({
    artifactType: value,
    annotations: { [value]: value, 'evil=1\nevil': '2', 'evil<<EOF': 'x' },
    layers: [blob('1', { title: value, mediaType: 'text/plain' })],
  });
  await store(new OciLayout(join(cwd, 'l')), artifact, 'v1');
  const inputs = { from: 'oci-layout:l:v1', to: 'oci-layout:m:v1' };
  const run = await runAction({ cwd, inputs });
  expect(outcomeOf(run, 'success')).toBe('success');
  expect([...run.outputs.keys()].filter((name) => !NAMES.includes(name))).toEqual([]);
  expect(run.outputs.get('artifact-type')).toBe(value);
  const manifest = JSON.parse(run.outputs.get('manifest') ?? '') as { annotations: Record<string, string> };
  expect(manifest.annotations[value]).toBe(value);
  expect([run.env.size, run.path.length, run.rejected.length]).toEqual([0, 0, 0]);
  // Of its own the step keeps one thing for the post step.
  expect([...run.state]).toEqual([['post', 'true']]);
  expect([run.commandFiles.GITHUB_ENV, run.commandFiles.GITHUB_PATH]).toEqual(['', '']);
});

test('the delimiter of a value is new for each value', async () => {
  const cwd = workspaceWith();
  await store(new OciLayout(join(cwd, 'l')), artifactOf({ artifactType: 'a/b' }), 'v1');
  const run = await runAction({ cwd, inputs: { command: 'resolve', from: 'oci-layout:l:v1' } });
  const delimiters = [...run.commandFiles.GITHUB_OUTPUT.matchAll(/^[a-z-]+<<(.+?)\r?$/gm)].map(
    ([, mark]) => mark,
  );
  expect(delimiters.length).toBeGreaterThan(2);
  expect(new Set(delimiters).size).toBe(delimiters.length);
  expect(delimiters.every((mark) => (mark?.length ?? 0) >= 36)).toBe(true);
});
