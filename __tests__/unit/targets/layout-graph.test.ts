import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../../src/core/bytes.ts';
import type { Descriptor } from '../../../src/core/descriptor.ts';
import type { PredecessorOptions } from '../../../src/core/target.ts';
import { folderFiles, type LayoutFiles } from '../../../src/targets/layout/files.ts';
import { EMPTY_INDEX, encodeIndex } from '../../../src/targets/layout/index-entries.ts';
import { LayoutReader } from '../../../src/targets/layout/reader.ts';
import { openArchive, OciArchive } from '../../../src/targets/layout/oci-archive.ts';
import { OciLayout } from '../../../src/targets/layout/oci-layout.ts';
import { tarFiles } from '../../../src/targets/layout/tar-files.ts';
import {
  artifactOf,
  blob,
  bytesIn,
  chainOf,
  indexOf,
  plainArtifact,
  store,
  type Artifact,
} from '../../support/artifacts.ts';
import { rejection } from '../../support/rejection.ts';
import { tempFolder } from '../../support/temp.ts';

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const INDEX = 'application/vnd.oci.image.index.v1+json';
const image = artifactOf({ layers: [blob('layer')] });

function referrer(salt: string, subject: Artifact = image): Artifact {
  return artifactOf({ artifactType: 'a/b', subject, annotations: { salt } });
}

interface Finder {
  predecessors(node: Descriptor, options?: PredecessorOptions): AsyncIterable<Descriptor>;
}

async function digests(graph: Finder, node: Descriptor): Promise<string[]> {
  return (await Array.fromAsync(graph.predecessors(node))).map(({ digest }) => digest);
}

function digestsOf(...artifacts: readonly Artifact[]): string[] {
  return artifacts.map(({ root }) => root.digest).toSorted();
}

