// C4 Redirect keeps Authorization: GHSA-vh4v-2xq2-g5cg, ggcr #2337 #2349 #2360, regclient 746d6cf 1a80807.
import { expect, test } from 'vitest';
import { forRegistry } from '../../src/credentials/providers.ts';
import { makeAuthority } from '../support/certificate-authority.ts';
import {
  challenge,
  json,
  open,
  redirect,
  resolver,
  startServer,
  type Handler,
  type Server,
  type ServerOptions,
} from '../support/lab.ts';
import { blobPath, emptyContents, putBlob, registryHandler, text } from '../support/lab-registry.ts';
import { rejection } from '../support/rejection.ts';

const password = 'hunter2-of-the-registry';
const basic = Buffer.from(`me:${password}`).toString('base64');
const here = { lookup: resolver({ 'registry.test': [['127.0.0.1']], 'sub.registry.test': [['127.0.0.1']] }) };
const shelf = emptyContents();
const layer = putBlob(shelf, 'the layer');
const path = blobPath(layer.digest);

/** A registry that wants Basic, and redirects the layer to where the test says. */
function registry(to: () => string, options: ServerOptions = {}, after: Handler = registryHandler(shelf)) {
  return startServer((request) => {
    if (request.path === path && request.headers.authorization === undefined)
      return challenge('Basic realm="registry"');
    return request.path === path ? redirect(to()) : after(request);
  }, options);
}

async function pull(from: Server, lookup = here.lookup): Promise<string> {
  const credentials = forRegistry(from.host, { kind: 'basic', username: 'me', password });
  await using repository = open(from.host, { credentials, lookup, plainHttp: true });
  return await text(repository.target.fetch(layer));
}

function expectBare(other: Server): void {
  expect(other.requests.length).toBeGreaterThan(0);
  expect(other.transcript()).not.toContain(basic);
  for (const { headers } of other.requests) expect(headers.authorization).toBeUndefined();
}

const storage: Handler = () => ({ body: 'the layer' });

test.each([
  ['another port', {}],
  ['another address', { address: '127.0.0.2' }],
  ['IPv6', { address: '::1' }],
  ['another name', { name: 'localhost' }],
  ['a subdomain', { name: 'sub.registry.test' }],
])('a redirect to %s takes no Authorization along', async (_what, place) => {
  const lookup = resolver({
    'registry.test': [['127.0.0.1']],
    'sub.registry.test': [['127.0.0.1']],
    localhost: [['127.0.0.1']],
  });
  await using other = await startServer(storage, place);
  await using from = await registry(() => `${other.origin}/layer?X-Amz-Signature=abc%2Fdef`, {
    name: 'registry.test',
  });
  expect(await pull(from, lookup)).toBe('the layer');
  expectBare(other);
  expect(other.requests[0]?.path).toBe('/layer?X-Amz-Signature=abc%2Fdef');
});

test.each([
  ['the same address under another name', 'registry.test', 'sub.registry.test'],
  ['the same name with a trailing dot', 'registry.test', 'registry.test.'],
  ['the name in punycode', 'registry.test', 'r%C3%A9gistry.test'],
])('a redirect to %s takes none along', async (_what, name, other) => {
  const lookup = resolver({
    'registry.test': [['127.0.0.1']],
    'registry.test.': [['127.0.0.1']],
    'sub.registry.test': [['127.0.0.1']],
    'xn--rgistry-bya.test': [['127.0.0.1']],
  });
  await using from = await registry(() => `http://${other}:${from.port}/elsewhere`, { name }, storage);
  expect(await pull(from, lookup)).toBe('the layer');
  const last = from.requests.at(-1);
  expect(last).toMatchObject({ path: '/elsewhere' });
  expect(last?.headers.authorization).toBeUndefined();
});

test('a redirect from http to https takes none along, also on the same host', async () => {
  const authority = makeAuthority('private');
  await using other = await startServer(storage, { tls: authority.issue('127.0.0.1') });
  await using from = await registry(() => `${other.origin}/layer`);
  const credentials = forRegistry(from.host, { kind: 'basic', username: 'me', password });
  await using repository = open(from.host, { credentials, ca: authority.certificate });
  expect(await text(repository.target.fetch(layer))).toBe('the layer');
  expectBare(other);
});

test.each(['REGISTRY.TEST', 'Registry.Test'])('a redirect to %s is the same origin', async (name) => {
  await using from = await registry(
    () => `HTTP://${name}:${from.port}/here`,
    { name: 'registry.test' },
    storage,
  );
  expect(await pull(from)).toBe('the layer');
  expect(from.requests.at(-1)).toMatchObject({ path: '/here', headers: { authorization: `Basic ${basic}` } });
});

