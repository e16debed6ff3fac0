import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cases, goodManifests } from '../../support/corpus.ts';

/** How many of each sort there must be at least. */
const SORTS = {
  references: 220,
  digests: 90,
  descriptors: 110,
  manifests: 180,
  layouts: 80,
  'www-authenticate': 120,
  locations: 140,
  headers: 100,
  tokens: 60,
  'error-bodies': 80,
  titles: 200,
  tars: 180,
  annotations: 120,
  'docker-config': 70,
  'action-inputs': 300,
} as const;

test('the corpus is whole', ({ annotate }) => {
  const folder = join(import.meta.dirname, '../../golden/corpus');
  expect(readdirSync(folder).toSorted()).toEqual(
    Object.keys(SORTS)
      .map((sort) => `${sort}.jsonl`)
      .toSorted(),
  );
  let count = 0;
  for (const [sort, least] of Object.entries(SORTS)) {
    const items = cases(sort);
    expect({ sort, enough: items.length >= least }).toEqual({ sort, enough: true });
    expect(new Set(items.map(({ input }) => JSON.stringify(input))).size).toBe(items.length);
    for (const { verdict, reason } of items) expect([verdict === '', reason === '']).toEqual([false, false]);
    count += items.length;
  }
  const good = goodManifests();
  expect(count).toBeGreaterThanOrEqual(1200);
  expect(good.length).toBeGreaterThanOrEqual(200);
  expect(new Set(good.map(({ text }) => text)).size).toBe(good.length);
  process.stdout.write(`corpus: ${count} items, ${good.length} good manifests\n`);
  return annotate(`corpus: ${count} items, ${good.length} good manifests`);
});
