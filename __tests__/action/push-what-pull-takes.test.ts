import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectFailure, expectSuccess, workspaceWith } from '../support/steps.ts';
import { directoryLayer, rawTar, type RawEntry } from '../support/tar.ts';
import { treeOf } from '../support/tree.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { packManifest } from '../../src/copy/pack.ts';
import { bytesOf } from '../../src/core/bytes.ts';

const to = 'oci-layout:layout:v1';
const onPosix = process.platform === 'win32' ? describe.skip : describe;

/** A workspace with the folder `dir`: files by their names, links to what stands behind `-> `. */
function dirWith(entries: Readonly<Record<string, string | Uint8Array>>): string {
  const cwd = workspaceWith({ 'dir/': '' });
  for (const [name, content] of Object.entries(entries)) {
    const path = join(cwd, 'dir', name);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === 'string' && content.startsWith('-> ')) symlinkSync(content.slice(3), path);
    else writeFileSync(path, content);
  }
  return cwd;
}

/** Pushes and pulls: what comes back is what was there. */
async function expectRoundTrip(cwd: string, files = 'dir'): Promise<void> {
  await expectSuccess({ cwd, inputs: { files, to } });
  await expectSuccess({ cwd, inputs: { from: to, path: 'out' } });
  expect(treeOf(join(cwd, 'out/dir'))).toEqual(treeOf(join(cwd, 'dir')));
}

onPosix('a folder is refused by push, with the name,', () => {
  test.each([
    ['a link that is absolute', { 'bin/python': '-> /usr/bin/python3' }, 'dir/bin/python'],
    ['a link out of the folder', { 'up/link': '-> ../../../x' }, 'dir/up/link'],
    ['a link with `..` behind a link', { 'a/b/x': 'x', l: '-> a/b', m: '-> l/../z' }, 'dir/m'],
    ['a link with `..` behind what is missing', { m: '-> none/../z' }, 'dir/m'],
    ['a link with a line break', { m: '-> a\nb' }, 'dir/m'],
    ['a name with a tab', { 'a\tb': 'x' }, 'dir/a\\tb'],
    ['a name with a line break', { 'sub/a\nb': 'x' }, 'dir/sub/a\\nb'],
    ['a name with a backslash', { 'a\\b': 'x' }, 'dir/a\\\\b'],
    ['a folder with a backslash', { 'a\\b/x': 'x' }, 'dir/a\\\\b'],
  ])('when it has %s', async (_what, entries, name) => {
    const cwd = dirWith(entries as Record<string, string>);
    await expectFailure(
      { cwd, inputs: { files: 'dir', to } },
      'will not pack',
      JSON.stringify(name).slice(1, -1).replaceAll('\\\\', '\\'),
    );
  });

  test('unless what is refused is left out', async () => {
    const cwd = dirWith({ 'bin/python': '-> /none/python3', 'bin/tool': 'x' });
    await expectSuccess({ cwd, inputs: { files: 'dir\n!dir/bin/python', to } });
    await expectSuccess({ cwd, inputs: { from: to, path: 'out' } });
    expect(treeOf(join(cwd, 'out/dir')).map((line) => line.split(' ')[0])).toEqual(['bin/', 'bin/tool']);
  });
});

const latin1 = (name: string): Buffer => Buffer.from(name, 'latin1');
const inBytes = (folder: string, name: string): Buffer =>
  Buffer.concat([Buffer.from(`${folder}/`), latin1(name)]);

describe.skipIf(process.platform !== 'linux')('names that are not UTF-8', () => {
  test('are refused in a folder, by name', async () => {
    const cwd = dirWith({ 'sub/x': 'x' });
    writeFileSync(inBytes(join(cwd, 'dir/sub'), 'caf\xe9.txt'), 'x');
    await expectFailureOfPush(cwd, 'dir', 'dir/sub/caf\ufffd.txt', 'not UTF-8');
  });

  test('are refused as the target of a link', async () => {
    const cwd = dirWith({ 'sub/x': 'x' });
    symlinkSync(latin1('caf\xe9.txt'), join(cwd, 'dir/menu'));
    await expectFailureOfPush(cwd, 'dir', 'dir/menu', 'not UTF-8');
  });

  test('are refused where a glob finds a file', async () => {
    const cwd = dirWith({ 'a.txt': 'x' });
    writeFileSync(inBytes(join(cwd, 'dir'), 'caf\xe9.txt'), 'x');
    await expectFailureOfPush(cwd, 'dir/*.txt', 'dir/caf\ufffd.txt', 'not UTF-8');
  });

  test('may be left out of a folder', async () => {
    const cwd = dirWith({ x: 'x' });
    mkdirSync(inBytes(join(cwd, 'dir'), 'caf\xe9'));
    await expectSuccess({ cwd, inputs: { files: 'dir\n!dir/caf*', to } });
  });

  const hostile: readonly [string, RawEntry & { readonly raw: (block: Buffer) => void }][] = [
    ['a name', { name: 'dir/cafe.txt', content: 'x', raw: (block) => block.writeUInt8(0xe9, 7) }],
    [
      'a link',
      { name: 'dir/menu', type: '2', link: 'cafe.txt', raw: (block) => block.writeUInt8(0xe9, 160) },
    ],
  ];

  test.each(hostile)('are refused by pull: %s', async (_what, { raw, ...entry }) => {
    const cwd = workspaceWith();
    const tar = rawTar([{ name: 'dir', type: '5' }, entry]);
    const block = tar.subarray(512, 1024);
    raw(block);
    block.fill(' ', 148, 156);
    block.write(
      `${block
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, '0')}\0 `,
      148,
      'latin1',
    );
    await storeLayer(cwd, tar);
    await expectFailure({ cwd, inputs: { from: to, path: 'out' } }, 'will not unpack', 'not UTF-8');
  });
});

/** As `expectFailure`, for a workspace whose names cannot all be listed as text. */
async function expectFailureOfPush(cwd: string, files: string, ...said: readonly string[]): Promise<void> {
  const { runAction } = await import('../support/runner.ts');
  const run = await runAction({ cwd, inputs: { files, to } });
  const errors = run.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
  expect(errors).toHaveLength(1);
  for (const text of said) expect(errors[0]).toContain(text);
  expect(execFileSync('ls', [cwd], { encoding: 'utf8' })).toBe('dir\n');
}

async function storeLayer(cwd: string, tar: Buffer): Promise<void> {
  const layout = new OciLayout(join(cwd, 'layout'));
  const { node, bytes } = directoryLayer('dir', tar);
  await layout.push(node, bytesOf(bytes));
  const root = (await packManifest(layout, { layers: [node] })).node;
  await layout.tag(root, 'v1');
}

onPosix('a folder comes back as it was', () => {
  test('with links that stay inside', async () => {
    await expectRoundTrip(
      dirWith({
        'a/b/x': 'x',
        'a/up': '-> ../a/b/x',
        l: '-> a/b',
        through: '-> l/x',
        dots: '-> a/b/../b/x',
        none: '-> not/there',
      }),
    );
  });

  test('with more than 128 levels', async () => {
    await expectRoundTrip(dirWith({ [`${'d/'.repeat(300)}x`]: 'deep' }));
  });
});
