import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { free, type Bytes } from '../../../src/core/bytes.ts';
import { writeNew } from '../../../src/files/write-file.ts';
import { freshFolder } from '../../support/operate.ts';

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
