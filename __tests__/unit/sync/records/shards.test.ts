import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf, type Digest } from '../../../../src/core/digest.ts';
import { encodeManifest } from '../../../../src/core/manifest.ts';
import { OCI_CONFIG, OCI_LAYER, OCI_MANIFEST } from '../../../../src/core/media-types.ts';
import type { PlanItem, PlanUnit } from '../../../../src/sync/records/plan-item.ts';
import { divide, type PlanShard } from '../../../../src/sync/records/shards.ts';
import { REQUEST_BYTES } from '../../../../src/sync/records/weight.ts';
import { runs } from '../../../support/sync-records.ts';

const MB = 1_000_000;

interface Tag {
  /** Names of its blobs and their sizes. */
  readonly blobs: Readonly<Record<string, number>>;
}

/** An image whose layers are the blobs. */
function itemOf(to: string, { blobs }: Tag, number: number): PlanItem {
  const config = { mediaType: OCI_CONFIG, digest: digestOf(`${to} ${number}`), size: 1 };
  const layers = Object.entries(blobs).map(([name, size]) => ({
    mediaType: OCI_LAYER,
    digest: digestOf(name),
    size,
  }));
  const bytes = encodeManifest({ mediaType: OCI_MANIFEST, config, layers });
  return {
    rule: '1',
    from: `source/${to}`,
    tag: `v${number}`,
    digest: digestOf(bytes),
    to,
    as: `v${number}`,
    kind: 'copy',
    manifests: [{ mediaType: OCI_MANIFEST, bytes }],
  };
}

function unitOf(to: string, tags: readonly Tag[], together = false): PlanUnit {
  const blobs = new Map(
    tags.flatMap((tag) => Object.entries(tag.blobs).map(([name, size]) => [digestOf(name), size] as const)),
  );
  return {
    to,
    items: tags.map((tag, number) => itemOf(to, tag, number)),
    blobs,
    requests: tags.length * 3,
    together,
  };
}

function weight({ bytes, requests }: Pick<PlanShard, 'bytes' | 'requests'>): number {
  return bytes + requests * REQUEST_BYTES;
}

function names(items: readonly PlanItem[]): string[] {
  return items.map(({ to, as }) => `${to}:${as}`).toSorted();
}

const units: fc.Arbitrary<PlanUnit[]> = fc
  .array(
    fc.record({
      together: fc.boolean(),
      tags: fc.array(
        fc.array(fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 5 })), { maxLength: 4 }).map((all) => ({
          blobs: Object.fromEntries(all.map(([name, size]) => [`${name}-${size}`, size * MB])),
        })),
        { maxLength: 6 },
      ),
    }),
    { maxLength: 12 },
  )
  .map((all) => all.map(({ together, tags }, at) => unitOf(`repo${at}`, tags, together)));

test('the shards together are the plan, with no item twice, as many as allowed, and what must stay together does', () => {
  fc.assert(
    fc.property(units, fc.integer({ min: 1, max: 16 }), (all, shards) => {
      const division = divide(all, { shards, shardBytes: MB });
      expect(names(division.shards.flatMap(({ items }) => items))).toEqual(
        names(all.flatMap(({ items }) => items)),
      );
      expect(division.shards.length).toBeLessThanOrEqual(shards);
      for (const { items } of division.shards) expect(items).not.toEqual([]);
      for (const { to, together } of all) {
        const holders = division.shards.filter(({ items }) => items.some((item) => item.to === to));
        if (together === true) expect(holders.length).toBeLessThanOrEqual(1);
      }
      const requests = division.shards.reduce((sum, shard) => sum + shard.requests, 0);
      const own = all.filter(({ items }) => items.length > 0).reduce((sum, unit) => sum + unit.requests, 0);
      expect(requests).toBe(own);
      const unique = new Map<Digest, number>(all.flatMap(({ blobs }) => [...blobs]));
      const bytes = division.shards.reduce((sum, shard) => sum + shard.bytes, 0);
      expect(bytes - division.repeated).toBe([...unique.values()].reduce((sum, size) => sum + size, 0));
    }),
    runs,
  );
});

test('a shard is not heavier than 1.1 times the mean, or than the mean and one unit', () => {
  const sizes = fc.array(fc.nat({ max: 900 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 16 }), (all, most) => {
      const parts = all.map((size, at) => unitOf(`repo${at}`, [{ blobs: { [`${at}`]: size * MB } }]));
      const { shards } = divide(parts, { shards: most, shardBytes: MB });
      const unitWeight = new Map(all.map((size, at) => [`repo${at}`, size * MB + 3 * REQUEST_BYTES]));
      const total = [...unitWeight.values()].reduce((sum, one) => sum + one, 0);
      const mean = total / Math.min(most, Math.ceil(total / MB));
      for (const shard of shards) {
        const smallest = Math.min(...shard.items.map(({ to }) => unitWeight.get(to) ?? 0));
        expect(weight(shard)).toBeLessThanOrEqual(Math.max(1.1 * mean, mean + smallest) + 1);
      }
    }),
    runs,
  );
});

test('a unit above the mean is cut by its tags; those that share a layer stay together', () => {
  const tags = Array.from({ length: 40 }, (_, at) => ({
    blobs: { [`base${Math.floor(at / 10)}`]: 100 * MB, [`own${at}`]: MB },
  }));
  const { shards, repeated } = divide([unitOf('app', tags)], { shards: 4, shardBytes: MB });
  expect(shards.map(({ items }) => items.length)).toEqual([10, 10, 10, 10]);
  expect(repeated).toBe(0);
});

test('units that share a blob go to one shard where it has room, and what is sent twice is told', () => {
  const shared = (base: string, at: number): PlanUnit =>
    unitOf(`${base}${at}`, [{ blobs: { [base]: 10 * MB, [`${base} ${at}`]: MB } }]);
  const parts = [0, 1, 2, 3].flatMap((at) => [shared('a', at), shared('b', at)]);
  const one = divide(parts, { shards: 2, shardBytes: MB });
  expect([one.shards.map(({ items }) => items.length), one.repeated]).toEqual([[4, 4], 0]);
  const other = unitOf('x', [{ blobs: { base: 100 * MB, huge: 150 * MB } }], true);
  const more = unitOf('y', [{ blobs: { base: 100 * MB, large: 150 * MB } }], true);
  const two = divide([other, more], { shards: 2, shardBytes: 10 * MB });
  expect([two.shards.length, two.repeated]).toEqual([2, 100 * MB]);
});

test('there are no more shards than the bytes fill, and none for nothing', () => {
  const parts = Array.from({ length: 30 }, (_, at) => unitOf(`r${at}`, [{ blobs: { [`${at}`]: MB } }]));
  expect(divide(parts, { shards: 16, shardBytes: 20 * MB }).shards).toHaveLength(2);
  expect(divide(parts, { shards: 16, shardBytes: 10_000 * MB }).shards).toHaveLength(1);
  expect(divide([], { shards: 16, shardBytes: MB })).toEqual({ shards: [], repeated: 0 });
  expect(divide([unitOf('r', [])], { shards: 16, shardBytes: MB }).shards).toEqual([]);
});

test('100,000 tags are divided, each into one shard', () => {
  const parts = Array.from({ length: 100 }, (_, repository) =>
    unitOf(
      `r${repository}`,
      Array.from({ length: 1000 }, (_tag, at) => ({ blobs: { base: MB, [`${repository} ${at}`]: MB } })),
    ),
  );
  const { shards } = divide(parts, { shards: 256, shardBytes: MB });
  expect(shards.reduce((sum, { items }) => sum + items.length, 0)).toBe(100_000);
});
