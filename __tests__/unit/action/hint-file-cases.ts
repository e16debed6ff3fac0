import { onDisk, ours, unreadable } from './hint-failures.ts';

/** Of files that are pushed, of indexes, and of layouts and archives. */
export const FILE_CASES: readonly (readonly [id: string, fail: () => unknown])[] = [
  ['index-race', () => ours('CONFLICT', 'a: the tag b was moved', { reason: 'index-overwritten' })],
  [
    'no-cache-entry',
    () => ours('NOT_FOUND', 'no cache entry with key "k" in a', { reason: 'no-cache-entry' }),
  ],
  ['not-an-index', () => ours('INVALID_CONTENT', 'a is not an index', { reason: 'not-an-index' })],
  [
    'file-lines',
    () =>
      ours('NOT_FOUND', 'input files: nothing matches "a, b"', {
        input: 'files',
        reason: 'file-line-form',
        lines: ['a', 'b'],
      }),
  ],
  ['no-files', () => ours('NOT_FOUND', 'input files: nothing matches "dist"', { input: 'files' })],
  ['too-large-manifest', () => ours('TOO_LARGE', 'the manifest would have 5 bytes', { manifest: true })],
  [
    'holds-secret',
    () => ours('INVALID_INPUT', 'will not push a: it holds a secret', { reason: 'holds-secret' }),
  ],
  ['git-folder', () => ours('UNSAFE_PATH', 'will not write to ".git/a"', { reason: 'git-folder' })],
  ['link-out', () => ours('UNSAFE_PATH', 'will not push a: it is a link to b', { reason: 'link-out' })],
  ['special-file', () => ours('UNSUPPORTED', 'will not read a: it is a pipe', { reason: 'special-file' })],
  ['unsafe-file', () => ours('UNSAFE_PATH', 'will not pack "dist/a"', { packing: true })],
  ['file-encoding', () => ours('INVALID_INPUT', 'a is UTF-16', { encoding: 'UTF-16' })],
  ['docker-archive', () => ours('INVALID_CONTENT', 'a is a docker-archive', { reason: 'docker-archive' })],
  ['packed-archive', () => ours('INVALID_CONTENT', 'a is packed with xz', { reason: 'packed-archive' })],
  ['link-out-of-layout', () => ours('NOT_FOUND', 'a is a link', { reason: 'link-out-of-layout' })],
  ['conflict', () => ours('CONFLICT', 'the lock a was held by another process', { file: 'a' })],
  ['conflict', () => ours('CONFLICT', 'a changed while it was packed')],
  ['unsafe-path', () => ours('UNSAFE_PATH', 'will not write to "../x"')],
  ['invalid-content', () => ours('INVALID_CONTENT', 'a is not JSON')],
];

export const DISK_CASES: typeof FILE_CASES = [
  ['disk-full', () => onDisk('ENOSPC')],
  ['too-many-files', () => onDisk('EMFILE')],
  ['no-read-permission', () => unreadable],
  ['no-permission', () => onDisk('EROFS')],
  ['file-in-the-way', () => onDisk('ENOTDIR')],
  ['file-removed', () => onDisk('ENOENT')],
  ['name-too-long', () => onDisk('ENAMETOOLONG')],
  ['storage', () => onDisk('EIO')],
];
