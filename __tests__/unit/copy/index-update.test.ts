import { describe, expect, test } from 'vitest';
import { updateIndex, type IndexUpdateResult } from '../../../src/copy/index-update.ts';
import type { IndexChange } from '../../../src/copy/index-change.ts';
import { parsePlatform } from '../../../src/copy/platform.ts';
import { bytesOf } from '../../../src/core/bytes.ts';
import type { Descriptor } from '../../../src/core/descriptor.ts';
import { digestOf } from '../../../src/core/digest.ts';
import { RegistryError } from '../../../src/core/errors.ts';
import { readManifestNode } from '../../../src/core/manifest-node.ts';
import { DOCKER_LIST, OCI_INDEX, OCI_MANIFEST } from '../../../src/core/media-types.ts';
import type { Target } from '../../../src/core/target.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { plainArtifact, store } from '../../support/artifacts.ts';
import { newLog, recording } from '../../support/recording.ts';

function entry(name: string, platform?: string, more: Partial<Descriptor> = {}): Descriptor {
  return {
    mediaType: OCI_MANIFEST,
    digest: digestOf(name),
    size: 3,
    ...(platform !== undefined && { platform: parsePlatform(platform) }),
    ...more,
  };
}

async function putIndex(target: Target, json: object, mediaType: string = OCI_INDEX): Promise<Descriptor> {
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, ...json }));
  const node = { mediaType, digest: digestOf(bytes), size: bytes.byteLength };
  await target.push(node, bytesOf(bytes), { tag: 'v1' });
  return node;
}

async function targetWith(...manifests: readonly Descriptor[]): Promise<MemoryTarget> {
  const target = new MemoryTarget();
  await putIndex(target, { manifests });
  return target;
}

const none: IndexChange = { add: [], remove: [] };
const change = (target: Target, parts: Partial<IndexChange>): Promise<IndexUpdateResult> =>
  updateIndex({ target, tag: 'v1' }, { ...none, ...parts });
const listed = ({ index }: IndexUpdateResult) => index.manifest.manifests ?? [];
const amd64 = entry('amd64', 'linux/amd64');
const arm64 = entry('arm64', 'linux/arm64');

describe('an index is changed:', () => {
  test('what is added comes last, and is in the index that the tag stands for', async () => {
    const target = await targetWith(amd64);
    const result = await change(target, { add: [arm64] });
    expect(listed(result)).toEqual([amd64, arm64]);
    expect(result).toMatchObject({ changed: true, replaced: [] });
    expect(await target.resolve('v1')).toEqual(result.index.node);
  });

  test('where there is none, it is created', async () => {
    const target = new MemoryTarget();
    const result = await change(target, { add: [amd64], artifactType: 'a/b', annotations: { a: '1' } });
    expect(result.index.manifest).toMatchObject({
      mediaType: OCI_INDEX,
      artifactType: 'a/b',
      manifests: [amd64],
      annotations: { a: '1' },
    });
  });

  test('what it has for the same platform and artifact type is replaced, with its attestation', async () => {
    const attestation = entry('attestation', 'unknown/unknown', {
      annotations: { 'vnd.docker.reference.digest': amd64.digest },
    });
    const others = [entry('v2', 'linux/amd64/v2'), entry('typed', 'linux/amd64', { artifactType: 'a/b' })];
    const target = await targetWith(amd64, ...others, attestation, entry('plain'));
    const newer = entry('newer', 'linux/amd64/v1');
    expect(listed(await change(target, { add: [newer, entry('another')] }))).toEqual([
      ...others,
      entry('plain'),
      newer,
      entry('another'),
    ]);
  });

  test('what is removed goes by digest or by platform, and what is added stays', async () => {
    const [v6, v7] = [entry('v6', 'linux/arm/v6'), entry('v7', 'linux/arm/v7')];
    const windows = ['10.0.1', '10.0.2'].map((version) => entry(version, `windows/amd64:${version}`));
    const target = await targetWith(amd64, arm64, v6, v7, ...windows);
    const remove = [arm64.digest, parsePlatform('linux/arm/v7'), parsePlatform('windows/amd64')];
    expect(listed(await change(target, { remove, add: [amd64] }))).toEqual([amd64, v6]);
  });

  test('nothing that is right already is written, whatever its bytes look like', async () => {
    const target = new MemoryTarget();
    const node = await putIndex(target, { annotations: { b: '1', a: '2' }, manifests: [amd64], x: [1, 2] });
    const result = await change(target, { add: [amd64], annotations: { a: '2' } });
    expect(result).toMatchObject({ changed: false, index: { node } });
  });

  test('its media type, annotations and unknown fields stay', async () => {
    const target = new MemoryTarget();
    await putIndex(target, { manifests: [amd64], annotations: { a: '1', b: '2' }, x: 'y' }, DOCKER_LIST);
    const result = await change(target, { add: [arm64], annotations: { b: '3' } });
    expect(result.index.manifest).toEqual({
      schemaVersion: 2,
      mediaType: DOCKER_LIST,
      manifests: [amd64, arm64],
      annotations: { a: '1', b: '3' },
      x: 'y',
    });
  });
});

