import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { copy } from '../../src/copy/copy.ts';
import { packManifest } from '../../src/copy/pack.ts';
import { bytesOf } from '../../src/core/bytes.ts';
import { digestOf } from '../../src/core/digest.ts';
import { forRegistry } from '../../src/credentials/providers.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { makeAuthority } from '../support/certificate-authority.ts';
import { runScript } from '../support/child.ts';
import { inFront } from '../support/tls-front.ts';
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
import { emptyContents, putArtifact, registryHandler, text } from '../support/lab-registry.ts';
import { rejection } from '../support/rejection.ts';
import { describeWith } from '../support/partners.ts';
import { startRegistry } from '../support/registries.ts';

const authority = makeAuthority('private authority');
const ca = authority.certificate;
const tls = authority.issue('127.0.0.1', 'localhost', '::1', 'registry.test', '*.wild.test');
const shelf = emptyContents();
const { root, layers } = putArtifact(shelf);
const secure = { plainHttp: false } as const;

describeWith(['docker-registry'], 'a real registry behind TLS of a private authority', () => {
  test('takes a push and gives the same bytes, with the authority alone', async () => {
    await using registry = await startRegistry('docker-registry', { auth: 'htpasswd' });
    await using front = await inFront(registry.host, tls);
    const { username, password } = registry;
    const credentials = forRegistry(front.host, { kind: 'basic', username, password });
    const here = new MemoryTarget();
    const bytes = Buffer.alloc(3_000_000, 'content ');
    const layer = { mediaType: 'text/plain', digest: digestOf(bytes), size: bytes.length };
    await here.push(layer, bytesOf(bytes));
    const packed = (await packManifest(here, { layers: [layer], artifactType: 'text/x-test' })).node;
    await using repository = open(front.host, { ...secure, ca, credentials });
    const there = { target: repository.target, reference: 'v1' };
    expect(await copy({ source: here, reference: packed.digest }, there)).toMatchObject({ changed: true });
    const back = new MemoryTarget();
    await copy({ source: repository.target, reference: 'v1' }, { target: back, reference: 'v1' });
    expect(await back.resolve('v1')).toMatchObject({ digest: packed.digest });
    expect(await text(back.fetch(layer))).toBe(bytes.toString());
  });

  test('is not reached without the authority, and not by http', async () => {
    await using registry = await startRegistry('docker-registry');
    await using front = await inFront(registry.host, tls);
    await using repository = open(front.host, secure);
    expect(await rejection(repository.target.resolve('v1'))).toMatchObject({ code: 'NETWORK' });
    expect(registry.log()).not.toContain('/v2/acme/app');
  });
});

async function resolveAt(at: Server, options: OpenOptions): Promise<unknown> {
  await using repository = open(at.host, { ...secure, ...options });
  return await repository.target.resolve('v1').catch((error: unknown) => error);
}

const lookup = resolver({
  'registry.test': [['127.0.0.1']],
  'other.test': [['127.0.0.1']],
  'a.wild.test': [['127.0.0.1']],
  'a.b.wild.test': [['127.0.0.1']],
  localhost: [['127.0.0.1']],
});

test.each([
  ['its address', {}],
  ['its IPv6 address', { address: '::1' }],
  ['its name', { name: 'registry.test' }],
  ['another of its names', { name: 'localhost' }],
  ['a name that its wildcard covers', { name: 'a.wild.test' }],
])('a server is known by %s', async (_what, place) => {
  await using at = await startServer(registryHandler(shelf), { tls, ...place });
  expect(await resolveAt(at, { ca, lookup })).toEqual(root);
});

test.each([
  ['another address', { address: '127.0.0.2' }],
  ['another name', { name: 'other.test' }],
  ['a name below its wildcard', { name: 'a.b.wild.test' }],
])('a server with a certificate for others is not taken for %s', async (_what, place) => {
  await using at = await startServer(registryHandler(shelf), { tls, ...place });
  expect(await resolveAt(at, { ca, lookup, retries: 3 })).toMatchObject({
    code: 'NETWORK',
    details: { code: 'ERR_TLS_CERT_ALTNAME_INVALID' },
  });
  expect([at.requests.length, at.connections()]).toEqual([0, 1]);
});

