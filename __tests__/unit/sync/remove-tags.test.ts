import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overrideCapabilities } from '../../../src/core/override-capabilities.ts';
import { orderForDeletion } from '../../../src/sync/deletion-order.ts';
import { removeTags } from '../../../src/sync/remove-tags.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import {
  graphIn,
  graphOf,
  indexOf,
  plainArtifact,
  store,
  withSubject,
  type Artifact,
} from '../../support/artifacts.ts';
import {
  going,
  goingSignature,
  OTHER,
  removalOf,
  resultsOf,
  signatureTag,
  tagsOf,
} from '../../support/prune-places.ts';
import { rejection } from '../../support/rejection.ts';

const one = plainArtifact('one');
const two = plainArtifact('two');
const signed = withSubject(one);

/** Memory that deletes by digest alone. */
function withoutUntag(memory: MemoryTarget): MemoryTarget {
  return overrideCapabilities(memory, { untag: undefined });
}

test('tags are taken away one by one, whatever else stands for their manifests', async () => {
  const memory = new MemoryTarget();
  await store(memory, one, 'old');
  await store(memory, one, 'kept');
  await store(memory, two, 'older');
  const list = [going('old', one.root), going('older', two.root), going('old', one.root)];
  const done = await removeTags(memory, list, removalOf(await tagsOf(memory)));
  expect(done).toEqual({
    freed: 0,
    removals: [
      { tag: 'old', digest: one.root.digest, result: 'pruned' },
      { tag: 'older', digest: two.root.digest, result: 'pruned' },
    ],
  });
  expect(await tagsOf(memory)).toEqual(['kept']);
});

test('a tag that moved, or is gone, is told and left alone', async () => {
  for (const wrap of [(memory: MemoryTarget) => memory, withoutUntag]) {
    const memory = new MemoryTarget();
    await store(memory, one, 'moved');
    await store(memory, one, 'old');
    const target = wrap(memory);
    const list = [{ tag: 'moved', digest: OTHER }, going('gone', two.root), going('old', one.root)];
    const { removals } = await removeTags(target, list, removalOf(['moved', 'gone', 'old']));
    expect(removals.slice(0, 2)).toEqual([
      { tag: 'moved', digest: one.root.digest, result: 'kept', why: { by: 'moved', to: one.root.digest } },
      { tag: 'gone', digest: two.root.digest, result: 'gone' },
    ]);
    const byDigest = target !== memory;
    expect(removals[2]).toEqual(
      byDigest
        ? { tag: 'old', digest: one.root.digest, result: 'kept', why: { by: 'tag', tag: 'moved' } }
        : { tag: 'old', digest: one.root.digest, result: 'pruned' },
    );
    expect(await tagsOf(memory)).toEqual(byDigest ? ['moved', 'old'] : ['moved']);
  }
});

test('a digest tag goes with the last tag of its subject, and stays with any other', async () => {
  for (const wrap of [(memory: MemoryTarget) => memory, withoutUntag])
    for (const more of [[], ['foreign']]) {
      const memory = new MemoryTarget();
      await store(memory, one, 'old');
      for (const tag of more) await store(memory, one, tag);
      await store(memory, signed, signatureTag(one.root));
      const list = [goingSignature(one.root), going('old', one.root)];
      const done = await removeTags(wrap(memory), list, removalOf(['old', signatureTag(one.root)]));
      const sig = done.removals.find(({ tag }) => tag !== 'old');
      expect(sig).toMatchObject(
        more.length === 0
          ? { result: 'pruned' }
          : { result: 'kept', why: { by: 'subject', digest: one.root.digest } },
      );
      expect((await tagsOf(memory)).includes(signatureTag(one.root))).toBe(more.length > 0);
    }
});

test('what an index that stays lists is not deleted; with the index it is, in any order', async () => {
  const index = indexOf([{ artifact: one }, { artifact: two }]);
  const outer = indexOf([{ artifact: index }]);
  const fill = async (): Promise<MemoryTarget> => {
    const memory = new MemoryTarget();
    await store(memory, outer, 'outer');
    await store(memory, one, 'platform');
    return memory;
  };
  const memory = await fill();
  const tags = ['outer', 'platform'];
  const alone = await removeTags(withoutUntag(memory), [going('platform', one.root)], removalOf(tags));
  expect(alone.removals).toMatchObject([{ result: 'kept', why: { by: 'index', tag: 'outer' } }]);
  expect(await graphOf(memory, outer.root)).toEqual(graphIn(outer));

  // The nested index is left to the registry, so memory still refuses what that lists.
  const nested = await fill();
  await store(nested, index, 'inner');
  const list = [going('platform', one.root), going('inner', index.root), going('outer', outer.root)];
  const done = await removeTags(withoutUntag(nested), list, removalOf([...tags, 'inner']));
  expect(resultsOf(done)).toEqual(['outer pruned', 'inner pruned', 'platform pruned']);
  expect(await tagsOf(nested)).toEqual([]);
});

test('what this run has written after the list was read is no less protected', async () => {
  const memory = new MemoryTarget();
  await store(memory, one, 'old');
  await store(memory, one, 'new');
  const done = await removeTags(withoutUntag(memory), [going('old', one.root)], removalOf(['old']));
  expect(done.removals).toMatchObject([{ result: 'kept', why: { by: 'tag', tag: 'new' } }]);
  expect(await tagsOf(memory)).toEqual(['new', 'old']);
});

