import {
  lstatSync,
  appendFileSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHUNK_MAX } from '../../src/cache/tree/format.ts';
import { readStoredTree } from '../../src/cache/tree/stored-tree.ts';
import { restoreTree } from '../../src/cache/tree/restore-tree.ts';
import type { Descriptor } from '../../src/core/descriptor.ts';
import { overrideCapabilities } from '../../src/core/override-capabilities.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { filesIn, tempFolder } from '../support/temp.ts';
import { watched } from '../support/watched.ts';
import {
  makeTree,
  manifestOf,
  noise,
  packagesTree,
  saveWhole,
  setTimes,
  timedTree,
  whole,
} from './cache-trees.ts';

async function restored(store: MemoryTarget, root: Descriptor): Promise<string[]> {
  const out = tempFolder();
  await restoreTree({ source: store, root }, [whole(out)]);
  return timedTree(out);
}

describe('a second save', () => {
  test('of an unchanged tree sends nothing and has the same digest', async () => {
    const tree = packagesTree(20, 50);
    const store = new MemoryTarget();
    const first = await saveWhole(tree, store);
    const pushed: string[] = [];
    const seen = watched(store, ({ operation, what }) => void (operation === 'push' && pushed.push(what)));
    const second = await saveWhole(tree, seen, { after: first.root });
    expect(second.root).toEqual(first.root);
    expect(second.stats).toMatchObject({ sent: 0, packed: 0, read: 1000 });
    expect(pushed).toEqual([first.root.digest]);
  });

  test('after 2 % of the files changed here and there moves little more than 2 %', async () => {
    const tree = packagesTree(100, 100);
    const store = new MemoryTarget();
    const first = await saveWhole(tree, store);
    for (const [at, name] of filesIn(tree).entries()) {
      if (at % 50 === 7) writeFileSync(join(tree, name), noise(4000, at));
    }
    const second = await saveWhole(tree, store, { after: first.root });
    // The names, sizes and digests of all entries come on top.
    expect(second.stats.sentBytes / first.stats.sentBytes).toBeLessThan(0.06);
    expect(second.stats.packed).toBe(200);
    expect(await restored(store, second.root)).toEqual(timedTree(tree));
    // A tree as it was then gets only what is new.
    const out = tempFolder();
    await restoreTree({ source: store, root: first.root }, [whole(out)]);
    const stats = await restoreTree({ source: store, root: second.root }, [whole(out)]);
    expect(stats.fetchedBytes / first.stats.sentBytes).toBeLessThan(0.06);
    expect(timedTree(out)).toEqual(timedTree(tree));
  });

  test('after one package was exchanged moves little', async () => {
    const tree = packagesTree(100, 100);
    const store = new MemoryTarget();
    const first = await saveWhole(tree, store);
    rmSync(join(tree, 'p42'), { recursive: true });
    for (let at = 0; at < 120; at += 1) makeTree({ [`p42/new${at}.js`]: noise(4000, at) }, tree);
    const second = await saveWhole(tree, store, { after: first.root });
    expect(second.stats.sentBytes / first.stats.sentBytes).toBeLessThan(0.3);
    expect(await restored(store, second.root)).toEqual(timedTree(tree));
  });

  test('of a tree that was only touched sends its times', async () => {
    const tree = packagesTree(20, 50);
    makeTree({ 'big.bin': noise(9_000_000, 1) }, tree);
    const store = new MemoryTarget();
    const first = await saveWhole(tree, store);
    setTimes(tree, 1_234_567_890);
    const second = await saveWhole(tree, store, { after: first.root });
    expect(second.stats).toMatchObject({ sent: 1, packed: 0 });
    expect(await restored(store, second.root)).toEqual(timedTree(tree));
  });

  test('never brings back what is gone, whatever happened before', async () => {
    const tree = packagesTree(20, 20);
    const store = new MemoryTarget();
    let { root } = await saveWhole(tree, store);
    let state = 1;
    for (let round = 0; round < 10; round += 1) {
      for (const name of filesIn(tree)) {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        const path = join(tree, name);
        const dice = state >>> 24;
        if (dice < 5) appendFileSync(path, 'more');
        else if (dice < 8) rmSync(path);
        else if (dice < 10) writeFileSync(path, '');
        else if (dice < 12) renameSync(path, `${path}-${round}`);
        else if (dice < 13) writeFileSync(path, noise(9_000_000, dice));
        else if (dice < 14) {
          rmSync(path);
          makeTree({ [`${name}/now/a/folder`]: 'x' }, tree);
        }
      }
      ({ root } = await saveWhole(tree, store, { after: root }));
      expect(await restored(store, root)).toEqual(timedTree(tree));
      await expectBounded(store, root);
    }
  });

  test('builds on nothing where the storage has lost a layer', async () => {
    const tree = packagesTree(30, 100);
    const store = new MemoryTarget();
    const first = await saveWhole(tree, store);
    const lost = (await manifestOf(store, first.root)).layers?.[0]?.digest;
    let gone = true;
    const forgetful = overrideCapabilities(store, {
      exists: async (node: Descriptor) => !(gone && node.digest === lost) && store.exists(node),
    });
    const second = await saveWhole(tree, forgetful, { after: first.root });
    gone = false;
    expect(second.stats.packed).toBeGreaterThan(0);
    expect(second.stats.reused).toBeGreaterThan(0);
    expect(await restored(store, second.root)).toEqual(timedTree(tree));
  });

  test('with another compression builds on nothing', async () => {
    const tree = packagesTree(5, 5);
    const store = new MemoryTarget();
    const first = await saveWhole(tree, store);
    const second = await saveWhole(tree, store, { after: first.root, compression: 'gzip' });
    expect(second.stats.reused).toBe(0);
  });

  test('on top of something else builds on nothing', async () => {
    const tree = packagesTree(5, 5);
    const store = new MemoryTarget();
    const first = await saveWhole(tree, store);
    const { config: _config, ...odd } = await manifestOf(store, first.root);
    const { saveTree } = await import('../../src/cache/tree/save-tree.ts');
    const second = await saveTree([whole(tree)], store, { previous: odd });
    expect(second.root).toEqual(first.root);
  });
});

