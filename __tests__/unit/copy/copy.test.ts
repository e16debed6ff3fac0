import { describe, expect, test } from 'vitest';
import { copy, copyNode } from '../../../src/copy/copy.ts';
import type { CopyEvent } from '../../../src/copy/options.ts';
import { parsePlatform, selectPlatform } from '../../../src/copy/platform.ts';
import { parseManifest, successors } from '../../../src/core/manifest.ts';
import { isManifestType } from '../../../src/core/media-types.ts';
import { bytesOf } from '../../../src/core/bytes.ts';
import type { Descriptor } from '../../../src/core/descriptor.ts';
import type { Digest } from '../../../src/core/digest.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import {
  artifactOf,
  blob,
  chainOf,
  dockerList,
  graphIn,
  graphOf,
  helmChart,
  imageIndex,
  nestedIndex,
  oldArtifact,
  plainArtifact,
  singleImage,
  store,
  withForeignLayer,
  withSha512,
  withSubject,
  type Artifact,
} from '../../support/artifacts.ts';
import { callsOf, newLog, recording } from '../../support/recording.ts';
import { rejection } from '../../support/rejection.ts';

async function holding(artifact: Artifact, tag = 'v1'): Promise<MemoryTarget> {
  const target = new MemoryTarget();
  await store(target, artifact, tag);
  return target;
}

const artifacts: readonly (readonly [string, () => Artifact])[] = [
  ['a plain artifact', plainArtifact],
  ['an image', singleImage],
  ['an image index', imageIndex],
  ['a Docker list', dockerList],
  ['a Helm chart', helmChart],
  ['an index in an index', nestedIndex],
  ['a referrer with its subject', withSubject],
  ['an old artifact manifest', oldArtifact],
  ['an image without its foreign layer', withForeignLayer],
  ['a sha512 blob', withSha512],
  ['a sha512 manifest', () => withSha512('sha512')],
];

describe('the whole graph arrives, and a second copy changes nothing:', () => {
  test.each(artifacts)('%s', async (_title, make) => {
    const artifact = make();
    const source = await holding(artifact);
    const target = new MemoryTarget();
    const first = await copy({ source, reference: 'v1' }, { target, reference: 'v2' });
    const nodes = graphIn(artifact).length;
    expect(first).toMatchObject({ copied: nodes, skipped: 0, mounted: 0, changed: true });
    expect(first.bytes).toBe(graphIn(artifact).reduce((sum, line) => sum + Number(line.split(' ')[1]), 0));
    expect((await target.resolve('v2')).digest).toBe(artifact.root.digest);
    expect(await graphOf(target, first.root)).toEqual(graphIn(artifact));
    const second = await copy({ source, reference: 'v1' }, { target, reference: 'v2' });
    expect(second).toMatchObject({ copied: 0, skipped: 1, mounted: 0, bytes: 0, changed: false });
  });
});

test('children are there before their parents, and the tag is set in the last push', async () => {
  const artifact = nestedIndex();
  const log = newLog();
  const source = await holding(artifact);
  await copy({ source, reference: 'v1' }, { target: recording(new MemoryTarget(), log), reference: 'v1' });
  const pushes = log.ended.filter(({ operation }) => operation === 'push');
  const places = new Map(pushes.map(({ what }, at) => [what, at]));
  const manifests = artifact.blobs.filter(({ node }) => isManifestType(node.mediaType));
  for (const { node, bytes } of manifests) {
    const children = successors(parseManifest(bytes, node)).map((child) => places.get(child.digest) ?? -1);
    expect(Math.min(...children)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...children)).toBeLessThan(places.get(node.digest) ?? -1);
  }
  expect(pushes.at(-1)).toMatchObject({ what: artifact.root.digest, tag: 'v1' });
  expect(pushes.filter(({ tag }) => tag !== undefined)).toHaveLength(1);
});

test('a layer that two images share is asked for and pushed once', async () => {
  const artifact = imageIndex();
  const log = newLog();
  const source = await holding(artifact);
  await copy({ source, reference: 'v1' }, { target: recording(new MemoryTarget(), log) });
  for (const operation of ['exists', 'push'] as const) {
    const asked = callsOf(log.started, operation);
    expect(asked).toHaveLength(new Set(asked).size);
  }
});

