import { expect, test } from 'vitest';
import { verifyNode } from '../../../src/trust/verify-node.ts';
import { pemOf } from '../../support/certificate.ts';
import {
  KEY_KINDS,
  newNotarySigner,
  newSelfSigned,
  SUBJECT,
} from '../../support/trust/notary-certificates.ts';
import { attachEnvelope, envelopeOf, FORMATS } from '../../support/trust/notary-envelopes.ts';
import { notationRule, notaryVerdict } from '../../support/trust/notary-verdicts.ts';
import { newArtifact, newSigner } from '../../support/trust/own-signatures.ts';
import { outcome } from '../../support/trust/verdicts.ts';

const HOUR = 3_600_000;
const byFormat = FORMATS.map((format) => [format] as const);

test.each(FORMATS.flatMap((format) => KEY_KINDS.map((key) => [format, key] as const)))(
  '%s signed with %s holds',
  async (format, key) => {
    const signer = newNotarySigner({ leaf: { key } });
    const { target, node } = await newArtifact();
    const { digest } = await attachEnvelope(target, node, {
      format,
      envelope: envelopeOf(format, node, signer),
    });
    expect(await verifyNode(target, node, [notationRule(signer)])).toEqual([
      { rule: 1, digest: node.digest, kind: 'notation', signature: digest, identity: SUBJECT },
    ]);
  },
);

test.each(byFormat)('%s: the type of the signature may be that of its config', async (format) => {
  const signer = newNotarySigner();
  const { target, node } = await newArtifact();
  await attachEnvelope(target, node, { format, envelope: envelopeOf(format, node, signer), as: 'config' });
  expect(await outcome(verifyNode(target, node, [notationRule(signer)]))).toBe('holds');
});

test.each(byFormat)('%s: an authority below the root may be the one that is given', async (format) => {
  const signer = newNotarySigner();
  const other = newNotarySigner();
  const issuer = pemOf(signer.chain[1] ?? Buffer.alloc(0));
  const verdict = async (notation: string | string[]) =>
    notaryVerdict(format, signer, { rule: { notation } });
  expect(await verdict(issuer)).toBe('holds');
  expect(await verdict([other.root, signer.root])).toBe('holds');
  expect(await verdict(`# of the company\n${other.root}\n${signer.root}`)).toBe('holds');
  expect(await verdict(other.root)).toBe('unknown-authority');
});

test.each(byFormat)('%s: a signer may be its own root', async (format) => {
  const signer = newSelfSigned();
  expect(await notaryVerdict(format, signer)).toBe('holds');
  expect(await notaryVerdict(format, signer, { rule: { notation: newSelfSigned().root } })).toBe(
    'unknown-authority',
  );
});

test.each([
  ['C=US, ST=WA, O=Acme, CN=release', 'holds'],
  ['CN=release,O=Acme,ST=WA,C=US', 'holds'],
  ['C=US, S=WA, O=Acme', 'holds'],
  ['*', 'holds'],
  ['C=US, ST=WA, O=Acme, CN=test', 'other-signer'],
  ['C=US, ST=WA, O=acme', 'other-signer'],
  ['C=US, ST=WA, O=Acm', 'other-signer'],
  ['C=US, ST=WA, O=Acme, OU=builds', 'other-signer'],
  ['C=US, ST=WA, O=Acme, CN=*', 'other-signer'],
])('a rule for %s: %s', async (subject, verdict) => {
  const signer = newNotarySigner();
  for (const format of FORMATS)
    expect(await notaryVerdict(format, signer, { rule: { subject } })).toBe(verdict);
});

test('an attribute that the certificate has twice is not the one that a rule names', async () => {
  const signer = newNotarySigner({
    leaf: { subject: 'C=US, ST=WA, O=Acme, O=Evil, emailAddress=ann@acme.example' },
  });
  for (const subject of ['C=US, ST=WA, O=Acme', 'C=US, ST=WA, O=Evil'])
    expect(await notaryVerdict('jws', signer, { rule: { subject } })).toBe('other-signer');
  expect(await notaryVerdict('jws', signer, { rule: { subject: '*' } })).toBe('holds');
});

