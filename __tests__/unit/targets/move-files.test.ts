import { chmodSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { moveFiles, type StagedPart } from '../../../src/targets/folder/move-files.ts';
import { freshFolder, writeFiles } from '../../support/operate.ts';
import { treeOf } from '../../support/tree.ts';

interface Place {
  /** Beside the root: nothing may reach it. */
  readonly outside: string;
  readonly root: string;
  readonly staged: (title: string, content?: string) => StagedPart;
  readonly folder: (title: string, files: Readonly<Record<string, string>>) => StagedPart;
}

function place(there: Readonly<Record<string, string>> = {}): Place {
  const base = freshFolder();
  const stage = writeFiles(join(base, 'stage'), { 'keep/': '' });
  const outside = writeFiles(join(base, 'outside'), { secret: 'untouched' });
  const root = writeFiles(join(base, 'root'), { '/': '', ...there });
  let count = 0;
  const next = (): string => join(stage, String((count += 1)));
  const segments = (title: string): string[] => title.split('/').filter((part) => part !== '.');
  return {
    outside,
    root,
    staged: (title, content = 'new') => {
      const path = next();
      writeFiles(stage, { [path.slice(stage.length + 1)]: content });
      return { path, segments: segments(title) };
    },
    folder: (title, files) => ({
      path: writeFiles(next(), { '/': '', ...files }),
      segments: segments(title),
      modes: new Map(),
    }),
  };
}

const replace = { keepExisting: false };

function failure(code: string, message: RegExp): Error {
  return expect.objectContaining({ code, message: expect.stringMatching(message) }) as Error;
}

function contentsOf(root: string, ...names: readonly string[]): string[] {
  return names.map((name) => readFileSync(join(root, name), 'utf8'));
}

describe('staged parts are moved', () => {
  test('to their places, with the folders on the way', async () => {
    const { root, staged, folder } = place();
    await moveFiles([staged('a'), staged('b/c/d'), folder('e', { 'f/g': 'g', 'h/': '' })], root, replace);
    expect(contentsOf(root, 'a', 'b/c/d', 'e/f/g')).toEqual(['new', 'new', 'g']);
    expect(lstatSync(join(root, 'e/h')).isDirectory()).toBe(true);
  });

  test('over files, and into folders that are there', async () => {
    const { root, staged, folder } = place({ a: 'old', 'd/x': 'old', 'd/y': 'stays' });
    await moveFiles([staged('a'), folder('d', { x: 'new' })], root, replace);
    expect(contentsOf(root, 'a', 'd/x', 'd/y')).toEqual(['new', 'new', 'stays']);
  });

  test('as one folder onto the root', async () => {
    const { root, folder } = place({ old: 'stays' });
    await moveFiles([folder('.', { 'a/b': 'b' })], root, replace);
    expect(contentsOf(root, 'old', 'a/b')).toEqual(['stays', 'b']);
  });

  test('into one folder from two parts', async () => {
    const { root, folder, staged } = place();
    await moveFiles(
      [folder('d', { 'sub/a': 'a' }), folder('d/sub', { b: 'b' }), staged('d/sub/c')],
      root,
      replace,
    );
    expect(contentsOf(root, 'd/sub/a', 'd/sub/b', 'd/sub/c')).toEqual(['a', 'b', 'new']);
  });

  test('once where two parts bring the same, with the mode that the folder has', async () => {
    const { root, folder, staged } = place();
    const part = folder('d', { x: 'new', 'sub/y': 'y' });
    chmodSync(join(part.path, 'x'), 0o755);
    await moveFiles([staged('d/x'), part, folder('d/sub', { y: 'y' })], root, replace);
    expect(contentsOf(root, 'd/x', 'd/sub/y')).toEqual(['new', 'y']);
    if (process.platform !== 'win32') expect(lstatSync(join(root, 'd/x')).mode & 0o777).toBe(0o755);
  });

  test('over a link, which is replaced and not followed', async () => {
    const { root, outside, staged, folder } = place({ 'd/': '' });
    symlinkSync(join(outside, 'secret'), join(root, 'a'));
    symlinkSync(join(outside, 'secret'), join(root, 'd/x'));
    symlinkSync('nowhere', join(root, 'dangling'));
    await moveFiles([staged('a'), folder('d', { x: 'x' }), staged('dangling')], root, replace);
    expect(contentsOf(root, 'a', 'd/x', 'dangling')).toEqual(['new', 'x', 'new']);
    expect(lstatSync(join(root, 'a')).isSymbolicLink()).toBe(false);
    expect(contentsOf(outside, 'secret')).toEqual(['untouched']);
  });

  test('with links as they are', async () => {
    const { root, folder } = place();
    const part = folder('d', { x: 'x' });
    symlinkSync('x', join(part.path, 'link'));
    symlinkSync('nowhere', join(part.path, 'dangling'));
    await moveFiles([part], root, replace);
    expect(treeOf(join(root, 'd')).filter((line) => line.includes('->'))).toEqual([
      'dangling -> nowhere',
      'link -> x',
    ]);
  });

  test.skipIf(process.platform === 'win32')(
    'and folders get their modes last, the deepest first',
    async () => {
      const { root, folder } = place();
      const part = {
        ...folder('d', { 'sub/x': 'x' }),
        modes: new Map([
          ['', 0o700],
          ['d', 0o500],
          ['d/sub', 0o511],
        ]),
      };
      await moveFiles([part], root, replace);
      expect(treeOf(root).filter((line) => /^d(\/sub)?\/ /.test(line))).toEqual(['d/ 500', 'd/sub/ 511']);
      chmodSync(join(root, 'd'), 0o700);
    },
  );
});

describe('nothing is moved', () => {
  test.each([
    ['through a link to a folder outside', 'link/x'],
    ['through a link on the way', 'sub/link/x'],
    ['through a link in the middle', 'link/a/b/c'],
  ])('%s', async (_how, title) => {
    const { root, outside, staged } = place({ 'sub/': '' });
    symlinkSync(outside, join(root, 'link'));
    symlinkSync(outside, join(root, 'sub/link'));
    const parts = [staged('first'), staged(title)];
    await expect(moveFiles(parts, root, replace)).rejects.toThrow(
      failure('UNSAFE_PATH', /will not write through .*link: it is a symbolic link/),
    );
    expect(treeOf(outside)).toHaveLength(1);
    expect(() => readFileSync(join(root, 'first'))).toThrow(/ENOENT/);
  });

  test('as a folder onto a link', async () => {
    const { root, outside, folder } = place();
    symlinkSync(outside, join(root, 'd'));
    await expect(moveFiles([folder('d', { secret: 'changed' })], root, replace)).rejects.toThrow(
      failure('UNSAFE_PATH', /symbolic link/),
    );
    expect(contentsOf(outside, 'secret')).toEqual(['untouched']);
  });

  test('through a link inside, either', async () => {
    const { root, staged } = place({ 'real/': '' });
    symlinkSync('real', join(root, 'link'));
    await expect(moveFiles([staged('link/x')], root, replace)).rejects.toThrow(
      failure('UNSAFE_PATH', /symbolic link/),
    );
  });

  test.each([
    ['a file over a folder', 'there', 'ALREADY_EXISTS'],
    ['a file below a file', 'file/x', 'UNSAFE_PATH'],
  ])('as %s', async (_how, title, code) => {
    const { root, staged } = place({ 'there/x': 'stays', file: 'stays' });
    const before = treeOf(root);
    await expect(moveFiles([staged('first'), staged(title)], root, replace)).rejects.toThrow(
      failure(code, /will not/),
    );
    expect(treeOf(root)).toEqual(before);
  });

  test('as a folder over a file', async () => {
    const { root, folder } = place({ d: 'stays' });
    await expect(moveFiles([folder('d', { x: 'x' })], root, replace)).rejects.toThrow(
      failure('UNSAFE_PATH', /it is a file/),
    );
    expect(contentsOf(root, 'd')).toEqual(['stays']);
  });

  test.each([
    ['a file', (at: Place) => [at.staged('new'), at.staged('a')]],
    ['a file in a folder', (at: Place) => [at.staged('new'), at.folder('d', { x: 'new', y: 'new' })]],
    ['a link', (at: Place) => [at.staged('new'), at.staged('link')]],
  ])('when %s is there and is to be kept', async (_what, partsOf) => {
    const at = place({ a: 'old', 'd/x': 'old' });
    symlinkSync('nowhere', join(at.root, 'link'));
    const before = treeOf(at.root);
    await expect(moveFiles(partsOf(at), at.root, { keepExisting: true })).rejects.toThrow(
      failure('ALREADY_EXISTS', /already exists, and existing files are kept/),
    );
    expect(treeOf(at.root)).toEqual(before);
  });

  test('but what is to be kept does not stop new files beside it', async () => {
    const { root, staged, folder } = place({ 'd/x': 'old' });
    await moveFiles([staged('new'), folder('d', { y: 'new' })], root, { keepExisting: true });
    expect(contentsOf(root, 'd/x', 'd/y', 'new')).toEqual(['old', 'new', 'new']);
  });

  test.each<[string, (at: Place) => StagedPart[]]>([
    // Two that are the same are one.
    ['two files', (at) => [at.staged('a'), at.staged('./a', 'other')]],
    ['a file and a folder', (at) => [at.staged('a'), at.folder('a', { x: 'x' })]],
    ['a folder and a file', (at) => [at.folder('a', { x: 'x' }), at.staged('a')]],
    ['a file and one in a folder', (at) => [at.staged('a/x'), at.folder('a', { x: 'x' })]],
    ['a file and a file below it', (at) => [at.staged('a'), at.staged('a/b/c')]],
    ['a file below, and the file', (at) => [at.staged('a/b/c'), at.staged('a')]],
    ['a link and a file below it', (at) => [withLink(at.folder('a', {})), at.staged('a/link/x')]],
  ])('for one place: %s', async (_what, partsOf) => {
    const at = place();
    await expect(moveFiles(partsOf(at), at.root, replace)).rejects.toThrow(
      failure('UNSAFE_PATH', /two entries for the same path/),
    );
    expect(treeOf(at.root)).toEqual([]);
    expect(treeOf(at.outside)).toHaveLength(1);
  });
});

function withLink(part: StagedPart): StagedPart {
  mkdirSync(part.path, { recursive: true });
  symlinkSync('../../outside', join(part.path, 'link'));
  return part;
}
