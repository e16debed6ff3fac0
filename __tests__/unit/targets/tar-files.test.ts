import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readUpTo } from '../../../src/core/bytes.ts';
import { openArchive } from '../../../src/targets/layout/oci-archive.ts';
import { tarFiles } from '../../../src/targets/layout/tar-files.ts';
import { freshFolder } from '../../support/operate.ts';
import { paxEntry, rawEntry, rawTar } from '../../support/tar.ts';

type Files = Awaited<ReturnType<typeof tarFiles>>;

function written(bytes: Uint8Array): string {
  const path = join(freshFolder(), 'it.tar');
  writeFileSync(path, bytes);
  return path;
}

function filesOf(bytes: Uint8Array): Promise<Files> {
  return tarFiles(written(bytes));
}

async function textOf(files: Files, name: string): Promise<string> {
  return Buffer.from(await readUpTo(files.read(name), 1_000_000, name)).toString();
}

describe('the files of a tar', () => {
  test('are read in place by their names', async () => {
    const files = await filesOf(
      rawTar([
        { name: 'a/', type: '5' },
        { name: 'a/one', content: '1'.repeat(600) },
        { name: './two', content: 'two' },
        { name: 'old', type: '\0', content: 'old' },
        { name: 'empty' },
        { name: 'link', type: '2', link: 'two' },
        { name: 'hard', type: '1', link: 'two' },
      ]),
    );
    expect([...files.entries.keys()]).toEqual(['a', 'a/one', 'two', 'old', 'empty', 'link', 'hard']);
    expect(await files.size('a/one')).toBe(600);
    expect(await textOf(files, 'a/one')).toBe('1'.repeat(600));
    expect(await textOf(files, 'two')).toBe('two');
    expect(await textOf(files, 'two')).toBe('two');
    expect(await textOf(files, 'empty')).toBe('');
    // Both were passed over: a blob that is a link to another place of the tar was missing.
    expect(await textOf(files, 'link')).toBe('two');
    expect(await textOf(files, 'hard')).toBe('two');
    expect(await files.size('a/')).toBeUndefined();
    expect(await files.size('constructor')).toBeUndefined();
  });

  test('have the names and sizes of their PAX records', async () => {
    const name = `blobs/${'n'.repeat(200)}/ünïcode`;
    const files = await filesOf(
      rawTar([
        paxEntry({ path: name, mtime: '1.5', size: '3' }),
        { name: 'cut', content: 'pax' },
        { name: 'next', content: 'n' },
      ]),
    );
    expect([...files.entries.keys()]).toEqual([name, 'next']);
    expect(await files.size(name)).toBe(3);
    expect(await textOf(files, name)).toBe('pax');
    expect(await textOf(files, 'next')).toBe('n');
  });

  test('may be there twice: the last one counts', async () => {
    const files = await filesOf(
      rawTar([
        { name: 'a', content: '1' },
        { name: 'a', content: '22' },
      ]),
    );
    expect(await textOf(files, 'a')).toBe('22');
  });

  test('may end without the blocks of zeros', async () => {
    expect(await textOf(await filesOf(rawEntry({ name: 'a', content: 'x' })), 'a')).toBe('x');
  });

  test('are none in an empty tar', async () => {
    expect((await filesOf(rawTar([]))).entries.size).toBe(0);
  });

  test('are not there by another name', async () => {
    const files = await filesOf(rawTar([{ name: 'a', content: 'x' }]));
    await expect(textOf(files, 'b')).rejects.toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  });
});

describe('a tar is refused', () => {
  const entry = rawEntry({ name: 'a', content: 'x'.repeat(1000) });

  test.each([
    ['is gzipped', gzipSync(rawTar([{ name: 'a', content: 'x' }])), /not an uncompressed tar/],
    ['is garbage', Buffer.alloc(2048, 'garbage'), /not an uncompressed tar/],
    [
      'is a ZIP',
      Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(2048)]),
      /not an uncompressed tar/,
    ],
    [
      'has garbage behind an entry',
      Buffer.concat([entry, Buffer.alloc(512, 'garbage')]),
      /bad header at byte 1536/,
    ],
    ['has a wrong sum', flipped(entry), /bad header at byte 0/],
    ['ends within a file', entry.subarray(0, 900), /ends/],
    ['ends within a header', Buffer.concat([entry, entry]).subarray(0, 1600), /bad header at byte 1536/],
    ['says that a file is longer than the tar', rawTar([{ name: 'a', content: 'x', size: 10_000 }]), /ends/],
  ])('that %s', async (_what, bytes, message) => {
    await expect(filesOf(bytes)).rejects.toThrow(
      expect.objectContaining({ code: 'INVALID_CONTENT', message: expect.stringMatching(message) }),
    );
  });

  test('that is not there', async () => {
    await expect(tarFiles(join(freshFolder(), 'none.tar'))).rejects.toThrow(
      expect.objectContaining({ code: 'NOT_FOUND' }),
    );
  });

  test('as an archive when it holds no layout', async () => {
    const archive = await openArchive(written(rawTar([{ name: 'a', content: 'x' }])));
    await expect(archive.resolve('v1')).rejects.toThrow(
      expect.objectContaining({
        code: 'NOT_FOUND',
        message: expect.stringMatching(/has no file oci-layout/),
      }),
    );
  });
});

function flipped(entry: Buffer): Buffer {
  const copy = Buffer.from(entry);
  copy[0] = 0x62;
  return copy;
}
