import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { tarEnd, tarHeader, tarPadding, type TarEntry } from '../../../src/files/tar/header.ts';
import { golden } from '../../support/golden.ts';

const cases = golden('tar_headers.txt').map(([entry = '', blocks = '', why]) => ({
  entry: JSON.parse(entry) as TarEntry,
  blocks: inflateRawSync(Buffer.from(blocks, 'base64')).toString('latin1'),
  why,
}));
const base: TarEntry = { name: 'd/x', type: 'file', mode: 0o644, size: 0, mtime: 0 };

describe('a tar header has the bytes of Go:', () => {
  test.each(cases)('$why', ({ entry, blocks }) => {
    expect(Buffer.from(tarHeader(entry)).toString('latin1')).toBe(blocks);
  });
});

function fieldsOf(blocks: Uint8Array): { records: string; size: string; mtime: string } {
  const text = Buffer.from(blocks).toString('latin1');
  const header = text.slice(-512);
  const isPax = text.length > 512;
  return {
    records: isPax ? text.slice(512, -512).replace(/\0+$/, '') : '',
    size: header.slice(124, 135),
    mtime: header.slice(136, 147),
  };
}

describe('numbers in a tar header', () => {
  test('fit the field up to 8 GiB less one byte', () => {
    const fields = fieldsOf(tarHeader({ ...base, size: 8 * 1024 ** 3 - 1, mtime: 8 * 1024 ** 3 - 1 }));
    expect(fields).toEqual({ records: '', size: '77777777777', mtime: '77777777777' });
  });

  test('go to PAX records beyond it', () => {
    const fields = fieldsOf(tarHeader({ ...base, size: 8 * 1024 ** 3, mtime: 99_999_999_999 }));
    expect(fields).toEqual({
      records: '21 mtime=99999999999\n19 size=8589934592\n',
      size: '00000000000',
      mtime: '00000000000',
    });
  });

  test('keep a name whole that has no room beside them', () => {
    const name = `${'a'.repeat(60)}/${'b'.repeat(60)}`;
    expect(fieldsOf(tarHeader({ ...base, name, size: 8 * 1024 ** 3 })).records).toBe(
      `131 path=${name}\n19 size=8589934592\n`,
    );
  });

  // The length of a record counts its own digits: 98 bytes without them need three more, not two.
  test.each([80, 87, 88, 89, 90, 91, 92, 93, 94, 95, 980, 985, 990, 991, 992, 993, 994, 995])(
    'count their own digits in a record with a link of %i bytes',
    (bytes) => {
      const { records } = fieldsOf(
        tarHeader({ ...base, type: 'symlink', link: 'ü'.repeat(bytes / 2) + (bytes % 2 ? 'x' : '') }),
      );
      expect(Number(records.split(' ')[0])).toBe(records.length);
    },
  );
});

describe('blocks of a tar', () => {
  test.each([
    [0, 0],
    [1, 511],
    [511, 1],
    [512, 0],
    [513, 511],
  ])('%i bytes are followed by %i zeros', (size, zeros) => {
    expect(tarPadding(size)).toEqual(Buffer.alloc(zeros));
  });

  test('end with two of zeros', () => {
    expect(tarEnd()).toEqual(Buffer.alloc(1024));
  });
});
