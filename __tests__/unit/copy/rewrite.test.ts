import { describe, expect, test } from 'vitest';
import { copyNode } from '../../../src/copy/copy.ts';
import { extendedCopyNode } from '../../../src/copy/extended-copy.ts';
import { annotate, onlyFor } from '../../../src/copy/rewrite/modifiers.ts';
import type { CopyEvent, NodeModifier } from '../../../src/copy/options.ts';
import { bytesOf, readAll } from '../../../src/core/bytes.ts';
import type { Descriptor } from '../../../src/core/descriptor.ts';
import { digestOf } from '../../../src/core/digest.ts';
import type { Content } from '../../../src/core/target.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { blob, empty, type Blob, type BlobFacts } from '../../support/artifacts.ts';
import { type Document } from '../../support/graphs.ts';
import { watched } from '../../support/watched.ts';

const IMAGE = 'application/vnd.oci.image.manifest.v1+json';
const INDEX = 'application/vnd.oci.image.index.v1+json';

const layer = blob('layer', { mediaType: 'application/vnd.oci.image.layer.v1.tar' });

/** As some other tool might write it: with white space, another order, and fields that no specification knows. */
function odd(fields: object, facts: BlobFacts = {}): Blob {
  const text = JSON.stringify({ ...fields, 'org.acme.unknown': { '10': 1, '2': [null, 1.5] } }, null, '\t');
  return blob(`\n${text}  \n`, { mediaType: IMAGE, ...facts });
}

const image = odd({ layers: [{ ...layer.node, 'x-own': true }], config: empty.node, schemaVersion: 2 });
const index = odd(
  { manifests: [{ ...image.node, data: image.bytes.toString(), 'x-entry': 1 }], schemaVersion: 2 },
  { mediaType: INDEX },
);
const referrer = odd({
  subject: { ...image.node, 'x-subject': 2 },
  layers: [],
  config: empty.node,
  schemaVersion: 2,
});

async function holding(...blobs: readonly Blob[]): Promise<MemoryTarget> {
  const target = new MemoryTarget();
  for (const { node, bytes } of [layer, empty, ...blobs]) await target.push(node, bytesOf(bytes));
  return target;
}

async function documentAt(content: Content, node: Descriptor): Promise<Document> {
  return JSON.parse(Buffer.from(await readAll(content.fetch(node), node)).toString()) as Document;
}

const isNode =
  ({ node }: Blob) =>
  ({ digest }: Descriptor): boolean =>
    digest === node.digest;
const note = (one: Blob): NodeModifier => onlyFor(isNode(one), annotate({ note: 'new' }));

describe('a manifest that no one changed keeps its exact bytes', () => {
  test.each<[string, NodeModifier]>([
    ['where the modifier says nothing', () => undefined],
    ['where it gives the manifest back', (manifest) => manifest],
    ['where it gives an equal copy', (manifest) => structuredClone(manifest)],
    ['where it changed and changed back', (manifest) => ({ ...manifest, annotations: {} })],
  ])('%s', async (_title, modify) => {
    const target = new MemoryTarget();
    const events: CopyEvent[] = [];
    const source = await holding(image, index);
    const onEvent = (event: CopyEvent) => void events.push(event);
    const { root } = await copyNode(source, index.node, { target }, { modify, onEvent });
    expect(root).toEqual(index.node);
    for (const { node, bytes } of [image, index])
      expect(Buffer.from(await readAll(target.fetch(node), node)).equals(bytes)).toBe(true);
    expect(events.some(({ kind }) => kind === 'modified')).toBe(false);
  });

  test('also beside one that changed', async () => {
    const other = odd({ layers: [], config: empty.node, schemaVersion: 2 });
    const both = odd({ manifests: [image.node, other.node], schemaVersion: 2 }, { mediaType: INDEX });
    const target = new MemoryTarget();
    const source = await holding(image, other, both);
    const { root } = await copyNode(source, both.node, { target }, { modify: note(image) });
    const { manifests = [] } = await documentAt(target, root);
    expect(manifests.map(({ digest }) => digest === other.node.digest)).toEqual([false, true]);
    expect(Buffer.from(await readAll(target.fetch(other.node), other.node)).equals(other.bytes)).toBe(true);
  });
});

