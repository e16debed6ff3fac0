import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../../../src/core/bytes.ts';
import { fetchBytes } from '../../../../src/core/content.ts';
import { digestOf, type Digest } from '../../../../src/core/digest.ts';
import { copyNode } from '../../../../src/copy/copy.ts';
import { archiveContent } from '../../../../src/sync/airgap/archive-content.ts';
import { checkArchive, type ExportArchive } from '../../../../src/sync/airgap/check-archive.ts';
import type { RepositoryContent } from '../../../../src/sync/airgap/content.ts';
import type { Imported } from '../../../../src/sync/airgap/imported.ts';
import { leavingOut } from '../../../../src/sync/airgap/leaving-out.ts';
import { leftOutSource } from '../../../../src/sync/airgap/left-out-source.ts';
import { placesOf, whyNotWhole } from '../../../../src/sync/airgap/whole-import.ts';
import type { FinishedPair } from '../../../../src/sync/pair-run.ts';
import { Repository } from '../../../../src/sync/repository.ts';
import { OciArchive } from '../../../../src/targets/layout/oci-archive.ts';
import { MemoryTarget } from '../../../../src/targets/memory/memory.ts';
import {
  artifactOf,
  blob,
  imageIndex,
  plainArtifact,
  store,
  withSubject,
  type Artifact,
} from '../../../support/artifacts.ts';
import { freshFolder } from '../../../support/operate.ts';
import { rejection } from '../../../support/rejection.ts';
import { destinationAt, ruleOf, unitOf } from '../sync-world.ts';

const first = plainArtifact('1');
const second = plainArtifact('2');

function layersOf(artifact: Artifact): Digest[] {
  return artifact.blobs.flatMap(({ node }) => (node.digest === artifact.root.digest ? [] : node.digest));
}

const none = new Set<Digest>();

describe('the content of an archive', () => {
  test('has tags, manifests and blobs of one repository, and what refers to them, under a tag or not', async () => {
    const archive = new MemoryTarget();
    const index = imageIndex();
    await store(archive, index, 'a/app:v1');
    await store(archive, withSubject(index));
    const signature = plainArtifact('cosign');
    await store(archive, signature, `a/app:sha256-${index.root.digest.slice(7)}.sig`);
    await store(archive, second, 'a/other:v1');
    const content = await archiveContent(archive, { repository: 'a/app', held: none });
    expect([...content.tags.values()].toSorted()).toEqual(
      [index, signature].map(({ root }) => root.digest).toSorted(),
    );
    const referrers = content.manifests.filter(({ isReferrer }) => isReferrer);
    expect(referrers.map(({ node }) => node.digest).toSorted()).toEqual(
      [withSubject(index), signature].map(({ root }) => root.digest).toSorted(),
    );
    const all = [...index.blobs, ...withSubject(index).blobs, ...signature.blobs].map(
      ({ node }) => node.digest,
    );
    const listed = [...content.manifests.map(({ node }) => node), ...content.blobs].map(
      ({ digest }) => digest,
    );
    expect(listed.toSorted()).toEqual([...new Set(all)].toSorted());
  });

  test('without a repository its names are tags alone; a blob that the rules left out is not in it', async () => {
    const archive = new MemoryTarget();
    const gone = layersOf(first).find((digest) => !layersOf(second).includes(digest)) ?? digestOf('');
    for (const { node, bytes } of first.blobs)
      if (node.digest !== gone) await archive.push(node, bytesOf(bytes));
    await archive.tag(first.root, '1.0');
    await store(archive, second, 'a/app:2.0');
    const there = layersOf(first).filter((digest) => digest !== gone);
    const held = new Set(there.slice(0, 1));
    const { tags, blobs } = await archiveContent(archive, { repository: '', held });
    expect([...tags]).toEqual([['1.0', first.root.digest]]);
    expect(blobs.map(({ digest }) => digest).toSorted()).toEqual(there.toSorted());
    expect(blobs.flatMap(({ digest, isHeld }) => (isHeld ? digest : []))).toEqual([...held]);
  });
});

