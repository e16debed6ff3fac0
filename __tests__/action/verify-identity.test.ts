import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { packManifest } from '../../src/copy/pack.ts';
import { openRepository } from '../../src/registry/registry.ts';
import type { Descriptor } from '../../src/core/descriptor.ts';
import type { GraphTarget } from '../../src/core/target.ts';
import { bundleWithout } from '../support/bundle-without.ts';
import { startServer } from '../support/lab.ts';
import { writeFiles } from '../support/operate.ts';
import { runAction } from '../support/runner.ts';
import { startScriptedRegistry } from '../support/scripted-registry/scripted-registry.ts';
import { expectFailure, expectSuccess, output, workspaceWith } from '../support/steps.ts';
import { goldenTrust } from '../support/trust/golden-trust.ts';
import { signKeyless } from '../support/trust/keyless.ts';
import { newSigstore, type Sigstore } from '../support/trust/sigstore.ts';
import { certificateOf, COMMIT, IDENTITY, ISSUER } from '../support/trust/workflow-run.ts';

const PROVENANCE = 'https://slsa.dev/provenance/v1';
const VERIFY = '- github: acme/app\n  workflow: release.yml\n  ref: refs/tags/v*';

let sigstore: Sigstore;
let made: string;
beforeAll(async () => {
  sigstore = await newSigstore();
  made = workspaceWith();
  writeFiles(made, {
    'trusted_root.jsonl': `${JSON.stringify((await newSigstore({ name: 'other' })).root)}\n${JSON.stringify(sigstore.root)}\n`,
  });
  await attested(new OciLayout(join(made, 'store')), 'v1');
});

async function attested(target: GraphTarget, tag: string): Promise<Descriptor> {
  const { node } = await packManifest(target, { artifactType: 'application/vnd.example.app' });
  await target.tag(node, tag);
  const statement = { predicateType: PROVENANCE };
  await signKeyless(sigstore, { target, node }, { who: certificateOf(), statement });
  return node;
}

function workspace(): string {
  const cwd = workspaceWith();
  cpSync(made, cwd, { recursive: true });
  return cwd;
}

const resolve = { command: 'resolve', from: 'oci-layout:store:v1', verify: VERIFY };
const inFile = { ...resolve, 'trust-root': 'trusted_root.jsonl' };

test('what a workflow run attested is taken, and outputs, log and summary say which', async () => {
  await using proxy = await startServer(() => ({ status: 500 }));
  const env = { https_proxy: proxy.origin, http_proxy: proxy.origin };
  const run = await expectSuccess({ cwd: workspace(), inputs: inFile, env });
  const [found] = JSON.parse(output(run, 'verified')) as [Record<string, unknown>];
  expect(found).toMatchObject({
    rule: 1,
    kind: 'github',
    digest: output(run, 'digest'),
    identity: IDENTITY,
    issuer: ISSUER,
    repository: 'https://github.com/acme/app',
    workflow: IDENTITY,
    ref: 'refs/tags/v1.0',
    commit: COMMIT,
    runner: 'github-hosted',
    predicateType: PROVENANCE,
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
  });
  expect(run.log).toContain(`rule 1 (github): attested (${PROVENANCE}) by ${IDENTITY}, for commit ${COMMIT}`);
  expect(run.summary).toContain('1: github');
  // With files alone nothing is fetched.
  expect(proxy.requests).toEqual([]);
});

test.each([
  ['another workflow', '- github: acme/app\n  workflow: test.yml', 'workflow'],
  ['another ref', '- github: acme/app\n  ref: refs/heads/main', 'refs/tags/v1.0'],
  ['another owner', '- github: evil', 'acme/app'],
  ['another identity', `- keyless: https://github.com/acme/other/**\n  issuer: ${ISSUER}`, 'acme/app'],
])('%s is refused, and the message names who did it', async (_what, verify, named) => {
  await expectFailure({ cwd: workspace(), inputs: { ...inFile, verify } }, 'is not verified', named);
});

