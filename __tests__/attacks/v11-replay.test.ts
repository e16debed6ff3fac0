// V11 A good signature of an old version, or of the same artifact in another repository, is shown again.
import { expect, test } from 'vitest';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { verifyNode } from '../../src/trust/verify-node.ts';
import { copySigned } from '../support/trust/copy-signed.ts';
import { KEYS, tagFor } from '../support/trust/cosigned.ts';
import { publicKeys, signedArchive } from '../support/trust/golden-trust.ts';
import {
  attachBundle,
  bundleOf,
  newArtifact,
  newSigner,
  statementAbout,
} from '../support/trust/own-signatures.ts';
import { outcome } from '../support/trust/verdicts.ts';

test.each(KEYS)('a copy to another repository fails where the rule has a name (%s)', async (key) => {
  const copy = await copySigned(signedArchive(), new MemoryTarget());
  const node = await copy.resolve(tagFor(key, 'tag', 'signed'));
  const rule = { key: publicKeys()[key] };
  const [{ subject: name } = {}] = await verifyNode(copy, node, [rule]);
  expect(await outcome(verifyNode(copy, node, [{ ...rule, name: name ?? '' }]))).toBe('holds');
  for (const other of ['ghcr.io/acme/app', `${name}/`, `${name}`.toUpperCase(), `${name}`.slice(1)])
    expect(await outcome(verifyNode(copy, node, [{ ...rule, name: other }]))).toBe('other-name');
});

test('a signature without a name fails where a name is asked for, and the error says so', async () => {
  const copy = await copySigned(signedArchive(), new MemoryTarget());
  const node = await copy.resolve(tagFor('p256', 'bundle', 'signed'));
  const work = verifyNode(copy, node, [{ key: publicKeys().p256, name: 'ghcr.io/acme/app' }]);
  await expect(work).rejects.toMatchObject({
    code: 'UNVERIFIED',
    details: { reason: 'other-name', rule: 1 },
  });
  await expect(work).rejects.toThrow('names no image, not "ghcr.io/acme/app"');
});

test('the signature of an old version is not one of the new, and annotations tell versions apart', async () => {
  const signer = newSigner();
  const { target, node: old } = await newArtifact('old');
  const { node: young } = await newArtifact('new', target);
  const annotated = (node: typeof old, version: string) => {
    const subject = [{ digest: { sha256: node.digest.slice(7) }, annotations: { version } }];
    return bundleOf(statementAbout(node, { subject }), signer);
  };
  await attachBundle(target, old, annotated(old, '1'));
  await attachBundle(target, young, annotated(old, '1'));
  expect(await outcome(verifyNode(target, young, [{ key: signer.pem }]))).toBe('other-subject');
  expect(await outcome(verifyNode(target, old, [{ key: signer.pem }]))).toBe('holds');
  const wanted = [{ key: signer.pem, annotations: { version: '2' } }];
  expect(await outcome(verifyNode(target, old, wanted))).toBe('other-annotations');
});

test('one key that signs twice is one signer', async () => {
  const [one, two] = [newSigner(), newSigner()];
  const { target, node } = await newArtifact();
  const policy = [{ key: [one.pem, two.pem], signers: 2 }];
  for (const more of [{}, { predicate: { again: true } }])
    await attachBundle(target, node, bundleOf(statementAbout(node, more), one));
  expect(await outcome(verifyNode(target, node, policy))).toBe('too-few-signers');
  await attachBundle(target, node, bundleOf(statementAbout(node), two));
  const verified = await verifyNode(target, node, policy);
  expect(new Set(verified.map(({ key }) => key)).size).toBe(2);
});
