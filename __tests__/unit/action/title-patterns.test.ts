import { describe, expect, test } from 'vitest';
import { parseTitlePattern } from '../../../src/action/inputs/title-patterns.ts';

const titles = [
  'README.md',
  '.env',
  'dist/app.js',
  'dist/app.js.map',
  'dist/css/main.css',
  'dist/.hidden/a.js',
  'site',
  'a[1].txt',
  'größe.txt',
  '😀.txt',
];

describe('a pattern for titles', () => {
  test.each<[string, readonly string[]]>([
    ['README.md', ['README.md']],
    ['./README.md', ['README.md']],
    ['dist', ['dist/app.js', 'dist/app.js.map', 'dist/css/main.css', 'dist/.hidden/a.js']],
    ['dist/', ['dist/app.js', 'dist/app.js.map', 'dist/css/main.css', 'dist/.hidden/a.js']],
    ['*', ['README.md', 'site', 'a[1].txt', 'größe.txt', '😀.txt']],
    [
      '**',
      [
        'README.md',
        'dist/app.js',
        'dist/app.js.map',
        'dist/css/main.css',
        'site',
        'a[1].txt',
        'größe.txt',
        '😀.txt',
      ],
    ],
    ['!**', titles],
    ['dist/*', ['dist/app.js', 'dist/app.js.map']],
    ['dist/**', ['dist/app.js', 'dist/app.js.map', 'dist/css/main.css']],
    ['**/*.js', ['dist/app.js']],
    ['**/.hidden/*', ['dist/.hidden/a.js']],
    ['!**/*.js', ['dist/app.js', 'dist/.hidden/a.js']],
    ['**/*.{js,css}', ['dist/app.js', 'dist/css/main.css']],
    ['{README,CHANGELOG}.md', ['README.md']],
    ['.*', ['.env']],
    ['????', ['site']],
    ['?.txt', ['😀.txt']],
    ['gr??e.txt', ['größe.txt']],
    ['[!a-r]*', ['README.md', 'site', '😀.txt']],
    ['[R]*', ['README.md']],
    ['a[1].txt', ['a[1].txt']],
    ['a[[]1].txt', ['a[1].txt']],
    ['d*t/*.m?p', ['dist/app.js.map']],
    ['DIST', []],
    ['ist', []],
  ])('%s', (text, matched) => {
    const { matches } = parseTitlePattern(text);
    expect(titles.filter(matches)).toEqual(matched);
  });

  test.each(['!', '.', '{a,b}'.repeat(10), 'x'.repeat(1001)])('%j is refused', (text) => {
    expect(() => parseTitlePattern(text)).toThrow('allowed is a path or a glob');
  });

  test('takes no time for a title that is made to take it', () => {
    const { matches } = parseTitlePattern('**/*a*a*a*a*a*a*a*a*b/**/*a*a*a*b');
    const started = performance.now();
    expect(matches(`${'a'.repeat(2000)}/`.repeat(2))).toBe(false);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
