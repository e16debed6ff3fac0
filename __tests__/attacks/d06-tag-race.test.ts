// D6 Tag moved between requests: one consistent result (design).
import { expect, test } from 'vitest';
import { copy } from '../../src/copy/copy.ts';
import type { Descriptor } from '../../src/core/descriptor.ts';
import { OCI_INDEX } from '../../src/core/media-types.ts';
import { selectPlatform } from '../../src/copy/platform.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { open, startServer, type ReceivedRequest, type Server } from '../support/lab.ts';
import {
  emptyContents,
  putArtifact,
  putBlob,
  putManifest,
  registryHandler,
  text,
  type Artifact,
} from '../support/lab-registry.ts';
import { rejection } from '../support/rejection.ts';

/** Two artifacts, and a server whose tag `v1` goes from the first to the second when the test says so. */
function moving(
  moves: (request: ReceivedRequest, count: number) => boolean,
  options: { headless?: boolean } = {},
) {
  const shelf = emptyContents();
  const second = putArtifact(shelf, ['second one', 'second two']);
  const first = putArtifact(shelf, ['first one', 'first two']);
  const says = registryHandler(shelf);
  let count = 0;
  const server = startServer(async (request) => {
    const reply = await says(request);
    count += 1;
    const held = shelf.manifests.get(second.root.digest);
    if (held && moves(request, count)) shelf.manifests.set('v1', held);
    if (options.headless !== true || reply === 'reset' || request.method !== 'HEAD') return reply;
    const { 'docker-content-digest': _digest, ...headers } = reply.headers ?? {};
    return { ...reply, headers };
  });
  return { first, second, shelf, server };
}

async function copyV1(server: Server) {
  await using source = open(server.host, { actions: 'pull' });
  const target = new MemoryTarget();
  const result = await copy(
    { source: source.target, reference: 'v1' },
    { target, reference: ['v1', 'latest'] },
  );
  return { result, target };
}

/** All of one artifact and nothing of the other. */
async function expectOnly(target: MemoryTarget, one: Artifact, other: Artifact): Promise<void> {
  const held = (nodes: readonly Descriptor[]) => Promise.all(nodes.map((node) => target.exists(node)));
  expect(await held([one.root, ...one.layers])).toEqual([true, true, true]);
  expect(await held([other.root, ...other.layers])).toEqual([false, false, false]);
  for (const tag of ['v1', 'latest'])
    expect(await target.resolve(tag)).toMatchObject({ digest: one.root.digest });
}

const moments: readonly [string, (request: ReceivedRequest, count: number) => boolean][] = [
  ['after the HEAD', ({ method }) => method === 'HEAD'],
  ['after the manifest', ({ method, path }) => method === 'GET' && path.includes('/manifests/')],
  ['after the first blob', ({ path }) => path.includes('/blobs/')],
  ['after the first request', (_request, count) => count === 1],
  ['after the second request', (_request, count) => count === 2],
  ['after the third request', (_request, count) => count === 3],
];

for (const [when, moves] of moments) {
  test(`a tag that moves ${when} gives the artifact it stood for at first`, async () => {
    const { first, second, server } = moving(moves);
    await using from = await server;
    const { result, target } = await copyV1(from);
    expect(result.root.digest).toBe(first.root.digest);
    await expectOnly(target, first, second);
  });

  test(`where the HEAD tells no digest and the tag moves ${when}: one artifact, whole`, async () => {
    const { first, second, server } = moving(moves, { headless: true });
    await using from = await server;
    const { result, target } = await copyV1(from);
    const isFirst = result.root.digest === first.root.digest;
    await expectOnly(target, isFirst ? first : second, isFirst ? second : first);
  });
}

test('a tag is asked for once; all that follows is asked for by digest', async () => {
  const { server } = moving(() => false);
  await using from = await server;
  await copyV1(from);
  const byTag = from.requests.filter(({ path }) => path.endsWith('/v1'));
  expect(byTag.map(({ method }) => method)).toEqual(['HEAD']);
  for (const { path } of from.requests.slice(1)) expect(path).toMatch(/\/sha256:[0-9a-f]{64}$/);
});

test('a server that serves the moved tag under the old digest is refused', async () => {
  const { first, second, shelf, server } = moving(({ method }) => {
    const held = shelf.manifests.get(second.root.digest);
    if (method === 'HEAD' && held) shelf.manifests.set(first.root.digest, held);
    return true;
  });
  await using from = await server;
  const error = await rejection(copyV1(from));
  expect(['DIGEST_MISMATCH', 'SIZE_MISMATCH']).toContain('code' in error ? error.code : undefined);
});

test('a node is tagged with the bytes it stands for, wherever other tags have gone', async () => {
  const { first, second, shelf, server } = moving(() => false);
  await using at = await server;
  await using repository = open(at.host);
  const { target } = repository;
  const node = await target.resolve('v1');
  const moved = shelf.manifests.get(second.root.digest);
  if (moved) shelf.manifests.set('v1', moved);
  await target.tag(node, 'stable');
  expect(await target.resolve('stable')).toMatchObject({ digest: first.root.digest });
  expect(await target.resolve('v1')).toMatchObject({ digest: second.root.digest });
});

test('a platform is chosen from the index that the tag stood for', async () => {
  const shelf = emptyContents();
  const platform = { os: 'linux', architecture: 'amd64' };
  const indexOf = (content: string) => {
    const child = { ...putArtifact(shelf, [content]).root, platform };
    return putManifest(shelf, { schemaVersion: 2, manifests: [child] }, undefined, OCI_INDEX);
  };
  const [second, first] = [indexOf('second'), indexOf('first')];
  const layer = putBlob(shelf, 'first');
  const point = (to: Descriptor): void => {
    const held = shelf.manifests.get(to.digest);
    if (held) shelf.manifests.set('v1', held);
  };
  point(first);
  const says = registryHandler(shelf);
  await using from = await startServer(async (request) => {
    const reply = await says(request);
    point(second);
    return reply;
  });
  await using source = open(from.host, { actions: 'pull' });
  const target = new MemoryTarget();
  await copy(
    { source: source.target, reference: 'v1' },
    { target },
    { select: (root, source) => selectPlatform({ source, root }, platform) },
  );
  expect(await text(target.fetch(layer))).toBe('first');
  expect(await target.exists(putBlob(emptyContents(), 'second'))).toBe(false);
});

test('a push to a tag that another writer moves meanwhile ends with one whole artifact', async () => {
  const shelf = emptyContents();
  const here = new MemoryTarget();
  const artifacts = ['mine', 'theirs'].map((content) => putArtifact(shelf, [content]));
  await using from = await startServer(registryHandler(shelf));
  await using source = open(from.host, { actions: 'pull' });
  for (const { root } of artifacts)
    await copy({ source: source.target, reference: root.digest }, { target: here });
  const there = emptyContents();
  await using to = await startServer(registryHandler(there));
  await Promise.all(
    artifacts.map(async ({ root }) => {
      await using target = open(to.host);
      await copy({ source: here, reference: root.digest }, { target: target.target, reference: 'v1' });
    }),
  );
  await using reader = open(to.host, { actions: 'pull' });
  const target = new MemoryTarget();
  const { root } = await copy({ source: reader.target, reference: 'v1' }, { target });
  expect(artifacts.map((one) => one.root.digest)).toContain(root.digest);
  for (const one of artifacts) expect(there.manifests.has(one.root.digest)).toBe(true);
});
