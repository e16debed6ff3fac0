import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ResponseBody } from '../../../src/http/response-body.ts';
import { Watchdog } from '../../../src/http/watchdog.ts';
import { rejection } from '../../support/rejection.ts';

/** A body whose chunks are of one memory, and what its sender was told. An abort fails the body, as a connection's does. */
function opened() {
  const told: unknown[] = [];
  const memory = Buffer.alloc(1024 * 1024);
  const body: ResponseBody = new ResponseBody(
    {
      pause: () => void told.push('pause'),
      resume: () => void told.push('resume'),
      abort(error) {
        told.push(error);
        body.fail(error);
      },
    },
    new Watchdog('host.test', { idleMs: 20, bytes: 1000 }),
  );
  const push = (chunk: Buffer): void => {
    memory.fill(0xff).set(chunk);
    body.push(memory.subarray(0, chunk.byteLength));
  };
  return { body, told, push };
}

/** Pumps it, and keeps a copy of what is lent. */
function pumping(body: ResponseBody) {
  const taken: Buffer[] = [];
  const done = body.pump((chunk) => void taken.push(Buffer.from(chunk)));
  return {
    done,
    sizes: () => taken.map(({ byteLength }) => byteLength),
    text: () => Buffer.concat(taken).toString(),
  };
}

test('what came before it is pumped, and what comes then, and small chunks come together', async () => {
  const { body, push } = opened();
  push(Buffer.from('a'));
  push(Buffer.alloc(5000, 'b'));
  const { done, sizes, text } = pumping(body);
  push(Buffer.from('c'));
  push(Buffer.alloc(300_000, 'd'));
  push(Buffer.from('e'));
  body.end();
  await done;
  expect(text()).toBe(`a${'b'.repeat(5000)}c${'d'.repeat(300_000)}e`);
  expect(sizes()).toEqual([5002, 300_000, 1]);
});

test('whatever the sizes of the chunks, the same bytes are lent in their order', async () => {
  const sizes = fc.array(fc.oneof(fc.nat(20), fc.nat(20_000), fc.integer({ min: 200_000, max: 600_000 })), {
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(sizes, fc.nat(20), async (all, before) => {
      const { body, push } = opened();
      const chunks = all.map((size, at) => Buffer.alloc(size, at + 1));
      for (const chunk of chunks.slice(0, before)) push(chunk);
      const { done, text } = pumping(body);
      for (const chunk of chunks.slice(before)) push(chunk);
      body.end();
      await done;
      expect(text() === Buffer.concat(chunks).toString()).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test('a body that has ended is pumped, and one that has failed fails after what came', async () => {
  const ended = opened();
  ended.push(Buffer.from('a'));
  ended.body.end();
  const whole = pumping(ended.body);
  await whole.done;
  expect(whole.text()).toBe('a');
  for (const when of ['before', 'after']) {
    const { body, push } = opened();
    push(Buffer.from('a'));
    if (when === 'before') body.fail(new Error('lost'));
    const part = pumping(body);
    if (when === 'after') body.fail(new Error('lost'));
    expect(await rejection(part.done)).toMatchObject({ message: 'lost' });
    expect(part.text()).toBe('a');
  }
});

test('what the reader throws ends the connection, and nothing more is lent', async () => {
  const { body, told, push } = opened();
  const full = new Error('the disk is full');
  let count = 0;
  const done = body.pump(() => {
    count += 1;
    throw full;
  });
  push(Buffer.alloc(300_000));
  push(Buffer.alloc(300_000));
  expect(await rejection(done)).toBe(full);
  expect(count).toBe(1);
  expect(told.at(-1)).toMatchObject({ message: 'not read to its end' });
});

test('a sender that is silent, or too slow, is ended', async () => {
  const silent = opened();
  const { done } = pumping(silent.body);
  expect(await rejection(done)).toMatchObject({ code: 'NETWORK', details: { code: 'STALLED' } });
  const slow = opened();
  const trickle = pumping(slow.body);
  const trickling = setInterval(() => slow.push(Buffer.from('a')), 5);
  expect(await rejection(trickle.done)).toMatchObject({ message: expect.stringContaining('too slowly') });
  clearInterval(trickling);
});

test('a sender that waits while nobody reads goes on when it is pumped', async () => {
  const { body, told, push } = opened();
  for (let at = 0; at < 5; at += 1) push(Buffer.alloc(64 * 1024));
  await sleep(30);
  expect(told).toEqual(['pause', 'pause']);
  const { done, sizes } = pumping(body);
  expect(told.at(-1)).toBe('resume');
  body.end();
  await done;
  expect(sizes()).toEqual([256 * 1024, 64 * 1024]);
});

test('who iterates gets chunks of their own', async () => {
  const { body, push } = opened();
  const first = body.next();
  push(Buffer.alloc(5000, 'a'));
  push(Buffer.alloc(5000, 'b'));
  body.end();
  const chunks = [(await first).value as Uint8Array, ...(await Array.fromAsync(body))];
  expect(Buffer.concat(chunks).toString()).toBe('a'.repeat(5000) + 'b'.repeat(5000));
});
