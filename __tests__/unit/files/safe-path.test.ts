import { describe, expect, test } from 'vitest';
import { collisionKey, safeSegments } from '../../../src/files/safe-path.ts';
import { golden } from '../../support/golden.ts';

const unsafe = golden('titles_unsafe.txt').map(([title = '', platform = '', why]) => ({
  title: JSON.parse(title) as string,
  platform,
  why,
}));
const safe = golden('titles_safe.txt').map(([title = '', segments = '', why]) => ({
  title: JSON.parse(title) as string,
  segments: JSON.parse(segments) as string[],
  why,
}));
const platforms = ['linux', 'darwin', 'win32'] as const;
const refusal = expect.objectContaining({ code: 'UNSAFE_PATH' }) as Error;

describe.each(platforms)('on %s', (platform) => {
  test.each(unsafe.filter((one) => one.platform === 'any' || one.platform === platform))(
    'a title is refused: $why',
    ({ title }) => {
      expect(() => safeSegments(title, platform)).toThrow(refusal);
    },
  );
});

describe('on Linux', () => {
  test.each(safe)('a title has its segments: $why', ({ title, segments }) => {
    expect(safeSegments(title, 'linux')).toEqual(segments);
  });

  test.each(unsafe.filter((one) => one.platform === 'win32'))(
    'a title is taken that only Windows refuses: $why',
    ({ title }) => {
      expect(safeSegments(title, 'linux').join('/')).toBe(title);
    },
  );

  test('a refusal does not show all of a long title', () => {
    expect(() => safeSegments('x/'.repeat(10_000), 'linux')).toThrow(
      /^will not write to ".{200}": it is longer/,
    );
  });
});

const pairs = [
  ['A', 'a', 'case'],
  ['É', 'é', 'case outside ASCII'],
  ['ß', 'SS', 'a letter with two capitals'],
  ['\u00e9', 'e\u0301', 'a composed and a decomposed letter'],
  ['ﬁ', 'fi', 'a ligature'],
  ['Ａ', 'A', 'a wide letter'],
  ['x', 'x.', 'a dot at the end'],
  ['x', 'x ', 'a space at the end'],
  ['x. .', 'x', 'dots and spaces at the end'],
  ['a/B', 'A/b', 'case in a folder'],
  ['a./x', 'a/x', 'a dot at the end of a folder'],
] as const;

describe('two names', () => {
  test.each(pairs)('%j and %j are one on Windows and macOS: %s', (a, b) => {
    for (const platform of ['win32', 'darwin'] as const) {
      expect(collisionKey(a.split('/'), platform)).toBe(collisionKey(b.split('/'), platform));
    }
    expect(collisionKey(a.split('/'), 'linux')).not.toBe(collisionKey(b.split('/'), 'linux'));
  });

  test.each(platforms)('that differ are two on %s', (platform) => {
    expect(collisionKey(['a', 'b'], platform)).not.toBe(collisionKey(['a', 'c'], platform));
    expect(collisionKey(['a', 'b'], platform)).not.toBe(collisionKey(['ab'], platform));
    expect(collisionKey(['.a'], platform)).not.toBe(collisionKey(['a'], platform));
  });
});
