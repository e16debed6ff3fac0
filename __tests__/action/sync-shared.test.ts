import { expect, test } from 'vitest';
import {
  startScriptedRegistry,
  type ScriptedRegistry,
} from '../support/scripted-registry/scripted-registry.ts';
import { repositoryOf } from '../support/scripted-registry/store.ts';
import { blobBytesSent, blobReads, hold, MIB, sharingArtifact } from '../support/shared-layer.ts';
import { expectSuccess, metadata, workspaceWith } from '../support/steps.ts';

const eight = Array.from({ length: 8 }, (_, at) => `v${at}`);
const LAYER = sharingArtifact('any').blobs.find(({ node }) => node.size === 5 * MIB)?.node.digest ?? '';

async function synced(rules: string, cwd = workspaceWith()): Promise<{ readonly copied: number }> {
  return metadata(await expectSuccess({ cwd, inputs: { command: 'sync', rules, referrers: 'none' } }));
}

/** Of the large layer: how often it was mounted, and how many bytes of blobs were sent. */
function layerIn({ requests }: ScriptedRegistry): { readonly mounts: number; readonly sent: number } {
  const asked = requests.filter(({ query }) => new URLSearchParams(query).get('mount') === LAYER);
  return {
    mounts: asked.filter(({ status }) => status === 201).length,
    sent: Math.floor(blobBytesSent(requests) / (5 * MIB)),
  };
}

test('eight tags with one layer read it once and send it once', async () => {
  await using source = await startScriptedRegistry();
  await using target = await startScriptedRegistry();
  for (const tag of eight) hold(source, 'acme/app', { artifact: sharingArtifact(tag), tag });
  expect(await synced(`- {from: ${source.host}/acme/app, to: ${target.host}/acme/app}`)).toMatchObject({
    copied: 8,
  });
  // One layer and one config for all, and a layer for each.
  const read = blobReads(source.requests);
  expect(new Set(read).size).toBe(1 + 1 + 8);
  expect(read).toHaveLength(1 + 1 + 8);
  expect(layerIn(target)).toEqual({ mounts: 0, sent: 1 });
});

test.each([
  ['mounts', 'any', { mounts: 1, sent: 1 }],
  ['does not mount', 'never', { mounts: 0, sent: 2 }],
  ['refuses to mount', 'fails', { mounts: 0, sent: 2 }],
] as const)(
  'where the registry %s, two repositories get one layer by that',
  async (_title, mount, expected) => {
    await using source = await startScriptedRegistry();
    await using target = await startScriptedRegistry({ quirks: { mount } });
    for (const name of ['a', 'b'])
      for (const tag of ['v1', 'v2'])
        hold(source, `acme/${name}`, { artifact: sharingArtifact(`${name} ${tag}`), tag });
    const rules = `- {from: ${source.host}/acme, repositories: [a, b], to: ${target.host}/mirror}`;
    expect(await synced(rules)).toMatchObject({ copied: 4 });
    expect(layerIn(target)).toEqual(expected);
    for (const name of ['a', 'b'])
      expect(Object.fromEntries(repositoryOf(target.store, `mirror/${name}`).tags)).toEqual({
        v1: sharingArtifact(`${name} v1`).root.digest,
        v2: sharingArtifact(`${name} v2`).root.digest,
      });
  },
);

test('two destinations in two registries read each blob once', async () => {
  await using source = await startScriptedRegistry();
  await using east = await startScriptedRegistry();
  await using west = await startScriptedRegistry();
  for (const tag of eight) hold(source, 'acme/app', { artifact: sharingArtifact(tag), tag });
  const rules = `- {from: ${source.host}/acme/app, to: [${east.host}/acme/app, ${west.host}/acme/app]}`;
  expect(await synced(rules)).toMatchObject({ copied: 16 });
  expect(blobReads(source.requests)).toHaveLength(1 + 1 + 8);
  expect(source.requests.filter(({ operation }) => operation === 'manifest-get')).toHaveLength(8);
  for (const target of [east, west]) expect(layerIn(target)).toEqual({ mounts: 0, sent: 1 });
});

test('an immutable registry that holds the same is asked for nothing it would refuse', async () => {
  await using source = await startScriptedRegistry();
  await using target = await startScriptedRegistry({ quirks: { immutableTags: true } });
  for (const tag of eight)
    for (const one of [source, target]) hold(one, 'acme/app', { artifact: sharingArtifact(tag), tag });
  hold(source, 'acme/app', { artifact: sharingArtifact('new'), tag: 'new' });
  const rules = `- {from: ${source.host}/acme/app, to: ${target.host}/acme/app, if-exists: fail-if-different}`;
  expect(await synced(rules)).toMatchObject({ copied: 1, same: 8 });
  expect(target.requests.filter(({ operation }) => operation === 'manifest-put')).toHaveLength(1);
});
