import { describe, expect, test } from 'vitest';
import { copyNode } from '../../../src/copy/copy.ts';
import { extendedCopyNode } from '../../../src/copy/extended-copy.ts';
import {
  allOf,
  anyOf,
  byAnnotation,
  byArtifactType,
  byMediaType,
  byPlatform,
  not,
} from '../../../src/copy/rewrite/filter.ts';
import type { NodeFilter } from '../../../src/copy/options.ts';
import type { Descriptor } from '../../../src/core/descriptor.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { below, walk } from '../../support/graph-walk.ts';
import {
  amd64,
  documentOf,
  fill,
  namesAt,
  nodeIn,
  NOTATION,
  REVIEW,
  SBOM,
  signedIndex,
} from '../../support/graphs.ts';

const graph = signedIndex();
const index = nodeIn(graph, 'index');
const source = await fill(new MemoryTarget(), graph);
const JOSE = 'application/jose+json';

/** What the documents say, with nothing of the filters in it. */
const typeOf = (node: Descriptor) =>
  documentOf(graph, node).artifactType ?? documentOf(graph, node).config?.mediaType;
const toolOf = (node: Descriptor) => documentOf(graph, node).annotations?.['org.acme.tool'];
const isFor = (node: Descriptor, architecture: string) =>
  [undefined, architecture].includes(node.platform?.architecture);

const all = walk(graph, 'index', {}).names;
const without = (...names: string[]) => all.filter((name) => !names.includes(name));
const arm64 = ['arm64', 'arm64 config', 'arm64 layer'];
const signatures = ['signature', 'envelope', 'sbom signature', 'sbom envelope'];
const review = ['review', 'review file'];
const sbom = ['sbom', 'sbom file', 'sbom signature', 'sbom envelope'];

type Case = readonly [string, NodeFilter, (node: Descriptor) => boolean, string[]];

const cases: readonly Case[] = [
  [
    'not of a media type',
    not(byMediaType(JOSE, 'text/plain')),
    ({ mediaType }) => ![JOSE, 'text/plain'].includes(mediaType),
    without('envelope', 'sbom envelope', 'review file'),
  ],
  [
    'not of an artifact type: nor what only that reaches',
    not(byArtifactType(NOTATION, REVIEW)),
    (node) => ![NOTATION, REVIEW].includes(typeOf(node) ?? ''),
    without(...signatures, ...review),
  ],
  [
    'not of an artifact type: nor what is above it',
    not(byArtifactType(SBOM)),
    (node) => typeOf(node) !== SBOM,
    without(...sbom),
  ],
  [
    'without an annotation of that value',
    not(byAnnotation('org.acme.tool', 'syft')),
    (node) => toolOf(node) !== 'syft',
    without(...sbom),
  ],
  [
    'without an annotation, whatever its value',
    not(byAnnotation('org.acme.tool')),
    (node) => toolOf(node) === undefined,
    without(...sbom, ...review),
  ],
  [
    'for a platform, with all that names none',
    byPlatform(amd64),
    (node) => isFor(node, 'amd64'),
    without(...arm64, ...review),
  ],
  [
    'for a platform with a variant that nothing has',
    byPlatform({ ...amd64, variant: 'v3' }),
    ({ platform }) => platform === undefined,
    without(...arm64, 'amd64', 'amd64 config', 'amd64 layer', 'shared layer', ...review, ...sbom),
  ],
  [
    'all of two',
    allOf(byPlatform(amd64), not(byArtifactType(NOTATION))),
    (node) => isFor(node, 'amd64') && typeOf(node) !== NOTATION,
    without(...arm64, ...review, ...signatures),
  ],
  [
    'none of two',
    not(anyOf(byArtifactType(NOTATION), byAnnotation('org.acme.tool', 'human'))),
    (node) => typeOf(node) !== NOTATION && toolOf(node) !== 'human',
    without(...review, ...signatures),
  ],
  [
    'any of two',
    anyOf(not(byMediaType(JOSE)), byAnnotation('org.acme.tool', 'nothing')),
    ({ mediaType }) => mediaType !== JOSE,
    without('envelope', 'sbom envelope'),
  ],
  ['all of nothing', allOf(), () => true, all],
  ['any of nothing', anyOf(), () => false, []],
  ['not not', not(not(byPlatform(amd64))), (node) => isFor(node, 'amd64'), without(...arm64, ...review)],
];

describe('what the filter keeps comes along:', () => {
  test.each(cases)('%s', async (_title, filter, keeps, names) => {
    const target = new MemoryTarget();
    await extendedCopyNode(source, index, { target }, { filter });
    expect(await namesAt(target, graph)).toEqual(names);
    expect(walk(graph, 'index', { keeps }).names).toEqual(names);
  });

  test.each(cases)('%s, in a plain copy and at every depth, with children and without', async (...one) => {
    const [, filter, keeps] = one;
    for (const root of ['index', 'outer', 'sbom signature']) {
      const plain = new MemoryTarget();
      await copyNode(source, nodeIn(graph, root), { target: plain }, { filter });
      expect(await namesAt(plain, graph)).toEqual(below(graph, root, keeps));
      for (const depth of [0, 1, 2])
        for (const children of [true, false])
          for (const referrersOnly of [true, false]) {
            const target = new MemoryTarget();
            const options = { filter, depth, children, referrersOnly };
            await extendedCopyNode(source, nodeIn(graph, root), { target }, options);
            const expected = walk(graph, root, { keeps, depth, children, referrersOnly });
            expect(await namesAt(target, graph)).toEqual(expected.names);
          }
    }
  });
});
