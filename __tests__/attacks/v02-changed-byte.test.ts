// V2 Payload, signature or type of what cosign signed, changed by one byte; V5 a certificate in the place of the key.
import { expect, test } from 'vitest';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import type { Target } from '../../src/core/target.ts';
import { verifyNode } from '../../src/trust/verify-node.ts';
import { copySigned } from '../support/trust/copy-signed.ts';
import { FORMS, KEYS, tagFor } from '../support/trust/cosigned.ts';
import { publicKeys, signedArchive } from '../support/trust/golden-trust.ts';
import {
  attachBundle,
  bundleOf,
  newArtifact,
  newSigner,
  statementAbout,
  withChange,
  type Layer,
} from '../support/trust/own-signatures.ts';
import { outcome } from '../support/trust/verdicts.ts';

const SIGNATURE = 'dev.cosignproject.cosign/signature';
const source = await copySigned(signedArchive(), new MemoryTarget());

type Part = 'payload' | 'signature' | 'payloadType';
type Change = (bytes: Buffer) => Buffer;

const inBase64 = (text: string, change: Change): string =>
  change(Buffer.from(text, 'base64')).toString('base64');

/** Changes a part of an envelope, or of the old format, where the payload is the layer. */
function changed({ content, annotations }: Layer, part: Part, change: Change): Layer {
  const signature = annotations?.[SIGNATURE] ?? '';
  if (signature !== '') {
    if (part === 'payload') return { content: change(Buffer.from(content)), annotations };
    return { content, annotations: { ...annotations, [SIGNATURE]: inBase64(signature, change) } };
  }
  const json = JSON.parse(Buffer.from(content).toString());
  const envelope = json.dsseEnvelope ?? json;
  if (part === 'payloadType') envelope.payloadType = change(Buffer.from(envelope.payloadType)).toString();
  else if (part === 'payload') envelope.payload = inBase64(envelope.payload, change);
  else envelope.signatures[0].sig = inBase64(envelope.signatures[0].sig, change);
  return { content: Buffer.from(JSON.stringify(json)), annotations };
}

const flipped =
  (at: number): Change =>
  (bytes) => {
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ 1;
    return copy;
  };

/** How many bytes the part has. */
async function lengthOf(tag: string, part: Part): Promise<number> {
  let length = 0;
  const measure: Change = (bytes) => ((length = bytes.length), bytes);
  await withChange(source, await source.resolve(tag), (layer) => changed(layer, part, measure));
  return length;
}

const signed = KEYS.flatMap((key) =>
  FORMS.flatMap((form) =>
    (['signed', 'attested'] as const).map((what) => [tagFor(key, form, what), key, what] as const),
  ),
);

test.each(signed)('%s: no byte can be changed', async (tag, key, what) => {
  const rule = { key: publicKeys()[key], ...(what === 'attested' && { predicate: 'slsa-provenance' }) };
  const node = await source.resolve(tag);
  const verdict = async (target: Target) => outcome(verifyNode(target, node, [rule]));
  expect(await verdict(await withChange(source, node, (layer) => layer))).toBe('holds');
  const old = tag.endsWith('tag-signed');
  for (const part of ['payload', 'signature', ...(old ? [] : (['payloadType'] as const))] as const) {
    const length = await lengthOf(tag, part);
    expect(length).toBeGreaterThan(20);
    for (let at = 0; at < length; at += 1) {
      const forged = await withChange(source, node, (layer) => changed(layer, part, flipped(at)));
      expect([part, at, await verdict(forged)]).toEqual([part, at, 'other-signer']);
    }
    for (const change of [
      (bytes: Buffer) => bytes.subarray(1),
      (bytes: Buffer) => Buffer.concat([bytes, bytes]),
    ]) {
      const forged = await withChange(source, node, (layer) => changed(layer, part, change));
      expect(await verdict(forged)).toBe('other-signer');
    }
  }
});

test('two signatures in one envelope, none, or no base64 are no signature', async () => {
  const signer = newSigner();
  const { node } = await newArtifact();
  const good = JSON.parse(bundleOf(statementAbout(node), signer));
  const { dsseEnvelope: envelope } = good;
  const [only] = envelope.signatures;
  const withEnvelope = (more: object): string =>
    JSON.stringify({ ...good, dsseEnvelope: { ...envelope, ...more } });
  const forged = [
    withEnvelope({ signatures: [only, only] }),
    withEnvelope({ signatures: [] }),
    withEnvelope({ signatures: [{ sig: `${only.sig}\n` }] }),
    withEnvelope({ payload: `${envelope.payload}=` }),
    JSON.stringify(good).replace('"payload":', '"payload":"e30=","payload":'),
  ];
  for (const bundle of forged) {
    const one = await newArtifact();
    await attachBundle(one.target, one.node, bundle);
    expect(await outcome(verifyNode(one.target, one.node, [{ key: signer.pem }]))).toBe(
      'unreadable-signature',
    );
  }
});

test('a bundle that brings a certificate is not checked with the key of a policy', async () => {
  const signer = newSigner();
  const { target, node } = await newArtifact();
  const material = { certificate: { rawBytes: 'MIIB' }, publicKey: { hint: 'any' } };
  await attachBundle(target, node, bundleOf(statementAbout(node), signer, { material }));
  expect(await outcome(verifyNode(target, node, [{ key: signer.pem }]))).toBe('other-signer');
});
