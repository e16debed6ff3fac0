import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../../src/core/bytes.ts';
import { digestOf } from '../../../src/core/digest.ts';
import { bytesIn, plainArtifact } from '../../support/artifacts.ts';
import { json, open, startServer, type Reply } from '../../support/lab.ts';
import { rejection } from '../../support/rejection.ts';

const artifact = plainArtifact();
const { root } = artifact;
const bytes = bytesIn(artifact, root);
const digest = { 'docker-content-digest': root.digest };
const type = { 'content-type': root.mediaType };
const whole: Reply = { status: 200, headers: { ...type, ...digest }, body: bytes };

async function resolve(reference: string, answers: { readonly head: Reply; readonly get?: Reply }) {
  await using server = await startServer(({ method }) =>
    method === 'HEAD' ? answers.head : (answers.get ?? { status: 500 }),
  );
  await using repository = open(server.host);
  try {
    return { node: await repository.target.resolve(reference), methods: methodsOf(server.requestLines()) };
  } catch (error) {
    return { error, methods: methodsOf(server.requestLines()) };
  }
}

function methodsOf(seen: readonly string[]): string {
  return seen.map((line) => line.split(' ')[0]).join(' ');
}

describe('a tag or digest', () => {
  test('is resolved with one HEAD', async () => {
    expect(await resolve('v1', { head: whole })).toEqual({ node: root, methods: 'HEAD' });
    expect(await resolve(root.digest, { head: whole })).toEqual({ node: root, methods: 'HEAD' });
  });

  test('asks for every manifest type', async () => {
    await using server = await startServer(() => whole);
    await using repository = open(server.host);
    await repository.target.resolve('v1');
    expect(server.requests[0]?.headers.accept?.split(', ')).toEqual(
      expect.arrayContaining([
        'application/vnd.oci.image.manifest.v1+json',
        'application/vnd.oci.image.index.v1+json',
        'application/vnd.docker.distribution.manifest.v2+json',
        'application/vnd.docker.distribution.manifest.list.v2+json',
      ]),
    );
  });

  test('a type with parameters is the type', async () => {
    const headers = { ...digest, 'content-type': `${root.mediaType.toUpperCase()}; charset=utf-8` };
    expect(await resolve('v1', { head: { ...whole, headers } })).toMatchObject({ node: root });
  });

  test.each<[string, Reply]>([
    ['no digest', { ...whole, headers: type }],
    ['a digest that is none', { ...whole, headers: { ...type, 'docker-content-digest': 'sha256:0' } }],
    ['no type', { ...whole, headers: digest }],
    ['a length of 0', { status: 200, headers: { ...type, ...digest } }],
    ['a 405', { status: 405 }],
    ['a 404 that is not a registry’s', { status: 404, headers: { 'content-type': 'text/html' } }],
  ])('is read whole where HEAD gives %s', async (_title, head) => {
    expect(await resolve('v1', { head, get: { ...whole, headers: type } })).toEqual({
      node: root,
      methods: 'HEAD GET',
    });
  });

  test('by digest is checked when it is read whole', async () => {
    const other = { status: 200, headers: type, body: Buffer.alloc(root.size, ' ') };
    const head = { ...whole, headers: { ...type, 'docker-content-digest': digestOf('other') } };
    expect(await resolve(root.digest, { head, get: other })).toMatchObject({
      error: { code: 'DIGEST_MISMATCH' },
      methods: 'HEAD GET',
    });
  });

  test('that is not there is NOT_FOUND, and the message names it', async () => {
    const head = { status: 404, headers: { 'content-type': 'application/json' } };
    const { error } = await resolve('v1', { head });
    expect(error).toMatchObject({ code: 'NOT_FOUND', status: 404 });
    expect(String(error)).toContain('/acme/app:v1 is not there');
  });

  test.each<[string, Reply, object]>([
    [
      'a page with 404',
      { status: 404, headers: { 'content-type': 'text/html' }, body: '<html>' },
      { code: 'NOT_FOUND', details: { answersLikeARegistry: false } },
    ],
    [
      'a page with 200',
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' },
      { code: 'INVALID_CONTENT', details: { answersLikeARegistry: false } },
    ],
    ['nothing with 200', { status: 200 }, { code: 'INVALID_CONTENT' }],
    [
      'an error of a registry',
      json({ errors: [{ code: 'DENIED', message: 'requested access is denied' }] }, 403),
      { code: 'FORBIDDEN', errors: [{ code: 'DENIED', message: 'requested access is denied' }] },
    ],
  ])('of a server that answers with %s', async (_title, answer, expected) => {
    const { error, methods } = await resolve('v1', { head: { ...answer, body: '' }, get: answer });
    expect(error).toMatchObject(expected);
    expect(methods).toBe('HEAD GET');
  });

  test('a server that is no registry is said to be none', async () => {
    const page: Reply = { status: 404, headers: { 'content-type': 'text/html' }, body: '<html>' };
    expect(String((await resolve('v1', { head: page, get: page })).error)).toContain(
      'text/html, not the answer of a registry',
    );
    expect(String((await resolve('v1', { head: page, get: { ...page, status: 200 } })).error)).toContain(
      'it may not be a registry',
    );
  });

  test('larger than 8 MiB is not read to its end', async () => {
    const get = { status: 200, headers: type, body: Buffer.alloc(9 * 1024 * 1024) };
    expect(await resolve('v1', { head: { status: 200 }, get })).toMatchObject({
      error: { code: 'TOO_LARGE' },
    });
  });

  test.each(['', 'a/b', '../x', '-x', 'sha256:0', 'a b', 'x'.repeat(129)])(
    '%j is refused before anything is sent',
    async (reference) => {
      expect(await resolve(reference, { head: whole })).toMatchObject({
        error: { code: 'INVALID_INPUT' },
        methods: '',
      });
    },
  );
});

