import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesOf, readAll } from '../../../src/core/bytes.ts';
import { TITLE, type Descriptor } from '../../../src/core/descriptor.ts';
import { parseManifest } from '../../../src/core/manifest.ts';
import { copy } from '../../../src/copy/copy.ts';
import { packManifest } from '../../../src/copy/pack.ts';
import { FolderTarget, type FolderOptions } from '../../../src/targets/folder/folder.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { artifactOf, blob, store, type Blob } from '../../support/artifacts.ts';
import { freshFolder, writeFiles } from '../../support/operate.ts';
import { directoryLayer, rawTar } from '../../support/tar.ts';
import { treeOf } from '../../support/tree.ts';

/** Copies an artifact of these layers to a folder, as a pull does. */
async function pulled(
  root: string,
  layers: readonly Blob[],
  options: FolderOptions = {},
): Promise<FolderTarget> {
  const source = new MemoryTarget();
  await store(source, artifactOf({ layers }), 'v1');
  const folder = new FolderTarget(root, options);
  try {
    await copy({ source, reference: 'v1' }, { target: folder });
    await folder.commit();
  } finally {
    await folder.discard();
  }
  return folder;
}

function file(title: string, content = title): Blob {
  return blob(content, { title });
}

function directory(title: string, files: Readonly<Record<string, string>>): Blob {
  const entries = Object.entries(files).map(([name, content]) => ({ name: `${title}/${name}`, content }));
  return directoryLayer(title, rawTar([{ name: title, type: '5' }, ...entries]));
}

function namesIn(root: string): string[] {
  return treeOf(root).map((line) => line.replace(/ .*/, ''));
}

describe('a pull into a folder', () => {
  test('writes files and folders under their titles', async () => {
    const root = join(freshFolder(), 'new/output');
    await pulled(root, [
      file('a.txt'),
      file('sub/deep/b.txt'),
      directory('dir', { x: 'x' }),
      file('./c//d.txt'),
    ]);
    expect(namesIn(root)).toEqual([
      'a.txt',
      'c/',
      'c/d.txt',
      'dir/',
      'dir/x',
      'sub/',
      'sub/deep/',
      'sub/deep/b.txt',
    ]);
    expect(readFileSync(join(root, 'sub/deep/b.txt'), 'utf8')).toBe('sub/deep/b.txt');
  });

  test('writes the same content under each of its titles', async () => {
    const root = freshFolder();
    await pulled(root, [file('a', 'same'), file('b', 'same'), file('sub/c', 'same'), file('other')]);
    expect(['a', 'b', 'sub/c'].map((name) => readFileSync(join(root, name), 'utf8'))).toEqual([
      'same',
      'same',
      'same',
    ]);
  });

  test('writes a file that has the content of the config', async () => {
    const root = freshFolder();
    await pulled(root, [file('object.json', '{}')]);
    expect(readFileSync(join(root, 'object.json'), 'utf8')).toBe('{}');
  });

  test('writes a file that has the content of a layer without a title', async () => {
    const root = freshFolder();
    await pulled(root, [blob('same'), file('a', 'same')]);
    expect(readFileSync(join(root, 'a'), 'utf8')).toBe('same');
  });

  test('does not silently leave out a file that has the packed content of a folder', async () => {
    const packed = directory('dir', { x: 'x' });
    const whole = { ...packed, node: { ...packed.node, annotations: { [TITLE]: 'dir.tar.gz' } } };
    const root = freshFolder();
    await pulled(root, [whole, packed]);
    expect(namesIn(root)).toEqual(['dir/', 'dir/x', 'dir.tar.gz']);
    await expect(pulled(freshFolder(), [packed, whole])).rejects.toThrow(
      /"dir.tar.gz" has the same content as the folder "dir"/,
    );
  });

  test('unpacks a folder with the title "." onto it', async () => {
    const root = writeFiles(freshFolder(), { stays: 'old' });
    const tar = rawTar([
      { name: '.', type: '5' },
      { name: 'x', content: 'x' },
      { name: './y', content: 'y' },
      { name: 'sub', type: '5' },
    ]);
    await pulled(root, [directoryLayer('.', tar)]);
    expect(namesIn(root)).toEqual(['stays', 'sub/', 'x', 'y']);
  });

  test('tells what it placed where', async () => {
    const root = freshFolder();
    const source = new MemoryTarget();
    await store(source, artifactOf({ layers: [file('a'), file('./sub/b')] }), 'v1');
    const folder = new FolderTarget(root);
    await copy({ source, reference: 'v1' }, { target: folder });
    expect(new Map(folder.files().map(({ title, path }) => [title, path]))).toEqual(
      new Map([
        ['a', join(root, 'a')],
        ['./sub/b', join(root, 'sub/b')],
      ]),
    );
    await folder.discard();
    expect(readdirSync(root)).toEqual([]);
  });
});

