import { describe, expect, test } from 'vitest';
import { NameRule, staticPrefix } from '../../../src/cache/tree/groups.ts';
import { cacheLinkFault, movedLink } from '../../../src/cache/tree/cache-links.ts';

describe('the static prefix of a pattern', () => {
  test.each([
    ['node_modules', 'node_modules'],
    ['./a/b/', 'a/b'],
    ['packages/*/node_modules', 'packages'],
    ['a/b[cd]/e', 'a'],
    ['**/x', ''],
    ['.', ''],
    ['~/.npm', ''],
    ['/opt/x', ''],
    ['C:/x', ''],
    ['../x', ''],
    ['a/../x', ''],
  ])('%s', (pattern, prefix) => {
    expect(staticPrefix(pattern)).toBe(prefix);
  });
});

describe('names', () => {
  const rule = new NameRule({ pattern: 'packages/*/dist', root: '/x' });

  test.each(['packages', 'packages/a', 'packages/a/dist/b'])('%s is fit', (name) => {
    expect(rule.segments(name)).toEqual(name.split('/'));
  });

  test.each([
    'other',
    'packages2/a',
    '/packages/a',
    'packages/../x',
    'packages/./x',
    'packages//x',
    'packages/',
    '',
    '.',
    'packages/a\\b',
    'packages/a\nb',
    'C:/packages',
    `packages/${'a/'.repeat(200)}b`,
    `packages/${'x'.repeat(300)}`,
  ])('%j is refused', (name) => {
    expect(() => rule.segments(name)).toThrow(expect.objectContaining({ code: 'UNSAFE_PATH' }));
  });
});

describe('links', () => {
  test.each([
    ['b', 0],
    ['../c', 1],
    ['../../d/./e', 2],
    ['.', 0],
    ['..', 1],
    // A virtual environment has such a link; nothing is written through it.
    ['/usr/bin/python3', 0],
  ])('to %j, %s folders deep, are kept', (target, depth) => {
    expect(cacheLinkFault(target, depth)).toBeUndefined();
  });

  test.each([
    ['..', 0],
    ['../../c', 1],
    ['./../x', 0],
    ['b\\c', 0],
    ['', 0],
    ['x\ny', 0],
    // Behind a name `..` leads where that name does, which another link, root or restore may say.
    ['a/../b', 5],
    ['../a/..', 5],
    ['/home/../etc', 5],
    ['/../etc', 5],
    ['x'.repeat(5000), 0],
  ])('to %j, %s folders deep, are not', (target, depth) => {
    expect(cacheLinkFault(target, depth)).toMatch(/^it /);
  });

  const then = { home: '/users/a', workspace: '/users/a/job/app' };
  const now = { home: '/users/b', workspace: '/jobs/7' };

  test.each([
    ['/users/a/.pyenv/py', '/users/b/.pyenv/py'],
    ['/users/a/job/app/src', '/jobs/7/src'],
    ['/users/a', '/users/b'],
    ['/users/ab/x', '/users/ab/x'],
    ['/usr/bin/python3', '/usr/bin/python3'],
    ['../x', '../x'],
  ])('%s leads to %s on another machine', (target, moved) => {
    expect(movedLink(target, then, now)).toBe(moved);
  });

  test.each([
    [{ home: '' }, '/x'],
    [{ home: '/' }, '/x'],
    [{ other: '/x' }, '/x/y'],
    [{}, '/x'],
    [{ home: 'x' }, 'x/y'],
  ])('folders %j of an artifact move nothing', (folders, target) => {
    expect(movedLink(target, folders, now)).toBe(target);
  });
});