test.each([
  ['no authority', undefined],
  ['another authority', makeAuthority('other').certificate],
  ['another authority of the same name', makeAuthority('private authority').certificate],
])('a server of a private authority is refused with %s, once, and sees no secret', async (_what, trusted) => {
  await using at = await startServer(registryHandler(shelf), { tls });
  const credentials = forRegistry(at.host, { kind: 'basic', username: 'me', password: 'hunter2' });
  const error = await resolveAt(at, { ca: trusted, credentials, retries: 3, headers: { 'x-key': 'k' } });
  expect(error).toMatchObject({ code: 'NETWORK', details: { host: at.host } });
  expect((error as Error).message).toMatch(/SELF_SIGNED|UNABLE_TO|DEPTH_ZERO|CERT_/);
  expect([at.requests.length, at.connections()]).toEqual([0, 1]);
});

test('the private authority is added to those of the system, not put in their place', async () => {
  const { getCACertificates } = await import('node:tls');
  expect(getCACertificates('default').length).toBeGreaterThan(50);
  const bundle = `${makeAuthority('first').certificate}\n${ca}`;
  await using at = await startServer(registryHandler(shelf), { tls });
  expect(await resolveAt(at, { ca: bundle })).toEqual(root);
});

test.each(['', 'no certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'])(
  'an authority that is %j trusts nobody more',
  async (broken) => {
    await using at = await startServer(registryHandler(shelf), { tls });
    expect(await resolveAt(at, { ca: broken })).toBeInstanceOf(Error);
    expect(at.requests).toEqual([]);
  },
);

const script = `
const { createTransport, openRepository } = await import(process.env.LIBRARY);
const { readFileSync } = await import('node:fs');
const ca = process.env.CA_FILE ? readFileSync(process.env.CA_FILE, 'utf8') : undefined;
const transport = createTransport({ ca });
const { HOST: registry } = process.env;
const source = openRepository(registry + '/acme/app', { transport, plainHttp: false, retries: 0 });
const outcome = await source.resolve('v1').catch((error) => error);
console.log(outcome.digest ?? outcome.code);
await transport.close();
`;

async function inChild(at: Server, env: Record<string, string>): Promise<string> {
  const LIBRARY = pathToFileURL(join(import.meta.dirname, '../../src/index.ts')).href;
  const { stdout, exitCode } = await runScript(['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    env: { LIBRARY, HOST: at.host, ...env },
  });
  expect(exitCode).toBe(0);
  return stdout.trim();
}

function file(pem: string): string {
  const path = join(mkdtempSync(join(process.env['ORAS_TEST_TEMP'] ?? tmpdir(), 'tls-')), 'ca.pem');
  writeFileSync(path, pem);
  return path;
}

describe('NODE_EXTRA_CA_CERTS', () => {
  test('counts with the ca option and without it', async () => {
    await using at = await startServer(registryHandler(shelf), { tls });
    const own = file(ca);
    const other = file(makeAuthority('other').certificate);
    expect(
      await Promise.all([
        inChild(at, {}),
        inChild(at, { NODE_EXTRA_CA_CERTS: own }),
        inChild(at, { NODE_EXTRA_CA_CERTS: own, CA_FILE: other }),
        inChild(at, { NODE_EXTRA_CA_CERTS: other, CA_FILE: own }),
        inChild(at, { NODE_EXTRA_CA_CERTS: other }),
      ]),
    ).toEqual(['NETWORK', root.digest, root.digest, root.digest, 'NETWORK']);
  });
});