const failing: readonly [string, readonly Blob[], FolderOptions][] = [
  ['a title that leads out', [file('a'), file('../x')], {}],
  ['an absolute title', [file('a'), file('/x')], {}],
  ['a file named like the folder itself', [file('a'), file('.')], {}],
  ['a file whose title ends as a folder above', [file('a'), file('sub/..')], {}],
  ['two contents with one title', [file('a', '1'), file('a', '2')], {}],
  ['two titles for one place', [file('a', '1'), file('./a', '2')], {}],
  ['a folder outside', [file('a'), directory('../dir', { x: 'x' })], {}],
  ['a folder and a file in one place', [directory('dir', { x: '1' }), file('dir/x', '2')], {}],
  ['a folder that cannot be unpacked', [file('a'), { ...directory('dir', {}), ...broken() }], {}],
  ['a file that is there and is to be kept', [file('new'), file('stays')], { keepExisting: true }],
];

function broken(): Blob {
  const { node } = directory('dir', {});
  const bytes = blob('no gzip');
  return { bytes: bytes.bytes, node: { ...node, digest: bytes.node.digest, size: bytes.node.size } };
}

describe('a pull that fails leaves nothing', () => {
  test.each(failing)('in a folder that was there: %s', async (_what, layers, options) => {
    const outside = freshFolder();
    const root = writeFiles(join(outside, 'root'), { stays: 'old' });
    const before = treeOf(outside);
    await expect(pulled(root, layers, options)).rejects.toThrow(/./);
    expect(treeOf(outside)).toEqual(before);
  });

  test.each(failing.slice(0, -1))('of a folder that was not there: %s', async (_what, layers, options) => {
    const outside = freshFolder();
    await expect(pulled(join(outside, 'new/deep/root'), layers, options)).rejects.toThrow(/./);
    expect(readdirSync(outside)).toEqual([]);
  });

  test('when the source ends early', async () => {
    const outside = freshFolder();
    const folder = new FolderTarget(join(outside, 'root'));
    const { node } = file('a', 'whole');
    await expect(folder.push(node, bytesOf('who'))).rejects.toThrow(
      expect.objectContaining({ code: 'SIZE_MISMATCH' }),
    );
    await folder.discard();
    expect(readdirSync(outside)).toEqual([]);
  });

  test('through a link that is the folder itself it writes, since the caller named it', async () => {
    const outside = freshFolder();
    const real = writeFiles(join(outside, 'real'), { 'x/': '' });
    symlinkSync(real, join(outside, 'link'));
    await pulled(join(outside, 'link'), [file('a')]);
    expect(existsSync(join(real, 'a'))).toBe(true);
  });
});

