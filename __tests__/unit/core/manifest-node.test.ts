import { describe, expect, test } from 'vitest';
import { copyNode } from '../../../src/copy/copy.ts';
import {
  fetchManifest,
  findManifest,
  findSuccessors,
  manifestNode,
  readManifestNode,
} from '../../../src/core/manifest-node.ts';
import { DOCKER_MANIFEST } from '../../../src/core/media-types.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import {
  blob,
  imageIndex,
  oldArtifact,
  plainArtifact,
  store,
  withForeignLayer,
  withSubject,
  type Artifact,
} from '../../support/artifacts.ts';
import { emptyContents, putArtifact, registryHandler } from '../../support/lab-registry.ts';
import { open, startServer } from '../../support/lab.ts';
import { newLog, recording } from '../../support/recording.ts';

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

describe('fetchManifest', () => {
  test('gives descriptor, bytes and manifest of a tag and of a digest', async () => {
    const { source, root, blobs } = await stored();
    await source.tag(root, 'v1');
    for (const reference of ['v1', root.digest]) {
      const { node, bytes, manifest } = await fetchManifest(source, reference);
      expect(node).toEqual(root);
      expect(Buffer.from(bytes)).toEqual(Buffer.from(blobs.at(-1)?.bytes ?? []));
      expect(manifest.layers).toHaveLength(3);
    }
  });

  test('asks a registry once', async () => {
    const contents = emptyContents();
    const { root, layers } = putArtifact(contents);
    await using server = await startServer(registryHandler(contents));
    await using repository = open(server.host);
    const { node, manifest } = await fetchManifest(repository.target, 'v1');
    expect(node).toEqual(root);
    expect(manifest.layers).toEqual(layers);
    expect(server.requestLines()).toEqual(['GET /v2/acme/app/manifests/v1']);
  });

  test('fails for a tag that is not there, and ends with its signal', async () => {
    const { source, root } = await stored();
    await expect(fetchManifest(source, 'v2')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const signal = AbortSignal.abort(new Error('no longer wanted'));
    await expect(fetchManifest(source, root.digest, { signal })).rejects.toThrow('no longer wanted');
  });
});

describe('findSuccessors', () => {
  const digestsIn = ({ blobs }: Artifact) => blobs.slice(0, -1).map(({ node }) => node.digest);

  test.each([
    ['config and layers of a manifest', plainArtifact(), digestsIn(plainArtifact())],
    ['the blobs of an old artifact', oldArtifact(), digestsIn(oldArtifact())],
    ['layers, but none that is hosted elsewhere', withForeignLayer(), digestsIn(withForeignLayer())],
  ])('gives %s', async (_title, artifact, expected) => {
    const source = new MemoryTarget();
    const root = await store(source, artifact);
    const found = await findSuccessors(source, root);
    expect(found.map(({ digest }) => digest).toSorted()).toEqual([...new Set(expected)].toSorted());
  });

  test('gives the entries of an index with their platforms, and the subject of a referrer first', async () => {
    const source = new MemoryTarget();
    const entries = await findSuccessors(source, await store(source, imageIndex()));
    expect(entries.map(({ platform }) => platform?.architecture)).toEqual(['amd64', 'arm64']);
    const subject = plainArtifact('subject');
    const [first] = await findSuccessors(source, await store(source, withSubject(subject)));
    expect(first?.digest).toBe(subject.root.digest);
  });

  test('gives none for a blob, and does not read it', async () => {
    const log = newLog();
    const source = recording(new MemoryTarget(), log);
    expect(await findSuccessors(source, blob('not there').node)).toEqual([]);
    expect(log.started).toEqual([]);
  });

  test('fails for a manifest that is not there, and for bytes that are none', async () => {
    const source = new MemoryTarget();
    const { root } = plainArtifact();
    await expect(findSuccessors(source, root)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const broken = await store(source, { root: blob('no JSON').node, blobs: [blob('no JSON')] });
    await expect(findSuccessors(source, { ...broken, mediaType: root.mediaType })).rejects.toMatchObject({
      code: 'INVALID_CONTENT',
    });
  });
});

test('findManifest looks for the digest, and gives nothing for another', async () => {
  const { source, root } = await stored();
  const manifests = [await readManifestNode(source, root)];
  expect(findManifest(manifests, { digest: root.digest })).toBe(manifests[0]);
  expect(findManifest(manifests, blob('another').node)).toBeUndefined();
});
