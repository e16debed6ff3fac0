// D8 Inline `data` that does not equal the content: image-spec descriptor.md.
import { expect, test } from 'vitest';
import { copy } from '../../src/copy/copy.ts';
import { MAX_MANIFEST } from '../../src/core/bytes.ts';
import type { Descriptor } from '../../src/core/descriptor.ts';
import { digestOf } from '../../src/core/digest.ts';
import { OCI_EMPTY, OCI_INDEX } from '../../src/core/media-types.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { open, startServer, type Handler } from '../support/lab.ts';
import {
  blobPath,
  emptyContents,
  manifestOf,
  putArtifact,
  putBlob,
  putManifest,
  registryHandler,
  text,
} from '../support/lab-registry.ts';
import { rejection } from '../support/rejection.ts';

const base64 = (content: string) => Buffer.from(content).toString('base64');

/** Copies an artifact whose layer and config say this `data`. */
async function copiedWith(
  data: unknown,
  options: { held?: boolean; says?: (says: Handler) => Handler } = {},
) {
  const shelf = emptyContents();
  const layer = { ...putBlob(shelf, 'the content'), data } as Descriptor;
  const config = { ...putBlob(shelf, '{}', OCI_EMPTY), data } as Descriptor;
  const root = putManifest(shelf, manifestOf(config, [layer]), 'v1');
  if (options.held === false) shelf.blobs.delete(layer.digest);
  const says = registryHandler(shelf);
  await using from = await startServer(options.says?.(says) ?? says);
  await using source = open(from.host, { actions: 'pull' });
  const target = new MemoryTarget();
  const work = copy({ source: source.target, reference: 'v1' }, { target, reference: 'v1' });
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason as Error,
  );
  const asked = from.requests.map(({ path }) => path).includes(blobPath(layer.digest));
  return { error, target, layer, config, root, asked };
}

test.each([
  ['that is right', base64('the content')],
  ['of other content', base64('the evil one')],
  ['of the same length', base64('the c0ntent')],
  ['that is empty', ''],
  ['that is no base64', '!!! not base64 !!!'],
  ['that is cut', base64('the content').slice(0, -3)],
  ['in base64url', Buffer.from('the content').toString('base64url')],
  ['with line breaks', `${base64('the')}\n${base64(' content')}`],
  ['that is long', base64('x'.repeat(1_000_000))],
])('the content of a layer with data %s comes from the registry', async (_what, data) => {
  const { error, target, layer, config, asked } = await copiedWith(data);
  expect(error).toBeUndefined();
  expect(asked).toBe(true);
  expect([await text(target.fetch(layer)), await text(target.fetch(config))]).toEqual(['the content', '{}']);
});

test.each([
  ['that is right', base64('the content')],
  ['of other content', base64('the evil one')],
])('a layer that the registry lacks is missing, also with data %s', async (_what, data) => {
  const { error, target, layer } = await copiedWith(data, { held: false });
  expect(error).toMatchObject({ code: 'NOT_FOUND' });
  expect(await target.exists(layer)).toBe(false);
});

test('wrong bytes of the registry are not excused by data that agrees with them', async () => {
  const says =
    (honest: Handler): Handler =>
    async (request) => {
      const reply = await honest(request);
      const lies = reply !== 'reset' && request.path === blobPath(digestOf('the content'));
      return lies ? { ...reply, body: 'the c0ntent' } : reply;
    };
  const { error, target, layer } = await copiedWith(base64('the c0ntent'), { says });
  expect(error).toMatchObject({ code: 'DIGEST_MISMATCH' });
  expect(await target.exists(layer)).toBe(false);
});

test.each([[1], [null], [{}], [['dGhl']], [true]])('data that is no text, %j, is refused', async (data) => {
  const { error, target, root } = await copiedWith(data);
  expect(error).toMatchObject({ code: 'INVALID_CONTENT' });
  expect(await target.exists(root)).toBe(false);
});

test('100 MB of data are a manifest over the limit, of which no more is read', async () => {
  const shelf = emptyContents();
  const layer = { ...putBlob(shelf, 'the content'), data: 'A'.repeat(100_000_000) };
  const root = putManifest(shelf, manifestOf(putBlob(shelf, '{}'), [layer]), 'v1');
  await using from = await startServer(registryHandler(shelf));
  await using source = open(from.host, { actions: 'pull' });
  const target = new MemoryTarget();
  expect(root.size).toBeGreaterThan(MAX_MANIFEST);
  const error = await rejection(copy({ source: source.target, reference: 'v1' }, { target }));
  expect(error).toMatchObject({ code: 'TOO_LARGE' });
  expect(await target.exists(root)).toBe(false);
});

test('data of a child of an index stands for no manifest', async () => {
  const shelf = emptyContents();
  const { root } = putArtifact(shelf);
  const evil = putArtifact(emptyContents(), ['evil']);
  const child = { ...root, data: base64(JSON.stringify(manifestOf(evil.root, evil.layers))) };
  putManifest(shelf, { schemaVersion: 2, manifests: [child] }, 'v1', OCI_INDEX);
  await using from = await startServer(registryHandler(shelf));
  await using source = open(from.host, { actions: 'pull' });
  const target = new MemoryTarget();
  await copy({ source: source.target, reference: 'v1' }, { target });
  expect(await text(target.fetch(root))).toBe(shelf.manifests.get(root.digest)?.bytes.toString());
});

test('the manifest is copied with its data, to the byte', async () => {
  const { target, root } = await copiedWith(base64('the evil one'));
  expect(digestOf(await text(target.fetch(root)))).toBe(root.digest);
});
