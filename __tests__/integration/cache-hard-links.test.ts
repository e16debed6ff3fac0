import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, linkSync, lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { restoreTree } from '../../src/cache/tree/restore-tree.ts';
import { saveTree } from '../../src/cache/tree/save-tree.ts';
import { readAll } from '../../src/core/bytes.ts';
import type { Descriptor } from '../../src/core/descriptor.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { tempFolder } from '../support/temp.ts';
import { treeOf } from '../support/tree.ts';
import { makeTree, manifestOf, noise, saveWhole, whole } from './cache-trees.ts';

const windows = process.platform === 'win32';
const hasTar = spawnSync('tar', ['--version']).status === 0;

/** `a` = `b` = `d/c`, and `big` = `d/big`. */
function linkedTree(): string {
  const tree = makeTree({ a: 'small', 'd/other': 'other', big: noise(9e6, 1) });
  linkSync(join(tree, 'a'), join(tree, 'b'));
  linkSync(join(tree, 'a'), join(tree, 'd/c'));
  linkSync(join(tree, 'big'), join(tree, 'd/big'));
  return tree;
}

function isOneFile(folder: string, ...names: readonly string[]): boolean {
  return new Set(names.map((name) => lstatSync(join(folder, name)).ino)).size === 1;
}

function expectLinked(folder: string, tree: string): void {
  expect(treeOf(folder)).toEqual(treeOf(tree));
  expect(isOneFile(folder, 'a', 'b', 'd/c')).toBe(true);
  expect(isOneFile(folder, 'big', 'd/big')).toBe(true);
}

/** As tar unpacks all layers, one after the other. */
async function untarred(store: MemoryTarget, root: Descriptor): Promise<string> {
  const { layers = [] } = await manifestOf(store, root);
  const parts = [];
  for (const layer of layers) parts.push(zstdDecompressSync(await readAll(store.fetch(layer), layer)));
  const out = tempFolder();
  execFileSync('tar', ['-x', '-C', out, '-f', '-'], { input: Buffer.concat(parts) });
  return out;
}

describe.skipIf(windows)('files with several names', () => {
  test('are saved once, and come back as one file', async () => {
    const tree = linkedTree();
    const store = new MemoryTarget();
    const { root, stats } = await saveWhole(tree, store);
    expect(stats.bytes).toBe(9e6 + 10);
    expect(stats.sentBytes).toBeLessThan(9.1e6);
    const out = tempFolder();
    const restored = await restoreTree({ source: store, root }, [whole(out)]);
    expect(restored).toMatchObject({ placed: 6, bytes: 9e6 + 10 });
    expectLinked(out, tree);
    expect(lstatSync(join(out, 'a')).nlink).toBe(3);
    expect((await saveWhole(tree, store, { after: root })).root).toEqual(root);
    const again = await restoreTree({ source: store, root }, [whole(out)]);
    expect(again).toMatchObject({ placed: 0 });
  });

  test.each([
    ['its content is another one', (tree: string) => appendFileSync(join(tree, 'd/c'), ' and more')],
    ['a name is a file of its own', (tree: string) => rewrite(join(tree, 'b'), 'its own')],
    ['its first name is gone', (tree: string) => rmSync(join(tree, 'a'))],
    ['a name is new', (tree: string) => linkSync(join(tree, 'a'), join(tree, '0'))],
    ['the name of another file', (tree: string) => relink(join(tree, 'd/other'), join(tree, 'd/c'))],
    ['a large one is another one', (tree: string) => appendFileSync(join(tree, 'big'), 'more')],
  ])('a later save and restore: %s', async (_what, change) => {
    const tree = linkedTree();
    const store = new MemoryTarget();
    const before = await saveWhole(tree, store);
    const [out, fresh] = [tempFolder(), tempFolder()];
    await restoreTree({ source: store, root: before.root }, [whole(out)]);
    change(tree);
    const { root } = await saveWhole(tree, store, { after: before.root });
    const folders = [out, fresh];
    for (const folder of folders) await restoreTree({ source: store, root }, [whole(folder)]);
    if (hasTar) folders.push(await untarred(store, root));
    for (const name of ['a', 'b', 'd/c', '0', 'big', 'd/big', 'd/other']) {
      const links = lstatSync(join(tree, name), { throwIfNoEntry: false })?.nlink;
      if (links === undefined) continue;
      expect.soft([name, ...folders.map((folder) => lstatSync(join(folder, name)).nlink)]).toEqual([
        name,
        // What the change has removed is left where it was restored before.
        lstatSync(join(out, name)).nlink,
        ...folders.slice(1).map(() => links),
      ]);
    }
    expect(treeOf(fresh)).toEqual(treeOf(tree));
    for (const name of ['a', 'b', 'd/c', 'big', 'd/big'].filter((one) => isThere(tree, one)))
      expect(readFileSync(join(out, name))).toEqual(readFileSync(join(tree, name)));
    if (hasTar) expect(treeOf(folders[2] ?? '')).toEqual(treeOf(tree));
  });

  test('a name that became a file of its own is a link again after a restore', async () => {
    const tree = linkedTree();
    const store = new MemoryTarget();
    const { root } = await saveWhole(tree, store);
    for (const name of ['a', 'd/c', 'big']) rewrite(join(tree, name), readFileSync(join(tree, name)));
    rewrite(join(tree, 'b'), 'changed');
    const restored = await restoreTree({ source: store, root }, [whole(tree)]);
    expect(restored).toMatchObject({ placed: 3, fetched: 0 });
    expectLinked(tree, linkedTree());
  });

  test('the names of two groups are files of their own', async () => {
    const tree = makeTree({ 'one/a': 'shared', two: null });
    linkSync(join(tree, 'one/a'), join(tree, 'two/b'));
    const groups = ['one', 'two'].map((path) => ({ pattern: path, root: tree, paths: [path] }));
    const store = new MemoryTarget();
    const { root } = await saveTree(groups, store);
    const out = tempFolder();
    await restoreTree(
      { source: store, root },
      groups.map((group) => ({ ...group, root: out })),
    );
    expect(treeOf(out)).toEqual(treeOf(tree));
    expect(isOneFile(out, 'one/a', 'two/b')).toBe(false);
  });
});

function isThere(tree: string, name: string): boolean {
  return lstatSync(join(tree, name), { throwIfNoEntry: false }) !== undefined;
}

function rewrite(path: string, content: string | Uint8Array): void {
  rmSync(path);
  writeFileSync(path, content);
}

function relink(from: string, path: string): void {
  rmSync(path);
  linkSync(from, path);
}
