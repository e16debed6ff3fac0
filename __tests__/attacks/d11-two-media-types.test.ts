// D11 One digest under two media types: as a blob it has no children, as a manifest it has. Who looks at the digest only
// takes the second for done, and leaves behind what it points at.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copy } from '../../src/copy/copy.ts';
import { extendedCopy } from '../../src/copy/extended-copy.ts';
import { annotate } from '../../src/copy/rewrite/modifiers.ts';
import { TITLE, type Descriptor } from '../../src/core/descriptor.ts';
import { parseManifest } from '../../src/core/manifest.ts';
import { readAll } from '../../src/core/bytes.ts';
import { canCommit, type GraphTarget, type Target } from '../../src/core/target.ts';
import { dryRun } from '../../src/targets/wrappers/dry-run.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { OciArchive, openArchive } from '../../src/targets/layout/oci-archive.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { graphOf } from '../support/artifacts.ts';
import { fill, GraphBuilder, nodeIn, type NamedGraph } from '../support/graphs.ts';
import { open, startServer } from '../support/lab.ts';
import { emptyContents, registryHandler } from '../support/lab-registry.ts';
import { freshFolder } from '../support/operate.ts';
import { expectSuccess, workspaceWith } from '../support/steps.ts';

const BLOB = 'application/octet-stream';

function titled(node: Descriptor, title: string): Descriptor {
  return { ...node, annotations: { [TITLE]: title } };
}

/** `victim` is far from the root as a manifest, and near to it as a layer of `bait`. */
function confused(): NamedGraph {
  const graph = new GraphBuilder();
  const payload = titled(graph.blob('payload', BLOB), 'payload.txt');
  const victim = graph.manifest('victim', { layers: [payload] });
  const asBlob = titled({ ...victim, mediaType: BLOB }, 'bait.json');
  const bait = graph.manifest('bait', { layers: [asBlob] });
  const inner = graph.manifest('inner', { manifests: [victim] });
  const outer = graph.manifest('outer', { manifests: [inner] });
  graph.manifest('root', { manifests: [bait, outer] });
  graph.manifest('flat', { manifests: [asBlob, victim] });
  graph.manifest('review', { artifactType: 'a/review', subject: victim });
  for (const name of ['root', 'bait', 'victim', 'flat']) graph.tag(name, name);
  return graph;
}

const graph = confused();
const [root, victim, payload] = [nodeIn(graph, 'root'), nodeIn(graph, 'victim'), nodeIn(graph, 'payload')];
const source = await fill(new MemoryTarget(), graph);

interface Place {
  readonly target: Target;
  /** As another reader finds it. */
  reader(): Promise<GraphTarget | Awaited<ReturnType<typeof openArchive>> | Target>;
}

const PLACES: readonly (readonly [string, () => Place])[] = [
  [
    'a layout',
    () => {
      const path = freshFolder();
      return { target: new OciLayout(path), reader: async () => new OciLayout(path) };
    },
  ],
  [
    'an archive',
    () => {
      const path = join(freshFolder(), 'a.tar');
      return { target: new OciArchive(path), reader: () => openArchive(path) };
    },
  ],
  [
    'memory',
    () => {
      const target = new MemoryTarget();
      return { target, reader: async () => target };
    },
  ],
];

async function copied(reference: string, { target }: Place): Promise<void> {
  await copy({ source, reference }, { target, reference });
  if (canCommit(target)) await target.commit();
}

test.each(PLACES)('into %s, in one copy', async (_name, open) => {
  const place = open();
  await copied('root', place);
  expect(await graphOf(await place.reader(), root)).toEqual(await graphOf(source, root));
});

test.each(PLACES)('into %s, side by side in one index', async (_name, open) => {
  const place = open();
  await copied('flat', place);
  const flat = nodeIn(graph, 'flat');
  expect(await graphOf(await place.reader(), flat)).toEqual(await graphOf(source, flat));
});

test.each(PLACES)('into %s, where an earlier copy brought it as a blob', async (_name, open) => {
  const place = open();
  await copied('bait', place);
  await copied('victim', place);
  expect(await (await place.reader()).exists(payload)).toBe(true);
  // And what is whole is still not copied again.
  const again = await copy({ source, reference: 'victim' }, { target: place.target, reference: 'more' });
  expect(again.copied).toBe(0);
});

test('into a registry that looks at nothing', async () => {
  const shelf = emptyContents();
  await using there = await startServer(registryHandler(shelf));
  await using registry = open(there.host, { actions: 'pull,push' });
  await copy({ source, reference: 'root' }, { target: registry.target, reference: 'v1' });
  expect([...shelf.blobs.keys()]).toContain(payload.digest);
  expect([...shelf.blobs.keys()]).toContain(victim.digest);
  expect([...shelf.manifests.keys()]).toContain(victim.digest);
});

test('with a modifier, which sees the manifest', async () => {
  const target = new MemoryTarget();
  const modify = annotate({ seen: 'yes' });
  for (const reference of ['root', 'flat']) {
    const result = await copy({ source, reference }, { target }, { modify });
    const seen: unknown[] = [];
    const walk = async (node: Descriptor): Promise<void> => {
      const manifest = parseManifest(await readAll(target.fetch(node), node), node);
      seen.push(manifest.annotations?.['seen']);
      for (const child of manifest.manifests ?? []) if (child.mediaType !== BLOB) await walk(child);
      for (const layer of manifest.layers ?? []) expect(await target.exists(layer)).toBe(true);
    };
    await walk(result.root);
    expect(new Set(seen)).toEqual(new Set(['yes']));
  }
});

test('with its referrers', async () => {
  const target = new MemoryTarget();
  const { parents } = await extendedCopy({ source, reference: 'flat' }, { target }, { referrersOnly: true });
  expect(parents.map(({ node }) => node.digest)).toEqual([nodeIn(graph, 'review').digest]);
  expect(await target.exists(nodeIn(graph, 'review'))).toBe(true);
});

test('in a dry run, which counts all of it', async () => {
  const counted = async (target: Target) => {
    const { copied, bytes } = await copy({ source, reference: 'root' }, { target });
    return { copied, bytes };
  };
  const plan = { nodes: 0, bytes: 0, requests: 0 };
  const real = await counted(new MemoryTarget());
  const dry = dryRun(new MemoryTarget(), plan, { remote: true, unreadable: 'error' });
  expect(await counted(dry)).toEqual(real);
});

test('a pull writes the files of both', async () => {
  const cwd = workspaceWith();
  await fill(new OciLayout(join(cwd, 'here')), graph);
  for (const name of ['root', 'flat']) {
    await expectSuccess({ cwd, inputs: { command: 'pull', from: `oci-layout:here:${name}`, path: name } });
    for (const file of ['payload.txt', 'bait.json']) expect(existsSync(join(cwd, name, file))).toBe(true);
  }
});
