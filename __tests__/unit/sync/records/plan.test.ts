import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf, type Digest } from '../../../../src/core/digest.ts';
import { OCI_INDEX, OCI_MANIFEST } from '../../../../src/core/media-types.ts';
import {
  formatMatrix,
  inlineMatrixOf,
  matrixOf,
  parseMatrixEntry,
} from '../../../../src/sync/records/matrix.ts';
import { pushPlan, readPlan, readShard, type NewPlan } from '../../../../src/sync/records/plan.ts';
import type { PlanItem } from '../../../../src/sync/records/plan-item.ts';
import { MemoryTarget } from '../../../../src/targets/memory/memory.ts';
import { rejection } from '../../../support/rejection.ts';
import { count, digest, pushForgery, runs, tag, text, type Forgery } from '../../../support/sync-records.ts';

const manifest = fc.record({
  mediaType: fc.constantFrom(OCI_MANIFEST, OCI_INDEX),
  bytes: fc.uint8Array({ maxLength: 20 }),
});
const item: fc.Arbitrary<PlanItem> = fc.record(
  {
    rule: text,
    from: text,
    id: text,
    tag,
    digest,
    to: text,
    as: tag,
    was: digest,
    kind: fc.constantFrom('copy', 'move', 'check'),
    manifests: fc.array(manifest, { maxLength: 3 }),
  },
  { requiredKeys: ['rule', 'from', 'tag', 'digest', 'to', 'as', 'kind', 'manifests'] },
);
const items = fc.uniqueArray(item, { maxLength: 6, selector: ({ to, as }) => `${as} ${to}` });
const amount = fc.double({ min: 0, max: 1e9, noNaN: true }).map(Math.abs);
const rate = fc.record(
  {
    requests: amount,
    pulls: fc.oneof(count, fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs) })),
    bandwidth: amount,
  },
  { requiredKeys: [] },
);
const plan: fc.Arbitrary<NewPlan> = fc.record(
  {
    state: digest,
    next: digest,
    inputs: fc.dictionary(fc.stringMatching(/^[a-z-]{1,9}$/), fc.string({ unit: 'grapheme' })),
    rules: digest,
    run: count,
    created: count,
    rates: fc.array(fc.tuple(fc.domain(), rate), { maxLength: 3 }).map((all) => new Map(all)),
    shards: fc.array(fc.record({ items, bytes: count, requests: count }), { maxLength: 4 }),
  },
  { requiredKeys: ['inputs', 'rules', 'run', 'created', 'rates', 'shards'] },
);

function planOf(shards: number, tags: number): NewPlan {
  const items = (shard: number): PlanItem[] =>
    Array.from({ length: tags }, (_, at) => ({
      rule: '1',
      from: 'private.example/team/app',
      tag: `v${at}`,
      digest: digestOf(`${shard} ${at}`),
      to: `mirror.example/robot/app${shard}`,
      as: `v${at}`,
      kind: 'copy',
      manifests: [],
    }));
  return {
    inputs: { rules: '[]' },
    rules: digestOf('rules'),
    run: 1,
    created: 1,
    rates: new Map([['mirror.example', { requests: 2 }]]),
    shards: Array.from({ length: shards }, (_, at) => ({
      items: items(at),
      bytes: 3_234_567_890,
      requests: 9,
    })),
  };
}

test('a plan that is written is read as itself, and each of its shards', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async (one) => {
      const target = new MemoryTarget();
      const written = await pushPlan(target, 'default.plan', one);
      const read = await readPlan(target, written);
      if (!read) throw new Error('there is no plan');
      const { layers: _layers, digest: _digest, shards, ...config } = read;
      const { shards: expected, ...rest } = one;
      expect(config).toEqual(rest);
      expect(shards.map(({ bytes, requests }) => [bytes, requests])).toEqual(
        expected.map(({ bytes, requests }) => [bytes, requests]),
      );
      for (const [at, shard] of expected.entries())
        expect(await readShard(target, read, { shard: at + 1 })).toEqual(shard.items);
    }),
    { ...runs, numRuns: 60 },
  );
});

test('a plan that is held in the matrix is read as itself, without manifests', () => {
  fc.assert(
    fc.property(plan, (one) => {
      for (const [at, entry] of inlineMatrixOf(one).entries()) {
        const { shard, of, plan: read } = parseMatrixEntry(JSON.stringify(entry, undefined, 2));
        const { shards, ...config } = one;
        const { items = [], bytes, requests } = shards[at] ?? {};
        const bare = items.map((item) => ({ ...item, manifests: [] }));
        expect([shard, of]).toEqual([at + 1, shards.length]);
        expect(read).toEqual({ ...config, shards: [{ items: items.length, bytes, requests }], items: bare });
      }
    }),
    { ...runs, numRuns: 60 },
  );
});

test('entries of a plan that is kept name no host, repository or user, and are small', () => {
  const shards = Array.from({ length: 256 }, () => ({ items: 412, bytes: 3_234_567_890, requests: 1 }));
  const digest = digestOf('plan', 'sha512');
  const entries = matrixOf(digest, { shards });
  expect(entries[2]).toEqual({ shard: '003', of: 256, plan: digest, title: '3/256, 3.2 GB, 412 tags' });
  for (const entry of entries) expect(JSON.stringify(entry).length).toBeLessThanOrEqual(300);
  expect(formatMatrix(entries).length).toBeLessThanOrEqual(100_000);
  expect(parseMatrixEntry(JSON.stringify(entries[255]))).toEqual({ shard: 256, of: 256, plan: digest });
  expect(formatMatrix(matrixOf(digest, { shards: [] }))).toBe('[]');
});

