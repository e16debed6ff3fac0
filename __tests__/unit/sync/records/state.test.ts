import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../../src/core/digest.ts';
import { fetchManifest } from '../../../../src/core/manifest-node.ts';
import { packManifest } from '../../../../src/copy/pack.ts';
import { pairKey, type PairState } from '../../../../src/sync/records/pair-lines.ts';
import { openState, writeState, type SyncState } from '../../../../src/sync/records/state.ts';
import { MemoryTarget } from '../../../../src/targets/memory/memory.ts';
import { callsOf, newLog, recording } from '../../../support/recording.ts';
import { rejection } from '../../../support/rejection.ts';
import { each, pairOf, pairState, pushForgery, runs, type Forgery } from '../../../support/sync-records.ts';

const rules = digestOf('rules');

async function opened(target: MemoryTarget): Promise<SyncState> {
  const state = await openState(target, 'default');
  if (!state) throw new Error('there is no state');
  return state;
}

/** A state of these pairs, as a run begins with it. */
async function stateOf(target: MemoryTarget, ...pairs: readonly PairState[]): Promise<SyncState> {
  await writeState(target, 'default', { run: 1, rules, pairs: each(...pairs) });
  return opened(target);
}

async function pairIn(state: SyncState, { from, to }: PairState): Promise<PairState | undefined> {
  return state.pair(from, to);
}

test('a state that is written is read as itself', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(pairState, { maxLength: 5, selector: pairKey }),
      fc.maxSafeNat(),
      async (pairs, run) => {
        const target = new MemoryTarget();
        await writeState(target, 'default', { run, rules, pairs: each(...pairs) });
        const state = await opened(target);
        expect(state).toMatchObject({ run, rules });
        for (const pair of pairs) expect(await pairIn(state, pair)).toEqual(pair);
      },
    ),
    { ...runs, numRuns: 50 },
  );
});

test('a tag that is not there has no state, and a state knows nothing of a pair it does not hold', async () => {
  const target = new MemoryTarget();
  expect(await openState(target, 'default')).toBeUndefined();
  const state = await stateOf(target, pairOf('app', 2));
  expect(await pairIn(state, pairOf('other', 2))).toBeUndefined();
  expect(await pairIn(await stateOf(new MemoryTarget()), pairOf('app', 2))).toBeUndefined();
});

/** All tags stand for different content. */
function mixedPair(name: string, count: number): PairState {
  const { tags, ...pair } = pairOf(name, count);
  const mixed = tags.map((tag) => {
    const digest = digestOf(`${name} ${tag.tag}`);
    return { ...tag, digest, at: digest };
  });
  return { ...pair, tags: mixed };
}

test.each([
  ['a large pair is read only when it is asked for', 200, 1],
  ['a small pair is read with the manifest', 2, 0],
])('%s', async (_, tags, reads) => {
  const target = new MemoryTarget();
  await stateOf(target, mixedPair('a', tags), mixedPair('b', tags));
  const read: string[] = [];
  const hooks = {
    bytes: (node: { mediaType: string }, bytes: ReturnType<MemoryTarget['fetch']>) => {
      read.push(node.mediaType);
      return bytes;
    },
  };
  const state = await openState(recording(target, newLog(), hooks), 'default');
  expect(read.filter((type) => type.endsWith('lines.v1+zstd'))).toEqual([]);
  const { from, to } = pairOf('a', tags);
  expect(await state?.pair(from, to)).toEqual(mixedPair('a', tags));
  expect(read.filter((type) => type.endsWith('lines.v1+zstd'))).toHaveLength(reads);
});

test('the manifest of very many small pairs is one that every registry takes', async () => {
  const target = new MemoryTarget();
  const pairs = Array.from({ length: 1500 }, (_, at) => mixedPair(`app-${at}`, 20));
  const state = await stateOf(target, ...pairs);
  expect(state.node.size).toBeLessThan(2 * 1024 * 1024);
  const data = [...state.layers.values()].filter((layer) => layer.data !== undefined);
  expect(data.length).toBeGreaterThan(100);
  expect(data.length).toBeLessThan(1500);
  for (const pair of [pairs[0], pairs[1499]]) expect(pair && (await pairIn(state, pair))).toEqual(pair);
});

