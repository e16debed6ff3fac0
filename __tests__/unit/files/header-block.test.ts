import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitsOneBlock, writeHeaderBlock } from '../../../src/files/tar/header-block.ts';
import { tarHeader } from '../../../src/files/tar/header.ts';

const FLAGS = { file: '0', directory: '5', symlink: '2' } as const;
const kinds = ['file', 'directory', 'symlink'] as const;

test('a plain header is byte for byte that of the tar writer', () => {
  const entry = fc.record({
    type: fc.constantFrom(...kinds),
    name: fc.string({ minLength: 1, maxLength: 110, unit: 'binary-ascii' }),
    mode: fc.integer({ min: 0, max: 0o777 }),
    size: fc.oneof(fc.integer({ min: 0, max: 70_000 }), fc.maxSafeNat()),
    mtime: fc.oneof(fc.integer({ min: 0, max: 2 ** 31 }), fc.maxSafeNat()),
    link: fc.string({ maxLength: 110, unit: 'binary-ascii' }),
  });
  fc.assert(
    fc.property(entry, ({ type, ...fields }) => {
      const plain = { ...fields, flag: FLAGS[type] };
      fc.pre(fitsOneBlock(plain));
      const bytes = new Uint8Array(1024);
      writeHeaderBlock(bytes, 512, plain);
      expect(Buffer.from(bytes.subarray(512)).equals(tarHeader({ type, ...fields }))).toBe(true);
      expect(bytes.subarray(0, 512).every((byte) => byte === 0)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

describe('not plain', () => {
  const plain = { name: 'a', flag: '0', mode: 0o644, size: 0, mtime: 0, link: '' };
  test.each([
    ['a long name', { name: 'x'.repeat(101) }],
    ['a long link', { link: 'x'.repeat(101) }],
    ['other letters', { name: 'ü' }],
    ['other letters in a link', { link: 'ü' }],
    ['a size beyond the field', { size: 2 ** 33 }],
    ['a time beyond the field', { mtime: 2 ** 33 }],
  ])('%s', (_what, fields) => {
    expect(fitsOneBlock({ ...plain, ...fields })).toBe(false);
  });
});
