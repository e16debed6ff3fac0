import { describe, expect, test } from 'vitest';
import { copy, copyNode } from '../../../src/copy/copy.ts';
import { byMediaType, not } from '../../../src/copy/rewrite/filter.ts';
import { toOci } from '../../../src/copy/rewrite/modifiers.ts';
import { readAll } from '../../../src/core/bytes.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { artifactOf, blob, dockerList, store } from '../../support/artifacts.ts';
import { fill, nodeIn, shapeOf, signedIndex, type Document } from '../../support/graphs.ts';
import { watched } from '../../support/watched.ts';

const graph = signedIndex();
const source = await fill(new MemoryTarget(), graph);

describe('toOci', () => {
  const list = dockerList();
  const asOci = (document: Document): Document =>
    JSON.parse(
      JSON.stringify(document)
        .replaceAll('vnd.docker.distribution.manifest.list.v2+json', 'vnd.oci.image.index.v1+json')
        .replaceAll('vnd.docker.distribution.manifest.v2+json', 'vnd.oci.image.manifest.v1+json')
        .replaceAll('vnd.docker.container.image.v1+json', 'vnd.oci.image.config.v1+json')
        .replaceAll('vnd.docker.image.rootfs.diff.tar.gzip', 'vnd.oci.image.layer.v1.tar+gzip'),
    ) as Document;

  test('makes a Docker list an OCI index of OCI images with the same content', async () => {
    const docker = new MemoryTarget();
    await store(docker, list, 'v1');
    const target = new MemoryTarget();
    const { root } = await copy({ source: docker, reference: 'v1' }, { target }, { modify: toOci() });
    expect(root.mediaType).toBe('application/vnd.oci.image.index.v1+json');
    const oci = JSON.stringify(await shapeOf(target, root));
    expect(oci).not.toContain('docker');
    expect(JSON.parse(oci)).toEqual(asOci((await shapeOf(docker, list.root)) as Document));
  });

  test('leaves OCI content as it is, byte for byte', async () => {
    const target = new MemoryTarget();
    const { root } = await copyNode(source, nodeIn(graph, 'outer'), { target }, { modify: toOci() });
    expect(root).toEqual(nodeIn(graph, 'outer'));
  });

  test('renames layers that live elsewhere too, and they still stay there', async () => {
    const foreign = blob('elsewhere', {
      mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
    });
    const mediaType = 'application/vnd.docker.distribution.manifest.v2+json';
    const artifact = artifactOf({ mediaType, layers: [] }, [foreign]);
    const docker = new MemoryTarget();
    await store(docker, artifact);
    const target = new MemoryTarget();
    const { root } = await copyNode(docker, artifact.root, { target }, { modify: toOci() });
    const bytes = Buffer.from(await readAll(target.fetch(root), root));
    const { layers } = JSON.parse(bytes.toString()) as Document;
    expect(layers).toEqual([
      { ...foreign.node, mediaType: 'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip' },
    ]);
    expect(await target.exists(foreign.node)).toBe(false);
  });

  test('and a filter that names Docker’s types go together: it sees what the source has', async () => {
    const docker = new MemoryTarget();
    await store(docker, list);
    const filter = not(byMediaType('application/vnd.docker.image.rootfs.diff.tar.gzip'));
    const copied: string[] = [];
    await copyNode(
      docker,
      list.root,
      {
        target: watched(
          new MemoryTarget(),
          ({ operation, what }) => void (operation === 'push' && copied.push(what)),
        ),
      },
      { modify: toOci(), filter },
    );
    const layers = list.blobs.filter(({ node }) => node.mediaType.endsWith('diff.tar.gzip'));
    expect(layers).toHaveLength(3);
    for (const { node } of layers) expect(copied).not.toContain(node.digest);
    expect(copied).toHaveLength(5);
  });
});