test('a target that removes nothing is told as a failure of each tag', async () => {
  const memory = new MemoryTarget();
  await store(memory, one, 'old');
  const target = overrideCapabilities(memory, { untag: undefined, delete: undefined });
  const done = await removeTags(target, [going('old', one.root)], removalOf(['old']));
  expect(done.removals).toMatchObject([{ result: 'failed', error: { code: 'UNSUPPORTED' } }]);
});

test('a run that is stopped between two has told what it did; the next one removes the rest', async () => {
  for (const wrap of [(memory: MemoryTarget) => memory, withoutUntag]) {
    const memory = new MemoryTarget();
    await store(memory, one, 'old');
    await store(memory, two, 'older');
    await store(memory, plainArtifact('kept'), 'kept');
    const list = [going('old', one.root), going('older', two.root)];
    const tags = await tagsOf(memory);
    const stop = new AbortController();
    const told: string[] = [];
    const onRemoval = ({ tag }: { readonly tag: string }): void => {
      told.push(tag);
      stop.abort(new Error('the job was cancelled'));
    };
    // Memory does not ask the signal itself, where it removes.
    const target = overrideCapabilities(wrap(memory), {
      untag:
        wrap === withoutUntag
          ? undefined
          : async (tag: string) => (stop.signal.throwIfAborted(), memory.untag(tag)),
      delete: async (node: typeof one.root) => (stop.signal.throwIfAborted(), memory.delete(node)),
    });
    const options = removalOf(tags, { signal: stop.signal, onRemoval });
    expect((await rejection(removeTags(target, list, options))).message).toBe('the job was cancelled');
    expect(told).toEqual(['old']);
    expect(await tagsOf(memory)).toEqual(['kept', 'older']);
    const again = await removeTags(wrap(memory), list, removalOf(tags));
    expect(resultsOf(again)).toEqual(['old gone', 'older pruned']);
    expect(await tagsOf(memory)).toEqual(['kept']);
  }
});

test('names of tags that go round in a circle end too', () => {
  const [a, b] = [one.root, two.root];
  const found = [
    { tag: 'a', node: a, subject: b.digest },
    { tag: 'b', node: b, subject: a.digest },
  ];
  const order = orderForDeletion(found, new Map());
  expect(order.map(({ node }) => node.digest)).toEqual([a.digest, b.digest]);
});

const LEAVES = ['a', 'b', 'c'].map((salt) => plainArtifact(salt));
const place = fc.nat({ max: 4 });

/** Three artifacts, an index of some of them, an index of that: each with any tags, of which any go. */
const recipe = fc.record({
  inIndex: fc.subarray([0, 1, 2], { minLength: 1 }),
  tags: fc.array(fc.record({ at: place, goes: fc.boolean(), seen: fc.boolean() }), { maxLength: 12 }),
  signatures: fc.array(fc.record({ of: place, goes: fc.boolean() }), { maxLength: 3 }),
});

test('whatever tags go, every tag that stays keeps all that it reaches', async () => {
  await fc.assert(
    fc.asyncProperty(recipe, fc.boolean(), async ({ inIndex, tags, signatures }, byDigest) => {
      const index = indexOf(inIndex.map((at) => ({ artifact: LEAVES[at] ?? one })));
      const artifacts: Artifact[] = [...LEAVES, index, indexOf([{ artifact: index }])];
      const memory = new MemoryTarget();
      for (const artifact of artifacts) await store(memory, artifact);
      const at = (place: number): Artifact => artifacts[place] ?? one;
      for (const [number, { at: of }] of tags.entries()) await memory.tag(at(of).root, `t${number}`);
      for (const { of } of signatures)
        await store(memory, plainArtifact(`signature ${of}`), signatureTag(at(of).root));
      const list = [
        ...tags.flatMap(({ at: of, goes }, number) => (goes ? [going(`t${number}`, at(of).root)] : [])),
        ...signatures.flatMap(({ of, goes }) => (goes ? [goingSignature(at(of).root)] : [])),
      ];
      const before = await tagsOf(memory);
      const seen = new Map(
        tags.flatMap(({ at: of, seen }, number) => (seen ? [[`t${number}`, at(of).root] as const] : [])),
      );
      const registry = overrideCapabilities(memory, { ...(byDigest && { untag: undefined }) });
      const { removals } = await removeTags(registry, list, removalOf(before, { seen }));

      const asked = new Set(list.map(({ tag }) => tag));
      expect(new Set(removals.map(({ tag }) => tag))).toEqual(asked);
      expect(removals).toHaveLength(asked.size);
      const pruned = new Set(removals.flatMap(({ tag, result }) => (result === 'pruned' ? [tag] : [])));
      expect(await tagsOf(memory)).toEqual(before.filter((tag) => !pruned.has(tag)));
      for (const tag of await tagsOf(memory)) {
        const root = await memory.resolve(tag);
        await graphOf(memory, root);
      }
      for (const { of, goes } of signatures) {
        if (!goes || !pruned.has(signatureTag(at(of).root))) continue;
        const held = await Promise.all((await tagsOf(memory)).map((tag) => memory.resolve(tag)));
        expect(held.map(({ digest }) => digest)).not.toContain(at(of).root.digest);
      }
    }),
    { numRuns: 300 },
  );
});
