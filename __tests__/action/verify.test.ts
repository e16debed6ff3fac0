import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { writeFiles } from '../support/operate.ts';
import { expectFailure, expectSuccess, output, workspaceWith } from '../support/steps.ts';
import { signedLayout, type SignedLayout } from '../support/trust/signed-layout.ts';

let made: SignedLayout;
beforeAll(async () => {
  made = await signedLayout();
});

/** A copy of the workspace: a test sees that a refused step changes nothing of its own. */
function workspace(): string {
  const cwd = workspaceWith();
  cpSync(made.cwd, cwd, { recursive: true });
  return cwd;
}

const from = (tag: string): string => `oci-layout:store:${tag}`;
const POLICY = '- key: keys/release.pub';
/** Each command that takes the input, with what else it needs. */
const COMMANDS: readonly (readonly [command: string, inputs: Readonly<Record<string, string>>])[] = [
  ['pull', { path: 'out' }],
  ['copy', { to: 'oci-layout:other' }],
  ['resolve', {}],
  ['index', { to: 'oci-layout:other:all' }],
  ['index', { to: 'oci-layout:other:all', add: '' }],
  ['tag', { tags: 'stable' }],
  ['tool', {}],
];

function inputsOf(command: string, own: Readonly<Record<string, string>>, tag: string) {
  const name = 'add' in own ? 'add' : 'from';
  return { command, ...own, [name]: from(tag), verify: POLICY };
}

describe.each(COMMANDS)('%s %j', (command, own) => {
  test('takes what is signed, and says by whom', async () => {
    const run = await expectSuccess({ cwd: workspace(), inputs: inputsOf(command, own, 'signed') });
    const verified = JSON.parse(output(run, 'verified')) as unknown;
    expect(verified).toEqual([
      {
        rule: 1,
        digest: made.signed.digest,
        kind: 'key',
        signature: expect.stringMatching(/^sha256:/) as string,
        key: expect.stringMatching(/^sha256:/) as string,
        predicateType: 'https://sigstore.dev/cosign/sign/v1',
      },
    ]);
    const [{ key }] = verified as [{ key: string }];
    expect(run.log).toContain(`rule 1 (key): signed with key ${key}`);
    expect(run.summary).toContain('| Verified | Rule | Because |');
  });

  test('refuses what is not, changes nothing, and says what to do', async () => {
    const inputs = inputsOf(command, own, 'unsigned');
    await expectFailure(
      { cwd: workspace(), inputs },
      `${from('unsigned')} is not verified`,
      'rule 1 of the policy (key) does not hold: it has no signature',
      'Try: sign or attest it',
    );
    await expectFailure({ cwd: workspace(), inputs: { ...inputs, ...dryRun(command) } }, 'is not verified');
  });
});

/** Commands that write have a dry run, which verifies, too. */
function dryRun(command: string): Readonly<Record<string, string>> {
  const isWriting = command === 'copy' || command === 'index' || command === 'tag';
  return isWriting ? { 'dry-run': 'true', 'if-unauthorized': 'skip' } : {};
}

