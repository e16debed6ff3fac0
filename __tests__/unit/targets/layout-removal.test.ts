import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../../src/core/bytes.ts';
import type { Descriptor } from '../../../src/core/descriptor.ts';
import type { Deleter, GraphTarget, TagLister, Untagger } from '../../../src/core/target.ts';
import { tagOf } from '../../../src/targets/layout/index-entries.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { OciLayout } from '../../../src/targets/layout/oci-layout.ts';
import {
  artifactOf,
  blob,
  bytesIn,
  graphIn,
  graphOf,
  imageIndex,
  indexOf,
  nestedIndex,
  plainArtifact,
  store,
  withSha512,
  withSubject,
  type Artifact,
} from '../../support/artifacts.ts';
import { rejection } from '../../support/rejection.ts';
import { filesIn, tempFolder } from '../../support/temp.ts';

type Removing = GraphTarget & Deleter & Untagger & TagLister;

const kinds: readonly [string, () => Removing][] = [
  ['memory', () => new MemoryTarget()],
  ['a layout', () => newLayout()],
];

function newLayout(): OciLayout {
  return new OciLayout(tempFolder('layout-'));
}

function blobPath(layout: OciLayout, node: Descriptor): string {
  return join(layout.path, 'blobs', node.digest.replace(':', '/'));
}

async function listed(layout: OciLayout): Promise<string[]> {
  return (await layout.index()).manifests.map((entry) => `${tagOf(entry) ?? ''} ${entry.digest}`);
}

async function parents(target: GraphTarget, node: Descriptor): Promise<string[]> {
  return (await Array.fromAsync(target.predecessors(node))).map(({ digest }) => digest);
}

function childrenOf(artifact: Artifact): Descriptor[] {
  return artifact.blobs
    .map(({ node }) => node)
    .filter(({ mediaType, digest }) => /manifest|index/.test(mediaType) && digest !== artifact.root.digest);
}

