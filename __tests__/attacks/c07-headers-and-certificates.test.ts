// C7 Custom headers / mTLS leave the origin: GHSA-whvf-jp7m-59f3, GHSA-h3wm-jjqf-8jm2, CVE-2026-9697 (undici).
import { describe, expect, test } from 'vitest';
import { forRegistry } from '../../src/credentials/providers.ts';
import { makeAuthority } from '../support/certificate-authority.ts';
import {
  challenge,
  clientTls,
  json,
  open,
  redirect,
  startServer,
  type OpenOptions,
  type Server,
} from '../support/lab.ts';
import {
  blobPath,
  emptyContents,
  putArtifact,
  putBlob,
  registryHandler,
  text,
} from '../support/lab-registry.ts';
import { rejection } from '../support/rejection.ts';
import { expectFailure, expectSuccess, workspaceWith } from '../support/steps.ts';
import { startTunnel } from '../support/tunnel.ts';

const shelf = emptyContents();
const layer = putBlob(shelf, 'the layer');
const path = blobPath(layer.digest);
const headers = { 'x-api-key': 'key-of-the-registry', cookie: 'session=of-the-registry', host2: 'x' };
const credentials = (host: string) => forRegistry(host, { kind: 'basic', username: 'me', password: 'pw' });

function expectNoHeaders(other: Server): void {
  expect(other.requests.length).toBeGreaterThan(0);
  expect(other.transcript()).not.toContain('of-the-registry');
}

async function pull(from: Server, options: OpenOptions = {}): Promise<string> {
  await using repository = open(from.host, { credentials: credentials(from.host), headers, ...options });
  return await text(repository.target.fetch(layer));
}

test('headers of the user go to the registry with every request', async () => {
  await using from = await startServer(registryHandler(shelf));
  await pull(from);
  expect(from.requests[0]?.headers).toMatchObject({ 'x-api-key': 'key-of-the-registry', host: from.host });
});

test('they are not sent along with a redirect to another origin, nor back again', async () => {
  await using other = await startServer(() => redirect(`${from.origin}/back`));
  await using from: Server = await startServer(({ path: asked }) =>
    asked === path ? redirect(`${other.origin}/away`) : { body: 'the layer' },
  );
  expect(await pull(from)).toBe('the layer');
  expectNoHeaders(other);
  expect(from.requests[0]?.headers['x-api-key']).toBe('key-of-the-registry');
  expect(from.requests[1]?.headers['x-api-key']).toBeUndefined();
  expect(from.requests[1]?.headers.cookie).toBeUndefined();
});

test('they are not sent to a token server on another origin', async () => {
  await using tokens = await startServer(() => json({ token: 'granted' }));
  const says = registryHandler(shelf);
  await using from = await startServer((request) =>
    request.headers.authorization === 'Bearer granted'
      ? says(request)
      : challenge(`Bearer realm="${tokens.origin}/token"`),
  );
  expect(await pull(from)).toBe('the layer');
  expectNoHeaders(tokens);
});

test('headers that a redirect may keep are few', async () => {
  await using other = await startServer(() => ({ body: 'the layer' }));
  await using from = await startServer(() => redirect(`${other.origin}/away`));
  await pull(from);
  const sent = Object.keys(other.requests[0]?.headers ?? {}).toSorted();
  expect(sent).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
});

const authority = makeAuthority('private');
const ca = authority.certificate;
const secure = { tls: authority.issue('127.0.0.1', 'localhost'), clientCa: ca };
const certificate = authority.issue('the-client');

/** With the client certificate for the registry's origin, as the step names it. */
function withCertificate(from: Server, more: OpenOptions = {}): OpenOptions {
  return { plainHttp: false, ca, client: { origins: [from.origin], ...certificate }, ...more };
}

test('a client certificate is shown to the origin it is for', async () => {
  await using from = await startServer(registryHandler(shelf), secure);
  expect(await pull(from, withCertificate(from))).toBe('the layer');
  expect(from.requests.map(({ client }) => client)).toEqual(['the-client']);
});

