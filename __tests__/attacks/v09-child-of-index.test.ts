// V9 A signature of a child, for its index; an index that somebody made of signed children.
import { expect, test } from 'vitest';
import { packIndex } from '../../src/copy/pack.ts';
import { verifyNode } from '../../src/trust/verify-node.ts';
import {
  attachBundle,
  bundleOf,
  newArtifact,
  newSigner,
  statementAbout,
} from '../support/trust/own-signatures.ts';
import { outcome } from '../support/trust/verdicts.ts';

test('signed children make no signed index, and a signed index says nothing about another of the same children', async () => {
  const signer = newSigner();
  const policy = [{ key: signer.pem }];
  const { target, node: first } = await newArtifact('first');
  const { node: second } = await newArtifact('second', target);
  for (const child of [first, second])
    await attachBundle(target, child, bundleOf(statementAbout(child), signer));
  const { node: index } = await packIndex(target, { manifests: [first, second] });
  expect(await outcome(verifyNode(target, first, policy))).toBe('holds');
  expect(await outcome(verifyNode(target, index, policy))).toBe('not-signed');

  await attachBundle(target, index, bundleOf(statementAbout(first), signer));
  expect(await outcome(verifyNode(target, index, policy))).toBe('other-subject');

  await attachBundle(target, index, bundleOf(statementAbout(index), signer));
  expect(await outcome(verifyNode(target, index, policy))).toBe('holds');
  const { node: swapped } = await packIndex(target, { manifests: [second, first] });
  await attachBundle(target, swapped, bundleOf(statementAbout(index), signer));
  expect(await outcome(verifyNode(target, swapped, policy))).toBe('other-subject');
});