test('each manifest is read once, also with several tags', async () => {
  const artifact = imageIndex();
  const log = newLog();
  const source = recording(await holding(artifact), log);
  const target = new MemoryTarget();
  await copy({ source, reference: 'v1' }, { target, reference: ['a', 'b', 'c'] });
  expect(callsOf(log.started, 'fetch')).toHaveLength(3);
  for (const tag of ['a', 'b', 'c']) expect((await target.resolve(tag)).digest).toBe(artifact.root.digest);
});

test('without a reference the root is reached by its digest only', async () => {
  const artifact = plainArtifact();
  const target = new MemoryTarget();
  const result = await copy({ source: await holding(artifact), reference: 'v1' }, { target });
  expect(result.changed).toBe(true);
  expect(await Array.fromAsync(target.tags())).toEqual([]);
  expect(await graphOf(target, await target.resolve(artifact.root.digest))).toEqual(graphIn(artifact));
  const again = await copy({ source: await holding(artifact), reference: 'v1' }, { target });
  expect(again).toMatchObject({ copied: 0, changed: false });
});

test('only the tags that stand elsewhere are moved, which is a change', async () => {
  const artifact = plainArtifact();
  const source = await holding(artifact);
  const target = new MemoryTarget();
  await store(target, plainArtifact('other'), 'moved');
  await copy({ source, reference: 'v1' }, { target, reference: 'kept' });
  const events: CopyEvent[] = [];
  const result = await copy(
    { source, reference: 'v1' },
    { target, reference: ['kept', 'moved', 'new'] },
    { onEvent: (event) => events.push(event) },
  );
  expect(result).toMatchObject({ copied: 0, skipped: 1, changed: true });
  expect(events.map(({ kind, name }) => [kind, name])).toEqual([
    ['discovered', undefined],
    ['skipped', undefined],
    ['tagged', 'moved'],
    ['tagged', 'new'],
  ]);
  for (const tag of ['kept', 'moved', 'new'])
    expect((await target.resolve(tag)).digest).toBe(artifact.root.digest);
});

test('a blob can be the root, tagged anew when it is there already', async () => {
  const { node, bytes } = blob('only a blob');
  const source = await holding({ root: node, blobs: [{ node, bytes }] });
  const target = new MemoryTarget();
  for (const reference of ['v1', 'v2', ['v2', 'v3', 'v4']])
    await copy({ source, reference: 'v1' }, { target, reference });
  for (const tag of ['v1', 'v2', 'v3', 'v4']) expect((await target.resolve(tag)).digest).toBe(node.digest);
});

test('events tell of each node: discovered first, started before copied, skipped where it was there, the tag last', async () => {
  const artifact = plainArtifact();
  const target = new MemoryTarget();
  const [held] = artifact.blobs.slice(1);
  if (!held) throw new Error('the fixture has no blobs');
  await target.push(held.node, bytesOf(held.bytes));
  const events: CopyEvent[] = [];
  await copy(
    { source: await holding(artifact), reference: 'v1' },
    { target, reference: 'v1' },
    { onEvent: (event) => events.push(event) },
  );
  for (const { node } of artifact.blobs) {
    const kinds = events.filter((event) => event.node.digest === node.digest).map(({ kind }) => kind);
    const isRoot = node.digest === artifact.root.digest;
    const expected = isRoot
      ? ['discovered', 'started', 'copied', 'tagged']
      : ['discovered', 'started', 'copied'];
    expect(kinds).toEqual(node.digest === held.node.digest ? ['discovered', 'skipped'] : expected);
  }
  expect(events.at(-1)?.node.digest).toBe(artifact.root.digest);
});

