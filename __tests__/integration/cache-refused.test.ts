import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { encodeConfig } from '../../src/cache/tree/config.ts';
import { CACHE_ARTIFACT, configType, layerType } from '../../src/cache/tree/format.ts';
import type { SaveEvent } from '../../src/cache/tree/layer-writer.ts';
import { restoreTree } from '../../src/cache/tree/restore-tree.ts';
import { packManifest } from '../../src/copy/pack.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { rawEntry } from '../support/tar.ts';
import { tempFolder } from '../support/temp.ts';
import { treeOf } from '../support/tree.ts';
import { craft, contentDigest, honest, pushBlob, type Crafted } from './cache-crafted.ts';
import { makeTree, saveWhole, whole } from './cache-trees.ts';

/** The artifact is refused with this code, and nothing at all is written. */
async function expectRefused(code: string, crafted: readonly Crafted[], prefix = ''): Promise<void> {
  const store = new MemoryTarget();
  const root = await craft(store, crafted);
  const out = makeTree({ mine: 'mine' });
  const group = { ...whole(join(out, 'place/below')), prefix };
  await expect(restoreTree({ source: store, root }, [group])).rejects.toMatchObject({ code });
  expect(treeOf(out)).toEqual(treeOf(makeTree({ mine: 'mine' })));
}

const good = { name: 'good', content: 'x' };

test('what the helper crafts is taken when it is honest', async () => {
  const store = new MemoryTarget();
  const root = await craft(store, [
    honest([
      { name: 'd', type: '5' },
      { name: 'd/f', content: 'x' },
      { name: 'l', type: '2', link: 'd/f' },
    ]),
  ]);
  const out = tempFolder();
  await restoreTree({ source: store, root }, [whole(out)]);
  expect(treeOf(out)).toHaveLength(3);
});

describe('names', () => {
  test.each([
    '../out',
    'a/../../out',
    '/etc/cron.d/x',
    'C:/x',
    'a\\b',
    'a\u0000b',
    'a/./b',
    'a//b',
    './a',
    'a/',
    '.',
    '..',
    '',
  ])('%j', async (name) => {
    await expectRefused('UNSAFE_PATH', [honest([good, { name, content: 'x' }])]);
  });

  test('outside of the static prefix', async () => {
    await expectRefused('UNSAFE_PATH', [honest([{ name: 'other/x', content: 'x' }])], 'node_modules');
  });

  test('twice', async () => {
    await expectRefused('UNSAFE_PATH', [honest([good]), honest([good])]);
  });

  test('below a file', async () => {
    await expectRefused('UNSAFE_PATH', [honest([good, { name: 'good/x', content: 'x' }])]);
  });

  test('below a link', async () => {
    const link = { name: 'l', type: '2', link: 'd' } as const;
    await expectRefused('UNSAFE_PATH', [honest([link, { name: 'l/x', content: 'x' }])]);
  });
});

describe('links', () => {
  // An absolute one is taken, as it is: nothing is written through it.
  test.each(['../../..', '..', 'a/../../..', 'C:\\x', ''])('to %j', async (link) => {
    await expectRefused('UNSAFE_PATH', [honest([good, { name: 'l', type: '2', link }])]);
  });

  test('that go up behind another link', async () => {
    const links = [
      { name: 'a/b/up', type: '2', link: '../..' },
      { name: 'out', type: '2', link: 'a/b/up/../x' },
    ] as const;
    await expectRefused('UNSAFE_PATH', [honest(links)]);
  });
});

describe('hard links', () => {
  test.each([
    ['a file outside', '/etc/passwd'],
    ['a file above', '../x'],
    ['what is not there', 'none'],
    ['a folder', 'd'],
    ['a symbolic link', 's'],
    ['a hard link', 'h'],
    ['itself', 'l'],
    ['nothing', ''],
  ])('to %s', async (_what, link) => {
    const others = [
      { name: 'd', type: '5' },
      { name: 's', type: '2', link: 'good' },
      { name: 'h', type: '1', link: 'good' },
    ] as const;
    await expectRefused('INVALID_CONTENT', [honest([good, ...others, { name: 'l', type: '1', link }])]);
  });

  test('to a file of another group', async () => {
    const store = new MemoryTarget();
    const link = honest([{ name: 'l', type: '1', link: 'good' }]);
    const chunks = [honest([good]), { ...link, chunk: { ...link.chunk, group: 1 } }];
    const root = await craft(store, chunks, ['one', 'two']);
    const groups = ['one', 'two'].map((pattern) => ({ ...whole(join(tempFolder(), pattern)), pattern }));
    await expect(restoreTree({ source: store, root }, groups)).rejects.toMatchObject({
      code: 'INVALID_CONTENT',
    });
  });

  test('with a size', async () => {
    const link = honest([good, { name: 'l', type: '1', link: 'good' }]);
    const entries = link.chunk?.entries?.map((entry) => ({ ...entry, size: 1 })) ?? [];
    await expectRefused('INVALID_CONTENT', [{ ...link, chunk: { entries } }]);
  });

  test('that a tar has, and its config has as another one', async () => {
    const link = honest([good, { name: 'b', content: 'y' }, { name: 'l', type: '1', link: 'b' }]);
    const entries = link.chunk?.entries?.map((entry) =>
      entry.kind === 'hardlink' ? { ...entry, linkTarget: 'good' } : entry,
    );
    await expectRefused('INVALID_CONTENT', [{ ...link, chunk: { entries: entries ?? [] } }]);
  });
});