describe('a manifest', () => {
  test('is put under its tag, or under its digest, with its own bytes', async () => {
    await using server = await startServer(() => ({ status: 201, headers: digest }));
    await using repository = open(server.host);
    await repository.target.push(root, bytesOf(bytes), { tag: 'v1' });
    await repository.target.push(root, bytesOf(bytes));
    expect(server.requestLines()).toEqual([
      'PUT /v2/acme/app/manifests/v1',
      `PUT /v2/acme/app/manifests/${root.digest}`,
    ]);
    for (const request of server.requests) {
      expect(request.text).toBe(Buffer.from(bytes).toString());
      expect(request.headers['content-type']).toBe(root.mediaType);
    }
  });

  test('that the registry stored as another one is an error', async () => {
    const headers = { 'docker-content-digest': digestOf('other') };
    await using server = await startServer(() => ({ status: 201, headers }));
    await using repository = open(server.host);
    const error = await rejection(repository.target.push(root, bytesOf(bytes), { tag: 'v1' }));
    expect(error).toMatchObject({ code: 'DIGEST_MISMATCH' });
  });

  test('with other bytes is not sent', async () => {
    await using server = await startServer(() => ({ status: 201 }));
    await using repository = open(server.host);
    await rejection(repository.target.push(root, bytesOf(Buffer.alloc(root.size, ' '))));
    expect(server.requests).toEqual([]);
  });

  test('that is refused gives the registry’s own words', async () => {
    const errors = [{ code: 'MANIFEST_BLOB_UNKNOWN', message: 'blob unknown', detail: { x: 1 } }];
    await using server = await startServer(() => json({ errors }, 404));
    await using repository = open(server.host);
    const error = await rejection(repository.target.push(root, bytesOf(bytes)));
    expect(error).toMatchObject({
      code: 'NOT_FOUND',
      method: 'PUT',
      status: 404,
      errors: [{ code: 'MANIFEST_BLOB_UNKNOWN', message: 'blob unknown' }],
    });
    expect(String(error)).toContain('MANIFEST_BLOB_UNKNOWN: blob unknown');
  });

  test('a blob cannot be tagged', async () => {
    await using server = await startServer(() => ({ status: 201 }));
    await using repository = open(server.host);
    const node = { ...root, mediaType: 'text/plain' };
    const error = await rejection(repository.target.push(node, bytesOf(bytes), { tag: 'v1' }));
    expect(error).toMatchObject({ code: 'INVALID_INPUT' });
    expect(server.requests).toEqual([]);
  });
});

test('no error has a query or user information in its URL', async () => {
  await using server = await startServer(({ path }) =>
    path.startsWith('/v2/')
      ? { status: 307, headers: { location: '/storage?signature=secret' } }
      : { status: 403 },
  );
  await using repository = open(server.host);
  const error = await rejection(Array.fromAsync(repository.target.fetch(root)));
  expect(error).toMatchObject({ code: 'FORBIDDEN', url: `${server.origin}/storage` });
  expect(JSON.stringify(error) + String(error)).not.toContain('secret');
});
