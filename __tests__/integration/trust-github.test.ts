import { expect, test } from 'vitest';
import { verifyNode } from '../../src/trust/verify-node.ts';
import { rejection } from '../support/rejection.ts';
import { PROVENANCE, signedKeyless } from '../support/trust/keyless.ts';
import { newSigstore } from '../support/trust/sigstore.ts';
import { outcome } from '../support/trust/verdicts.ts';
import { certificateOf, COMMIT, IDENTITY, ISSUER, type WorkflowRun } from '../support/trust/workflow-run.ts';

const sigstore = await newSigstore();
const { roots } = sigstore;
const statement = { predicateType: PROVENANCE };
const attested = async (run: WorkflowRun = {}) =>
  signedKeyless(sigstore, { who: certificateOf(run), statement });
const release = await attested();
const reusable = await attested({
  workflow: 'acme/ci/.github/workflows/build.yml',
  workflowRef: 'refs/heads/main',
});
const foreign = await attested({ workflow: 'others/ci/.github/workflows/build.yml', workflowRef: COMMIT });

const github = 'acme/app';

test.each<[object, string]>([
  [{ github }, 'holds'],
  [{ github: 'Acme/APP' }, 'holds'],
  [{ github: 'acme' }, 'holds'],
  [{ github: 'ACME' }, 'holds'],
  [{ github: 'acm' }, 'other-signer'],
  [{ github: 'acme-evil' }, 'other-signer'],
  [{ github: 'acme/ap' }, 'other-signer'],
  [{ github: 'acme/app2' }, 'other-signer'],
  [{ github, workflow: 'release.yml' }, 'holds'],
  [{ github, workflow: 'release.*' }, 'holds'],
  [{ github: 'acme', workflow: 'release.yml' }, 'holds'],
  [{ github, workflow: 'acme/app/.github/workflows/release.yml' }, 'holds'],
  [{ github, workflow: 'Acme/App/.github/workflows/release.yml' }, 'holds'],
  [{ github, workflow: 'Release.yml' }, 'other-run'],
  [{ github, workflow: 'elease.yml' }, 'other-run'],
  [{ github, workflow: 'release.ym' }, 'other-run'],
  [{ github, workflow: 'acme/ci/.github/workflows/release.yml' }, 'other-run'],
  [{ github, ref: 'refs/tags/v1.0' }, 'holds'],
  [{ github, ref: 'refs/tags/v*' }, 'holds'],
  [{ github, ref: 'refs/**' }, 'holds'],
  [{ github, ref: 'refs/*' }, 'other-ref'],
  [{ github, ref: 'refs/tags/v1' }, 'other-ref'],
  [{ github, ref: 'refs/tags/v1x0' }, 'other-ref'],
  [{ github, ref: 'refs/heads/*' }, 'other-ref'],
  [{ github, 'workflow-ref': 'refs/tags/v1.0' }, 'holds'],
  [{ github, 'workflow-ref': 'refs/heads/main' }, 'other-ref'],
  [{ github, commit: COMMIT }, 'holds'],
  [{ github, commit: COMMIT.replace('c', 'd') }, 'other-run'],
  [{ github, event: 'push' }, 'holds'],
  [{ github, event: 'pull_request_target' }, 'other-run'],
  [{ github, runner: 'github-hosted' }, 'holds'],
  [{ github, runner: 'self-hosted' }, 'other-run'],
  [{ github, 'repository-id': '1001' }, 'holds'],
  [{ github, 'repository-id': '1002' }, 'other-run'],
  [{ github, 'owner-id': '2002' }, 'holds'],
  [{ github, 'owner-id': '1001' }, 'other-run'],
  [{ github, enterprise: 'big' }, 'other-issuer'],
  [{ github, server: 'octo.ghe.com' }, 'other-signer'],
  [{ github, predicate: 'signature' }, 'other-predicate'],
  [{ github, predicate: 'spdx' }, 'other-predicate'],
])('of a release of acme/app, %j: %s', async (rule, verdict) => {
  const work = verifyNode(release.target, release.node, [rule as { github: string }], { roots });
  expect(await outcome(work)).toBe(verdict);
});

