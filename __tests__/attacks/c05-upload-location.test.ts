// C5 Upload Location to another host: GHSA-jxpm-75mh-9fp7 / CVE-2026-50151, ggcr #2295.
import { expect, test } from 'vitest';
import { bytesOf } from '../../src/core/bytes.ts';
import { forRegistry } from '../../src/credentials/providers.ts';
import { makeAuthority } from '../support/certificate-authority.ts';
import { challenge, open, redirect, refusal, startServer, type Server } from '../support/lab.ts';
import { emptyContents, putBlob } from '../support/lab-registry.ts';
import { rejection } from '../support/rejection.ts';

const content = 'what is uploaded';
const node = putBlob(emptyContents(), content);
const password = 'hunter2-of-the-registry';
const basic = Buffer.from(`me:${password}`).toString('base64');

type Verb = 'POST' | 'PATCH' | 'PUT' | 'mount';

/** A registry that gives the location with its answer to one verb; PATCH comes about by a PUT that is too large. */
function registry(verb: Verb, location: () => string): Promise<Server> {
  const session = '/v2/acme/app/blobs/uploads/1?_state=a%2Fb';
  return startServer(({ method, path, headers, body }) => {
    if (headers.authorization === undefined) return challenge('Basic realm="registry"');
    if (path.includes('mount='))
      return verb === 'mount' ? { ...redirect(location(), 202) } : refusal(405, '');
    if (method === 'HEAD') return refusal(404, 'BLOB_UNKNOWN');
    if (method === 'POST') return redirect(verb === 'POST' ? location() : session, 202);
    if (method === 'PATCH') return redirect(verb === 'PATCH' ? location() : session, 202);
    if (verb === 'PATCH' && body.length > 0) return refusal(413, 'SIZE_INVALID');
    return verb === 'PUT' ? redirect(location()) : { status: 201 };
  });
}

async function push(to: Server, verb: Verb): Promise<void> {
  const credentials = forRegistry(to.host, { kind: 'basic', username: 'me', password });
  await using repository = open(to.host, { credentials });
  if (verb === 'mount') await repository.target.mount(node, 'acme/base');
  await repository.target.push(node, bytesOf(content));
}

const verbs: readonly Verb[] = ['POST', 'PATCH', 'PUT', 'mount'];
const hostile = [
  'http://EVIL/upload',
  '//EVIL/upload',
  '\\\\EVIL\\upload',
  '/\\EVIL/upload',
  'http:\\\\EVIL/upload',
  'https:EVIL/upload',
  'https://HOST/upload',
  'http://127.0.0.2:PORT/upload',
  'http://localhost:PORT/upload',
  'http://HOST.evil.test/upload',
  'http://HOST@EVIL/upload',
  'http://me:pw@HOST/upload',
  'http://me@HOST/upload',
  'file:///etc/passwd',
  'javascript:1',
  'http://[::1/upload',
];

for (const verb of verbs) {
  test.each(hostile)(
    `a location %s in answer to ${verb} gets neither bytes nor secrets`,
    async (location) => {
      await using evil = await startServer(() => ({ status: 201 }));
      await using to: Server = await registry(verb, () =>
        location.replace('EVIL', evil.host).replace('HOST', to.host).replace('PORT', String(to.port)),
      );
      const error = await rejection(push(to, verb));
      expect(error).toMatchObject({ code: 'UNSUPPORTED' });
      expect(error.message).not.toContain('pw@');
      expect(evil.connections()).toBe(0);
      expect(to.requests.map(({ path }) => path).filter((path) => path.startsWith('/upload'))).toEqual([]);
    },
  );
}

test.each([
  '/v2/acme/app/blobs/uploads/2?_state=a%2Fb%3D',
  '2?_state=a%2Fb%3D',
  '//HOST/v2/acme/app/blobs/uploads/2?_state=a%2Fb%3D',
  'http://HOST/v2/acme/app/blobs/uploads/2?_state=a%2Fb%3D',
  'HTTP://HOST/v2/acme/app/blobs/uploads/2?_state=a%2Fb%3D',
])('a location %s on the registry itself is used to the letter', async (location) => {
  await using to: Server = await registry('POST', () => location.replace('HOST', to.host));
  await push(to, 'POST');
  const put = to.requests.at(-1);
  expect(put?.path).toBe(
    `/v2/acme/app/blobs/uploads/2?_state=a%2Fb%3D&digest=${encodeURIComponent(node.digest)}`,
  );
  expect(put?.headers.authorization).toBe(`Basic ${basic}`);
});

test('a session that was opened without a location is an error', async () => {
  await using to = await startServer(({ method }) =>
    method === 'HEAD' ? refusal(404, '') : { status: 202 },
  );
  expect(await rejection(push(to, 'POST'))).toMatchObject({ code: 'INVALID_CONTENT' });
});

test('an https registry cannot send an upload to http', async () => {
  const authority = makeAuthority('private');
  await using plain = await startServer(() => ({ status: 201 }));
  await using to = await startServer(() => redirect(`${plain.origin}/upload`, 202), {
    tls: authority.issue('127.0.0.1'),
  });
  await using repository = open(to.host, { plainHttp: false, ca: authority.certificate });
  expect(await rejection(repository.target.push(node, bytesOf(content)))).toMatchObject({
    code: 'UNSUPPORTED',
  });
  expect(plain.connections()).toBe(0);
});
