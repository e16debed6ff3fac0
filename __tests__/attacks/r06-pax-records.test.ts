// R6 PAX records: a length with leading zeros that ends before its own text was read again from each of its digits.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { restoreTree } from '../../src/cache/tree/restore-tree.ts';
import { bytesOf } from '../../src/core/bytes.ts';
import { FolderTarget } from '../../src/targets/folder/folder.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { parsePax } from '../../src/files/tar/pax-records.ts';
import { craft, contentDigest } from '../integration/cache-crafted.ts';
import { whole } from '../integration/cache-trees.ts';
import { boundedOutcome } from '../support/bounded.ts';
import { outcomeOf } from '../support/rejection.ts';
import { freshFolder } from '../support/operate.ts';
import { directoryLayer, rawEntry, rawTar } from '../support/tar.ts';
import { treeOf } from '../support/tree.ts';

/** 128 KiB: with a reader that goes on behind the length, as many records as bytes, each as long as all. */
const zeros = `${'0'.repeat(128 * 1024)}1 path=x\n`;
const bodies: readonly [string, string][] = [
  ['leading zeros', zeros],
  ['leading zeros again and again', '0000000000000000000001 '.repeat(6000)],
  ['a length of 1', '1 '.repeat(65_536)],
  ['a length that ends in the key', '5 path=x\n'.repeat(10_000)],
  ['no space', '9'.repeat(128 * 1024)],
  ['no line break', '11 path=abcd'.repeat(10_000)],
  ['no key', '5 =x\n'.repeat(10_000)],
];

test.each(bodies)('a PAX header with %s is broken at its first record', (_what, body) => {
  expect(parsePax(Buffer.from(body))).toMatch(/broken/);
});

// As large as a header may be: to read it again from each digit takes longer than the process has.
test('a PAX header of a million leading zeros is read once', async () => {
  const path = join(freshFolder(), 'header');
  writeFileSync(path, `${'0'.repeat(1024 * 1024 - 9)}1 path=x\n`);
  const counts = () => ({ bytes: 1024 * 1024 });
  expect(await boundedOutcome('r06: a header of zeros', ['pax', path], counts)).toBe('INVALID_CONTENT');
});

test.each(bodies)('a folder layer that has a PAX header with %s is refused', async (_what, content) => {
  const out = freshFolder();
  const target = new FolderTarget(out);
  const tar = rawTar([
    { name: 'p', type: 'x', content },
    { name: 'd/x', content: 'x' },
  ]);
  const { node, bytes } = directoryLayer('d', tar);
  expect(await outcomeOf(target.push(node, bytesOf(bytes)))).toBe('INVALID_CONTENT');
  await target.discard();
  expect(treeOf(out)).toEqual([]);
});

async function restored(content: string) {
  const store = new MemoryTarget();
  const file = { name: 'x', content: 'x' };
  const tar = Buffer.concat([rawEntry({ name: 'p', type: 'x', content }), rawEntry(file)]);
  const entry = {
    name: 'x',
    kind: 'file',
    mode: 0o644,
    mtime: 1e15,
    size: 1,
    contentDigest: contentDigest(Buffer.from('x')),
  };
  const root = await craft(store, [{ tar, chunk: { entries: [entry as never] } }]);
  const out = freshFolder();
  const outcome = await outcomeOf(restoreTree({ source: store, root }, [whole(out)]));
  return { outcome: typeof outcome === 'string' ? outcome : 'done', tree: treeOf(out) };
}

test('a PAX header that is right is read at a restore', async () => {
  expect((await restored('9 path=x\n')).outcome).toBe('done');
});

test.each([...bodies, ['a key that changes bytes', '22 GNU.sparse.major=1\n']])(
  'a cache that has a PAX header with %s is refused',
  async (_what, content) => {
    expect(await restored(content)).toEqual({ outcome: 'INVALID_CONTENT', tree: [] });
  },
);
