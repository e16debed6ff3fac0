import { expect, test } from 'vitest';
import { copy } from '../../../src/copy/copy.ts';
import type { CopyOptions } from '../../../src/copy/options.ts';
import { RegistryError } from '../../../src/core/errors.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { imageIndex, plainArtifact, store, type Artifact } from '../../support/artifacts.ts';
import { watched } from '../../support/watched.ts';

async function discoveredIn(artifact: Artifact, target: MemoryTarget, filter?: CopyOptions['filter']) {
  const source = new MemoryTarget();
  await store(source, artifact, 'v1');
  const found: string[] = [];
  await copy(
    { source, reference: 'v1' },
    { target },
    {
      filter,
      onEvent({ kind, node, parent }) {
        if (kind === 'discovered') found.push(`${parent?.digest ?? 'root'} ${node.digest}`);
      },
    },
  );
  return found;
}

test('each node is discovered once under each manifest that lists it, the root without one', async () => {
  const artifact = imageIndex();
  const found = await discoveredIn(artifact, new MemoryTarget());
  expect(found).toHaveLength(new Set(found).size);
  expect(found[0]).toBe(`root ${artifact.root.digest}`);
  expect(new Set(found.map((edge) => edge.split(' ')[1]))).toEqual(
    new Set(artifact.blobs.map(({ node }) => node.digest)),
  );
});

test('what the filter leaves out is not discovered', async () => {
  const { root } = plainArtifact();
  const found = await discoveredIn(
    plainArtifact(),
    new MemoryTarget(),
    ({ digest }) => digest === root.digest,
  );
  expect(found).toEqual([`root ${root.digest}`]);
});

test('a child that is sent again is asked about again, and discovered once', async () => {
  const artifact = plainArtifact();
  const { root } = artifact;
  let refusals = 1;
  const target = watched(new MemoryTarget(), ({ operation, what }) => {
    if (operation !== 'push' || what !== root.digest || refusals === 0) return;
    refusals -= 1;
    throw new RegistryError('INVALID_CONTENT', 'blob unknown', {
      method: 'PUT',
      url: 'https://registry.example/v2/a/manifests/v1',
      status: 400,
      errors: [{ code: 'MANIFEST_BLOB_UNKNOWN', message: 'blob unknown' }],
    });
  });
  const asked: string[] = [];
  const found = await discoveredIn(artifact, target, ({ digest }) => {
    asked.push(digest);
    return true;
  });
  expect(asked.length).toBeGreaterThan(artifact.blobs.length);
  expect(found).toHaveLength(artifact.blobs.length);
  expect(new Set(found).size).toBe(artifact.blobs.length);
});