test('entries that hold their items show no host, repository or user, and a plan that does not fit asks for state', () => {
  const matrix = formatMatrix(inlineMatrixOf(planOf(3, 200)));
  expect(matrix).not.toMatch(/example|private|mirror|robot/);
  expect(matrix.length).toBeLessThanOrEqual(72_000);
  for (const plan of [planOf(1, 1000), planOf(60, 150)])
    expect(() => inlineMatrixOf(plan)).toThrow(/does not fit in the outputs of a job; set input state/);
});

test('the largest entry that holds its items fits in a variable of the environment on Windows', () => {
  const sizes = [300, 320, 340, 360, 380, 400, 420, 440].flatMap((tags) => {
    try {
      return inlineMatrixOf(planOf(1, tags)).map((entry) => JSON.stringify(entry, undefined, 2).length);
    } catch {
      return [];
    }
  });
  expect(Math.max(...sizes)).toBeGreaterThan(20_000);
  // With its name; in UTF-16, of which all of it is ASCII.
  expect(Math.max(...sizes) + 'INPUT_SHARD='.length).toBeLessThan(32_767);
});

test('a plan under another digest is not there', async () => {
  expect(await readPlan(new MemoryTarget(), digestOf('plan'))).toBeUndefined();
});

describe('refused, with what is wrong', () => {
  const rules: Digest = digestOf('rules');
  const shards = [{ items: 1, bytes: 1, requests: 1 }];
  const config = { version: 1, inputs: {}, rules, run: 1, created: 1, rates: {}, shards };
  const line = { rule: '1', from: 'a', tag: 'v1', digest: rules, to: 'b', as: 'v1', kind: 'copy' };
  const lines = (...all: readonly object[]): string => all.map((one) => `${JSON.stringify(one)}\n`).join('');
  const cases: Readonly<Record<string, readonly [Omit<Forgery, 'word'>, RegExp]>> = {
    'another version': [{ config: { ...config, version: 0 } }, /version 0 is unknown/],
    'an input that is no text': [
      { config: { ...config, inputs: { rules: 1 } } },
      /inputs: rules must be text/,
    ],
    'more shards than layers': [
      { config: { ...config, shards: [...shards, ...shards] } },
      /2 shards, but 1 layers/,
    ],
    'very many shards': [{ config: { ...config, shards: Array(257).fill(shards[0]) } }, /at most 256/],
    'a rate below zero': [
      { config: { ...config, rates: { 'a.io': { requests: -1 } } } },
      /"a\.io" has no rate/,
    ],
    'a share above one': [
      { config: { ...config, rates: { 'a.io': { pulls: { share: 2 } } } } },
      /has no rate/,
    ],
    'other numbers of items': [{ lines: '' }, /has 0 items, expected 1/],
    'an item twice': [{ lines: lines(line, line) }, /tag v1 of b stands there twice/],
    'a tag that is none': [{ lines: lines({ ...line, as: '..' }) }, /as must be a tag/],
    'another kind': [{ lines: lines({ ...line, kind: 'delete' }) }, /kind must be one of copy, move/],
    'a manifest that is not there': [
      { lines: lines({ ...line, manifests: [0] }) },
      /numbers of lines before it/,
    ],
    'a manifest of another type': [
      { lines: lines({ manifest: '', mediaType: 'text/plain' }) },
      /that of a manifest/,
    ],
    'a manifest that is no base64': [
      { lines: lines({ manifest: '!', mediaType: OCI_INDEX }) },
      /must be base64/,
    ],
    'an item of 10 MB': [
      { lines: lines({ ...line, more: 'a'.repeat(10_000_000) }) },
      /more than 65536 bytes/,
    ],
    'a truncated layer': [{ layer: Buffer.from([0x28, 0xb5, 0x2f, 0xfd]) }, /cannot be unpacked/],
  };
  for (const [name, [forged, problem]] of Object.entries(cases)) {
    test(`it is ${name}`, async () => {
      const target = new MemoryTarget();
      const whole = { word: 'plan', config, lines: lines(line), ...forged } as const;
      const { digest } = await pushForgery(target, 'default.plan', whole);
      const read = readPlan(target, digest).then((plan) => plan && readShard(target, plan, { shard: 1 }));
      const error = await rejection(read);
      expect(error).toMatchObject({ code: 'INVALID_CONTENT', message: expect.stringMatching(problem) });
    });
  }
});

test('an entry of a matrix that is none is refused, with what is wrong', () => {
  const plan = digestOf('plan');
  const bomb = deflateRawSync(Buffer.alloc(17_000_000)).toString('base64url');
  const cases: readonly (readonly [object, RegExp])[] = [
    [{ shard: '000', of: 2, plan }, /shard must be from 001/],
    [{ shard: '003', of: 2, plan }, /shard must be from 001/],
    [{ shard: '1', of: 2, plan }, /shard must be from 001/],
    [{ shard: '001', of: 2, plan: 'sha256:1' }, /plan must be a digest/],
    [{ shard: '001', of: 2 }, /neither plan nor items/],
    [{ shard: '001', of: 1, items: 'a b' }, /must be base64url/],
    [{ shard: '001', of: 1, items: bomb }, /cannot be unpacked/],
    [{ shard: '001', of: 1, items: bomb.slice(0, 99) }, /cannot be unpacked/],
    [{ shard: '001', of: 1, items: 'a'.repeat(50_000) }, /characters/],
  ];
  for (const [entry, problem] of cases)
    expect(() => parseMatrixEntry(JSON.stringify(entry))).toThrow(problem);
});