describe.each(kinds)('in %s', (_kind, create) => {
  test('a tag is taken away, and the manifest stays', async () => {
    const target = create();
    const artifact = plainArtifact();
    await store(target, artifact, 'v1');
    await target.tag(artifact.root, 'v2');
    await target.untag('v1');
    expect(await Array.fromAsync(target.tags())).toEqual(['v2']);
    await target.untag('v2');
    expect(await rejection(target.resolve('v2'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await graphOf(target, await target.resolve(artifact.root.digest))).toEqual(graphIn(artifact));
  });

  test('a tag that is not there, and a digest, cannot be taken away', async () => {
    const target = create();
    const root = await store(target, plainArtifact(), 'v1');
    expect(await rejection(target.untag('v2'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await rejection(target.untag(root.digest))).toMatchObject({ code: 'INVALID_INPUT' });
    expect((await target.resolve('v1')).digest).toBe(root.digest);
  });

  test('a manifest is deleted with all its tags, what it points at stays', async () => {
    const target = create();
    const artifact = plainArtifact();
    await store(target, plainArtifact('other'), 'other');
    await store(target, artifact, 'v1');
    await target.tag(artifact.root, 'v2');
    await target.delete(artifact.root);
    expect(await Array.fromAsync(target.tags())).toEqual(['other']);
    for (const reference of ['v1', 'v2', artifact.root.digest])
      expect(await rejection(target.resolve(reference))).toMatchObject({ code: 'NOT_FOUND' });
    for (const { node } of artifact.blobs) expect(await target.exists(node)).toBe(node !== artifact.root);
    expect(await rejection(target.delete(artifact.root))).toMatchObject({ code: 'NOT_FOUND' });
    await store(target, artifact, 'v1');
    expect(await graphOf(target, await target.resolve('v1'))).toEqual(graphIn(artifact));
  });

  test('a manifest that an index lists is not deleted; the index first, then it', async () => {
    const target = create();
    const index = imageIndex();
    await store(target, index, 'v1');
    const [child = index.root] = childrenOf(index);
    expect(await rejection(target.delete(child))).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining(index.root.digest),
    });
    expect(await graphOf(target, await target.resolve('v1'))).toEqual(graphIn(index));
    await target.delete(index.root);
    await target.delete(child);
    expect(await target.exists(child)).toBe(false);
  });

  test('a layer that a manifest has is not deleted', async () => {
    const target = create();
    const layer = blob('layer');
    await store(target, artifactOf({ layers: [layer] }), 'v1');
    expect(await rejection(target.delete(layer.node))).toMatchObject({ code: 'CONFLICT' });
    expect(await target.exists(layer.node)).toBe(true);
  });

  test('a subject is deleted, its referrers stay; a referrer is, its subject stays', async () => {
    const target = create();
    const subject = plainArtifact('subject');
    const signed = withSubject(subject);
    await store(target, signed);
    await store(target, subject, 'v1');
    await target.delete(subject.root);
    expect(await parents(target, subject.root)).toEqual([signed.root.digest]);
    expect((await target.resolve(signed.root.digest)).digest).toBe(signed.root.digest);
    await store(target, subject, 'v1');
    await target.delete(signed.root);
    expect(await parents(target, subject.root)).toEqual([]);
    expect(await graphOf(target, await target.resolve('v1'))).toEqual(graphIn(subject));
  });
});

describe('index.json', () => {
  test('lists what only a deleted index reached, and nothing twice', async () => {
    const layout = newLayout();
    const [nested, inner] = [nestedIndex(), imageIndex()];
    await store(layout, nested, 'v1');
    await layout.delete(nested.root);
    expect(await listed(layout)).toEqual([
      ` ${inner.root.digest}`,
      ` ${plainArtifact('nested').root.digest}`,
    ]);
    await layout.delete(inner.root);
    expect((await listed(layout)).slice(1)).toEqual(childrenOf(inner).map(({ digest }) => ` ${digest}`));
  });

  test('does not list a child of a deleted index that another child of it reaches', async () => {
    const layout = newLayout();
    const [image, inner] = [plainArtifact(), indexOf([{ artifact: plainArtifact() }])];
    const outer = indexOf([{ artifact: image }, { artifact: inner }]);
    await store(layout, outer, 'v1');
    await layout.delete(outer.root);
    expect(await listed(layout)).toEqual([` ${inner.root.digest}`]);
  });

  test('does not list what another index or a referrer reaches, what has a tag, or what is missing', async () => {
    const layout = newLayout();
    const [a, b, c, missing] = ['a', 'b', 'c', 'missing'].map((salt) => plainArtifact(salt));
    if (!a || !b || !c || !missing) throw new Error('there are four');
    const index = indexOf([a, b, c, missing].map((artifact) => ({ artifact })));
    await store(layout, index, 'all');
    rmSync(blobPath(layout, missing.root));
    const other = indexOf([{ artifact: a }]);
    const signed = withSubject(b);
    for (const { node, bytes } of [...other.blobs, ...signed.blobs])
      await layout.push(node, bytesOf(bytes), { index: false });
    await layout.tag(other.root, 'other');
    await layout.tag(signed.root, 'signed');
    await layout.tag(c.root, 'c');
    await layout.delete(index.root);
    expect(await listed(layout)).toEqual([
      `other ${other.root.digest}`,
      `signed ${signed.root.digest}`,
      `c ${c.root.digest}`,
    ]);
  });

  test('lists what was reached by way of the subject of a referrer, when that is deleted', async () => {
    const layout = newLayout();
    const index = imageIndex();
    const signed = withSubject(index);
    for (const { node, bytes } of signed.blobs) await layout.push(node, bytesOf(bytes), { index: false });
    await layout.tag(signed.root, 'signed');
    await layout.delete(index.root);
    const children = childrenOf(index).map(({ digest }) => ` ${digest}`);
    expect(await listed(layout)).toEqual([`signed ${signed.root.digest}`, ...children]);
  });

  test('stays as it is when nothing in it is deleted', async () => {
    const layout = newLayout();
    await store(layout, plainArtifact(), 'v1');
    const loose = blob('loose');
    await layout.push(loose.node, bytesOf(loose.bytes));
    const stamp = await layout.stamp();
    await layout.delete(loose.node);
    expect([await layout.exists(loose.node), await layout.stamp()]).toEqual([false, stamp]);
  });

  test('loses an entry whose content is gone', async () => {
    const layout = newLayout();
    const root = await store(layout, plainArtifact(), 'v1');
    rmSync(blobPath(layout, root));
    await layout.delete(root);
    expect(await listed(layout)).toEqual([]);
  });

  test('keeps the entry of a manifest that was untagged, also below an index', async () => {
    const layout = newLayout();
    const index = imageIndex();
    const [child = index.root] = childrenOf(index);
    await store(layout, index, 'v1');
    await layout.tag(child, 'child');
    await layout.untag('child');
    expect(await listed(layout)).toEqual([`v1 ${index.root.digest}`, ` ${child.digest}`]);
  });

  test('of a place that is no layout is not made by a removal', async () => {
    const path = join(tempFolder('layout-'), 'new');
    const layout = new OciLayout(path);
    expect(await rejection(layout.delete(plainArtifact().root))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await rejection(layout.untag('v1'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await layout.verify(plainArtifact().root)).toBe(false);
    expect(await layout.link([])).toBe(false);
    expect(existsSync(path)).toBe(false);
  });
});

test('a manifest that is deleted while it is pushed again is there, and listed', async () => {
  const [ours, theirs] = [newLayout()].flatMap((layout) => [layout, new OciLayout(layout.path)]);
  if (!ours || !theirs) throw new Error('there are two');
  const artifact = plainArtifact();
  await store(ours, artifact, 'old');
  let pushed: Promise<Descriptor> | undefined;
  await theirs.update(async (index) => {
    pushed = store(ours, artifact, 'new');
    // Until the push waits for the lock; too short a time could only hide a failure.
    await pause(100);
    rmSync(blobPath(ours, artifact.root));
    return { ...index, manifests: [] };
  });
  await pushed;
  expect(await graphOf(theirs, await theirs.resolve('new'))).toEqual(graphIn(artifact));
});

describe('a check', () => {
  const artifact = plainArtifact();
  const [victim = { node: artifact.root, bytes: Buffer.of() }] = artifact.blobs.filter(
    ({ node }) => node.size > 2 && node !== artifact.root,
  );

  test('finds whole content whole, of either digest and of no bytes', async () => {
    const layout = newLayout();
    for (const whole of [artifact, withSha512('sha512')]) {
      await store(layout, whole);
      for (const { node } of whole.blobs) expect(await layout.verify(node)).toBe(true);
    }
  });

  test.each([
    ['longer', (bytes: Buffer) => Buffer.concat([bytes, bytes])],
    ['shorter', (bytes: Buffer) => bytes.subarray(1)],
    ['empty', () => Buffer.of()],
    ['other bytes', (bytes: Buffer) => Buffer.from(bytes).reverse()],
  ])('removes what is damaged: %s', async (_how, damage) => {
    const layout = newLayout();
    await store(layout, artifact, 'v1');
    for (const { node, bytes } of [
      victim,
      { node: artifact.root, bytes: bytesIn(artifact, artifact.root) },
    ]) {
      writeFileSync(blobPath(layout, node), damage(Buffer.from(bytes)));
      expect(await layout.verify(node)).toBe(false);
      expect(existsSync(blobPath(layout, node))).toBe(false);
      expect(await layout.verify(node)).toBe(false);
    }
    await store(layout, artifact);
    expect(await graphOf(layout, await layout.resolve('v1'))).toEqual(graphIn(artifact));
  });

  // A manifest may say anything of content that others need.
  test('removes nothing when only the size in the descriptor is wrong', async () => {
    const layout = newLayout();
    await store(layout, artifact);
    expect(await layout.verify({ ...victim.node, size: victim.node.size - 1 })).toBe(false);
    expect(await layout.verify(victim.node)).toBe(true);
  });

  test.skipIf(process.platform === 'win32')('follows no link, and leaves where it leads', async () => {
    const layout = newLayout();
    await store(layout, artifact);
    const outside = join(tempFolder('outside-'), 'file');
    for (const content of [victim.bytes, 'other']) {
      writeFileSync(outside, content);
      rmSync(blobPath(layout, victim.node));
      symlinkSync(outside, blobPath(layout, victim.node));
      expect(await layout.verify(victim.node)).toBe(false);
      expect(readFileSync(outside)).toEqual(Buffer.from(content));
    }
  });

  test('can be aborted, and removes nothing then', async () => {
    const layout = newLayout();
    await store(layout, artifact);
    const signal = AbortSignal.abort(new Error('enough'));
    const before = filesIn(layout.path);
    await rejection(layout.verify(victim.node, { signal }));
    expect(filesIn(layout.path)).toEqual(before);
  });
});
