import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OrasError } from '../../../src/core/errors.ts';
import { parseDigest } from '../../../src/core/digest.ts';
import {
  canonicalRegistry,
  checkTag,
  formatReference,
  parseReference,
  parseRegistry,
  type Reference,
} from '../../../src/core/reference.ts';
import { golden } from '../../support/golden.ts';

const valid = golden('references_valid.txt').map(
  ([text = '', registry = '', repository = '', tag, digest, why]) => ({
    text,
    why,
    reference: {
      registry,
      repository,
      ...(tag !== '-' && { tag }),
      ...(digest !== '-' && { digest }),
    },
  }),
);
const invalid = golden('references_invalid.txt').map(([text = '', says = '', why]) => ({
  text: JSON.parse(text) as string,
  says,
  why,
}));

describe('a reference is read:', () => {
  test.each(valid)('$why', ({ text, reference }) => {
    expect(parseReference(text)).toEqual(reference);
  });

  test.each(valid)('and written so that it reads the same: $why', ({ reference }) => {
    const read = parseReference(formatReference(reference as Reference));
    expect(read).toEqual(reference);
  });
});

describe('a reference is refused:', () => {
  test.each(invalid)('$why', ({ text, says }) => {
    const error = errorOf(() => parseReference(text));
    expect(error).toMatchObject({ code: 'INVALID_INPUT' });
    expect(error.message).toContain(says);
    expect(error.message.length).toBeLessThan(800);
  });

  test.each([
    ['slashes', `ghcr.io/${'a/'.repeat(32_768)}`],
    ['hyphens', `ghcr.io/${'a-'.repeat(32_768)}!`],
    ['hyphens only', `ghcr.io/a${'-'.repeat(65_536)}`],
    ['dots', `${'a.'.repeat(32_768)}/x`],
    ['labels', `${'a-'.repeat(32_768)}/x`],
    ['colons', `ghcr.io/x${':a'.repeat(32_768)}`],
    ['at signs', `ghcr.io/x${'@'.repeat(65_536)}`],
    ['brackets', `[${':'.repeat(65_536)}]/x`],
    ['underscores', `ghcr.io/${'a__'.repeat(21_845)}_`],
  ])('64 KiB of %s', (_what, text) => {
    expect(errorOf(() => parseReference(text))).toMatchObject({ code: 'INVALID_INPUT' });
  });

  test.each([
    ['hyphens', 'a-'.repeat(500)],
    ['underscores', `${'a__'.repeat(330)}_`],
    ['dots', 'a.'.repeat(500)],
  ])('a repository of %s that is just short enough to be looked at', (_what, name) => {
    expect(errorOf(() => parseReference(`r.io/${name}`))).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

function errorOf(work: () => unknown): OrasError {
  try {
    work();
  } catch (error) {
    if (error instanceof OrasError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

function parsedOrRefused(text: string): Reference | OrasError {
  try {
    return parseReference(text);
  } catch (error) {
    if (error instanceof OrasError) return error;
    throw error;
  }
}

const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/);
const component = fc.stringMatching(/^[a-z0-9]{1,5}((\.|_|__|-{1,3})[a-z0-9]{1,5}){0,3}$/);
const references: fc.Arbitrary<Reference> = fc
  .record({
    host: fc
      .array(label, { minLength: 2, maxLength: 4 })
      // A last label that reads as a number makes an IPv4 address of the whole.
      .filter((labels) => !/^(?:0x[0-9a-f]*|[0-9]+)$/.test(labels.at(-1) ?? ''))
      .map((labels) => labels.join('.')),
    port: fc.option(fc.integer({ min: 1, max: 65_535 }), { nil: undefined }),
    repository: fc.array(component, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('/')),
    tag: fc.option(fc.stringMatching(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/), { nil: undefined }),
    digest: fc.option(fc.stringMatching(/^sha256:[a-f0-9]{64}$/), { nil: undefined }),
  })
  .map(({ host, port, repository, tag, digest }) => ({
    registry: port === undefined ? host : `${host}:${port}`,
    repository,
    ...(tag !== undefined && { tag }),
    ...(digest !== undefined && { digest: parseDigest(digest) }),
  }));

describe('for any input', () => {
  test('what is written from a reference reads as that reference', () => {
    fc.assert(
      fc.property(references, (reference) => {
        expect(parseReference(formatReference(reference))).toEqual(reference);
      }),
    );
  });

  test('a text is a reference, or refused with INVALID_INPUT', () => {
    const pieces = fc.constantFrom(
      'a',
      'A',
      '.',
      '-',
      '_',
      '/',
      ':',
      '@',
      '[',
      ']',
      '5000',
      'sha256',
      '\n',
      'ü',
      'x.io/',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
        (text) => {
          const reference = parsedOrRefused(text);
          if (reference instanceof OrasError) return reference.code === 'INVALID_INPUT';
          return formatReference(parseReference(formatReference(reference))) === formatReference(reference);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('parts of a reference', () => {
  test.each(['a', '_', 'A.b-c_9', 't'.repeat(128)])('%s is a tag', (text) => {
    expect(checkTag(text)).toBe(text);
  });

  test.each(['', '.a', '-a', 'a b', 'a/b', 'a:b', 'ü', 'a\n', 't'.repeat(129)])('%j is no tag', (text) => {
    expect(() => checkTag(text)).toThrow(/not a tag/);
  });

  test.each(['docker.io', 'index.docker.io', 'registry-1.docker.io'])('%s is Docker Hub', (registry) => {
    expect(canonicalRegistry(registry)).toBe('docker.io');
  });

  test('another registry goes by its own name', () => {
    expect(canonicalRegistry('ghcr.io')).toBe('ghcr.io');
  });

  test('a registry is read alone', () => {
    expect(parseRegistry('GHCR.io:443')).toBe('ghcr.io:443');
    expect(() => parseRegistry('ghcr.io/acme')).toThrow(/not a host name/);
  });
});
