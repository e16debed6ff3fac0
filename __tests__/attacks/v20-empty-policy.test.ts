// V20 A variable that holds the policy is not set: nothing is asked, and a later step can tell.
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectFailure, expectSuccess, workspaceWith } from '../support/steps.ts';
import { signedLayout } from '../support/trust/signed-layout.ts';

test('verified is empty if nothing was asked, and only then; a list of nothing is refused', async () => {
  const made = await signedLayout();
  const cwd = workspaceWith();
  cpSync(made.cwd, cwd, { recursive: true });
  const inputs = { command: 'resolve', from: 'oci-layout:store:signed' };
  for (const verify of ['', ' ', '\n']) {
    const run = await expectSuccess({ cwd, inputs: { ...inputs, verify } });
    expect(run.outputs.get('verified') ?? '').toBe('');
  }
  const run = await expectSuccess({ cwd, inputs: { ...inputs, verify: '- key: keys/release.pub' } });
  expect(run.outputs.get('verified')).toContain('"kind":"key"');
  for (const verify of ['[]', '# - key: keys/release.pub', '- key:', '- '])
    await expectFailure({ cwd, inputs: { ...inputs, verify } }, 'input verify');
  const page = readFileSync(join(import.meta.dirname, '../../docs/trust.md'), 'utf8');
  expect(page).toContain('An unset variable in place of a policy asks for nothing.');
});
