import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { free, through, type Bytes } from '../../../src/core/bytes.ts';
import { writeBeside, writeNew } from '../../../src/files/write-file.ts';
import { lent } from '../../support/lent-bytes.ts';
import { freshFolder } from '../../support/operate.ts';
import { rejection } from '../../support/rejection.ts';

/** Three batches, so that one is written while another comes. */
function large(): { readonly chunks: Uint8Array[]; readonly whole: Buffer; readonly bytes: Bytes } {
  const chunks = Array.from({ length: 40 }, (_, at) => new Uint8Array(64 * 1024).fill(at));
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* chunks;
  }
  return { chunks, whole: Buffer.concat(chunks), bytes: { [Symbol.asyncIterator]: all } };
}

test('chunks that nobody else holds are freed when the file has them', async () => {
  const path = join(freshFolder(), 'file');
  const { chunks, whole, bytes } = large();
  await writeNew(path, { ...bytes, owned: true }, { durable: false });
  expect(readFileSync(path).equals(whole)).toBe(true);
  expect(chunks.map(({ byteLength }) => byteLength)).toEqual(chunks.map(() => 0));
});

test('the chunks of others stay', async () => {
  const path = join(freshFolder(), 'file');
  const { chunks, whole, bytes } = large();
  await writeNew(path, bytes, { durable: false });
  expect(readFileSync(path).equals(whole)).toBe(true);
  expect(Buffer.concat(chunks).equals(whole)).toBe(true);
});

test('a chunk that somebody freed too early fails the file', async () => {
  const { chunks } = large();
  async function* all(): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) {
      yield chunk;
      free(chunk);
    }
  }
  const writing = writeNew(join(freshFolder(), 'file'), { [Symbol.asyncIterator]: all }, { durable: false });
  await expect(writing).rejects.toThrow('bytes were written');
});

test.each([true, false])(
  'chunks that are only lent are in the file before the next comes, durable %s',
  async (durable) => {
    const path = join(freshFolder(), 'file');
    await writeNew(path, lent('a', 'bc', 'd'.repeat(100_000)), { durable, mode: 0o640 });
    expect(readFileSync(path, 'latin1')).toBe(`abc${'d'.repeat(100_000)}`);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o640 & ~process.umask());
  },
);

test('a file that is there is not written by a pump either', async () => {
  const path = join(freshFolder(), 'file');
  writeFileSync(path, 'mine');
  await expect(writeNew(path, lent('theirs'), {})).rejects.toMatchObject({ code: 'EEXIST' });
  expect(readFileSync(path, 'latin1')).toBe('mine');
});

test('pumping stops where it is aborted, and leaves nothing under the file’s name', async () => {
  const path = join(freshFolder(), 'file');
  const stop = new AbortController();
  const reason = new Error('stopped');
  const bytes = through(lent('a', 'b', 'c'), { seen: (chunk) => chunk[0] === 0x62 && stop.abort(reason) });
  expect(await rejection(writeBeside(path, bytes, { signal: stop.signal }))).toBe(reason);
  expect(readdirSync(join(path, '..'))).toEqual([]);
});
