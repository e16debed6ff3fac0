// R3 Decompression bomb: CVE-2026-59873, CVE-2026-59874 (node-tar), GHSA-r292-9mhp-454m.
import { createHash } from 'node:crypto';
import { statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Bytes } from '../../src/core/bytes.ts';
import { TITLE, UNPACK, type Descriptor } from '../../src/core/descriptor.ts';
import { finishDigest } from '../../src/core/digest.ts';
import { FolderTarget } from '../../src/targets/folder/folder.ts';
import { layerOf, tarOf, type TarEntry } from '../support/corpus-tar.ts';
import { boundedOutcome } from '../support/bounded.ts';
import { outcomeOf } from '../support/rejection.ts';
import { freshFolder, writeFiles } from '../support/operate.ts';
import { paxEntry, rawEntry } from '../support/tar.ts';
import { treeOf } from '../support/tree.ts';

const MiB = 1024 * 1024;

/** Gzip members one after the other are one gzip: a small layer that stands for a large one. */
function layerOfMembers(...members: readonly (readonly [Buffer, number])[]) {
  const hash = createHash('sha256');
  let size = 0;
  const packed = members.map(([bytes, times]) => [gzipSync(bytes, { level: 9 }), times] as const);
  for (const [bytes, times] of packed) {
    for (let at = 0; at < times; at += 1) hash.update(bytes);
    size += bytes.length * times;
  }
  const bytes: Bytes = {
    async *[Symbol.asyncIterator]() {
      for (const [member, times] of packed) for (let at = 0; at < times; at += 1) yield member;
    },
  };
  const annotations = { [TITLE]: 'dir', [UNPACK]: 'true' };
  const node: Descriptor = {
    mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
    digest: finishDigest(hash),
    size,
    annotations,
  };
  return { node, bytes };
}

/** How the layer ends, and what it leaves where it was pulled to and beside that. */
async function pulled({ node, bytes }: { readonly node: Descriptor; readonly bytes: Bytes }) {
  const around = writeFiles(freshFolder(), { secret: 'untouched' });
  const before = treeOf(around);
  const target = new FolderTarget(join(around, 'output'));
  const outcome = await outcomeOf(target.push(node, bytes).then(() => target.commit()));
  await target.discard();
  return { outcome: outcome ?? 'done', clean: treeOf(around).join() === before.join() };
}

function small(entries: readonly (TarEntry | Buffer)[]) {
  const blocks = entries.map((entry) =>
    Buffer.isBuffer(entry) ? entry : tarOf({ title: 'dir', entries: [entry], end: 0 }),
  );
  return layerOfMembers([Buffer.concat([...blocks, Buffer.alloc(1024)]), 1]);
}

const zeros = Buffer.alloc(16 * MiB);
const end = Buffer.alloc(1024);

// Was refused by the ratio: a file of zeros is no bomb where its header says its size and the disk has the room.
test('a file of 640 MiB in a layer of less than 1 MiB is taken', async () => {
  const header = rawEntry({ name: 'dir/zeros', size: 640 * MiB });
  const layer = layerOfMembers([header, 1], [zeros, 40], [end, 1]);
  expect(layer.node.size).toBeLessThan(MiB);
  expect(await pulled(layer)).toMatchObject({ outcome: 'done' });
});

test('a file that the disk has no room for is refused before its first byte is read', async () => {
  const { bavail, bsize } = statfsSync(freshFolder());
  const size = Math.min(bavail * bsize + 1024 ** 4, 0o77777777777);
  const pax = size > bavail * bsize ? [] : [paxEntry({ size: `${bavail * bsize * 2}` })];
  const headers = Buffer.concat([...pax, rawEntry({ name: 'dir/zeros', size })]);
  expect(await pulled(layerOfMembers([headers, 1], [zeros, 40]))).toEqual({
    outcome: 'TOO_LARGE',
    clean: true,
  });
});

const bombs: readonly [string, () => ReturnType<typeof layerOfMembers>, string][] = [
  [
    'a file of 640 MiB',
    () => layerOfMembers([rawEntry({ name: 'dir/zeros', size: 640 * MiB }), 1], [zeros, 40], [end, 1]),
    'done',
  ],
  [
    '2 GiB of zero blocks behind the entries',
    () => layerOfMembers([Buffer.concat([rawEntry({ name: 'dir/x', content: 'x' }), end]), 1], [zeros, 128]),
    'TOO_LARGE',
  ],
  ['a million names', () => layerOfMembers([manyNames(10_200), 1]), 'UNSAFE_PATH'],
];

test.each(bombs)(
  '%s: it is unpacked, or refused, in little memory',
  { timeout: 120_000 },
  async (...bomb) => {
    const [what, make, outcome] = bomb;
    const { node, bytes } = make();
    const path = join(freshFolder(), 'layer');
    writeFileSync(path, Buffer.concat(await Array.fromAsync(bytes)));
    const given = [path, node.digest, `${node.size}`, join(freshFolder(), 'output')] as const;
    const counts = () => ({ bytes: node.size });
    // As many names as are allowed are held.
    const bounds = what === 'a million names' ? { peakMiB: 450, heapMiB: 400 } : {};
    expect(await boundedOutcome(`r03: ${what}`, ['unpack', ...given], counts, bounds)).toBe(outcome);
  },
);

