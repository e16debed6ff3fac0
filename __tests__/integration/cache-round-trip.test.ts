import {
  chmodSync,
  closeSync,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readStoredTree } from '../../src/cache/tree/stored-tree.ts';
import { restoreTree } from '../../src/cache/tree/restore-tree.ts';
import { saveTree } from '../../src/cache/tree/save-tree.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { tempFolder } from '../support/temp.ts';
import { treeOf } from '../support/tree.ts';
import {
  makeExecutable,
  makeTree,
  manifestOf,
  noise,
  packagesTree,
  saveWhole,
  timedTree,
  whole,
  type Listing,
} from './cache-trees.ts';

const windows = process.platform === 'win32';
const long = `${'deep-folder-name/'.repeat(12)}${'n'.repeat(200)}.txt`;

const odd: Readonly<Record<string, Listing>> = {
  'nothing at all': {},
  'empty files and folders': { 'a/empty': '', 'a/b/c': null, d: null, e: '' },
  'names that sort oddly': { 'a/b': '1', 'a-b': '2', 'a.b': '3', a0: '4', 'A/b': '5' },
  'names of all scripts': { 'é/ü': '1', '日本/語.txt': '2', '😀/🎉': '3', '\ue000': '4', שלום: '5' },
  'long names': { [long]: 'x', [`${'x'.repeat(255)}`]: 'y', [`${'ü'.repeat(120)}`]: 'z' },
  'names with odd signs': { "a b/c'd": '1', '-rf': '2', '#x%20': '3', $HOME: '4', '.hidden/.x': '5' },
  'names that look like prototypes': { __proto__x: '1', constructor: '2', 'toString/valueOf': '3' },
  'files of every size around a block': Object.fromEntries(
    [1, 511, 512, 513, 1023, 1024, 65_535, 65_536, 65_537].map((size) => [`s${size}`, noise(size, size)]),
  ),
  'zeros here and there': {
    zeros: new Uint8Array(300_000),
    mixed: Buffer.concat([noise(70_000, 1), new Uint8Array(200_000), noise(10, 2), new Uint8Array(131_072)]),
  },
};
const withLinks: Listing = {
  'bin/tool': '-> ../lib/tool.js',
  'lib/tool.js': '#!/usr/bin/env node',
  'lib/self': '-> .',
  'lib/dangling': '-> ../not/there',
  [`links/${'l'.repeat(90)}`]: `-> ../${'t'.repeat(150)}`,
};

describe.each(['zstd', 'gzip', 'none'] as const)('with %s, a tree comes back as it was', (compression) => {
  test.each(Object.entries(odd))('%s', async (_name, listing) => {
    const tree = makeTree(listing);
    const store = new MemoryTarget();
    const { root } = await saveWhole(tree, store, { compression });
    const out = join(tempFolder(), 'new/place');
    await restoreTree({ source: store, root }, [whole(out)]);
    expect(timedTree(out)).toEqual(timedTree(tree));
    // What is there is not fetched again.
    expect(await restoreTree({ source: store, root }, [whole(out)])).toMatchObject({ placed: 0, fetched: 0 });
  });
});

test.skipIf(windows)('links, modes and times', async () => {
  const tree = makeTree(withLinks);
  makeExecutable(join(tree, 'lib/tool.js'));
  makeTree({ 'modes/secret': 'x', 'modes/read-only': 'y', 'modes/all': 'z', 'locked/in': 'w' }, tree);
  chmodSync(join(tree, 'modes/secret'), 0o600);
  chmodSync(join(tree, 'modes/read-only'), 0o444);
  chmodSync(join(tree, 'modes/all'), 0o777);
  utimesSync(join(tree, 'modes/all'), 1.5, 946_684_800.123456);
  utimesSync(join(tree, 'modes/secret'), 0, 0);
  utimesSync(join(tree, 'modes'), 1_000_000_000.999999, 1_000_000_000.999999);
  chmodSync(join(tree, 'locked'), 0o555);
  const store = new MemoryTarget();
  const { root } = await saveWhole(tree, store);
  const out = tempFolder();
  await restoreTree({ source: store, root }, [whole(out)]);
  expect(timedTree(out)).toEqual(timedTree(tree));
  chmodSync(join(tree, 'locked'), 0o755);
  chmodSync(join(out, 'locked'), 0o755);
});

