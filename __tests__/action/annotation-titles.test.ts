import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readAll } from '../../src/core/bytes.ts';
import { parseManifest } from '../../src/core/manifest.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { expectFailure, expectSuccess, outputFiles, workspaceWith } from '../support/steps.ts';
import { treeOf } from '../support/tree.ts';

const to = 'oci-layout:layout:v1';
const TITLE = 'org.opencontainers.image.title';
const files = {
  'a.txt': 'a',
  'b.txt': 'b',
  'dir/x': 'x',
  'dir/sub/y': 'y',
  'other/sub/y': 'z',
  'same/sub/y': 'y',
};

function workspace(titles: Readonly<Record<string, string>>): string {
  const notes = Object.fromEntries(Object.entries(titles).map(([name, title]) => [name, { [TITLE]: title }]));
  return workspaceWith({ ...files, 'notes.json': JSON.stringify(notes) });
}

const inputs = { 'annotation-file': 'notes.json', to };

describe('a title of the annotation file', () => {
  test.each([
    ['leads out', { 'a.txt': '../a' }, 'leads out'],
    ['is empty', { 'a.txt': '' }, 'empty'],
    ['is absolute', { 'a.txt': '/a' }, 'absolute'],
    ['is that of another file', { 'a.txt': 'b.txt' }, 'b.txt'],
    ['is given twice', { 'a.txt': 'c', 'b.txt': 'c' }, '"c"'],
    ['is given twice, in other words', { 'a.txt': 'c', 'b.txt': './c' }, '"./c"'],
    ['is a folder of another', { 'a.txt': 'c', 'b.txt': 'c/d' }, '"c/d"'],
    ['is the folder itself', { 'a.txt': '.' }, '"."'],
    ['leads out for the config', { $config: '../c' }, 'leads out'],
  ])('is refused where it %s', async (_what, titles, said) => {
    const cwd = workspace(titles as Record<string, string>);
    await expectFailure({ cwd, inputs: { ...inputs, files: 'a.txt\nb.txt' } }, 'pull refuses', said);
  });

  test('may make room for another', async () => {
    const cwd = workspace({ 'b.txt': 'c' });
    const run = await expectSuccess({ cwd, inputs: { ...inputs, files: 'a.txt\nb.txt => a.txt' } });
    expect(outputFiles(run).map(({ title }) => title)).toEqual(['a.txt', 'c']);
  });

  test('is that of all entries in the tar of a folder', async () => {
    const cwd = workspace({ dir: 'web/site' });
    await expectSuccess({ cwd, inputs: { ...inputs, files: 'dir' } });
    const layout = new OciLayout(join(cwd, 'layout'));
    const root = await layout.resolve('v1');
    const [layer] = parseManifest(await readAll(layout.fetch(root), root), root).layers ?? [];
    if (!layer) throw new Error('there is no layer');
    const tar = gunzipSync(await readAll(layout.fetch(layer), layer));
    expect(tar.toString('latin1', 0, 9)).toBe('web/site\0');
    await expectSuccess({ cwd, inputs: { from: to, path: 'out' } });
    expect(treeOf(join(cwd, 'out/web/site'))).toEqual(treeOf(join(cwd, 'dir')));
  });

  test('and the digest of a folder’s tar cannot be another', async () => {
    const cwd = workspaceWith({
      ...files,
      'notes.json': JSON.stringify({ dir: { 'io.deis.oras.content.digest': `sha256:${'0'.repeat(64)}` } }),
    });
    await expectFailure({ cwd, inputs: { ...inputs, files: 'dir' } }, 'io.deis.oras.content.digest', 'dir');
  });
});

describe('a folder and something in it', () => {
  test.each([
    ['a file of it', 'dir\ndir/x'],
    ['a folder of it', 'dir\ndir/sub'],
    ['all of it', '.\ndir\ndir/sub/y'],
    ['the same bytes from elsewhere', 'dir\nsame/sub => dir/sub'],
    ['what it does not have', 'dir\na.txt => dir/new/a\nother/sub => dir/sub2'],
    ['what is left out of it', 'dir\nother/sub/y => dir/sub/z'],
  ])('are pushed and pulled together: %s', async (_what, lines) => {
    const cwd = workspaceWith(files);
    await expectSuccess({ cwd, inputs: { to, files: lines } });
    await expectSuccess({ cwd, inputs: { from: to, path: 'out' } });
    expect(treeOf(join(cwd, 'out/dir')).filter((line) => /^(?:x|sub\/y) /.test(line))).toEqual(
      treeOf(join(cwd, 'dir')).filter((line) => /^(?:x|sub\/y) /.test(line)),
    );
  });

  test.each([
    ['another file', 'dir\na.txt => dir/x', 'dir/x'],
    ['another file in a folder', 'dir\nother/sub => dir/sub', 'dir/sub/y'],
    ['a file for a folder', 'dir\na.txt => dir/sub', 'dir/sub'],
    ['a file below a file', 'dir\na.txt => dir/x/y', 'dir/x'],
    ['a folder for a file', 'dir\nother => dir/x', 'dir/x'],
  ])('are refused where it has %s', async (_what, lines, name) => {
    const cwd = workspaceWith(files);
    await expectFailure({ cwd, inputs: { to, files: lines } }, 'pull refuses', name);
  });

  test.skipIf(process.platform === 'win32')('are refused where it has a link there', async () => {
    const cwd = workspaceWith(files);
    symlinkSync('x', join(cwd, 'dir/link'));
    await expectFailure({ cwd, inputs: { to, files: 'dir\ndir/link' } }, 'pull refuses', 'dir/link');
  });

  test('are refused where its packed bytes are a file, too', async () => {
    const cwd = workspaceWith(files);
    await expectSuccess({ cwd, inputs: { to, files: 'dir' } });
    const layer = `layout/blobs/sha256/${outputFilesOf(await expectSuccess({ cwd, inputs: { to, files: 'dir' } }))}`;
    await expectFailure(
      { cwd, inputs: { to: 'oci-layout:other:v1', files: `dir\n${layer} => dir.tgz` } },
      'dir.tgz',
      'dir',
    );
  });
});

function outputFilesOf(run: Parameters<typeof outputFiles>[0]): string {
  return outputFiles(run)[0]?.digest.replace('sha256:', '') ?? '';
}
