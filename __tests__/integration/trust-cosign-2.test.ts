import { expect, test } from 'vitest';
import type { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { verifyNode } from '../../src/trust/verify-node.ts';
import { attestOld, signOld, type OldOptions } from '../support/trust/cosign-2.ts';
import { KEYLESS, PROVENANCE } from '../support/trust/keyless.ts';
import { newArtifact, statementAbout, withChange, type Layer } from '../support/trust/own-signatures.ts';
import { newSigstore, type Sigstore } from '../support/trust/sigstore.ts';
import { outcome } from '../support/trust/verdicts.ts';
import { certificateOf, IDENTITY } from '../support/trust/workflow-run.ts';

const sigstore = await newSigstore();
const { roots } = sigstore;
const OLD = 'https://in-toto.io/Statement/v0.1';

async function signedOld(options: OldOptions = {}, by: Sigstore = sigstore) {
  const artifact = await newArtifact();
  await signOld(by, artifact, options);
  return artifact;
}

test('what cosign 2 signed without a key holds, and the result says what the payload says', async () => {
  const { target, node } = await signedOld();
  const [found] = await verifyNode(target, node, [{ ...KEYLESS, annotations: { stage: 'release' } }], {
    roots,
  });
  expect(found).toMatchObject({ kind: 'keyless', identity: IDENTITY, subject: 'ghcr.io/acme/app' });
  const verdict = async (more: object) =>
    outcome(verifyNode(target, node, [{ ...KEYLESS, ...more }], { roots }));
  expect(await verdict({ name: 'ghcr.io/acme/app' })).toBe('holds');
  expect(await verdict({ name: 'ghcr.io/acme/other' })).toBe('other-name');
  expect(await verdict({ keyless: IDENTITY.replace('v1', 'v2') })).toBe('other-ref');
  expect(await verdict({ issuer: 'https://evil.example' })).toBe('other-issuer');
  expect(await verdict({ predicate: 'slsa-provenance' })).toBe('other-predicate');
  expect(await outcome(verifyNode(target, node, [KEYLESS], { roots, cosignTags: false }))).toBe('not-signed');
});

test('so does what it attested', async () => {
  const artifact = await newArtifact();
  const statement = statementAbout(artifact.node, { _type: OLD, predicateType: PROVENANCE });
  await attestOld(sigstore, artifact, { statement });
  const verdict = async (rule: object) =>
    outcome(verifyNode(artifact.target, artifact.node, [rule as typeof KEYLESS], { roots }));
  expect(await verdict({ ...KEYLESS, predicate: 'slsa-provenance' })).toBe('holds');
  expect(await verdict({ github: 'acme/app', workflow: 'release.yml' })).toBe('holds');
  expect(await verdict(KEYLESS)).toBe('other-predicate');
  expect(await verdict({ github: 'acme/other' })).toBe('other-signer');
});

test.each<[string, OldOptions, string]>([
  ['a log entry', {}, 'holds'],
  ['a log entry and a timestamp', { timestamp: true }, 'holds'],
  ['a timestamp alone', { log: false, timestamp: true }, 'not-logged'],
  ['neither', { log: false }, 'no-proven-time'],
])('with %s it is judged as a bundle is', async (_what, options, verdict) => {
  const { target, node } = await signedOld(options);
  expect(await outcome(verifyNode(target, node, [KEYLESS], { roots }))).toBe(verdict);
});

test('the chain that comes along makes no authority', async () => {
  const own = await newSigstore({ name: 'own' });
  const { target, node } = await signedOld({}, own);
  expect(await outcome(verifyNode(target, node, [KEYLESS], { roots: own.roots }))).toBe('holds');
  expect(await outcome(verifyNode(target, node, [KEYLESS], { roots }))).toBe('unknown-authority');
});

test('a copy of its signature for another artifact is about another digest', async () => {
  const { target, node } = await signedOld();
  const other = await newArtifact('other', target);
  const tag = (digest: string): string => `${digest.replace(':', '-')}.sig`;
  await target.tag(await target.resolve(tag(node.digest)), tag(other.node.digest));
  expect(await outcome(verifyNode(target, other.node, [KEYLESS], { roots }))).toBe('other-subject');
});

const SIGNATURE = 'dev.cosignproject.cosign/signature';
const CERTIFICATE = 'dev.sigstore.cosign/certificate';
const LOG_ENTRY = 'dev.sigstore.cosign/bundle';

interface OldEntry {
  SignedEntryTimestamp?: string;
  Payload: { body?: string; integratedTime: unknown; logIndex: number; logID: string };
}

function inEntry(change: (entry: OldEntry) => void): (layer: Layer) => Layer {
  return ({ content, annotations }) => {
    const entry = JSON.parse(annotations?.[LOG_ENTRY] ?? '') as OldEntry;
    change(entry);
    return { content, annotations: { ...annotations, [LOG_ENTRY]: JSON.stringify(entry) } };
  };
}

const withAnnotation =
  (name: string, change: (value: string) => string) =>
  ({ content, annotations }: Layer): Layer => ({
    content,
    annotations: { ...annotations, [name]: change(annotations?.[name] ?? '') },
  });

const flipped = (text: string | undefined, at: number): string => {
  const bytes = Buffer.from(text ?? '', 'base64');
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes.toString('base64');
};

test.each<[string, (layer: Layer) => Layer]>([
  [
    'payload',
    ({ content, annotations }) => ({ content: Buffer.concat([content, Buffer.from(' ')]), annotations }),
  ],
  ['signature', withAnnotation(SIGNATURE, (text) => flipped(text, 20))],
  ['no signature', withAnnotation(SIGNATURE, () => '')],
  ['certificate', withAnnotation(CERTIFICATE, (pem) => pem.replace('MII', 'MIJ'))],
  ['no PEM', withAnnotation(CERTIFICATE, () => 'MII')],
  ['two certificates', withAnnotation(CERTIFICATE, (pem) => `${pem}${pem}`)],
  ['no JSON as log entry', withAnnotation(LOG_ENTRY, () => '{')],
  ['log entry without payload', withAnnotation(LOG_ENTRY, () => '{}')],
  [
    'time of the log',
    inEntry((entry) => (entry.Payload.integratedTime = Number(entry.Payload.integratedTime) - 1)),
  ],
  ['time that is no number', inEntry((entry) => (entry.Payload.integratedTime = '1'))],
  ['index of the log', inEntry((entry) => (entry.Payload.logIndex += 1))],
  ['ID of the log', inEntry((entry) => (entry.Payload.logID = '0'.repeat(64)))],
  ['body of the log', inEntry((entry) => (entry.Payload.body = flipped(entry.Payload.body, 60)))],
  ['no body', inEntry((entry) => delete entry.Payload.body)],
  ['promise', inEntry((entry) => (entry.SignedEntryTimestamp = flipped(entry.SignedEntryTimestamp, 20)))],
  ['no promise', inEntry((entry) => delete entry.SignedEntryTimestamp)],
])('changed in one thing (%s) it does not count', async (_what, change) => {
  const { target, node } = await signedOld();
  const copy = target as MemoryTarget;
  expect(
    await outcome(verifyNode(await withChange(copy, node, (layer) => layer), node, [KEYLESS], { roots })),
  ).toBe('holds');
  const verdict = await outcome(verifyNode(await withChange(copy, node, change), node, [KEYLESS], { roots }));
  expect(verdict).not.toBe('holds');
});

test('a log entry of another signature does not count', async () => {
  const { target, node } = await signedOld();
  const other = await newArtifact('other');
  await signOld(sigstore, other, { who: certificateOf() });
  let theirs = '';
  await withChange(
    other.target,
    other.node,
    (layer) => ((theirs = layer.annotations?.[LOG_ENTRY] ?? ''), layer),
  );
  const forged = await withChange(
    target,
    node,
    withAnnotation(LOG_ENTRY, () => theirs),
  );
  expect(await outcome(verifyNode(forged, node, [KEYLESS], { roots }))).not.toBe('holds');
});