test.skipIf(process.platform !== 'linux')('a sparse file costs little, and comes back sparse', async () => {
  const tree = tempFolder();
  const file = openSync(join(tree, 'disk.img'), 'w');
  ftruncateSync(file, 200 * 1024 * 1024);
  writeSync(file, 'middle', 100 * 1024 * 1024 + 17);
  closeSync(file);
  const store = new MemoryTarget();
  const { root, stats } = await saveWhole(tree, store);
  expect(stats.sentBytes).toBeLessThan(100_000);
  const out = tempFolder();
  await restoreTree({ source: store, root }, [whole(out)]);
  const found = statSync(join(out, 'disk.img'));
  expect(found.size).toBe(200 * 1024 * 1024);
  expect(found.blocks * 512).toBeLessThan(1024 * 1024);
  expect(timedTree(out)).toEqual(timedTree(tree));
});

test('big files are cut by their content: bytes put in front move little', async () => {
  const tree = makeTree({ 'big.bin': noise(30_000_000, 1), small: 'x' });
  const store = new MemoryTarget();
  const first = await saveWhole(tree, store);
  writeFileSync(join(tree, 'big.bin'), Buffer.concat([noise(1000, 2), noise(30_000_000, 1)]));
  const second = await saveWhole(tree, store, { after: first.root });
  expect(second.stats.sentBytes).toBeLessThan(first.stats.sentBytes * 0.5);
  const out = tempFolder();
  await restoreTree({ source: store, root: second.root }, [whole(out)]);
  expect(timedTree(out)).toEqual(timedTree(tree));
});

test('ten thousand files', async () => {
  const tree = packagesTree(100, 100, 300);
  const store = new OciLayout(tempFolder());
  const { root, stats } = await saveWhole(tree, store);
  expect(stats.entries).toBe(10_200);
  const out = tempFolder();
  expect(await restoreTree({ source: store, root }, [whole(out)])).toMatchObject({ placed: 10_000 });
  expect(timedTree(out)).toEqual(timedTree(tree));
});

test('several groups, each to its own root', async () => {
  const [one, two] = [makeTree({ 'node_modules/a': '1', other: '2' }), makeTree({ '.npm/x/y': '3', z: '4' })];
  const store = new MemoryTarget();
  const saved = await saveTree(
    [
      { pattern: 'node_modules', root: one, paths: ['node_modules'] },
      { pattern: '~/.npm', root: two, prefix: '.npm', paths: ['./.npm/'] },
    ],
    store,
  );
  const [first, second] = [tempFolder(), tempFolder()];
  await restoreTree({ source: store, root: saved.root }, [
    { pattern: '~/.npm', root: second, prefix: '.npm' },
    { pattern: 'node_modules', root: first },
  ]);
  expect(treeOf(first)).toEqual(treeOf(one).filter((line) => !line.startsWith('other')));
  expect(treeOf(second)).toEqual(treeOf(two).filter((line) => !line.startsWith('z')));
});

test('roots in one another', async () => {
  const tree = makeTree({ 'a/b/c/d': '1', 'a/x': '2' });
  const groups = (root: string) => [
    { pattern: 'a', root, paths: ['a/x'] },
    { pattern: 'deep', root: join(root, 'a/b/c'), prefix: '', paths: ['.'] },
  ];
  const store = new MemoryTarget();
  const { root } = await saveTree(groups(tree), store);
  const out = tempFolder();
  await restoreTree({ source: store, root }, groups(out));
  expect(treeOf(out)).toEqual(treeOf(tree));
});

test('what two groups both have is stored once', async () => {
  const tree = makeTree({ 'a/b/c': '1', 'a/d': '2' });
  const store = new MemoryTarget();
  const groups = [
    { pattern: 'a', root: tree, paths: ['a'] },
    { pattern: 'a/b', root: tree, paths: ['a/b'] },
  ];
  const { root } = await saveTree(groups, store);
  const { config } = await readStoredTree(store, await manifestOf(store, root), {});
  expect(config.chunks.flatMap(({ entries }) => entries.map(({ name }) => name))).toEqual([
    'a',
    'a/b',
    'a/b/c',
    'a/d',
  ]);
  const out = tempFolder();
  await restoreTree({ source: store, root }, groups);
  await restoreTree(
    { source: store, root },
    groups.map((group) => ({ ...group, root: out })),
  );
  expect(treeOf(out)).toEqual(treeOf(tree));
});

