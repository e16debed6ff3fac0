import { expect, test } from 'vitest';
import { bytesOf, lazy, streamOf, verified, type Bytes } from '../../../src/core/bytes.ts';
import { descriptorOf } from '../../../src/core/content.ts';

test('a stream has the bytes, chunk by chunk, and the error of what is wrong', async () => {
  expect(await new Response(streamOf(bytesOf('hel', '', 'lo'))).text()).toBe('hello');
  expect(await Array.fromAsync(streamOf(bytesOf('hel', 'lo')), ({ byteLength }) => byteLength)).toEqual([
    3, 2,
  ]);
  const wrong = new Response(streamOf(verified(bytesOf('hullo'), descriptorOf('hello'))));
  await expect(wrong.text()).rejects.toMatchObject({ code: 'DIGEST_MISMATCH' });
});

test('a stream opens nothing before it is read, and ends the reading when it is cancelled', async () => {
  const log: string[] = [];
  const bytes: Bytes = lazy(async function* () {
    log.push('opened');
    try {
      yield* bytesOf('a', 'b');
    } finally {
      log.push('closed');
    }
  });
  const reader = streamOf(bytes).getReader();
  expect(log).toEqual([]);
  await reader.read();
  expect(log).toEqual(['opened']);
  await reader.cancel();
  expect(log).toEqual(['opened', 'closed']);
});