describe('what is copied can be chosen:', () => {
  test('select takes one platform of an index for the root', async () => {
    const artifact = imageIndex();
    const target = new MemoryTarget();
    const platform = parsePlatform('linux/arm64');
    const result = await copy(
      { source: await holding(artifact), reference: 'v1' },
      { target, reference: 'arm' },
      { select: (root, source) => selectPlatform({ source, root }, platform) },
    );
    expect(result).toMatchObject({ copied: 4, root: { platform: { architecture: 'arm64' } } });
    expect(await target.exists(artifact.root)).toBe(false);
    expect(await graphOf(target, await target.resolve('arm'))).toHaveLength(4);
  });

  test('filter leaves a node out, with what only it reaches', async () => {
    const artifact = imageIndex();
    const target = new MemoryTarget();
    const asked: string[] = [];
    const result = await copy(
      { source: await holding(artifact), reference: 'v1' },
      { target, reference: 'v1' },
      {
        filter(node, parent) {
          asked.push(node.digest);
          if (node.digest === artifact.root.digest) expect(parent).toBeUndefined();
          else expect(parent).toBeDefined();
          return node.platform?.architecture !== 'amd64';
        },
      },
    );
    // The index, arm64's manifest and config, its own layer and the shared one.
    expect(result.copied).toBe(5);
    expect(asked).toHaveLength(new Set(asked).size);
    expect(asked).toHaveLength(6);
    expect((await target.resolve('v1')).digest).toBe(artifact.root.digest);
  });

  test('nothing is read below a manifest that the target holds', async () => {
    const artifact = imageIndex();
    const target = await holding(artifact, 'other');
    const log = newLog();
    const source = recording(await holding(artifact), log);
    const result = await copyNode(source, artifact.root, { target });
    expect(result).toMatchObject({ copied: 0, skipped: 1, changed: false });
    expect(log.started).toEqual([]);
  });

  test('deep looks below it, and repairs what is lost', async () => {
    const artifact = nestedIndex();
    const lost = new Set<Digest>(
      artifact.blobs.filter(({ node }) => node.mediaType === 'text/markdown').map(({ node }) => node.digest),
    );
    expect(lost.size).toBe(1);
    const target = await holding(
      { ...artifact, blobs: artifact.blobs.filter(({ node }) => !lost.has(node.digest)) },
      'v1',
    );
    const source = await holding(artifact);
    expect(await rejection(graphOf(target, artifact.root))).toMatchObject({ code: 'NOT_FOUND' });
    const shallow = await copy({ source, reference: 'v1' }, { target, reference: 'v1' });
    expect(shallow).toMatchObject({ copied: 0, changed: false });
    const deep = await copy({ source, reference: 'v1' }, { target, reference: 'v1' }, { deep: true });
    expect(deep).toMatchObject({ copied: 1, skipped: graphIn(artifact).length - 1, changed: true });
    expect(await graphOf(target, artifact.root)).toEqual(graphIn(artifact));
  });
});

test('what another repository holds is mounted and not sent, the rest is sent', async () => {
  const artifact = plainArtifact();
  const layer = blob('{"salt":""}', { mediaType: 'application/json', title: 'data/numbers.json' });
  const asked: string[] = [];
  const log = newLog();
  const inner = new MemoryTarget();
  const target = Object.assign(recording(inner, log), {
    async mount(node: Descriptor, from: string) {
      asked.push(`${from} ${node.digest}`);
      if (from === 'holds/it') await inner.push(node, bytesOf(layer.bytes));
      return from === 'holds/it';
    },
  });
  const events: CopyEvent[] = [];
  const result = await copy(
    { source: await holding(artifact), reference: 'v1' },
    { target, reference: 'v1' },
    {
      mountFrom: (node) =>
        node.digest === layer.node.digest ? ['has/it/not', 'holds/it', 'is/not/asked'] : [],
      onEvent: (event) => events.push(event),
    },
  );
  expect(asked).toEqual([`has/it/not ${layer.node.digest}`, `holds/it ${layer.node.digest}`]);
  expect(result).toMatchObject({ mounted: 1, copied: 4, changed: true });
  expect(callsOf(log.started, 'push')).not.toContain(layer.node.digest);
  expect(events.filter(({ kind }) => kind === 'mounted')).toMatchObject([{ name: 'holds/it' }]);
});

describe('concurrency:', () => {
  test('at most so many calls are under way at once', async () => {
    const artifact = artifactOf({ layers: Array.from({ length: 30 }, (_, at) => blob(`layer ${at}`)) });
    // Three small ones count as one, except where one at a time is asked for.
    for (const [concurrency, most] of [
      [1, 1],
      [3, 9],
      [8, 24],
    ] as const) {
      const log = newLog();
      const source = recording(await holding(artifact), log);
      const target = recording(new MemoryTarget(), log);
      await copy({ source, reference: 'v1' }, { target, reference: 'v1' }, { concurrency });
      expect(log.most).toBe(most);
    }
  });

  test('a chain of 40 indexes ends with one permit', async () => {
    const artifact = chainOf(40);
    const target = new MemoryTarget();
    const from = { source: await holding(artifact), reference: 'v1' };
    expect((await copy(from, { target }, { concurrency: 1 })).copied).toBe(graphIn(artifact).length);
  });
});
