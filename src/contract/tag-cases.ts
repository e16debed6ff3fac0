import assert from 'node:assert/strict';
import { bytesOf } from '../core/bytes.ts';
import { canListTags, type Storage } from '../core/target.ts';
import { artifactOf, blob, graphIn, graphOf, plainArtifact, store, type Artifact } from './artifacts.ts';
import { assertNode, assertNotFound, assertResolves } from './assertions.ts';
import type { Case } from './subject.ts';

/** An artifact whose blobs have no titles: a folder takes several of them. */
export async function put(target: Storage, salt: string, tag?: string): Promise<Artifact> {
  const artifact = artifactOf({ layers: [blob(`layer of ${salt}`)], annotations: { salt } });
  await store(target, artifact, tag);
  return artifact;
}

export const tagCases: readonly Case[] = [
  {
    title: 'a push can tag',
    async run({ target }) {
      const { root } = await put(target, 'tagged', 'v1');
      assertNode(await target.resolve('v1'), root);
    },
  },
  {
    title: 'a manifest is resolved by its digest, tagged or not',
    async run({ target }) {
      const { root } = await put(target, 'by digest');
      assertNode(await target.resolve(root.digest), root);
      await target.tag(root, 'v1');
      assertNode(await target.resolve(root.digest), root);
    },
  },
  {
    title: 'a tag moves, and the old digest is still there',
    async run({ target }) {
      const old = await put(target, 'old', 'v1');
      const fresh = await put(target, 'fresh');
      await target.tag(fresh.root, 'v1');
      await assertResolves(target, 'v1', fresh.root);
      await assertResolves(target, old.root.digest, old.root);
      await put(target, 'old', 'v1');
      await assertResolves(target, 'v1', old.root);
    },
  },
  {
    title: 'a node that is not there cannot be tagged',
    async run({ target }) {
      await put(target, 'there', 'there');
      const { root } = plainArtifact('not there');
      await assertNotFound(target.tag(root, 'v1'));
      await assertNotFound(target.resolve('v1'));
    },
  },
  {
    title: 'a blob can be tagged too, in the push and later',
    needs: ['blobTags'],
    async run({ target }) {
      const { node, bytes } = blob('tagged blob');
      await target.push(node, bytesOf(bytes), { tag: 'pushed' });
      await assertResolves(target, 'pushed', node);
      await target.tag(node, 'later');
      await assertResolves(target, 'later', node);
    },
  },
  {
    title: 'all tags are listed',
    needs: ['tagList'],
    async run({ target }) {
      if (!canListTags(target)) throw new Error('the target lists no tags');
      await put(target, 'one', 'b');
      const { root } = await put(target, 'two', 'a');
      await target.tag(root, 'c');
      assert.deepEqual((await Array.fromAsync(target.tags())).toSorted(), ['a', 'b', 'c']);
    },
  },
  {
    title: 'everything is there when the place is opened again',
    async run({ open }) {
      const artifact = await put(open.target, 'kept', 'v1');
      const untagged = await put(open.target, 'kept without a tag');
      const again = (await open.reopen?.()) ?? open.target;
      assert.deepEqual(await graphOf(again, await again.resolve('v1')), graphIn(artifact));
      assert.deepEqual(await graphOf(again, await again.resolve(untagged.root.digest)), graphIn(untagged));
    },
  },
];
