import { expect, test } from 'vitest';
import { parseBlobCache } from '../../../src/action/inputs/blob-cache.ts';
import { parseRetention } from '../../../src/cache/store/retention.ts';

test.each([
  ['500MB', 500e6],
  ['2GB', 2e9],
  ['2GiB', 2 * 2 ** 30],
  ['1TB', 1e12],
  ['3tib', 3 * 2 ** 40],
  ['64KB', 64e3],
  ['64KiB', 65_536],
])('%s is the same number of bytes for every input', (text, bytes) => {
  expect(parseBlobCache('dir', text).maxBytes).toBe(bytes);
  expect(parseRetention([`max-size: ${text}`])?.maxBytes).toBe(bytes);
});

test.each(['2', 'GB', '-1GB', '1.5GB', '2G', '2 0GB', '99999999999GB', '1EB'])(
  '%s is a size for none',
  (text) => {
    expect(() => parseBlobCache('dir', text)).toThrow(/input blob-cache-size: got/);
    expect(() => parseRetention([`max-size: ${text}`])).toThrow(/input retention: got/);
  },
);
