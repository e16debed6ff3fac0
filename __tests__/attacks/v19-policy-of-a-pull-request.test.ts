// V19 A pull request changes the policy or the key that the workflow reads from what was checked out.
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestOf } from '../../src/core/digest.ts';
import { writeFiles } from '../support/operate.ts';
import { expectFailure, expectSuccess, workspaceWith } from '../support/steps.ts';
import { newSigner } from '../support/trust/own-signatures.ts';
import { signedLayout } from '../support/trust/signed-layout.ts';

test('a policy in the workflow holds whatever the workspace says; one in the workspace is what was checked out', async () => {
  const made = await signedLayout();
  const cwd = workspaceWith();
  cpSync(made.cwd, cwd, { recursive: true });
  const theirs = newSigner();
  const empty = digestOf('');
  writeFiles(cwd, {
    'keys/release.pub': theirs.pem,
    'policy.yml': `- digest: [${made.unsigned.digest}, ${empty}]\n`,
    '- key': 'a file that is called like a rule',
  });
  const inputs = { command: 'resolve', from: 'oci-layout:store:unsigned' };
  const inline = `- key: |\n    ${made.signer.pem.trim().replaceAll('\n', '\n    ')}`;
  await expectFailure({ cwd, inputs: { ...inputs, verify: inline } }, 'is not verified');
  // What docs/trust.md warns of.
  await expectSuccess({ cwd, inputs: { ...inputs, verify: 'policy.yml' } });
  const page = readFileSync(join(import.meta.dirname, '../../docs/trust.md'), 'utf8');
  expect(page).toContain('**A policy from the pull request is no policy.**');
});