test('the result says which run it was', async () => {
  const [found] = await verifyNode(release.target, release.node, [{ github }], { roots });
  expect(found).toMatchObject({
    kind: 'github',
    identity: IDENTITY,
    issuer: ISSUER,
    repository: 'https://github.com/acme/app',
    workflow: IDENTITY,
    ref: 'refs/tags/v1.0',
    commit: COMMIT,
    runner: 'github-hosted',
    predicateType: PROVENANCE,
  });
});

test('a workflow of another repository must be named, unless it lies below the owner that is asked for', async () => {
  const verdict = async ({ target, node }: typeof release, more: object) =>
    outcome(verifyNode(target, node, [{ github, ...more }], { roots }));
  expect(await verdict(reusable, {})).toBe('other-run');
  expect(await verdict(reusable, { github: 'acme' })).toBe('holds');
  expect(await verdict(reusable, { workflow: 'build.yml' })).toBe('other-run');
  const workflow = 'acme/ci/.github/workflows/build.yml';
  expect(await verdict(reusable, { workflow })).toBe('holds');
  expect(await verdict(reusable, { workflow, ref: 'refs/tags/*', 'workflow-ref': 'refs/heads/main' })).toBe(
    'holds',
  );
  expect(await verdict(reusable, { workflow, 'workflow-ref': 'refs/tags/*' })).toBe('other-ref');
  expect(await verdict(foreign, {})).toBe('other-run');
  expect(await verdict(foreign, { github: 'acme' })).toBe('other-run');
  expect(await verdict(foreign, { workflow })).toBe('other-run');
  const named = { workflow: 'others/ci/.github/workflows/*.yml', 'workflow-ref': COMMIT };
  expect(await verdict(foreign, named)).toBe('holds');
  // A workflow of acme that others call is theirs.
  expect(await verdict(foreign, { ...named, github: 'others' })).toBe('other-signer');
});

test('enterprises and GHE.com have issuers of their own', async () => {
  const big = await attested({ issuer: `${ISSUER}/big` });
  const verdict = async ({ target, node }: typeof release, more: object) =>
    outcome(verifyNode(target, node, [{ github, ...more }], { roots }));
  expect(await verdict(big, { enterprise: 'big' })).toBe('holds');
  expect(await verdict(big, { enterprise: 'bi' })).toBe('other-issuer');
  expect(await verdict(big, {})).toBe('other-issuer');
  const octo = await attested({
    server: 'https://octo.ghe.com',
    issuer: 'https://token.actions.octo.ghe.com',
  });
  expect(await verdict(octo, { server: 'octo.ghe.com' })).toBe('holds');
  expect(await verdict(octo, { server: 'OCTO.ghe.com' })).toBe('holds');
  expect(await verdict(octo, {})).toBe('other-signer');
  expect(await verdict(octo, { server: 'octo2.ghe.com' })).toBe('other-signer');
  const mixed = await attested({ server: 'https://octo.ghe.com', issuer: ISSUER });
  expect(await verdict(mixed, { server: 'octo.ghe.com' })).toBe('other-issuer');
});

test.each([8, 9, 11, 12, 13, 14, 15, 16, 17, 20])(
  'without extension %i nothing that asks for it holds',
  async (number) => {
    const { names, texts } = certificateOf();
    const { [number]: _gone, ...left } = texts;
    const { target, node } = await signedKeyless(sigstore, { who: { names, texts: left }, statement });
    const all = {
      workflow: 'release.yml',
      ref: 'refs/tags/v1.0',
      'workflow-ref': '**',
      commit: COMMIT,
      event: 'push',
      runner: 'github-hosted',
      'repository-id': '1001',
      'owner-id': '2002',
    };
    const full = [{ github, ...all }];
    expect(await outcome(verifyNode(release.target, release.node, full, { roots }))).toBe('holds');
    const rule = number === 16 ? { github: 'acme', ...all } : { github, ...all };
    await expect(verifyNode(target, node, [rule], { roots })).rejects.toMatchObject({ code: 'UNVERIFIED' });
  },
);

test('an identity that is no workflow run of GitHub does not hold', async () => {
  const who = { names: [{ email: 'ann@acme.example' }], texts: { 8: ISSUER } };
  const { target, node } = await signedKeyless(sigstore, { who, statement });
  const error = await rejection(verifyNode(target, node, [{ github }], { roots }));
  expect(error).toMatchObject({ details: { reason: 'other-signer' } });
  expect(error.message).toContain('is signed by "ann@acme.example", which is no workflow run, not of');
});
