// F3 Hard links: GHSA-fxhp-mv3v-67qp (CVE-2026-50163), node-tar CVE-2026-24842.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesOf } from '../../src/core/bytes.ts';
import { FolderTarget } from '../../src/targets/folder/folder.ts';
import { outcomeOf } from '../support/rejection.ts';
import { freshFolder, writeFiles } from '../support/operate.ts';
import { directoryLayer, paxEntry, rawTar, type RawEntry } from '../support/tar.ts';
import { treeOf } from '../support/tree.ts';

const file = { name: 'dir/file', content: 'x' };
const link = (to: string, name = 'dir/hard') => ({ name, type: '1', link: to });

const hostile: readonly [string, readonly (RawEntry | Buffer)[]][] = [
  ['of the system', [link('/etc/passwd')]],
  ['beside the output', [link('../secret')]],
  ['far above', [link(`${'../'.repeat(20)}etc/passwd`)]],
  ['relative to the working directory', [link('package.json')]],
  ['by a PAX record', [paxEntry({ linkpath: '../../secret' }), link('dir/file')]],
  ['of the archive, relative to the link', [file, link('file')]],
  ['that is a link', [{ name: 'dir/soft', type: '2', link: '../outside' }, link('dir/soft')]],
  ['that comes later', [link('dir/file'), file]],
  ['with content of its own', [file, { ...link('dir/file'), content: 'evil' }]],
  ['that is itself, after a file of that name', [file, link('dir/file', 'dir/file')]],
  ['that is itself', [link('dir/hard')]],
  ['without a name', [link('')]],
  ['in the place of the title', [link('/etc/passwd', 'dir')]],
];

test.each(hostile)('a hard link to a file %s is refused, and leaves nothing', async (_what, entries) => {
  const folder = writeFiles(freshFolder(), { secret: 'untouched', 'out/mine': 'mine' });
  const before = treeOf(folder);
  const target = new FolderTarget(join(folder, 'out'));
  const { node, bytes } = directoryLayer('dir', rawTar(entries));
  const outcome = await outcomeOf(target.push(node, bytesOf(bytes)).then(() => target.commit()));
  await target.discard();
  expect(outcome).toMatch(/^(?:UNSAFE_PATH|INVALID_CONTENT)$/);
  expect(treeOf(folder)).toEqual(before);
});

// Was refused: tool archives and build trees have such links. It is a copy of what this archive gave, and no link.
test('a hard link to a file of the archive before it is a copy of that file', async () => {
  const out = freshFolder();
  const target = new FolderTarget(out);
  const { node, bytes } = directoryLayer(
    'dir',
    rawTar([file, link('dir/file'), link('dir/hard', 'dir/third')]),
  );
  await target.push(node, bytesOf(bytes));
  await target.commit();
  for (const name of ['file', 'hard', 'third']) {
    expect(readFileSync(join(out, 'dir', name), 'utf8')).toBe('x');
    expect(statSync(join(out, 'dir', name)).nlink).toBe(1);
  }
});

test('a hard link to a file of the folder, or of another layer, is refused', async () => {
  const out = writeFiles(freshFolder(), { 'dir/mine': 'mine' });
  const target = new FolderTarget(out);
  const first = directoryLayer('other', rawTar([{ name: 'other/file', content: 'x' }]));
  await target.push(first.node, bytesOf(first.bytes));
  for (const to of ['dir/mine', 'other/file']) {
    const { node, bytes } = directoryLayer('dir', rawTar([link(to)]));
    expect(await outcomeOf(target.push(node, bytesOf(bytes)))).toBe('UNSAFE_PATH');
  }
  await target.discard();
});
