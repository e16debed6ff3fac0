// C12 HTTP stack faults: CVE-2026-22036, GHSA-35p6-xmwp-9g52, CVE-2026-9678, CVE-2026-1525/1527/1528/2581 (undici), CVE-2026-21710 (Node).
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readUpTo } from '../../src/core/bytes.ts';
import { createTransport, type Transport } from '../../src/http/transport.ts';
import { open, startRawServer, startServer } from '../support/lab.ts';
import { emptyContents, putBlob, text } from '../support/lab-registry.ts';
import { outcomeOf, rejection } from '../support/rejection.ts';

const crlf = '\r\n';

function reply(body: string, ...headers: string[]): string {
  return ['HTTP/1.1 200 OK', `content-length: ${body.length}`, ...headers, '', body].join(crlf);
}

async function get(host: string, path: string, transport: Transport, method: 'GET' | 'HEAD' = 'GET') {
  const response = await transport.send({ method, url: new URL(path, `http://${host}`) });
  return { response, body: Buffer.from(await readUpTo(response.body, 1000, 'body')).toString() };
}

const poison = reply('poison');

test.each([
  ['in the same packet', (socket: Socket) => void socket.write(reply('first') + poison)],
  [
    'a moment later',
    (socket: Socket) => {
      socket.write(reply('first'));
      setTimeout(() => socket.write(poison), 30);
    },
  ],
  ['as noise', (socket: Socket) => void socket.write(`${reply('first')}noise`)],
  ['after a 204', (socket: Socket) => void socket.write(`HTTP/1.1 204 No Content${crlf}${crlf}${poison}`)],
])('what follows a response %s does not answer the next request', async (_what, says) => {
  await using server = await startRawServer((socket, head, at) => {
    if (at === 0) says(socket);
    else socket.write(reply(`honest ${head.split(' ')[1]}`));
  });
  const transport = createTransport();
  await get(server.host, '/first', transport);
  await new Promise((resolve) => setTimeout(resolve, 60));
  const bodies: string[] = [];
  for (const path of ['/second', '/third']) {
    const got = await get(server.host, path, transport).catch((error: unknown) => ({ body: String(error) }));
    bodies.push(got.body);
  }
  await transport.close();
  expect(bodies.join()).not.toContain('poison');
  expect(bodies[1]).toBe('honest /third');
});

test('the body after a HEAD does not answer the next request', async () => {
  await using server = await startRawServer((socket, head) => {
    socket.write(head.startsWith('HEAD') ? reply(poison) : reply(`honest ${head.split(' ')[1]}`));
  });
  const transport = createTransport();
  expect((await get(server.host, '/first', transport, 'HEAD')).body).toBe('');
  const bodies: string[] = [];
  for (const path of ['/second', '/third']) {
    const got = await get(server.host, path, transport).catch((error: unknown) => ({ body: String(error) }));
    bodies.push(got.body);
  }
  await transport.close();
  expect(bodies.join()).not.toContain('poison');
  expect(bodies[1]).toBe('honest /third');
});

test('a response without a request is not kept for one', async () => {
  await using server = await startRawServer((socket, head) => {
    socket.write(reply(`honest ${head.split(' ')[1]}`));
    socket.write(reply('poison') + reply('poison'));
  });
  const transport = createTransport();
  const bodies: string[] = [];
  for (let at = 0; at < 5; at += 1) {
    const got = await get(server.host, `/${at}`, transport).catch(() => ({ body: 'refused' }));
    bodies.push(got.body);
  }
  await transport.close();
  expect(bodies.join()).not.toContain('poison');
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__PROTO__'])(
  'a header named %s is a header',
  async (name) => {
    const lines = [`${name}: evil`, `${name}: again`, 'x-honest: yes'];
    await using server = await startRawServer((socket) => void socket.write(reply('body', ...lines)));
    const transport = createTransport();
    const { response, body } = await get(server.host, '/', transport);
    await transport.close();
    expect(body).toBe('body');
    expect(response.headers.get('x-honest')).toBe('yes');
    expect(response.headers.all(name.toLowerCase())).toEqual(['evil', 'again']);
    for (const absent of ['not-there', 'length', '0']) expect(response.headers.all(absent)).toEqual([]);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['evil']).toBeUndefined();
  },
);

test('headers that nobody sent are not there', async () => {
  await using server = await startRawServer((socket) => void socket.write(reply('body')));
  const transport = createTransport();
  const { response } = await get(server.host, '/', transport);
  await transport.close();
  for (const name of ['__proto__', 'constructor', 'toString']) {
    expect([response.headers.get(name), response.headers.all(name)]).toEqual([undefined, []]);
  }
});