test.each(['jws', 'cose'])('what notation signed is taken, as %s', async (format) => {
  const cwd = workspace();
  cpSync(join(goldenTrust, 'notation.tar'), join(cwd, 'notation.tar'));
  cpSync(join(goldenTrust, 'notation-ca.pem'), join(cwd, 'ca.pem'));
  const verify = `- {notation: ca.pem, subject: '*', revocation: none, annotations: {stage: release}}`;
  const inputs = { command: 'resolve', verify };
  const signed = `oci-archive:notation.tar:${format}-p256-signed`;
  const run = await expectSuccess({ cwd, inputs: { ...inputs, from: signed } });
  const [found] = JSON.parse(output(run, 'verified')) as [Record<string, unknown>];
  expect(found).toMatchObject({ kind: 'notation', digest: output(run, 'digest') });
  expect(run.log).toContain(`rule 1 (notation): signed by ${String(found['identity'])}`);
  const expired = `oci-archive:notation.tar:${format}-p256-expired`;
  await expectFailure({ cwd, inputs: { ...inputs, from: expired } }, 'is not verified', 'expired');
});

test('the trusted root: which files are refused, and that none is a failure', async () => {
  const cwd = workspace();
  writeFiles(cwd, { 'not-a-root.json': '{"mediaType":"application/json"}' });
  for (const [name, said] of [
    ['missing.jsonl', 'does not exist in the workspace'],
    ['../root.jsonl', 'is outside the workspace'],
    ['not-a-root.json', 'is no trusted root of Sigstore'],
  ] as const)
    await expectFailure({ cwd, inputs: { ...resolve, 'trust-root': name } }, 'input trust-root', said);
  await expectFailure({ cwd, inputs: { ...inFile, verify: '' } }, 'input trust-root');
  const env = { https_proxy: 'http://127.0.0.1:1' };
  const run = await runAction({ cwd, inputs: { ...resolve, retries: '0' }, env });
  expect(run.outcome).toBe('failure');
  expect(run.log).toContain('cannot get the trusted root from tuf-repo-cdn.sigstore.dev');
  expect(run.log).toContain('trust-root: trusted_root.jsonl');
});

test('a rule costs one list, and two requests for its signature', async () => {
  await using registry = await startScriptedRegistry({ repositories: ['acme/app'] });
  const repository = openRepository(`${registry.host}/acme/app`);
  const { digest } = await attested(repository, 'v1');
  await repository.close();
  const before = registry.requests.length;
  await expectSuccess({ cwd: workspace(), inputs: { ...inFile, from: `${registry.host}/acme/app:v1` } });
  const lines = registry.requests.slice(before).map(({ method, path }) => `${method} ${path}`);
  expect(lines.map((line) => line.replace(/sha256:[0-9a-f]{64}$/, 'DIGEST'))).toEqual([
    'GET /v2/acme/app/manifests/v1',
    'GET /v2/acme/app/referrers/DIGEST',
    'GET /v2/acme/app/manifests/DIGEST',
    'GET /v2/acme/app/blobs/DIGEST',
  ]);
  expect(lines[1]).toContain(digest);
});

test('a step loads what its rules need, and no more', async () => {
  const cwd = workspace();
  const texts = ['TLOG_BODY_ERROR', 'ExpiredMetadataError', 'it is not a YAML list of rules'];
  const nothing = bundleWithout(texts);
  expect(nothing.removed.length).toBeGreaterThan(3);
  await expectSuccess({ cwd, distDir: nothing.folder, inputs: { ...resolve, verify: '' } });
  const withoutLibraries = bundleWithout(texts.slice(0, 2));
  const has = { ...resolve, verify: '- has: application/spdx+json' };
  await expectFailure({ cwd, distDir: withoutLibraries.folder, inputs: has }, 'it has no referrer');
  const withoutTuf = bundleWithout(texts.slice(1, 2));
  expect(withoutTuf.removed.length).toBeGreaterThan(0);
  await expectSuccess({ cwd, distDir: withoutTuf.folder, inputs: inFile });
});
