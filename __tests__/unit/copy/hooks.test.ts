import { describe, expect, test } from 'vitest';
import { copy } from '../../../src/copy/copy.ts';
import { extendedCopy, extendedCopyNode, findPredecessors } from '../../../src/copy/extended-copy.ts';
import { annotate } from '../../../src/copy/rewrite/modifiers.ts';
import { overrideCapabilities } from '../../../src/core/override-capabilities.ts';
import type { Descriptor } from '../../../src/core/descriptor.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { bytesIn, imageIndex, plainArtifact, store, withSubject } from '../../support/artifacts.ts';
import { callsOf, newLog, recording } from '../../support/recording.ts';
import { rejection } from '../../support/rejection.ts';

const artifact = imageIndex();
const digests = new Set(artifact.blobs.map(({ node }) => node.digest));
const [config, layer] = artifact.blobs.map(({ node }) => node) as [Descriptor, Descriptor];

async function stored(): Promise<MemoryTarget> {
  const source = new MemoryTarget();
  await store(source, artifact, 'v1');
  return source;
}

function digestsOf(nodes: readonly Descriptor[]): Set<string> {
  return new Set(nodes.map(({ digest }) => digest));
}

describe('beforeNode', () => {
  test('is called once for each node, before it is pushed, for a manifest after its children', async () => {
    const log = newLog();
    const target = recording(new MemoryTarget(), log);
    const asked: Descriptor[] = [];
    await copy(
      { source: await stored(), reference: 'v1' },
      { target },
      {
        async beforeNode(node) {
          expect(callsOf(log.started, 'push')).not.toContain(node.digest);
          asked.push(node);
        },
      },
    );
    expect(asked).toHaveLength(digests.size);
    expect(digestsOf(asked)).toEqual(digests);
    expect(asked.at(-1)?.digest).toBe(artifact.root.digest);
  });

  test('is not called for what the target has', async () => {
    const target = new MemoryTarget();
    await target.push(config, { [Symbol.asyncIterator]: () => bytesFrom(config) });
    const asked: Descriptor[] = [];
    const from = { source: await stored(), reference: 'v1' };
    await copy(from, { target }, { beforeNode: (node) => void asked.push(node) });
    expect(digestsOf(asked)).toEqual(new Set([...digests].filter((digest) => digest !== config.digest)));
    await copy(from, { target }, { beforeNode: (node) => void asked.push(node) });
    expect(asked).toHaveLength(digests.size - 1);
  });

  async function* bytesFrom(node: Descriptor) {
    yield bytesIn(artifact, node);
  }

  test('leaves a node out with skip: it counts as skipped, and all others are copied', async () => {
    const target = new MemoryTarget();
    const after: Descriptor[] = [];
    const kinds: string[] = [];
    const result = await copy(
      { source: await stored(), reference: 'v1' },
      { target, reference: 'v1' },
      {
        beforeNode: async ({ digest }) => (digest === layer.digest ? 'skip' : undefined),
        afterNode: (node) => void after.push(node),
        onEvent: ({ kind, node }) => void (node.digest === layer.digest && kinds.push(kind)),
      },
    );
    expect(result).toMatchObject({ copied: digests.size - 1, skipped: 1, changed: true });
    expect(await target.exists(layer)).toBe(false);
    expect(await target.exists(artifact.root)).toBe(true);
    expect(digestsOf(after)).toEqual(new Set([...digests].filter((digest) => digest !== layer.digest)));
    expect(new Set(kinds)).toEqual(new Set(['discovered', 'skipped']));
  });

  test('ends the copy with its error: the node is not there, and neither are its parents and the tag', async () => {
    const target = new MemoryTarget();
    const refused = new Error('this one not');
    const error = await rejection(
      copy(
        { source: await stored(), reference: 'v1' },
        { target, reference: 'v1' },
        {
          beforeNode({ digest }) {
            if (digest === layer.digest) throw refused;
          },
        },
      ),
    );
    expect(error).toBe(refused);
    expect(await target.exists(layer)).toBe(false);
    expect(await target.exists(artifact.root)).toBe(false);
    expect(await Array.fromAsync(target.tags())).toEqual([]);
  });
});

