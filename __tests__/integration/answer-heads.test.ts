import { createSecureServer } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { expect, test } from 'vitest';
import { bytesOf } from '../../src/core/bytes.ts';
import { digestOf } from '../../src/core/digest.ts';
import { createTransport } from '../../src/http/transport.ts';
import { makeAuthority } from '../support/certificate-authority.ts';
import { open, startRawServer, startServer } from '../support/lab.ts';
import { emptyContents, putArtifact, registryHandler } from '../support/lab-registry.ts';
import { rejection } from '../support/rejection.ts';
import { startScriptedRegistry } from '../support/scripted-registry/scripted-registry.ts';
import { startTunnel } from '../support/tunnel.ts';

const crlf = '\r\n';
const shelf = emptyContents();
const { root } = putArtifact(shelf);
const content = Buffer.alloc(300_000, 'content ');
const node = { mediaType: 'text/plain', digest: digestOf(content), size: content.length };
const mib = 1024 * 1024;

/** Fields of 1000 bytes each. */
function fields(bytes: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: Math.ceil(bytes / 1000) }, (_, at) => [`x-${at}`, 'y'.repeat(990)]),
  );
}

/** A registry with a large head on every answer. */
function large(bytes: number) {
  const says = registryHandler(shelf);
  return startServer(async (request) => {
    const reply = await says(request);
    return reply === 'reset' ? reply : { ...reply, headers: { ...reply.headers, ...fields(bytes) } };
  });
}

test.each([21_000, 100_000, 1_000_000])('an answer with %i bytes of headers is read', async (bytes) => {
  await using at = await large(bytes);
  await using repository = open(at.host);
  expect(await repository.target.resolve('v1')).toEqual(root);
});

test('an answer with 2 MiB of headers is refused at once, and says so', async () => {
  await using at = await large(2 * mib);
  await using repository = open(at.host, { retries: 5 });
  const error = await rejection(repository.target.resolve('v1'));
  expect(error).toMatchObject({ code: 'TOO_LARGE', details: { host: at.host, limit: mib, part: 'head' } });
  expect(error.message).toContain(`/v2/acme/app/manifests/v1`);
  expect(at.requests).toHaveLength(1);
});

test('large heads come through a proxy too', async () => {
  await using proxy = await startTunnel();
  await using at = await large(100_000);
  await using repository = open(at.host, { proxy: () => new URL(proxy.origin) });
  expect(await repository.target.resolve('v1')).toEqual(root);
  expect(proxy.requests.length).toBeGreaterThan(0);
});

test('Google’s large heads are read, and their artifact is pushed', async () => {
  await using registry = await startScriptedRegistry({ profile: 'gar' });
  expect(registry.quirks.headBytes).toBeGreaterThan(20_000);
  await using repository = open(registry.host);
  await repository.target.push(node, bytesOf(content));
  expect(await repository.target.exists(node)).toBe(true);
});

