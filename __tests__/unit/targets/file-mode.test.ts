import { expect, test } from 'vitest';
import { digestOf } from '../../../src/core/digest.ts';
import { FILE_MODE, fileModeOf, formatFileMode } from '../../../src/targets/folder/file-mode.ts';

const layer = (mode: string) => ({
  mediaType: 'application/octet-stream',
  digest: digestOf('a'),
  size: 1,
  annotations: { 'org.opencontainers.image.title': 'a', [FILE_MODE]: mode },
});

test.each([
  [0o100755, '0755'],
  [0o100644, '0644'],
  [0o104755, '0755'],
  [0o101777, '0777'],
  [0o100000, '0000'],
  [0o100020, '0020'],
])('%o is written as %s', (mode, text) => {
  expect(formatFileMode(mode)).toBe(text);
});

test.each([
  ['0755', 0o755],
  ['755', 0o755],
  ['4755', 0o755],
  ['06711', 0o711],
  ['1777', 0o777],
  ['0000', 0],
])('%s is read without setuid, setgid and sticky', (text, mode) => {
  expect(fileModeOf(layer(text))).toBe(mode);
});

test.each(['', '8', '0o755', 'rwxr-xr-x', '-755', '0x1ed', '100755', ' 0755', '0755\n'])(
  '%j is refused, with the name of the file',
  (text) => {
    expect(() => fileModeOf(layer(text))).toThrow('"a" has the annotation land.oras.file.mode');
  },
);
