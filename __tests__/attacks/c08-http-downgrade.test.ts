// C8 Silent http downgrade: regclient 39de02d, the guess of `oras --plain-http`.
import { createServer as createRawServer, type AddressInfo, type Socket } from 'node:net';
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { bytesOf } from '../../src/core/bytes.ts';
import { forRegistry } from '../../src/credentials/providers.ts';
import { originOf } from '../../src/registry/senders.ts';
import { makeAuthority, type Identity } from '../support/certificate-authority.ts';
import { challenge, open, redirect, resolver, startServer, type OpenOptions } from '../support/lab.ts';
import { emptyContents, putArtifact, putBlob, registryHandler } from '../support/lab-registry.ts';
import { rejection } from '../support/rejection.ts';

const shelf = emptyContents();
putArtifact(shelf);
const lookup = resolver({ 'registry.test': [['127.0.0.1']] });

/** Breaks the TLS handshake in the way the test says; a client that speaks http to the same port gets a working registry. */
async function bothOnOnePort(breaks: (socket: Socket) => void) {
  const seen: string[] = [];
  const plain = createServer((request, response) => {
    seen.push(request.url ?? '');
    response.end('{}');
  });
  const server = createRawServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (chunk: Buffer) => {
      if (chunk[0] === 0x16) return breaks(socket);
      socket.unshift(chunk);
      return void plain.emit('connection', socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `registry.test:${(server.address() as AddressInfo).port}`,
    seen,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}

async function resolveAt(host: string, options: OpenOptions = {}): Promise<Error> {
  const credentials = forRegistry(host, { kind: 'basic', username: 'me', password: 'hunter2' });
  await using repository = open(host, { credentials, lookup, retries: 2, ...options });
  return await rejection(repository.target.resolve('v1'));
}

test.each([
  ['a reset', (socket: Socket) => void socket.resetAndDestroy()],
  ['an end', (socket: Socket) => void socket.end()],
  ['an alert', (socket: Socket) => void socket.end(Buffer.from('15030100020228', 'hex'))],
  ['an http answer', (socket: Socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
  ['noise', (socket: Socket) => void socket.end(Buffer.alloc(64, 0xff))],
])('a handshake that ends with %s is not followed by http', async (_what, breaks) => {
  await using both = await bothOnOnePort(breaks);
  expect(await resolveAt(both.host)).toMatchObject({ code: 'NETWORK' });
  expect(both.seen).toEqual([]);
});

const untrusted: readonly [string, Identity][] = [
  ['of an unknown authority', makeAuthority('unknown').issue('registry.test')],
  ['for another name', makeAuthority('unknown').issue('other.test')],
];

test.each(untrusted)('a certificate %s is not followed by http', async (_what, tls) => {
  await using secure = await startServer(registryHandler(shelf), { tls, name: 'registry.test' });
  expect(await resolveAt(secure.host)).toMatchObject({ code: 'NETWORK' });
  expect(secure.requests).toEqual([]);
});

test('loopback that is asked for https gets no http either', async () => {
  await using plain = await startServer(registryHandler(shelf));
  expect(await resolveAt(plain.host, { plainHttp: false })).toMatchObject({ code: 'NETWORK' });
  expect(plain.requests).toEqual([]);
});

test('nothing at the https port does not lead to the http port', async () => {
  await using gone = await startServer(() => ({}));
  const { host } = gone;
  await gone[Symbol.asyncDispose]();
  expect(await resolveAt(host, { plainHttp: false })).toMatchObject({ code: 'NETWORK' });
  expect(lookup.asked).not.toContain('80');
});

test.each([
  ['ghcr.io', undefined, 'https://ghcr.io'],
  ['ghcr.io', true, 'http://ghcr.io'],
  ['ghcr.io', false, 'https://ghcr.io'],
  ['ghcr.io:80', undefined, 'https://ghcr.io:80'],
  ['ghcr.io:5000', undefined, 'https://ghcr.io:5000'],
  ['docker.io', undefined, 'https://registry-1.docker.io'],
  ['localhost', undefined, 'http://localhost'],
  ['localhost:5000', undefined, 'http://localhost:5000'],
  ['localhost:5000', false, 'https://localhost:5000'],
  ['registry.localhost', undefined, 'http://registry.localhost'],
  ['127.0.0.1:5000', undefined, 'http://127.0.0.1:5000'],
  ['127.200.3.4', undefined, 'http://127.200.3.4'],
  ['[::1]:5000', undefined, 'http://[::1]:5000'],
  ['[::1]', undefined, 'http://[::1]'],
  ['10.0.0.1:5000', undefined, 'https://10.0.0.1:5000'],
  ['192.168.0.1', undefined, 'https://192.168.0.1'],
  ['[fe80::1]', undefined, 'https://[fe80::1]'],
  ['localhost.evil.test', undefined, 'https://localhost.evil.test'],
  ['notlocalhost', undefined, 'https://notlocalhost'],
  ['127.0.0.1.evil.test', undefined, 'https://127.0.0.1.evil.test'],
  ['127.0.0.1evil.test', undefined, 'https://127.0.0.1evil.test'],
  ['registry.local', undefined, 'https://registry.local'],
] as const)('%s with plain-http %s is %s', (registry, plainHttp, origin) => {
  expect(originOf(registry, plainHttp)).toBe(origin);
});

const authority = makeAuthority('private');
const secure = { tls: authority.issue('127.0.0.1') };

test.each(['realm', 'redirect', 'location', 'link'] as const)(
  'a %s of an https registry does not lead to http',
  async (by) => {
    await using plain = await startServer(() => ({ body: '{}' }));
    const node = putBlob(emptyContents(), 'content');
    await using from = await startServer(({ method }) => {
      if (by === 'realm') return challenge(`Bearer realm="${plain.origin}/token"`);
      if (by === 'link')
        return { headers: { link: `<${plain.origin}/tags>; rel="next"` }, body: '{"tags":[]}' };
      return redirect(`${plain.origin}/x`, method === 'POST' ? 202 : by === 'location' ? 404 : 307);
    }, secure);
    await using repository = open(from.host, { plainHttp: false, ca: authority.certificate });
    const { target } = repository;
    const work = {
      realm: () => target.resolve('v1'),
      redirect: () => target.resolve('v1'),
      location: () => target.push(node, bytesOf('content')),
      link: () => Array.fromAsync(target.tags()),
    }[by];
    expect(await rejection(work())).toMatchObject({ code: 'UNSUPPORTED' });
    expect(plain.connections()).toBe(0);
  },
);
