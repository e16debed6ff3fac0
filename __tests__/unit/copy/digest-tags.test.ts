import { describe, expect, test } from 'vitest';
import { extendedCopyNode, findPredecessors } from '../../../src/copy/extended-copy.ts';
import { cosignTags, isSignature } from '../../../src/copy/rewrite/signatures.ts';
import type { Descriptor } from '../../../src/core/descriptor.ts';
import { OrasError } from '../../../src/core/errors.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { blob } from '../../support/artifacts.ts';
import { fill, GraphBuilder, nodeIn, signedIndex, tagsAt } from '../../support/graphs.ts';
import { watched, type Asked } from '../../support/watched.ts';
import { rejection } from '../../support/rejection.ts';

const graph = signedIndex();
const index = nodeIn(graph, 'index');
const options = { digestTags: cosignTags, referrersOnly: true };
const tagged = [...graph.tags.keys()].filter((tag) => tag.startsWith('sha256-'));

async function counted(
  more: (inner: MemoryTarget) => MemoryTarget | Promise<MemoryTarget> = (inner) => inner,
): Promise<{ source: MemoryTarget; asked: Asked[] }> {
  const asked: Asked[] = [];
  const inner = await more(await fill(new MemoryTarget(), graph));
  return { source: watched(inner, (one) => void asked.push(one)), asked };
}

const namesAsked = (asked: readonly Asked[]): string[] =>
  asked.filter(({ operation }) => operation === 'resolve').map(({ what }) => what);

/** Index, two images, signature, SBOM, its signature, review, and what two tags lead to: three names for each. */
const everyName = 9 * 3;

test('the names are those of cosign, for the whole digest', () => {
  const { digest } = blob('a', { algorithm: 'sha512' }).node;
  const names = ['sig', 'att', 'sbom'].map((kind) => `sha512-${digest.slice(7)}.${kind}`);
  expect(cosignTags({ digest })).toEqual(names);
});

describe('whether a node is a signature is told', () => {
  test.each([
    ['application/vnd.cncf.notary.signature', true],
    ['application/vnd.dev.cosign.artifact.sig.v1+json', true],
    ['application/vnd.dev.sigstore.bundle.v0.3+json', true],
    ['application/vnd.in-toto+json', true],
    ['application/spdx+json', false],
    ['text/application/vnd.in-toto+json', false],
    [undefined, false],
  ])('by its artifact type, %s', (artifactType, expected) => {
    expect(isSignature({ node: { ...index, ...(artifactType && { artifactType }) } })).toBe(expected);
  });

  test.each([
    ['sha256-00.sig', true],
    ['sha256-00.att', true],
    ['sha256-00.sbom', false],
  ])('by its tag, %s', (tag, expected) => {
    expect(isSignature({ node: index, tag })).toBe(expected);
  });
});

describe('tags are looked for', () => {
  test('in one list, and only those that are there are resolved', async () => {
    const { source, asked } = await counted();
    const found = await findPredecessors(source, index, options);
    expect(found.flatMap(({ tag }) => tag ?? []).toSorted()).toEqual(tagged.toSorted());
    expect(asked.filter(({ operation }) => operation === 'tags')).toHaveLength(1);
    expect(namesAsked(asked).toSorted()).toEqual(tagged.toSorted());
  });

  test('in a list of a thousand', async () => {
    const { source, asked } = await counted((inner) => withTags(inner, 1000 - graph.tags.size));
    expect(await findPredecessors(source, index, options)).toHaveLength(6);
    expect(namesAsked(asked)).toHaveLength(2);
  });

  test.each([
    ['where the list is longer', (inner: MemoryTarget) => withTags(inner, 1001 - graph.tags.size)],
    ['where there is no list', (inner: MemoryTarget) => Object.assign(inner, { tags: undefined })],
    [
      'where the list may not be read',
      (inner: MemoryTarget) =>
        watched(inner, ({ operation }) => {
          if (operation === 'tags') throw new OrasError('FORBIDDEN', 'no');
        }),
    ],
  ])('name by name %s', async (_title, more) => {
    const { source, asked } = await counted(more);
    const found = await findPredecessors(source, index, options);
    expect(found.flatMap(({ tag }) => tag ?? []).toSorted()).toEqual(tagged.toSorted());
    expect(namesAsked(asked)).toHaveLength(everyName);
  });

  test('by nobody who does not ask for them', async () => {
    const { source, asked } = await counted();
    await findPredecessors(source, index, { referrersOnly: true });
    expect(asked.filter(({ operation }) => ['tags', 'resolve'].includes(operation))).toEqual([]);
  });
});

test('another failure than that a name is not there is one of the whole', async () => {
  const { source } = await counted((inner) =>
    watched(inner, ({ operation }) => {
      if (operation === 'resolve') throw new OrasError('UNAVAILABLE', 'later');
    }),
  );
  expect(await rejection(findPredecessors(source, index, options))).toMatchObject({
    code: 'UNAVAILABLE',
    side: 'source',
    operation: 'resolve',
  });
});

test('an abort while tags are listed ends with the caller’s reason', async () => {
  const abort = new AbortController();
  const reason = new Error('cancelled');
  const { source } = await counted((inner) =>
    watched(inner, ({ operation }) => {
      if (operation === 'tags') abort.abort(reason);
    }),
  );
  expect(await rejection(findPredecessors(source, index, { ...options, signal: abort.signal }))).toBe(reason);
});

test('one manifest under the tags of two images comes with both', async () => {
  const shared = new GraphBuilder();
  const images: Descriptor[] = ['a', 'b'].map((name) => shared.manifest(name, { annotations: { name } }));
  const root = shared.manifest('index', { manifests: images });
  shared.manifest('sbom', { layers: [shared.blob('packages', 'text/spdx')] });
  for (const { digest } of images) shared.tag(`sha256-${digest.slice(7)}.sbom`, 'sbom');
  const source = await fill(new MemoryTarget(), shared);
  const target = new MemoryTarget();
  const { parents } = await extendedCopyNode(source, root, { target }, options);
  expect(await tagsAt(target)).toEqual(await tagsAt(source));
  expect(parents).toMatchObject([
    { of: images[0], tags: images.map((of) => ({ of, tag: `sha256-${of.digest.slice(7)}.sbom` })) },
  ]);
});

test('a tag that leads back into what is copied is no parent', async () => {
  const odd = new GraphBuilder();
  const root = odd.manifest('image', {});
  odd.tag(`sha256-${root.digest.slice(7)}.sig`, 'image');
  const source = await fill(new MemoryTarget(), odd);
  expect(await findPredecessors(source, root, options)).toEqual([]);
});

async function withTags(inner: MemoryTarget, count: number): Promise<MemoryTarget> {
  for (let at = 0; at < count; at += 1) await inner.tag(index, `tag-${at}`);
  return inner;
}
