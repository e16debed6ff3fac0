import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseReference } from '../../../src/core/reference.ts';
import { parseRetryAfter } from '../../../src/http/retry.ts';
import { parseWarnings } from '../../../src/http/warnings.ts';
import { parseChallenges } from '../../../src/registry/auth/challenge.ts';
import { parseContentRange } from '../../../src/registry/blobs/download-parts.ts';
import { nextLink } from '../../../src/registry/next-link.ts';
import { safeSegments } from '../../../src/files/safe-path.ts';
import { fastest, fill, SIZE } from './fastest.ts';
import { inMemoryOf } from '../../support/peak-memory.ts';

inMemoryOf(400);

const parsers: readonly [string, (text: string) => unknown][] = [
  ['a reference', parseReference],
  ['a challenge', (text) => parseChallenges([text])],
  ['a link', (text) => nextLink([text], 'a list')],
  ['a Content-Range', parseContentRange],
  ['a Retry-After', (text) => parseRetryAfter(text, 0)],
  ['a warning', parseWarnings],
  ['a path', safeSegments],
];

/** What an attack is made of: a beginning that a pattern takes, much that it takes in many ways, an end that it does not. */
const family = fc.record({
  before: fc.constantFrom(
    '',
    'ghcr.io/',
    '<',
    '<a>;',
    '<a>; rel',
    'Bearer ',
    'Bearer a="',
    'bytes ',
    '299 - "',
    ', 299 a "',
  ),
  text: fc.string({
    unit: fc.constantFrom(...Array.from('<>;,="\\ \t:/@.-_a19')),
    minLength: 1,
    maxLength: 4,
  }),
  after: fc.constantFrom('', '!', '"', '>', '\n', '\0'),
});

test.each(parsers)('no 64 KiB take %s longer than 10 ms', (_what, parse) => {
  fc.assert(
    fc.property(family, ({ before, text, after }) => {
      const input = fill(text, before, after);
      expect(input).toHaveLength(SIZE);
      expect(fastest(() => parse(input))).toBeLessThan(10);
    }),
    { numRuns: 60 },
  );
});
