import { expect, test } from 'vitest';
import { OrasError } from '../../src/core/errors.ts';
import type { RootProvider } from '../../src/trust/roots.ts';
import { verifyNode } from '../../src/trust/verify-node.ts';
import { rejection } from '../support/rejection.ts';
import { KEYLESS, PROVENANCE, signedKeyless, signKeyless, verdictOf } from '../support/trust/keyless.ts';
import {
  attachBundle,
  bundleOf,
  newArtifact,
  newSigner,
  statementAbout,
} from '../support/trust/own-signatures.ts';
import { newSigstore } from '../support/trust/sigstore.ts';
import { outcome } from '../support/trust/verdicts.ts';
import { certificateOf, COMMIT, IDENTITY, ISSUER } from '../support/trust/workflow-run.ts';

const sigstore = await newSigstore();
const { roots } = sigstore;
const HOUR = 3_600_000;

test('what an identity signed holds, and the result says what its certificate says', async () => {
  const { target, node } = await newArtifact();
  const { digest: signature } = await signKeyless(sigstore, { target, node });
  const [found, ...more] = await verifyNode(target, node, [KEYLESS], { roots });
  const { time, ...rest } = found ?? {};
  expect(more).toEqual([]);
  expect(rest).toEqual({
    rule: 1,
    digest: node.digest,
    kind: 'keyless',
    signature,
    identity: IDENTITY,
    issuer: ISSUER,
    repository: 'https://github.com/acme/app',
    workflow: IDENTITY,
    ref: 'refs/tags/v1.0',
    commit: COMMIT,
    runner: 'github-hosted',
    predicateType: 'https://sigstore.dev/cosign/sign/v1',
  });
  expect(new Date(time ?? '').toISOString()).toBe(time);
  expect(Math.abs(Date.now() - Date.parse(time ?? ''))).toBeLessThan(HOUR);
});

test('an e-mail address signs too, with the issuer in the extension that Fulcio had first', async () => {
  const who = { names: [{ email: 'ann@acme.example' }], texts: { 1: 'https://accounts.example' } };
  const issuer = 'https://accounts.example';
  const verdict = async (keyless: string, from = issuer) =>
    verdictOf(sigstore, { who }, { rule: { keyless, issuer: from } });
  expect(await verdict('ann@acme.example')).toBe('holds');
  expect(await verdict('*@acme.example')).toBe('holds');
  expect(await verdict('bob@acme.example')).toBe('other-signer');
  expect(await verdict('ann@acme.example', 'https://accounts.example/')).toBe('other-issuer');
  const both = { ...who, texts: { 1: issuer, 8: 'https://evil.example' } };
  const rule = { keyless: 'ann@acme.example', issuer };
  expect(await verdictOf(sigstore, { who: both }, { rule })).toBe('other-issuer');
});

test.each(['both', 'promise', 'proof'] as const)('a log entry with %s and a timestamp hold', async (log) => {
  // Bundles of version 0.3 need the proof.
  const wanted = log === 'promise' ? 'unreadable-signature' : 'holds';
  expect(await verdictOf(sigstore, { how: { log } })).toBe(wanted);
});

test('without a timestamp, the promise of the log proves the time', async () => {
  expect(await verdictOf(sigstore, { how: { timestamp: false } })).toBe('holds');
});

test('what is signed counts as for a key: predicate, annotations and name', async () => {
  const { target, node } = await newArtifact();
  const subject = [
    { name: 'ghcr.io/acme/app', digest: { sha256: node.digest.slice(7) }, annotations: { stage: 'release' } },
  ];
  await signKeyless(sigstore, { target, node }, { statement: { subject, predicateType: PROVENANCE } });
  const verdict = async (more: object) =>
    outcome(verifyNode(target, node, [{ ...KEYLESS, ...more }], { roots }));
  expect(await verdict({})).toBe('other-predicate');
  const predicate = 'slsa-provenance';
  expect(await verdict({ predicate, name: 'ghcr.io/acme/app', annotations: { stage: 'release' } })).toBe(
    'holds',
  );
  expect(await verdict({ predicate, name: 'ghcr.io/acme/other' })).toBe('other-name');
  expect(await verdict({ predicate, annotations: { stage: 'test' } })).toBe('other-annotations');
});

test('several signers are several identities', async () => {
  const artifact = await signedKeyless(sigstore);
  const rule = {
    ...KEYLESS,
    keyless: 'https://github.com/acme/*/.github/workflows/*@refs/tags/*',
    signers: 2,
  };
  const verify = async () => verifyNode(artifact.target, artifact.node, [rule], { roots });
  await signKeyless(sigstore, artifact, { statement: { predicate: { again: true } } });
  expect(await outcome(verify())).toBe('too-few-signers');
  await signKeyless(sigstore, artifact, { who: certificateOf({ repository: 'acme/other' }) });
  const found = await verify();
  expect(new Set(found.map(({ identity }) => identity)).size).toBe(2);
});

