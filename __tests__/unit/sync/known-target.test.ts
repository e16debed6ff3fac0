import { describe, expect, test } from 'vitest';
import type { Descriptor } from '../../../src/core/descriptor.ts';
import { overrideCapabilities } from '../../../src/core/override-capabilities.ts';
import { canListTags } from '../../../src/core/target.ts';
import { knownTarget, type KnownContent } from '../../../src/sync/known-target.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { blob, plainArtifact, store } from '../../support/artifacts.ts';
import { outcomeOf } from '../../support/rejection.ts';

const root = plainArtifact('root').root;
const other = plainArtifact('other').root;
const layer = blob('layer').node;

/** A target that holds the root as `v1` and the other as `v2`, and tells what it was asked. */
async function watched(known: Partial<KnownContent>) {
  const memory = new MemoryTarget();
  await store(memory, plainArtifact('root'), 'v1');
  await store(memory, plainArtifact('other'), 'v2');
  const asked: string[] = [];
  const inner = overrideCapabilities(memory, {
    resolve: (reference: string) => {
      asked.push(reference);
      return memory.resolve(reference);
    },
    exists: (node: Descriptor) => {
      asked.push(node.digest);
      return memory.exists(node);
    },
  });
  const target = knownTarget(inner, root, { tags: new Map(), listed: undefined, ...known });
  return { target, asked };
}

describe('a reference', () => {
  test('whose tag was compared is answered with what was found, and not asked for', async () => {
    const tags = new Map([
      ['v1', other],
      ['v2', undefined],
    ]);
    const { target, asked } = await watched({ tags });
    expect(await target.resolve('v1')).toEqual(other);
    expect(await outcomeOf(target.resolve('v2'))).toBe('NOT_FOUND');
    expect(asked).toEqual([]);
  });

  test.each([
    ['is in the list', new Set(['v2']), other, ['v2']],
    ['a list that may lack some does not have', undefined, other, ['v2']],
    ['the list does not have', new Set(['v1']), 'NOT_FOUND', []],
  ] as const)('that %s', async (_title, listed, expected, asks) => {
    const { target, asked } = await watched({ listed });
    expect(await outcomeOf(target.resolve('v2'))).toEqual(expected);
    expect(asked).toEqual(asks);
  });

  test('that is a digest is asked for, whatever is listed', async () => {
    const { target, asked } = await watched({ listed: new Set() });
    expect(await target.resolve(other.digest)).toMatchObject({ digest: other.digest });
    expect(asked).toEqual([other.digest]);
  });
});

describe('the root', () => {
  test.each<[string, ReadonlyMap<string, Descriptor | undefined>, boolean, number]>([
    ['is there where a tag stands for it', new Map([['v1', root]]), true, 0],
    [
      'is there where one of several tags does',
      new Map([
        ['new', undefined],
        ['v1', root],
      ]),
      true,
      0,
    ],
    ['is taken to be new where all its tags are', new Map([['new', undefined]]), false, 0],
    ['is asked for where a tag stands for another', new Map([['v2', other]]), true, 1],
    ['is asked for where nothing is known of a tag', new Map(), true, 1],
  ])('%s', async (_title, tags, isThere, asks) => {
    const { target, asked } = await watched({ tags });
    expect(await target.exists(root)).toBe(isThere);
    expect(asked).toHaveLength(asks);
  });

  test('tells nothing of other manifests', async () => {
    const { target, asked } = await watched({ tags: new Map([['new', undefined]]), listed: new Set() });
    expect(await target.exists(other)).toBe(true);
    expect(asked).toEqual([other.digest]);
  });
});

describe('a blob', () => {
  test.each([
    ['of a repository without tags is new', new Set<string>(), []],
    ['of one with tags is asked for', new Set(['v1']), [layer.digest]],
    ['is asked for where the list may lack some', undefined, [layer.digest]],
  ] as const)('%s', async (_title, listed, asks) => {
    const { target, asked } = await watched({ listed });
    expect(await target.exists(layer)).toBe(false);
    expect(asked).toEqual(asks);
  });
});

test('all else is the target itself', async () => {
  const { target } = await watched({ tags: new Map([['v1', undefined]]), listed: new Set() });
  expect(canListTags(target) && (await Array.fromAsync(target.tags()))).toEqual(['v1', 'v2']);
  expect(await Array.fromAsync(target.fetch(root))).toHaveLength(1);
});