test('the same tree has the same digest, wherever it lies and in whatever order it was made', async () => {
  const listing = {
    ...odd['names that sort oddly'],
    ...odd['names of all scripts'],
    'big.bin': noise(9e6, 3),
  };
  const one = makeTree(listing);
  const other = makeTree(Object.fromEntries(Object.entries(listing).toReversed()));
  for (const tree of [one, other]) {
    for (const name of readdirSync(tree, { recursive: true, encoding: 'utf8' })) {
      utimesSync(join(tree, name), 1e9, 1e9);
    }
  }
  const [a, b] = [new MemoryTarget(), new MemoryTarget()];
  expect((await saveWhole(one, a)).root).toEqual((await saveWhole(other, b)).root);
});

describe('a restore onto what is there', () => {
  test('keeps what the artifact does not have, replaces what differs', async () => {
    const tree = makeTree({ 'a/one': 'new', 'a/two': 'same', 'b/three': 'x' });
    const store = new MemoryTarget();
    const { root } = await saveWhole(tree, store);
    const out = tempFolder();
    await restoreTree({ source: store, root }, [whole(out)]);
    makeTree({ 'a/one': 'old', 'a/mine': 'mine' }, out);
    rmSync(join(out, 'b'), { recursive: true });
    const stats = await restoreTree({ source: store, root }, [whole(out)]);
    expect(stats.placed).toBe(2);
    expect(readFileSync(join(out, 'a/one'), 'utf8')).toBe('new');
    expect(readFileSync(join(out, 'a/mine'), 'utf8')).toBe('mine');
    rmSync(join(out, 'a/mine'));
    expect(treeOf(out)).toEqual(treeOf(tree));
  });

  test('a file of another time but the same content is only touched', async () => {
    const tree = makeTree({ a: 'content', 'big.bin': noise(9_000_000, 4) });
    const store = new MemoryTarget();
    const { root } = await saveWhole(tree, store);
    const out = tempFolder();
    await restoreTree({ source: store, root }, [whole(out)]);
    for (const name of ['a', 'big.bin']) utimesSync(join(out, name), 5, 5);
    expect(await restoreTree({ source: store, root }, [whole(out)])).toMatchObject({ placed: 0, fetched: 0 });
    expect(timedTree(out)).toEqual(timedTree(tree));
  });

  test('content can be compared where size and time agree', async () => {
    const tree = makeTree({ a: 'content' });
    const store = new MemoryTarget();
    const { root } = await saveWhole(tree, store);
    const out = tempFolder();
    await restoreTree({ source: store, root }, [whole(out)]);
    const { mtimeMs } = lstatSync(join(tree, 'a'));
    writeFileSync(join(out, 'a'), 'CONTENT');
    const seconds = (Math.floor(mtimeMs * 1000) + 0.5) / 1e6;
    utimesSync(join(out, 'a'), seconds, seconds);
    expect(await restoreTree({ source: store, root }, [whole(out)])).toMatchObject({ placed: 1 });
    expect(readFileSync(join(out, 'a'), 'utf8')).toBe('content');
  });

  test('a link in the place of a file is replaced, not followed', async () => {
    const tree = makeTree({ a: 'content' });
    const store = new MemoryTarget();
    const { root } = await saveWhole(tree, store);
    const out = tempFolder();
    const outside = makeTree({ victim: 'untouched' });
    symlinkSync(join(outside, 'victim'), join(out, 'a'));
    await restoreTree({ source: store, root }, [whole(out)]);
    expect(readFileSync(join(outside, 'victim'), 'utf8')).toBe('untouched');
    expect(treeOf(out)).toEqual(treeOf(tree));
  });
});

test.skipIf(windows)('what a killed restore has left is not saved', async () => {
  const tree = makeTree({ a: 'x' });
  mkdirSync(join(tree, `.oras-cache-123-${'0'.repeat(16)}-0`));
  const store = new MemoryTarget();
  expect((await saveWhole(tree, store)).stats.entries).toBe(1);
});

test.skipIf(process.platform === 'win32')(
  'a read-only folder that lacks a file gets it, and is read-only again',
  async () => {
    const tree = makeTree({ 'mod/a': '1', 'mod/b': '2' });
    chmodSync(join(tree, 'mod'), 0o555);
    const store = new MemoryTarget();
    const { root } = await saveWhole(tree, store);
    const out = makeTree({ 'mod/a': '1' });
    chmodSync(join(out, 'mod'), 0o555);
    await restoreTree({ source: store, root }, [whole(out)]);
    expect(treeOf(out)).toEqual(treeOf(tree));
  },
);
