import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extendedCopy } from '../../src/copy/extended-copy.ts';
import { byArtifactType, not } from '../../src/copy/rewrite/filter.ts';
import { annotate, onlyFor } from '../../src/copy/rewrite/modifiers.ts';
import { cosignTags } from '../../src/copy/rewrite/signatures.ts';
import {
  canFindPredecessors,
  canDelete,
  canListTags,
  type Graph,
  type Source,
  type Target,
} from '../../src/core/target.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { OciArchive, openArchive } from '../../src/targets/layout/oci-archive.ts';
import {
  documentOf,
  fill,
  namesAt,
  nodeIn,
  NOTATION,
  shapeOf,
  signedIndex,
  type Document,
} from '../support/graphs.ts';
import { parentNames, walk, type Walk } from '../support/graph-walk.ts';
import { describeWith } from '../support/partners.ts';
import { startRegistry, type RunningRegistry } from '../support/registries.ts';
import {
  openArchiveFile,
  openLayout,
  openMemory,
  openNewRepository,
  type OpenTarget,
} from '../support/target-kinds.ts';
import { rejection } from '../support/rejection.ts';

interface Kind {
  readonly name: string;
  /** It knows referrers, and no other parents. */
  readonly isRegistry?: boolean;
  open(): Promise<OpenTarget>;
  /** The whole fixture, to be read. */
  source(): Promise<Source & Graph>;
}

const graph = signedIndex();
const index = nodeIn(graph, 'index');

/** Made at the first question, since all tests of a kind can read the same. */
function kindOf(name: string, open: () => Promise<OpenTarget>, more: Partial<Kind> = {}): Kind {
  let filled: Promise<Source & Graph> | undefined;
  return { name, open, source: () => (filled ??= openFilled(open)), ...more };
}

async function openFilled(open: () => Promise<OpenTarget>): Promise<Source & Graph> {
  const place = await open();
  afterThem.push(() => place.close());
  await fill(place.target, graph);
  const source = (await place.reopen?.()) ?? place.target;
  return withGraph(source instanceof OciArchive ? await openArchive(source.path) : source);
}

const afterThem: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(afterThem.map((close) => close())));

function withGraph<T extends object>(target: T): T & Graph {
  if (!canFindPredecessors(target)) throw new Error('it cannot find predecessors');
  return target;
}

const memory = kindOf('memory', openMemory);
const layout = kindOf('layout', openLayout);
const archive = kindOf('archive', openArchiveFile);
const local = [memory, layout, archive];

/** Tags of lists of referrers, in a registry without the API. */
const LIST = /^sha256-[0-9a-f]{64}$/;

/** The place as another process finds it: what is there, under which tags, and what it lists as parents. */
async function expectThere(target: Target, expected: { names: string[]; tags: string[] }, walked: Walk) {
  expect(await namesAt(target, graph)).toEqual(expected.names);
  if (!canListTags(target)) throw new Error('it cannot list its tags');
  const tags = (await Array.fromAsync(target.tags())).filter((tag) => !LIST.test(tag));
  expect(tags.toSorted()).toEqual(expected.tags);
  for (const name of expected.names) {
    const found = await Array.fromAsync(withGraph(target).predecessors(nodeIn(graph, name), walked));
    const parents = parentNames(graph, name, walked).filter((parent) => expected.names.includes(parent));
    expect([name, found.map(({ digest }) => digest).toSorted()]).toEqual([
      name,
      parents.map((parent) => nodeIn(graph, parent).digest).toSorted(),
    ]);
    for (const parent of found) {
      const { artifactType } = documentOf(graph, parent);
      if (artifactType !== undefined) expect(parent.artifactType).toBe(artifactType);
    }
  }
}

interface Pair {
  readonly from: Kind;
  readonly to: Kind;
}

async function expectCopied({ from, to }: Pair, options: Walk): Promise<void> {
  const source = await from.source();
  const place = await to.open();
  // Of an index that lists it a registry knows nothing.
  const known = { ...options, referrersOnly: options.referrersOnly === true || from.isRegistry === true };
  const { names, tags } = walk(graph, 'index', { ...known, cosign: true });
  const expected = { names, tags: [...tags, 'latest', 'v1'].toSorted() };
  const copying = (target: Target) =>
    extendedCopy(
      { source, reference: 'v1' },
      { target, reference: ['v1', 'latest'] },
      { ...options, digestTags: cosignTags },
    );
  try {
    const first = await copying(place.target);
    expect(first).toMatchObject({
      copied: names.length,
      skipped: 0,
      changed: true,
      root: { digest: index.digest },
    });
    const again = (await place.reopen?.()) ?? place.target;
    await expectThere(again, expected, { referrersOnly: to.isRegistry === true });
    expect(await copying(again)).toMatchObject({ copied: 0, mounted: 0, bytes: 0, changed: false });
  } finally {
    await place.close();
  }
}

const depths: readonly Walk[] = [{ depth: 0 }, { depth: 1 }, { depth: 2 }, {}];
const everyWay = depths.flatMap((depth) =>
  [true, false].flatMap((children) =>
    [true, false].map((referrersOnly): Walk => ({ ...depth, children, referrersOnly })),
  ),
);
/** A registry takes no manifest without what it lists. */
const waysOfRegistry: readonly Walk[] = [
  { depth: 0 },
  { depth: 1, referrersOnly: true },
  { referrersOnly: false },
];