test('an unchanged pair is not sent again, and not asked about', async () => {
  const target = new MemoryTarget();
  const previous = await stateOf(target, pairOf('a', 100), pairOf('b', 100));
  const log = newLog();
  await writeState(recording(target, log), 'default', {
    run: 2,
    rules,
    previous,
    pairs: each(pairOf('a', 100), pairOf('b', 100, 'v2')),
  });
  const state = await opened(target);
  const layer = (pair: PairState): string | undefined => state.layers.get(pairKey(pair))?.digest;
  const manifest = await fetchManifest(target, 'default');
  expect(callsOf(log.started, 'push')).toEqual([
    layer(pairOf('b', 100)),
    manifest.manifest.config?.digest,
    state.node.digest,
  ]);
  expect(callsOf(log.started, 'exists')).toEqual([]);
  expect(await pairIn(state, pairOf('a', 100))).toEqual(pairOf('a', 100));
  expect(await pairIn(state, pairOf('b', 100))).toEqual(pairOf('b', 100, 'v2'));
});

test('the manifest names no host and no repository', async () => {
  const target = new MemoryTarget();
  await stateOf(target, pairOf('secret-project', 3));
  const { bytes } = await fetchManifest(target, 'default');
  expect(Buffer.from(bytes).toString()).not.toMatch(/secret|example/);
});

describe('pairs that a run does not give', () => {
  const [a, b] = [pairOf('a', 2), pairOf('b', 2)];
  test('go', async () => {
    const target = new MemoryTarget();
    const previous = await stateOf(target, a, b);
    await writeState(target, 'default', { run: 2, rules, previous, pairs: each(a) });
    const state = await opened(target);
    expect([await pairIn(state, a), await pairIn(state, b)]).toEqual([a, undefined]);
  });
  test('stay with keep', async () => {
    const target = new MemoryTarget();
    const previous = await stateOf(target, a, b);
    const changed = pairOf('a', 3);
    await writeState(target, 'default', { run: 2, rules, previous, pairs: each(changed), keep: true });
    const state = await opened(target);
    expect([await pairIn(state, a), await pairIn(state, b)]).toEqual([changed, b]);
  });
});

describe('a tag that moved since the run began', () => {
  const [a, b, c] = [pairOf('a', 2), pairOf('b', 2), pairOf('c', 2)];
  test('keeps what another run wrote, but for the pairs of this one', async () => {
    const target = new MemoryTarget();
    const previous = await stateOf(target, a, b);
    const others = [pairOf('a', 5, 'others'), pairOf('b', 5, 'others'), c];
    await writeState(target, 'default', { run: 7, rules, previous, pairs: each(...others) });
    await writeState(target, 'default', { run: 2, rules, previous, pairs: each(pairOf('a', 9)) });
    const state = await opened(target);
    expect(state.run).toBe(7);
    expect(await pairIn(state, a)).toEqual(pairOf('a', 9));
    expect(await pairIn(state, b)).toEqual(pairOf('b', 5, 'others'));
    expect(await pairIn(state, c)).toEqual(c);
  });
  test('to where nothing was when the run began', async () => {
    const target = new MemoryTarget();
    await stateOf(target, a);
    await writeState(target, 'default', { run: 1, rules, pairs: each(b) });
    const state = await opened(target);
    expect([await pairIn(state, a), await pairIn(state, b)]).toEqual([a, b]);
  });
  test('drops a pair whose bytes are gone, so that it is asked for again', async () => {
    const target = new MemoryTarget();
    const previous = await stateOf(target, a, b);
    const fresh = new MemoryTarget();
    await stateOf(fresh, c);
    await writeState(fresh, 'default', { run: 2, rules, previous, pairs: each(a, pairOf('b', 3)) });
    const state = await opened(fresh);
    expect(await pairIn(state, a)).toBeUndefined();
    expect([await pairIn(state, b), await pairIn(state, c)]).toEqual([pairOf('b', 3), c]);
  });
  test('to a state that cannot be read is written over', async () => {
    const target = new MemoryTarget();
    const previous = await stateOf(target, a);
    await pushForgery(target, 'default', { word: 'state', config: { version: 9 } });
    await writeState(target, 'default', { run: 2, rules, previous, pairs: each(b) });
    const state = await opened(target);
    expect([await pairIn(state, a), await pairIn(state, b)]).toEqual([undefined, b]);
  });
});