test('max-age goes by the proven time', async () => {
  const { target, node } = await signedKeyless(sigstore);
  const verdict = async (age: string) =>
    outcome(verifyNode(target, node, [{ ...KEYLESS, 'max-age': age }], { roots }));
  expect(await verdict('1h')).toBe('holds');
  const { now } = Date;
  try {
    Date.now = () => now() + 2 * HOUR;
    expect(await verdict('1h')).toBe('too-old');
    expect(await verdict('90m')).toBe('too-old');
    expect(await verdict('3h')).toBe('holds');
    expect(await verdict('1d')).toBe('holds');
    // The certificate ended long ago: expired ones are normal.
    Date.now = () => now() + 300 * 24 * HOUR;
    expect(await outcome(verifyNode(target, node, [KEYLESS], { roots }))).toBe('holds');
  } finally {
    Date.now = now;
  }
});

/** Counts how often it is asked. */
function counted(provider: RootProvider): RootProvider & { asked: number } {
  const counter = {
    asked: 0,
    trustedRoots: async () => {
      counter.asked += 1;
      return provider.trustedRoots();
    },
  };
  return counter;
}

test('roots are asked for once, and only where there is something to check with them', async () => {
  const { target, node } = await signedKeyless(sigstore);
  const counter = counted(roots);
  await verifyNode(target, node, [KEYLESS, KEYLESS, { any: [KEYLESS] }], { roots: counter });
  expect(counter.asked).toBe(1);
  const unsigned = await newArtifact();
  const none = counted(roots);
  expect(await outcome(verifyNode(unsigned.target, unsigned.node, [KEYLESS], { roots: none }))).toBe(
    'not-signed',
  );
  const signer = newSigner();
  await attachBundle(unsigned.target, unsigned.node, bundleOf(statementAbout(unsigned.node), signer));
  const policy = [{ any: [{ key: signer.pem }, KEYLESS] }];
  await verifyNode(unsigned.target, unsigned.node, policy, { roots: none });
  expect(await outcome(verifyNode(unsigned.target, unsigned.node, [KEYLESS], { roots: none }))).toBe(
    'other-signer',
  );
  expect(none.asked).toBe(0);
});

test.each([
  new OrasError('NOT_FOUND', 'no root there'),
  new OrasError('INVALID_CONTENT', 'a root that is none'),
  new OrasError('NETWORK', 'no way there'),
])('where the roots cannot be had, that is the error ($code), not that nobody signed', async (failure) => {
  const { target, node } = await signedKeyless(sigstore);
  const broken = {
    trustedRoots: async () => {
      throw failure;
    },
  };
  expect(await rejection(verifyNode(target, node, [KEYLESS], { roots: broken }))).toBe(failure);
});

test.each<[string, object[]]>([
  ['no root', []],
  ['a root without certificates', [{ ...sigstore.root, certificateAuthorities: [{}] }]],
  ['a root with a key that is none', [{ ...sigstore.root, tlogs: [{ publicKey: { rawBytes: 'AAAA' } }] }]],
])('%s is a mistake, not a signature that does not hold', async (_what, list) => {
  const { target, node } = await signedKeyless(sigstore);
  const error = await rejection(
    verifyNode(target, node, [KEYLESS], {
      roots: { trustedRoots: async () => list as Record<string, unknown>[] },
    }),
  );
  expect(error).toMatchObject({ code: 'INVALID_INPUT' });
});

test('without roots the policy is refused before anything is read', async () => {
  const { target, node } = await newArtifact();
  for (const policy of [[KEYLESS], [{ any: [{ digest: node.digest }, KEYLESS] }], [{ github: 'acme' }]]) {
    const error = await rejection(verifyNode(target, node, policy));
    expect(error).toMatchObject({ code: 'INVALID_INPUT' });
    expect(error.message).toMatch(
      /^rule 1 of the policy \((keyless|github)\) needs trusted roots of Sigstore/,
    );
  }
});

test('a good signature counts beside bad ones, and a bundle of any of several roots', async () => {
  const other = await newSigstore({ name: 'other' });
  const artifact = await newArtifact();
  await attachBundle(artifact.target, artifact.node, '{}');
  await attachBundle(artifact.target, artifact.node, 'junk');
  await signKeyless(sigstore, artifact, { who: certificateOf({ repository: 'evil/app' }) });
  await signKeyless(sigstore, artifact, { change: (bundle) => ({ ...bundle, verificationMaterial: {} }) });
  await signKeyless(other, artifact);
  const both = { trustedRoots: async () => [sigstore.root, other.root] };
  const verdict = async (provider: RootProvider) =>
    outcome(verifyNode(artifact.target, artifact.node, [KEYLESS], { roots: provider }));
  expect(await verdict(other.roots)).toBe('holds');
  expect(await verdict(both)).toBe('holds');
  expect(await verdict(sigstore.roots)).toBe('unknown-authority');
});
