import { expect, test } from 'vitest';
import { bytesOf } from '../../src/core/bytes.ts';
import { forRegistry } from '../../src/credentials/providers.ts';
import { proxyFor } from '../../src/http/proxy.ts';
import { makeAuthority } from '../support/certificate-authority.ts';
import {
  challenge,
  json,
  open,
  redirect,
  resolver,
  startServer,
  type OpenOptions,
  type Server,
} from '../support/lab.ts';
import { emptyContents, putArtifact, putBlob, registryHandler, text } from '../support/lab-registry.ts';
import { rejection } from '../support/rejection.ts';
import { startTunnel } from '../support/tunnel.ts';

const authority = makeAuthority('private authority');
const tls = authority.issue('registry.test', 'tokens.test', 'storage.test', '127.0.0.1');
const shelf = emptyContents();
const { root, layers } = putArtifact(shelf);
const [layer = root] = layers;
const password = 'hunter2-of-the-registry';
const basic = `Basic ${Buffer.from(`me:${password}`).toString('base64')}`;

/** Wants Basic. */
function guarded(options: { tls?: typeof tls } = {}): Promise<Server> {
  const says = registryHandler(shelf);
  return startServer(
    (request) =>
      request.headers.authorization === basic ? says(request) : challenge('Basic realm="registry"'),
    { name: 'registry.test', ...options },
  );
}

/** Names are known to the proxy alone: whatever is looked up here fails. */
function through(proxy: string, options: OpenOptions = {}): OpenOptions {
  return {
    proxy: () => new URL(proxy),
    ca: authority.certificate,
    lookup: resolver({}),
    ...options,
  };
}

async function pullAndPush(at: Server, options: OpenOptions): Promise<void> {
  const credentials = forRegistry(at.host, { kind: 'basic', username: 'me', password });
  await using repository = open(at.host, {
    credentials,
    plainHttp: at.origin.startsWith('http:'),
    ...options,
  });
  expect(await repository.target.resolve('v1')).toEqual(root);
  expect(await text(repository.target.fetch(layer))).toBe('layer one');
  const node = putBlob(emptyContents(), 'pushed through a proxy');
  await repository.target.push(node, bytesOf('pushed through a proxy'));
  expect(Buffer.from(shelf.blobs.get(node.digest) ?? []).toString()).toBe('pushed through a proxy');
  shelf.blobs.delete(node.digest);
}

for (const kind of ['http', 'https'] as const) {
  const ownTls = kind === 'https' ? { tls: authority.issue('127.0.0.1') } : {};

  test(`https goes through a tunnel of an ${kind} proxy, which sees a name and a port`, async () => {
    await using at = await guarded({ tls });
    await using proxy = await startTunnel({ ...ownTls, to: at });
    await pullAndPush(at, through(proxy.origin));
    expect(new Set(proxy.requests.map(({ method, url }) => `${method} ${url}`))).toEqual(
      new Set([`CONNECT ${at.host}`]),
    );
    const told = `${JSON.stringify(proxy.requests)}${proxy.passed()}`;
    for (const secret of [basic, password, basic.slice(6), '/v2/acme', 'authorization']) {
      expect(told.toLowerCase()).not.toContain(secret.toLowerCase());
    }
  });

  test(`http goes through an ${kind} proxy`, async () => {
    await using at = await guarded();
    await using proxy = await startTunnel({ ...ownTls, to: at });
    await pullAndPush(at, through(proxy.origin));
    expect(proxy.requests.length).toBeGreaterThan(0);
    // Without a tunnel, as proxies allow it for http: the whole URL is what is asked for.
    const asked = proxy.requests.map(({ url }) => url);
    expect(asked.filter((url) => !url.startsWith(`${at.origin}/v2/acme/app/`))).toEqual([]);
  });

  test(`the credentials of an ${kind} proxy go to the proxy alone`, async () => {
    for (const server of [await guarded({ tls }), await guarded()]) {
      await using at = server;
      await using proxy = await startTunnel({ ...ownTls, to: at, account: 'user@corp:p@ss:w/rd é' });
      const url = new URL(proxy.origin);
      url.username = 'user@corp';
      url.password = 'p@ss:w/rd é';
      await pullAndPush(at, through(url.href));
      expect(at.transcript()).not.toMatch(/proxy-authorization/i);
      expect(at.transcript()).not.toContain(Buffer.from('user@corp:p@ss:w/rd é').toString('base64'));
    }
  });

  test(`an ${kind} proxy that refuses ends the request, and is not passed by`, async () => {
    for (const server of [await guarded({ tls }), await guarded()]) {
      await using at = server;
      await using proxy = await startTunnel({ ...ownTls, to: at, account: 'some:body' });
      const plainHttp = at.origin.startsWith('http:');
      await using repository = open(at.host, { plainHttp, ...through(proxy.origin) });
      expect(await rejection(repository.target.resolve('v1'))).toBeInstanceOf(Error);
      expect(at.connections()).toBe(0);
    }
  });
}