test('the tag of something else is neither read as a state nor written over', async () => {
  const target = new MemoryTarget();
  const { node } = await packManifest(target, { artifactType: 'application/vnd.acme' }, { tag: 'default' });
  const conflict = {
    code: 'CONFLICT',
    message: expect.stringContaining('is not a sync state: its type is "application/vnd.acme"'),
  };
  expect(await rejection(openState(target, 'default'))).toMatchObject(conflict);
  const write = writeState(target, 'default', { run: 1, rules, pairs: each(pairOf('a', 1)) });
  expect(await rejection(write)).toMatchObject(conflict);
  expect((await target.resolve('default')).digest).toBe(node.digest);
});

test('a pair that is given twice is refused', async () => {
  const pairs = each(pairOf('a', 1), pairOf('a', 2));
  const write = writeState(new MemoryTarget(), 'default', { run: 1, rules, pairs });
  expect(await rejection(write)).toMatchObject({
    code: 'INVALID_INPUT',
    message: expect.stringContaining('is given twice'),
  });
});

describe('refused, with what is wrong', () => {
  const config = { version: 1, run: 3, rules };
  const { from, to } = pairOf('a', 1);
  const annotations = { 'land.oras.sync.pair': pairKey({ from, to }) };
  const head = JSON.stringify({ from, to, rule: rules });
  const tag = { tag: 'v1', digest: rules, first: 1 };
  const lines = (...tags: readonly object[]): string =>
    [head, ...tags.map((one) => JSON.stringify(one)), ''].join('\n');
  const cases: Readonly<Record<string, readonly [Omit<Forgery, 'word'>, RegExp]>> = {
    'another version': [{ config: { ...config, version: 2 } }, /version 2 is unknown/],
    'a run that is no number': [{ config: { ...config, run: '3' } }, /run must be a whole number/],
    'a layer of no pair': [{ annotations: {} }, /names no pair/],
    'a layer of another pair': [
      {
        annotations: { 'land.oras.sync.pair': pairKey({ from, to }) },
        lines: `${head.replace('/a', '/b')}\n`,
      },
      /about another pair/,
    ],
    'other bytes in the manifest than its layer has': [
      { data: Buffer.from('other').toString('base64') },
      /cannot be read: .*(?:size|bytes)/,
    ],
    'no base64 in the manifest': [{ data: '{}' }, /cannot be read/],
    'an empty layer': [{ lines: '' }, /it is empty/],
    'a tag twice': [{ lines: lines(tag, tag) }, /line 3: tag v1 stands there twice/],
    'a tag with a slash': [{ lines: lines({ ...tag, tag: 'a/b' }) }, /tag must be a tag/],
    'a digest that is none': [{ lines: lines({ ...tag, at: 'latest' }) }, /at must be a digest/],
    'a run as text': [{ lines: lines({ ...tag, first: '1' }) }, /first must be a whole number/],
    'a yes that is no true': [{ lines: lines({ ...tag, ours: 'yes' }) }, /ours must be true or false/],
    'a location with a line break': [{ lines: `${head.replace('/a', '/a\\n')}\n` }, /from must be text/],
    'a bomb': [{ lines: '\n'.repeat(65 * 1024 * 1024) }, /more than 67108864 bytes/],
    'a line of 10 MB': [
      { lines: lines({ ...tag, more: 'a'.repeat(10_000_000) }) },
      /line 2 has more than 16384/,
    ],
  };
  for (const [name, [forged, problem]] of Object.entries(cases)) {
    test(`it is ${name}`, async () => {
      const target = new MemoryTarget();
      const whole = { word: 'state', config, annotations, lines: lines(tag), ...forged } as const;
      await pushForgery(target, 'default', whole);
      const read = openState(target, 'default').then((state) => state?.pair(from, to));
      expect(await rejection(read)).toMatchObject({
        code: 'INVALID_CONTENT',
        message: expect.stringMatching(problem),
      });
    });
  }
});
