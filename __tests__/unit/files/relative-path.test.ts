import { posix, win32 } from 'node:path';
import { expect, test } from 'vitest';
import { relativePath } from '../../../src/files/relative-path.ts';

test.each([
  ['/w/a/b', '/w', 'a/b'],
  ['/w', '/w/', ''],
  ['/w/..a', '/w', '..a'],
  ['/a', '/', 'a'],
  ['/', '/w', undefined],
  ['/wide', '/w', undefined],
  ['/w/../x', '/w', undefined],
])('%s below %s', (path, folder, way) => {
  expect(relativePath(path, folder, posix)).toBe(way);
});

test.each([
  ['C:\\W\\a', 'c:\\w', 'a'],
  ['D:\\w', 'C:\\w', undefined],
  ['\\\\server\\share\\w', 'C:\\w', undefined],
])('on Windows, %s below %s', (path, folder, way) => {
  expect(relativePath(path, folder, win32)).toBe(way);
});
