import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fetchBytes } from '../../src/core/content.ts';
import { readManifestNode } from '../../src/core/manifest-node.ts';
import type { Source } from '../../src/core/target.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { verifyNode } from '../../src/trust/verify-node.ts';
import { open } from '../support/lab.ts';
import { startScriptedRegistry } from '../support/scripted-registry/scripted-registry.ts';
import { tempFolder } from '../support/temp.ts';
import { notationArchive, notationRoot, publicKeys } from '../support/trust/golden-trust.ts';
import { newNotarySigner, SUBJECT } from '../support/trust/notary-certificates.ts';
import { attachEnvelope } from '../support/trust/notary-envelopes.ts';
import { copyNotarySigned, NOTARY_TAGS } from '../support/trust/notary-signed.ts';
import { newArtifact } from '../support/trust/own-signatures.ts';
import { outcome } from '../support/trust/verdicts.ts';

const rule = {
  notation: notationRoot(),
  subject: 'C=US, ST=WA, O=Acme, CN=release',
  revocation: 'none',
} as const;

async function expectVerdicts(source: Source): Promise<void> {
  for (const tag of NOTARY_TAGS) {
    const node = await source.resolve(tag.join('-'));
    const verdict = async (more: object): Promise<unknown> =>
      outcome(verifyNode(source, node, [{ ...rule, ...more }]));
    const holds = tag[2] === 'expired' ? 'expired' : 'holds';
    const other = newNotarySigner().root;
    expect([tag, await verdict({})]).toEqual([tag, holds]);
    expect([tag, await verdict({ notation: [other, rule.notation], subject: '*' })]).toEqual([tag, holds]);
    expect(await verdict({ subject: 'C=US, ST=WA, O=Acme, CN=other' })).toBe('other-signer');
    expect(await verdict({ notation: other })).toBe('unknown-authority');
    if (holds === 'expired') continue;
    expect(await verdict({ annotations: { stage: 'release' } })).toBe('holds');
    expect(await verdict({ annotations: { stage: 'test' } })).toBe('other-annotations');
    const [found] = await verifyNode(source, node, [rule]);
    expect(found).toMatchObject({ rule: 1, kind: 'notation', identity: SUBJECT });
  }
}

test('what notation signed is verified in an archive, a layout and memory', async () => {
  await expectVerdicts(notationArchive());
  await expectVerdicts(
    await copyNotarySigned(notationArchive(), new OciLayout(join(tempFolder(), 'layout'))),
  );
  await expectVerdicts(await copyNotarySigned(notationArchive(), new MemoryTarget()));
});

test.each(['api', 'tag'] as const)('and in a registry, by referrers-mode %s', async (referrersMode) => {
  await using registry = await startScriptedRegistry();
  await using repository = open(registry.host, { referrersMode });
  await copyNotarySigned(notationArchive(), repository.target);
  await expectVerdicts(repository.target);
});

test('what was signed about another artifact is no signature of this one', async () => {
  const source = await copyNotarySigned(notationArchive(), new MemoryTarget());
  const [node, other] = [await source.resolve('jws-rsa-signed'), await source.resolve('cose-rsa-signed')];
  const [carrier] = await Array.fromAsync(source.predecessors(other, { referrersOnly: true }));
  if (!carrier) throw new Error('an artifact without a signature');
  const { manifest } = await readManifestNode(source, carrier);
  const [layer] = manifest.layers ?? [];
  if (!layer) throw new Error('a signature without a layer');
  const target = new MemoryTarget();
  await target.push(node, source.fetch(node));
  await attachEnvelope(target, node, { format: 'cose', envelope: await fetchBytes(source, layer) });
  expect(await outcome(verifyNode(target, node, [rule]))).toBe('other-subject');
});

test('a policy without a rule for notation does not take a signature apart', async () => {
  const { target, node } = await newArtifact();
  await attachEnvelope(target, node, { format: 'cose', envelope: Buffer.from('no CBOR') });
  expect(await outcome(verifyNode(target, node, [{ key: publicKeys().p256 }]))).toBe('other-signer');
  expect(await outcome(verifyNode(target, node, [rule]))).toBe('unreadable-signature');
});