/** Not too much of what is stored is replaced, and there are not too many small layers. */
async function expectBounded(store: MemoryTarget, root: Descriptor): Promise<void> {
  const { config } = await readStoredTree(store, await manifestOf(store, root), {});
  const raw = config.chunks.reduce((sum, { size }) => sum + size, 0);
  const alive = config.chunks
    .flatMap(({ entries }) => entries)
    .reduce((sum, { size }) => sum + 512 + Math.ceil(size / 512) * 512, 0);
  expect(raw).toBeLessThan(alive * 1.6 + 20_000);
  expect(config.chunks.length).toBeLessThan(alive / 500_000 + 40);
}

describe('a snapshot', () => {
  test('spares reading, after a save and after a restore', async () => {
    const tree = packagesTree(20, 50);
    setTimes(tree, 1e9);
    await new Promise((resolve) => setTimeout(resolve, 60));
    const store = new MemoryTarget();
    const snapshot = join(tempFolder(), 'deep/snapshot.json');
    const first = await saveWhole(tree, store, { snapshot });
    const again = await saveWhole(tree, store, { after: first.root, snapshot });
    expect(again.stats).toMatchObject({ read: 0, sent: 0 });
    const out = tempFolder();
    await restoreTree({ source: store, root: first.root }, [whole(out)], { snapshot });
    const third = await saveWhole(out, store, { after: first.root, snapshot });
    expect(third.stats).toMatchObject({ read: 0, sent: 0 });
    expect(third.root).toEqual(first.root);
  });

  test('a file that only looks the same is replaced, and saved as what it is then', async () => {
    const tree = makeTree({ a: '1.0.0', b: 'other' });
    setTimes(tree, 1e9);
    const store = new MemoryTarget();
    const saved = await saveWhole(tree, store);
    const out = makeTree({ a: '1.0.1' });
    setTimes(out, 1e9);
    const snapshot = join(tempFolder(), 'snapshot.json');
    await restoreTree({ source: store, root: saved.root }, [whole(out)], { snapshot });
    expect(readFileSync(join(out, 'a'), 'utf8')).toBe('1.0.0');
    const again = await saveWhole(out, store, { after: saved.root, snapshot });
    expect(again.root).toEqual(saved.root);
  });

  test('sees a change that keeps size and time', async () => {
    const tree = makeTree({ a: 'before', b: 'other' });
    const store = new MemoryTarget();
    const snapshot = join(tempFolder(), 'snapshot.json');
    const saved = await saveWhole(tree, store);
    const out = tempFolder();
    await restoreTree({ source: store, root: saved.root }, [whole(out)], { snapshot });
    const seconds = (Math.floor(lstatSync(join(out, 'a')).mtimeMs * 1000) + 0.5) / 1e6;
    writeFileSync(join(out, 'a'), 'BEFORE');
    utimesSync(join(out, 'a'), seconds, seconds);
    expect(timedTree(out).slice(2)).toEqual(timedTree(tree).slice(2));
    const second = await saveWhole(out, store, { after: saved.root, snapshot });
    expect(second.stats).toMatchObject({ read: 1 });
    const back = tempFolder();
    await restoreTree({ source: store, root: second.root }, [whole(back)]);
    expect(readFileSync(join(back, 'a'), 'utf8')).toBe('BEFORE');
  });

  test.each([
    ['is no JSON', () => '{'],
    ['is of another artifact', (text: string) => text.replace(/sha256:[0-9a-f]{8}/, 'sha256:00000000')],
    ['is of another place', (text: string) => text.replaceAll('"root":"', '"root":"/else')],
    ['has rows of nonsense', (text: string) => text.replace(/"rows":\[.*\]/, '"rows":[1,null]')],
  ])('that %s is not used', async (_what, change) => {
    const tree = makeTree({ a: 'x' });
    const store = new MemoryTarget();
    const snapshot = join(tempFolder(), 'snapshot.json');
    const first = await saveWhole(tree, store);
    await restoreTree({ source: store, root: first.root }, [whole(tree)], { snapshot });
    writeFileSync(snapshot, change(readFileSync(snapshot, 'utf8')));
    const second = await saveWhole(tree, store, { after: first.root, snapshot });
    expect(second.stats.read).toBe(1);
    expect(readdirSync(tree)).toEqual(['a']);
  });
});

test.skipIf(process.platform === 'win32')(
  'many long names make no chunk that is too large to be read',
  async () => {
    const names = Array.from({ length: 12_000 }, (_, at) => `${'ü'.repeat(60)}/${at}-${'long'.repeat(40)}`);
    const tree = makeTree(Object.fromEntries(names.map((name) => [name, '-> x'])));
    const store = new MemoryTarget();
    const { root } = await saveWhole(tree, store);
    const { config } = await readStoredTree(store, await manifestOf(store, root), {});
    expect(Math.max(...config.chunks.map(({ size }) => size))).toBeLessThanOrEqual(CHUNK_MAX);
    const out = tempFolder();
    await restoreTree({ source: store, root }, [whole(out)]);
    expect(filesIn(out)).toHaveLength(names.length);
  },
);
