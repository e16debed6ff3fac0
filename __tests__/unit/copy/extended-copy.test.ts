import { describe, expect, test } from 'vitest';
import { extendedCopy, extendedCopyNode, findPredecessors } from '../../../src/copy/extended-copy.ts';
import { cosignTags } from '../../../src/copy/rewrite/signatures.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { below, walk } from '../../support/graph-walk.ts';
import { fill, GraphBuilder, namesAt, nodeIn, signedIndex, tagsAt } from '../../support/graphs.ts';

const graph = signedIndex();
const source = await fill(new MemoryTarget(), graph);
const from = { source, reference: 'v1' };
const index = nodeIn(graph, 'index');
const cosign = { sig: `sha256-${index.digest.slice(7)}.sig`, att: `sha256-${index.digest.slice(7)}.att` };

const image = (name: string) => [name, `${name} config`, `${name} layer`];
const ofIndex = ['index', ...image('amd64'), ...image('arm64'), 'shared layer'];
const level1 = ['empty', 'envelope', 'review', 'review file', 'sbom', 'sbom file', 'signature'];
const level2 = ['sbom envelope', 'sbom signature'];
const ofOuter = ['other', 'other layer', 'outer'];
const ofCosign = ['att payload', 'cosign att', 'cosign sig', 'sig payload'];

describe('what comes along:', () => {
  test.each([
    ['depth 0: the root and what is below it', { depth: 0 }, ofIndex],
    ['depth 1: the parents of the index and of its images, whole', { depth: 1 }, [...level1, ...ofOuter]],
    ['depth 2: the parents of those', { depth: 2 }, [...level1, ...level2, ...ofOuter]],
    ['without a limit: all there is above', {}, [...level1, ...level2, ...ofOuter]],
    ['referrers only: no index that lists it', { referrersOnly: true }, [...level1, ...level2]],
    [
      'without children: the manifests of the parents, and nothing that only they reach',
      { children: false },
      ['outer', 'review', 'sbom', 'sbom signature', 'signature'],
    ],
    [
      'tags by digest: what stands under them',
      { digestTags: cosignTags, depth: 1, referrersOnly: true },
      [...level1, ...ofCosign],
    ],
    ['no tags by digest at depth 0', { digestTags: cosignTags, depth: 0 }, []],
    [
      'followed are only the parents that are wanted, and what is above those',
      {
        follow: ({ artifactType }: { artifactType?: string }) =>
          artifactType === 'application/vnd.acme.review',
      },
      ['empty', 'review', 'review file'],
    ],
  ])('%s', async (_title, options, above) => {
    const target = new MemoryTarget();
    const result = await extendedCopy(from, { target, reference: 'copied' }, options);
    const expected = [...new Set([...ofIndex, ...above])].toSorted();
    expect(await namesAt(target, graph)).toEqual(expected);
    expect(result).toMatchObject({ root: index, copied: expected.length, skipped: 0, changed: true });
  });

  test('an image brings its own parents, and the index that lists it with all that is below', async () => {
    const target = new MemoryTarget();
    await extendedCopyNode(source, nodeIn(graph, 'amd64'), { target }, { depth: 1 });
    const expected = [...ofIndex, 'empty', 'sbom', 'sbom file'];
    expect(await namesAt(target, graph)).toEqual(expected.toSorted());
  });

  test('a layer brings the images it is in', async () => {
    const target = new MemoryTarget();
    await extendedCopyNode(source, nodeIn(graph, 'amd64 layer'), { target }, { depth: 1 });
    expect(await namesAt(target, graph)).toEqual([...image('amd64'), 'shared layer'].toSorted());
  });
});

const depths = [0, 1, 2, undefined];
const roots = ['index', 'amd64', 'arm64', 'sbom', 'outer', 'cosign sig', 'shared layer'];

