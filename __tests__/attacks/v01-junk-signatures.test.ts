// V1 Whoever may push adds referrers with the type of a signature, or a list names what refers to something else.
import { expect, test } from 'vitest';
import { packManifest } from '../../src/copy/pack.ts';
import { pushBytes } from '../../src/core/content.ts';
import { overrideCapabilities } from '../../src/core/override-capabilities.ts';
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

const signer = newSigner();
const policy = [{ key: signer.pem }];

test('a file with the type of a bundle is no signature, and a good one beside it still counts', async () => {
  const { target, node } = await newArtifact();
  expect(await outcome(verifyNode(target, node, policy))).toBe('not-signed');
  const good = bundleOf(statementAbout(node), signer);
  const junk = ['junk', '{}', '[]', '', good.slice(0, -1), good.replace('bundle.v0.3', 'bundle.v0.9')];
  for (const text of junk) await attachBundle(target, node, text);
  await packManifest(target, { artifactType: BUNDLE, subject: node });
  expect(await outcome(verifyNode(target, node, policy))).toBe('unreadable-signature');

  await attachBundle(target, node, bundleOf(statementAbout(node), newSigner()));
  expect(await outcome(verifyNode(target, node, policy))).toBe('other-signer');

  const signature = await attachBundle(target, node, good);
  expect(await verifyNode(target, node, policy)).toMatchObject([{ signature: signature.digest }]);
});

test('junk under the tag of cosign is no signature either', async () => {
  const { target, node } = await newArtifact();
  const junk = await packManifest(target, { layers: [await pushBytes(target, 'junk')] });
  await target.tag(junk.node, `${node.digest.replace(':', '-')}.sig`);
  expect(await outcome(verifyNode(target, node, policy))).toBe('not-signed');
  await attachBundle(target, node, bundleOf(statementAbout(node), signer));
  expect(await outcome(verifyNode(target, node, policy))).toBe('holds');
});

test('what a list names counts only where its own subject is the node', async () => {
  const { target, node } = await newArtifact();
  const { node: other } = await newArtifact('other', target);
  // Signed for the one, attached to the other: the registry may list it for both.
  const signature = await attachBundle(target, other, bundleOf(statementAbout(node), signer));
  const sbom = await packManifest(target, { artifactType: 'application/spdx+json', subject: other });
  const lying = overrideCapabilities(target, {
    async *predecessors() {
      yield { ...signature, artifactType: BUNDLE };
      yield { ...sbom.node, artifactType: 'application/spdx+json' };
    },
  });
  expect(await outcome(verifyNode(lying, node, policy))).toBe('unreadable-signature');
  const has = [{ has: 'application/spdx+json' }];
  expect(await outcome(verifyNode(lying, node, has))).toBe('no-referrer-of-type');
  expect(await outcome(verifyNode(target, other, has))).toBe('holds');
});

test('a list that leaves the type out hides nothing, and one that lies about it adds nothing', async () => {
  const { target, node } = await newArtifact();
  const { digest, mediaType, size } = await attachBundle(
    target,
    node,
    bundleOf(statementAbout(node), signer),
  );
  const sbom = await packManifest(target, { artifactType: 'application/x.other', subject: node });
  const listing = (artifactType?: string) =>
    overrideCapabilities(target, {
      async *predecessors() {
        yield { digest, mediaType, size, ...(artifactType !== undefined && { artifactType }) };
        yield { ...sbom.node, artifactType: 'application/spdx+json' };
      },
    });
  expect(await outcome(verifyNode(listing(), node, policy))).toBe('holds');
  expect(await outcome(verifyNode(listing('application/vnd.oci.empty.v1+json'), node, policy))).toBe('holds');
  const has = [{ has: 'application/spdx+json' }];
  expect(await outcome(verifyNode(listing(), node, has))).toBe('no-referrer-of-type');
});
