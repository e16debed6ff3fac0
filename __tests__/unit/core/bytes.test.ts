import { describe, expect, test } from 'vitest';
import {
  abortable,
  behind,
  bytesOf,
  free,
  lazy,
  MAX_MANIFEST,
  readAll,
  readUpTo,
  through,
  verified,
  type Bytes,
} from '../../../src/core/bytes.ts';
import { digestOf, type Algorithm } from '../../../src/core/digest.ts';
import type { Descriptor } from '../../../src/core/descriptor.ts';

function nodeOf(content: string, facts: { size?: number; algorithm?: Algorithm } = {}): Descriptor {
  return { mediaType: 'a/b', digest: digestOf(content, facts.algorithm), size: facts.size ?? content.length };
}

async function textOf(bytes: Bytes): Promise<string> {
  return Buffer.concat(await Array.fromAsync(bytes)).toString();
}

/** Counts how often it is opened and closed, and what was pulled. */
function counted(...chunks: readonly string[]): {
  bytes: Bytes;
  opened: number;
  closed: number;
  pulled: number;
} {
  const counts = { opened: 0, closed: 0, pulled: 0 };
  const bytes = lazy(async function* () {
    counts.opened += 1;
    try {
      for (const chunk of chunks) {
        counts.pulled += 1;
        yield Buffer.from(chunk);
      }
    } finally {
      counts.closed += 1;
    }
  });
  return Object.assign(counts, { bytes });
}

function failure(code: string): Error {
  return expect.objectContaining({ code }) as Error;
}

describe('lazy bytes', () => {
  test('open nothing before the first pull', async () => {
    const source = counted('a');
    verified(source.bytes, nodeOf('a'))[Symbol.asyncIterator]();
    expect(source.opened).toBe(0);
  });

  test('are read anew at each iteration', async () => {
    const source = counted('a', 'b');
    expect(await textOf(source.bytes)).toBe('ab');
    expect(await textOf(source.bytes)).toBe('ab');
    expect(source).toMatchObject({ opened: 2, closed: 2 });
  });

  test('close what was opened when the reader stops', async () => {
    const source = counted('a', 'b', 'c');
    for await (const _chunk of verified(source.bytes, nodeOf('abc'))) break;
    expect(source).toMatchObject({ opened: 1, closed: 1, pulled: 2 });
  });

  test('may be opened by a promise', async () => {
    expect(await textOf(lazy(async () => bytesOf('a')))).toBe('a');
    await expect(textOf(lazy(() => Promise.reject(new Error('closed'))))).rejects.toThrow('closed');
  });

  test('of texts and bytes are one stream', async () => {
    expect(await textOf(bytesOf('é', Buffer.from('b')))).toBe('éb');
    expect(await textOf(bytesOf())).toBe('');
  });
});

describe('verified bytes', () => {
  test('of wrong content are never whole: the last chunk waits for the digest', async () => {
    const seen: string[] = [];
    const read = async (): Promise<void> => {
      for await (const chunk of verified(bytesOf('ab', 'cX'), nodeOf('abcd'))) {
        seen.push(Buffer.from(chunk).toString());
      }
    };
    await expect(read()).rejects.toMatchObject({ code: 'DIGEST_MISMATCH' });
    expect(seen).toEqual(['ab']);
  });

  test.each<[string, Algorithm]>([
    ['', 'sha256'],
    ['content', 'sha256'],
    ['content', 'sha512'],
  ])('pass on %j with its %s', async (content, algorithm) => {
    const bytes = verified(bytesOf(...content.split('')), nodeOf(content, { algorithm }));
    expect(await textOf(bytes)).toBe(content);
    expect(await textOf(bytes)).toBe(content);
  });

  test.each([
    ['one byte less', 'conten', 'SIZE_MISMATCH'],
    ['one byte more', 'contents', 'SIZE_MISMATCH'],
    ['nothing', '', 'SIZE_MISMATCH'],
    ['another first byte', 'Content', 'DIGEST_MISMATCH'],
    ['another last byte', 'contenT', 'DIGEST_MISMATCH'],
  ])('end with an error after %s', async (_what, got, code) => {
    await expect(textOf(verified(bytesOf(...got.split('')), nodeOf('content')))).rejects.toThrow(
      failure(code),
    );
  });

  test('stop at the first byte too much and close the source', async () => {
    const source = counted('abc', 'd', 'e');
    await expect(textOf(verified(source.bytes, nodeOf('abc')))).rejects.toThrow(failure('SIZE_MISMATCH'));
    expect(source).toMatchObject({ pulled: 2, closed: 1 });
  });

  test('say what was expected and what came', async () => {
    await expect(textOf(verified(bytesOf('b'), nodeOf('a')))).rejects.toMatchObject({
      details: { expected: digestOf('a'), got: digestOf('b'), size: 1 },
    });
  });
});