test.each([2, 5, 1000])('a chain of %i encodings is refused, not undone', async (length) => {
  const encodings = Array<string>(length).fill('gzip').join(', ');
  await using server = await startServer(() => ({
    headers: { 'content-encoding': encodings, 'content-type': 'application/json' },
    body: gzipSync(gzipSync('{"tags":[]}')),
  }));
  await using repository = open(server.host);
  const error = await rejection(Array.fromAsync(repository.target.tags()));
  expect(error).toMatchObject({ code: 'UNSUPPORTED' });
  expect(error.message.length).toBeLessThan(300);
});

const honest = putBlob(emptyContents(), 'honest');

test.each([
  ['a head that is too large', `HTTP/1.1 200 OK${crlf}x: ${'y'.repeat(70_000)}${crlf}${crlf}`],
  ['a head without an end', 'x: y\r\n'.repeat(20_000)],
  ['a folded header', `HTTP/1.1 200 OK${crlf}x: a${crlf} b${crlf}content-length: 6${crlf}${crlf}honest`],
  ['a header with a NUL', `HTTP/1.1 200 OK${crlf}x: a\0b${crlf}content-length: 6${crlf}${crlf}honest`],
  ['a bare CR', `HTTP/1.1 200 OK${crlf}x: a\rcontent-length: 6${crlf}${crlf}honest`],
  ['a space before the colon', `HTTP/1.1 200 OK${crlf}content-length : 6${crlf}${crlf}honest`],
  [
    'both a length and chunks',
    `HTTP/1.1 200 OK${crlf}content-length: 6${crlf}transfer-encoding: chunked${crlf}${crlf}6${crlf}honest${crlf}0${crlf}${crlf}`,
  ],
  [
    'chunks that lie about their size',
    `HTTP/1.1 200 OK${crlf}transfer-encoding: chunked${crlf}${crlf}fffffffffffffffff${crlf}honest${crlf}0${crlf}${crlf}`,
  ],
  [
    'chunks without an end',
    `HTTP/1.1 200 OK${crlf}transfer-encoding: chunked${crlf}${crlf}6${crlf}honest${crlf}`,
  ],
  ['HTTP/0.9', 'honest'],
  ['HTTP/2 in plain', Buffer.from('000012040000000000', 'hex').toString('latin1')],
  ['a status that is none', `HTTP/1.1 999999 What${crlf}${crlf}`],
  [
    'an upgrade nobody asked for',
    `HTTP/1.1 101 Switching${crlf}upgrade: x${crlf}connection: upgrade${crlf}${crlf}honest`,
  ],
])('%s ends in an error, or in the right bytes', async (_what, bytes) => {
  await using server = await startRawServer((socket) => void socket.end(bytes, 'latin1'));
  await using repository = open(server.host, { headersMs: 2000 });
  const outcome = await outcomeOf(text(repository.target.fetch(honest)));
  expect(['honest', 'NETWORK', 'INVALID_CONTENT']).toContain(outcome);
});

const root = join(import.meta.dirname, '../..');
const at = (version: string) => version.split('.').map(Number);

function isAtLeast(version: string, floor: string): boolean {
  const [have, want] = [at(version), at(floor)];
  const differs = want.findIndex((part, index) => have[index] !== part);
  return differs < 0 || (have[differs] ?? 0) > (want[differs] ?? 0);
}

test('undici is at least the version in which its known faults are mended, and pinned', () => {
  const declared = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
    engines: { node: string };
  };
  const require = createRequire(import.meta.url);
  const installed = (require('undici/package.json') as { version: string }).version;
  expect(declared.dependencies['undici']).toBe(installed);
  expect(isAtLeast(installed, '8.10.0')).toBe(true);
  expect(declared.engines.node).toBe('>=24');
});

test('only undici of our own version speaks HTTP, without its retries, redirects and caches', () => {
  const sources = globSync('src/**/*.ts', { cwd: root }).map((path) =>
    readFileSync(join(root, path), 'utf8'),
  );
  expect(sources.length).toBeGreaterThan(50);
  const lines = sources.flatMap((source) => source.split('\n'));
  const banned =
    /(?:await|return|yield\*?|[=(,])\s*fetch\(|globalThis\.fetch|setGlobalDispatcher|RetryAgent|RetryHandler|RedirectHandler|interceptors\b|CacheStore|from 'node:https?'|import\('node:https?'\)/;
  expect(lines.filter((line) => banned.test(line))).toEqual([]);
});
