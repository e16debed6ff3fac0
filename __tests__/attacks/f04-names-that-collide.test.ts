// F4 Unicode / case / reserved names: CVE-2026-23950, GHSA-vmf3-w455-68vh, GHSA-w8wr-v893-vjvp (node-tar).
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../src/core/bytes.ts';
import { TITLE } from '../../src/core/descriptor.ts';
import { digestOf } from '../../src/core/digest.ts';
import { FolderTarget } from '../../src/targets/folder/folder.ts';
import { collisionKey, safeSegments } from '../../src/files/safe-path.ts';
import { outcomeOf } from '../support/rejection.ts';
import { freshFolder } from '../support/operate.ts';
import { directoryLayer, paxEntry, rawTar } from '../support/tar.ts';
import { treeOf } from '../support/tree.ts';

const pairs = [
  ['a', 'A'],
  ['ß', 'SS'],
  ['é', 'e\u0301'],
  ['ﬀ', 'FF'],
  ['Å', '\u212b'],
  ['file', 'ﬁle'],
  ['x', 'x.'],
  ['x', 'x '],
  ['x', 'x. .'],
  ['K', '\u212a'],
  ['dir/a', 'DIR/A'],
] as const;

describe.each(['win32', 'darwin'] as const)('on %s one place is', (platform) => {
  test.each(pairs)('%j and %j', (one, other) => {
    expect(collisionKey(one.split('/'), platform)).toBe(collisionKey(other.split('/'), platform));
  });

  test('not two names that differ', () => {
    for (const [one, other] of [
      ['a', 'b'],
      ['a/b', 'ab'],
      ['é', 'e'],
    ] as const)
      expect(collisionKey(one.split('/'), platform)).not.toBe(collisionKey(other.split('/'), platform));
  });
});

describe('Windows has no file', () => {
  test.each([
    'CON',
    'con.txt',
    'PRN',
    'AUX',
    'aux.txt',
    'NUL',
    'nul.tar.gz',
    'COM1',
    'com9.log',
    'COM¹',
    'LPT1',
    'lpt³',
    'CONIN$',
    'conout$',
    'x.',
    'x ',
    'x. ',
    'a/con/b',
    'a./b',
    'a<b',
    'a>b',
    'a:b',
    'a"b',
    'a|b',
    'a?b',
    'a*b',
  ])('%j', (title) => {
    expect(() => safeSegments(title, 'win32')).toThrow(expect.objectContaining({ code: 'UNSAFE_PATH' }));
  });

  test.each(['console', 'auxiliary.txt', 'com', 'com10', 'null'])('and takes %j', (title) => {
    expect(safeSegments(title, 'win32')).toEqual([title]);
  });
});

test('a part of 255 bytes is taken, of 256 is not, whatever the characters', () => {
  for (const unit of ['a', 'é', '€', '😀']) {
    const whole = unit.repeat(Math.floor(255 / Buffer.byteLength(unit)));
    expect(safeSegments(whole, 'linux')).toEqual([whole]);
    expect(() => safeSegments(`${whole}${unit}${unit}`, 'linux')).toThrow(/longer than 255 bytes/);
  }
});

function pushing(target: FolderTarget, title: string, content: string) {
  const node = { mediaType: 'x/y', digest: digestOf(content), size: content.length };
  return target.push({ ...node, annotations: { [TITLE]: title } }, bytesOf(content));
}

describe('two files for one place are refused, and none is written:', () => {
  test.each([
    ['same', 'same'],
    ['same', './same'],
    ['a/same', 'a//same'],
    ['a/./same', 'a/same'],
    ['same', 'same/below'],
    ['same/below', 'same'],
  ])('%j and %j', async (one, other) => {
    const out = freshFolder();
    const target = new FolderTarget(out);
    const work = async () => {
      await pushing(target, one, 'one');
      await pushing(target, other, 'other');
      await target.commit();
    };
    expect(await outcomeOf(work())).toBe('UNSAFE_PATH');
    await target.discard();
    expect(treeOf(out)).toEqual([]);
  });

  const folds = process.platform === 'win32' || process.platform === 'darwin';
  test.skipIf(!folds).each(pairs)('%j and %j in a packed folder', async (one, other) => {
    const out = freshFolder();
    const target = new FolderTarget(out);
    const tar = rawTar(
      [one, other].flatMap((name) => [paxEntry({ path: `d/${name}` }), { name: 'd/x', content: 'x' }]),
    );
    const { node, bytes } = directoryLayer('d', tar);
    expect(await outcomeOf(target.push(node, bytesOf(bytes)))).toBe('UNSAFE_PATH');
    await target.discard();
    expect(treeOf(out)).toEqual([]);
  });
});

test.each(['\u202egpj.exe', 'a\u200bb', '\ufeffx', 'a\u2066b', '﹒﹒/x', '\uff0e\uff0e/x'])(
  'the name %j stays one name inside the folder',
  async (title) => {
    const out = join(freshFolder(), 'out');
    const target = new FolderTarget(out);
    await pushing(target, title, 'x');
    await target.commit();
    expect(
      target.files().every(({ path }) => path.startsWith(`${out}/`) || path.startsWith(`${out}\\`)),
    ).toBe(true);
    expect(treeOf(out)).toHaveLength(title.split('/').length);
  },
);