test.each([
  ['another port', {}],
  ['another address', { address: '127.0.0.2', tls: authority.issue('127.0.0.2') }],
  ['another name', { name: 'localhost' }],
])('it is not shown to a redirect target at %s', async (_what, place) => {
  await using other = await startServer(() => ({ body: 'the layer' }), { ...secure, ...place });
  await using from = await startServer(() => redirect(`${other.origin}/away`), secure);
  expect(await pull(from, withCertificate(from))).toBe('the layer');
  expect(from.requests.map(({ client }) => client)).toEqual(['the-client']);
  expect(other.requests.map(({ client }) => client)).toEqual([undefined]);
});

test('it is not shown to a token server', async () => {
  await using tokens = await startServer(() => json({ token: 'granted' }), secure);
  const says = registryHandler(shelf);
  await using from = await startServer(
    (request) =>
      request.headers.authorization === 'Bearer granted'
        ? says(request)
        : challenge(`Bearer realm="${tokens.origin}/token"`),
    secure,
  );
  expect(await pull(from, withCertificate(from))).toBe('the layer');
  expect(tokens.requests.map(({ client }) => client)).toEqual([undefined]);
  expect(new Set(from.requests.map(({ client }) => client))).toEqual(new Set(['the-client']));
});

test('an origin that saw no certificate before sees none after, over connections that are kept', async () => {
  await using from = await startServer(registryHandler(shelf), secure);
  await using other = await startServer(registryHandler(shelf), secure);
  const { send } = await import('../../src/http/transport.ts').then(({ createTransport }) =>
    createTransport({ ca, ...clientTls({ origins: [from.origin], ...certificate }) }),
  );
  for (const at of [from, other, from, other]) {
    const response = await send({ method: 'GET', url: new URL('/v2/', at.origin) });
    await text(response.body);
  }
  expect(from.requests.map(({ client }) => client)).toEqual(['the-client', 'the-client']);
  expect(other.requests.map(({ client }) => client)).toEqual([undefined, undefined]);
});

for (const kind of ['http', 'https'] as const) {
  test(`an ${kind} proxy sees neither the certificate nor headers of the user`, async () => {
    await using from = await startServer(registryHandler(shelf), secure);
    await using proxy = await startTunnel(kind === 'https' ? { tls: secure.tls, clientCa: ca } : {});
    const through = withCertificate(from, { proxy: () => new URL(proxy.origin) });
    expect(await pull(from, through)).toBe('the layer');
    expect(from.requests.map(({ client }) => client)).toEqual(['the-client']);
    expect(proxy.requests.map(({ method, url, client }) => [method, url, client])).toEqual([
      ['CONNECT', from.host, undefined],
    ]);
    expect(JSON.stringify(proxy.requests)).not.toContain('of-the-registry');
  });

  test(`behind an ${kind} proxy another origin sees no certificate`, async () => {
    await using other = await startServer(() => ({ body: 'the layer' }), secure);
    await using from = await startServer(() => redirect(`${other.origin}/away`), secure);
    await using proxy = await startTunnel(kind === 'https' ? { tls: secure.tls, clientCa: ca } : {});
    await pull(from, withCertificate(from, { proxy: () => new URL(proxy.origin) }));
    expect(from.requests.map(({ client }) => client)).toEqual(['the-client']);
    expect(other.requests.map(({ client }) => client)).toEqual([undefined]);
  });
}

test('a SOCKS proxy, where undici would drop the TLS settings, is not used', async () => {
  const { proxyFor } = await import('../../src/http/proxy.ts');
  for (const proxy of ['socks5://127.0.0.1:1', 'socks://127.0.0.1:1', 'file:///x']) {
    expect(proxyFor(new URL('https://registry.test/'), { https_proxy: proxy })).toBeUndefined();
  }
});

test('a proxy that is not trusted ends the request, it is not passed by', async () => {
  await using from = await startServer(registryHandler(shelf), secure);
  const untrusted = makeAuthority('other').issue('127.0.0.1');
  await using proxy = await startTunnel({ tls: untrusted });
  const through = withCertificate(from, { proxy: () => new URL(proxy.origin) });
  expect(await rejection(pull(from, through))).toMatchObject({ code: 'NETWORK' });
  expect(from.connections()).toBe(0);
});