describe('nothing is written, nor prepared', () => {
  test.each<[string, Partial<IndexChange>, string]>([
    ['a digest that is not listed is removed', { remove: [arm64.digest] }, 'does not list sha256:'],
    [
      'a platform that is not listed is removed',
      { remove: [parsePlatform('linux/arm')] },
      'has nothing for linux/arm',
    ],
  ])('where %s', async (_what, parts, said) => {
    const target = await targetWith(amd64);
    const before = await target.resolve('v1');
    let prepared = false;
    const failing = updateIndex(
      { target, tag: 'v1' },
      { ...none, ...parts },
      {
        prepare: async () => void (prepared = true),
      },
    );
    await expect(failing).rejects.toThrow(said);
    expect(await target.resolve('v1')).toEqual(before);
    expect(prepared).toBe(false);
  });

  test('where the tag is not that of an index, or is not there and something is to be removed', async () => {
    const target = new MemoryTarget();
    await expect(change(target, { add: [arm64], remove: [amd64.digest] })).rejects.toThrow('is not there');
    const { digest } = await store(target, plainArtifact(), 'v1');
    await expect(change(target, { add: [amd64] })).rejects.toThrow('is not an index but');
    expect((await target.resolve('v1')).digest).toBe(digest);
  });
});

describe('while others change it', () => {
  /** Runs before each of our writes of the tag, when the index was read. */
  function raced(target: MemoryTarget, others: (write: number) => Promise<void>): Target {
    let writes = 0;
    return recording(target, newLog(), {
      async before({ operation, tag }) {
        if (operation !== 'push' || tag === undefined) return;
        writes += 1;
        await others(writes);
      },
    });
  }
  const later = (target: MemoryTarget, manifests: readonly Descriptor[]) =>
    void setTimeout(() => void putIndex(target, { manifests }), 60);

  test('what they lost of ours is added again, and theirs stays', async () => {
    const target = await targetWith(amd64);
    const theirs = entry('theirs', 'linux/s390x');
    const result = await change(
      raced(target, async (write) => (write <= 2 ? later(target, [amd64, theirs]) : undefined)),
      { add: [arm64] },
    );
    expect(listed(result)).toEqual([amd64, theirs, arm64]);
    expect(await target.resolve('v1')).toEqual(result.index.node);
  });

  test('what they brought back of what we replaced or removed goes again', async () => {
    const old = entry('old', 'linux/arm64');
    const target = await targetWith(amd64, old);
    const others = raced(target, async (write) => (write === 1 ? later(target, [amd64, old]) : undefined));
    expect(listed(await change(others, { add: [arm64], remove: [amd64.digest] }))).toEqual([arm64]);
  });

  test('what they put in place of ours stays, and is told', async () => {
    const theirs = entry('theirs', 'linux/arm64');
    const target = await targetWith(amd64);
    const others = raced(target, async (write) => (write === 1 ? later(target, [amd64, theirs]) : undefined));
    const result = await change(others, { add: [arm64] });
    expect(listed(result)).toEqual([amd64, theirs]);
    expect(result.replaced).toEqual([arm64.digest]);
  });

  test('a write that fails for a while is made again, from what is there then', async () => {
    const target = await targetWith(amd64);
    const theirs = entry('theirs', 'linux/s390x');
    const failing = raced(target, async (write) => {
      if (write > 1) return;
      await putIndex(target, { manifests: [amd64, theirs] });
      throw new RegistryError('UNAVAILABLE', 'busy', { method: 'PUT', url: 'x', status: 503, errors: [] });
    });
    expect(listed(await change(failing, { add: [arm64] }))).toEqual([amd64, theirs, arm64]);
  });

  test('a write that is refused fails', async () => {
    const target = await targetWith(amd64);
    const refusing = raced(target, async () => {
      throw new RegistryError('FORBIDDEN', 'no', { method: 'PUT', url: 'x', status: 403, errors: [] });
    });
    await expect(change(refusing, { add: [arm64] })).rejects.toThrow('no');
    const { manifest } = await readManifestNode(target, await target.resolve('v1'), {});
    expect(manifest.manifests).toEqual([amd64]);
  });

  test('sixteen at once are all in it', async () => {
    const target = new MemoryTarget();
    const nodes = Array.from({ length: 16 }, (_, at) => entry(`n${at}`, `linux/arch${at}`));
    await Promise.all(nodes.map((node) => change(target, { add: [node] })));
    const { manifest } = await readManifestNode(target, await target.resolve('v1'), {});
    const digests = manifest.manifests?.map(({ digest }) => digest).toSorted();
    expect(digests).toEqual(nodes.map(({ digest }) => digest).toSorted());
  });
});