test('a server that knows HTTP/2 is asked in HTTP/1.1, whose limits are ours', async () => {
  const authority = makeAuthority('authority');
  const server = createSecureServer({ ...authority.issue('127.0.0.1'), allowHTTP1: true });
  const versions: string[] = [];
  server.on('request', ({ httpVersion }, response) => {
    versions.push(httpVersion);
    // Node’s HTTP/2 takes 128 fields and 64 KiB of them.
    for (const [name, value] of Object.entries(fields(150_000))) response.setHeader(name, value);
    response.end();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const transport = createTransport({ ca: authority.certificate });
  const url = new URL(`https://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const { status } = await transport.send({ method: 'GET', url });
  await transport.close();
  server.close();
  expect([status, versions]).toEqual([200, ['1.1']]);
});

const CONTINUE = `HTTP/1.1 100 Continue${crlf}${crlf}`;

/** Takes one upload, with interim answers before, between and after its body. */
function interim(...pieces: readonly string[]) {
  return startRawServer((socket: Socket) => {
    for (const piece of pieces) socket.write(piece);
    socket.write(`HTTP/1.1 201 Created${crlf}x-end: yes${crlf}content-length: 4${crlf}${crlf}done`);
  });
}

test.each<[string, string[]]>([
  ['one', [CONTINUE]],
  ['one with fields', [`HTTP/1.1 100 Continue${crlf}x-a: b${crlf}${crlf}`]],
  ['several of several kinds', [CONTINUE, `HTTP/1.1 102 Processing${crlf}${crlf}`, CONTINUE]],
  ['one in single bytes', CONTINUE.split('')],
])('an answer after %s 100 Continue that nobody asked for is the answer', async (_what, pieces) => {
  await using at = await interim(...pieces);
  const transport = createTransport();
  const url = new URL(`http://${at.host}/v2/upload`);
  for (const method of ['PUT', 'GET', 'PUT'] as const) {
    const body = method === 'PUT' ? { bytes: bytesOf('body'), size: 4 } : undefined;
    const answer = await transport.send({ method, url, ...(body && { body }) });
    expect([answer.status, answer.headers.get('x-end')]).toEqual([201, 'yes']);
    expect(Buffer.concat(await Array.fromAsync(answer.body)).toString()).toBe('done');
  }
  await transport.close();
});

const DOUBLED = `HTTP/1.1 201 Created${crlf}content-length: 4${crlf}x-end: yes${crlf}Content-Length: 4${crlf}${crlf}done`;

test.each<[string, (socket: Socket, head: string) => void]>([
  ['whole', (socket) => socket.write(DOUBLED)],
  ['in single bytes', (socket) => DOUBLED.split('').forEach((byte) => socket.write(byte))],
  ['after an interim one', (socket) => socket.write(`${CONTINUE}${DOUBLED}`)],
])(
  'an answer that repeats its length, %s, is read, and the next one on its connection too',
  async (_what, says) => {
    await using at = await startRawServer((socket, head) => {
      socket.setNoDelay(true);
      if (head.startsWith('HEAD')) socket.write(DOUBLED.slice(0, -4));
      else says(socket, head);
    });
    const transport = createTransport();
    for (const method of ['GET', 'HEAD', 'GET', 'HEAD'] as const) {
      const answer = await transport.send({ method, url: new URL(`http://${at.host}/v2/`) });
      expect([answer.status, answer.headers.get('x-end')]).toEqual([201, 'yes']);
      const body = Buffer.concat(await Array.fromAsync(answer.body)).toString();
      expect(body).toBe(method === 'GET' ? 'done' : '');
    }
    await transport.close();
  },
);

// The body begins as a length does, and must not be held back as one.
const COOL = DOUBLED.replace('done', 'cool');

test.each<[string, string]>([
  ['an answer that repeats its length', COOL],
  ['one after an interim answer', `${CONTINUE}${COOL}`],
])('%s is read wherever the network cuts it, and so are the next on its connection', async (_what, text) => {
  let cut = 0;
  await using at = await startRawServer((socket) => {
    socket.setNoDelay(true);
    socket.write(text.slice(0, cut));
    setTimeout(() => socket.write(text.slice(cut)), 2);
  });
  for (cut = 1; cut < text.length; cut += 1) {
    const transport = createTransport({ minimumRate: { idleMs: 10_000, bytes: 1 } });
    for (let time = 0; time < 3; time += 1) {
      const answer = await transport.send({ method: 'GET', url: new URL(`http://${at.host}/v2/`) });
      const body = Buffer.concat(await Array.fromAsync(answer.body)).toString();
      expect([cut, answer.status, answer.headers.get('x-end'), body]).toEqual([cut, 201, 'yes', 'cool']);
    }
    await transport.close();
  }
});

test.each(['directly', 'through a proxy'])(
  'uploads to a registry that says 100 Continue unasked arrive, %s',
  async (way) => {
    await using registry = await startScriptedRegistry({ quirks: { unaskedContinue: true } });
    await using proxy = await startTunnel();
    const through = way === 'directly' ? {} : { proxy: () => new URL(proxy.origin) };
    await using repository = open(registry.host, through);
    await repository.target.push(node, bytesOf(content));
    expect(await repository.target.exists(node)).toBe(true);
    expect(registry.requests.filter(({ operation }) => operation === 'upload-put')).toHaveLength(1);
  },
);