describe('what points at a manifest that changed', () => {
  test('points at it as it is now, with its own fields but without the content’s', async () => {
    const target = new MemoryTarget();
    const source = await holding(image, index);
    const events: CopyEvent[] = [];
    const onEvent = (event: CopyEvent) => void events.push(event);
    const { root } = await copyNode(source, index.node, { target }, { modify: note(image), onEvent });
    const { manifests: [entry] = [], ...others } = await documentAt(target, root);
    if (!entry) throw new Error('the index lists nothing');
    expect(others['org.acme.unknown']).toEqual({ '10': 1, '2': [null, 1.5] });
    expect(entry).toEqual({ mediaType: IMAGE, digest: entry.digest, size: entry.size, 'x-entry': 1 });
    expect(entry.digest).not.toBe(image.node.digest);
    const become = await documentAt(target, entry);
    expect(become).toEqual({
      ...(await documentAt(source, image.node)),
      mediaType: IMAGE,
      annotations: { note: 'new' },
    });
    expect(events.filter(({ kind }) => kind === 'modified')).toMatchObject([
      { node: { digest: entry.digest }, name: image.node.digest },
      { node: { digest: root.digest }, name: index.node.digest },
    ]);
    for (const { node } of [image, index]) expect(await target.exists(node)).toBe(false);
  });

  test('is also its referrer, whose subject follows', async () => {
    const target = new MemoryTarget();
    const source = await holding(image, referrer);
    const { root, parents } = await extendedCopyNode(source, image.node, { target }, { modify: note(image) });
    const [found] = parents;
    if (!found) throw new Error('no referrer came along');
    expect(found).toMatchObject({ of: { digest: root.digest }, level: 1, referrer: true });
    const { subject } = await documentAt(target, found.node);
    expect(subject).toEqual({ mediaType: IMAGE, digest: root.digest, size: root.size, 'x-subject': 2 });
  });

  test('keeps data and fields of what did not change', async () => {
    const target = new MemoryTarget();
    const source = await holding(image, index);
    const { root } = await copyNode(source, index.node, { target }, { modify: note(index) });
    const before = await documentAt(source, index.node);
    expect((await documentAt(target, root)).manifests).toEqual(before.manifests);
  });

  test('two entries for one manifest keep their own annotations, and an artifact type that is now another', async () => {
    const entries = [
      { ...image.node, annotations: { name: 'first' } },
      { ...image.node, annotations: { name: 'second' }, artifactType: 'application/vnd.acme.old' },
    ];
    const both = odd({ manifests: entries, schemaVersion: 2 }, { mediaType: INDEX });
    const modify = onlyFor(isNode(image), (manifest) => ({
      ...manifest,
      artifactType: 'application/vnd.acme.new',
    }));
    const target = new MemoryTarget();
    const { root } = await copyNode(await holding(image, both), both.node, { target }, { modify });
    const { manifests } = await documentAt(target, root);
    expect(manifests).toMatchObject([
      { annotations: { name: 'first' } },
      { annotations: { name: 'second' }, artifactType: 'application/vnd.acme.new' },
    ]);
    expect(manifests?.[0]?.artifactType).toBeUndefined();
    expect(manifests?.[0]?.digest).toBe(manifests?.[1]?.digest);
  });

  test('has a digest of the algorithm it had', async () => {
    const long = odd({ layers: [], config: empty.node, schemaVersion: 2 }, { algorithm: 'sha512' });
    const above = odd({ manifests: [long.node], schemaVersion: 2 }, { mediaType: INDEX });
    const target = new MemoryTarget();
    const source = await holding(long, above);
    const { root } = await copyNode(source, above.node, { target }, { modify: note(long) });
    const [entry] = (await documentAt(target, root)).manifests ?? [];
    if (!entry) throw new Error('the index lists nothing');
    expect(root.digest).toMatch(/^sha256:/);
    const bytes = await readAll(target.fetch(entry), entry);
    expect(entry.digest).toBe(digestOf(bytes, 'sha512'));
  });
});

describe('a modifier', () => {
  test('is asked once for each manifest, and never for a blob', async () => {
    const asked: string[] = [];
    const source = await holding(image, index, referrer);
    const above = odd({ manifests: [index.node, image.node], schemaVersion: 2 }, { mediaType: INDEX });
    await source.push(above.node, bytesOf(above.bytes));
    const modify: NodeModifier = (_manifest, { digest }) => void asked.push(digest);
    await extendedCopyNode(source, above.node, { target: new MemoryTarget() }, { modify });
    const manifests = [image, index, referrer, above];
    expect(asked.toSorted()).toEqual(manifests.map(({ node }) => node.digest as string).toSorted());
  });

  test('that points at other content of the source has that copied instead', async () => {
    const other = blob('other', { mediaType: 'application/vnd.oci.image.layer.v1.tar' });
    const target = new MemoryTarget();
    const modify = onlyFor(isNode(image), (manifest) => ({ ...manifest, layers: [other.node] }));
    await copyNode(await holding(image, other), image.node, { target }, { modify });
    expect([await target.exists(layer.node), await target.exists(other.node)]).toEqual([false, true]);
  });

  test('that fails has nothing written', async () => {
    const target = new MemoryTarget();
    const pushed: string[] = [];
    const recorded = watched(
      target,
      ({ operation, what }) => void (operation === 'push' && pushed.push(what)),
    );
    const failure = new Error('own');
    const modify = onlyFor(isNode(image), () => {
      throw failure;
    });
    const copying = copyNode(await holding(image, index), index.node, { target: recorded }, { modify });
    await expect(copying).rejects.toBe(failure);
    expect(pushed).toEqual([]);
  });
});