/** A layout with exactly these entries and blobs, without the time that a push takes to be safe. */
function layoutOf(artifacts: readonly Artifact[], entries: readonly Descriptor[]): string {
  const path = tempFolder('layout-');
  mkdirSync(join(path, 'blobs/sha256'), { recursive: true });
  writeFileSync(join(path, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  writeIndex(path, entries);
  for (const artifact of artifacts)
    writeFileSync(blobPath(path, artifact.root), bytesIn(artifact, artifact.root));
  return path;
}

function writeIndex(path: string, manifests: readonly Descriptor[]): void {
  writeFileSync(join(path, 'index.json'), encodeIndex({ ...EMPTY_INDEX, manifests }));
}

function blobPath(path: string, node: Descriptor): string {
  return join(path, 'blobs/sha256', node.digest.slice(7));
}

/** Counts what is looked at and what is read. */
function counted(files: LayoutFiles) {
  const counts = { stats: 0, reads: new Map<string, number>(), total: 0 };
  const reader = new LayoutReader({
    ...files,
    size: (name) => (counts.stats++, files.size(name)),
    stamp: (name) => (counts.stats++, files.stamp(name)),
    read(name, signal) {
      counts.reads.set(name, (counts.reads.get(name) ?? 0) + 1);
      counts.total += 1;
      return files.read(name, signal);
    },
  });
  return { counts, reader };
}

describe('what others write is seen:', () => {
  test('a referrer, pushed and linked', async () => {
    const path = tempFolder('layout-');
    const [ours, theirs] = [new OciLayout(path), new OciLayout(path)];
    await store(theirs, image, 'v1');
    expect(await digests(ours, image.root)).toEqual([]);
    const [one, two] = [referrer('1'), referrer('2')];
    await store(theirs, one);
    expect(await digests(ours, image.root)).toEqual(digestsOf(one));
    await theirs.push(two.root, bytesOf(bytesIn(two, two.root)), { index: false });
    expect(await digests(ours, image.root)).toEqual(digestsOf(one));
    await theirs.link([{ node: two.root, inIndex: false }]);
    expect(await digests(ours, image.root)).toEqual(digestsOf(one, two));
    await theirs.delete(one.root);
    expect(await digests(ours, image.root)).toEqual(digestsOf(two));
    await store(theirs, one);
    expect(await digests(ours, image.root)).toEqual(digestsOf(one, two));
  });

  test('what is no longer reachable is not answered, and not read again when it comes back', async () => {
    const [one, two] = [referrer('1'), referrer('2')];
    const path = layoutOf([image, one, two], [one.root, two.root]);
    const { counts, reader } = counted(folderFiles(path));
    expect(await digests(reader, image.root)).toEqual(digestsOf(one, two));
    writeIndex(path, [two.root]);
    expect(await digests(reader, image.root)).toEqual(digestsOf(two));
    writeIndex(path, [one.root, two.root]);
    expect(await digests(reader, image.root)).toEqual(digestsOf(one, two));
    for (const { root } of [image, one, two])
      expect(counts.reads.get(`blobs/sha256/${root.digest.slice(7)}`)).toBe(1);
  });

  test('a subject that was deleted: it is no parent, until it comes again', async () => {
    const path = tempFolder('layout-');
    const [ours, theirs] = [new OciLayout(path), new OciLayout(path)];
    const [layer] = image.blobs.filter(({ node }) => node.mediaType === 'application/octet-stream');
    if (!layer) throw new Error('the fixture has a layer');
    await store(theirs, referrer('1'));
    expect(await digests(ours, layer.node)).toEqual(digestsOf(image));
    await theirs.delete(image.root);
    expect(await digests(ours, layer.node)).toEqual([]);
    expect(await digests(ours, image.root)).toEqual(digestsOf(referrer('1')));
    await store(theirs, image);
    expect(await digests(ours, layer.node)).toEqual(digestsOf(image));
  });

  test('a missing manifest of an index that comes later, though index.json stays as it is', async () => {
    const child = referrer('child');
    const index = indexOf([{ artifact: child }]);
    const layout = new OciLayout(layoutOf([index], [index.root]));
    expect(await digests(layout, image.root)).toEqual([]);
    await layout.push(child.root, bytesOf(bytesIn(child, child.root)), { index: false });
    expect(await layout.link([{ node: child.root, inIndex: true }])).toBe(false);
    expect(await digests(layout, image.root)).toEqual(digestsOf(child));
  });
});

describe('work grows with what is there:', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => referrer(`${at}`));

  test('10,000 manifests are read once, and 10,000 questions are 10,000 looks', async () => {
    const path = layoutOf(
      [image, ...many],
      many.map(({ root }) => root),
    );
    const { counts, reader } = counted(folderFiles(path));
    expect(await digests(reader, image.root)).toHaveLength(10_000);
    expect(counts.total).toBe(10_001 + 2);
    const before = { ...counts };
    for (const { root } of many) expect(await digests(reader, root)).toEqual([]);
    expect([counts.stats - before.stats, counts.total - before.total]).toEqual([10_000, 0]);
    writeIndex(
      path,
      many.slice(1).map(({ root }) => root),
    );
    expect(await digests(reader, image.root)).toHaveLength(9999);
    expect(counts.total - before.total).toBe(2);
  });

  test('questions at once read once', async () => {
    const some = many.slice(0, 100);
    const path = layoutOf(
      [image, ...some],
      some.map(({ root }) => root),
    );
    const { counts, reader } = counted(folderFiles(path));
    const answers = await Promise.all(some.map(() => digests(reader, image.root)));
    expect(answers.every(({ length }) => length === 100)).toBe(true);
    expect(counts.total).toBe(101 + 2);
  });

  test('a chain of 200 indexes', async () => {
    const chain = chainOf(200);
    const layout = new OciLayout(tempFolder('layout-'));
    for (const { node, bytes } of chain.blobs) await layout.push(node, bytesOf(bytes), { index: false });
    await layout.link([{ node: chain.root, inIndex: false }]);
    expect(await digests(layout, plainArtifact('bottom').root)).toHaveLength(1);
  });

  test('10,000 manifests are linked in one update, and the index is not touched before', async () => {
    const layout = new OciLayout(tempFolder('layout-'));
    await store(layout, image, 'v1');
    const stamp = await layout.stamp();
    for (const { root, blobs } of many.slice(0, 20))
      for (const { node, bytes } of blobs.filter((one) => one.node === root))
        await layout.push(node, bytesOf(bytes), { index: false });
    expect(await layout.stamp()).toBe(stamp);
    const entries = many.map(({ root }) => ({ node: root, subject: image.root, inIndex: false }));
    expect(await layout.link(entries)).toBe(true);
    const written = await layout.stamp();
    expect(written.split(' ')[0]).toBe(`${Number(stamp.split(' ')[0]) + 1}`);
    expect((await layout.index()).manifests).toHaveLength(10_001);
    expect(await layout.link(entries)).toBe(false);
    expect(await layout.stamp()).toBe(written);
    expect(await digests(layout, image.root)).toHaveLength(20);
    await layout.tag(image.root, 'v2');
    expect(await layout.link(entries.map((entry) => ({ ...entry, inIndex: true })))).toBe(true);
    expect((await layout.index()).manifests).toHaveLength(2);
  });
});

