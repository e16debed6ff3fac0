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
