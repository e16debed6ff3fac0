// F11 Links lead out of `path` by way of others: of another layer, an earlier pull, another root, or the disk.
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../src/core/bytes.ts';
import { FolderTarget } from '../../src/targets/folder/folder.ts';
import { outcomeOf } from '../support/rejection.ts';
import { freshFolder, writeFiles } from '../support/operate.ts';
import { directoryLayer, rawTar, type RawEntry } from '../support/tar.ts';
import { treeOf } from '../support/tree.ts';

const describeLinks = process.platform === 'win32' ? describe.skip : describe;

/** `base/out` to pull to, and a secret beside it. */
function around() {
  const base = writeFiles(freshFolder(), { secret: 'secret', 'deep/er/secret': 'secret', 'out/': '' });
  return { base, out: join(base, 'out') };
}

type Tree = Readonly<Record<string, string>>;

/** One folder layer: links to what stands behind `-> `, folders whose name ends with a slash, files. */
function layer(title: string, tree: Tree) {
  const entries: RawEntry[] = Object.entries(tree).map(([name, content]) => {
    if (content.startsWith('-> ')) return { name: `${title}/${name}`, type: '2', link: content.slice(3) };
    return name.endsWith('/')
      ? { name: `${title}/${name}`, type: '5' }
      : { name: `${title}/${name}`, content };
  });
  return directoryLayer(title, rawTar(entries));
}

async function pull(root: string, ...layers: readonly (readonly [string, Tree])[]): Promise<string> {
  const target = new FolderTarget(root);
  const pushAll = async () => {
    for (const [title, tree] of layers) {
      const { node, bytes } = layer(title, tree);
      await target.push(node, bytesOf(bytes));
    }
    await target.commit();
  };
  const outcome = await outcomeOf(pushAll());
  await target.discard();
  return outcome ?? 'done';
}

/** Whether the secret can be read by this name. */
const reads = (path: string): boolean => existsSync(path) && readFileSync(path, 'utf8') === 'secret';

describeLinks('a link does not lead out', () => {
  test('by way of a link of another layer, in either order', async () => {
    const lists: readonly (readonly (readonly [string, Tree])[])[] = [
      [
        ['a', { l: '-> ../b' }],
        ['docs', { readme: '-> ../a/l/../../secret' }],
      ],
      [
        ['docs', { readme: '-> ../a/l/../../secret' }],
        ['a', { l: '-> ../b' }],
      ],
      [['docs', { 'x/': '', readme: '-> x/../../../secret' }]],
    ];
    for (const layers of lists) {
      const { base, out } = around();
      expect(await pull(out, ...layers)).toBe('UNSAFE_PATH');
      expect(reads(join(out, 'docs/readme'))).toBe(false);
      expect(treeOf(out)).toEqual([]);
      expect(reads(join(base, 'secret'))).toBe(true);
    }
  });

  test('by way of a link of an earlier pull, nor when a later pull makes one', async () => {
    const { out } = around();
    expect(await pull(out, ['a', { 'b/c/x': 'x', l: '-> b/c' }])).toBe('done');
    expect(await pull(out, ['docs', { readme: '-> ../a/l/../../../secret' }])).toBe('UNSAFE_PATH');
    expect(await pull(out, ['docs', { readme: '-> ../none/x/../../../secret' }])).toBe('UNSAFE_PATH');
    const [second, third] = around().out.length > 0 ? [around().out, around().out] : [];
    for (const root of [second, third]) {
      if (root === undefined) continue;
      // Inside as long as `s` is deep; a later pull makes it shallow.
      await pull(root, ['d', { readme: '-> s/s/s/../../../../secret' }]);
      await pull(root, ['d', { s: '-> .' }]);
      expect(reads(join(root, 'd/readme'))).toBe(false);
    }
  });

  test('by way of a link that another root made', async () => {
    const { base, out } = around();
    expect(await pull(base, ['out', { sub: '-> ../deep/er' }])).toBe('done');
    const before = treeOf(base);
    expect(await pull(out, ['docs', { readme: '-> ../sub/secret' }])).toBe('UNSAFE_PATH');
    expect(treeOf(base)).toEqual(before);
  });

  test.each([
    ['relative', '..'],
    ['absolute', '/etc'],
    ['to a link that is', 'other'],
  ])('by way of a link on the disk: %s', async (_how, to) => {
    const { out } = around();
    symlinkSync(to, join(out, 'disk'));
    symlinkSync('/', join(out, 'other'));
    const before = treeOf(out);
    expect(await pull(out, ['docs', { readme: '-> ../disk/secret' }])).toBe('UNSAFE_PATH');
    expect(await pull(out, ['docs', { disk: '-> ../disk' }])).toBe('UNSAFE_PATH');
    expect(treeOf(out)).toEqual(before);
  });

  test('where a link replaces the one on the disk that led inside', async () => {
    const { out } = around();
    expect(await pull(out, ['a', { 'x/y/z': 'z', l: '-> x/y' }])).toBe('done');
    expect(await pull(out, ['a', { l: '-> ../..' }])).toBe('UNSAFE_PATH');
    expect(readFileSync(join(out, 'a/l/z'), 'utf8')).toBe('z');
  });
});

describeLinks('a link is made', () => {
  test('that leads inside, also by way of others, in a ring, and to nothing', async () => {
    const { out } = around();
    symlinkSync('a', join(out, 'disk'));
    symlinkSync(join(out, 'a'), join(out, 'absolute'));
    const tree = {
      'b/c/x': 'x',
      l: '-> b/c',
      m: '-> l/x',
      ring: '-> gnir',
      gnir: '-> ring',
      none: '-> x/y/z',
      dots: '-> b/../b/c/x',
    };
    expect(
      await pull(
        out,
        ['a', tree],
        ['docs', { one: '-> ../a/l/x', two: '-> ../disk/m', three: '-> ../absolute/m' }],
      ),
    ).toBe('done');
    for (const name of ['a/m', 'a/dots', 'docs/one', 'docs/two', 'docs/three'])
      expect(readFileSync(join(out, name), 'utf8')).toBe('x');
  });
});
