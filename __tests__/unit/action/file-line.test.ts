import { expect, test } from 'vitest';
import { isPlain, plainLines } from '../../../src/action/inputs/text/file-line.ts';

test.each([
  ['a, b', ['a', 'b']],
  ['a,b,', ['a', 'b']],
  ['"a b", \'c\'', ['a b', 'c']],
  ['["a", "b/*.tgz"]', ['a', 'b/*.tgz']],
  ['-a', ['a']],
  ['-"a"', ['a']],
  ['"dist/*.tgz" => ./', ['dist/*.tgz => ./']],
  ['a => "b c"', ['a => b c']],
  ['!"a"', ['!a']],
  ['!a, !b', ['!a', '!b']],
])('%s is meant as other lines', (line, lines) => {
  expect(plainLines(line)).toEqual(lines);
  expect(isPlain(line)).toBe(false);
  for (const plain of lines) expect(isPlain(plain)).toBe(true);
});

test.each([
  'a',
  'a b',
  '{a,b}.txt',
  '*.{tar,tgz} => ./',
  '[ab].txt',
  '--a',
  "it's",
  'a:text/plain => b',
  '!a*',
])('%s is meant as it stands', (line) => {
  expect(plainLines(line)).toEqual([line]);
  expect(isPlain(line)).toBe(true);
});
