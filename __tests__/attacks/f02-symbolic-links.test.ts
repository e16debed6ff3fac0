// F2 Write through a symlink: GHSA-8xwf-rjm4-xvhv, GHSA-m37j-52j7-pjw7, CVE-2018-15664, CVE-2019-14271, CVE-2026-23745, GHSA-83g3-92jg-28cx, GHSA-qffp-2rhf-9h96, GHSA-9ppj-qmqm-q256.
import { lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../src/core/bytes.ts';
import { TITLE } from '../../src/core/descriptor.ts';
import { digestOf } from '../../src/core/digest.ts';
import { FolderTarget } from '../../src/targets/folder/folder.ts';
import { outcomeOf } from '../support/rejection.ts';
import { freshFolder, writeFiles } from '../support/operate.ts';
import { directoryLayer, paxEntry, rawTar, type RawEntry } from '../support/tar.ts';
import { treeOf } from '../support/tree.ts';

const describeLinks = process.platform === 'win32' ? describe.skip : describe;

/** `out` to pull to, and beside it a folder that nothing may reach. */
function around(links: Readonly<Record<string, string>> = {}) {
  const folder = writeFiles(freshFolder(), { 'outside/secret': 'untouched', 'out/sub/mine': 'mine' });
  for (const [name, to] of Object.entries(links)) symlinkSync(to, join(folder, 'out', name));
  return {
    folder,
    out: join(folder, 'out'),
    outside: treeOf(join(folder, 'outside')),
    before: treeOf(folder),
  };
}

async function pullFile(out: string, title: string): Promise<unknown> {
  const target = new FolderTarget(out);
  const node = { mediaType: 'x/y', digest: digestOf('evil'), size: 4, annotations: { [TITLE]: title } };
  const outcome = await outcomeOf(target.push(node, bytesOf('evil')).then(() => target.commit()));
  await target.discard();
  return outcome ?? 'done';
}

async function pullFolder(out: string, entries: readonly (RawEntry | Buffer)[], title = 'dir') {
  const target = new FolderTarget(out);
  const { node, bytes } = directoryLayer(title, rawTar(entries));
  const outcome = await outcomeOf(target.push(node, bytesOf(bytes)).then(() => target.commit()));
  await target.discard();
  return outcome ?? 'done';
}

describeLinks('a link that is there already', () => {
  test.each([
    ['out of the folder', '../outside'],
    ['by an absolute path', '/tmp'],
    ['that dangles', '../outside/new'],
    ['inside', 'sub'],
    ['to itself', 'link'],
  ])('is not written through as a parent: %s', async (_how, to) => {
    const { folder, out, before } = around({ link: to });
    expect(await pullFile(out, 'link/secret')).toBe('UNSAFE_PATH');
    expect(await pullFile(out, 'link/a/b/secret')).toBe('UNSAFE_PATH');
    expect(await pullFolder(out, [{ name: 'link/secret', content: 'evil' }], 'link')).toBe('UNSAFE_PATH');
    expect(treeOf(folder)).toEqual(before);
  });

  test.each(['../outside/secret', '../outside/new', 'link'])(
    'to %s is replaced and not followed',
    async (to) => {
      const { folder, out, outside } = around({ link: to });
      expect(await pullFile(out, 'link')).toBe('done');
      expect(lstatSync(join(out, 'link')).isFile()).toBe(true);
      expect(readFileSync(join(out, 'link'), 'utf8')).toBe('evil');
      expect(treeOf(join(folder, 'outside'))).toEqual(outside);
    },
  );

  test('deep in the folder is seen too', async () => {
    const { folder, out, before } = around({ 'sub/link': '../../outside' });
    expect(await pullFile(out, 'sub/link/secret')).toBe('UNSAFE_PATH');
    const entries = [{ name: 'sub/link/secret', content: 'evil' }];
    expect(await pullFolder(out, entries, 'sub')).toBe('UNSAFE_PATH');
    expect(treeOf(folder)).toEqual(before);
  });
});

const dir = { name: 'dir', type: '5' };
const out = { name: 'dir/link', type: '2', link: '../../outside' };
const up = '../'.repeat(20);

const hostile: readonly [string, readonly (RawEntry | Buffer)[]][] = [
  ['leads out', [dir, out]],
  ['leads out far', [dir, { ...out, link: `${up}etc/passwd` }]],
  ['is absolute', [dir, { ...out, link: '/etc/passwd' }]],
  ['leads out by a PAX record', [dir, paxEntry({ linkpath: '../../outside' }), { ...out, link: 'x' }]],
  ['leads out by a drive', [dir, { ...out, link: 'C:\\Windows' }]],
  ['leads out by a backslash', [dir, { ...out, link: '..\\..\\outside' }]],
  ['leads out, and a file goes through it', [dir, out, { name: 'dir/link/secret', content: 'evil' }]],
  [
    'stays inside, and a file goes through it',
    [dir, { ...out, link: '.' }, { name: 'dir/link/x', content: 'x' }],
  ],
  ['takes the place of a folder', [dir, { name: 'dir/link', type: '5' }, { ...out, link: '.' }]],
  ['gives its place to a folder', [dir, { ...out, link: '.' }, { name: 'dir/link', type: '5' }]],
  ['gives its place to a file', [dir, { ...out, link: 'x' }, { name: 'dir/link', content: 'x' }]],
  ['takes the place of a file', [dir, { name: 'dir/link', content: 'x' }, { ...out, link: 'x' }]],
  ['is named twice', [dir, { ...out, link: 'a' }, { ...out, link: 'b' }]],
  [
    'is named with dots the second time',
    [dir, { ...out, link: 'a' }, { ...out, name: 'dir/./link', link: 'b' }],
  ],
  [
    'takes the place of a folder that a name implied',
    [dir, { name: 'dir/link/x', content: 'x' }, { ...out, link: '.' }],
  ],
  ['is the whole folder', [{ name: 'dir', type: '2', link: '../outside' }]],
  [
    'is the whole folder, with a file below',
    [
      { name: 'dir', type: '2', link: '.' },
      { name: 'dir/x', content: 'x' },
    ],
  ],
];

describeLinks('a packed folder is refused, and leaves nothing, with a link that', () => {
  test.each(hostile)('%s', async (_how, entries) => {
    const { folder, out: place, before } = around();
    expect(await pullFolder(place, entries)).toBe('UNSAFE_PATH');
    expect(treeOf(folder)).toEqual(before);
  });
});

describeLinks('links to links', () => {
  test('do not lead out, whatever each of them says (GHSA-m37j-52j7-pjw7)', async () => {
    const { folder, out: place, outside } = around();
    const outcome = await pullFolder(place, [
      dir,
      { name: 'dir/a', type: '5' },
      { name: 'dir/a/b', type: '5' },
      { name: 'dir/down', type: '2', link: 'a/b' },
      { name: 'dir/a/b/back', type: '2', link: '../../..' },
      { name: 'dir/chain', type: '2', link: 'down/../../../outside' },
    ]);
    expect(outcome).toBe('UNSAFE_PATH');
    expect(treeOf(join(folder, 'outside'))).toEqual(outside);
  });

  test('with `..` behind a name are refused, or lead inside', async () => {
    const { folder, out: place, outside } = around();
    const outcome = await pullFolder(place, [
      dir,
      { name: 'dir/a/b/c', content: 'x' },
      { name: 'dir/down', type: '2', link: 'a/b' },
      { name: 'dir/trick', type: '2', link: 'down/../a' },
    ]);
    const made = outcome === 'done' ? treeOf(join(place, 'dir')) : ['trick -> a'];
    expect(['done', 'UNSAFE_PATH']).toContain(outcome);
    expect(made).toContain('trick -> a');
    expect(treeOf(join(folder, 'outside'))).toEqual(outside);
  });

  test('of two layers do not meet: the second is not written through the first', async () => {
    const { folder, out: place, outside } = around();
    const target = new FolderTarget(place);
    const first = directoryLayer('dir', rawTar([dir, { ...out, link: '..' }]));
    const second = directoryLayer('dir/link', rawTar([{ name: 'dir/link/outside', content: 'evil' }]));
    await target.push(first.node, bytesOf(first.bytes));
    await target.push(second.node, bytesOf(second.bytes));
    expect(await outcomeOf(target.commit())).toBe('UNSAFE_PATH');
    await target.discard();
    expect(treeOf(join(folder, 'outside'))).toEqual(outside);
  });
});
