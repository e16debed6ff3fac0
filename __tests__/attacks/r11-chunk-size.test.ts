// R11 A registry asks for chunks so large that a file must be held in memory whole (OCI-Chunk-Min-Length).
import { expect, test } from 'vitest';
import type { Bytes } from '../../src/core/bytes.ts';
import { digestOf, finishDigest, startDigest } from '../../src/core/digest.ts';
import { boundedOutcome } from '../support/bounded.ts';
import { open, startServer, type Server } from '../support/lab.ts';
import { rejection } from '../support/rejection.ts';

const mib = 1024 * 1024;

/** Refuses whole blobs, and takes chunks of that size only. */
function registry(minLength: string): Promise<Server> {
  return startServer(({ method }) => {
    if (method === 'POST')
      return { status: 202, headers: { location: '/upload/1', 'oci-chunk-min-length': minLength } };
    if (method === 'PATCH') return { status: 202, headers: { location: '/upload/1' } };
    return { status: method === 'PUT' ? 413 : 404 };
  });
}

/** So many MiB of nothing, made as they are read. */
function zeros(count: number): { readonly bytes: Bytes; readonly read: () => number } {
  let read = 0;
  const piece = Buffer.alloc(mib);
  return {
    bytes: {
      async *[Symbol.asyncIterator]() {
        for (let at = 0; at < count; at += 1) {
          read += 1;
          yield piece;
        }
      },
    },
    read: () => read,
  };
}

test.each([String(65 * mib), '9'.repeat(30)])(
  'chunks of %s bytes are refused, and nothing is held for them',
  async (minLength) => {
    await using hostile = await registry(minLength);
    await using repository = open(hostile.host, { retries: 1 });
    const { bytes, read } = zeros(66);
    const node = { mediaType: 'text/plain', digest: digestOf(Buffer.alloc(66 * mib)), size: 66 * mib };
    const error = await rejection(repository.target.push(node, bytes));
    expect(error).toMatchObject({ code: 'UNSUPPORTED', details: { limit: 64 * mib } });
    expect(error.message).toContain(String(Number(minLength)));
    expect(hostile.requests.filter(({ method }) => method === 'PATCH')).toEqual([]);
    // The refused PUT read it once, and nothing did after that.
    expect(read()).toBeLessThanOrEqual(66);
  },
);

// Held whole, it takes more than the process has.
test('a file for such chunks needs little memory', async () => {
  await using hostile = await registry(String(300 * mib));
  const hash = startDigest();
  for await (const piece of zeros(300).bytes) hash.update(piece);
  const given = ['push', hostile.host, finishDigest(hash), '300'] as const;
  const counts = () => ({ requests: hostile.requests.length });
  const outcome = await boundedOutcome('r11: chunks of 300 MiB', given, counts);
  expect(outcome).toBe('UNSUPPORTED');
  expect(hostile.requests.filter(({ method }) => method === 'PATCH')).toEqual([]);
});
