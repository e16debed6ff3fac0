import { describe, expect, test } from 'vitest';
import { extendedCopyNode, findPredecessors } from '../../../src/copy/extended-copy.ts';
import { cosignTags } from '../../../src/copy/rewrite/signatures.ts';
import type { Descriptor } from '../../../src/core/descriptor.ts';
import { OrasError } from '../../../src/core/errors.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { turn } from '../../support/recording.ts';
import { fill, GraphBuilder, namesAt, nodeIn, signedIndex, type NamedGraph } from '../../support/graphs.ts';
import { watched, type Asked } from '../../support/watched.ts';
import { rejection } from '../../support/rejection.ts';

const graph = signedIndex();
const index = nodeIn(graph, 'index');
const held = await fill(new MemoryTarget(), graph);

function recorded(inner: MemoryTarget = held): { source: MemoryTarget; asked: Asked[] } {
  const asked: Asked[] = [];
  return { source: watched(inner, (one) => void asked.push(one)), asked };
}

function namesOf(asked: readonly Asked[], operation: string, of: NamedGraph = graph): string[] {
  const names = new Map([...of.blobs].map(([name, { node }]) => [node.digest as string, name]));
  return asked.filter((one) => one.operation === operation).map(({ what }) => names.get(what) ?? what);
}

describe('the source is asked for parents', () => {
  test('not at all at depth 0', async () => {
    const { source, asked } = recorded();
    expect(await findPredecessors(source, index, { depth: 0, digestTags: cosignTags })).toEqual([]);
    expect(asked.filter(({ operation }) => operation !== 'fetch')).toEqual([]);
  });

  test('once for each manifest that is reached below the limit', async () => {
    const { source, asked } = recorded();
    await findPredecessors(source, index, { depth: 2 });
    const reached = ['index', 'amd64', 'arm64', 'outer', 'signature', 'sbom', 'review'];
    expect(namesOf(asked, 'predecessors').toSorted()).toEqual(reached.toSorted());
  });

  test('once for each node of indexes that share everything, however many ways lead to it', async () => {
    const diamonds = new GraphBuilder();
    let top = [diamonds.manifest('bottom', {})];
    for (let level = 0; level < 30; level += 1)
      top = ['left', 'right'].map((side) =>
        diamonds.manifest(`${side} ${level}`, { manifests: top, annotations: { side } }),
      );
    const root = diamonds.manifest('top', { manifests: top });
    const { source, asked } = recorded(await fill(new MemoryTarget(), diamonds));
    expect(await findPredecessors(source, root)).toEqual([]);
    expect(namesOf(asked, 'predecessors', diamonds)).toHaveLength(62);
    expect(namesOf(asked, 'fetch', diamonds)).toHaveLength(61);
  });

  test('at most so many at a time', async () => {
    const wide = new GraphBuilder();
    const parts = Array.from({ length: 40 }, (_, at) =>
      wide.manifest(`${at}`, { annotations: { at: `${at}` } }),
    );
    const root = wide.manifest('root', { manifests: parts });
    const inner = await fill(new MemoryTarget(), wide);
    let [now, most] = [0, 0];
    const source = watched(inner, async () => {
      now += 1;
      most = Math.max(most, now);
      await turn();
      now -= 1;
    });
    await findPredecessors(source, root, { concurrency: 3 });
    expect(most).toBe(9);
  });
});

describe('a source that lies', () => {
  function lying(parents: Record<string, string[]>): MemoryTarget {
    return Object.assign(new MemoryTarget(), {
      fetch: held.fetch.bind(held),
      async *predecessors(node: Descriptor) {
        const name = [...graph.blobs].find(([, one]) => one.node.digest === node.digest)?.[0] ?? '';
        for (const parent of parents[name] ?? []) yield nodeIn(graph, parent);
      },
    });
  }

  test('with a cycle of parents comes to an end, and tells of each once', async () => {
    const source = lying({ index: ['signature'], signature: ['sbom'], sbom: ['index', 'signature', 'sbom'] });
    const found = await findPredecessors(source, index, { referrersOnly: true });
    expect(found.map(({ node, level }) => [node, level])).toEqual([
      [nodeIn(graph, 'signature'), 1],
      [nodeIn(graph, 'sbom'), 2],
    ]);
  });

  test('that gives a parent twice has it told once', async () => {
    const source = lying({ index: ['signature', 'signature'] });
    expect(await findPredecessors(source, index)).toHaveLength(1);
  });

  test('is not believed that the subject of a parent is what it is a parent of', async () => {
    const source = lying({ index: ['sbom', 'signature'] });
    const found = await findPredecessors(source, index, { depth: 1 });
    expect(found.map(({ referrer }) => referrer)).toEqual([false, true]);
  });
});

