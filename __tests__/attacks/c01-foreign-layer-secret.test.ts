// C1 Secret sent to a foreign-layer host: CVE-2020-15157 (containerd), ggcr #2293.
import { expect, test } from 'vitest';
import { copy } from '../../src/copy/copy.ts';
import type { Descriptor } from '../../src/core/descriptor.ts';
import { OCI_LAYER_GZIP } from '../../src/core/media-types.ts';
import { forRegistry } from '../../src/credentials/providers.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { challenge, open, startServer, type Server } from '../support/lab.ts';
import {
  blobPath,
  emptyContents,
  manifestOf,
  putBlob,
  putManifest,
  registryHandler,
  type Contents,
} from '../support/lab-registry.ts';

const foreignTypes = [
  'application/vnd.oci.image.layer.nondistributable.v1.tar',
  'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
  'application/vnd.oci.image.layer.nondistributable.v1.tar+zstd',
  'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
];

/** Would take any secret, and asks for one. */
function evilHost(): Promise<Server> {
  const evil: Promise<Server> = startServer(async () =>
    challenge([`Bearer realm="${(await evil).origin}/token",service="evil"`, 'Basic realm="evil"']),
  );
  return evil;
}

function shelfWith(mediaType: string, evil: Server, { held }: { held: boolean }): [Contents, Descriptor] {
  const shelf = emptyContents();
  const config = putBlob(shelf, '{}');
  const layer = { ...putBlob(shelf, 'lives elsewhere', mediaType), urls: [`${evil.origin}/layer`] };
  if (!held) shelf.blobs.delete(layer.digest);
  putManifest(shelf, manifestOf(config, [layer]), 'v1');
  return [shelf, layer];
}

async function copyFrom(registry: Server): Promise<MemoryTarget> {
  const credentials = forRegistry(registry.host, { kind: 'basic', username: 'me', password: 'hunter2' });
  await using source = open(registry.host, { credentials, actions: 'pull' });
  const target = new MemoryTarget();
  await copy({ source: source.target, reference: 'v1' }, { target });
  return target;
}

function guarded(shelf: Contents): Promise<Server> {
  const says = registryHandler(shelf);
  return startServer((request) =>
    request.headers.authorization === undefined ? challenge('Basic realm="registry"') : says(request),
  );
}

test.each(foreignTypes)('a layer of type %s is neither fetched from its urls nor asked for', async (type) => {
  await using evil = await evilHost();
  const [shelf, layer] = shelfWith(type, evil, { held: false });
  await using registry = await guarded(shelf);
  const target = await copyFrom(registry);
  expect(await target.exists(layer)).toBe(false);
  expect(registry.requests.map(({ path }) => path)).not.toContain(blobPath(layer.digest));
  expect(evil.connections()).toBe(0);
});

test('a layer with urls is read from the registry, and its urls are left alone', async () => {
  await using evil = await evilHost();
  const [shelf, layer] = shelfWith(OCI_LAYER_GZIP, evil, { held: true });
  await using registry = await guarded(shelf);
  expect(await (await copyFrom(registry)).exists(layer)).toBe(true);
  expect(evil.connections()).toBe(0);
});

test('a layer that the registry lacks is missing, whatever its urls offer', async () => {
  await using evil = await evilHost();
  const [shelf] = shelfWith(OCI_LAYER_GZIP, evil, { held: false });
  await using registry = await guarded(shelf);
  await expect(copyFrom(registry)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(evil.connections()).toBe(0);
});

test('a registry that redirects a layer to the host of its urls gives it no secret', async () => {
  await using evil = await evilHost();
  const [shelf, layer] = shelfWith(OCI_LAYER_GZIP, evil, { held: true });
  const says = registryHandler(shelf);
  await using registry = await startServer((request) => {
    if (request.headers.authorization === undefined) return challenge('Basic realm="registry"');
    if (request.path !== blobPath(layer.digest)) return says(request);
    return { status: 307, headers: { location: `${evil.origin}/layer` } };
  });
  await expect(copyFrom(registry)).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  expect(evil.requests.map(({ method, path, headers }) => [method, path, headers.authorization])).toEqual([
    ['GET', '/layer', undefined],
  ]);
});
