import { copy, extendedCopy, MemoryTarget, type GraphTarget } from '@oras-action/oras';
import { describe, expect, test } from 'vitest';
import { Bucket } from '../../docs/examples/bucket.ts';
import { MapTarget } from '../../docs/examples/map-target.ts';
import { S3Target } from '../../docs/examples/s3-target.ts';
import {
  graphIn,
  graphOf,
  imageIndex,
  indexOf,
  plainArtifact,
  store,
  withSubject,
} from '../support/artifacts.ts';
import { startObjectStore } from '../support/object-store.ts';
import type { OpenTarget } from '../support/target-kinds.ts';
import { testTarget } from './target.contract.ts';

async function openMap(): Promise<OpenTarget<MapTarget>> {
  return { target: new MapTarget(), close: async () => {} };
}

async function openBucket() {
  const server = await startObjectStore();
  const open = () => new S3Target(new Bucket(`${server.origin}/`));
  return {
    server,
    target: open(),
    reopen: async () => open(),
    contents: () => server.keys(),
    close: async () => server[Symbol.asyncDispose](),
  };
}

testTarget('a Map, as docs show it', {
  create: openMap,
  limits: { streaming: 'a Map holds everything', partialReads: 'a Map gives its content as one chunk' },
});

testTarget('a bucket, as docs show it', { create: openBucket });

const KINDS: readonly (readonly [string, () => Promise<OpenTarget<GraphTarget>>])[] = [
  ['a Map', openMap],
  ['a bucket', openBucket],
];

describe.each(KINDS)('a target of one’s own on %s', (_name, create) => {
  test('takes a copy, and gives it back', async () => {
    const artifact = indexOf([{ artifact: imageIndex() }, { artifact: plainArtifact() }]);
    const [from, own, back] = [new MemoryTarget(), await create(), new MemoryTarget()];
    await store(from, artifact, 'v1');
    await copy({ source: from, reference: 'v1' }, { target: own.target, reference: 'v1' });
    await copy({ source: own.target, reference: 'v1' }, { target: back, reference: 'v2' });
    expect(await graphOf(back, await back.resolve('v2'))).toEqual(graphIn(artifact));
    await own.close();
  });

  test('takes referrers with an extended copy, and gives them back', async () => {
    const subject = plainArtifact('subject');
    const signature = withSubject(subject);
    const countersignature = withSubject(signature);
    const [from, own, back] = [new MemoryTarget(), await create(), new MemoryTarget()];
    await store(from, countersignature);
    await from.tag(subject.root, 'v1');
    await extendedCopy({ source: from, reference: 'v1' }, { target: own.target, reference: 'v1' });
    await extendedCopy({ source: own.target, reference: 'v1' }, { target: back, reference: 'v1' });
    expect((await back.resolve('v1')).digest).toBe(subject.root.digest);
    expect(await graphOf(back, countersignature.root)).toEqual(graphIn(countersignature));
    await own.close();
  });
});

test('a bucket writes content once, untags, and lists its keys page by page', async () => {
  const { server, target, close } = await openBucket();
  const artifact = plainArtifact();
  await store(target, artifact, 'v1');
  await store(target, artifact, 'v2');
  await target.tag(artifact.root, 'v3');
  await target.tag(artifact.root, 'v4');
  const created = server.requests.filter(({ headers }) => headers['if-none-match'] === '*');
  expect(created.map(({ path }) => path).toSorted()).toEqual(
    artifact.blobs
      .map(({ node: { digest } }) => digest.replace(':', '/'))
      .map((path) => (artifact.root.digest.endsWith(path.slice(7)) ? `/manifests/${path}` : `/blobs/${path}`))
      .toSorted(),
  );
  await target.untag('v2');
  expect(await Array.fromAsync(target.tags())).toEqual(['v1', 'v3', 'v4']);
  expect(server.keys().filter((key) => key.startsWith('tags/'))).toEqual(['tags/v1', 'tags/v3', 'tags/v4']);
  await close();
});

test('a predecessor whose manifest never came is passed over', async () => {
  const { server, target, close } = await openBucket();
  const referrer = withSubject();
  await store(target, referrer);
  const { root: subject } = plainArtifact('subject');
  const path = referrer.root.digest.replace(':', '/');
  expect(await Array.fromAsync(target.predecessors(subject))).toHaveLength(1);
  await new Bucket(`${server.origin}/`).delete(`manifests/${path}`);
  expect(server.keys()).toContain(`predecessors/${subject.digest.replace(':', '/')}/${path}`);
  expect(await Array.fromAsync(target.predecessors(subject))).toEqual([]);
  await close();
});
