import { describe, expect, test } from 'vitest';
import { readUpTo } from '../../../src/core/bytes.ts';
import { parseRetryAfter, withRetry, type RetryOptions } from '../../../src/http/retry.ts';
import { createTransport } from '../../../src/http/transport.ts';
import { startServer, type Handler } from '../../support/lab.ts';
import { rejection } from '../../support/rejection.ts';

const now = Date.parse('2024-05-01T12:00:00Z');

test.each([
  ['0', 0],
  ['1', 1000],
  [' 120 ', 120_000],
  ['1.5', 1500],
  ['1.889377ms', 1.889377],
  ['30s', 30_000],
  ['2m', 120_000],
  ['Wed, 01 May 2024 12:00:30 GMT', 30_000],
  ['Wed, 01 May 2024 11:00:00 GMT', 0],
  ['', undefined],
  ['soon', undefined],
  ['1 s', undefined],
  ['-5', undefined],
  ['5 apples', undefined],
  ['NaN', undefined],
  ['Infinity', undefined],
  [undefined, undefined],
])('Retry-After: %j is %j ms', (text, expected) => {
  expect(parseRetryAfter(text, now)).toBe(expected);
});

describe('a request', () => {
  async function ask(script: Handler, options: RetryOptions = {}, signal?: AbortSignal) {
    const server = await startServer(script);
    const transport = createTransport();
    const waits: string[] = [];
    const send = withRetry(transport.send, { onRetry: ({ reason }) => void waits.push(reason), ...options });
    try {
      const response = await send({ method: 'GET', url: new URL(server.origin), signal });
      const body = Buffer.from(await readUpTo(response.body, 1000, 'body')).toString();
      return { status: response.status, body, waits, count: server.requests.length };
    } catch (error) {
      return { error, waits, count: server.requests.length };
    } finally {
      await transport.close();
      await server[Symbol.asyncDispose]();
    }
  }

  test.each([408, 429, 499, 500, 502, 503, 504, 520])('is repeated after a %i', async (status) => {
    const script: Handler = ({ earlier }) =>
      earlier === 0 ? { status, headers: { 'retry-after': '0' } } : { status: 200, body: 'there' };
    const expected = { status: 200, body: 'there', count: 2, waits: [`status ${status}`] };
    expect(await ask(script)).toEqual(expected);
  });

  test.each([400, 401, 403, 404, 405, 413, 416])('is not repeated after a %i', async (status) => {
    expect(await ask(() => ({ status }))).toMatchObject({ status, count: 1 });
  });

  test('is repeated when the connection breaks', async () => {
    const script: Handler = ({ earlier }) => (earlier === 0 ? 'reset' : { status: 200 });
    expect(await ask(script)).toMatchObject({ status: 200, count: 2 });
  });

  test('ends with the last answer when all tries are used', async () => {
    const script: Handler = () => ({ status: 503, headers: { 'retry-after': '0' }, body: 'busy' });
    expect(await ask(script, { retries: 2 })).toMatchObject({ status: 503, body: 'busy', count: 3 });
    expect(await ask(() => 'reset', { retries: 0 })).toMatchObject({
      count: 1,
      error: { code: 'NETWORK' },
    });
  });

  test('is not repeated when the server wants a longer wait than two minutes', async () => {
    const script: Handler = () => ({ status: 429, headers: { 'retry-after': '3600' }, body: 'later' });
    expect(await ask(script)).toMatchObject({ status: 429, body: 'later', count: 1, waits: [] });
  });

  test('that is aborted while it waits is not sent again', async () => {
    const abort = new AbortController();
    const script: Handler = () => ({ status: 503, headers: { 'retry-after': '100' } });
    const answer = await ask(script, { onRetry: () => abort.abort(new Error('enough')) }, abort.signal);
    expect(answer).toMatchObject({ count: 1, error: { message: 'enough' } });
  });

  test('that is aborted under way ends with the caller’s reason', async () => {
    const reason = new Error('enough');
    const transport = createTransport();
    const asked = transport.send({
      method: 'GET',
      url: new URL('http://127.0.0.1:9'),
      signal: AbortSignal.abort(reason),
    });
    expect(await rejection(asked)).toBe(reason);
    await transport.close();
  });
});
