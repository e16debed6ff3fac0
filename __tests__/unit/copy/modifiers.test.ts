import { describe, expect, test } from 'vitest';
import { copyNode } from '../../../src/copy/copy.ts';
import { extendedCopyNode } from '../../../src/copy/extended-copy.ts';
import { byArtifactType } from '../../../src/copy/rewrite/filter.ts';
import { annotate, chain, keepPlatforms, onlyFor } from '../../../src/copy/rewrite/modifiers.ts';
import type { NodeModifier } from '../../../src/copy/options.ts';
import { parsePlatform } from '../../../src/copy/platform.ts';
import { cosignTags } from '../../../src/copy/rewrite/signatures.ts';
import type { Descriptor } from '../../../src/core/descriptor.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import {
  fill,
  namesAt,
  nodeIn,
  SBOM,
  shapeOf,
  signedIndex,
  tagsAt,
  type Document,
} from '../../support/graphs.ts';
import { watched } from '../../support/watched.ts';

const graph = signedIndex();
const index = nodeIn(graph, 'index');
const source = await fill(new MemoryTarget(), graph);
const isRoot = ({ digest }: Descriptor): boolean => digest === index.digest;

type Change = (document: Document) => Document;

/** Names the documents that a change is for, since modifiers change their digests. */
const isIndexDocument = ({ annotations }: Document): boolean => annotations?.['org.acme.tier'] === 'gold';
const noted: Change = (document) => ({
  ...document,
  annotations: { ...document.annotations, note: 'copied' },
});

const cases: readonly (readonly [string, NodeModifier, Change])[] = [
  [
    'annotate, of the root only',
    onlyFor(isRoot, annotate({ note: 'copied' })),
    (document) => (isIndexDocument(document) ? noted(document) : document),
  ],
  ['annotate, of every manifest', annotate({ note: 'copied' }), noted],
  [
    'annotate, which also removes',
    onlyFor(isRoot, annotate({ note: 'copied' }, ['org.acme.tier', 'not there'])),
    (document) => (isIndexDocument(document) ? { ...document, annotations: { note: 'copied' } } : document),
  ],
  [
    'only for an artifact type',
    onlyFor(byArtifactType(SBOM), annotate({ note: 'copied' })),
    (document) => (document.artifactType === SBOM ? noted(document) : document),
  ],
  [
    'keepPlatforms',
    onlyFor(isRoot, keepPlatforms(parsePlatform('linux/amd64'))),
    (document) =>
      isIndexDocument(document)
        ? { ...document, manifests: document.manifests?.slice(0, 1) ?? [] }
        : document,
  ],
  [
    'one after the other',
    chain(
      onlyFor(isRoot, keepPlatforms(parsePlatform('linux/arm64'))),
      () => undefined,
      annotate({ note: 'first', other: 'kept' }),
      annotate({ note: 'copied' }),
    ),
    (document) =>
      noted({
        ...document,
        ...(isIndexDocument(document) && { manifests: document.manifests?.slice(1) ?? [] }),
        annotations: { ...document.annotations, other: 'kept' },
      }),
  ],
  [
    'one of one’s own',
    (manifest) => (manifest.layers ? { ...manifest, artifactType: 'application/vnd.acme.own' } : undefined),
    (document) => (document.layers ? { ...document, artifactType: 'application/vnd.acme.own' } : document),
  ],
];

describe('the root and all its parents are as the modifier makes them, and point at each other:', () => {
  test.each(cases)('%s', async (_title, modify, change) => {
    const target = new MemoryTarget();
    const options = { modify, digestTags: cosignTags, signatures: 'keep' } as const;
    const { root, parents } = await extendedCopyNode(source, index, { target, reference: 'v2' }, options);
    const plain = ({ mediaType, digest, size }: Descriptor) => ({ mediaType, digest, size });
    expect(await shapeOf(target, root)).toEqual(await shapeOf(source, index, change));
    const before = await extendedCopyNode(
      source,
      index,
      { target: new MemoryTarget() },
      { digestTags: cosignTags },
    );
    // The review is of the image that one of the modifiers leaves out.
    const hasArm = (await namesAt(target, graph)).includes('arm64 layer');
    const hasAmd = (await namesAt(target, graph)).includes('amd64 layer');
    const gone = [...(hasArm ? [] : ['review']), ...(hasAmd ? [] : ['sbom', 'sbom signature'])];
    const expected = before.parents.filter(
      ({ node }) => !gone.some((name) => nodeIn(graph, name).digest === node.digest),
    );
    const shapes = await Promise.all(expected.map(({ node }) => shapeOf(source, plain(node), change)));
    expect(await Promise.all(parents.map(({ node }) => shapeOf(target, plain(node))))).toEqual(shapes);
    for (const { node, of, referrer } of parents) {
      const [listed] = (await Array.fromAsync(target.predecessors(of))).filter(
        ({ digest }) => digest === node.digest,
      );
      if (referrer) expect(listed).toEqual(node);
    }
    expect(Object.keys(await tagsAt(target))).toEqual(
      ['v2', ...['att', 'sig'].map((kind) => `sha256-${root.digest.slice(7)}.${kind}`)].toSorted(),
    );
  });

  test('a second copy with the same modifier changes nothing', async () => {
    const target = new MemoryTarget();
    const options = {
      modify: annotate({ note: 'copied' }),
      digestTags: cosignTags,
      signatures: 'keep',
    } as const;
    await extendedCopyNode(source, index, { target, reference: 'v2' }, options);
    const again = await extendedCopyNode(source, index, { target, reference: 'v2' }, options);
    expect(again).toMatchObject({ copied: 0, bytes: 0, changed: false });
  });
});

test('known manifests are not read from the source', async () => {
  const fetched: string[] = [];
  const recorded = watched(source, ({ operation, what }) => {
    if (operation === 'fetch') fetched.push(what);
  });
  const known = ['index', 'arm64'].flatMap((name) => graph.blobs.get(name) ?? []);
  const target = new MemoryTarget();
  await copyNode(recorded, index, { target }, { known, modify: annotate({ note: 'copied' }) });
  for (const { node } of known) expect(fetched).not.toContain(node.digest);
  expect(fetched).toHaveLength(6);
});
