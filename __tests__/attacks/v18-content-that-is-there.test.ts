// V18 Content that the tool cache, a blob cache or the destination has already, dry runs, and skips: verified all the same.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { runAction } from '../support/runner.ts';
import { expectFailure, expectSuccess, workspaceWith } from '../support/steps.ts';
import { signedLayout, type SignedLayout } from '../support/trust/signed-layout.ts';

let made: SignedLayout;
beforeAll(async () => {
  made = await signedLayout();
});

function workspace(): string {
  const cwd = workspaceWith();
  cpSync(made.cwd, cwd, { recursive: true });
  return cwd;
}

const from = 'oci-layout:store:unsigned';
const verify = '- key: keys/release.pub';
const refused = 'is not verified';

test('a tool in the tool cache', async () => {
  const cwd = workspace();
  const env = { RUNNER_TOOL_CACHE: workspaceWith() };
  await expectSuccess({ cwd, env, inputs: { command: 'tool', from } });
  const again = await expectSuccess({ cwd, env, inputs: { command: 'tool', from } });
  expect(again.outputs.get('cache-hit')).toBe('true');
  const run = await expectFailure({ cwd, env, inputs: { command: 'tool', from, verify } }, refused);
  expect(run.path).toEqual([]);
});

test('blobs in a blob cache, and artifacts at the destination', async () => {
  const cwd = workspace();
  const cache = { 'blob-cache': `dir:${workspaceWith()}` };
  const to = 'oci-layout:there';
  await expectSuccess({ cwd, inputs: { command: 'pull', from, path: 'first', ...cache } });
  await expectFailure({ cwd, inputs: { command: 'pull', from, path: 'second', verify, ...cache } }, refused);
  await expectSuccess({ cwd, inputs: { command: 'copy', from, to } });
  for (const exists of ['skip', 'overwrite', 'fail-if-different'])
    await expectFailure({ cwd, inputs: { command: 'copy', from, to, verify, 'if-exists': exists } }, refused);
});

test('dry runs', async () => {
  const cwd = workspace();
  const inputs = { command: 'copy', from, to: 'oci-layout:planned', verify, 'dry-run': 'true' };
  await expectFailure({ cwd, inputs }, refused);
  const signed = { ...inputs, from: 'oci-layout:store:signed' };
  const run = await expectSuccess({ cwd, inputs: signed });
  expect(JSON.parse(run.outputs.get('verified') ?? '')).toMatchObject([{ kind: 'key' }]);
});

test('if-unauthorized: skip', async () => {
  const cwd = workspace();
  const inputs = { command: 'copy', from, to: 'oci-layout:skipped', verify, 'if-unauthorized': 'skip' };
  await expectFailure({ cwd, inputs }, refused);
});

test('one of several artifacts: nothing is copied where each was named', async () => {
  const cwd = workspace();
  const both = `oci-layout:store:signed\n${from}`;
  const run = await runAction({
    cwd,
    inputs: { command: 'copy', from: both, to: 'oci-layout:both', verify },
  });
  expect(run.outcome).toBe('failure');
  const tags = Array.fromAsync(new OciLayout(join(cwd, 'both')).tags());
  expect(await tags.catch(() => [])).toEqual([]);
});