test('what a base has in one repository is left out for that one alone', async () => {
  const source = new MemoryTarget();
  await store(source, first, 'v1');
  await using archive = new OciArchive(join(freshFolder('gap'), 'a.tar'));
  const leftOut = new Set<string>();
  const held = new Set(layersOf(first));
  const one = leavingOut(archive, held, ({ digest }) => leftOut.add(digest));
  await copyNode(source, first.root, { target: one, reference: 'a:v1' });
  expect(await archive.resolve('a:v1')).toMatchObject({ digest: first.root.digest });
  expect(leftOut).toEqual(held);
  for (const { node } of first.blobs)
    expect(await archive.exists(node)).toBe(node.digest === first.root.digest);
  // The manifest is there by now, without its blobs.
  await copyNode(source, first.root, { target: leavingOut(archive, none, () => {}), reference: 'b:v1' });
  for (const { node } of first.blobs) expect(await archive.exists(node)).toBe(true);
});

test('it is left out, too, where a copy takes the archive to be empty and asks for none of many blobs', async () => {
  const layers = Array.from({ length: 60 }, (_, at) => blob(`layer ${at}`));
  const many = artifactOf({ layers });
  const source = new MemoryTarget();
  await store(source, many, 'v1');
  await using archive = new OciArchive(join(freshFolder('gap'), 'a.tar'));
  const held = new Set(layers.slice(30).map(({ node }) => node.digest));
  await copyNode(source, many.root, { target: leavingOut(archive, held, () => {}), reference: 'v1' });
  for (const { node } of layers) expect(await archive.exists(node)).toBe(!held.has(node.digest));
});

/** An archive with both artifacts, of which the first has no blobs. */
async function sparse(): Promise<ExportArchive & { readonly content: RepositoryContent }> {
  const source = new MemoryTarget();
  await source.push(first.root, bytesOf(first.blobs.at(-1)?.bytes ?? Buffer.alloc(0)), { tag: '1' });
  for (const { node, bytes } of second.blobs)
    if (!layersOf(first).includes(node.digest)) await source.push(node, bytesOf(bytes));
  await source.tag(second.root, '2');
  const content = await archiveContent(source, { repository: '', held: new Set(layersOf(first)) });
  const [digest, base] = [digestOf('inventory'), { number: 1, digest: digestOf('base') }];
  const inventory = { node: first.root, number: 2, digest, bases: [base], layers: [] };
  return { where: 'a.tar', source, inventory, contents: new Map([['', content]]), content };
}

const imported: Imported = {
  number: 1,
  digest: digestOf('base'),
  contents: new Map([
    [
      '',
      {
        repository: '',
        tags: new Map(),
        manifests: [],
        blobs: layersOf(first).map((digest) => ({ digest, size: 1, isHeld: false })),
      },
    ],
  ]),
  places: new Map([['', ['in.example/app']]]),
};

async function check(
  archive: ExportArchive,
  options: Partial<Parameters<typeof checkArchive>[2]> & { readonly target?: MemoryTarget },
): Promise<number> {
  const to = destinationAt('in.example/app', options.target);
  const unit = unitOf(ruleOf(), new Repository(archive.source, { text: archive.where }), to);
  const rest = { imported: undefined, remembers: true, isDeep: () => false, concurrency: 2 };
  return checkArchive(archive, [unit], { ...rest, ...options });
}