test.skipIf(process.platform !== 'linux')(
  'authorities of the system count with the ca option and without it',
  async () => {
    await using at = await startServer(registryHandler(shelf), { tls });
    const own = file(ca);
    const other = file(makeAuthority('other').certificate);
    expect(
      await Promise.all([
        inChild(at, { SSL_CERT_FILE: own }),
        inChild(at, { SSL_CERT_FILE: own, CA_FILE: other }),
        inChild(at, { SSL_CERT_FILE: other, CA_FILE: own }),
        inChild(at, { SSL_CERT_FILE: other }),
      ]),
    ).toEqual([root.digest, root.digest, root.digest, 'NETWORK']);
  },
);

describe('a client certificate', () => {
  const certificate = authority.issue('the-client');
  const asking = { tls, clientCa: ca };
  const shownBy = (at: Server) => at.requests.map(({ client }) => client);
  const shownTo = (...origins: string[]) => ({ ca, client: { origins, ...certificate } });

  test('is shown to the origin that is named', async () => {
    await using at = await startServer(registryHandler(shelf), asking);
    expect(await resolveAt(at, shownTo(at.origin))).toEqual(root);
    expect(shownBy(at)).toEqual(['the-client']);
  });

  test('is shown to each of several origins that are named', async () => {
    await using first = await startServer(registryHandler(shelf), asking);
    await using second = await startServer(registryHandler(shelf), asking);
    const options = shownTo(first.origin, second.origin);
    expect([await resolveAt(first, options), await resolveAt(second, options)]).toEqual([root, root]);
    expect([shownBy(first), shownBy(second)]).toEqual([['the-client'], ['the-client']]);
  });

  test('is not shown to an origin that is not named, whatever it asks for', async () => {
    await using at = await startServer(registryHandler(shelf), asking);
    const { port } = new URL(at.origin);
    const others = [
      `http://127.0.0.1:${port}`,
      `https://localhost:${port}`,
      'https://127.0.0.1',
      `${at.origin}1`,
    ];
    expect(await resolveAt(at, shownTo(...others))).toEqual(root);
    expect(shownBy(at)).toEqual([undefined]);
  });

  test.each([
    ['another port', {}],
    ['another address', { address: '::1' }],
    ['another name of the same server', { name: 'localhost' }],
  ])('is not shown after a redirect to %s', async (_what, place) => {
    await using other = await startServer(registryHandler(shelf), { ...asking, ...place });
    await using at = await startServer(({ path }) => redirect(`${other.origin}${path}`), asking);
    expect(await resolveAt(at, { ...shownTo(at.origin), lookup })).toEqual(root);
    expect([shownBy(at), shownBy(other)]).toEqual([['the-client'], [undefined]]);
  });

  test('is not shown to a token server, nor to storage', async () => {
    await using tokens = await startServer(() => json({ token: 'granted' }), asking);
    await using storage = await startServer(() => ({ body: 'layer one' }), asking);
    const says = registryHandler(shelf);
    await using at = await startServer((request) => {
      if (request.headers.authorization !== 'Bearer granted')
        return challenge(`Bearer realm="${tokens.origin}/t"`);
      return request.path.includes('/blobs/') ? redirect(`${storage.origin}/layer`) : says(request);
    }, asking);
    await using repository = open(at.host, { ...secure, ...shownTo(at.origin) });
    const [layer = root] = layers;
    expect(await text(repository.target.fetch(layer))).toBe('layer one');
    expect([shownBy(tokens), shownBy(storage)]).toEqual([[undefined], [undefined]]);
    expect(new Set(shownBy(at))).toEqual(new Set(['the-client']));
  });

  test('of a stranger does not help with a server that checks', async () => {
    const strange = makeAuthority('strange').issue('the-stranger');
    await using at = await startServer(
      ({ client }) => (client === undefined ? { status: 403 } : { status: 200 }),
      asking,
    );
    expect(await resolveAt(at, { ca, client: { origins: [at.origin], ...strange } })).toBeInstanceOf(Error);
  });
});
