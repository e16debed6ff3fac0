import { join, posix, win32 } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cacheGroups, cacheTrees, placed } from '../../../src/action/commands/cache/paths.ts';
import { freshFolder, writeFiles } from '../../support/operate.ts';

const folders = { workspace: '/jobs/app', home: '/users/me' };
const onWindows = { workspace: 'D:\\a\\app\\app', home: 'C:\\Users\\runner' };

describe('a pattern is placed below a folder that the artifact has no say in:', () => {
  test.each([
    ['node_modules', '/jobs/app', 'node_modules'],
    ['./a//b/', '/jobs/app', 'a/b'],
    ['packages/*/dist', '/jobs/app', 'packages/*/dist'],
    ['/jobs/app/dist', '/jobs/app', 'dist'],
    ['/jobs/app', '/jobs/app', ''],
    ['~', '/users/me', ''],
    ['~/.npm', '/users/me', '.npm'],
    ['~/.cargo/*/x', '/users/me', '.cargo/*/x'],
    ['../other', '/jobs', 'other'],
    ['/opt/tool', '/opt', 'tool'],
    ['/opt/tool/*.bin', '/opt', 'tool/*.bin'],
    ['/tmp/*', '/', 'tmp/*'],
    ['/*', '/', '*'],
    ['~other/x', '/jobs/app', '~other/x'],
    ['a b/ü', '/jobs/app', 'a b/ü'],
  ])('%s', (text, root, pattern) => {
    expect(placed(text, folders, posix)).toEqual({ text, root, pattern });
  });

  test.each([
    ['node_modules', 'D:\\a\\app\\app', 'node_modules'],
    ['a\\b', 'D:\\a\\app\\app', 'a/b'],
    ['D:\\a\\app\\app\\dist', 'D:\\a\\app\\app', 'dist'],
    ['~\\AppData\\Local\\x', 'C:\\Users\\runner', 'AppData/Local/x'],
    ['~/.npm', 'C:\\Users\\runner', '.npm'],
    ['E:\\cache\\x', 'E:\\cache', 'x'],
    ['E:\\*', 'E:\\', '*'],
  ])('on Windows %s', (text, root, pattern) => {
    expect(placed(text, onWindows, win32)).toEqual({ text, root, pattern });
  });

  test.each(['/', '~/../..', '../../../..'])('%s is refused', (text) => {
    expect(() => placed(text, folders, posix)).toThrow(/input path: .* is the whole file system/);
  });
});

test('what names are fit follows from the pattern', async () => {
  const groups = await cacheGroups(['packages/*/dist', '~/.npm', '!x'], folders);
  expect(groups.map(({ prefix }) => prefix)).toEqual(['packages', '.npm']);
});

test.each([
  [['!a'], 'no line names a path'],
  [['a', 'a'], 'twice'],
])('%j is refused', async (lines, said) => {
  await expect(cacheGroups(lines, folders)).rejects.toThrow(said);
});

test('a pattern is a path or a glob; names that look like globs are paths where they are there', async () => {
  const workspace = writeFiles(freshFolder(), {
    'a/x.js': '1',
    'a/.hidden.js': '2',
    'a/b/y.js': '3',
    'app/[id]/z.js': '4',
  });
  const at = { workspace, home: join(workspace, 'none') };
  const trees = await cacheTrees(['a/*.js', 'app/[id]', 'nothing', 'none-*', '!a/x.*'], at);
  expect(trees.map(({ paths }) => paths.toSorted())).toEqual([
    ['a/.hidden.js', 'a/x.js'],
    ['app/[id]'],
    [],
    [],
  ]);
  expect(trees.every(({ leftOut }) => leftOut?.has(join(workspace, 'a/x.js')) === true)).toBe(true);
});