test.each(byFormat)('%s: annotations are those that were signed', async (format) => {
  const signer = newNotarySigner();
  const verdict = async (annotations: Record<string, string>) =>
    notaryVerdict(format, signer, { envelope: { annotations: { stage: 'release' } }, rule: { annotations } });
  expect(await verdict({ stage: 'release' })).toBe('holds');
  expect(await verdict({ stage: 'test' })).toBe('other-annotations');
  expect(await verdict({ stage: 'release', more: 'x' })).toBe('other-annotations');
});

test.each(byFormat)(
  '%s: a signature counts until it expires, and as long as each certificate holds',
  async (format) => {
    const signer = newNotarySigner();
    const at = (time: number): Date => new Date(Date.now() + time);
    expect(await notaryVerdict(format, signer, { envelope: { expiry: at(HOUR) } })).toBe('holds');
    expect(await notaryVerdict(format, signer, { envelope: { expiry: at(-HOUR) } })).toBe('expired');
    for (const part of ['leaf', 'intermediate', 'root'] as const) {
      expect(await notaryVerdict(format, newNotarySigner({ [part]: { until: Date.now() - HOUR } }))).toBe(
        'expired',
      );
      const later = { from: Date.now() + HOUR, until: Date.now() + 2 * HOUR };
      expect(await notaryVerdict(format, newNotarySigner({ [part]: later }))).toBe('expired');
    }
  },
);

test('two signers are two subjects', async () => {
  const root = newNotarySigner();
  const { target, node } = await newArtifact();
  const sign = async (signer = root) =>
    attachEnvelope(target, node, { format: 'jws', envelope: envelopeOf('jws', node, signer) });
  const rule = notationRule(root, { subject: 'C=US, ST=WA, O=Acme', signers: 2 });
  await sign();
  await sign();
  expect(await outcome(verifyNode(target, node, [rule]))).toBe('too-few-signers');
  const renewed = newNotarySigner();
  await sign(renewed);
  const both = { ...rule, notation: [root.root, renewed.root] };
  expect(await outcome(verifyNode(target, node, [both]))).toBe('too-few-signers');
  const second = newNotarySigner({ leaf: { subject: 'C=US, ST=WA, O=Acme, CN=tester' } });
  await sign(second);
  const all = { ...rule, notation: [root.root, renewed.root, second.root] };
  const found = await verifyNode(target, node, [all]);
  expect(new Set(found.map(({ identity }) => identity))).toEqual(
    new Set([SUBJECT, 'C=US, ST=WA, O=Acme, CN=tester']),
  );
});

test('other kinds of rules say what it is, and a rule for notation what others are', async () => {
  const signer = newNotarySigner();
  const { target, node } = await newArtifact();
  await attachEnvelope(target, node, { format: 'jws', envelope: envelopeOf('jws', node, signer) });
  expect(await outcome(verifyNode(target, node, [{ key: newSigner().pem }]))).toBe('other-signer');
  const any = { any: [{ key: newSigner().pem }, notationRule(signer)] };
  expect(await outcome(verifyNode(target, node, [any]))).toBe('holds');
});

test('an error names the certificate that signed, and what holds until when', async () => {
  const { target, node } = await newArtifact();
  const signer = newNotarySigner({ leaf: { until: Date.UTC(2026, 0, 2) } });
  await attachEnvelope(target, node, { format: 'jws', envelope: envelopeOf('jws', node, signer) });
  await expect(verifyNode(target, node, [notationRule(signer)])).rejects.toThrow(
    /has the certificate "C=US, ST=WA, O=Acme, CN=release", which holds from \S+ until 2026-01-02T00:00:00.000Z/,
  );
  await expect(
    verifyNode(target, node, [notationRule(signer, { subject: 'C=US, ST=WA, O=Other' })]),
  ).rejects.toThrow('is signed by "C=US, ST=WA, O=Acme, CN=release", not by "C=US, ST=WA, O=Other"');
});
