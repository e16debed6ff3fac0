import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bytesOf, readUpTo } from '../../../src/core/bytes.ts';
import { digestOf } from '../../../src/core/digest.ts';
import { FolderTarget } from '../../../src/targets/folder/folder.ts';
import { tarFiles } from '../../../src/targets/layout/tar-files.ts';
import { outcomeOf } from '../../support/rejection.ts';
import { freshFolder } from '../../support/operate.ts';
import { directoryLayer, layerOver, paxEntry, rawTar } from '../../support/tar.ts';
import { treeOf } from '../../support/tree.ts';

const RIGHT = 'sha256:445adb48091715b596615398dc0698c90f4dfc6fa5ece0d471527a1541655106';
const forms = ['0.0', '0.1', '1.0', 'old'];
const golden = (form: string): Buffer =>
  readFileSync(join(import.meta.dirname, `../../golden/foreign/sparse-gnu-${form}.tar.gz`));

describe.each(forms)('a sparse file as GNU tar writes it, form %s', (form) => {
  test('is whole in a folder that is pulled', async () => {
    const out = freshFolder();
    const target = new FolderTarget(out);
    const { node, bytes } = layerOver('mytool-1.0', golden(form));
    await target.push(node, bytesOf(bytes));
    await target.commit();
    expect(treeOf(out).map((line) => line.split(' ')[0])).toEqual(['mytool-1.0/', 'mytool-1.0/mytool']);
    const file = join(out, 'mytool-1.0/mytool');
    expect(digestOf(readFileSync(file))).toBe(RIGHT);
    expect(statSync(file).mode & 0o777).toBe(0o755);
  });

  test('is whole where a tar is read in its place', async () => {
    const path = join(freshFolder(), 'it.tar');
    writeFileSync(path, gunzipSync(golden(form)));
    const files = await tarFiles(path);
    expect(await files.size('mytool-1.0/mytool')).toBe(307_211);
    expect(digestOf(await readUpTo(files.read('mytool-1.0/mytool'), 400_000, 'mytool'))).toBe(RIGHT);
  });
});

const sparse = (records: Record<string, string>, content = 'x') => [
  paxEntry({ 'GNU.sparse.major': '0', 'GNU.sparse.minor': '1', 'GNU.sparse.name': 'd/x', ...records }),
  { name: 'd/GNUSparseFile.0/x', content },
];

test('a file that ends in zeros has them', async () => {
  const out = freshFolder();
  const target = new FolderTarget(out);
  const entries = sparse({ 'GNU.sparse.size': '6', 'GNU.sparse.map': '2,1,6,0' });
  const { node, bytes } = directoryLayer('d', rawTar(entries));
  await target.push(node, bytesOf(bytes));
  await target.commit();
  expect(readFileSync(join(out, 'd/x'), 'latin1')).toBe('\0\0x\0\0\0');
});

test.each([
  ['runs that overlap', { 'GNU.sparse.size': '6', 'GNU.sparse.map': '0,1,0,1' }],
  ['a run behind the end', { 'GNU.sparse.size': '1', 'GNU.sparse.map': '2,1' }],
  ['more content than runs', { 'GNU.sparse.size': '6', 'GNU.sparse.map': '0,0' }],
  ['less content than runs', { 'GNU.sparse.size': '6', 'GNU.sparse.map': '0,4' }],
  ['no size', { 'GNU.sparse.map': '0,1' }],
  ['a map that is none', { 'GNU.sparse.size': '6', 'GNU.sparse.map': '0,-1' }],
  ['a form that is not known', { 'GNU.sparse.major': '2', 'GNU.sparse.size': '6', 'GNU.sparse.map': '0,1' }],
  ['a key that is not known', { 'GNU.sparse.size': '6', 'GNU.sparse.map': '0,1', 'GNU.sparse.holes': '1' }],
  ['the size of another tool', { 'SCHILY.realsize': '6' }],
  ['a part of several volumes', { 'GNU.volume.size': '6' }],
  ['a terabyte of zeros and more', { 'GNU.sparse.size': `${2 ** 50}`, 'GNU.sparse.map': '0,1' }],
])('a sparse file with %s is refused, and leaves nothing', async (_what, records) => {
  const out = freshFolder();
  const target = new FolderTarget(out);
  const { node, bytes } = directoryLayer('d', rawTar(sparse(records)));
  expect(await outcomeOf(target.push(node, bytesOf(bytes)))).toMatch(/^(?:INVALID_CONTENT|TOO_LARGE)$/);
  await target.discard();
  expect(treeOf(out)).toEqual([]);
});
