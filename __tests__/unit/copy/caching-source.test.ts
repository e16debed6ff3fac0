import { describe, expect, test } from 'vitest';
import { cachingSource } from '../../../src/copy/caching-source.ts';
import { copy } from '../../../src/copy/copy.ts';
import { extendedCopy } from '../../../src/copy/extended-copy.ts';
import { cosignTags } from '../../../src/copy/rewrite/signatures.ts';
import { OrasError } from '../../../src/core/errors.ts';
import {
  canFindPredecessors,
  canListTags,
  isNamed,
  type Graph,
  type Source,
  type TagLister,
} from '../../../src/core/target.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { turn } from '../../support/recording.ts';
import { below } from '../../support/graph-walk.ts';
import { fill, namesAt, nodeIn, signedIndex, tagsAt } from '../../support/graphs.ts';
import { watched, type Asked } from '../../support/watched.ts';
import { rejection } from '../../support/rejection.ts';

const graph = signedIndex();
const index = nodeIn(graph, 'index');
const layer = nodeIn(graph, 'shared layer');
const ofIndex = below(graph, 'index');
const held = await fill(new MemoryTarget(), graph);
const failure = new OrasError('UNAVAILABLE', 'gone for a moment');

/** The source as several copies see it; `before` runs ahead of each call that reaches the real one. */
function shared(before: (asked: Asked) => Promise<void> | void): Source & Graph & TagLister {
  const once = cachingSource(watched(held, before), new MemoryTarget());
  if (!canFindPredecessors(once) || !canListTags(once)) throw new Error('something of the source got lost');
  return once;
}

const fetches = (asked: readonly Asked[]): string[] =>
  asked.filter(({ operation }) => operation === 'fetch').map(({ what }) => what);
const targets = (count: number): MemoryTarget[] => Array.from({ length: count }, () => new MemoryTarget());

describe('the source is read once', () => {
  test.each([1, 2, 3])('by %i copies at the same time, and each gets everything', async (count) => {
    const asked: Asked[] = [];
    const source = shared(async (one) => {
      asked.push(one);
      await turn();
    });
    const all = targets(count);
    await Promise.all(all.map((target) => copy({ source, reference: 'v1' }, { target, reference: 'v1' })));
    for (const target of all) expect(await namesAt(target, graph)).toEqual(ofIndex);
    expect(fetches(asked).toSorted()).toEqual(ofIndex.map((name) => nodeIn(graph, name).digest).toSorted());
    expect(asked.filter(({ operation }) => operation === 'resolve')).toHaveLength(1);
  });

  test('by copies one after the other, and by extended copies with their parents and tags', async () => {
    const asked: Asked[] = [];
    const source = shared((one) => void asked.push(one));
    const all = targets(3);
    for (const target of all)
      await extendedCopy(
        { source, reference: 'v1' },
        { target, reference: 'v1' },
        { digestTags: cosignTags },
      );
    for (const target of all) {
      expect(await namesAt(target, graph)).toEqual([...graph.blobs.keys()].toSorted());
      expect(await tagsAt(target)).toEqual(await tagsAt(held));
    }
    for (const operation of ['fetch', 'predecessors', 'resolve']) {
      const what = asked.filter((one) => one.operation === operation).map((one) => one.what);
      expect(what.toSorted()).toEqual([...new Set(what)].toSorted());
      expect(what).not.toEqual([]);
    }
  });

  test('for each kind of question: referrers are another than parents', async () => {
    const asked: Asked[] = [];
    const source = shared((one) => void asked.push(one));
    const types = [{ referrersOnly: true }, {}, { artifactType: 'application/vnd.none' }];
    const answers = [];
    for (const options of [...types, ...types])
      answers.push((await Array.fromAsync(source.predecessors(index, options))).length);
    expect(answers).toEqual([1, 2, 0, 1, 2, 0]);
    expect(asked).toHaveLength(3);
  });
});

