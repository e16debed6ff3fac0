import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyNode } from '../../../src/copy/copy.ts';
import { extendedCopyNode } from '../../../src/copy/extended-copy.ts';
import type { NodeFilter } from '../../../src/copy/options.ts';
import { cosignTags } from '../../../src/copy/rewrite/signatures.ts';
import type { Descriptor } from '../../../src/core/descriptor.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { below, walk, type Walk } from '../../support/graph-walk.ts';
import { fill, GraphBuilder, namesAt, nodeIn, tagsAt, type NamedGraph } from '../../support/graphs.ts';
import { ListingTarget, watched } from '../../support/watched.ts';
import { inMemoryOf } from '../../support/peak-memory.ts';

inMemoryOf(400);

interface Made {
  readonly graph: NamedGraph;
  readonly root: string;
  readonly options: Walk & { readonly filter: NodeFilter };
}

const place = fc.nat({ max: 30 });
const manifest = fc.record({
  isIndex: fc.boolean(),
  children: fc.array(place, { maxLength: 4 }),
  subject: fc.option(place, { freq: 1 }),
  type: fc.constantFrom('application/a', 'application/b', undefined),
});

/** Any graph of blobs, images, indexes and referrers that share nodes, with several roots; and any way to copy it. */
const recipe = fc.record({
  manifests: fc.array(manifest, { minLength: 1, maxLength: 14 }),
  cosign: fc.array(fc.record({ of: place, to: place, kind: fc.constantFrom('sig', 'att', 'sbom') }), {
    maxLength: 4,
  }),
  root: place,
  depth: fc.option(fc.nat({ max: 4 }), { nil: undefined }),
  children: fc.boolean(),
  referrersOnly: fc.boolean(),
  refusedNodes: fc.array(place, { maxLength: 3 }),
  refusedSteps: fc.array(fc.tuple(place, place), { maxLength: 6 }),
});

type Recipe = typeof recipe extends fc.Arbitrary<infer R> ? R : never;

function made({ manifests, cosign, root, depth, refusedNodes, refusedSteps, ...options }: Recipe): Made {
  const graph = new GraphBuilder();
  const blobs = [0, 1, 2].map((at) => graph.blob(`blob ${at}`));
  const nodes: Descriptor[] = [];
  const at = <T>(items: readonly T[], where: number): readonly T[] =>
    items.length === 0 ? [] : items.slice(where % items.length).slice(0, 1);
  for (const [own, { isIndex, children, subject, type }] of manifests.entries()) {
    const parts = children.flatMap((child) => at(isIndex ? nodes : blobs, child));
    const [of] = subject === null ? [] : at(nodes, subject);
    const fields = {
      ...(type !== undefined && { artifactType: type }),
      ...(of && { subject: of }),
      annotations: { own: `${own}` },
    };
    const lists = isIndex ? { manifests: parts } : { layers: parts };
    nodes.push(graph.manifest(`manifest ${own}`, { ...fields, ...lists }));
  }
  const names = nodes.map((_node, own) => `manifest ${own}`);
  for (const { of, to, kind } of cosign) {
    const [[node], [name]] = [at(nodes, of), at(names, to)];
    if (node && name !== undefined) graph.tag(`sha256-${node.digest.slice(7)}.${kind}`, name);
  }
  const digests = [...graph.blobs.values()].map(({ node }) => node.digest);
  const out = new Set(refusedNodes.flatMap((one) => at(digests, one)));
  const steps = new Set(refusedSteps.map(([a, b]) => `${at(digests, a)[0]} ${at(digests, b)[0]}`));
  const keeps = (node: Descriptor, parent: Descriptor | undefined): boolean =>
    !out.has(node.digest) && !steps.has(`${parent?.digest} ${node.digest}`);
  return {
    graph,
    root: at(names, root)[0] ?? 'manifest 0',
    options: { ...options, ...(depth !== undefined && { depth }), cosign: true, keeps, filter: keeps },
  };
}

const copying = ({ graph, root, options }: Made, source: MemoryTarget, target: MemoryTarget) =>
  extendedCopyNode(
    source,
    nodeIn(graph, root),
    { target, reference: 'root' },
    { ...options, digestTags: cosignTags },
  );

/** What must be there at the end, nodes and tags. */
function expected({ graph, root, options }: Made): { names: string[]; tags: string[] } {
  const { names, tags } = walk(graph, root, options);
  return { names, tags: names.length === 0 ? [] : ['root', ...tags].toSorted() };
}

test('copy brings what a plain walk reaches', async () => {
  await fc.assert(
    fc.asyncProperty(recipe, async (any) => {
      const { graph, root, options } = made(any);
      const target = new MemoryTarget();
      const source = await fill(new MemoryTarget(), graph);
      await copyNode(source, nodeIn(graph, root), { target }, options);
      expect(await namesAt(target, graph)).toEqual(below(graph, root, options.keeps));
    }),
    { numRuns: 400 },
  );
});

test('extendedCopy brings what a plain walk reaches, with the tags', async () => {
  await fc.assert(
    fc.asyncProperty(recipe, async (any) => {
      const one = made(any);
      const target = new MemoryTarget();
      await copying(one, await fill(new MemoryTarget(), one.graph), target);
      expect(await namesAt(target, one.graph)).toEqual(expected(one).names);
      expect(Object.keys(await tagsAt(target))).toEqual(expected(one).tags);
    }),
    { numRuns: 800 },
  );
});

test('a copy that was interrupted anywhere comes to the same when it is run again', async () => {
  await fc.assert(
    fc.asyncProperty(recipe, fc.nat({ max: 200 }), async (any, interruptedAt) => {
      const one = made(any);
      const source = await fill(new MemoryTarget(), one.graph);
      const whole = expected(one);
      const target = new ListingTarget();
      let calls = 0;
      const before = async (): Promise<void> => {
        const held = Object.keys(await tagsAt(target));
        if (held.length > 0) expect(await namesAt(target, one.graph)).toEqual(whole.names);
        if (held.includes('root')) expect(held.toSorted()).toEqual(whole.tags);
        calls += 1;
        if (calls === interruptedAt) throw new Error('interrupted');
      };
      const first = copying(one, watched(source, before), watched(target, before));
      await first.catch((error: unknown) => expect(error).toMatchObject({ message: 'interrupted' }));
      const { root, parents } = await copying(one, source, target);
      expect(await namesAt(target, one.graph)).toEqual(whole.names);
      expect(Object.keys(await tagsAt(target))).toEqual(whole.tags);
      expect(root.digest).toBe(nodeIn(one.graph, one.root).digest);
      for (const { node, of, referrer } of parents)
        if (referrer) expect(target.lists.get(of.digest)).toContain(node.digest);
      expect(await copying(one, source, target)).toMatchObject({ copied: 0, bytes: 0, changed: false });
    }),
    { numRuns: 800 },
  );
});