function pair(from: Kind, to: Kind): void {
  const ways = to.isRegistry === true || from.isRegistry === true ? waysOfRegistry : everyWay;
  for (const way of ways) {
    const { depth = '∞', children = true, referrersOnly = false } = way;
    test(`${from.name} → ${to.name}: depth ${depth}, children ${children}, referrersOnly ${referrersOnly}`, () =>
      expectCopied({ from, to }, way));
  }

  test(`${from.name} → ${to.name}: without signatures, and annotated`, () => expectModified({ from, to }));
}

/** A filter and a modifier together: the SBOM and the review follow the images, and what was signed is no more. */
async function expectModified({ from, to }: Pair): Promise<void> {
  const source = await from.source();
  const place = await to.open();
  const options = {
    filter: not(byArtifactType(NOTATION)),
    modify: onlyFor(({ mediaType }) => mediaType.includes('image.manifest'), annotate({ note: 'copied' })),
    signatures: 'drop',
    referrersOnly: true,
    digestTags: cosignTags,
  } as const;
  const copying = (target: Target) =>
    extendedCopy({ source, reference: 'v1' }, { target, reference: 'v1' }, options);
  try {
    const { root, parents } = await copying(place.target);
    const again = withGraph((await place.reopen?.()) ?? place.target);
    const plain = await fill(new MemoryTarget(), graph);
    const noted = (document: Document): Document =>
      document.layers ? { ...document, annotations: { ...document.annotations, note: 'copied' } } : document;
    expect(await shapeOf(again, root)).toEqual(await shapeOf(plain, index, noted));
    expect(parents.map(({ node }) => node.artifactType ?? '').toSorted()).toEqual([
      'application/spdx+json',
      'application/vnd.acme.review',
    ]);
    for (const { node, of } of parents)
      expect(await Array.fromAsync(again.predecessors(of, { referrersOnly: true }))).toMatchObject([
        { digest: node.digest, artifactType: node.artifactType, annotations: { note: 'copied' } },
      ]);
    expect(await copying(again)).toMatchObject({ copied: 0, bytes: 0, changed: false });
  } finally {
    await place.close();
  }
}

describe('extended copies between', () => {
  for (const from of local) for (const to of local) pair(from, to);
});

for (const name of ['docker-registry', 'olareg'] as const) {
  describeWith([name], `extended copies with a registry, ${name},`, () => {
    let running: RunningRegistry;
    beforeAll(async () => {
      running = await startRegistry(name);
    });
    afterAll(() => running.stop());
    const registry = kindOf(name, () => openNewRepository(running), { isRegistry: true });
    for (const place of local) {
      pair(place, registry);
      pair(registry, place);
    }
    pair(registry, registry);

    test('refuses parents without their children at once, says so, and no tag is set', async () => {
      const place = await registry.open();
      const options = { children: false, digestTags: cosignTags };
      const from = { source: await memory.source(), reference: 'v1' };
      const error = await rejection(extendedCopy(from, { target: place.target, reference: 'v1' }, options));
      expect(error).toMatchObject({ code: 'UNSUPPORTED', side: 'target', operation: 'push' });
      expect((error as Error).message).toMatch(
        /^the target does not accept sha256:[0-9a-f]{64} without its children \([12] excluded\)$/,
      );
      expect(await rejection(place.target.resolve('v1'))).toMatchObject({ code: 'NOT_FOUND' });
      await place.close();
    });

    test('gets lists of referrers back that it lost', async () => {
      const place = await registry.open();
      const target = place.target;
      const copying = async (to: Target) =>
        extendedCopy(
          { source: await memory.source(), reference: 'v1' },
          { target: to, reference: 'v1' },
          { referrersOnly: true },
        );
      await copying(target);
      if (!canListTags(target) || !canDelete(target)) throw new Error('it cannot list or delete');
      const lists = (await Array.fromAsync(target.tags())).filter((tag) => LIST.test(tag));
      expect(lists).toHaveLength(running.referrers ? 0 : 4);
      for (const tag of lists) await target.delete(await target.resolve(tag));
      const again = withGraph((await place.reopen?.()) ?? target);
      const referrers = async () =>
        (await Array.fromAsync(again.predecessors(index))).map(({ digest }) => digest);
      expect(await referrers()).toEqual(lists.length > 0 ? [] : [nodeIn(graph, 'signature').digest]);
      expect(await copying(again)).toMatchObject({ copied: 0, changed: lists.length > 0 });
      expect(await referrers()).toEqual([nodeIn(graph, 'signature').digest]);
      expect(await copying(again)).toMatchObject({ copied: 0, changed: false });
      await place.close();
    });
  });
}

describeWith(['docker-registry', 'olareg'], 'extended copies between registries', () => {
  const both: RunningRegistry[] = [];
  beforeAll(async () => {
    for (const name of ['docker-registry', 'olareg'] as const) both.push(await startRegistry(name));
  });
  afterAll(() => Promise.all(both.map((one) => one.stop())));
  const [one, other] = [0, 1].map((at) =>
    kindOf(['docker-registry', 'olareg'][at] ?? '', () => openNewRepository(running(at)), {
      isRegistry: true,
    }),
  );
  const running = (at: number): RunningRegistry => {
    const found = both[at];
    if (!found) throw new Error('it is not running');
    return found;
  };
  if (one && other) {
    pair(one, other);
    pair(other, one);
  }
});
