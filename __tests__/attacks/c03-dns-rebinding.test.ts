// C3 Name that resolves to a private address, DNS rebinding: ggcr #2440, regclient 054c72c.
import { expect, test } from 'vitest';
import type { Descriptor } from '../../src/core/descriptor.ts';
import { isPrivateAddress } from '../../src/http/private-addresses.ts';
import {
  challenge,
  json,
  open,
  PUBLIC,
  redirect,
  refusal,
  resolver,
  startServer,
  type OpenOptions,
  type Server,
} from '../support/lab.ts';
import { emptyContents, putBlob, text } from '../support/lab-registry.ts';
import { rejection } from '../support/rejection.ts';

type Table = Parameters<typeof resolver>[0];

/** Looked up as public first, where nothing answers; the second try reaches the server of the test. */
const seemsPublic = [[PUBLIC], ['127.0.0.1']] as const;
const layer: Descriptor = putBlob(emptyContents(), 'from the trap');

interface Trapped {
  readonly error: Error | undefined;
  readonly trap: Server;
}

/** A public registry leads to `inside.test` where `trap` listens: by its realm, or by a redirect. */
async function led(by: 'realm' | 'redirect', table: Table, options: OpenOptions = {}): Promise<Trapped> {
  await using trap = await startServer(({ path }) =>
    path.startsWith('/token') ? json({ token: 'from the trap' }) : { body: 'from the trap' },
  );
  const url = `http://inside.test:${trap.port}`;
  await using registry = await startServer(
    () => (by === 'realm' ? challenge(`Bearer realm="${url}/token"`) : redirect(`${url}/blob`)),
    { name: 'registry.test' },
  );
  const lookup = resolver({ 'registry.test': seemsPublic, ...table });
  const connection = { lookup, connectMs: 200, retries: 2, plainHttp: true };
  await using repository = open(registry.host, { ...connection, ...options });
  const work = by === 'realm' ? repository.target.resolve('v1') : text(repository.target.fetch(layer));
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason as Error,
  );
  expect(registry.requests.length).toBeGreaterThan(0);
  return { error, trap };
}

for (const by of ['realm', 'redirect'] as const) {
  // Concurrent: a connection to a public address may take a second to fail.
  test.concurrent.each([
    ['is inside', [['127.0.0.1']]],
    ['is inside by IPv6', [['::1']]],
    ['is inside by a mapped address', [['::ffff:127.0.0.1']]],
    ['is public and inside, IPv4 first', [[PUBLIC, '::1']]],
    ['is public and inside, IPv6 first', [['2001:db8::1', '127.0.0.1']]],
    ['was public when first looked up', [[PUBLIC], ['127.0.0.1']]],
    ['is the metadata service', [['169.254.169.254']]],
  ])(`a ${by} to a name that %s is refused at the connection`, async (_what, answers) => {
    const { error, trap } = await led(by, { 'inside.test': answers });
    expect(error).toMatchObject({ code: 'UNSUPPORTED', details: { host: 'inside.test' } });
    expect(trap.connections()).toBe(0);
  });

  test.concurrent(`a registry that moves inside after it was public gets no ${by} to inside`, async () => {
    const { error, trap } = await led(by, {
      'registry.test': [[PUBLIC], ['127.0.0.1'], ['127.0.0.1']],
      'inside.test': [['127.0.0.1']],
    });
    expect(error).toMatchObject({ code: 'UNSUPPORTED' });
    expect(trap.connections()).toBe(0);
  });

  test.concurrent(`a registry that mixes a public address and one inside gets no ${by} to inside`, async () => {
    const { error, trap } = await led(by, {
      'registry.test': [['127.0.0.1', PUBLIC]],
      'inside.test': [['127.0.0.1']],
    });
    expect(error).toMatchObject({ code: 'UNSUPPORTED' });
    expect(trap.connections()).toBe(0);
  });

  test.concurrent(`a registry that is inside may give a ${by} to inside`, async () => {
    const { trap } = await led(by, { 'registry.test': [['127.0.0.1']], 'inside.test': [['127.0.0.1']] });
    expect(trap.requests.length).toBeGreaterThan(0);
  });
}