test('a chain from A over B back to A arrives without it', async () => {
  await using other = await startServer(() => redirect(`${from.origin}/back`));
  await using from = await registry(() => `${other.origin}/away`, {}, storage);
  expect(await pull(from)).toBe('the layer');
  expectBare(other);
  expect(from.requests.at(-1)).toMatchObject({ path: '/back' });
  expect(from.requests.at(-1)?.headers.authorization).toBeUndefined();
});

for (const asks of ['Basic realm="other"', 'Bearer realm="ORIGIN/token",service="other"']) {
  /** Asks for a secret, whatever is asked of it. */
  const greedy = () => {
    const other: Promise<Server> = startServer(async ({ path: asked }) =>
      asked.startsWith('/token')
        ? json({ token: 'x' })
        : challenge(asks.replace('ORIGIN', (await other).origin)),
    );
    return other;
  };

  test(`a redirect target that asks for ${asks} gets nothing`, async () => {
    await using other = await greedy();
    await using from = await registry(() => `${other.origin}/layer`);
    expect(await rejection(pull(from))).toMatchObject({ code: 'UNAUTHORIZED' });
    expectBare(other);
    expect(other.requests.map((one) => one.path)).toEqual(['/layer']);
  });

  test(`nor where the registry itself asked for nothing: ${asks}`, async () => {
    await using other = await greedy();
    await using from = await startServer(() => redirect(`${other.origin}/layer`));
    expect(await rejection(pull(from))).toMatchObject({ code: 'UNAUTHORIZED' });
    expectBare(other);
    expect(other.requests.map((one) => one.path)).toEqual(['/layer']);
    expect(from.transcript()).not.toContain(basic);
  });
}

test('a token server that redirects elsewhere takes no password along', async () => {
  await using other = await startServer(() => json({ token: 'granted' }));
  await using tokens = await startServer(() => redirect(`${other.origin}/token`));
  await using from = await startServer((request) =>
    request.headers.authorization === undefined
      ? challenge(`Bearer realm="${tokens.origin}/token"`)
      : storage(request),
  );
  expect(await pull(from)).toBe('the layer');
  expect(tokens.transcript()).toContain(basic);
  expectBare(other);
});

test.each([301, 302, 303, 307, 308])(
  'the form with an identity token is not redirected by a %i',
  async (status) => {
    await using other = await startServer(() => json({ token: 'granted' }));
    await using tokens = await startServer(() => redirect(`${other.origin}/token`, status));
    await using from = await startServer(() => challenge(`Bearer realm="${tokens.origin}/token"`));
    const credentials = forRegistry(from.host, { kind: 'refresh', token: 'identity-token' });
    await using repository = open(from.host, { credentials });
    expect(await rejection(repository.target.resolve('v1'))).toMatchObject({ code: 'UNSUPPORTED' });
    expect(tokens.transcript()).toContain('identity-token');
    expect(other.connections()).toBe(0);
  },
);

test.each([
  'http://me:pw@127.0.0.1:1/',
  'http:\\\\127.0.0.1:1\\',
  '/\\127.0.0.1:1/',
  'file:///etc/passwd',
  'ftp://127.0.0.1/',
  'javascript:1',
  'http://[::1/',
])('a redirect to %s is not followed', async (to) => {
  await using from = await registry(() => to);
  const error = await rejection(pull(from));
  expect(error).toMatchObject({ code: 'UNSUPPORTED', details: { kind: 'redirect' } });
  expect(error.message).not.toContain('pw@');
});

test('https is never left for http', async () => {
  const authority = makeAuthority('private');
  await using plain = await startServer(storage);
  await using from = await registry(() => `${plain.origin}/layer`, { tls: authority.issue('127.0.0.1') });
  await using repository = open(from.host, {
    plainHttp: false,
    ca: authority.certificate,
    credentials: forRegistry(from.host, { kind: 'basic', username: 'me', password }),
  });
  expect(await rejection(text(repository.target.fetch(layer)))).toMatchObject({ code: 'UNSUPPORTED' });
  expect(plain.connections()).toBe(0);
});

test('a loop of redirects ends', async () => {
  await using from = await startServer(({ headers }) =>
    headers.authorization === undefined ? challenge('Basic realm="registry"') : redirect(path),
  );
  expect(await rejection(pull(from))).toMatchObject({ code: 'UNSUPPORTED' });
  expect(from.requests.length).toBeLessThan(20);
});
