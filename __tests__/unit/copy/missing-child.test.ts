import { expect, test } from 'vitest';
import { pushScopeManifest } from '../../../src/cache/store/scope-manifest.ts';
import { packIndex, packManifest } from '../../../src/copy/pack.ts';
import type { GraphTarget } from '../../../src/core/target.ts';
import { emptyContents, registryHandler } from '../../support/lab-registry.ts';
import { open, refusal, startServer } from '../../support/lab.ts';

/** A registry that says of the first manifests that it does not have their children. */
async function slowRegistry(refused: number, code: string) {
  const handle = registryHandler(emptyContents());
  let left = refused;
  const server = await startServer((request) => {
    if (request.method !== 'PUT' || !request.path.includes('/manifests/') || left === 0)
      return handle(request);
    left -= 1;
    return refusal(400, code);
  });
  const puts = () => server.requestLines().filter((line) => /^PUT \S+\/manifests\//.test(line));
  return { server, puts };
}

const pushes: readonly (readonly [string, (target: GraphTarget) => Promise<unknown>])[] = [
  ['a manifest', (target) => packManifest(target, {}, { tag: 'v1' })],
  ['an index', (target) => packIndex(target, { manifests: [] }, { tag: 'v1' })],
  ['the manifest of a cache', (target) => pushScopeManifest(target, { scope: 'main', version: '1' }, {})],
];

test.each(pushes)('%s is sent again to a registry that does not see its children yet', async (_, push) => {
  const { server, puts } = await slowRegistry(1, 'MANIFEST_BLOB_UNKNOWN');
  await using _server = server;
  await using opened = open(server.host);
  await push(opened.target);
  const [first, second] = puts();
  expect(second).toBe(first);
});

test('four times at most', async () => {
  const { server, puts } = await slowRegistry(9, 'MANIFEST_BLOB_UNKNOWN');
  await using _server = server;
  await using opened = open(server.host);
  const packed = packManifest(opened.target, {}, { tag: 'v1' });
  await expect(packed).rejects.toMatchObject({ code: 'INVALID_CONTENT' });
  expect(puts()).toHaveLength(4);
});

test('not for any other reason', async () => {
  const { server, puts } = await slowRegistry(9, 'MANIFEST_INVALID');
  await using _server = server;
  await using opened = open(server.host);
  await expect(packManifest(opened.target, {}, { tag: 'v1' })).rejects.toThrow('MANIFEST_INVALID');
  expect(puts()).toHaveLength(1);
});