describe('a tar that says something else than its config', () => {
  const file = honest([good]);
  test.each<[string, Buffer]>([
    ['another name', rawEntry({ name: 'evil', content: 'x' })],
    ['another size', rawEntry({ name: 'good', content: 'xy' })],
    ['another mode', rawEntry({ name: 'good', content: 'x', mode: 0o755 })],
    ['a setuid bit', rawEntry({ name: 'good', content: 'x', mode: 0o4644 })],
    ['a hard link', rawEntry({ name: 'good', type: '1', link: '/etc/passwd' })],
    ['a device', rawEntry({ name: 'good', type: '3' })],
    ['a pipe', rawEntry({ name: 'good', type: '6' })],
    ['one entry more', Buffer.concat([file.tar, rawEntry({ name: 'more' })])],
    ['no entry', Buffer.alloc(0)],
    ['half an entry', file.tar.subarray(0, 700)],
    ['no header', Buffer.alloc(1024, 'x')],
    ['a size that is none', rawEntry({ name: 'good', content: 'x', size: -1 })],
  ])('%s', async (_what, tar) => {
    await expectRefused('INVALID_CONTENT', [{ ...file, tar }]);
  });

  test('a size before compression that is not so', async () => {
    await expectRefused('INVALID_CONTENT', [{ tar: file.tar, chunk: { ...file.chunk, size: 512 } }]);
  });
});

describe('what is in the way', () => {
  const store = new MemoryTarget();
  const tree = makeTree({ 'a/b/c': 'x', d: 'y' });

  test.skipIf(process.platform === 'win32')('a link in the place of a folder is not followed', async () => {
    const { root } = await saveWhole(tree, store);
    const outside = makeTree({ 'b/c': 'theirs' });
    const out = tempFolder();
    symlinkSync(outside, join(out, 'a'));
    await expect(restoreTree({ source: store, root }, [whole(out)])).rejects.toMatchObject({
      code: 'UNSAFE_PATH',
    });
    expect(treeOf(outside)).toEqual(treeOf(makeTree({ 'b/c': 'theirs' })));
    expect(treeOf(out)).toEqual([`a -> ${outside}`]);
  });

  test('a file in the place of a folder', async () => {
    const { root } = await saveWhole(tree, store);
    const out = makeTree({ a: 'mine' });
    await expect(restoreTree({ source: store, root }, [whole(out)])).rejects.toMatchObject({
      code: 'UNSAFE_PATH',
    });
    expect(treeOf(out)).toEqual(treeOf(makeTree({ a: 'mine' })));
  });

  test('a folder in the place of a file', async () => {
    const { root } = await saveWhole(tree, store);
    const out = makeTree({ 'd/mine': 'x' });
    await expect(restoreTree({ source: store, root }, [whole(out)])).rejects.toMatchObject({
      code: 'ALREADY_EXISTS',
    });
    expect(treeOf(out)).toEqual(treeOf(makeTree({ 'd/mine': 'x' })));
  });
});