describe('one that fails does not take others with it:', () => {
  test('a failed read is tried again, by who comes later and by who was waiting', async () => {
    let reads = 0;
    const source = shared(async ({ operation, what }) => {
      if (operation !== 'fetch' || what !== layer.digest) return;
      reads += 1;
      await turn();
      if (reads === 1) throw failure;
    });
    const [first, ...others] = targets(3);
    if (!first) throw new Error('no targets');
    const run = (target: MemoryTarget) => copy({ source, reference: 'v1' }, { target, reference: 'v1' });
    const ends = await Promise.allSettled([run(first), ...others.map(run)]);
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(ends[0]).toMatchObject({ reason: { side: 'source', operation: 'fetch', cause: failure } });
    for (const target of others) expect(await namesAt(target, graph)).toEqual(ofIndex);
    expect(reads).toBe(2);
    await run(first);
    expect(await namesAt(first, graph)).toEqual(ofIndex);
    expect(reads).toBe(2);
  });

  test.each(['resolve', 'fetch', 'predecessors'])(
    'a %s that fails once is asked again',
    async (operation) => {
      let failed = false;
      const source = shared((asked) => {
        if (asked.operation !== operation || failed) return;
        failed = true;
        throw failure;
      });
      const run = (target: MemoryTarget) =>
        extendedCopy({ source, reference: 'v1' }, { target, reference: 'v1' });
      const [first, second] = targets(2);
      if (!first || !second) throw new Error('no targets');
      expect(await rejection(run(first))).toMatchObject({ code: 'UNAVAILABLE' });
      await run(second);
      expect(await tagsAt(second)).toEqual({ v1: index.digest });
    },
  );

  test('one that is aborted while it reads what others wait for', async () => {
    const abort = new AbortController();
    const reason = new Error('cancelled');
    let reads = 0;
    const source = shared(async ({ operation, what }) => {
      if (operation !== 'fetch' || what !== layer.digest) return;
      reads += 1;
      for (let at = 0; at < 5; at += 1) await turn();
      if (reads === 1) abort.abort(reason);
    });
    const [first, second] = targets(2);
    if (!first || !second) throw new Error('no targets');
    const from = { source, reference: 'v1' };
    const ends = await Promise.allSettled([
      copy(from, { target: first, reference: 'v1' }, { signal: abort.signal }),
      copy(from, { target: second, reference: 'v1' }),
    ]);
    expect(ends).toMatchObject([{ status: 'rejected', reason }, { status: 'fulfilled' }]);
    expect(await tagsAt(first)).toEqual({});
    expect(await namesAt(second, graph)).toEqual(ofIndex);
  });

  test('a target that fails stops no other', async () => {
    const source = shared(turn);
    const bad = watched(new MemoryTarget(), ({ operation, what }) => {
      if (operation === 'push' && what === layer.digest) throw failure;
    });
    const good = new MemoryTarget();
    const from = { source, reference: 'v1' };
    const ends = await Promise.allSettled([copy(from, { target: bad }), copy(from, { target: good })]);
    expect(ends).toMatchObject([{ status: 'rejected', reason: { side: 'target' } }, { status: 'fulfilled' }]);
    expect(await namesAt(good, graph)).toEqual(ofIndex);
  });
});

describe('what the source can do', () => {
  test('is what it can do then', () => {
    const bare: Source = {
      fetch: (node, options) => held.fetch(node, options),
      exists: (node) => held.exists(node),
      resolve: (reference) => held.resolve(reference),
    };
    const once = cachingSource(bare, new MemoryTarget());
    expect([canFindPredecessors(once), canListTags(once), isNamed(once)]).toEqual([false, false, false]);
    const named = cachingSource(Object.assign(new MemoryTarget(), { name: 'here' }), new MemoryTarget());
    expect([canFindPredecessors(named), canListTags(named), isNamed(named) && named.name]).toEqual([
      true,
      true,
      'here',
    ]);
  });

  test('is still lazy: nothing is asked before the first pull', () => {
    const asked: Asked[] = [];
    const source = shared((one) => void asked.push(one));
    source.fetch(layer);
    source.predecessors(index);
    expect(asked).toEqual([]);
  });
});
