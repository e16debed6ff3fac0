import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { verifyNode } from '../../src/trust/verify-node.ts';
import { open } from '../support/lab.ts';
import { startScriptedRegistry } from '../support/scripted-registry/scripted-registry.ts';
import { tempFolder } from '../support/temp.ts';
import { copySigned } from '../support/trust/copy-signed.ts';
import { publicKeys, signedArchive } from '../support/trust/golden-trust.ts';
import { expectVerdicts, outcome } from '../support/trust/verdicts.ts';

test('what cosign signed is verified in an archive', async () => {
  await expectVerdicts(signedArchive(), publicKeys());
});

test('and in a layout, and in memory', async () => {
  await expectVerdicts(
    await copySigned(signedArchive(), new OciLayout(join(tempFolder(), 'layout'))),
    publicKeys(),
  );
  await expectVerdicts(await copySigned(signedArchive(), new MemoryTarget()), publicKeys());
});

test.each(['api', 'tag'] as const)('and in a registry, by referrers-mode %s', async (referrersMode) => {
  await using registry = await startScriptedRegistry();
  await using repository = open(registry.host, { referrersMode });
  await copySigned(signedArchive(), repository.target);
  await expectVerdicts(repository.target, publicKeys());
});

test('a policy that a digest fulfils asks nothing of the registry, and cosignTags: false leaves out the tags', async () => {
  await using registry = await startScriptedRegistry();
  await using repository = open(registry.host);
  await copySigned(signedArchive(), repository.target);
  const node = await repository.target.resolve('p256-tag-signed');
  const before = registry.requests.length;
  expect(await verifyNode(repository.target, node, [{ digest: node.digest }])).toEqual([
    { rule: 1, digest: node.digest, kind: 'digest' },
  ]);
  expect(registry.requests.length).toBe(before);
  const policy = [{ key: publicKeys().p256 }];
  expect(await outcome(verifyNode(repository.target, node, policy))).toBe('holds');
  expect(await outcome(verifyNode(repository.target, node, policy, { cosignTags: false }))).toBe(
    'not-signed',
  );
});

test('several rules read each signature once', async () => {
  await using registry = await startScriptedRegistry();
  await using repository = open(registry.host, { referrersMode: 'api' });
  await copySigned(signedArchive(), repository.target);
  const node = await repository.target.resolve('p256-bundle-signed');
  const count = async (rules: number): Promise<number> => {
    const before = registry.requests.length;
    await verifyNode(
      repository.target,
      node,
      Array.from({ length: rules }, () => ({ key: publicKeys().p256 })),
    );
    return registry.requests.length - before;
  };
  // The list, the manifest and the bundle.
  expect([await count(1), await count(5)]).toEqual([3, 3]);
});

test('a registry that fails is no registry without signatures', async () => {
  await using registry = await startScriptedRegistry();
  await using repository = open(registry.host, { referrersMode: 'api' });
  await copySigned(signedArchive(), repository.target);
  const node = await repository.target.resolve('p256-bundle-signed');
  await registry.stop();
  await expect(verifyNode(repository.target, node, [{ key: publicKeys().p256 }])).rejects.toMatchObject({
    code: 'NETWORK',
  });
});
