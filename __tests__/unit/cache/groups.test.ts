import { describe, expect, test } from 'vitest';
import { checkLinks, NameRule, staticPrefix } from '../../../src/cache/groups.ts';

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
  const link = (name: string, text: string) =>
    ({ name, text, kind: 'link', mode: 0o777, mtime: 0, size: 0 }) as const;

  test.each([
    ['a', 'b'],
    ['a/b', '../c'],
    ['a/b/c', '../../d/./e'],
    ['a', '.'],
  ])('%s -> %s stays inside', (name, text) => {
    expect(() => checkLinks([link(name, text)])).not.toThrow();
  });

  test.each([
    ['a', '..'],
    ['a/b', '../../c'],
    ['a', '/etc/passwd'],
    ['a', 'C:\\x'],
    ['a', 'b\\c'],
    ['a', ''],
    ['a', 'x\ny'],
  ])('%s -> %j leads out', (name, text) => {
    expect(() => checkLinks([link(name, text)])).toThrow(expect.objectContaining({ code: 'UNSAFE_PATH' }));
  });

  test('a link through another link may not go up', () => {
    const chain = [link('a/b/c', '../..'), link('x', 'a/b/c/../y')];
    expect(() => checkLinks(chain)).toThrow(expect.objectContaining({ code: 'UNSAFE_PATH' }));
  });
});