describe('reading whole', () => {
  test('gives the bytes, checked', async () => {
    expect(Buffer.from(await readAll(bytesOf('a', 'b'), nodeOf('ab'))).toString()).toBe('ab');
    await expect(readAll(bytesOf('a', 'c'), nodeOf('ab'))).rejects.toThrow(failure('DIGEST_MISMATCH'));
  });

  test('takes what is as long as the limit', async () => {
    expect((await readAll(bytesOf('abcd'), nodeOf('abcd'), 4)).byteLength).toBe(4);
    expect((await readUpTo(bytesOf('abcd'), 4, 'it')).byteLength).toBe(4);
  });

  test('refuses a descriptor over the limit without a look at the source', async () => {
    const source = counted('abcde');
    await expect(readAll(source.bytes, nodeOf('abcde'), 4)).rejects.toThrow(failure('TOO_LARGE'));
    await expect(readAll(source.bytes, nodeOf('', { size: MAX_MANIFEST + 1 }))).rejects.toThrow(
      failure('TOO_LARGE'),
    );
    expect(source.opened).toBe(0);
  });

  test('stops at the limit where the source goes on without an end', async () => {
    let chunks = 0;
    const endless = lazy(async function* () {
      for (;;) {
        chunks += 1;
        yield new Uint8Array(1024);
      }
    });
    await expect(readUpTo(endless, 10_000, 'the answer')).rejects.toThrow(
      expect.objectContaining({
        code: 'TOO_LARGE',
        message: 'the answer is larger than the limit of 10000 bytes',
      }),
    );
    expect(chunks).toBe(10);
  });

  test('of nothing is empty', async () => {
    expect(await readUpTo(bytesOf(), 0, 'it')).toHaveLength(0);
  });
});

describe('abortable bytes', () => {
  test('are the bytes themselves without a signal', () => {
    const bytes = bytesOf('a');
    expect(abortable(bytes, undefined)).toBe(bytes);
  });

  test('end with the reason of the signal at the next chunk, and close the source', async () => {
    const source = counted('a', 'b', 'c');
    const stop = new AbortController();
    const reason = new Error('stopped');
    const got: string[] = [];
    const read = async (): Promise<void> => {
      for await (const chunk of abortable(source.bytes, stop.signal)) {
        got.push(Buffer.from(chunk).toString());
        stop.abort(reason);
      }
    };
    await expect(read()).rejects.toBe(reason);
    expect(got).toEqual(['a']);
    expect(source.closed).toBe(1);
  });
});

describe('bytes that are passed on', () => {
  test('tell of each chunk, and put another error in the place of one', async () => {
    const seen: string[] = [];
    const broken = lazy(async function* () {
      yield Buffer.from('a');
      throw new Error('broken');
    });
    const passed = through(broken, {
      seen: (chunk) => seen.push(Buffer.from(chunk).toString()),
      failed: (error) => new Error('told', { cause: error }),
    });
    await expect(textOf(passed)).rejects.toMatchObject({ message: 'told', cause: { message: 'broken' } });
    expect(seen).toEqual(['a']);
  });

  test('close the source when the reader stops', async () => {
    const source = counted('a', 'b');
    for await (const chunk of through(source.bytes, {})) if (chunk.length > 0) break;
    expect(source).toMatchObject({ pulled: 1, closed: 1 });
  });
});

describe('owned bytes', () => {
  test('stay owned where every chunk is passed on, and nothing is by default', () => {
    const [own, shared] = [{ ...bytesOf('a'), owned: true }, bytesOf('a')];
    const { signal } = new AbortController();
    const passing = [
      (bytes: Bytes) => verified(bytes, nodeOf('a')),
      (bytes: Bytes) => abortable(bytes, signal),
      (bytes: Bytes) => through(bytes, {}),
    ];
    expect(passing.map((pass) => pass(own).owned)).toEqual([true, true, true]);
    expect(passing.map((pass) => pass(shared).owned)).toEqual([false, false, false]);
    expect(lazy(() => own).owned).toBeUndefined();
  });

  test('what is known of them is passed on, with every chunk seen and every error told', async () => {
    const { digest } = nodeOf('ab');
    const known = { digest, bytes: counted('a', 'b').bytes };
    const seen: string[] = [];
    const passed = through({ ...bytesOf('ab'), known }, { seen: (chunk) => seen.push(`${chunk.length}`) });
    expect(passed.known?.digest).toBe(digest);
    expect(await textOf(passed.known?.bytes ?? bytesOf())).toBe('ab');
    expect(seen).toEqual(['1', '1']);
    expect(through(bytesOf('ab'), {}).known).toBeUndefined();
    expect(verified({ ...bytesOf('ab'), known }, nodeOf('ab')).known).toBeUndefined();
  });

  test('a chunk that is freed is empty; a part of a larger memory stays', () => {
    const whole = new Uint8Array([1, 2, 3]);
    const part = new Uint8Array([1, 2, 3]).subarray(1);
    free(whole);
    free(part);
    expect([whole, part].map(({ byteLength }) => byteLength)).toEqual([0, 2]);
  });
});

test('what is left behind so many bytes begins in the middle of a chunk, or with one', () => {
  const chunks = ['abc', '', 'de', 'f'].map((text) => Buffer.from(text));
  const left = [0, 2, 3, 4, 5, 6].map((bytes) => Buffer.concat(behind(chunks, bytes)).toString());
  expect(left).toEqual(['abcdef', 'cdef', 'def', 'ef', 'f', '']);
});