describe('a parent that is not wanted', () => {
  /** `top` lists both a signature and an SBOM of the image. */
  const shared = new GraphBuilder();
  const image = shared.manifest('image', {});
  const [signature, sbom] = ['signature', 'sbom'].map((artifactType) =>
    shared.manifest(artifactType, { artifactType, subject: image }),
  );
  shared.manifest('top', { manifests: [signature, sbom].flatMap((node) => node ?? []) });

  test.each(['signature', 'sbom'])('%s: what stands above it is found by another way', async (unwanted) => {
    const source = await fill(new MemoryTarget(), shared);
    const wanted = ['signature', 'sbom'].filter((name) => name !== unwanted);
    const follow = ({ artifactType }: Descriptor): boolean => artifactType !== unwanted;
    const followed = await findPredecessors(source, image, { follow });
    expect(followed.map(({ node }) => node.digest)).toEqual(
      [...wanted, 'top'].map((name) => nodeIn(shared, name).digest),
    );
    const target = new MemoryTarget();
    const { parents } = await extendedCopyNode(
      source,
      image,
      { target },
      { filter: follow, children: false },
    );
    expect(parents).toEqual(followed);
    expect(await namesAt(target, shared)).toEqual(['empty', 'image', ...wanted, 'top'].toSorted());
  });

  test('follow is asked with what it is a parent of', async () => {
    const source = await fill(new MemoryTarget(), shared);
    const asked: string[] = [];
    await findPredecessors(source, image, {
      follow(parent, of) {
        asked.push(`${parent.digest} ${of.digest}`);
        return parent.digest !== nodeIn(shared, 'signature').digest;
      },
    });
    const way = (parent: string, of: string) =>
      `${nodeIn(shared, parent).digest} ${nodeIn(shared, of).digest}`;
    expect(asked.toSorted()).toEqual(
      [way('signature', 'image'), way('sbom', 'image'), way('top', 'sbom')].toSorted(),
    );
  });
});

describe('a failure while it climbs', () => {
  const wide = new GraphBuilder();
  const parts = Array.from({ length: 40 }, (_, at) =>
    wide.manifest(`${at}`, { annotations: { at: `${at}` } }),
  );
  const root = wide.manifest('root', { manifests: parts });

  test('is the source’s, tells of which node, and stops the rest', async () => {
    const asked: string[] = [];
    const source = watched(await fill(new MemoryTarget(), wide), ({ operation, what }) => {
      if (operation === 'predecessors') asked.push(what);
      if (asked.length === 3) throw new OrasError('FORBIDDEN', 'no');
    });
    const error = await rejection(findPredecessors(source, root, { concurrency: 2 }));
    expect(error).toMatchObject({
      side: 'source',
      operation: 'predecessors',
      code: 'FORBIDDEN',
      digest: asked[2],
    });
    expect(asked.length).toBeLessThan(parts.length / 4);
  });

  test('or an abort leaves nothing at the destination, and ends with the caller’s reason', async () => {
    const abort = new AbortController();
    const reason = new Error('cancelled');
    const source = watched(await fill(new MemoryTarget(), wide), ({ operation }) => {
      if (operation === 'predecessors') abort.abort(reason);
    });
    const target = new MemoryTarget();
    const copying = extendedCopyNode(source, root, { target }, { signal: abort.signal });
    expect(await rejection(copying)).toBe(reason);
    expect(await namesAt(target, wide)).toEqual([]);
  });
});