describe('passed over is', () => {
  const good = referrer('good');
  const broken = (text: string, mediaType = MANIFEST) => {
    const { node, bytes } = blob(text, { mediaType });
    return { root: node, blobs: [{ node, bytes }] };
  };
  const noJson = broken('not json');
  const twoKinds = broken(
    JSON.stringify({ schemaVersion: 2, manifests: [], config: image.root, layers: [], subject: image.root }),
  );
  const huge = broken(`{"schemaVersion":2,"manifests":[]}${' '.repeat(8 * 1024 * 1024)}`, INDEX);

  test.each([
    ['what is not JSON', noJson],
    ['what is two kinds at once', twoKinds],
    ['what has more than 8 MiB', huge],
  ])('%s, and it is read at most once', async (_what, bad) => {
    const path = layoutOf([good, bad], [bad.root, good.root]);
    const { counts, reader } = counted(folderFiles(path));
    expect(await digests(reader, image.root)).toEqual(digestsOf(good));
    const before = counts.reads.get(`blobs/sha256/${bad.root.digest.slice(7)}`) ?? 0;
    writeIndex(path, [good.root, bad.root]);
    expect(await digests(reader, image.root)).toEqual(digestsOf(good));
    expect(counts.reads.get(`blobs/sha256/${bad.root.digest.slice(7)}`) ?? 0).toBe(before);
    expect(before).toBeLessThan(2);
  });

  test('what is missing, and what was changed in its place', async () => {
    const [missing, changed] = [referrer('missing'), referrer('changed')];
    const path = layoutOf([good, changed], [missing.root, changed.root, good.root]);
    const bytes = Buffer.from(bytesIn(changed, changed.root));
    writeFileSync(blobPath(path, changed.root), bytes.toString().replace('changed', 'CHANGED'));
    const layout = new OciLayout(path);
    expect(await digests(layout, image.root)).toEqual(digestsOf(good));
    // It is mended as a deep copy does it; index.json stays as it is.
    expect(await layout.verify(changed.root)).toBe(false);
    await layout.push(changed.root, bytesOf(bytes));
    expect(await digests(layout, image.root)).toEqual(digestsOf(good, changed));
  });

  test('what a check has removed, though it was known', async () => {
    const path = layoutOf([good], [good.root]);
    const layout = new OciLayout(path);
    expect(await digests(layout, image.root)).toEqual(digestsOf(good));
    writeFileSync(blobPath(path, good.root), 'damaged');
    expect(await layout.verify(good.root)).toBe(false);
    expect(await digests(layout, image.root)).toEqual([]);
    await layout.push(good.root, bytesOf(bytesIn(good, good.root)), { index: false });
    expect(await digests(layout, image.root)).toEqual(digestsOf(good));
  });

  test.skipIf(process.platform === 'win32')('what is a link', async () => {
    const linked = referrer('linked');
    const path = layoutOf([good, linked], [linked.root, good.root]);
    rmSync(blobPath(path, linked.root));
    const outside = join(tempFolder('outside-'), 'manifest');
    writeFileSync(outside, bytesIn(linked, linked.root));
    symlinkSync(outside, blobPath(path, linked.root));
    expect(await digests(new OciLayout(path), image.root)).toEqual(digestsOf(good));
  });

  test('a claim that is wrong: it does not hide the one that is right', async () => {
    const claims = [
      { ...good.root, mediaType: INDEX },
      { ...good.root, size: good.root.size + 1 },
    ];
    const path = layoutOf([good], [...claims, good.root]);
    const { counts, reader } = counted(folderFiles(path));
    expect(await Array.fromAsync(reader.predecessors(image.root))).toEqual([
      { ...good.root, artifactType: 'a/b', annotations: { salt: 'good' } },
    ]);
    expect(counts.reads.get(`blobs/sha256/${good.root.digest.slice(7)}`)).toBe(2);
  });
});

