// V12 Signatures without an end: many, large, deep, or in a list that never stops.
import { expect, test } from 'vitest';
import { pushBytes } from '../../src/core/content.ts';
import type { Descriptor } from '../../src/core/descriptor.ts';
import { digestOf } from '../../src/core/digest.ts';
import { overrideCapabilities } from '../../src/core/override-capabilities.ts';
import { packManifest } from '../../src/copy/pack.ts';
import type { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { verifyNode } from '../../src/trust/verify-node.ts';
import {
  attachBundle,
  BUNDLE,
  bundleOf,
  newArtifact,
  newSigner,
  statementAbout,
} from '../support/trust/own-signatures.ts';
import { newNotarySigner } from '../support/trust/notary-certificates.ts';
import { attachEnvelope, FORMATS, signWith } from '../support/trust/notary-envelopes.ts';
import { notaryVerdict } from '../support/trust/notary-verdicts.ts';
import { outcome } from '../support/trust/verdicts.ts';
import { rejection } from '../support/rejection.ts';

const signer = newSigner();
const policy = [{ key: signer.pem }];
const MiB = 1024 * 1024;

/** Counts what is read, and lists what it is told to, for ever where that never ends. */
function listing(target: MemoryTarget, list: () => Iterable<Descriptor>) {
  const counts = { listed: 0, read: 0 };
  const source = overrideCapabilities(target, {
    async *predecessors() {
      for (const node of list()) {
        counts.listed += 1;
        yield node;
      }
    },
    fetch(node: Descriptor, options?: object) {
      counts.read += 1;
      return target.fetch(node, options);
    },
  });
  return { source, counts };
}

function* forever(artifactType: string): Generator<Descriptor> {
  for (let at = 0; ; at += 1)
    yield {
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      digest: digestOf(`${at}`),
      size: 500,
      artifactType,
    };
}

test('of a list that never ends, 100 signatures are read, and the error says what was not looked at', async () => {
  const { target, node } = await newArtifact();
  const { source, counts } = listing(target, () => forever(BUNDLE));
  const error = await rejection(verifyNode(source, node, policy));
  expect(error).toMatchObject({ code: 'UNVERIFIED', details: { reason: 'unreadable-signature' } });
  expect(error.message).toContain('not looked at: signatures after the first 100');
  expect(counts).toEqual({ listed: 101, read: 100 });
});

test('a list of other referrers that never ends is read up to 10,000 of them', async () => {
  const { target, node } = await newArtifact();
  const { source, counts } = listing(target, () => forever('application/spdx+json'));
  const error = await rejection(verifyNode(source, node, policy));
  expect(error.message).toContain('it has no signature; not looked at: referrers after the first 10000');
  expect(counts).toEqual({ listed: 10_001, read: 0 });
});

test('and for `has`, 100 of them', async () => {
  const { target, node } = await newArtifact();
  const { source, counts } = listing(target, () => forever('application/spdx+json'));
  expect(await outcome(verifyNode(source, node, [{ has: 'application/spdx+json' }]))).toBe(
    'no-referrer-of-type',
  );
  expect(counts.read).toBe(100);
});

test('10,000 layers of one manifest are 100 signatures', async () => {
  const { target, node } = await newArtifact();
  const layer = await pushBytes(target, 'junk', { mediaType: BUNDLE });
  const layers = Array.from({ length: 10_000 }, () => layer);
  await packManifest(target, { artifactType: BUNDLE, layers, subject: node });
  const { source, counts } = listing(target, () => []);
  const counted = overrideCapabilities(source, { predecessors: target.predecessors.bind(target) });
  expect((await rejection(verifyNode(counted, node, policy))).message).toContain('after the first 100');
  expect(counts.read).toBe(101);
});

test('a bundle of 100 MB is not read, and a good one beside it counts', async () => {
  const { target, node } = await newArtifact();
  const large = { mediaType: BUNDLE, digest: digestOf('large'), size: 100_000_000 };
  await packManifest(target, { artifactType: BUNDLE, layers: [large], subject: node });
  const error = await rejection(verifyNode(target, node, policy));
  expect(error.message).toContain('is larger than the limit of 16777216 bytes');
  await attachBundle(target, node, bundleOf(statementAbout(node), signer));
  expect(await outcome(verifyNode(target, node, policy))).toBe('holds');
});

test('large bundles are read up to 64 MiB in all', async () => {
  const { target, node } = await newArtifact();
  for (const byte of ['a', 'b', 'c', 'd', 'e', 'f']) await attachBundle(target, node, byte.repeat(15 * MiB));
  const error = await rejection(verifyNode(target, node, policy));
  expect(error.message).toContain(`not looked at: signatures after the first ${64 * MiB} bytes of them`);
});

test('deep and wide JSON is refused before values are made of it', async () => {
  const { target, node } = await newArtifact();
  const deep = `${'['.repeat(5 * MiB)}`;
  await attachBundle(target, node, `{"a":${deep}`);
  await attachBundle(target, node, `{"a":[${'0,'.repeat(2_000_000)}0]}`);
  await attachBundle(target, node, bundleOf(`{"a":[${'0,'.repeat(2_000_000)}0]}`, signer));
  expect(await outcome(verifyNode(target, node, policy))).toBe('unreadable-signature');
});

test.each([
  ['lists', Buffer.alloc(MiB, 0x81)],
  ['lists in a COSE_Sign1', Buffer.concat([Buffer.of(0xd2), Buffer.alloc(MiB - 1, 0x81)])],
  ['tags', Buffer.alloc(MiB, 0xc1)],
  ['maps', Buffer.alloc(MiB, 0xa1)],
  ['numbers', Buffer.concat([Buffer.of(0xd2, 0x9a, 0, 15, 0xff, 0xf0), Buffer.alloc(MiB - 6)])],
  ['a list that says to be longer', Buffer.of(0xd2, 0x9a, 0xff, 0xff, 0xff, 0xff)],
  ['a text that says to be longer', Buffer.of(0xd2, 0x84, 0x7b, 0, 0x1f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff)],
])('a mebibyte of CBOR with %s is no signature', async (_what, bytes) => {
  expect(await notaryVerdict('cose', newNotarySigner(), { forge: () => bytes })).toBe('unreadable-signature');
});

test('deep JSON in a JWS is none, in what is signed, too', async () => {
  const notary = newNotarySigner();
  const deep = `{"a":${'['.repeat(100_000)}`;
  expect(await notaryVerdict('jws', notary, { forge: () => Buffer.from(deep) })).toBe('unreadable-signature');
  expect(await notaryVerdict('jws', notary, { envelope: { payload: deep } })).toBe('unreadable-signature');
  const inHead = (envelope: Buffer): Buffer => {
    const jws = JSON.parse(envelope.toString());
    const head = Buffer.from(deep).toString('base64url');
    const signature = signWith(notary.privateKey, Buffer.from(`${head}.${jws.payload}`)).toString(
      'base64url',
    );
    return Buffer.from(JSON.stringify({ ...jws, protected: head, signature }));
  };
  expect(await notaryVerdict('jws', notary, { forge: inHead })).toBe('unreadable-signature');
});

test.each(FORMATS)('a %s of more than a mebibyte is not read', async (format) => {
  const { target, node } = await newArtifact();
  await attachEnvelope(target, node, { format, envelope: Buffer.alloc(MiB + 1) });
  expect((await rejection(verifyNode(target, node, policy))).message).toContain(
    'is larger than the limit of 1048576 bytes',
  );
});