test('a registry that was inside and then is public loses the right to lead inside', async () => {
  await using trap = await startServer(() => json({ token: 'from the trap' }));
  const realm = `Bearer realm="http://inside.test:${trap.port}/token"`;
  await using registry = await startServer(
    ({ path }) => {
      const reply = path.endsWith('/first') ? refusal(404, 'MANIFEST_UNKNOWN') : challenge(realm);
      return { ...reply, headers: { ...reply.headers, connection: 'close' } };
    },
    { name: 'registry.test' },
  );
  const lookup = resolver({
    'registry.test': [['127.0.0.1'], ['127.0.0.1', PUBLIC]],
    'inside.test': [['127.0.0.1']],
  });
  await using repository = open(registry.host, { lookup, plainHttp: true, retries: 3 });
  expect(await rejection(repository.target.resolve('first'))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await rejection(repository.target.resolve('v1'))).toMatchObject({ code: 'UNSUPPORTED' });
  expect(trap.connections()).toBe(0);
});

test('a chain of redirects is judged by the registry it began at, at every hop', async () => {
  await using trap = await startServer(() => ({ body: 'from the trap' }));
  await using registry = await startServer(
    ({ path }) => redirect(path.startsWith('/v2/') ? '/next' : `http://inside.test:${trap.port}/`),
    { name: 'registry.test' },
  );
  const lookup = resolver({ 'registry.test': seemsPublic, 'inside.test': [['127.0.0.1']] });
  await using repository = open(registry.host, { lookup, connectMs: 200, retries: 2, plainHttp: true });
  const error = await rejection(text(repository.target.fetch(layer)));
  expect(error).toMatchObject({ code: 'UNSUPPORTED', details: { host: 'inside.test' } });
  expect(trap.connections()).toBe(0);
});

test('behind a proxy the name is looked up by the proxy, and not judged here', async () => {
  await using proxy = await startServer(() => challenge('Bearer realm="http://inside.test/token"'));
  const lookup = resolver({});
  await using repository = open('registry.test', {
    lookup,
    plainHttp: true,
    proxy: () => new URL(proxy.origin),
  });
  await rejection(repository.target.resolve('v1'));
  expect(lookup.asked).not.toContain('inside.test');
});

test.each([
  ['0.0.0.0', true],
  ['0.255.255.255', true],
  ['1.0.0.0', false],
  ['9.255.255.255', false],
  ['10.0.0.0', true],
  ['11.0.0.0', false],
  ['100.63.255.255', false],
  ['100.64.0.0', true],
  ['100.128.0.0', false],
  ['126.255.255.255', false],
  ['127.255.255.255', true],
  ['169.253.255.255', false],
  ['169.254.169.254', true],
  ['172.15.255.255', false],
  ['172.16.0.0', true],
  ['172.32.0.0', false],
  ['192.0.0.192', true],
  ['192.0.2.1', false],
  ['192.168.255.255', true],
  ['198.17.255.255', false],
  ['198.19.255.255', true],
  ['223.255.255.255', false],
  ['224.0.0.0', true],
  ['255.255.255.255', true],
  ['::', true],
  ['::1', true],
  ['::2', true],
  ['::7f00:1', true],
  ['::1:0:0', false],
  ['2002:7f00:1::', true],
  ['2003::1', false],
  ['fec0::1', true],
  ['::ffff:10.0.0.1', true],
  ['::FFFF:10.0.0.1', true],
  ['::ffff:a00:1', true],
  ['0:0:0:0:0:ffff:7f00:1', true],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::a00:1', true],
  ['fc00::1', true],
  ['fdff:ffff::1', true],
  ['fe00::1', false],
  ['fe80::1%eth0', true],
  ['febf::1', true],
  ['ff02::1', true],
  ['2001:db8::1', false],
  ['2606:4700::1111', false],
])('%s is inside: %s', (address, inside) => {
  expect(isPrivateAddress(address)).toBe(inside);
});
