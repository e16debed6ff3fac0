import { describe, expect, test } from 'vitest';
import { algorithmOf, digestOf, hexOf, isDigest, parseDigest } from '../../../src/core/digest.ts';
import { golden } from '../../support/golden.ts';

const hex = '0123456789abcdef'.repeat(4);
const invalid = golden('digests_invalid.txt').map(([text = '', why]) => ({
  value: JSON.parse(text) as unknown,
  why,
}));

describe('a digest', () => {
  test.each([`sha256:${hex}`, `sha512:${hex}${hex}`])('%s is one', (text) => {
    expect(isDigest(text)).toBe(true);
    expect(parseDigest(text)).toBe(text);
  });

  test.each(invalid)('is refused: $why', ({ value }) => {
    expect(isDigest(value)).toBe(false);
    expect(() => parseDigest(value)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });

  test('is not shown whole where it is long', () => {
    expect(() => parseDigest('x'.repeat(65_536))).toThrow(/^not a digest: "x{160}"; expected/);
  });

  test('tells its algorithm and its hexadecimal part', () => {
    expect(algorithmOf(parseDigest(`sha512:${hex}${hex}`))).toBe('sha512');
    expect(algorithmOf(parseDigest(`sha256:${hex}`))).toBe('sha256');
    expect(hexOf(parseDigest(`sha256:${hex}`))).toBe(hex);
  });

  // FIPS 180-4, "abc".
  test('of bytes is what the standard says', () => {
    expect(digestOf('abc')).toBe('sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(digestOf('abc', 'sha512')).toBe(
      'sha512:ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    );
    expect(digestOf(new Uint8Array())).toMatch(/^sha256:e3b0c442/);
  });
});
