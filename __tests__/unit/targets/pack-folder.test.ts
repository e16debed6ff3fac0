import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  linkSync,
  lutimesSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { CONTENT_DIGEST, TITLE, UNPACK, type Descriptor } from '../../../src/core/descriptor.ts';
import { digestOf } from '../../../src/core/digest.ts';
import { packFolder, type PackOptions } from '../../../src/targets/folder/pack-folder.ts';
import { freshFolder, writeFiles } from '../../support/operate.ts';

interface Packed {
  readonly node: Descriptor;
  readonly bytes: Buffer;
  readonly tar: Buffer;
}

async function packed(folder: string, options: Partial<PackOptions> = {}): Promise<Packed> {
  const output = join(freshFolder(), 'packed');
  const node = await packFolder(folder, { title: 'it', output, ...options });
  const bytes = readFileSync(output);
  return { node, bytes, tar: gunzipSync(bytes) };
}

/** Type, mode, name and link of each ustar entry. */
function entriesOf(tar: Buffer): string[] {
  const entries: string[] = [];
  const text = (at: number, length: number): string =>
    tar.toString('latin1', at, at + length).replace(/\0.*/s, '');
  for (let at = 0; tar[at] !== 0;) {
    const size = parseInt(text(at + 124, 11), 8);
    const link = text(at + 157, 100);
    entries.push(
      [text(at + 156, 1), text(at + 100, 7).replace(/^0+/, ''), text(at, 100), ...(link ? [link] : [])].join(
        ' ',
      ),
    );
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return entries;
}

function sample(): string {
  return writeFiles(freshFolder(), { 'b.txt': 'b', 'a/x': 'x', 'a-b': 'ab', 'empty/': '', Z: 'z' });
}

describe('a folder is packed', () => {
  test('with every entry below its title, parents first, in the order of bytes', async () => {
    const folder = sample();
    symlinkSync('b.txt', join(folder, 'link'));
    const { tar } = await packed(folder, { title: 'a/title' });
    expect(entriesOf(tar).map((entry) => entry.replace(/^(\d) \d+/, '$1'))).toEqual([
      '5 a/title',
      '0 a/title/Z',
      '5 a/title/a',
      '0 a/title/a/x',
      '0 a/title/a-b',
      '0 a/title/b.txt',
      '5 a/title/empty',
      '2 a/title/link b.txt',
    ]);
    expect(tar.subarray(-1024)).toEqual(Buffer.alloc(1024));
  });

  test('as one folder where its title is a dot', async () => {
    const { tar } = await packed(sample(), { title: '.' });
    expect(entriesOf(tar).map((entry) => entry.split(' ')[2])).toEqual([
      '.',
      'Z',
      'a',
      'a/x',
      'a-b',
      'b.txt',
      'empty',
    ]);
  });

  test('into a layer that says what it is', async () => {
    const { node, bytes, tar } = await packed(sample());
    expect(node).toEqual({
      mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
      digest: digestOf(bytes),
      size: bytes.byteLength,
      annotations: { [CONTENT_DIGEST]: digestOf(tar), [UNPACK]: 'true', [TITLE]: 'it' },
    });
    expect((await packed(sample(), { mediaType: 'a/b' })).node.mediaType).toBe('a/b');
  });

  test('to the same bytes, wherever and whenever it was written', async () => {
    const folder = sample();
    const first = await packed(folder);
    utimesSync(join(folder, 'a/x'), 1_600_000_000, 1_600_000_000);
    writeFileSync(join(folder, 'b.txt'), 'b');
    expect((await packed(folder)).node).toEqual(first.node);
    expect((await packed(sample())).node).toEqual(first.node);
  });

  test('with a gzip header without time and system', async () => {
    expect((await packed(sample())).bytes.subarray(4, 10)).toEqual(Buffer.from([0, 0, 0, 0, 0, 255]));
  });

  test('with the time that was asked for', async () => {
    const folder = sample();
    lutimesSync(join(folder, 'b.txt'), 1, 1);
    const { tar } = await packed(folder, { mtime: 1_700_000_000 });
    expect(tar.toString('latin1', 136, 147)).toBe((1_700_000_000).toString(8));
    expect((await packed(folder)).tar.toString('latin1', 136, 147)).toBe('00000000000');
  });

  test.skipIf(process.platform === 'win32')('with the modes of files and folders', async () => {
    const folder = sample();
    chmodSync(join(folder, 'b.txt'), 0o4751);
    chmodSync(join(folder, 'a'), 0o1770);
    chmodSync(join(folder, 'a/x'), 0o400);
    const modes = entriesOf((await packed(folder)).tar).filter((entry) => /it\/(a|a\/x|b.txt)$/.test(entry));
    expect(modes).toEqual(['5 1770 it/a', '0 400 it/a/x', '0 4751 it/b.txt']);
  });

  test('with hard links as files', async () => {
    const folder = sample();
    linkSync(join(folder, 'b.txt'), join(folder, 'c.txt'));
    const types = entriesOf((await packed(folder)).tar).filter((entry) => /[bc]\.txt/.test(entry));
    expect(types.map((entry) => entry[0])).toEqual(['0', '0']);
  });

  test('with links as they are, also to nowhere and beside it', async () => {
    const folder = sample();
    // An absolute one was packed, too, and no pull took the layer.
    for (const [name, to] of Object.entries({ dangling: 'none', up: '../x', folder: 'a' }))
      symlinkSync(to, join(folder, name));
    const links = entriesOf((await packed(folder)).tar).filter((entry) => entry.startsWith('2'));
    expect(links).toEqual(['2 777 it/dangling none', '2 777 it/folder a', '2 777 it/up ../x']);
  });

  test('whole where it was named by a link', async () => {
    const folder = sample();
    const link = join(freshFolder(), 'link');
    symlinkSync(folder, link);
    expect(entriesOf((await packed(link)).tar)).toEqual(entriesOf((await packed(folder)).tar));
  });

  test('without what is left out', async () => {
    const folder = sample();
    const { tar } = await packed(folder, { leftOut: new Set([join(folder, 'a'), join(folder, 'Z')]) });
    expect(entriesOf(tar).map((entry) => entry.split(' ')[2])).toEqual([
      'it',
      'it/a-b',
      'it/b.txt',
      'it/empty',
    ]);
  });

  test.each([0, 1, 511, 512, 65_536, 65_537, 1_048_577])('with a file of %i bytes', async (size) => {
    const content = randomBytes(size);
    const { tar } = await packed(writeFiles(freshFolder(), { file: content, next: 'n' }));
    expect(tar.subarray(1024, 1024 + size)).toEqual(content);
    expect(entriesOf(tar).map((entry) => entry.split(' ')[2])).toEqual(['it', 'it/file', 'it/next']);
  });

  test('also where it is empty', async () => {
    expect(entriesOf((await packed(freshFolder())).tar)).toHaveLength(1);
  });
});

describe('a folder is not packed', () => {
  test.skipIf(process.platform === 'win32')('when it has a socket', async () => {
    const folder = sample();
    const server = createServer().listen(join(folder, 'socket'));
    await once(server, 'listening');
    await expect(packed(folder)).rejects.toThrow(expect.objectContaining({ code: 'UNSUPPORTED' }));
    server.close();
  });

  test.each([
    ['grows', 'more'],
    ['shrinks', undefined],
  ])('when a file %s meanwhile', async (_how, more) => {
    const folder = freshFolder();
    const file = join(folder, 'z large');
    writeFileSync(file, randomBytes(16 * 1024 * 1024));
    const output = join(freshFolder(), 'packed');
    const packing = packFolder(folder, { title: 'it', output });
    // Its size is read before its bytes: as soon as the first of them arrive, the file changes.
    const change = whenThere(output, () =>
      more === undefined ? writeFileSync(file, 'x') : appendFileSync(file, more),
    );
    await Promise.all([
      expect(packing).rejects.toThrow(expect.objectContaining({ code: 'CONFLICT' })),
      change,
    ]);
    expect(readdirSync(join(output, '..'))).toEqual([]);
  });

  const kernel = '/sys/kernel/mm/transparent_hugepage';
  test.skipIf(!existsSync(kernel))('when a small file has less than its size says', async () => {
    const output = join(freshFolder(), 'packed');
    await expect(packFolder(kernel, { title: 'it', output })).rejects.toThrow(
      expect.objectContaining({ code: 'CONFLICT' }),
    );
    expect(readdirSync(join(output, '..'))).toEqual([]);
  });

  test('over a file that is there', async () => {
    const output = join(writeFiles(freshFolder(), { packed: 'mine' }), 'packed');
    await expect(packFolder(sample(), { title: 'it', output })).rejects.toThrow(/EEXIST/);
    expect(readFileSync(output, 'utf8')).toBe('mine');
  });

  test('any further after an abort', async () => {
    const output = join(freshFolder(), 'packed');
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(packFolder(sample(), { title: 'it', output, signal })).rejects.toThrow(/abort/i);
    expect(readdirSync(join(output, '..'))).toEqual([]);
  });
});

test('an abort is noticed among many small files', async () => {
  const folder = freshFolder();
  for (let at = 0; at < 2000; at += 1) writeFileSync(join(folder, `${at}`), randomBytes(10_000));
  const output = join(freshFolder(), 'packed');
  const stop = new AbortController();
  const packing = packFolder(folder, { title: 'it', output, signal: stop.signal });
  await Promise.all([expect(packing).rejects.toThrow(/abort/i), whenThere(output, () => stop.abort())]);
  expect(readdirSync(join(output, '..'))).toEqual([]);
});

async function whenThere(path: string, work: () => void): Promise<void> {
  while ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) < 65_536) await new Promise(setImmediate);
  work();
}
