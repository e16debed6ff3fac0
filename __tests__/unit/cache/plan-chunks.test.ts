import { describe, expect, test } from 'vitest';
import { BIG_FILE, CHUNK_AVERAGE, CHUNK_MAX, rawCost } from '../../../src/cache/tree/format.ts';
import type { LiveEntry } from '../../../src/cache/tree/list-tree.ts';
import { batchesOf } from '../../../src/cache/tree/plan-chunks.ts';

function entry(name: string, size: number): LiveEntry {
  const fixed = { mode: 0o644, mtime: 0, inode: 0, changed: 0, modified: 0 } as const;
  return { name, path: `/x/${name}`, kind: 'file', size, ...fixed };
}

const many = Array.from({ length: 20_000 }, (_, at) => entry(`p${at % 300}/f${at}.js`, (at * 7919) % 50_000));

function texts(entries: readonly LiveEntry[]): Set<string> {
  return new Set(
    batchesOf(entries).map((batch) => batch.map(({ name, size }) => `${name} ${size}`).join('\n')),
  );
}

function shared(before: readonly LiveEntry[], after: readonly LiveEntry[]): number {
  const old = texts(before);
  return [...texts(after)].filter((text) => old.has(text)).length / old.size;
}

describe('the borders', () => {
  test('make chunks of about the average, none beyond the most', () => {
    const sizes = batchesOf(many).map((batch) => batch.reduce((sum, one) => sum + rawCost(one), 0));
    const average = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    expect(Math.max(...sizes)).toBeLessThanOrEqual(CHUNK_MAX);
    expect(average).toBeGreaterThan(CHUNK_AVERAGE / 2);
    expect(average).toBeLessThan(CHUNK_AVERAGE * 2);
  });

  test('hold every entry once, sorted', () => {
    const names = batchesOf(many.toReversed()).flatMap((batch) => batch.map(({ name }) => name));
    expect(names).toEqual(many.map(({ name }) => name).toSorted());
  });

  test('stay where they are when an entry comes or goes', () => {
    expect(shared(many, [...many, entry('p150/new.js', 10_000)])).toBeGreaterThan(0.97);
    expect(
      shared(
        many,
        many.filter(({ name }) => name !== 'p100/f100.js'),
      ),
    ).toBeGreaterThan(0.97);
  });

  test('leave big files out', () => {
    expect(batchesOf([entry('big', BIG_FILE), entry('small', BIG_FILE - 1)]).flat()).toHaveLength(1);
  });
});
