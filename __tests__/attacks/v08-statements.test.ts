// V8 Statements that the right key signed, and that are about the node only for a reader who is not exact.
import { expect, test } from 'vitest';
import { verifyNode } from '../../src/trust/verify-node.ts';
import {
  attachBundle,
  bundleOf,
  newArtifact,
  newSigner,
  SIGN,
  statementAbout,
  type BundleOptions,
} from '../support/trust/own-signatures.ts';
import { outcome } from '../support/trust/verdicts.ts';
import { digestOf } from '../../src/core/digest.ts';

const signer = newSigner();
const { node } = await newArtifact();
const hex = node.digest.slice(7);
const good = statementAbout(node);
const other = digestOf('other').slice(7);

async function verdictOn(statement: unknown, options?: BundleOptions): Promise<unknown> {
  const { target } = await newArtifact();
  await attachBundle(target, node, bundleOf(statement, signer, options));
  return outcome(verifyNode(target, node, [{ key: signer.pem }]));
}

const about = (...digests: unknown[]) => ({ ...good, subject: digests.map((digest) => ({ digest })) });
const twice = (name: string, value: string): string =>
  JSON.stringify(good).replace(`"${name}":`, `"${name}":${value},"${name}":`);

test.each<[string, unknown]>([
  ['one subject', good],
  ['the older version', { ...good, _type: 'https://in-toto.io/Statement/v0.1' }],
  ['several subjects, one of them the node', about({ sha256: other }, { sha256: hex })],
  ['the digest beside one of another algorithm', about({ sha512: 'a'.repeat(128), sha256: hex })],
])('%s holds', async (_what, statement) => {
  expect(await verdictOn(statement)).toBe('holds');
});

test.each<[string, unknown]>([
  ['another digest', about({ sha256: other })],
  ['several other digests', about({ sha256: other }, { sha256: hex.slice(0, -1) }, { sha256: `${hex}0` })],
  ['upper case', about({ sha256: hex.toUpperCase() })],
  ['the algorithm in the value', about({ sha256: node.digest })],
  ['the digest under another algorithm', about({ sha512: hex, sha1: hex, SHA256: hex })],
  ['the digest in a list', about({ sha256: [hex] })],
  ['no digest', about({})],
  ['a digest that is text', about(hex)],
  ['the digest as a name', { ...good, subject: [{ name: hex, digest: { sha256: other } }] }],
  ['spaces', about({ sha256: ` ${hex}` })],
])('%s is about something else', async (_what, statement) => {
  expect(await verdictOn(statement)).toBe('other-subject');
});

test.each<[string, unknown]>([
  ['no subject', { ...good, subject: undefined }],
  ['an empty subject', { ...good, subject: [] }],
  ['a subject that is no list', { ...good, subject: { digest: { sha256: hex } } }],
  ['another _type', { ...good, _type: 'https://in-toto.io/Statement/v2' }],
  ['no _type', { ...good, _type: undefined }],
  ['no predicate type', { ...good, predicateType: undefined }],
  ['a predicate type that is no text', { ...good, predicateType: [SIGN] }],
  ['two predicate types', twice('predicateType', '"https://spdx.dev/Document"')],
  ['two subjects under one name', twice('subject', `[{"digest":{"sha256":"${other}"}}]`)],
  ['a prototype', JSON.stringify(good).replace('"sha256"', '"__proto__":{},"sha256"')],
  ['a list', [good]],
  ['no JSON', `${JSON.stringify(good)}}`],
  ['very deep JSON', `{"a":${'['.repeat(100_000)}`],
])('%s is no statement', async (_what, statement) => {
  expect(await verdictOn(statement)).toBe('unreadable-signature');
});

test('a payload of another type is no statement, though it reads like one', async () => {
  expect(await verdictOn(good, { payloadType: 'application/json' })).toBe('unreadable-signature');
});

test.each(['https://sigstore.dev/cosign/sign/v1/', 'https://sigstore.dev/cosign/sign/V1', `x${SIGN}`])(
  'the predicate type %s is another',
  async (predicateType) => {
    expect(await verdictOn({ ...good, predicateType })).toBe('other-predicate');
  },
);

test('annotations are those of the subject that is the node, and are compared to the letter', async () => {
  const { target } = await newArtifact();
  const subject = [
    { digest: { sha256: other }, annotations: { stage: 'release' } },
    { digest: { sha256: hex }, annotations: { stage: 'Release', n: 1 } },
  ];
  await attachBundle(target, node, bundleOf({ ...good, subject, annotations: { stage: 'release' } }, signer));
  const verdict = (annotations: Record<string, string>) =>
    outcome(verifyNode(target, node, [{ key: signer.pem, annotations }]));
  expect(await verdict({ stage: 'Release' })).toBe('holds');
  for (const wrong of [{ stage: 'release' }, { n: '1' }, { toString: 'x' }])
    expect(await verdict(wrong as Record<string, string>)).toBe('other-annotations');
});
