import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf, parseDigest } from '../../../src/core/digest.ts';
import { OrasError } from '../../../src/core/errors.ts';
import { formatReference, parseReference } from '../../../src/core/reference.ts';
import { parseRetryAfter } from '../../../src/http/retry.ts';
import { parseWarnings } from '../../../src/http/warnings.ts';
import { parseChallenges } from '../../../src/registry/auth/challenge.ts';
import { parseContentRange } from '../../../src/registry/blobs/download-parts.ts';
import { nextLink } from '../../../src/registry/next-link.ts';
import { safeSegments } from '../../../src/files/safe-path.ts';
import { inMemoryOf } from '../../support/peak-memory.ts';

inMemoryOf(400);

/** Fails for every error but ours. */
function orRefused<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof OrasError) return undefined;
    throw error;
  }
}

/** Any text, and texts made of the characters that a grammar gives a meaning. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(...Array.from('<>;,="\\ \t:/@.-_%a1[]()')), maxLength: 300 }),
);

const host = fc.constantFrom('ghcr.io', 'localhost', 'a.b-c.example:5000', '[::1]:80', '127.0.0.1:1');
const part = fc.stringMatching(/^[a-z0-9]{1,8}(?:(?:\.|_|__|-{1,3})[a-z0-9]{1,8}){0,3}$/);
const tag = fc.stringMatching(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/);
const digest = fc.string({ maxLength: 20 }).map((text) => digestOf(text));

describe('a reference', () => {
  test('that is formatted is read as itself', () => {
    const parts = fc.record({
      registry: host,
      repository: fc.array(part, { minLength: 1, maxLength: 4 }).map((names) => names.join('/')),
      tag: fc.option(tag, { nil: undefined }),
      digest: fc.option(digest, { nil: undefined }),
    });
    fc.assert(
      fc.property(parts, ({ tag: named, digest: known, ...place }) => {
        const reference = {
          ...place,
          ...(named !== undefined && { tag: named }),
          ...(known !== undefined && { digest: known }),
        };
        expect(parseReference(formatReference(reference))).toEqual(reference);
      }),
    );
  });

  test('that is read is formatted to what reads the same; else it is refused', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          hostile,
          fc.tuple(host, hostile).map(([name, rest]) => `${name}/${rest}`),
        ),
        (text) => {
          const reference = orRefused(() => parseReference(text));
          expect(reference && parseReference(formatReference(reference))).toEqual(reference);
        },
      ),
    );
  });
});

test('a digest is what it was, or refused', () => {
  fc.assert(fc.property(digest, (text) => parseDigest(text) === text));
  fc.assert(fc.property(fc.anything(), (value) => void orRefused(() => parseDigest(value))));
});

describe('challenges', () => {
  const token = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,10}$/);
  const challenge = fc.tuple(
    token,
    fc.dictionary(
      token.map((name) => name.toLowerCase()),
      fc.string({ maxLength: 40 }),
      { minKeys: 1, maxKeys: 4 },
    ),
  );
  const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

  test('that are written are read as they were', () => {
    fc.assert(
      fc.property(fc.array(challenge, { minLength: 1, maxLength: 3 }), (all) => {
        const written = all.map(
          ([scheme, values]) =>
            `${scheme} ${Object.entries(values)
              .map(([name, text]) => `${name}=${quoted(text)}`)
              .join(', ')}`,
        );
        const read = [{ headers: written }, { headers: [written.join(', ')] }].map(({ headers }) =>
          parseChallenges(headers),
        );
        const expected = all.map(([scheme, values]) => ({
          scheme: scheme.toLowerCase(),
          parameters: new Map(Object.entries(values)),
        }));
        for (const one of read) expect(one).toEqual(expected);
      }),
    );
  });

  test('of any text are read or left', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 4 }), (headers) => Array.isArray(parseChallenges(headers))),
    );
  });
});

describe('a link', () => {
  test('to the next page is found among others', () => {
    const url = fc.webUrl().filter((text) => !/[<>]/.test(text));
    fc.assert(
      fc.property(url, url, fc.constantFrom('next', '"next"'), (target, other, rel) => {
        expect(nextLink([`<${target}>; rel=${rel}`], 'a list')).toBe(target);
        expect(nextLink([`<${other}>; rel="prev", <${target}>; rel=${rel}`], 'a list')).toBe(target);
        expect(nextLink([`<${other}>; rel="prev"`], 'a list')).toBeUndefined();
      }),
    );
  });

  // One that cannot be read was none before.
  test('of any text is a part of it, or none, or refused', () => {
    const next = (texts: string[]) => orRefused(() => nextLink(texts, 'a list')) ?? '';
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 3 }), (texts) => texts.join('\n').includes(next(texts))),
      { seed: 14, numRuns: 2000 },
    );
  });
});

describe('a Content-Range', () => {
  test('is read as it was written', () => {
    const count = fc.nat({ max: 2 ** 40 });
    fc.assert(
      fc.property(count, count, count, (first, more, rest) => {
        const [last, total] = [first + more, first + more + 1 + rest];
        expect(parseContentRange(`bytes ${first}-${last}/${total}`)).toEqual({ first, last, total });
        expect(parseContentRange(`bytes ${first}-${last}/*`)).toEqual({ first, last, total: undefined });
        expect(parseContentRange(`bytes ${last + 1}-${first}/${total}`)).toBeUndefined();
      }),
    );
  });

  test('of any text is in order, or none', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const range = parseContentRange(text);
        return range === undefined || (range.first >= 0 && range.first <= range.last);
      }),
    );
  });
});

describe('a Retry-After', () => {
  test('of seconds or a date is that time', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 10 ** 9 }),
        (seconds) => parseRetryAfter(String(seconds), 0) === seconds * 1000,
      ),
    );
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 31 }), (seconds) => {
        expect(parseRetryAfter(new Date(seconds * 1000).toUTCString(), 0)).toBe(seconds * 1000);
      }),
    );
  });

  test('of any text is no negative time, or none', () => {
    fc.assert(
      fc.property(hostile, fc.nat(), (text, now) => {
        const wait = parseRetryAfter(text, now);
        return wait === undefined || (Number.isFinite(wait) && wait >= 0);
      }),
    );
  });
});

test('warnings of any text are parts of it', () => {
  fc.assert(fc.property(hostile, (text) => parseWarnings(text).every((one) => one.length <= text.length)));
});

describe('a path', () => {
  const systems = fc.constantFrom<NodeJS.Platform>('linux', 'darwin', 'win32');

  test('that is taken has no part that leads anywhere, and is read as itself', () => {
    fc.assert(
      fc.property(
        fc.oneof(hostile, fc.string({ unit: fc.constantFrom(...Array.from('a./\\:')), maxLength: 12 })),
        systems,
        (name, platform) => {
          const segments = orRefused(() => safeSegments(name, platform));
          if (!segments) return;
          for (const segment of segments) expect(['', '.', '..']).not.toContain(segment);
          expect(segments.join('')).not.toMatch(/[\\/\0]/);
          if (segments.length > 0 && !/^[a-zA-Z]:$/.test(segments[0] ?? ''))
            expect(safeSegments(segments.join('/'), platform)).toEqual(segments);
        },
      ),
    );
  });

  test('of plain names is taken as it is', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9_-]{3,20}$/);
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), systems, (names, platform) => {
        fc.pre(!names.some((one) => /^(?:con|prn|aux|nul|com|lpt)/.test(one)));
        expect(safeSegments(names.join('/'), platform)).toEqual(names);
        expect(safeSegments(`./${names.join('//')}/`, platform)).toEqual(names);
      }),
    );
  });
});
