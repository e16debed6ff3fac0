// F8 Which extractor: ours, since node-tar (CVE-2026-59873, -59874, -24842, -23950) passed over sparse maps and hard links.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesOf } from '../../src/core/bytes.ts';
import { FolderTarget } from '../../src/targets/folder/folder.ts';
import { outcomeOf } from '../support/rejection.ts';
import { freshFolder, writeFiles } from '../support/operate.ts';
import { directoryLayer, rawTar } from '../support/tar.ts';
import { treeOf } from '../support/tree.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

// Was: node-tar is pinned and used strictly. Tests still write tars with it, and nothing that runs imports it.
test('no package reads a tar', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, unknown> };
  expect(Object.keys(dependencies)).not.toContain('tar');
  expect(
    Object.keys(packages).filter((path) => /\/(?:tar-stream|tar-fs|decompress|unzipper)$/.test(path)),
  ).toEqual([]);
  const using = globSync('src/**/*.ts', { cwd: root }).filter((path) => /['"]tar['"]\)?;/.test(read(path)));
  expect(using).toEqual([]);
});

test('nothing shows at its place before all of the layer was good', async () => {
  const out = writeFiles(freshFolder(), { 'd/kept': 'mine' });
  const before = treeOf(out);
  const target = new FolderTarget(out);
  const { node, bytes } = directoryLayer(
    'd',
    rawTar([
      { name: 'd/kept', content: 'evil' },
      { name: 'd/x', content: 'x' },
    ]),
  );
  const flipped = Buffer.from(bytes);
  flipped[flipped.length - 1] = 1;
  expect(await outcomeOf(target.push(node, bytesOf(flipped)))).not.toBe(undefined);
  expect(treeOf(out).filter((line) => !line.startsWith('.oras-'))).toEqual(before);
  await target.push(node, bytesOf(bytes));
  expect(treeOf(out).filter((line) => !line.startsWith('.oras-'))).toEqual(before);
  await target.discard();
  expect(treeOf(out)).toEqual(before);
});

test('an archive is not unpacked over what is there: its files replace, its folders join', async () => {
  const out = writeFiles(freshFolder(), { 'd/kept': 'mine', 'd/x': 'old' });
  const target = new FolderTarget(out);
  const { node, bytes } = directoryLayer('d', rawTar([{ name: 'd/x', content: 'new' }]));
  await target.push(node, bytesOf(bytes));
  await target.commit();
  expect(readFileSync(join(out, 'd/x'), 'utf8')).toBe('new');
  expect(readFileSync(join(out, 'd/kept'), 'utf8')).toBe('mine');
});
