import { describe, expect, test } from 'vitest';
import { extendedCopy, extendedCopyNode, type ExtendedCopyOptions } from '../../../src/copy/extended-copy.ts';
import { cosignTags } from '../../../src/copy/rewrite/signatures.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { fill, nodeIn, signedIndex } from '../../support/graphs.ts';
import { ListingTarget, watched, type Asked } from '../../support/watched.ts';
import { rejection } from '../../support/rejection.ts';

const graph = signedIndex();
const index = nodeIn(graph, 'index');
const names = new Map([...graph.blobs].map(([name, { node }]) => [node.digest as string, name]));
const held = await fill(new MemoryTarget(), graph);

const run = (source: MemoryTarget, target: MemoryTarget, more: ExtendedCopyOptions = {}) =>
  extendedCopy(
    { source, reference: 'v1' },
    { target, reference: ['v1', 'latest'] },
    { digestTags: cosignTags, ...more },
  );

const count = (asked: readonly Asked[], operation: string): number =>
  asked.filter((one) => one.operation === operation).length;

describe('a second run', () => {
  test('writes nothing, and asks no more than it must', async () => {
    const inner = new ListingTarget();
    await run(held, inner);
    const [atSource, atTarget]: [Asked[], Asked[]] = [[], []];
    const source = watched(held, (one) => void atSource.push(one));
    const target = watched(inner, (one) => void atTarget.push(one));
    const result = await run(source, target);
    expect(result).toMatchObject({ copied: 0, mounted: 0, bytes: 0, changed: false });
    expect([count(atTarget, 'push'), count(atTarget, 'tag')]).toEqual([0, 0]);
    // The four tags; the signature, the SBOM, its signature, the review and the outer index; the lists.
    expect([count(atTarget, 'resolve'), count(atTarget, 'exists'), count(atTarget, 'link')]).toEqual([
      4, 5, 1,
    ]);
    expect(atTarget).toHaveLength(10);
    // v1 and cosign's two tags; index, images and seven parents; and those parents but cosign's, with the index.
    expect([count(atSource, 'resolve'), count(atSource, 'predecessors')]).toEqual([3, 10]);
    expect([count(atSource, 'tags'), count(atSource, 'fetch')]).toEqual([1, 6]);
    expect(atSource).toHaveLength(20);
  });

  test('reads only the root of a source that knows referrers only', async () => {
    const inner = new ListingTarget();
    await run(held, inner, { referrersOnly: true });
    const atSource: Asked[] = [];
    const source = watched(held, (one) => void atSource.push(one));
    expect(await run(source, inner, { referrersOnly: true })).toMatchObject({ changed: false });
    const fetched = atSource.filter(({ operation }) => operation === 'fetch');
    expect(fetched.map(({ what }) => names.get(what))).toEqual(['index']);
  });

  test.each([true, false])(
    'brings back lists that the target lost, referrersOnly %s, and says that it changed something',
    async (referrersOnly) => {
      const target = new ListingTarget();
      await run(held, target, { referrersOnly });
      const before = new Map([...target.lists].map(([subject, list]) => [subject, new Set(list)]));
      expect([...before.keys()].map((digest) => names.get(digest) ?? '').toSorted()).toEqual(
        ['amd64', 'arm64', 'index', 'sbom'].toSorted(),
      );
      target.lists.clear();
      expect(await run(held, target, { referrersOnly })).toMatchObject({ copied: 0, changed: true });
      expect(target.lists).toEqual(before);
      expect(await run(held, target, { referrersOnly })).toMatchObject({ copied: 0, changed: false });
    },
  );

  test('lists a root that was there already, as the one that ended before it could', async () => {
    const target = new ListingTarget();
    const signature = nodeIn(graph, 'signature');
    const failing = watched(target, ({ operation }) => {
      if (operation === 'link') throw new Error('ended here');
    });
    await rejection(extendedCopyNode(held, signature, { target: failing }, { depth: 0 }));
    expect(target.lists.size).toBe(0);
    const result = await extendedCopyNode(held, signature, { target }, { depth: 0 });
    expect(result).toMatchObject({ copied: 0, changed: true });
    expect(target.lists).toEqual(new Map([[index.digest, new Set([signature.digest])]]));
  });

  test('with deep lists also what only others lead to', async () => {
    const target = new ListingTarget();
    const from = nodeIn(graph, 'sbom signature');
    await extendedCopyNode(held, from, { target, reference: 'a' }, { depth: 0 });
    const before = new Map(target.lists);
    expect([...before.keys()].map((digest) => names.get(digest) ?? '').toSorted()).toEqual(['amd64', 'sbom']);
    target.lists.clear();
    const deep = await extendedCopyNode(held, from, { target, reference: 'a' }, { depth: 0, deep: true });
    expect(deep).toMatchObject({ copied: 0, changed: true });
    expect(target.lists).toEqual(before);
  });
});
