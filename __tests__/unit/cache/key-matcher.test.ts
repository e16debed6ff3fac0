import { expect, test } from 'vitest';
import { keyMatcher } from '../../../src/cache/store/keys.ts';

const KEYS = ['npm-1', 'npm-12', 'npm-', 'go-1', 'xnpm-1', 'npm-[1]', 'npm-?', 'größe-1'];

test.each([
  [['npm-1'], ['npm-1']],
  [['npm-'], ['npm-']],
  [['npm-*'], ['npm-1', 'npm-12', 'npm-', 'npm-[1]', 'npm-?']],
  // Only a star is no text: a key that was saved can be given as it is.
  [['npm-[1]'], ['npm-[1]']],
  [['npm-?'], ['npm-?']],
  [
    ['*-1', 'npm-12'],
    ['npm-1', 'npm-12', 'go-1', 'xnpm-1', 'größe-1'],
  ],
  [['gr*e-*'], ['größe-1']],
  [['*'], KEYS],
  [[], []],
])('%j are the keys %j', (patterns, expected) => {
  expect(KEYS.filter(keyMatcher(patterns))).toEqual(expected);
});

test('a pattern of many stars takes no more steps than its length allows', () => {
  expect(keyMatcher([`${'*a'.repeat(250)}b`])('a'.repeat(512))).toBe(false);
});
