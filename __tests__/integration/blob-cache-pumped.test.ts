import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canPump } from '../../src/core/bytes.ts';
import { descriptorOf } from '../../src/core/content.ts';
import { overrideCapabilities } from '../../src/core/override-capabilities.ts';
import type { Content } from '../../src/core/target.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { withBlobCache } from '../../src/targets/wrappers/blob-cache.ts';
import { BlobStore } from '../../src/targets/wrappers/blob-store.ts';
import { lent } from '../support/lent-bytes.ts';
import { freshFolder } from '../support/operate.ts';
import { pumped } from '../support/pumped.ts';
import { rejection } from '../support/rejection.ts';
import { filesIn } from '../support/temp.ts';

const parts = ['a'.repeat(200_000), 'b'.repeat(300_000), 'c'];
const content = parts.join('');
const node = descriptorOf(content);
type Parts = readonly (string | Error)[];

const path = (): string => join(freshFolder(), 'cache');

/** A cache in front of a source that can only be pumped; `said` is what the cache tells. */
async function cached(folder: string, sent: Parts = parts, maxBytes = 1e6) {
  const said: string[] = [];
  const store = await BlobStore.open(folder, { maxBytes });
  const fetch: Content['fetch'] = () => lent(...sent);
  const source = withBlobCache(overrideCapabilities(new MemoryTarget(), { fetch }), async () => store, {
    onHit: () => void said.push('hit'),
    onKept: () => void said.push('kept'),
    onDamaged: () => void said.push('damaged'),
    onTrouble: () => void said.push('trouble'),
  });
  return { source, store, said };
}

test('what is pumped is kept on the way, and pumped from the store the next time', async () => {
  const folder = path();
  const first = await cached(folder);
  expect((await pumped(first.source, node)).toString() === content).toBe(true);
  expect(first.said).toEqual(['kept']);
  const second = await cached(folder, [new Error('asked again')]);
  expect((await pumped(second.source, node)).toString() === content).toBe(true);
  expect(second.said).toEqual(['hit']);
  expect(filesIn(join(folder, 'ingest'))).toEqual([]);
});

test('what the store does not take, or cannot write, is pumped all the same', async () => {
  const small = await cached(path(), parts, 1000);
  expect((await pumped(small.source, node)).toString() === content).toBe(true);
  expect(small.said).toEqual([]);
  const folder = path();
  const broken = await cached(folder);
  rmSync(join(folder, 'ingest'), { recursive: true });
  writeFileSync(join(folder, 'ingest'), 'no folder');
  expect((await pumped(broken.source, node)).toString() === content).toBe(true);
  expect(broken.said).toEqual(['trouble']);
});

test.each<[string, Parts, object]>([
  ['wrong content', [...parts.slice(1), 'd'.repeat(200_000)], { code: 'DIGEST_MISMATCH' }],
  ['a source that breaks off', [parts[0] ?? '', new Error('lost')], { message: 'lost' }],
])('%s fails, and is not kept', async (_what, sent, failure) => {
  const { source, store, said } = await cached(path(), sent);
  expect(await rejection(pumped(source, node))).toMatchObject(failure);
  expect(await store.digests()).toEqual([]);
  expect(said).toEqual([]);
});

test('a reader that fails is told its own failure, and nothing is kept', async () => {
  const { source, store, said } = await cached(path());
  const full = new Error('the disk is full');
  const bytes = source.fetch(node);
  const taking = canPump(bytes)
    ? bytes.pump(() => {
        throw full;
      })
    : Promise.reject(new Error('cannot be pumped'));
  expect(await rejection(taking)).toBe(full);
  expect(await store.digests()).toEqual([]);
  expect(said).toEqual([]);
});
