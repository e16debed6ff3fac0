// R5 ReDoS: GHSA-h5c3-5r3r-rr8q (octokit) and its class.
import { describe, expect, test } from 'vitest';
import { safeText } from '../../src/action/runner/safe-text.ts';
import { checkMediaType } from '../../src/core/media-types.ts';
import { parsePlatform } from '../../src/copy/platform.ts';
import { parseDigest } from '../../src/core/digest.ts';
import { checkTag, parseReference } from '../../src/core/reference.ts';
import { parseRetryAfter } from '../../src/http/retry.ts';
import { isLoopback, resolveUrl } from '../../src/http/url-gate.ts';
import { parseWarnings } from '../../src/http/warnings.ts';
import { parseChallenges } from '../../src/registry/auth/challenge.ts';
import { parseContentRange } from '../../src/registry/blobs/download-parts.ts';
import { nextLink } from '../../src/registry/next-link.ts';
import { safeSegments } from '../../src/files/safe-path.ts';
import { fastest, fill } from '../unit/properties/fastest.ts';

const base = new URL('http://registry.example');
const parsers: readonly [string, (text: string) => unknown, readonly string[]][] = [
  [
    'a reference',
    parseReference,
    [
      fill('a'),
      fill('a', 'ghcr.io/', '!'),
      fill('a-', 'ghcr.io/', '!'),
      fill('a/', 'ghcr.io/'),
      fill('-', 'ghcr.io/a', '!'),
      fill('a__', 'ghcr.io/', '!'),
      fill('a.', '', '/x'),
    ],
  ],
  ['a tag', checkTag, [fill('a'), fill('.'), fill('a-', '', '!')]],
  ['a digest', parseDigest, [fill('a', 'sha256:'), fill('sha256:'), fill('f', 'sha512:', 'g')]],
  [
    'a Link',
    (text) => nextLink([text], 'a list'),
    [
      fill('<'),
      fill('<>'),
      fill('<a>;  '),
      fill(' ', '<a>;'),
      fill('; rel', '<a>'),
      fill(' ', '<a>; rel'),
      fill('"', '<a>; rel='),
    ],
  ],
  [
    'a WWW-Authenticate',
    (text) => parseChallenges([text]),
    [fill('a '), fill('a='), fill('a="'), fill(','), fill('\\', 'Bearer a="'), fill('a="b",', 'Bearer ')],
  ],
  [
    'a Warning',
    parseWarnings,
    [fill(', '), fill(',299 '), fill('299 a "'), fill(' ', '299'), fill('\\', '299 - "')],
  ],
  ['a Retry-After', (text) => parseRetryAfter(text, 0), [fill('1'), fill('1.'), fill(' '), fill('Mon, ')]],
  ['a Content-Range', parseContentRange, [fill('1', 'bytes '), fill('bytes '), fill('1-')]],
  ['a Location', (text) => resolveUrl(text, base, 'x'), [fill('../'), fill('%'), fill('/'), fill('\\')]],
  ['a host', isLoopback, [fill(':1'), fill('1', ':', 'x'), fill('127.'), fill('[')]],
  ['a media type', (text) => checkMediaType(text, 'x'), [fill('a'), fill('a/'), fill(';', 'a/b', '\n')]],
  ['a platform', parsePlatform, [fill('a'), fill('a.'), fill('/'), fill(':')]],
  ['a title', safeSegments, [fill('a'), fill('/'), fill('../'), fill('. '), fill('a/')]],
  ['a text', safeText, [fill('::'), fill('##['), fill(' '), fill('\u0000'), fill('\r\n')]],
];

describe('64 KiB are read or refused within 10 ms as', () => {
  test.each(parsers)('%s', (_what, parse, inputs) => {
    const slow = inputs.filter((input) => fastest(() => parse(input)) > 10);
    expect(slow.map((input) => input.slice(0, 40))).toEqual([]);
  });
});
