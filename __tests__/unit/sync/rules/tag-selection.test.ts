import { describe, expect, test } from 'vitest';
import { selectTags, type TagRules } from '../../../../src/sync/rules/tag-selection.ts';

const signature = `sha256-${'a'.repeat(64)}.sig`;
const tags = [
  'latest',
  'v1.2.3',
  'v1.10.0',
  'v1.10.0-rc.1',
  'v2.0.0',
  '2.0.0-rc9',
  '2.0.0-rc10',
  '3',
  '1.0.0.9',
  '1.0.0.10',
  '1.2-alpine',
  '1.3-alpine',
  '20261202',
  'sha-1a2b3c4',
  'pr-1',
  'pr-12',
  signature,
];
const versions = [
  '3',
  'v2.0.0',
  '2.0.0-rc10',
  '2.0.0-rc9',
  'v1.10.0',
  'v1.10.0-rc.1',
  '1.3-alpine',
  'v1.2.3',
];
const older = ['1.2-alpine', '1.0.0.10', '1.0.0.9'];
const others = ['20261202', 'latest', 'pr-1', 'pr-12', 'sha-1a2b3c4'];

describe('tags are selected', () => {
  test.each<[TagRules, readonly string[]]>([
    [{}, [...versions, ...older, ...others]],
    [{ patterns: ['pr-*'] }, ['pr-1', 'pr-12']],
    [{ patterns: ['pr-?'] }, ['pr-1']],
    [{ patterns: ['{latest,3}'] }, ['3', 'latest']],
    [{ patterns: ['pr-[!1]*', 'pr-1[0-9]'] }, ['pr-12']],
    [{ patterns: ['/v\\d.*/', '!v2*'] }, ['v1.10.0', 'v1.10.0-rc.1', 'v1.2.3']],
    [{ patterns: ['!*'] }, []],
    [{ patterns: ['/pr/'] }, []],
    [{ patterns: ['sha256-*'] }, [signature]],
    [{ patterns: ['pr-1', 'sha256-*.sig'] }, ['pr-1', signature]],
    [{ patterns: ['*', 'sha256-*.att'] }, [...versions, ...older, ...others]],
    [{ versions: '1.x', newest: 1 }, ['v1.10.0']],
    [{ versions: '1.x' }, ['v1.10.0', 'v1.2.3', '1.0.0.10', '1.0.0.9']],
    [{ versions: '>=2.0.0-0 <3' }, ['v2.0.0', '2.0.0-rc10', '2.0.0-rc9']],
    [{ newest: 3 }, ['3', 'v2.0.0', 'v1.10.0']],
    [{ patterns: ['*-alpine'], newest: 1 }, ['1.3-alpine']],
    [{ patterns: ['*-alpine'], versions: '~1.2' }, ['1.2-alpine']],
    [{ patterns: ['*'], newest: 1 }, ['3', '1.3-alpine']],
    [{ versions: '9.x' }, []],
  ])('by %j', (rules, expected) => {
    expect(selectTags(tags, rules)).toEqual(expected);
    expect(selectTags(tags.toReversed(), rules)).toEqual(expected);
  });

  test.each<[TagRules, RegExp]>([
    [{ patterns: ['/(/'] }, /not a pattern for tags: "\/\(\/": .*expected a glob such as v1\.\*/],
    [{ patterns: ['{a,b}'.repeat(9)] }, /its braces stand for too many patterns/],
    [{ patterns: ['!'] }, /it is empty/],
    [{ patterns: ['a'.repeat(201)] }, /longer than 200 characters/],
    [{ versions: 'newest please' }, /not a range of versions: "newest please"/],
  ])('and %j is refused', (rules, message) => {
    expect(() => selectTags([], rules)).toThrow(message);
  });
});

test('a tag that is too long for a version is none', () => {
  const long = `1.0-rc${'.1'.repeat(200)}`;
  expect(selectTags([long, '1.0'], { versions: '>=0.0.0-0' })).toEqual(['1.0']);
});

test.each(['/(a+)+b/', '/(a|a)*b/', '*a*a*a*a*a*a*a*a*a*a*a*b'])(
  'the pattern %s ends, whatever a server calls its tags',
  (pattern) => {
    expect(selectTags([`${'a'.repeat(127)}!`], { patterns: [pattern] })).toEqual([]);
  },
);
