import { expect } from 'vitest';
import { bytesOf } from '../../src/core/bytes.ts';
import { canListTags, type Storage } from '../../src/core/target.ts';
import {
  artifactOf,
  blob,
  graphIn,
  graphOf,
  plainArtifact,
  store,
  type Artifact,
} from '../support/artifacts.ts';
import { rejection } from '../support/rejection.ts';
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
      expect(await target.resolve('v1')).toMatchObject({ ...root });
    },
  },
  {
    title: 'a manifest is resolved by its digest, tagged or not',
    async run({ target }) {
      const { root } = await put(target, 'by digest');
      expect(await target.resolve(root.digest)).toMatchObject({ ...root });
      await target.tag(root, 'v1');
      expect(await target.resolve(root.digest)).toMatchObject({ ...root });
    },
  },
  {
    title: 'a tag moves, and the old digest is still there',
    async run({ target }) {
      const old = await put(target, 'old', 'v1');
      const fresh = await put(target, 'fresh');
      await target.tag(fresh.root, 'v1');
      expect((await target.resolve('v1')).digest).toBe(fresh.root.digest);
      expect((await target.resolve(old.root.digest)).digest).toBe(old.root.digest);
      await put(target, 'old', 'v1');
      expect((await target.resolve('v1')).digest).toBe(old.root.digest);
    },
  },
  {
    title: 'a node that is not there cannot be tagged',
    async run({ target }) {
      await put(target, 'there', 'there');
      const { root } = plainArtifact('not there');
      expect(await rejection(target.tag(root, 'v1'))).toMatchObject({ code: 'NOT_FOUND' });
      expect(await rejection(target.resolve('v1'))).toMatchObject({ code: 'NOT_FOUND' });
    },
  },
  {
    title: 'a blob can be tagged too, in the push and later',
    needs: 'tag-blob',
    async run({ target }) {
      const { node, bytes } = blob('tagged blob');
      await target.push(node, bytesOf(bytes), { tag: 'pushed' });
      expect((await target.resolve('pushed')).digest).toBe(node.digest);
      await target.tag(node, 'later');
      expect((await target.resolve('later')).digest).toBe(node.digest);
    },
  },
  {
    title: 'all tags are listed',
    needs: 'list-tags',
    async run({ target }) {
      if (!canListTags(target)) throw new Error('the target lists no tags');
      await put(target, 'one', 'b');
      const { root } = await put(target, 'two', 'a');
      await target.tag(root, 'c');
      expect((await Array.fromAsync(target.tags())).toSorted()).toEqual(['a', 'b', 'c']);
    },
  },
  {
    title: 'everything is there when the place is opened again',
    async run({ open }) {
      const artifact = await put(open.target, 'kept', 'v1');
      const untagged = await put(open.target, 'kept without a tag');
      const again = (await open.reopen?.()) ?? open.target;
      expect(await graphOf(again, await again.resolve('v1'))).toEqual(graphIn(artifact));
      expect(await graphOf(again, await again.resolve(untagged.root.digest))).toEqual(graphIn(untagged));
    },
  },
];
