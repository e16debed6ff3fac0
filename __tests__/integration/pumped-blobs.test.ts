import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { descriptorOf } from '../../src/core/content.ts';
import { canPump } from '../../src/core/bytes.ts';
import { createTransport } from '../../src/http/transport.ts';
import { makeAuthority } from '../support/certificate-authority.ts';
import {
  open,
  redirect,
  startRawServer,
  startServer,
  startStreamServer,
  type Handler,
  type OpenOptions,
  type Server,
} from '../support/lab.ts';
import { pumped } from '../support/pumped.ts';
import { rejection } from '../support/rejection.ts';
import { startTunnel } from '../support/tunnel.ts';
import { forRegistry } from '../../src/credentials/providers.ts';

const content = randomBytes(700_000);
const node = descriptorOf(content);
const pumping: OpenOptions = { pumpFrom: 1 };
const length = { 'content-length': String(content.byteLength) };

const whole: Handler = () => ({ headers: length, body: content });

/** The content from a byte on, as a server with ranges sends it. */
function partOf(range: string | undefined): {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
} {
  const from = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
  const body = content.subarray(from);
  const last = content.byteLength - 1;
  return {
    status: from > 0 ? 206 : 200,
    headers: {
      'content-length': String(body.byteLength),
      ...(from > 0 && { 'content-range': `bytes ${from}-${last}/${content.byteLength}` }),
    },
    body,
  };
}

test('blobs come on a connection that is used again', async () => {
  await using server = await startServer(whole);
  await using repository = open(server.host, pumping);
  for (let at = 0; at < 5; at += 1)
    expect((await pumped(repository.target, node)).equals(content)).toBe(true);
  expect(server.connections()).toBeLessThanOrEqual(2);
  expect(server.requests).toHaveLength(5);
});

test('a small blob can only be iterated', async () => {
  await using repository = open('127.0.0.1:1', {});
  const size = 1024 * 1024;
  expect(canPump(repository.target.fetch({ ...node, size: size - 1 }))).toBe(false);
  expect(canPump(repository.target.fetch({ ...node, size }))).toBe(true);
});

test('an answer is read the same in whatever pieces it comes', async () => {
  const heads = [
    `HTTP/1.1 200 OK\r\nContent-Length: ${content.byteLength}\r\nX-Long: ${'y'.repeat(3000)}\r\n\r\n`,
    `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: a\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: ${content.byteLength}\r\ncontent-length: ${content.byteLength}\r\n\r\n`,
    `HTTP/1.0 200 OK\r\ncontent-length:${content.byteLength}\r\n\r\n`,
  ];
  const cuts = fc.array(fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 200_000 })), {
    minLength: 1,
    maxLength: 30,
  });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...heads), cuts, fc.boolean(), async (head, sizes, waits) => {
      const answer = Buffer.concat([Buffer.from(head), content]);
      await using server = await startRawServer(async (socket) => {
        socket.setNoDelay(true);
        let at = 0;
        for (const size of sizes) {
          socket.write(answer.subarray(at, (at += size)));
          if (waits) await sleep(1);
        }
        socket.write(answer.subarray(at));
      });
      await using repository = open(server.host, pumping);
      expect((await pumped(repository.target, node)).equals(content)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('the fields of a head are read whole, wherever it is cut', async () => {
  const fields = Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [`x-field-${at}`, `${at}`.repeat(10 + at)]),
  );
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  const answer = `HTTP/1.1 200 OK\r\n${lines.join('')}content-length: 3\r\n\r\nabc`;
  let cut = 0;
  await using server = await startRawServer(async (socket) => {
    socket.setNoDelay(true).write(answer.slice(0, cut));
    await sleep(3);
    socket.write(answer.slice(cut));
  });
  const transport = createTransport();
  for (cut = 1; cut < answer.length; cut += 3) {
    const { headers, body } = await transport.send({
      method: 'GET',
      url: new URL(server.origin),
    });
    expect(Object.keys(fields).map((name) => headers.get(name))).toEqual(Object.values(fields));
    expect(Buffer.concat(await Array.fromAsync(body)).toString()).toBe('abc');
  }
  await transport.close();
});

test.each([
  ['in chunks', { 'transfer-encoding': 'chunked' }],
  ['with the length of all', length],
])('a blob that is sent %s is pumped', async (_how, headers) => {
  await using server = await startServer(() => ({ headers, body: content }));
  await using repository = open(server.host, pumping);
  expect((await pumped(repository.target, node)).equals(content)).toBe(true);
});

test('a connection that breaks is resumed by a range, on from what came', async () => {
  await using server = await startStreamServer((request, response) => {
    const { status, headers, body } = partOf(request.headers.range);
    response.writeHead(status, headers);
    if (server.requests.length > 2) return void response.end(body);
    response.write(body.subarray(0, 200_000), () => setTimeout(() => response.destroy(), 20));
  });
  await using repository = open(server.host, { ...pumping, retries: 3 });
  expect((await pumped(repository.target, node)).equals(content)).toBe(true);
  const ranges = server.requests.map(({ headers }) => headers.range);
  expect(ranges).toEqual([undefined, 'bytes=200000-', 'bytes=400000-']);
});

test('where ranges are ignored, what came before is passed by', async () => {
  await using server = await startStreamServer((_request, response) => {
    response.writeHead(200, length);
    if (server.requests.length > 1) return void response.end(content);
    response.write(content.subarray(0, 200_000), () => setTimeout(() => response.destroy(), 20));
  });
  await using repository = open(server.host, { ...pumping, retries: 1 });
  expect((await pumped(repository.target, node)).equals(content)).toBe(true);
});

