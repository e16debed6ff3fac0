import { describe, expect, test } from 'vitest';
import { copyNode } from '../../../src/copy/copy.ts';
import { extendedCopyNode } from '../../../src/copy/extended-copy.ts';
import { Transfers } from '../../../src/copy/transfers.ts';
import { manifestNode } from '../../../src/core/manifest-node.ts';
import type { Descriptor } from '../../../src/core/descriptor.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { bytesIn, singleImage, store } from '../../support/artifacts.ts';
import { rejection } from '../../support/rejection.ts';

const image = singleImage();
const known = [manifestNode(image.root, bytesIn(image, image.root))];
const children = image.blobs.map(({ node }) => node.digest).filter((digest) => digest !== image.root.digest);

/** Notes what it is asked for. */
class Asked extends MemoryTarget {
  readonly asked: string[] = [];
  /** Fulfilled when it has been asked so many times. */
  readonly enough = Promise.withResolvers<void>();
  readonly #count: number;

  constructor(count = Number.POSITIVE_INFINITY) {
    super();
    this.#count = count;
  }

  #note(what: string): void {
    this.asked.push(what);
    if (this.asked.length === this.#count) this.enough.resolve();
  }

  override async resolve(reference: string): Promise<Descriptor> {
    this.#note(reference);
    return super.resolve(reference);
  }

  override async exists(node: Descriptor): Promise<boolean> {
    this.#note(node.digest);
    return super.exists(node);
  }
}

/** Looks for predecessors until something else has happened. */
class Slow extends MemoryTarget {
  readonly #until: Promise<unknown>;

  constructor(until: Promise<unknown>) {
    super();
    this.#until = until;
  }

  override async *predecessors(node: Descriptor): AsyncGenerator<Descriptor> {
    await this.#until;
    yield* super.predecessors(node);
  }
}

describe('the target is asked while the source looks for predecessors:', () => {
  test('for the tag, the root that is missing, and its children', async () => {
    const target = new Asked(2 + children.length);
    const source = new Slow(target.enough.promise);
    await store(source, image);
    await extendedCopyNode(source, image.root, { target, reference: 'v1' }, { known });
    expect(target.asked.slice(0, 2)).toEqual(['v1', image.root.digest]);
    expect(target.asked.toSorted()).toEqual(['v1', image.root.digest, ...children].toSorted());
  });

  test('for no child of a root that is there', async () => {
    const target = new Asked(2);
    await store(target, image);
    target.asked.length = 0;
    const source = new Slow(target.enough.promise);
    await store(source, image);
    await extendedCopyNode(source, image.root, { target, reference: 'v2' }, { known });
    expect(target.asked).toEqual(['v2', image.root.digest]);
  });

  test('for nothing but the tag where that is right', async () => {
    const target = new Asked(1);
    await store(target, image, 'v1');
    target.asked.length = 0;
    const source = new Slow(target.enough.promise);
    await store(source, image);
    await extendedCopyNode(source, image.root, { target, reference: 'v1' }, { known });
    expect(target.asked).toEqual(['v1']);
  });
});

test('copies that share their transfers ask for a blob once', async () => {
  const [source, target, transfers] = [new MemoryTarget(), new Asked(), new Transfers()];
  await store(source, image);
  const options = { known, transfers };
  await Promise.all([1, 2, 3].map(() => copyNode(source, image.root, { target }, options)));
  for (const digest of children) expect(target.asked.filter((one) => one === digest)).toHaveLength(1);
});

test('what is asked ahead lets no graph pass that is too large', async () => {
  const source = new MemoryTarget();
  await store(source, image);
  const target = new Asked();
  for (const descent of [{ nodes: 1 }, { nodes: 0 }]) {
    const error = await rejection(copyNode(source, image.root, { target }, { known, descent }));
    expect(error).toMatchObject({ code: 'TOO_LARGE' });
  }
  expect(await target.exists(image.root)).toBe(false);
});
