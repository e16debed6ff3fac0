// F8 Which extractor: node-tar closes reports of races as out of scope; 7.5.22 is the least version without known faults.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesOf } from '../../src/core/bytes.ts';
import { FolderTarget } from '../../src/targets/folder.ts';
import { outcomeOf } from '../support/lab.ts';
import { freshFolder, writeFiles } from '../support/operate.ts';
import { directoryLayer, rawTar } from '../support/tar.ts';
import { treeOf } from '../support/tree.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

test('node-tar is pinned, at least 7.5.22, and is the only reader of tars', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { readonly version?: string }>;
  };
  const pinned = dependencies['tar'] ?? '';
  expect(pinned).toMatch(/^\d+\.\d+\.\d+$/);
  const [major = 0, minor = 0, patch = 0] = pinned.split('.').map(Number);
  expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(7_005_022);
  const installed = Object.entries(packages).filter(([path]) => /(?:^|\/)node_modules\/tar$/.test(path));
  expect(installed.map(([, { version }]) => version)).toEqual([pinned]);
  expect(
    Object.keys(packages).filter((path) => /\/(?:tar-stream|tar-fs|decompress|unzipper)$/.test(path)),
  ).toEqual([]);
});

test('it writes strictly, without paths and owners of the archive, into a folder of its own', () => {
  const using = globSync('src/**/*.ts', { cwd: root }).filter((path) =>
    /\bUnpack\b[^]*from|import\('tar'\)/.test(read(path)),
  );
  expect(using.map((path) => path.replaceAll('\\', '/')).toSorted()).toEqual([
    'src/targets/tar-files.ts',
    'src/targets/unpack-folder.ts',
  ]);
  const source = read('src/targets/unpack-folder.ts');
  expect(source).toMatch(/strict: true/);
  expect(source).toMatch(/preserveOwner: false/);
  expect(source).not.toMatch(/preservePaths|unlink: true|noMtime/);
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
