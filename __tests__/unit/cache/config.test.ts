import { describe, expect, test } from 'vitest';
import { encodeConfig, parseConfig } from '../../../src/cache/tree/config.ts';
import type { CacheConfig } from '../../../src/cache/tree/format.ts';

const config: CacheConfig = {
  groups: ['node_modules', '~/.npm'],
  chunks: [
    {
      group: 0,
      size: 2048,
      entries: [
        { name: 'a', kind: 'folder', mode: 0o755, mtime: 1, size: 0 },
        {
          name: 'a/b',
          kind: 'file',
          mode: 0o644,
          mtime: 1_700_000_000_123_456,
          size: 5,
          contentDigest: 'sum',
        },
        { name: 'c', kind: 'link', mode: 0o777, mtime: -5, size: 0, linkTarget: 'a/b' },
      ],
      superseded: [{ name: 'a/old', kind: 'file' }],
    },
    {
      group: 1,
      size: 1512,
      entries: [{ name: 'big', kind: 'file', mode: 0o600, mtime: 0, size: 1500 }],
      piece: { length: 1000, contentDigest: 'one' },
      superseded: [],
    },
    { group: 1, size: 512, entries: [], piece: { length: 500, contentDigest: 'two' }, superseded: [] },
    { group: 1, size: 1024, entries: [], superseded: [] },
  ],
};

test('what is encoded is parsed', () => {
  expect(parseConfig(encodeConfig(config))).toEqual(config);
});

test('one with hard links is of version 2', () => {
  const link = { name: 'd', kind: 'hardlink', mode: 0o644, mtime: 1, size: 0, linkTarget: 'a/b' } as const;
  const chunks = [...config.chunks, { group: 0, size: 512, entries: [link], superseded: [] }];
  const bytes = encodeConfig({ ...config, chunks });
  expect(JSON.parse(Buffer.from(bytes).toString())).toMatchObject({ version: 2 });
  expect(parseConfig(bytes)).toEqual({ ...config, chunks });
  expect(JSON.parse(Buffer.from(encodeConfig(config)).toString())).toMatchObject({ version: 1 });
});

type Json = { version: number; groups: unknown; chunks: Record<string, unknown>[] };

function changed(change: (json: Json) => void): Uint8Array {
  const json = JSON.parse(Buffer.from(encodeConfig(config)).toString()) as Json;
  change(json);
  return Buffer.from(JSON.stringify(json));
}

function row(at: number, value: unknown): Uint8Array {
  return changed(({ chunks }) => {
    const entries = chunks[0]?.['entries'] as unknown[][];
    if (entries[1]) entries[1][at] = value;
  });
}

describe('refused', () => {
  test.each<[string, Uint8Array]>([
    ['no JSON', Buffer.from('{')],
    ['no groups', changed((json) => (json.groups = 'x'))],
    ['a chunk without a group', changed(({ chunks }) => Object.assign(chunks[0] ?? {}, { group: 2 }))],
    ['a negative chunk', changed(({ chunks }) => Object.assign(chunks[0] ?? {}, { size: -1 }))],
    ['a device', row(1, 'c')],
    ['a hard link with a size', row(1, 'h')],
    ['a prototype for a kind', row(1, 'constructor')],
    ['a setuid bit', row(2, 0o4755)],
    ['a negative size', row(4, -1)],
    ['a size beyond numbers', row(4, 2 ** 60)],
    ['a name that is no text', row(0, 7)],
    ['a piece without its file', changed(({ chunks }) => Object.assign(chunks[1] ?? {}, { entries: [] }))],
    ['a piece missing', changed(({ chunks }) => chunks.splice(2, 1))],
    ['a piece missing at the end', changed(({ chunks }) => chunks.splice(2, 2))],
    ['a piece too long', changed(({ chunks }) => Object.assign(chunks[2] ?? {}, { piece: [501, ''] }))],
    ['an empty piece', changed(({ chunks }) => Object.assign(chunks[2] ?? {}, { piece: [0, ''] }))],
    ['a piece of another group', changed(({ chunks }) => Object.assign(chunks[2] ?? {}, { group: 0 }))],
    ['something between pieces', changed(({ chunks }) => chunks.splice(2, 0, { ...chunks[0] }))],
  ])('%s', (_what, bytes) => {
    expect(() => parseConfig(bytes)).toThrow(expect.objectContaining({ code: 'INVALID_CONTENT' }));
  });

  test('more bytes than any tree has', () => {
    const bomb = { group: 0, size: 32 * 1024 * 1024, entries: [] };
    const bytes = changed((json) => (json.chunks = Array.from({ length: 17_000 }, () => bomb)));
    expect(() => parseConfig(bytes)).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }));
  });

  test.each([
    ['another version', 'UNSUPPORTED', changed((json) => (json.version = 3))],
    ['a huge chunk', 'TOO_LARGE', changed(({ chunks }) => Object.assign(chunks[0] ?? {}, { size: 2 ** 30 }))],
  ])('%s is %s: no wrong byte, and no reason to fail a build', (_title, code, bytes) => {
    expect(() => parseConfig(bytes)).toThrow(expect.objectContaining({ code }));
  });
});
