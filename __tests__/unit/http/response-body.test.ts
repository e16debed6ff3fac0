import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ResponseBody } from '../../../src/http/response-body.ts';
import { Watchdog } from '../../../src/http/watchdog.ts';
import { rejection } from '../../support/rejection.ts';

/** A body, and what its sender was told. An abort fails the body, as a connection's does. */
function opened(): { readonly body: ResponseBody; readonly told: unknown[] } {
  const told: unknown[] = [];
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
  return { body, told };
}

const letters = async (body: ResponseBody): Promise<string> =>
  Buffer.concat(await Array.fromAsync(body)).toString();

test('chunks come in order, whether the reader waits for them or they for the reader', async () => {
  const { body } = opened();
  body.push(Buffer.from('a'));
  body.push(Buffer.from('b'));
  const read = letters(body);
  await sleep(1);
  body.push(Buffer.from('c'));
  await sleep(1);
  body.end();
  expect(await read).toBe('abc');
});

test('small chunks that wait are put together, and large ones stand between them', async () => {
  const { body } = opened();
  const large = Buffer.alloc(17_000, 'L');
  for (const chunk of [Buffer.from('a'), Buffer.from('b'), large, Buffer.from('c')]) body.push(chunk);
  for (let left = 70_000; left > 0; left -= 1) body.push(Buffer.from('d'));
  body.end();
  const chunks = await Array.fromAsync(body);
  expect(chunks).toHaveLength(4);
  expect(Buffer.concat(chunks).toString()).toBe(`ab${large.toString()}c${'d'.repeat(70_000)}`);
});

test('a waiting reader gets at once all that came at once, also where it is the last', async () => {
  const { body } = opened();
  const reading = body.next();
  for (const letter of 'abc') body.push(Buffer.alloc(16 * 1024, letter));
  body.end();
  const { value } = await reading;
  expect(Buffer.from(value ?? []).toString()).toBe(
    ['a', 'b', 'c'].map((one) => one.repeat(16 * 1024)).join(''),
  );
  expect(await body.next()).toEqual({ done: true, value: undefined });
});

test('a waiting reader gets what came before a failure, and then the failure', async () => {
  const { body } = opened();
  const reading = body.next();
  body.push(Buffer.from('a'));
  body.fail(new Error('lost'));
  expect(await reading).toMatchObject({ done: false });
  expect(await rejection(body.next())).toMatchObject({ message: 'lost' });
});

test('what came before a failure is read', async () => {
  const { body } = opened();
  body.push(Buffer.from('a'));
  body.fail(new Error('lost'));
  expect(await body.next()).toMatchObject({ done: false });
  expect(await rejection(body.next())).toMatchObject({ message: 'lost' });
});

test('the sender waits while much is unread', async () => {
  const { body, told } = opened();
  for (let at = 0; at < 5; at += 1) body.push(Buffer.alloc(64 * 1024));
  expect(told).toEqual(['pause', 'pause']);
  await body.next();
  expect(told).toEqual(['pause', 'pause']);
  await body.next();
  expect(told.at(-1)).toBe('resume');
});

test('a slow reader is no slow sender', async () => {
  const { body, told } = opened();
  // Of a size at which they are not put together.
  for (const letter of 'abc') body.push(Buffer.alloc(17_000, letter));
  body.end();
  let read = '';
  for await (const chunk of body) {
    read += Buffer.from(chunk).toString();
    await sleep(40);
  }
  expect(read).toBe(
    'abc'
      .split('')
      .map((letter) => letter.repeat(17_000))
      .join(''),
  );
  expect(told).toEqual(['resume', 'resume', 'resume']);
});

test('a sender that is silent while the reader waits is ended, and not before', async () => {
  const { body, told } = opened();
  await sleep(40);
  expect(told).toEqual([]);
  expect(await rejection(body.next())).toMatchObject({
    code: 'NETWORK',
    message: expect.stringContaining('host.test sends nothing'),
    details: { code: 'STALLED' },
  });
});

test('a reader that stops ends what is still to come', async () => {
  const { body, told } = opened();
  body.push(Buffer.from('a'));
  for await (const chunk of body) if (chunk.length > 0) break;
  expect(told.at(-1)).toMatchObject({ message: 'not read to its end' });
});

test('a reader that stops when all has come leaves the connection as it is', async () => {
  const { body, told } = opened();
  body.push(Buffer.from('a'));
  body.push(Buffer.from('b'));
  body.end();
  for await (const chunk of body) if (chunk.length > 0) break;
  expect(told).toEqual(['resume']);
  expect(await body.next()).toMatchObject({ done: true });
});
