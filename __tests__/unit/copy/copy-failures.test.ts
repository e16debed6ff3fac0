import { describe, expect, test } from 'vitest';
import { copy } from '../../../src/copy/copy.ts';
import type { CopyEvent } from '../../../src/copy/options.ts';
import { bytesOf, type Bytes } from '../../../src/core/bytes.ts';
import type { Descriptor } from '../../../src/core/descriptor.ts';
import { CopyError, OrasError } from '../../../src/core/errors.ts';
import { overrideCapabilities } from '../../../src/core/override-capabilities.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import {
  artifactOf,
  blob,
  imageIndex,
  plainArtifact,
  store,
  type Artifact,
} from '../../support/artifacts.ts';
import { callsOf, newLog, recording, turn, type Call, type Hooks } from '../../support/recording.ts';
import { rejection } from '../../support/rejection.ts';

const failure = new OrasError('FORBIDDEN', 'no');

async function holding(artifact: Artifact): Promise<MemoryTarget> {
  const target = new MemoryTarget();
  await store(target, artifact, 'v1');
  return target;
}

function failAt(operation: Call['operation'], what: string): Hooks {
  return {
    before(call) {
      if (call.operation === operation && call.what === what) throw failure;
    },
  };
}

/** A source whose content of one node is changed by `change`. */
function spoiled(inner: MemoryTarget, digest: string, change: (bytes: Bytes) => Bytes) {
  return recording(inner, newLog(), {
    bytes: (node: Descriptor, bytes) => (node.digest === digest ? change(bytes) : bytes),
  });
}

function breaking(bytes: Bytes): Bytes {
  return {
    async *[Symbol.asyncIterator]() {
      for await (const chunk of bytes) yield chunk.subarray(0, 3);
      throw failure;
    },
  };
}

describe('a failure says on which side, doing what, with which node:', () => {
  const artifact = plainArtifact();
  const layer = blob('{"salt":""}').node.digest;
  const root = artifact.root.digest;

  test.each([
    ['source', 'resolve', 'v1', undefined],
    ['source', 'fetch', root, root],
    ['target', 'resolve', 'v1', root],
    ['target', 'exists', layer, layer],
    ['target', 'push', layer, layer],
    ['target', 'push', root, root],
  ] as const)('%s %s %s', async (side, operation, what, digest) => {
    const hooks = failAt(operation, what);
    const held = await holding(artifact);
    const source = side === 'source' ? recording(held, newLog(), hooks) : held;
    const inner = new MemoryTarget();
    const target = side === 'target' ? recording(inner, newLog(), hooks) : inner;
    const error = await rejection(copy({ source, reference: 'v1' }, { target, reference: 'v1' }));
    expect(error).toBeInstanceOf(CopyError);
    expect(error).toMatchObject({ side, operation, digest, code: 'FORBIDDEN', cause: failure });
    expect(await Array.fromAsync(inner.tags())).toEqual([]);
    expect(await inner.exists(artifact.root)).toBe(false);
  });

  test('a read that breaks in the middle of a push is the source’s', async () => {
    const source = spoiled(await holding(artifact), layer, breaking);
    const error = await rejection(copy({ source, reference: 'v1' }, { target: new MemoryTarget() }));
    expect(error).toMatchObject({ side: 'source', operation: 'fetch', digest: layer, cause: failure });
  });

  test.each([
    ['other bytes', (): Bytes => bytesOf('{"salt":"!"}'.slice(0, 11)), 'DIGEST_MISMATCH'],
    ['too many bytes', (bytes: Bytes): Bytes => twice(bytes), 'SIZE_MISMATCH'],
    ['too few bytes', (): Bytes => bytesOf('{'), 'SIZE_MISMATCH'],
  ])('a source that gives %s is to blame, though the target found out', async (_title, change, code) => {
    const source = spoiled(await holding(artifact), layer, change);
    const target = new MemoryTarget();
    const error = await rejection(copy({ source, reference: 'v1' }, { target, reference: 'v1' }));
    expect(error).toMatchObject({ side: 'source', digest: layer, code });
    expect(await Array.fromAsync(target.tags())).toEqual([]);
  });

  test('a manifest with other bytes goes nowhere', async () => {
    const source = spoiled(await holding(artifact), root, () => bytesOf(' '.repeat(artifact.root.size)));
    const log = newLog();
    const target = recording(new MemoryTarget(), log);
    const error = await rejection(copy({ source, reference: 'v1' }, { target }));
    expect(error).toMatchObject({ side: 'source', code: 'DIGEST_MISMATCH' });
    expect(callsOf(log.started, 'push')).toEqual([]);
  });

  test('a tag that cannot be set', async () => {
    const target = recording(await holding(artifact), newLog(), {
      before({ tag }) {
        if (tag === 'v2') throw failure;
      },
    });
    const source = await holding(artifact);
    const error = await rejection(copy({ source, reference: 'v1' }, { target, reference: ['v1', 'v2'] }));
    expect(error).toMatchObject({ side: 'target', operation: 'tag', digest: root });
  });
});

