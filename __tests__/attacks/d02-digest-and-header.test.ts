// D2 Pinned digest ignored / header trusted: CVE-2025-24882 / GHSA-qv35-3gw6-8q4j (regclient), containerd#4176.
import { expect, test } from 'vitest';
import { copy } from '../../src/copy/copy.ts';
import { bytesOf } from '../../src/core/bytes.ts';
import { digestOf } from '../../src/core/digest.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { open, startServer, type Handler, type Reply } from '../support/lab.ts';
import {
  emptyContents,
  putArtifact,
  putManifest,
  registryHandler,
  type Contents,
} from '../support/lab-registry.ts';
import { rejection } from '../support/rejection.ts';

const shelf = emptyContents();
const { root, layers } = putArtifact(shelf, ['the right layer']);
const right = shelf.manifests.get('v1')?.bytes ?? Buffer.of();
const wrong = Buffer.from(right.toString().replace('text/x-test', 'text/x-evil'));
const other = digestOf('something else');

interface Lie {
  readonly body?: Uint8Array;
  /** The header; null leaves it out. */
  readonly header?: string | null;
  /** Only for these methods. */
  readonly to?: readonly string[];
}

function lying({ body, header, to = ['GET', 'HEAD'] }: Lie, own: Contents = shelf): Handler {
  const says = registryHandler(own);
  return async (request) => {
    const reply = await says(request);
    const lies = request.path.includes('/manifests/') && to.includes(request.method);
    if (reply === 'reset' || !lies || reply.status === 404) return reply;
    const { 'docker-content-digest': _true, 'content-length': _length, ...headers } = reply.headers ?? {};
    const bytes = body ?? reply.body ?? '';
    const said: Reply['headers'] =
      header === null ? {} : { 'docker-content-digest': header ?? digestOf(right) };
    return { headers: { ...headers, 'content-length': String(bytes.length), ...said }, body: bytes };
  };
}

async function copyBy(reference: string, lie: Lie) {
  await using from = await startServer(lying(lie));
  await using source = open(from.host, { actions: 'pull' });
  const target = new MemoryTarget();
  const work = copy({ source: source.target, reference }, { target, reference: 'copied' });
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason as Error,
  );
  return { error, target, from };
}

const both = [root.digest, 'v1'];

test.each(both)('%s: the header is right and the body wrong', async (reference) => {
  const { error, target } = await copyBy(reference, { body: wrong });
  expect(error).toMatchObject({ code: 'DIGEST_MISMATCH' });
  expect(await target.exists(root)).toBe(false);
});

test.each(both)('%s: the header is right and the body longer or shorter', async (reference) => {
  for (const body of [Buffer.concat([right, Buffer.from(' ')]), right.subarray(0, -1)]) {
    const { error } = await copyBy(reference, { body, to: ['GET'] });
    expect(['DIGEST_MISMATCH', 'SIZE_MISMATCH']).toContain((error as { code?: string } | undefined)?.code);
  }
});

test('a digest: the header is wrong and the body right', async () => {
  const { error, target } = await copyBy(root.digest, { header: other });
  expect(error).toBeUndefined();
  expect(await target.resolve('copied')).toMatchObject({ digest: root.digest });
});

test('a digest: the header and the body are those of another manifest', async () => {
  const { error, target } = await copyBy(root.digest, { body: wrong, header: digestOf(wrong) });
  expect(error).toMatchObject({ code: 'DIGEST_MISMATCH' });
  expect(await rejection(target.resolve('copied'))).toMatchObject({ code: 'NOT_FOUND' });
});

test('a tag: the header is wrong, so that what it names is not there', async () => {
  const { error } = await copyBy('v1', { header: other, to: ['HEAD'] });
  expect(error).toMatchObject({ code: 'NOT_FOUND' });
});

test('a tag: the header names one manifest and its bytes are another one', async () => {
  const own: Contents = { manifests: new Map(shelf.manifests), blobs: shelf.blobs };
  own.manifests.set(other, { mediaType: root.mediaType, bytes: right });
  await using from = await startServer(lying({ header: other, to: ['HEAD'] }, own));
  await using source = open(from.host, { actions: 'pull' });
  const target = new MemoryTarget();
  const error = await rejection(copy({ source: source.target, reference: 'v1' }, { target }));
  expect(error).toMatchObject({ code: 'DIGEST_MISMATCH' });
});

test.each(both)('%s: no header, and the digest is that of the body', async (reference) => {
  const { error, target } = await copyBy(reference, { header: null });
  expect(error).toBeUndefined();
  expect(await target.resolve('copied')).toMatchObject({ digest: root.digest, size: right.length });
});

test('a digest: no header and a wrong body', async () => {
  const { error } = await copyBy(root.digest, { header: null, body: wrong });
  expect(error).toMatchObject({ code: 'DIGEST_MISMATCH' });
});

test.each([
  digestOf(right, 'sha512'),
  `sha512:${'0'.repeat(128)}`,
  'sha384:abc',
  'md5:d41d8cd98f00b204e9800998ecf8427e',
  digestOf(right).toUpperCase(),
  ` ${digestOf(right)},${other}`,
  'sha256:',
  '../../evil',
])('a digest: the header is %s, which is not what was asked for', async (header) => {
  const { error, target } = await copyBy(root.digest, { header });
  expect(error).toBeUndefined();
  expect(await target.resolve('copied')).toMatchObject({ digest: root.digest });
});

test('a sha512 digest is checked with sha512', async () => {
  const own: Contents = { manifests: new Map(shelf.manifests), blobs: shelf.blobs };
  const long = digestOf(right, 'sha512');
  own.manifests.set(long, { mediaType: root.mediaType, bytes: right });
  await using from = await startServer(registryHandler(own));
  await using source = open(from.host);
  expect(await source.target.resolve(long)).toEqual({ ...root, digest: long });
  own.manifests.set(long, { mediaType: root.mediaType, bytes: wrong });
  expect(await rejection(source.target.resolve(long))).toMatchObject({ code: 'DIGEST_MISMATCH' });
});

test('a blob: the header does not make wrong bytes right', async () => {
  const [layer = root] = layers;
  const says = registryHandler(shelf);
  await using from = await startServer(async (request) => {
    const reply = await says(request);
    if (reply === 'reset' || !request.path.includes('/blobs/')) return reply;
    return {
      ...reply,
      headers: { ...reply.headers, 'docker-content-digest': layer.digest },
      body: 'the wrong layer',
    };
  });
  await using source = open(from.host);
  const target = new MemoryTarget();
  expect(await rejection(target.push(layer, source.target.fetch(layer)))).toMatchObject({
    code: 'DIGEST_MISMATCH',
  });
  expect(await target.exists(layer)).toBe(false);
});

test('a push: the registry says that it stored something else', async () => {
  const says = registryHandler(emptyContents());
  await using to = await startServer(async (request) => {
    const reply = await says(request);
    if (reply === 'reset' || request.method !== 'PUT') return reply;
    return { ...reply, headers: { ...reply.headers, 'docker-content-digest': other } };
  });
  await using target = open(to.host);
  const node = putManifest(emptyContents(), right.toString());
  expect(await rejection(target.target.push(node, bytesOf(right), { tag: 'v1' }))).toMatchObject({
    code: 'DIGEST_MISMATCH',
  });
});