test('a proxy that is not there ends the request, and is not passed by', async () => {
  await using at = await guarded({ tls });
  const gone = await startTunnel();
  await gone[Symbol.asyncDispose]();
  await using repository = open(at.host, { plainHttp: false, ...through(gone.origin) });
  expect(await rejection(repository.target.resolve('v1'))).toMatchObject({ code: 'NETWORK' });
  expect(at.connections()).toBe(0);
});

test('a tunnel to a server that is not trusted is no way around the check', async () => {
  const strange = makeAuthority('strange').issue('registry.test');
  for (const identity of [strange, authority.issue('other.test')]) {
    await using at = await startServer(registryHandler(shelf), { tls: identity, name: 'registry.test' });
    await using proxy = await startTunnel({ to: at });
    await using repository = open(at.host, { plainHttp: false, ...through(proxy.origin) });
    expect(await rejection(repository.target.resolve('v1'))).toMatchObject({ code: 'NETWORK' });
    expect(at.requests).toEqual([]);
  }
});

test('each origin has a tunnel of its own, and the proxy sees none of their tokens', async () => {
  await using tokens = await startServer(() => json({ token: 'the-granted-token' }), {
    tls,
    name: 'tokens.test',
  });
  await using storage = await startServer(() => ({ body: 'layer one' }), { tls, name: 'storage.test' });
  await using at = await startServer(
    ({ headers }) =>
      headers.authorization === 'Bearer the-granted-token'
        ? redirect(`${storage.origin}/layer?signature=of-the-storage`)
        : challenge(`Bearer realm="${tokens.origin}/token",service="registry"`),
    { tls, name: 'registry.test' },
  );
  const seen: string[] = [];
  const tunnels = await Promise.all([at, tokens, storage].map((to) => startTunnel({ to })));
  const proxy = (url: URL): URL => {
    const found = tunnels[[at, tokens, storage].findIndex(({ host }) => host === url.host)];
    seen.push(url.host);
    return new URL(found?.origin ?? 'http://127.0.0.1:1');
  };
  const credentials = forRegistry(at.host, { kind: 'basic', username: 'me', password });
  await using repository = open(at.host, { plainHttp: false, credentials, ...through('', { proxy }) });
  expect(await text(repository.target.fetch(layer))).toBe('layer one');
  expect(new Set(seen)).toEqual(new Set([at.host, tokens.host, storage.host]));
  const told = tunnels.map((tunnel) => `${JSON.stringify(tunnel.requests)}${tunnel.passed()}`).join('\n');
  for (const secret of [password, basic.slice(6), 'the-granted-token', 'of-the-storage'])
    expect(told).not.toContain(secret);
  expect(storage.requests[0]?.headers.authorization).toBeUndefined();
  for (const tunnel of tunnels) await tunnel[Symbol.asyncDispose]();
});

