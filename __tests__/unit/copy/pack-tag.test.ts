import { expect, test } from 'vitest';
import { EMPTY, packIndex, packManifest } from '../../../src/copy/pack.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';

test('a manifest and an index that are packed with a tag are pushed under it, and nothing else is', async () => {
  const target = new MemoryTarget();
  const { node } = await packManifest(target, { artifactType: 'application/vnd.acme.note' }, { tag: 'v1' });
  const index = await packIndex(target, { manifests: [node] }, { tag: 'all' });
  expect((await target.resolve('v1')).digest).toBe(node.digest);
  expect((await target.resolve('all')).digest).toBe(index.node.digest);
  expect(await Array.fromAsync(target.tags())).toEqual(['v1', 'all']);
  expect(await target.exists(EMPTY)).toBe(true);
});

test('an aborted signal stops it', async () => {
  const stopped = { tag: 'v1', signal: AbortSignal.abort(new Error('stopped')) };
  const target = new MemoryTarget();
  await expect(packManifest(target, { artifactType: 'application/vnd.acme.note' }, stopped)).rejects.toThrow(
    'stopped',
  );
  expect(await Array.fromAsync(target.tags())).toEqual([]);
});