describe('nodes and tags are those of a plain walk:', () => {
  for (const root of roots)
    for (const depth of depths)
      for (const children of [true, false])
        for (const referrersOnly of [true, false])
          test(`${root}, depth ${depth ?? '∞'}, children ${children}, referrersOnly ${referrersOnly}`, async () => {
            for (const tagged of [true, false]) {
              const expected = walk(graph, root, {
                ...(depth !== undefined && { depth }),
                children,
                referrersOnly,
                cosign: tagged,
              });
              const target = new MemoryTarget();
              const digestTags = tagged ? cosignTags : undefined;
              const options = { depth, children, referrersOnly, ...(digestTags && { digestTags }) };
              await extendedCopyNode(source, nodeIn(graph, root), { target, reference: 'root' }, options);
              expect(await namesAt(target, graph)).toEqual(expected.names);
              expect(Object.keys(await tagsAt(target))).toEqual(['root', ...expected.tags].toSorted());
            }
          });
});

describe('what is told:', () => {
  test('each parent once, with what it points at, how, and how far up', async () => {
    const found = await findPredecessors(source, index, { digestTags: cosignTags });
    const nameOf = (digest: string) =>
      [...graph.blobs].find(([, { node }]) => node.digest === digest)?.[0] ?? digest;
    expect(
      found
        .map(({ node, of, level, referrer, tag }) =>
          [level, nameOf(node.digest), referrer ? 'refers to' : 'holds', nameOf(of.digest), tag ?? '']
            .join(' ')
            .trim(),
        )
        .toSorted(),
    ).toEqual([
      '1 cosign att holds index ' + cosign.att,
      '1 cosign sig holds index ' + cosign.sig,
      '1 outer holds index',
      '1 review refers to arm64',
      '1 sbom refers to amd64',
      '1 signature refers to index',
      '2 sbom signature refers to sbom',
    ]);
    const target = new MemoryTarget();
    const result = await extendedCopy(from, { target }, { digestTags: cosignTags });
    expect(result.parents).toEqual(found);
  });

  test('cosign’s tags stand at the destination for what they stood for', async () => {
    const target = new MemoryTarget();
    await extendedCopy(from, { target, reference: ['a', 'b'] }, { digestTags: cosignTags });
    expect(await tagsAt(target)).toEqual({
      a: index.digest,
      b: index.digest,
      [cosign.att]: nodeIn(graph, 'cosign att').digest,
      [cosign.sig]: nodeIn(graph, 'cosign sig').digest,
    });
  });

  test('a root that the filter refuses comes to nothing', async () => {
    const target = new MemoryTarget();
    const result = await extendedCopy(from, { target, reference: 'v1' }, { filter: () => false });
    expect(result).toEqual({
      root: index,
      copied: 0,
      skipped: 0,
      mounted: 0,
      bytes: 0,
      changed: false,
      parents: [],
    });
    expect(await namesAt(target, graph)).toEqual([]);
    expect(await tagsAt(target)).toEqual({});
  });
});

test('a signature that refers to an image and has a cosign tag too comes with its tag', async () => {
  const both = new GraphBuilder();
  const subject = both.manifest('image', { layers: [both.blob('layer')] });
  both.manifest('signature', { artifactType: 'application/vnd.dev.cosign.simplesigning.v1+json', subject });
  both.tag(`sha256-${subject.digest.slice(7)}.sig`, 'signature');
  both.tag('v1', 'image');
  const target = new MemoryTarget();
  const held = await fill(new MemoryTarget(), both);
  await extendedCopy(
    { source: held, reference: 'v1' },
    { target, reference: 'v1' },
    { digestTags: cosignTags },
  );
  expect(await tagsAt(target)).toEqual(await tagsAt(held));
});

test('below() and depth 0 are the same walk: the support is held against the fixture', () => {
  expect(below(graph, 'index')).toEqual(ofIndex.toSorted());
  expect(walk(graph, 'index', {}).names).toHaveLength(graph.blobs.size - ofCosign.length);
});
