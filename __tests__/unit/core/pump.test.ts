import { expect, test } from 'vitest';
import { abortable, bytesOf, canPump, lazy, through, verified, type Bytes } from '../../../src/core/bytes.ts';
import { descriptorOf } from '../../../src/core/content.ts';
import { lent } from '../../support/lent-bytes.ts';
import { rejection } from '../../support/rejection.ts';

const { signal } = new AbortController();
const wrappers: readonly ((bytes: Bytes) => Bytes)[] = [
  (bytes) => verified(bytes, descriptorOf('abc')),
  (bytes) => abortable(bytes, signal),
  (bytes) => through(bytes, {}),
];

/** What is taken, chunk by chunk, and how it ends. */
async function pumped(bytes: Bytes, take?: (text: string) => void): Promise<unknown[]> {
  const taken: unknown[] = [];
  if (!canPump(bytes)) throw new Error('cannot be pumped');
  const pumping = bytes.pump((chunk) => {
    taken.push(Buffer.from(chunk).toString());
    take?.(Buffer.from(chunk).toString());
  });
  return pumping.then(
    () => [...taken, 'end'],
    (error: unknown) => [...taken, error],
  );
}

test.each(wrappers)(
  'a wrapper that passes every chunk on can be pumped where what it wraps can: %o',
  async (wrap) => {
    expect(canPump(wrap(bytesOf('abc')))).toBe(false);
    expect(await pumped(wrap(lent('a', 'bc')))).toEqual(['a', 'bc', 'end']);
  },
);

test('what is made lazily is iterated', () => {
  expect(canPump(lazy(() => lent('a')))).toBe(false);
});

test.each([
  { content: ['a', 'bc', ''], of: 'abc', taken: ['a', 'bc', ''], end: 'end' },
  { content: ['a', 'bX'], of: 'abc', taken: ['a'], end: { code: 'DIGEST_MISMATCH' } },
  { content: ['a', 'b'], of: 'abc', taken: ['a', 'b'], end: { code: 'SIZE_MISMATCH' } },
  { content: ['ab', 'cd'], of: 'abc', taken: ['ab'], end: { code: 'SIZE_MISMATCH' } },
  { content: ['abc', 'd'], of: 'abc', taken: ['abc'], end: { code: 'SIZE_MISMATCH' } },
  { content: [], of: '', taken: [], end: 'end' },
])(
  'content is verified before its last chunk is passed on: $content',
  async ({ content, of, taken, end }) => {
    const passed = await pumped(verified(lent(...content), descriptorOf(of)));
    expect(passed.slice(0, -1)).toEqual(taken);
    if (typeof end === 'string') expect(passed.at(-1)).toBe(end);
    else expect(passed.at(-1)).toMatchObject(end);
  },
);

test('who looks on sees each chunk, and names a failure of the bytes', async () => {
  const seen: number[] = [];
  const told = through(lent('a', 'bc', new Error('broken')), {
    seen: ({ byteLength }) => void seen.push(byteLength),
    failed: (cause) => new Error('told', { cause }),
  });
  expect(await pumped(told)).toMatchObject(['a', 'bc', { message: 'told', cause: { message: 'broken' } }]);
  expect(seen).toEqual([1, 2]);
});

test('what the reader throws is no failure of the bytes', async () => {
  const told = through(lent('a', 'b'), { failed: () => new Error('told') });
  const full = new Error('the disk is full');
  const passed = await pumped(told, () => {
    throw full;
  });
  expect(passed).toEqual(['a', full]);
});

test('an aborted signal ends the pumping with its reason', async () => {
  const stop = new AbortController();
  const reason = new Error('stopped');
  const passed = await pumped(abortable(lent('a', 'b', 'c'), stop.signal), (text) => {
    if (text === 'b') stop.abort(reason);
  });
  expect(passed).toEqual(['a', 'b', reason]);
  const bytes = abortable(lent('a'), stop.signal);
  expect(canPump(bytes) && (await rejection(bytes.pump(() => undefined)))).toBe(reason);
});
