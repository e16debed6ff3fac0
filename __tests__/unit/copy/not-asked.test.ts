import { describe, expect, test } from 'vitest';
import { copy } from '../../../src/copy/copy.ts';
import { extendedCopy } from '../../../src/copy/extended-copy.ts';
import type { Descriptor } from '../../../src/core/descriptor.ts';
import type { Digest } from '../../../src/core/digest.ts';
import { bytesOf } from '../../../src/core/bytes.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { artifactOf, blob, store, type Artifact } from '../../support/artifacts.ts';
import { fill, nodeIn, signedIndex } from '../../support/graphs.ts';

/** Notes for which nodes it was asked, and lists referrers by itself, but for those that are hidden. */
class Asked extends MemoryTarget {
  readonly asked: Digest[] = [];
  readonly hidden = new Set<Digest>();

  override exists(node: Descriptor): Promise<boolean> {
    this.asked.push(node.digest);
    return super.exists(node);
  }

  async readReferrersIndex(node: Descriptor): Promise<ReadonlySet<Digest>> {
    const all = await Array.fromAsync(this.predecessors(node, { referrersOnly: true }));
    return new Set(all.map(({ digest }) => digest).filter((digest) => !this.hidden.has(digest)));
  }
}

describe('many small blobs', () => {
  const layers = Array.from({ length: 40 }, (_, at) => blob(`layer ${at}`));
  const large = blob(Buffer.alloc(2 ** 20, 'x'));
  const artifact = artifactOf({ layers: [...layers, large] });
  const holding = async (target: MemoryTarget, one: Artifact, tag?: string): Promise<MemoryTarget> => {
    await store(target, one, tag);
    return target;
  };
  const push = async (target: MemoryTarget) => {
    const source = await holding(new MemoryTarget(), artifact, 'v1');
    return copy({ source, reference: 'v1' }, { target, reference: 'v1' });
  };

  test('are not asked for one by one where there are no tags, and none of the first is there', async () => {
    const target = new Asked();
    // The manifest, its config and 41 layers.
    expect(await push(target)).toMatchObject({ copied: 43, skipped: 0 });
    // The manifest, six of the small ones, the large one.
    expect(target.asked).toHaveLength(1 + 6 + 1);
    expect(target.asked).toContain(large.node.digest);
  });

  test('are asked for where one of the first is there', async () => {
    const target = new Asked();
    for (const { node, bytes } of layers.slice(0, 20)) await target.push(node, bytesOf(bytes));
    expect(await push(target)).toMatchObject({ copied: 23, skipped: 20 });
  });

  test('are asked for where there is a tag', async () => {
    const target = new Asked();
    // With the same empty config.
    await holding(target, artifactOf({ layers: [blob('other')] }), 'other');
    expect(await push(target)).toMatchObject({ copied: 42, skipped: 1 });
    expect(new Set(target.asked).size).toBe(43);
  });
});

describe('referrers of a root that is there under its tag', () => {
  const graph = signedIndex();
  const root = nodeIn(graph, 'index');

  async function again(hide: number): Promise<{ target: Asked; direct: Digest[] }> {
    const source = await fill(new MemoryTarget(), graph);
    const target = new Asked();
    const run = () => extendedCopy({ source, reference: 'v1' }, { target, reference: 'v1' });
    await run();
    const direct = [...(await target.readReferrersIndex(root))];
    for (const digest of direct.slice(0, hide)) target.hidden.add(digest);
    target.asked.length = 0;
    expect((await run()).changed).toBe(false);
    return { target, direct };
  }

  test('are not asked for where the target lists them', async () => {
    const { target, direct } = await again(0);
    expect(direct).toHaveLength(1);
    expect(target.asked.filter((digest) => direct.includes(digest))).toEqual([]);
  });

  test('are asked for where it does not', async () => {
    const { target, direct } = await again(1);
    expect(target.asked.filter((digest) => direct.includes(digest))).toEqual(direct.slice(0, 1));
  });
});
