// V17 Texts that others wrote into certificates and signatures: control characters, workflow commands, markup, very long.
import { expect, test } from 'vitest';
import { verifyNode } from '../../src/trust/verify-node.ts';
import { rejection } from '../support/rejection.ts';
import { KEYLESS, PROVENANCE, signedKeyless, signKeyless } from '../support/trust/keyless.ts';
import { newArtifact } from '../support/trust/own-signatures.ts';
import { newSigstore } from '../support/trust/sigstore.ts';
import { certificateOf, ISSUER } from '../support/trust/workflow-run.ts';

const sigstore = await newSigstore();
const { roots } = sigstore;
const HOSTILE = 'x\n::set-output name=a::b\r\u001B[31m\u0000\u2028\u202E\u009B<script>';

async function messageFor(options: Parameters<typeof signedKeyless>[1], rule: object): Promise<string> {
  const { target, node } = await signedKeyless(sigstore, options);
  return (await rejection(verifyNode(target, node, [rule as typeof KEYLESS], { roots }))).message;
}

const github = { github: 'acme/app' };
const { names, texts } = certificateOf();
const provenance = { predicateType: PROVENANCE };

test.each<[string, Parameters<typeof signedKeyless>[1], object]>([
  ['an issuer', { who: { names, texts: { ...texts, 8: HOSTILE } } }, KEYLESS],
  ['a repository', { who: { names, texts: { ...texts, 12: HOSTILE } } }, github],
  ['a workflow', { who: { names, texts: { ...texts, 9: `${HOSTILE}@x` } } }, github],
  ['a ref', { who: { names, texts: { ...texts, 14: HOSTILE } } }, { ...github, ref: 'refs/tags/*' }],
  ['an event', { who: { names, texts: { ...texts, 20: HOSTILE } } }, { ...github, event: 'push' }],
  ['a predicate type', { statement: { predicateType: HOSTILE } }, KEYLESS],
  [
    'a kind of log entry',
    {
      change: (bundle) => {
        for (const { kindVersion } of bundle.verificationMaterial.tlogEntries) kindVersion.kind = HOSTILE;
        return bundle;
      },
    },
    KEYLESS,
  ],
])('%s comes quoted, on one line', async (_what, options, rule) => {
  const message = await messageFor(options, rule);
  expect(message).toContain('::set-output');
  expect(message).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
});

test('an identity is printable, or it is none', async () => {
  const message = await messageFor({ who: { names: [{ uri: `https://x/${HOSTILE}` }], texts } }, KEYLESS);
  expect(message).toContain('not printable ASCII');
  expect(message).not.toContain('::set-output');
});

test('a long one is cut', async () => {
  const uri = `https://github.com/evil/${'x'.repeat(100_000)}`;
  const message = await messageFor({ who: { names: [{ uri }], texts } }, KEYLESS);
  expect(message.length).toBeLessThan(1000);
});

test('of many signers five are named', async () => {
  const artifact = await newArtifact();
  for (let at = 0; at < 8; at += 1)
    await signKeyless(sigstore, artifact, { who: certificateOf({ repository: `evil/app${at}` }) });
  const { message } = await rejection(verifyNode(artifact.target, artifact.node, [KEYLESS], { roots }));
  expect(message.match(/evil\/app\d/g)).toHaveLength(5);
  expect(message).toContain('(the nearest of 8)');
  expect(message).toMatch(/ and 3 more$/);
});

test('whom nobody vouches for is not named as a signer', async () => {
  const artifact = await signedKeyless(sigstore, { who: certificateOf({ repository: 'evil/one' }) });
  const own = await newSigstore();
  await signKeyless(own, artifact, { who: certificateOf({ repository: 'good/friend' }) });
  const { message } = await rejection(verifyNode(artifact.target, artifact.node, [KEYLESS], { roots }));
  expect(message).toContain('is signed by "https://github.com/evil/one/');
  expect(message).not.toContain('good/friend');
});

test('what the result says of a run is as the certificate has it, for the caller to clean', async () => {
  const who = { names, texts: { ...texts, 8: ISSUER, 11: HOSTILE } };
  const { target, node } = await signedKeyless(sigstore, { who, statement: provenance });
  const [found] = await verifyNode(target, node, [github], { roots });
  expect(found?.runner).toBe(HOSTILE);
});