describe('an archive is imported', () => {
  test('where what it leaves out was imported, or is there', async () => {
    const archive = await sparse();
    expect(await check(archive, { imported })).toBe(layersOf(first).length);
    const target = new MemoryTarget();
    await store(target, first, '1');
    expect(await check(archive, { isDeep: () => true, target, remembers: false })).toBe(
      layersOf(first).length,
    );
  });

  test('and otherwise nothing of it', async () => {
    const archive = await sparse();
    const newer = { ...imported, number: 3, digest: digestOf('newer') };
    const poorer = { ...imported, contents: new Map() };
    const elsewhere = { ...imported, places: new Map([['', ['other.example/app']]]) };
    const cases = [
      [{}, 'CONFLICT', 'none has been imported, missing: 1'],
      [{ imported: newer }, 'CONFLICT', 'export 3 has been imported already'],
      [{ imported: poorer }, 'CONFLICT', 'Export again with a receipt'],
      [{ imported: elsewhere }, 'CONFLICT', 'in.example/app is not where export 1'],
      [{ remembers: false }, 'INVALID_INPUT', 'input state is needed'],
      [{ isDeep: () => true }, 'NOT_FOUND', `lacks ${layersOf(first).length} of the`],
    ] as const;
    for (const [options, code, said] of cases) {
      const error = await rejection(check(archive, options));
      expect(error).toMatchObject({ code });
      expect(error.message).toContain(said);
    }
  });

  test('unless it lacks what it should bring', async () => {
    const archive = await sparse();
    const lost = {
      ...archive.content,
      blobs: archive.content.blobs.map((one) => ({ ...one, isHeld: false })),
    };
    const damaged = { ...archive, contents: new Map([['', lost]]) };
    expect(await rejection(check(damaged, { imported }))).toMatchObject({ code: 'INVALID_CONTENT' });
    const other = { node: plainArtifact('3').root, isReferrer: false };
    const headless = { ...archive.content, manifests: [...archive.content.manifests, other] };
    const without = { ...archive, contents: new Map([['', headless]]) };
    expect(await rejection(check(without, { imported }))).toMatchObject({ code: 'INVALID_CONTENT' });
  });
});

test('a blob that is left out is named when it is read; what is there is read', async () => {
  const archive = await sparse();
  const source = leftOutSource(archive.source, archive.contents.values(), archive.where);
  for (const { node } of first.blobs) {
    const read = fetchBytes(source, node);
    if (node.digest === first.root.digest) expect((await read).byteLength).toBe(node.size);
    else expect((await rejection(read)).message).toContain('a.tar leaves out blob');
  }
  for (const { node } of second.blobs)
    if (!layersOf(first).includes(node.digest))
      expect((await fetchBytes(source, node)).byteLength).toBe(node.size);
});

describe('an import is whole', () => {
  async function pairOf(
    archive: ExportArchive,
    tags: readonly string[],
    more: Parameters<typeof ruleOf>[1] = {},
  ): Promise<FinishedPair> {
    const to = destinationAt('in.example/app');
    const unit = unitOf(ruleOf({}, more), new Repository(archive.source, { text: archive.where }), to);
    const item = {
      unit,
      to,
      isListed: false,
      mayBeThere: true,
      isFixed: false,
      isAsked: true,
      state: undefined,
    };
    const list = { tags: [], complete: true };
    const items = tags.map((tag) => ({
      item: { ...item, from: tag, tag },
      outcome: 'copied' as const,
      bytes: 0,
      ms: 0,
    }));
    return { unit, to, state: undefined, source: list, destination: list, selected: tags, items };
  }
  const why = (archive: ExportArchive, ...pairs: FinishedPair[]) =>
    whyNotWhole(archive.contents, pairs, { concurrency: 2 });

  test('when all tags have arrived, by one rule or by several together', async () => {
    const archive = await sparse();
    const both = await pairOf(archive, ['1', '2']);
    expect(await why(archive, both)).toBeUndefined();
    expect(await why(archive, await pairOf(archive, ['1']), await pairOf(archive, ['2']))).toBeUndefined();
    expect(placesOf([both])).toEqual(new Map([['', ['in.example/app']]]));
  });

  test('and not when a tag is missing, or a rule leaves something out', async () => {
    const archive = await sparse();
    expect(await why(archive)).toContain('no rule imported');
    expect(await why(archive, await pairOf(archive, ['1']))).toContain('in.example/app:2 was not imported');
    const changing = [
      { platform: { os: 'linux', architecture: 'amd64' } },
      { rewrites: true },
      { options: () => ({ filter: () => true }) },
      { options: () => ({ children: false }) },
    ];
    for (const more of changing)
      expect(await why(archive, await pairOf(archive, ['1', '2'], more))).toContain('leaves out or changes');
  });
});