describe('files of a folder are a source', () => {
  async function textOf(folder: FolderTarget, node: Descriptor): Promise<string> {
    return Buffer.from(await readAll(folder.fetch(node), node)).toString();
  }

  test('with a descriptor of what they hold', async () => {
    const root = writeFiles(freshFolder(), { 'sub/a.txt': 'a', empty: '' });
    const folder = new FolderTarget(root);
    const node = await folder.add(join(root, 'sub/a.txt'), { title: 'renamed', mediaType: 'text/plain' });
    expect(node).toEqual({ ...blob('a', { mediaType: 'text/plain', title: 'renamed' }).node });
    expect(await textOf(folder, node)).toBe('a');
    const empty = await folder.add(join(root, 'empty'), { title: 'empty' });
    expect(empty).toMatchObject({ size: 0, mediaType: 'application/vnd.oci.image.layer.v1.tar' });
    expect(await textOf(folder, empty)).toBe('');
  });

  async function changedMeanwhile(before: string, after: string): Promise<MemoryTarget> {
    const root = writeFiles(freshFolder(), { a: before });
    const folder = new FolderTarget(root);
    const root1 = (
      await packManifest(folder, { layers: [await folder.add(join(root, 'a'), { title: 'a' })] })
    ).node;
    writeFiles(root, { a: after });
    const target = new MemoryTarget();
    await folder.tag(root1, 'v1');
    const copied = copy({ source: folder, reference: 'v1' }, { target, reference: 'v1' });
    return copied.then(() => target);
  }

  test('that is checked against them again when large ones are sent', async () => {
    const half = 'x'.repeat(64 * 1024);
    await expect(changedMeanwhile(`${half}before`, `${half}after!`)).rejects.toThrow(
      expect.objectContaining({ code: 'DIGEST_MISMATCH', side: 'source' }),
    );
  });

  test('of which small ones are sent as they were read', async () => {
    const target = await changedMeanwhile('before', 'after!');
    const root = await target.resolve('v1');
    const [layer] = parseManifest(await readAll(target.fetch(root), root), root).layers ?? [];
    const bytes = layer && (await readAll(target.fetch(layer), layer));
    expect(new TextDecoder().decode(bytes)).toBe('before');
  });

  test('and folders are packed beside, and gone when it is over', async () => {
    const root = writeFiles(freshFolder(), { 'dir/x': 'x' });
    for (const temp of [root, freshFolder()]) {
      const folder = new FolderTarget(root, { temp });
      const node = await folder.add(join(root, 'dir'), { title: 'dir' });
      expect((await readAll(folder.fetch(node), node)).byteLength).toBe(node.size);
      await folder.discard();
      expect(readdirSync(temp).filter((name) => name !== 'dir')).toEqual([]);
    }
  });

  test('also the folder itself', async () => {
    const root = writeFiles(freshFolder(), { x: 'x', 'sub/y': 'y' });
    const folder = new FolderTarget(root);
    const node = await folder.add(root, { title: '.' });
    const again = await folder.add(root, { title: '.' });
    const output = freshFolder();
    await pulled(output, [{ node, bytes: Buffer.from(await readAll(folder.fetch(node), node)) }]);
    await folder.discard();
    expect(namesIn(output)).toEqual(['sub/', 'sub/y', 'x']);
    expect(again.digest).toBe(node.digest);
  });

  test.each(['dir link', 'file link'])('also by a link: %s', async (name) => {
    const root = writeFiles(freshFolder(), { 'dir/x': 'x', file: 'f' });
    symlinkSync('dir', join(root, 'dir link'));
    symlinkSync('file', join(root, 'file link'));
    const folder = new FolderTarget(root, { temp: freshFolder() });
    const node = await folder.add(join(root, name), { title: 'it' });
    const output = freshFolder();
    await pulled(output, [{ node, bytes: Buffer.from(await readAll(folder.fetch(node), node)) }]);
    await folder.discard();
    expect(namesIn(output)).toEqual(name === 'dir link' ? ['it/', 'it/x'] : ['it']);
  });

  test('but what is not there is an error', async () => {
    const root = freshFolder();
    await expect(new FolderTarget(root).add(join(root, 'none'), { title: 'none' })).rejects.toThrow(/ENOENT/);
  });
});
