import { ours } from './hint-failures.ts';

/** Of files that are pushed. */
export const FILE_CASES: readonly (readonly [id: string, fail: () => unknown])[] = [
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
];