describe('what is signed may be', () => {
  test('the index, for the image that it lists', async () => {
    const inputs = { command: 'pull', from: from('signed-index'), path: 'out', verify: POLICY };
    const run = await expectSuccess({ cwd: workspace(), inputs: { ...inputs, platform: 'linux/amd64' } });
    expect(JSON.parse(output(run, 'verified'))).toMatchObject([{ digest: made.signedIndex.digest }]);
    expect(output(run, 'digest')).toBe(made.unsigned.digest);
  });

  test('the image that is taken, and not one of an index that is taken whole', async () => {
    const cwd = workspace();
    const inputs = { command: 'copy', from: from('index'), to: 'oci-layout:other', verify: POLICY };
    const run = await expectSuccess({ cwd, inputs: { ...inputs, platform: 'linux/amd64' } });
    expect(JSON.parse(output(run, 'verified'))).toMatchObject([{ digest: made.signed.digest }]);
    await expectFailure(
      { cwd, inputs },
      'nothing signs the index itself',
      'a signature of one of its images says nothing about the others',
    );
  });

  test('a referrer, where that is what is pulled: the signature of its subject is none of its own', async () => {
    const cwd = workspace();
    const file = { 'sbom.json': '{}' };
    writeFiles(cwd, file);
    const attach = { command: 'attach', subject: from('signed'), files: 'sbom.json' };
    await expectSuccess({ cwd, inputs: { ...attach, 'artifact-type': 'application/vnd.example.sbom' } });
    const inputs = {
      command: 'pull',
      from: from('signed'),
      path: 'out',
      'referrer-types': 'application/vnd.example.sbom',
    };
    await expectSuccess({ cwd, inputs });
    await expectFailure({ cwd, inputs: { ...inputs, path: 'verified', verify: POLICY } }, 'is not verified');
  });
});

describe('a policy', () => {
  test('may be a file of the workspace, and have several rules', async () => {
    const cwd = workspace();
    const digest = made.signed.digest;
    writeFiles(cwd, {
      '.github/trust.yml': `- any:\n  - has: application/spdx+json\n  - key: keys/release.pub\n- digest: ${digest}\n`,
    });
    const inputs = { command: 'resolve', from: from('signed'), verify: '.github/trust.yml' };
    const run = await expectSuccess({ cwd, inputs });
    expect(JSON.parse(output(run, 'verified'))).toMatchObject([
      { rule: 1, kind: 'key' },
      { rule: 2, kind: 'digest' },
    ]);
  });

  test('that is not given asks for nothing: the output is empty', async () => {
    const inputs = { command: 'resolve', from: from('unsigned'), verify: '' };
    const run = await expectSuccess({ cwd: workspace(), inputs, env: { RUNNER_DEBUG: '1' } });
    expect(run.outputs.has('verified')).toBe(false);
    expect(run.log).toContain('Input verify is empty: nothing is verified');
  });

  test.each([
    ['push', { files: 'keys', to: 'oci-layout:other:1' }],
    ['discover', { from: from('signed') }],
  ])('is refused by %s, which does not ask it', async (command, inputs) => {
    const error = 'input verify does not go with command';
    await expectFailure({ cwd: workspace(), inputs: { command, ...inputs, verify: POLICY } }, error);
  });

  test('of several tags: those that hold are copied, and the step fails for the others', async () => {
    const { runAction } = await import('../support/runner.ts');
    const cwd = workspace();
    const run = await runAction({
      cwd,
      inputs: { command: 'copy', from: from('*signed'), to: 'oci-layout:other', verify: POLICY },
    });
    expect(run.outcome).toBe('failure');
    expect(run.log).toContain(`store:unsigned`);
    expect(run.log).toContain('is not verified');
    const tags = await Array.fromAsync(new OciLayout(join(cwd, 'other')).tags());
    expect(tags).toEqual(['signed']);
    expect(JSON.parse(output(run, 'verified'))).toMatchObject([{ digest: made.signed.digest }]);
  });

  test('is satisfied at the destination, where the signatures came along, unless it was modified', async () => {
    const cwd = workspace();
    const copy = { command: 'copy', from: from('signed'), verify: POLICY };
    await expectSuccess({ cwd, inputs: { ...copy, to: 'oci-layout:whole:1' } });
    const resolve = { command: 'resolve', verify: POLICY };
    await expectSuccess({ cwd, inputs: { ...resolve, from: 'oci-layout:whole:1' } });
    await expectSuccess({
      cwd,
      inputs: { ...copy, to: 'oci-layout:changed:1', modify: 'annotation:stage=test', signatures: 'always' },
    });
    await expectFailure({ cwd, inputs: { ...resolve, from: 'oci-layout:changed:1' } }, 'is not verified');
  });
});