test('a client certificate goes through the tunnel to the registry, and the proxy sees none', async () => {
  await using at = await startServer(registryHandler(shelf), {
    tls,
    name: 'registry.test',
    clientCa: authority.certificate,
  });
  const client = { origins: [at.origin], ...authority.issue('the-client') };
  for (const ownTls of [{}, { tls: authority.issue('127.0.0.1'), clientCa: authority.certificate }]) {
    await using proxy = await startTunnel({ ...ownTls, to: at });
    await using repository = open(at.host, { plainHttp: false, ...through(proxy.origin, { client }) });
    expect(await repository.target.resolve('v1')).toEqual(root);
    expect(proxy.requests.map((one) => one.client)).toEqual([undefined]);
    expect(proxy.passed()).not.toContain('the-client');
  }
  expect(at.requests.map((one) => one.client)).toEqual(['the-client', 'the-client']);
});

const corp = 'http://proxy.test:3128/';

test.each([
  ['https://registry.test/', { https_proxy: corp }, corp],
  ['https://registry.test/', { HTTPS_PROXY: corp }, corp],
  ['https://registry.test/', { http_proxy: corp, HTTP_PROXY: corp }, undefined],
  ['http://registry.test/', { http_proxy: corp }, corp],
  ['http://registry.test/', { HTTP_PROXY: corp }, corp],
  ['http://registry.test/', { https_proxy: corp }, undefined],
  ['https://registry.test/', {}, undefined],
  ['https://registry.test/', { https_proxy: '' }, undefined],
  ['https://registry.test/', { https_proxy: '', HTTPS_PROXY: '' }, undefined],
  ['https://registry.test/', { https_proxy: undefined }, undefined],
  ['https://registry.test/', { https_proxy: corp, HTTPS_PROXY: 'http://other.test/' }, corp],
  ['https://registry.test/', { https_proxy: 'proxy.test:3128' }, corp],
  ['https://registry.test/', { https_proxy: 'https://proxy.test' }, 'https://proxy.test/'],
  ['https://registry.test/', { https_proxy: 'http://u:p%40@proxy.test' }, 'http://u:p%40@proxy.test/'],
  ['https://registry.test/', { https_proxy: 'http://[::1]:3128' }, 'http://[::1]:3128/'],
  ['https://registry.test/', { https_proxy: 'socks5://proxy.test' }, undefined],
  ['https://registry.test/', { https_proxy: 'file:///etc/passwd' }, undefined],
  ['https://registry.test/', { https_proxy: 'http://' }, undefined],
  ['https://registry.test/', { https_proxy: ':' }, undefined],
  ['https://localhost/', { https_proxy: corp }, undefined],
  ['https://LOCALHOST:5000/', { https_proxy: corp }, undefined],
  ['https://registry.localhost/', { https_proxy: corp }, undefined],
  ['http://127.0.0.1:5000/', { http_proxy: corp }, undefined],
  ['http://127.9.9.9/', { http_proxy: corp }, undefined],
  ['http://2130706433/', { http_proxy: corp }, undefined],
  ['http://[::1]:5000/', { http_proxy: corp }, undefined],
  ['http://10.0.0.1/', { http_proxy: corp }, corp],
  ['http://[fe80::1]/', { http_proxy: corp }, corp],
] as const)('%s with %j goes by %s', (url, env, proxy) => {
  expect(proxyFor(new URL(url), env)?.href).toBe(proxy);
});