describe('groups', () => {
  test.each([
    ['another pattern', ['other']],
    ['one group more', ['tree', 'other']],
    ['no group', []],
  ])('%s', async (_what, patterns) => {
    const store = new MemoryTarget();
    const { root } = await saveWhole(makeTree({ a: 'x' }), store);
    const groups = patterns.map((pattern) => ({ pattern, root: tempFolder() }));
    await expect(restoreTree({ source: store, root }, groups)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});

describe('bombs', () => {
  const zeros = { group: 0, entries: [], superseded: [] };

  test('a layer that becomes larger than it says', async () => {
    const store = new MemoryTarget();
    const layer = await pushBlob(store, layerType('zstd'), zstdCompressSync(Buffer.alloc(300_000_000)));
    const entry = honest([good]).chunk?.entries ?? [];
    const config = { groups: ['tree'], chunks: [{ ...zeros, size: 1024, entries: entry }] };
    const packed = zstdCompressSync(encodeConfig(config));
    const node = await pushBlob(store, configType('zstd'), packed);
    const root = (await packManifest(store, { artifactType: CACHE_ARTIFACT, config: node, layers: [layer] }))
      .node;
    const out = tempFolder();
    const before = process.memoryUsage().rss;
    await expect(restoreTree({ source: store, root }, [whole(out)])).rejects.toMatchObject({
      code: 'INVALID_CONTENT',
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
    expect(treeOf(out)).toEqual([]);
  });

  test('a config that becomes huge', async () => {
    const store = new MemoryTarget();
    const blanks = zstdCompressSync(Buffer.alloc(600 * 1024 * 1024, ' '));
    const node = await pushBlob(store, configType('zstd'), blanks);
    const root = (await packManifest(store, { artifactType: CACHE_ARTIFACT, config: node, layers: [] })).node;
    await expect(restoreTree({ source: store, root }, [whole(tempFolder())])).rejects.toMatchObject({
      code: 'INVALID_CONTENT',
    });
  });

  test('more bytes written than what was fetched could honestly become', async () => {
    const store = new MemoryTarget();
    const size = 16 * 1024 * 1024;
    const layer = await pushBlob(store, layerType('zstd'), zstdCompressSync(Buffer.alloc(size, 'x')));
    const pieces = 200;
    const entry = { ...honest([good]).chunk?.entries?.[0], size: size * pieces } as never;
    const first = Buffer.concat([
      rawEntry({ name: 'good', size: size * pieces }).subarray(0, 512),
      Buffer.alloc(size, 'x'),
    ]);
    const head = await pushBlob(store, layerType('zstd'), zstdCompressSync(first));
    const piece = { length: size, contentDigest: contentDigest(Buffer.alloc(size, 'x')) };
    const chunks = Array.from({ length: pieces }, (_, at) =>
      at === 0 ? { ...zeros, size: size + 512, entries: [entry], piece } : { ...zeros, size, piece },
    );
    const config = await pushBlob(
      store,
      configType('zstd'),
      zstdCompressSync(encodeConfig({ groups: ['tree'], chunks })),
    );
    const layers = chunks.map((_, at) => (at === 0 ? head : layer));
    const root = (await packManifest(store, { artifactType: CACHE_ARTIFACT, config, layers })).node;
    const out = tempFolder();
    await expect(restoreTree({ source: store, root }, [whole(out)])).rejects.toMatchObject({
      code: 'TOO_LARGE',
    });
    expect(treeOf(out)).toEqual([]);
  });
});

describe('a save', () => {
  test.skipIf(process.platform === 'win32').each([
    ['a link that leads out', { l: '-> ../../x' }],
    ['a link that goes up behind a name', { l: '-> a/../x' }],
    ['a name that no restore would take', { 'a\\b': 'x' }],
  ])('leaves out %s, and keeps the rest', async (_what, listing) => {
    const store = new MemoryTarget();
    const lost: string[] = [];
    const onEvent = ({ kind, reason = '' }: SaveEvent): void =>
      void (kind === 'leftOut' && lost.push(reason));
    const { root } = await saveWhole(makeTree({ ...listing, good: 'x' }), store, { onEvent });
    expect(lost).toEqual([expect.stringMatching(/^will not /)]);
    const out = tempFolder();
    await restoreTree({ source: store, root }, [whole(out)]);
    expect(treeOf(out)).toEqual(treeOf(makeTree({ good: 'x' })));
    await expect(saveWhole(makeTree(listing), store)).rejects.toMatchObject({ code: 'UNSAFE_PATH' });
  });

  test('refuses a path outside of the root or the prefix', async () => {
    const { saveTree } = await import('../../src/cache/tree/save-tree.ts');
    const root = makeTree({ 'in/a': 'x' });
    writeFileSync(join(root, 'out'), 'x');
    for (const path of ['../x', '/etc/passwd', 'out']) {
      const group = { pattern: 'in', root, paths: [path] };
      const saving = saveTree([group], new MemoryTarget());
      await expect(saving).rejects.toMatchObject({ code: 'UNSAFE_PATH' });
    }
  });

  test('says which path is not there', async () => {
    const { saveTree } = await import('../../src/cache/tree/save-tree.ts');
    const root = tempFolder();
    mkdirSync(join(root, 'a'));
    const saving = saveTree([{ pattern: 'a', root, paths: ['a', 'a/b'] }], new MemoryTarget());
    await expect(saving).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

test('a file that is not what its config says is refused: a later save would take the config at its word', async () => {
  const crafted = honest([{ name: 'a', content: 'good' }]);
  const tar = Buffer.from(crafted.tar.toString('latin1').replace('good', 'evil'), 'latin1');
  await expectRefused('INVALID_CONTENT', [{ ...crafted, tar }]);
});

test('an entry with a negative size is refused, and leads nobody round in circles', async () => {
  const { tar, chunk = {} } = honest([good, { name: 'gone', content: 'x' }]);
  const bytes = Buffer.from(tar);
  const at = bytes.indexOf('gone');
  bytes.write('-0000001000', at + 124, 'latin1');
  const dead = [{ name: 'gone', kind: 'file' as const }];
  await expectRefused('INVALID_CONTENT', [
    { tar: bytes, chunk: { ...chunk, entries: chunk.entries?.slice(0, 1) ?? [], superseded: dead } },
  ]);
});
