import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decoded } from '../../../src/http/decode.ts';
import { discard, HttpHeaders, type HttpRequest } from '../../../src/http/http.ts';
import { withSmallBodies } from '../../../src/http/buffered-bodies.ts';
import { createTransport } from '../../../src/http/transport.ts';
import { startRawServer, startServer } from '../../support/lab.ts';
import { text } from '../../support/lab-registry.ts';
import { rejection } from '../../support/rejection.ts';

async function ask(host: string, request: Partial<HttpRequest> = {}) {
  const transport = createTransport();
  try {
    const send = withSmallBodies(transport.send);
    const response = await send({ method: 'GET', url: new URL(`http://${host}/`), ...request });
    return { status: response.status, body: await text(response.body) };
  } finally {
    await transport.close();
  }
}

test('a body within the limit is read before the exchange counts as done', async () => {
  await using server = await startServer(() => ({ body: 'x'.repeat(100) }));
  expect(await ask(server.host, { readLimit: 100 })).toEqual({ status: 200, body: 'x'.repeat(100) });
});

test('a body over the limit fails, whether it is announced or not', async () => {
  await using server = await startServer(() => ({ body: 'x'.repeat(101) }));
  await using chunked = await startServer(() => ({
    headers: { 'transfer-encoding': 'chunked' },
    body: 'x'.repeat(101),
  }));
  for (const { host } of [server, chunked])
    expect(await rejection(ask(host, { readLimit: 100 }))).toMatchObject({ code: 'TOO_LARGE' });
});

test('a body that breaks off is a failed exchange', async () => {
  await using server = await startRawServer(
    (socket) => void socket.end('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf'),
  );
  expect(await rejection(ask(server.host, { readLimit: 100 }))).toMatchObject({ code: 'NETWORK' });
});

test('the body of an error is cut, and one that breaks off is taken as it is', async () => {
  await using long = await startServer(() => ({ status: 500, body: 'x'.repeat(1_000_000) }));
  expect(await ask(long.host)).toEqual({ status: 500, body: 'x'.repeat(65_536) });
  await using broken = await startRawServer(
    (socket) => void socket.end('HTTP/1.1 503 Busy\r\ncontent-length: 900\r\n\r\nhalf'),
  );
  expect(await ask(broken.host)).toEqual({ status: 503, body: 'half' });
});

test('an error that is encoded is decoded, under the same limit', async () => {
  const body = gzipSync('x'.repeat(1_000_000));
  await using server = await startServer(() => ({
    status: 403,
    headers: { 'content-encoding': 'gzip' },
    body,
  }));
  expect(await ask(server.host)).toEqual({ status: 403, body: 'x'.repeat(65_536) });
});

function answer(headers: Record<string, string>, body: AsyncIterable<Uint8Array>) {
  const entries = Object.entries(headers).map(([name, value]) => [name, [value]] as const);
  return { status: 200, headers: new HttpHeaders(entries), url: new URL('http://host.test/'), body };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

test('decoding ends the body it reads when its reader stops', async () => {
  let ended = false;
  async function* body(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) yield gzipSync(Buffer.alloc(100_000, 'x'));
    } finally {
      ended = true;
    }
  }
  for await (const chunk of decoded(answer({ 'Content-Encoding': 'gzip' }, body())))
    if (chunk.length > 0) break;
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(ended).toBe(true);
});

test('what fails in the body passes through the decoder as it is', async () => {
  async function* body(): AsyncGenerator<Uint8Array> {
    yield gzipSync('x').subarray(0, 5);
    throw new Error('the body broke off');
  }
  const error = await rejection(text(decoded(answer({ 'content-encoding': 'gzip' }, body()))));
  expect([error.message, error.cause instanceof Error ? error.cause.message : '']).toContain(
    'the body broke off',
  );
});

test('an encoding that says identity, or nothing, is none', async () => {
  for (const encoding of ['', 'identity', ' Identity , '])
    expect(await text(decoded(answer({ 'content-encoding': encoding }, once(Buffer.from('x')))))).toBe('x');
});

test('what is discarded is read when it is small, and dropped when it is not', async () => {
  let read = 0;
  async function* body(): AsyncGenerator<Uint8Array> {
    for (; read < 1000; read += 1) yield Buffer.alloc(1024);
  }
  await discard(answer({}, body()));
  expect(read).toBeLessThan(70);
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.of(0);
    throw new Error('broke off');
  }
  expect(await discard(answer({}, broken()))).toBeUndefined();
});
