import { describe, expect, test } from 'vitest';
import { extendedCopyNode } from '../../../src/copy/extended-copy.ts';
import { allOf, anyOf, byAnnotation, byArtifactType, not } from '../../../src/copy/rewrite/filter.ts';
import type { NodeFilter } from '../../../src/copy/options.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { fill, nodeIn, SBOM, signedIndex } from '../../support/graphs.ts';
import { walk } from '../../support/graph-walk.ts';
import { watched } from '../../support/watched.ts';

const graph = signedIndex();
const index = nodeIn(graph, 'index');
const source = await fill(new MemoryTarget(), graph);
const all = walk(graph, 'index', {}).names;

describe('a filter is asked', () => {
  test('with the parent a node stands in, and none for the root and for parents that were found', async () => {
    const parents = new Map<string, Set<string>>();
    const target = new MemoryTarget();
    await extendedCopyNode(
      source,
      index,
      { target },
      {
        referrersOnly: true,
        filter(node, parent) {
          parents.set(node.digest, (parents.get(node.digest) ?? new Set()).add(parent?.digest ?? 'none'));
          return true;
        },
      },
    );
    const asked = (name: string) => [...(parents.get(nodeIn(graph, name).digest) ?? [])];
    const digest = (name: string): string => nodeIn(graph, name).digest;
    expect(asked('index')).toEqual(['none', digest('signature')]);
    expect(asked('sbom').toSorted()).toEqual([digest('sbom signature'), 'none'].toSorted());
    expect(asked('envelope')).toEqual([digest('signature')]);
    expect(asked('shared layer').toSorted()).toEqual([digest('amd64'), digest('arm64')].toSorted());
  });

  test('about types that the descriptor tells without reading the manifest, else reads each once', async () => {
    const fetched: string[] = [];
    const recorded = watched(source, ({ operation, what }) => {
      if (operation === 'fetch') fetched.push(what);
    });
    const filter = not(byArtifactType('application/vnd.acme.never'));
    await extendedCopyNode(recorded, index, { target: new MemoryTarget() }, { filter });
    expect(fetched.toSorted()).toEqual(all.map((name) => nodeIn(graph, name).digest as string).toSorted());
    const read = async (): Promise<never> => {
      throw new Error('read');
    };
    expect(await byArtifactType(SBOM)({ ...index, artifactType: SBOM }, undefined, read)).toBe(true);
    const annotated = { ...index, annotations: { a: 'b' } };
    expect(await byAnnotation('a', 'b')(annotated, undefined, read)).toBe(true);
  });

  test('in order, and no further than the answer is known', async () => {
    const asked: string[] = [];
    const says =
      (name: string, answer: boolean): NodeFilter =>
      () => {
        asked.push(name);
        return answer;
      };
    const [yes, no, never] = [says('yes', true), says('no', false), says('never', true)];
    const nothing = async () => undefined;
    expect(await allOf(yes, no, never)(index, undefined, nothing)).toBe(false);
    expect(await anyOf(no, yes, never)(index, undefined, nothing)).toBe(true);
    expect(asked).toEqual(['yes', 'no', 'no', 'yes']);
  });
});

test('an annotation named like something that all objects have is not there', async () => {
  const node = { ...index, annotations: {} };
  expect(await byAnnotation('constructor')(node, undefined, async () => undefined)).toBe(false);
});