describe('afterNode', () => {
  test('is called once for each node, when the target has it', async () => {
    const target = new MemoryTarget();
    const done: Descriptor[] = [];
    await copy(
      { source: await stored(), reference: 'v1' },
      { target },
      {
        async afterNode(node) {
          expect(await target.exists(node)).toBe(true);
          done.push(node);
        },
      },
    );
    expect(done).toHaveLength(digests.size);
    expect(digestsOf(done)).toEqual(digests);
    expect(done.at(-1)?.digest).toBe(artifact.root.digest);
  });

  test('is called for a blob that is mounted', async () => {
    const target = new MemoryTarget();
    const mounting = Object.assign(recording(target, newLog()), {
      async mount(node: Descriptor): Promise<boolean> {
        if (node.digest !== layer.digest) return false;
        await store(target, {
          root: layer,
          blobs: artifact.blobs.filter((one) => one.node.digest === layer.digest),
        });
        return true;
      },
    });
    const done: Descriptor[] = [];
    const result = await copy(
      { source: await stored(), reference: 'v1' },
      { target: mounting },
      { mountFrom: () => ['acme/other'], afterNode: (node) => void done.push(node) },
    );
    expect(result.mounted).toBe(1);
    expect(digestsOf(done)).toEqual(digests);
  });

  test('ends the copy with its error, before the parents are pushed', async () => {
    const target = new MemoryTarget();
    const failed = new Error('the scanner found something');
    const work = copy(
      { source: await stored(), reference: 'v1' },
      { target, reference: 'v1' },
      {
        async afterNode({ digest }) {
          if (digest === layer.digest) throw failed;
        },
      },
    );
    expect(await rejection(work)).toBe(failed);
    expect(await target.exists(artifact.root)).toBe(false);
  });
});

describe('onBytes', () => {
  test('tells of each chunk, and of which node it is', async () => {
    const sizes = new Map<string, number>();
    const chunks: number[] = [];
    const source = await stored();
    const result = await copy(
      {
        source: recording(source, newLog(), {
          bytes: (_node, bytes) => ({ [Symbol.asyncIterator]: () => inTwo(bytes) }),
        }),
        reference: 'v1',
      },
      { target: new MemoryTarget() },
      {
        onBytes(bytes, node) {
          chunks.push(bytes);
          sizes.set(node.digest, (sizes.get(node.digest) ?? 0) + bytes);
        },
      },
    );
    expect(sizes).toEqual(new Map(artifact.blobs.map(({ node }) => [node.digest, node.size])));
    expect(chunks.length).toBeGreaterThan(digests.size);
    expect(chunks.reduce((sum, bytes) => sum + bytes, 0)).toBe(result.bytes);
  });

  async function* inTwo(bytes: AsyncIterable<Uint8Array>) {
    for await (const chunk of bytes) {
      yield chunk.subarray(0, 5);
      yield chunk.subarray(5);
    }
  }

  test('is silent about what the target has', async () => {
    const target = await stored();
    const from = { source: await stored(), reference: 'v1' };
    let bytes = 0;
    await copy(from, { target, reference: 'v2' }, { onBytes: (more) => void (bytes += more) });
    expect(bytes).toBe(0);
  });
});

describe('a source that cannot find predecessors', () => {
  const subject = plainArtifact('subject');

  async function blind(): Promise<MemoryTarget> {
    const source = new MemoryTarget();
    await store(source, withSubject(subject));
    await source.tag(subject.root, 'v1');
    return overrideCapabilities(source, { predecessors: undefined, name: 'a plain store' });
  }

  const expected = {
    name: 'OrasError',
    code: 'UNSUPPORTED',
    message: expect.stringContaining('cannot find predecessors') as string,
  };

  test.each([
    ['extendedCopy', {}],
    ['extendedCopy with a modifier', { modify: annotate({ a: 'b' }) }],
    ['extendedCopy at depth 0', { depth: 0 }],
  ])('is refused by %s, and nothing is written', async (_title, options) => {
    const log = newLog();
    const target = recording(new MemoryTarget(), log);
    const work = extendedCopy({ source: await blind(), reference: 'v1' }, { target }, options);
    expect(await rejection(work)).toMatchObject(expected);
    expect(callsOf(log.started, 'push')).toEqual([]);
  });

  test('is refused by extendedCopyNode and findPredecessors', async () => {
    const source = await blind();
    const target = new MemoryTarget();
    expect(await rejection(extendedCopyNode(source, subject.root, { target }))).toMatchObject(expected);
    expect(await rejection(findPredecessors(source, subject.root))).toMatchObject(expected);
  });

  test('can be copied', async () => {
    const target = new MemoryTarget();
    await copy({ source: await blind(), reference: 'v1' }, { target });
    expect(await target.exists(subject.root)).toBe(true);
  });
});
