// C2 Hostile bearer realm (exfiltration, SSRF): GHSA-xf85-363p-868w, GHSA-28r5-37g7-p6mp, CVE-2026-33990, ggcr #2193.
import { expect, test } from 'vitest';
import { forRegistry } from '../../src/credentials/providers.ts';
import { makeAuthority } from '../support/certificate-authority.ts';
import { challenge, json, open, resolver, startServer, type ServerOptions } from '../support/lab.ts';
import { emptyContents, putArtifact, registryHandler } from '../support/lab-registry.ts';
import { rejection } from '../support/rejection.ts';

const secret = 'hunter2-of-the-registry';

/** What comes of a realm that a registry with a public name gives; `trap` stands where such realms lead to. */
async function answerTo(realm: string, options: ServerOptions & { ca?: string } = {}) {
  await using trap = await startServer(() => json({ token: 'from the trap' }));
  const where = realm.replaceAll('PORT', String(trap.port));
  await using registry = await startServer(() => challenge(`Bearer realm="${where}",service="registry"`), {
    name: 'registry.test',
    ...options,
  });
  const lookup = resolver({ 'registry.test': [['127.0.0.1']], 'tokens.test': [['127.0.0.1']] });
  const credentials = forRegistry(registry.host, { kind: 'basic', username: 'me', password: secret });
  const plainHttp = options.tls === undefined;
  await using repository = open(registry.host, { credentials, lookup, plainHttp, ca: options.ca });
  const error = await rejection(repository.target.resolve('v1'));
  return { error, lookup, registry, trap };
}

test.each([
  'http://127.0.0.1:PORT/token',
  'http://127.1:PORT/token',
  'http://2130706433:PORT/token',
  'http://017700000001:PORT/token',
  'http://0x7f.1:PORT/token',
  'http://0x7f000001:PORT/token',
  'http://127.0.0.1.:PORT/token',
  'http://%31%32%37.0.0.1:PORT/token',
  'http://0.0.0.0:PORT/token',
  'http://0:PORT/token',
  'http://localhost:PORT/token',
  'http://LOCALHOST.:PORT/token',
  'http://token.localhost:PORT/token',
  'http://[::1]:PORT/token',
  'http://[::]:PORT/token',
  'http://[::ffff:127.0.0.1]:PORT/token',
  'http://[::ffff:10.0.0.1]:PORT/token',
  'http://[::ffff:7f00:1]:PORT/token',
  'http://[64:ff9b::7f00:1]:PORT/token',
  'http://[fe80::1]:PORT/token',
  'http://[fd00:ec2::254]/latest/meta-data',
  'http://169.254.169.254/latest/meta-data/iam/security-credentials/',
  'http://10.0.0.1/token',
  'http://172.31.255.255/token',
  'http://192.168.0.1/token',
  'http://100.100.100.200/latest/meta-data',
  'http://198.18.0.1/token',
  'http://224.0.0.1/token',
  'http://255.255.255.255/token',
])('the realm %s of a public registry is refused before anything is asked', async (realm) => {
  const { error, lookup, trap } = await answerTo(realm);
  expect(error).toMatchObject({ code: 'UNSUPPORTED', details: { kind: 'token realm' } });
  expect(trap.connections()).toBe(0);
  expect(new Set(lookup.asked)).toEqual(new Set(['registry.test']));
});

test.each([
  '',
  'registry',
  '/token',
  '//tokens.test:PORT/token',
  '\\\\\\\\tokens.test:PORT/token',
  'http:\\\\\\\\tokens.test:PORT/token',
  'http:tokens.test:PORT/token',
  'file:///etc/passwd',
  'null://tokens.test:PORT/token',
  'ftp://tokens.test:PORT/token',
  'javascript:alert(1)',
  'data:application/json,{%22token%22:%22x%22}',
  'http://me@tokens.test:PORT/token',
  'http://me:pw@tokens.test:PORT/token',
  'http://:@127.0.0.1:PORT/token',
  'http://tokens.test:99999/token',
  'http://[::1/token',
])('the realm %j is refused before anything is asked', async (realm) => {
  const { error, lookup, trap } = await answerTo(realm);
  expect(error).toMatchObject({ code: 'UNSUPPORTED' });
  expect(error.message).not.toContain('pw@');
  expect(trap.connections()).toBe(0);
  expect(new Set(lookup.asked)).toEqual(new Set(['registry.test']));
});

test('an https registry cannot name an http realm', async () => {
  const authority = makeAuthority('private');
  const tls = authority.issue('registry.test');
  const { error, lookup, trap } = await answerTo('http://tokens.test:PORT/token', {
    tls,
    ca: authority.certificate,
  });
  expect(error).toMatchObject({ code: 'UNSUPPORTED' });
  expect(error.message).toContain('from https to http');
  expect(trap.connections()).toBe(0);
  expect(lookup.asked).not.toContain('tokens.test');
});

test('a challenge without a realm ends there', async () => {
  await using registry = await startServer(() => challenge('Bearer service="registry"'));
  const credentials = forRegistry(registry.host, { kind: 'basic', username: 'me', password: secret });
  await using repository = open(registry.host, { credentials });
  await expect(repository.target.resolve('v1')).rejects.toMatchObject({ code: 'UNSUPPORTED' });
  expect(registry.transcript()).not.toContain(Buffer.from(`me:${secret}`).toString('base64'));
});

test('a realm on another host stays legal: many registries have one', async () => {
  await using tokens = await startServer(() => json({ token: 'granted' }), { name: 'tokens.test' });
  const shelf = emptyContents();
  const { root } = putArtifact(shelf);
  const says = registryHandler(shelf);
  await using registry = await startServer(
    (request) =>
      request.headers.authorization === 'Bearer granted'
        ? says(request)
        : challenge(`Bearer realm="${tokens.origin}/token",service="registry"`),
    { name: 'registry.test' },
  );
  const lookup = resolver({ 'registry.test': [['127.0.0.1']], 'tokens.test': [['127.0.0.1']] });
  const credentials = forRegistry(registry.host, { kind: 'basic', username: 'me', password: secret });
  await using repository = open(registry.host, { credentials, lookup, plainHttp: true });
  expect(await repository.target.resolve('v1')).toMatchObject({ digest: root.digest });
  expect(tokens.requests).toHaveLength(1);
  expect(registry.transcript()).not.toContain(Buffer.from(`me:${secret}`).toString('base64'));
});

test('a registry inside may have its token server inside', async () => {
  await using tokens = await startServer(() => json({ token: 'granted' }), { address: '127.0.0.2' });
  const serves = registryHandler(emptyContents());
  await using registry = await startServer((request) =>
    request.headers.authorization === undefined
      ? challenge(`Bearer realm="${tokens.origin}/token"`)
      : serves(request),
  );
  await using repository = open(registry.host);
  await expect(repository.target.resolve('v1')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(tokens.requests).toHaveLength(1);
});
