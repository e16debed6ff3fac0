// F12 Links of a cache lead out by way of another root, of another link, or of one that is on the disk.
import { readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { restoreTree } from '../../src/cache/tree/restore-tree.ts';
import { saveTree } from '../../src/cache/tree/save-tree.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { craft, honest } from '../integration/cache-crafted.ts';
import { makeTree, saveWhole, whole } from '../integration/cache-trees.ts';
import { tempFolder } from '../support/temp.ts';
import { treeOf } from '../support/tree.ts';

const link = (name: string, target: string) => ({ name, type: '2', link: target }) as const;

/** A home folder with the workspace in it, beside what is nobody's business. */
function places() {
  const around = makeTree({ 'outside/': null, 'outside/secret': 's', 'home/ws/': null });
  const home = join(around, 'home');
  const groups = [
    { pattern: '~', root: home, prefix: '' },
    { pattern: 'ws', root: join(home, 'ws'), prefix: '' },
  ];
  return { around, groups };
}

describe.skipIf(process.platform === 'win32')('an entry', () => {
  test.each([
    [
      'a link of the home folder, and one of the workspace behind it',
      [link('ws/a', '..')],
      [link('out', 'a/../outside')],
    ],
    ['one that goes up behind a name', [link('a', 'ws/../../outside')], []],
    ['a file below a link of the other root', [link('ws/d', '/tmp')], [{ name: 'd/x', content: 'x' }]],
    ['the same name of two roots', [link('ws/d', '/tmp')], [{ name: 'd', content: 'x' }]],
  ] as const)('with %s is refused, and nothing is written', async (_what, ofHome, ofWorkspace) => {
    const { around, groups } = places();
    const store = new MemoryTarget();
    const [first, second] = [honest(ofHome), honest(ofWorkspace)];
    const root = await craft(
      store,
      [first, { ...second, chunk: { ...second.chunk, group: 1 } }],
      ['~', 'ws'],
    );
    const before = treeOf(around);
    await expect(restoreTree({ source: store, root }, groups)).rejects.toMatchObject({ code: 'UNSAFE_PATH' });
    expect(treeOf(around)).toEqual(before);
  });

  test('with a link that goes up behind one that is on the disk is refused', async () => {
    const { around, groups } = places();
    symlinkSync('/usr', join(around, 'home/ws/there'));
    const store = new MemoryTarget();
    const own = honest([link('out', 'there/../etc/passwd')]);
    const root = await craft(store, [honest([]), { ...own, chunk: { ...own.chunk, group: 1 } }], ['~', 'ws']);
    await expect(restoreTree({ source: store, root }, groups)).rejects.toMatchObject({ code: 'UNSAFE_PATH' });
    expect(readdirSync(join(around, 'home/ws'))).toEqual(['there']);
  });

  test('is not placed in a folder that has become a link since it was looked at', async () => {
    const tree = makeTree({ 'd/a': 'a', 'd/b': 'b' });
    const store = new MemoryTarget();
    const { root } = await saveWhole(tree, store);
    const out = makeTree({ 'd/': null });
    const outside = tempFolder();
    const swap = (): void => {
      renameSync(join(out, 'd'), join(out, 'was'));
      symlinkSync(outside, join(out, 'd'));
    };
    let done = false;
    const restoring = restoreTree({ source: store, root }, [whole(out)], {
      onEvent({ kind }) {
        if (kind !== 'fetched' || done) return;
        done = true;
        swap();
      },
    });
    await expect(restoring).rejects.toMatchObject({ code: 'UNSAFE_PATH' });
    expect(done).toBe(true);
    expect(readdirSync(outside)).toEqual([]);
  });
});

test.skipIf(process.platform === 'win32')(
  'a save keeps no link that would lead elsewhere when it comes back',
  async () => {
    const { around, groups } = places();
    writeFileSync(join(around, 'home/ws/file'), 'x');
    symlinkSync('..', join(around, 'home/ws/up'));
    symlinkSync('up/../outside', join(around, 'home/ws/out'));
    symlinkSync('../../../outside', join(around, 'home/ws/far'));
    const lost: string[] = [];
    const store = new MemoryTarget();
    const [, workspace] = groups;
    const { root } = await saveTree(
      [{ pattern: 'ws', prefix: '', root: workspace?.root ?? '', paths: ['.'] }],
      store,
      {
        onEvent: ({ kind, reason = '' }) => void (kind === 'leftOut' && lost.push(reason)),
      },
    );
    expect(lost.toSorted()).toEqual([
      expect.stringContaining('"far"'),
      expect.stringContaining('"out"'),
      expect.stringContaining('"up"'),
    ]);
    const back = places();
    await restoreTree({ source: store, root }, back.groups.slice(1));
    expect(treeOf(back.around).filter((line) => line.includes('->'))).toEqual([]);
  },
);
