import { expect, test } from 'vitest';
import { copyNode } from '../../../src/copy/copy.ts';
import { manifestNode, readManifestNode } from '../../../src/core/manifest-node.ts';
import { DOCKER_MANIFEST } from '../../../src/core/media-types.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { plainArtifact, store } from '../../support/artifacts.ts';

async function stored() {
  const source = new MemoryTarget();
  const artifact = plainArtifact();
  await store(source, artifact);
  return { source, ...artifact };
}

test('a manifest is parsed once, and has the bytes that were read', async () => {
  const { source, root, blobs } = await stored();
  const manifest = await readManifestNode(source, root, {});
  expect(manifest.manifest).toBe(manifest.manifest);
  expect(manifest.manifest).toMatchObject({ artifactType: 'application/vnd.acme.report' });
  expect(Buffer.from(manifest.bytes)).toEqual(Buffer.from(blobs.at(-1)?.bytes ?? []));
});

test('bytes that are no manifest fail when it is asked for, and not before', () => {
  const { root } = plainArtifact();
  const manifest = manifestNode(root, Buffer.from('no JSON'));
  expect(() => manifest.manifest).toThrow(/^manifest sha256:/);
});

test('what a manifest says counts for its own media type: under another one, a copy refuses it', async () => {
  const { source, root, blobs } = await stored();
  const known = [manifestNode(root, blobs.at(-1)?.bytes ?? Buffer.alloc(0))];
  const other = { ...root, mediaType: DOCKER_MANIFEST };
  await expect(copyNode(source, other, { target: new MemoryTarget() }, { known })).rejects.toThrow(
    /but its descriptor says/,
  );
  await copyNode(source, root, { target: new MemoryTarget() }, { known });
});