// Where entries should be, they were read up to the limit; now the first one ends an empty tar.
test.each([
  ['where entries should be', Buffer.alloc(0), 'INVALID_CONTENT'],
  ['behind the entries', Buffer.concat([rawEntry({ name: 'dir/x', content: 'x' }), end]), 'TOO_LARGE'],
])('2 MiB that are 2 GiB of zero blocks %s', async (_where, before, outcome) => {
  const layer = layerOfMembers([before, 1], [zeros, 128]);
  expect(layer.node.size).toBeLessThan(3 * MiB);
  expect(await pulled(layer)).toEqual({ outcome, clean: true });
});

test('a gzip in a gzip is not unpacked twice', async () => {
  const inner = gzipSync(Buffer.concat([rawEntry({ name: 'dir/zeros', content: zeros }), end]));
  expect(await pulled(layerOfMembers([inner, 1]))).toEqual({ outcome: 'INVALID_CONTENT', clean: true });
  const asFile = await pulled(
    layerOfMembers([Buffer.concat([rawEntry({ name: 'dir/a.tar.gz', content: inner }), end]), 1]),
  );
  expect(asFile.outcome).toBe('done');
});

/** Each entry names a hundred folders that no other names: fewer blocks than 10⁶ entries, as many names. */
function manyNames(count: number): Buffer {
  const blocks = Array.from({ length: count }, (_, at) => {
    const name = `dir/${at}/${'a/'.repeat(99)}x`;
    return Buffer.concat([paxEntry({ path: name }), rawEntry({ name: 'dir/x', type: '2', link: 'y' })]);
  });
  return Buffer.concat([...blocks, end]);
}

test('more than a million names are refused', async () => {
  expect(await pulled(layerOfMembers([manyNames(10_200), 1]))).toEqual({
    outcome: 'UNSAFE_PATH',
    clean: true,
  });
});

// Was refused from 129 on: the length of a name bounds its depth, and the disk does.
test('folders are as deep as their names may be long', async () => {
  const deep = (levels: number) => {
    const path = `dir/${'d/'.repeat(levels - 2)}x`;
    return pulled(small([paxEntry({ path }), { name: 'dir/x', body: 'x' }]));
  };
  expect(await deep(10_000)).toEqual({ outcome: 'UNSAFE_PATH', clean: true });
  expect(await deep(129)).toMatchObject({ outcome: 'done' });
  expect(await deep(1000)).toMatchObject({ outcome: 'done' });
});

const lies: readonly [string, readonly (TarEntry | Buffer)[]][] = [
  ['a negative size in binary', [{ name: 'dir/x', body: 'x', sizeBinary: '-1' }]],
  ['a size of -512', [{ name: 'dir/x', body: 'x', sizeBinary: '-512' }]],
  ['a size of 2^62', [{ name: 'dir/x', body: 'x', sizeBinary: '4611686018427387904' }]],
  ['a size of 2^53', [{ name: 'dir/x', body: 'x', sizeBinary: '9007199254740992' }]],
  ['a larger size by PAX', [paxEntry({ size: '1099511627776' }), { name: 'dir/x', body: 'x' }]],
  [
    'a path of 5000 characters',
    [paxEntry({ path: `dir/${'p/'.repeat(2500)}` }), { name: 'dir/x', body: 'x' }],
  ],
  ['a name of 300 characters', [paxEntry({ path: `dir/${'n'.repeat(300)}` }), { name: 'dir/x', body: 'x' }]],
  [
    'a PAX header of 2 MiB',
    [
      rawEntry({ name: 'p', type: 'x', content: `2097152 comment=${'c'.repeat(2097135)}\n` }),
      { name: 'dir/x', body: 'x' },
    ],
  ],
];

test.each(lies)('%s is refused', async (_what, entries) => {
  const { outcome, clean } = await pulled(small(entries));
  expect(outcome).toMatch(/^(?:INVALID_CONTENT|UNSAFE_PATH|TOO_LARGE)$/);
  expect(clean).toBe(true);
});

test('a layer that is cut off is no shorter one', async () => {
  const recipe = { title: 'dir', entries: [{ name: 'dir/x', body: 'x'.repeat(4000) }] };
  for (const gzipCut of [20, 30, 40]) {
    const bytes = layerOf({ ...recipe, gzipCut }, tarOf(recipe));
    const digest = finishDigest(createHash('sha256').update(bytes));
    const annotations = { [TITLE]: 'dir', [UNPACK]: 'true' };
    const node = { mediaType: 'x/y', digest, size: bytes.length, annotations };
    const layer: Bytes = {
      async *[Symbol.asyncIterator]() {
        yield bytes;
      },
    };
    expect(await pulled({ node, bytes: layer })).toEqual({ outcome: 'INVALID_CONTENT', clean: true });
  }
});

test('32 MiB of zeros, a thousand times their layer, are no bomb', async () => {
  const header = rawEntry({ name: 'dir/zeros', size: 32 * MiB });
  expect(await pulled(layerOfMembers([header, 1], [zeros, 2], [end, 1]))).toMatchObject({ outcome: 'done' });
});