test.each([
  ['registry.test', 'https://registry.test/', true],
  ['REGISTRY.Test', 'https://registry.test/', true],
  ['registry.test', 'https://sub.registry.test/', true],
  ['registry.test', 'https://a.b.registry.test/', true],
  ['registry.test', 'https://notregistry.test/', false],
  ['registry.test', 'https://registry.test.evil/', false],
  ['registry.test', 'https://registry.tes/', false],
  ['.registry.test', 'https://sub.registry.test/', true],
  ['.registry.test', 'https://notregistry.test/', false],
  ['*.registry.test', 'https://sub.registry.test/', true],
  ['*.registry.test', 'https://notregistry.test/', false],
  ['*', 'https://registry.test/', true],
  ['*', 'http://[2001:db8::1]/', true],
  ['a.test,registry.test', 'https://registry.test/', true],
  [' a.test , registry.test ', 'https://registry.test/', true],
  ['a.test registry.test', 'https://registry.test/', true],
  ['a.test,,registry.test', 'https://registry.test/', true],
  ['registry.test:443', 'https://registry.test/', true],
  ['registry.test:443', 'https://registry.test:8443/', false],
  ['registry.test:8443', 'https://registry.test:8443/', true],
  ['registry.test:8443', 'https://registry.test/', false],
  ['registry.test:80', 'http://registry.test/', true],
  ['registry.test:80', 'https://registry.test/', false],
  ['.registry.test:5000', 'https://sub.registry.test:5000/', true],
  ['10.0.0.1', 'http://10.0.0.1/', true],
  ['10.0.0.1', 'http://10.0.0.10/', false],
  ['10.0.0.1:5000', 'http://10.0.0.1:5000/', true],
  ['10.0.0.1:5000', 'http://10.0.0.1:5001/', false],
  ['2001:db8::1', 'http://[2001:db8::1]/', true],
  ['[2001:db8::1]', 'http://[2001:db8::1]/', true],
  ['[2001:db8::1]:5000', 'http://[2001:db8::1]:5000/', true],
  ['[2001:db8::1]:5000', 'http://[2001:db8::1]:5001/', false],
  ['2001:db8::1', 'http://[2001:db8::11]/', false],
  ['2001:DB8::1', 'http://[2001:db8::1]/', true],
  ['db8::1', 'http://[2001:db8::1]/', false],
  ['10.0.0.0/8', 'https://10.200.3.4/', true],
  ['10.0.0.0/8', 'http://10.200.3.4:5000/', true],
  ['10.9.9.9/8', 'https://10.200.3.4/', true],
  ['10.0.0.0/8', 'https://11.0.0.1/', false],
  ['10.0.0.0/8', 'https://10.0.0.0.registry.test/', false],
  ['10.0.0.0/8', 'https://registry.test/', false],
  ['10.0.0.0/8', 'https://[::ffff:10.1.2.3]/', true],
  ['192.168.7.0/30', 'https://192.168.7.3/', true],
  ['192.168.7.0/30', 'https://192.168.7.4/', false],
  ['0.0.0.0/0', 'https://192.0.2.1/', true],
  ['0.0.0.0/0', 'https://[2001:db8::1]/', false],
  ['2001:db8::/32', 'https://[2001:db8:1::1]/', true],
  ['2001:DB8::/32', 'https://[2001:db9::1]/', false],
  ['a.test, 10.0.0.0/8', 'https://10.1.2.3/', true],
  ['10.0.0.0/33', 'https://10.0.0.0/', false],
  ['10.0.0.0/08', 'https://10.0.0.1/', false],
  ['10.0.0.0/-1', 'https://10.0.0.1/', false],
  ['10.0.0/8', 'https://10.0.0.1/', false],
  ['10.0.0.0/8:443', 'https://10.0.0.1/', false],
  ['registry.test/8', 'https://registry.test/', false],
  ['', 'https://registry.test/', false],
  [',', 'https://registry.test/', false],
  ['.', 'https://registry.test/', false],
  ['*.', 'https://registry.test/', false],
  [':443', 'https://registry.test/', false],
])('with no_proxy %j, %s goes directly: %s', (list, url, direct) => {
  for (const name of ['no_proxy', 'NO_PROXY']) {
    const env = { https_proxy: corp, http_proxy: corp, [name]: list };
    expect(proxyFor(new URL(url), env)?.href).toBe(direct ? undefined : corp);
  }
});

test('the lower case of no_proxy is asked before the upper case', () => {
  const url = new URL('https://registry.test/');
  const of = (no_proxy: string, NO_PROXY: string) =>
    proxyFor(url, { https_proxy: corp, no_proxy, NO_PROXY })?.href;
  expect(of('other.test', 'registry.test')).toBe(corp);
  expect(of('registry.test', 'other.test')).toBeUndefined();
  expect(of('', 'registry.test')).toBeUndefined();
});