test('one byte that is wrong, missing or too much fails', async () => {
  const wrong = Buffer.from(content);
  wrong.set([(wrong[350_000] ?? 0) ^ 1], 350_000);
  for (const [body, code] of [
    [wrong, 'DIGEST_MISMATCH'],
    [content.subarray(1), 'NETWORK'],
    [Buffer.concat([content, Buffer.of(0)]), 'SIZE_MISMATCH'],
  ] as const) {
    await using server = await startServer(() => ({ body }));
    await using repository = open(server.host, pumping);
    expect(await rejection(pumped(repository.target, node))).toMatchObject({ code });
  }
});

test('bytes behind an answer are not those of the next', async () => {
  const [head, other] = [
    `HTTP/1.1 200 OK\r\ncontent-length: ${content.byteLength}\r\n\r\n`,
    Buffer.alloc(content.byteLength),
  ];
  await using server = await startRawServer((socket) => {
    socket.write(Buffer.concat([Buffer.from(head), content, Buffer.from(head), other]));
  });
  await using repository = open(server.host, { ...pumping, retries: 3 });
  for (let at = 0; at < 3; at += 1)
    expect((await pumped(repository.target, node)).equals(content)).toBe(true);
});

test('a server that stalls is given up, and a user who stops is not kept', async () => {
  await using server = await startStreamServer((_request, response) => {
    response.writeHead(200, length).write(content.subarray(0, 300_000));
  });
  const minimumRate = { idleMs: 200, bytes: 1000 };
  await using repository = open(server.host, { ...pumping, minimumRate });
  expect(await rejection(pumped(repository.target, node))).toMatchObject({ details: { code: 'STALLED' } });
  await using patient = open(server.host, pumping);
  const stop = new AbortController();
  const reason = new Error('stopped');
  const reading = pumped(patient.target, node, { signal: stop.signal });
  setTimeout(() => stop.abort(reason), 50);
  expect(await rejection(reading)).toBe(reason);
});

test('another origin that is redirected to sees no login', async () => {
  await using store = await startServer(whole);
  await using registry = await startServer(({ headers }) =>
    headers.authorization === undefined
      ? { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } }
      : redirect(`${store.origin}/signed?token=1`),
  );
  const credentials = forRegistry(registry.host, { kind: 'basic', username: 'ci', password: 'secret' });
  await using repository = open(registry.host, {
    ...pumping,
    credentials,
    headers: { 'x-api-key': 'secret' },
  });
  expect((await pumped(repository.target, node)).equals(content)).toBe(true);
  expect(registry.transcript()).toContain('x-api-key');
  expect(store.requestLines()).toEqual(['GET /signed?token=1']);
  expect(store.transcript()).not.toMatch(/authorization|x-api-key|secret/);
});

test('certificates are checked as for all else, and the client’s is shown', async () => {
  const [authority, clients] = [makeAuthority('private'), makeAuthority('clients')];
  const tls = authority.issue('127.0.0.1');
  await using server = await startServer(whole, { tls, clientCa: clients.certificate });
  const secure = { ...pumping, plainHttp: false };
  await using stranger = open(server.host, secure);
  expect(await rejection(pumped(stranger.target, node))).toMatchObject({ code: 'NETWORK' });
  expect(server.requests).toEqual([]);
  const client = { ...clients.issue('ci'), origins: [server.origin] };
  await using known = open(server.host, { ...secure, ca: authority.certificate, client });
  expect((await pumped(known.target, node)).equals(content)).toBe(true);
  expect(server.requests).toMatchObject([{ client: 'ci' }]);
});

test('a proxy is used', async () => {
  const authority = makeAuthority('private');
  await using proxy = await startTunnel();
  for (const tls of [undefined, authority.issue('127.0.0.1')]) {
    await using server = await startServer(whole, { ...(tls && { tls }) });
    const options = { ca: authority.certificate, plainHttp: !tls, proxy: () => new URL(proxy.origin) };
    await using repository = open(server.host, { ...pumping, ...options });
    expect((await pumped(repository.target, node)).equals(content)).toBe(true);
  }
  expect(proxy.requests).toHaveLength(2);
});

test('a bandwidth is kept', async () => {
  await using server = await startServer(whole);
  const rates = new Map([[server.host, { bandwidth: content.byteLength }]]);
  await using repository = open(server.host, { ...pumping, rates });
  const started = performance.now();
  for (let at = 0; at < 2; at += 1)
    expect((await pumped(repository.target, node)).equals(content)).toBe(true);
  expect(performance.now() - started).toBeGreaterThan(800);
});

describe.each([undefined, makeAuthority('private')])('a body that is not pumped, %o', (authority) => {
  const options = authority && { tls: authority.issue('127.0.0.1') };
  const large = randomBytes(48 * 1024 * 1024);
  const sent: Handler = () => ({ body: large });
  const ask = async (server: Server) => {
    const transport = createTransport({ ca: authority?.certificate });
    const { body } = await transport.send({ method: 'GET', url: new URL(server.origin) });
    return { body, [Symbol.asyncDispose]: () => transport.close() };
  };

  test.each([0, 1, 10])('has the same bytes for a reader that waits %i ms now and then', async (waitMs) => {
    await using server = await startServer(sent, options);
    await using asked = await ask(server);
    const chunks: Uint8Array[] = [];
    for await (const chunk of asked.body) if (chunks.push(chunk) % 50 === 0) await sleep(waitMs);
    expect(Buffer.concat(chunks).equals(large)).toBe(true);
  });

  test('is not read ahead of its reader', async () => {
    await using server = await startServer(sent, options);
    await using asked = await ask(server);
    const before = process.memoryUsage().arrayBuffers;
    await sleep(500);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * 1024 * 1024);
    await asked.body[Symbol.asyncIterator]().next();
  });
});