describe('a place', () => {
  test('that is no layout yet has no predecessors, and is not made', async () => {
    const path = join(tempFolder('layout-'), 'new');
    const layout = new OciLayout(path);
    expect(await digests(layout, image.root)).toEqual([]);
    await store(layout, referrer('1'));
    expect(await digests(layout, image.root)).toEqual(digestsOf(referrer('1')));
  });

  test('whose index cannot be read is an error, until it can', async () => {
    const path = layoutOf([referrer('1')], [referrer('1').root]);
    const layout = new OciLayout(path);
    writeFileSync(join(path, 'index.json'), '{');
    expect(await rejection(digests(layout, image.root))).toMatchObject({ code: 'INVALID_CONTENT' });
    expect(await rejection(digests(layout, image.root))).toMatchObject({ code: 'INVALID_CONTENT' });
    rmSync(join(path, 'index.json'));
    expect(await rejection(digests(layout, image.root))).toMatchObject({ code: 'NOT_FOUND' });
    writeIndex(path, [referrer('1').root]);
    expect(await digests(layout, image.root)).toEqual(digestsOf(referrer('1')));
  });

  test('that was pushed to unlisted is a valid, empty layout', async () => {
    const path = tempFolder('layout-');
    const layout = new OciLayout(path);
    for (const { node, bytes } of image.blobs) await layout.push(node, bytesOf(bytes), { index: false });
    expect(await new OciLayout(path).index()).toEqual(EMPTY_INDEX);
    await layout.push(image.root, bytesOf(), { index: false, tag: 'v1' });
    expect((await new OciLayout(path).resolve('v1')).digest).toBe(image.root.digest);
  });

  test('that is an archive: old and new content, before and after the commit', async () => {
    const path = join(tempFolder('archive-'), 'a.tar');
    const child = referrer('child');
    const index = indexOf([{ artifact: child }]);
    const first = new OciArchive(path);
    await store(first, image, 'v1');
    await store(first, child);
    await first.commit();
    const second = new OciArchive(path);
    expect(await digests(second, image.root)).toEqual(digestsOf(child));
    await second.push(index.root, bytesOf(bytesIn(index, index.root)), { index: false });
    const entries = [
      { node: index.root, inIndex: false },
      { node: child.root, subject: image.root, inIndex: true },
    ];
    expect(await digests(second, child.root)).toEqual([]);
    expect(await second.link(entries)).toBe(true);
    expect(await second.link(entries)).toBe(false);
    expect(await digests(second, child.root)).toEqual(digestsOf(index));
    await second.commit();
    const reader = await openArchive(path);
    expect(await digests(reader, image.root)).toEqual(digestsOf(child));
    expect(await digests(reader, child.root)).toEqual(digestsOf(index));
    expect(
      (await new LayoutReader(await tarFiles(path)).index()).manifests.map(({ digest }) => digest),
    ).toEqual([image.root.digest, index.root.digest]);
    expect(await digests(second, child.root)).toEqual(digestsOf(index));
  });
});
