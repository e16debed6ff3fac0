import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copy } from '../../src/copy/copy.ts';
import { bytesOf } from '../../src/core/bytes.ts';
import { titleOf } from '../../src/core/descriptor.ts';
import { canCommit, type Source } from '../../src/core/target.ts';
import { FolderTarget } from '../../src/targets/folder/folder.ts';
import {
  graphIn,
  graphOf,
  helmChart,
  imageIndex,
  plainArtifact,
  store,
  type Artifact,
} from '../support/artifacts.ts';
import { describeWith } from '../support/partners.ts';
import { startRegistry, type RunningRegistry } from '../support/registries.ts';
import {
  openArchiveFile,
  openFolder,
  openLayout,
  openMemory,
  openNewRepository,
  type OpenTarget,
} from '../support/target-kinds.ts';
import { tempFolder } from '../support/temp.ts';

interface Kind {
  readonly name: string;
  open(): Promise<OpenTarget>;
}

const memory: Kind = { name: 'memory', open: openMemory };
const layout: Kind = { name: 'layout', open: openLayout };
const archive: Kind = { name: 'archive', open: openArchiveFile };
const folder: Kind = { name: 'folder', open: openFolder };
const local = [memory, layout, archive, folder];

const artifacts: readonly (readonly [string, () => Artifact])[] = [
  ['an artifact', () => plainArtifact('pairs')],
  ['an image index', imageIndex],
  ['a Helm chart', helmChart],
];

function pair(from: Kind, to: Kind): void {
  // A folder takes what has names; the rest of an image would stay in memory.
  const made = to === folder ? artifacts.slice(0, 1) : artifacts;
  test.each(made)(`${from.name} → ${to.name}: %s`, async (_title, make) => {
    const artifact = make();
    const held = from === folder ? await filesOf(artifact) : await filled(from, artifact);
    const place = await to.open();
    try {
      const first = await copy(
        { source: held.source, reference: 'v1' },
        { target: place.target, reference: ['copied', 'again'] },
      );
      expect(first.root.digest).toBe(artifact.root.digest);
      expect(first).toMatchObject({ copied: graphIn(artifact).length, skipped: 0, changed: true });
      const again = (await place.reopen?.()) ?? place.target;
      for (const tag of ['copied', 'again'])
        expect((await again.resolve(tag)).digest).toBe(artifact.root.digest);
      expect(await graphOf(again, first.root)).toEqual(graphIn(artifact));
      const second = await copy(
        { source: held.source, reference: 'v1' },
        { target: again, reference: 'copied' },
      );
      expect(second).toMatchObject({ copied: 0, mounted: 0, bytes: 0, changed: false });
      const untagged = await copy(
        { source: held.source, reference: artifact.root.digest },
        { target: again },
      );
      expect(untagged).toMatchObject({ copied: 0, changed: false });
      if (to === folder) await expectFiles(place, artifact);
    } finally {
      await place.close();
      await held.close();
    }
  });
}

interface Held {
  readonly source: Source;
  close(): Promise<void>;
}

async function filled(kind: Kind, artifact: Artifact): Promise<Held> {
  const place = await kind.open();
  await store(place.target, artifact, 'v1');
  return { source: (await place.reopen?.()) ?? place.target, close: () => place.close() };
}

/** The artifact from files on the disk, as a push makes it. */
async function filesOf(artifact: Artifact): Promise<Held> {
  const root = tempFolder('files-');
  const target = new FolderTarget(root);
  for (const { node, bytes } of artifact.blobs) {
    const title = titleOf(node);
    if (title === undefined) {
      await target.push(node, bytesOf(bytes), node.digest === artifact.root.digest ? { tag: 'v1' } : {});
      continue;
    }
    await mkdir(dirname(join(root, title)), { recursive: true });
    await writeFile(join(root, title), bytes);
    expect(await target.add(join(root, title), { title, mediaType: node.mediaType })).toEqual(node);
  }
  return { source: target, close: () => rm(root, { recursive: true }) };
}

async function expectFiles({ target, ...place }: OpenTarget, artifact: Artifact): Promise<void> {
  if (!canCommit(target) || !(target instanceof FolderTarget)) throw new Error('not a folder');
  await target.commit();
  const files = new Map(artifact.blobs.map(({ node, bytes }) => [titleOf(node) ?? '', bytes]));
  files.delete('');
  expect(place.contents?.()).toEqual([...files.keys()].toSorted());
  for (const [title, bytes] of files)
    expect((await readFile(join(target.root, title))).equals(bytes)).toBe(true);
}

describe('copies between', () => {
  for (const from of local) for (const to of local) pair(from, to);
});

for (const kind of ['docker-registry', 'zot', 'olareg'] as const) {
  describeWith([kind], `copies with a registry, ${kind},`, () => {
    let running: RunningRegistry;
    beforeAll(async () => {
      running = await startRegistry(kind);
    });
    afterAll(() => running.stop());
    const registry: Kind = { name: 'registry', open: () => openNewRepository(running) };
    for (const place of local) {
      pair(place, registry);
      pair(registry, place);
    }
    pair(registry, registry);

    test.each(artifacts)(
      'blobs of %s are mounted from a repository of the same registry',
      async (_t, make) => {
        await expectMounted(running, make());
      },
    );
  });
}

describeWith(['docker-registry', 'olareg'], 'copies between registries', () => {
  let both: RunningRegistry[] = [];
  beforeAll(async () => {
    both = await Promise.all([startRegistry('docker-registry'), startRegistry('olareg')]);
  });
  afterAll(() => Promise.all(both.map((one) => one.stop())));
  const kinds = ['docker-registry', 'olareg'].map((name, at): Kind => ({
    name,
    open() {
      const running = both[at];
      if (!running) throw new Error(`${name} is not running`);
      return openNewRepository(running);
    },
  }));
  const [one, other] = kinds;
  if (one && other) {
    pair(one, other);
    pair(other, one);
  }
});

describeWith(['docker-registry'], 'copies with a registry that wants to know who asks', () => {
  test.each(['htpasswd', 'token'] as const)('%s: blobs are pushed, mounted and read', async (auth) => {
    const running: RunningRegistry =
      auth === 'token'
        ? await startRegistry('docker-registry', { auth })
        : await startRegistry('docker-registry', { auth });
    try {
      await expectMounted(running, imageIndex());
    } finally {
      await running.stop();
    }
  });
});

async function expectMounted(running: RunningRegistry, artifact: Artifact): Promise<void> {
  const [from, to] = [await openNewRepository(running), await openNewRepository(running)];
  try {
    await store(from.target, artifact, 'v1');
    const result = await copy(
      { source: from.target, reference: 'v1' },
      { target: to.target, reference: 'v1' },
      { mountFrom: () => [`${from.name}/not/there`, from.name] },
    );
    const manifests = artifact.blobs.filter(({ node }) => /manifest|index/.test(node.mediaType));
    expect(result).toMatchObject({
      mounted: graphIn(artifact).length - manifests.length,
      copied: manifests.length,
    });
    expect(await graphOf(to.target, await to.target.resolve('v1'))).toEqual(graphIn(artifact));
  } finally {
    await Promise.all([from.close(), to.close()]);
  }
}