describe('a copy between two registries', () => {
  const there = () => startServer(registryHandler(emptyContents()), secure);
  const here = () => {
    const full = emptyContents();
    putArtifact(full);
    return startServer(registryHandler(full), secure);
  };
  const files = { 'ca.pem': ca, 'client.pem': certificate.cert, 'client.key': certificate.key };
  const copyOf = (from: Server, to: Server) => ({
    from: `${from.host}/acme/app:v1`,
    to: `${to.host}/acme/app:v1`,
    'plain-http': 'false',
    'ca-file': 'ca.pem',
  });

  test.each([
    ['headers', { headers: 'X-Api-Key: key-of-the-registry' }],
    ['client-cert', { 'client-cert': 'client.pem', 'client-key': 'client.key' }],
  ])('does not say whose the %s of the step are, and sends nothing', async (input, given) => {
    await using from = await here();
    await using to = await there();
    const inputs = { ...copyOf(from, to), ...given };
    const run = await expectFailure(
      { cwd: workspaceWith(files), inputs },
      `input ${input}`,
      from.host,
      to.host,
    );
    expect(run.error).toContain('registry-auth');
    expect(from.connections() + to.connections()).toBe(0);
  });

  test.each(['from', 'to'] as const)(
    'sends headers and certificate of an entry to %s alone',
    async (side) => {
      await using from = await here();
      await using to = await there();
      const [own, other] = side === 'from' ? [from, to] : [to, from];
      const entry = `- registry: ${own.host}\n  headers:\n    X-Api-Key: key-of-the-registry\n  client-cert: client.pem\n  client-key: client.key\n`;
      const inputs = { ...copyOf(from, to), 'registry-auth': entry };
      await expectSuccess({ cwd: workspaceWith(files), inputs });
      expect(new Set(own.requests.map((one) => one.headers['x-api-key']))).toEqual(
        new Set(['key-of-the-registry']),
      );
      expect(new Set(own.requests.map(({ client }) => client))).toEqual(new Set(['the-client']));
      expectNoHeaders(other);
      expect(new Set(other.requests.map(({ client }) => client))).toEqual(new Set([undefined]));
    },
  );

  test('gives each its own headers and its own authority', async () => {
    const strange = makeAuthority('strange');
    await using from = await here();
    await using to = await startServer(registryHandler(emptyContents()), { tls: strange.issue('127.0.0.1') });
    const inputs = { from: `${from.host}/acme/app:v1`, to: `${to.host}/acme/app:v1`, 'plain-http': 'false' };
    const entries = (a: string, b: string) =>
      `- {registry: '${from.host}', headers: {X-Own: one}, ca-file: ${a}}\n- {registry: '${to.host}', headers: {X-Own: two}, ca-file: ${b}}`;
    const more = { ...files, 'strange.pem': strange.certificate };
    const right = { ...inputs, 'registry-auth': entries('ca.pem', 'strange.pem') };
    await expectSuccess({ cwd: workspaceWith(more), inputs: right });
    expect(new Set(from.requests.map((one) => one.headers['x-own']))).toEqual(new Set(['one']));
    expect(new Set(to.requests.map((one) => one.headers['x-own']))).toEqual(new Set(['two']));
    const crossed = { ...inputs, retries: '0', 'registry-auth': entries('strange.pem', 'ca.pem') };
    await expectFailure({ cwd: workspaceWith(more), inputs: crossed });
  });

  test('within one registry takes the headers of the step', async () => {
    await using from = await here();
    const inputs = {
      from: `${from.host}/acme/app:v1`,
      to: `${from.host}/acme/other:v1`,
      'plain-http': 'false',
      'ca-file': 'ca.pem',
      headers: 'X-Api-Key: key-of-the-registry',
    };
    await expectSuccess({ cwd: workspaceWith(files), inputs });
    expect(new Set(from.requests.map((one) => one.headers['x-api-key']))).toEqual(
      new Set(['key-of-the-registry']),
    );
  });
});
