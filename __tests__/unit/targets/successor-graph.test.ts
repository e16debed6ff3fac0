import { describe, expect, test } from 'vitest';
import type { Descriptor } from '../../../src/core/descriptor.ts';
import { digestOf } from '../../../src/core/digest.ts';
import { parseManifest } from '../../../src/core/manifest.ts';
import { OCI_MANIFEST } from '../../../src/core/media-types.ts';
import { SuccessorGraph } from '../../../src/targets/memory/successor-graph.ts';
import {
  artifactOf,
  blob,
  bytesIn,
  empty,
  indexOf,
  withForeignLayer,
  type Artifact,
} from '../../support/artifacts.ts';

function graphWith(...artifacts: readonly Artifact[]): SuccessorGraph {
  const graph = new SuccessorGraph();
  for (const artifact of artifacts)
    graph.add(artifact.root, parseManifest(bytesIn(artifact, artifact.root), artifact.root));
  return graph;
}

function digests(nodes: readonly Descriptor[]): string[] {
  return nodes.map(({ digest }) => digest);
}

const layer = blob('layer');
const image = artifactOf({ layers: [layer] });
const referrers = Array.from({ length: 20 }, (_, at) =>
  artifactOf({ artifactType: 'a/b', subject: image, annotations: { at: `${at}` } }),
);

describe('predecessors', () => {
  test('have the order of their digests, however they came', () => {
    const sorted = referrers.map(({ root }) => root.digest).toSorted();
    expect(digests(graphWith(...referrers).predecessors(image.root))).toEqual(sorted);
    expect(digests(graphWith(...referrers.toReversed()).predecessors(image.root))).toEqual(sorted);
  });

  test('are there once, though the parent points at the node many times', () => {
    const twice = artifactOf({ layers: [layer, layer] });
    expect(digests(graphWith(twice, twice).predecessors(layer.node))).toEqual([twice.root.digest]);
  });

  test('of a foreign layer are none: it is not followed', () => {
    const foreign = withForeignLayer();
    const manifest = parseManifest(bytesIn(foreign, foreign.root), foreign.root);
    const [, there] = manifest.layers ?? [];
    if (!there) throw new Error('the fixture has a foreign layer');
    expect(graphWith(foreign).predecessors(there)).toEqual([]);
  });

  test('are gone when they are removed, and others stay', () => {
    const [one, two] = referrers;
    if (!one || !two) throw new Error('there are two');
    const graph = graphWith(image, one, two);
    graph.remove(one.root.digest);
    graph.remove(one.root.digest);
    expect(digests(graph.predecessors(image.root))).toEqual([two.root.digest]);
    graph.remove(two.root.digest);
    expect(graph.predecessors(image.root)).toEqual([]);
    expect(digests(graph.predecessors(layer.node))).toEqual([image.root.digest]);
  });
});

test('holders are those that list a node, not those that only refer to it', () => {
  const index = indexOf([{ artifact: image }]);
  const graph = graphWith(image, index, ...referrers);
  expect(digests(graph.holders(image.root))).toEqual([index.root.digest]);
  expect(digests(graph.holders(layer.node))).toEqual([image.root.digest]);
  expect(graph.holders(index.root)).toEqual([]);
});

// Steps that grow with the square would take minutes here.
test('10,000 manifests with 100,000 edges: each is asked for, and all are removed', () => {
  const graph = new SuccessorGraph();
  const manifests = Array.from({ length: 10_000 }, (_, at) => {
    const node = (name: string): Descriptor => ({
      mediaType: 'a/b',
      digest: digestOf(name),
      size: name.length,
    });
    const root = { ...node(`manifest ${at}`), mediaType: OCI_MANIFEST };
    const layers = Array.from({ length: 8 }, (_unused, which) => node(`layer ${at} ${which}`));
    graph.add(root, {
      mediaType: OCI_MANIFEST,
      config: empty.node,
      layers,
      subject: { ...node(`manifest ${at >> 1}`), mediaType: OCI_MANIFEST },
    });
    return { root, layers };
  });
  let found = 0;
  for (const { root, layers } of manifests)
    for (const node of [root, ...layers]) found += graph.predecessors(node).length;
  expect(found).toBe(90_000);
  expect(graph.predecessors(empty.node)).toHaveLength(10_000);
  for (const { root } of manifests) graph.remove(root.digest);
  expect(graph.predecessors(empty.node)).toEqual([]);
});