function twice(bytes: Bytes): Bytes {
  return {
    async *[Symbol.asyncIterator]() {
      yield* bytes;
      yield* bytes;
    },
  };
}

describe('after the first failure', () => {
  const layers = Array.from({ length: 30 }, (_, at) => blob(`layer ${at}`));
  const artifact = artifactOf({ layers });
  const [bad, slow] = layers.map(({ node }) => node.digest);

  test('nothing new starts, and what is under way is waited for', async () => {
    const log = newLog();
    const startedAfter: string[] = [];
    let failed = false;
    let slowEnded = false;
    const hooks: Hooks = {
      async before({ operation, what, signal }) {
        if (failed) startedAfter.push(`${operation} ${what}`);
        if (operation !== 'push') return;
        if (what === bad) {
          failed = true;
          throw failure;
        }
        if (what !== slow) return;
        for (let at = 0; at < 50; at += 1) await turn();
        expect(signal?.aborted).toBe(true);
        slowEnded = true;
      },
    };
    // Without tags to list, each blob is asked for before it is sent: they do not all start in one turn.
    const target = recording(overrideCapabilities(new MemoryTarget(), { tags: undefined }), log, hooks);
    const source = await holding(artifact);
    const error = await rejection(
      copy({ source, reference: 'v1' }, { target, reference: 'v1' }, { concurrency: 2 }),
    );
    expect(error).toMatchObject({ digest: bad });
    expect(slowEnded).toBe(true);
    expect(log.underWay).toBe(0);
    expect(startedAfter.length).toBeLessThanOrEqual(1);
    expect(callsOf(log.started, 'push')).not.toContain(artifact.root.digest);
  });

  test('it is the first one that is told', async () => {
    const target = recording(new MemoryTarget(), newLog(), {
      async before({ operation, what, signal }) {
        if (operation !== 'push') return;
        if (what === bad) throw failure;
        while (signal?.aborted !== true) await turn();
        throw new Error('a failure that came of the abort');
      },
    });
    const source = await holding(artifact);
    const error = await rejection(copy({ source, reference: 'v1' }, { target }, { concurrency: 30 }));
    expect(error).toMatchObject({ digest: bad, cause: failure });
  });

  test('a failure far below an index stops its other images too', async () => {
    const index = imageIndex();
    const config = index.blobs.find(({ node }) => node.mediaType.includes('config'));
    const log = newLog();
    const inner = new MemoryTarget();
    const target = recording(inner, log, failAt('push', config?.node.digest ?? ''));
    const source = await holding(index);
    await rejection(copy({ source, reference: 'v1' }, { target, reference: 'v1' }));
    expect(await inner.exists(index.root)).toBe(false);
    expect(log.underWay).toBe(0);
  });
});

describe('an abort ends with the caller’s own reason', () => {
  const artifact = plainArtifact();
  const layer = blob('{"salt":""}').node.digest;
  const reason = new Error('the job was cancelled');

  test('when it came before the copy', async () => {
    const log = newLog();
    const source = recording(await holding(artifact), log);
    const target = recording(new MemoryTarget(), log);
    const options = { signal: AbortSignal.abort(reason) };
    expect(await rejection(copy({ source, reference: 'v1' }, { target }, options))).toBe(reason);
    expect(callsOf(log.started, 'push')).toEqual([]);
  });

  test.each(['resolve', 'fetch', 'exists', 'push'] as const)(
    'when it comes during a %s',
    async (operation) => {
      const abort = new AbortController();
      const hooks: Hooks = {
        before(call) {
          if (call.operation !== operation) return;
          abort.abort(reason);
          // What an operation under way makes of it is its own affair.
          throw new DOMException('This operation was aborted', 'AbortError');
        },
      };
      const source = recording(await holding(artifact), newLog(), hooks);
      const target = recording(new MemoryTarget(), newLog(), hooks);
      const options = { signal: abort.signal };
      expect(await rejection(copy({ source, reference: 'v1' }, { target }, options))).toBe(reason);
    },
  );

  test('when it comes in the middle of a blob, which is then not there', async () => {
    const abort = new AbortController();
    const source = spoiled(await holding(artifact), layer, (bytes) => ({
      async *[Symbol.asyncIterator]() {
        for await (const chunk of bytes) {
          yield chunk.subarray(0, 1);
          abort.abort(reason);
          yield chunk.subarray(1);
        }
      },
    }));
    const target = new MemoryTarget();
    const events: CopyEvent[] = [];
    const options = { signal: abort.signal, onEvent: (event: CopyEvent) => void events.push(event) };
    const error = await rejection(copy({ source, reference: 'v1' }, { target, reference: 'v1' }, options));
    expect(error).toBe(reason);
    expect(await target.exists(blob('{"salt":""}').node)).toBe(false);
    expect(await Array.fromAsync(target.tags())).toEqual([]);
    expect(events.some(({ kind }) => kind === 'tagged')).toBe(false);
  });
});
