import { createServer } from 'node:tls';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { makeAuthority } from '../support/certificate-authority.ts';
import { challenge, redirect, startRawServer, startServer } from '../support/lab.ts';
import { emptyContents, putArtifact, registryHandler } from '../support/lab-registry.ts';
import { expectFailure, workspaceWith } from '../support/steps.ts';

const shelf = emptyContents();
putArtifact(shelf);
const says = registryHandler(shelf);

async function failed(host: string, inputs: Record<string, string> = {}) {
  const cwd = workspaceWith();
  const from = `${host}/acme/app:v1`;
  return expectFailure({
    cwd,
    inputs: { command: 'copy', from, to: 'oci-archive:out.tar', retries: '0', ...inputs },
  });
}

/** The part of the one annotation that tells the cause. */
function likely({ annotations }: Awaited<ReturnType<typeof failed>>): string {
  const { message = '' } = annotations.find(({ level }) => level === 'error') ?? {};
  return message.slice(message.indexOf('Likely'));
}

test('a registry whose TLS is too old is named as one', async () => {
  const identity = makeAuthority('authority').issue('127.0.0.1');
  const server = createServer({
    ...identity,
    minVersion: 'TLSv1.1',
    maxVersion: 'TLSv1.1',
    ciphers: 'ALL@SECLEVEL=0',
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const run = await failed(host, { 'plain-http': 'false' });
  server.close();
  expect(likely(run)).toMatch(/TLS 1\.2/);
  expect(likely(run)).not.toContain('plain-http: true');
});

test.each([
  ['with two values', ['content-length: 4', 'content-length: 5']],
  ['with two values in one field', ['content-length: 4, 5']],
  ['with chunks', ['content-length: 4', 'transfer-encoding: chunked']],
])('an answer with its length %s is told as one that is not HTTP', async (_what, lines) => {
  await using at = await startRawServer((socket) => {
    socket.write(['HTTP/1.1 200 OK', ...lines, '', 'body'].join('\r\n'));
  });
  expect(likely(await failed(at.host))).toMatch(/not valid HTTP/);
});

test('a head of more than 1 MiB is told as one', async () => {
  await using at = await startServer(() => ({
    headers: {
      'x-large': 'y'.repeat(15_000),
      ...Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`x-${n}`, 'y'.repeat(15_000)])),
    },
  }));
  expect(likely(await failed(at.host))).toMatch(/headers/);
});

test('a manifest with an encoding that nobody knows is told as one, with its host', async () => {
  await using at = await startServer(async (request) => {
    const reply = await says(request);
    return reply === 'reset'
      ? reply
      : {
          ...reply,
          headers: { ...reply.headers, 'content-encoding': 'aws-chunked', 'content-length': '9' },
          body: '2\r\n{}\r\n0\r\n'.slice(0, 9),
        };
  });
  const run = await failed(at.host);
  expect(likely(run)).toContain(at.host);
  expect(likely(run)).toMatch(/aws-chunked/);
});

test.each([401, 403])(
  'a %i of the storage that a registry leads to is not one of the login',
  async (status) => {
    await using storage = await startServer(() =>
      status === 401 ? challenge('Basic realm="storage"') : { status, body: '<Error>AccessDenied</Error>' },
    );
    await using at = await startServer((request) =>
      request.path.includes('/blobs/') ? redirect(`${storage.origin}${request.path}`) : says(request),
    );
    const run = await failed(at.host);
    expect(likely(run)).toContain(storage.host);
    expect(likely(run)).toMatch(/leads|storage/);
    expect(likely(run)).not.toMatch(/username|user name/);
  },
);

test('a wrong password is told as wrong, not as missing', async () => {
  await using at = await startServer(() => challenge('Basic realm="registry"'));
  const run = await failed(at.host, { registry: at.host, username: 'me', password: 'wrong' });
  expect(likely(run)).toMatch(/rejects the user name or password/);
  expect(likely(run)).not.toMatch(/no credential|requires a login/);
});

test.each([
  ['inputs', { username: 'me', password: '' }],
  ['registry-auth', { 'registry-auth': '- registry: a.test\n  username: me\n  password: ""\n' }],
])('an empty secret in %s is explained', async (_what, inputs: Record<string, string>) => {
  const registry = 'registry-auth' in inputs ? {} : { registry: 'a.test' };
  const run = await failed('a.test', { ...registry, ...inputs });
  expect(likely(run)).toMatch(/secret/);
  expect(likely(run)).toMatch(/fork/);
  expect(likely(run)).toMatch(/Dependabot/);
});
