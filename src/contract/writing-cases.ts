import assert from 'node:assert/strict';
import { bytesOf, verified } from '../core/bytes.ts';
import { graphIn, graphOf, plainArtifact, store, withSha512 } from './artifacts.ts';
import { assertContent, assertExists, assertResolves } from './assertions.ts';
import { recycled } from './byte-sources.ts';
import type { Case } from './subject.ts';
import { put } from './tag-cases.ts';

const MIB = 1024 * 1024;

export const writingCases: readonly Case[] = [
  {
    title: 'pushing again is no error',
    async run({ target }) {
      const artifact = plainArtifact('again');
      await store(target, artifact, 'again');
      await store(target, artifact, 'again');
      assert.deepEqual(await graphOf(target, await target.resolve('again')), graphIn(artifact));
    },
  },
  {
    title: 'ten equal pushes at once all succeed',
    async run({ target, shaped }) {
      const { node, bytes } = shaped(new Uint8Array(MIB).fill(3));
      await Promise.all(Array.from({ length: 10 }, () => target.push(node, bytesOf(bytes))));
      await assertContent(target.fetch(node), { node, bytes });
    },
  },
  {
    title: 'ten tags at once are all there',
    async run({ target }) {
      const artifacts = await Promise.all(
        Array.from({ length: 10 }, (_, at) => put(target, `at once ${at}`, `v${at}`)),
      );
      for (const [at, { root }] of artifacts.entries()) await assertResolves(target, `v${at}`, root);
    },
  },
  {
    title: 'an empty blob is content',
    async run({ target, shaped }) {
      const { node, bytes } = shaped('');
      await target.push(node, bytesOf());
      await assertExists(target, node);
      await assertContent(target.fetch(node), { node, bytes });
    },
  },
  {
    title: 'a blob may have a sha512 digest',
    needs: ['sha512Blobs'],
    async run({ target }) {
      const artifact = withSha512();
      await store(target, artifact, 'sha512');
      assert.deepEqual(await graphOf(target, await target.resolve('sha512')), graphIn(artifact));
    },
  },
  {
    title: 'a manifest may have a sha512 digest',
    needs: ['sha512Manifests'],
    async run({ target }) {
      const artifact = withSha512('sha512');
      await store(target, artifact);
      const root = await target.resolve(artifact.root.digest);
      assert.deepEqual(await graphOf(target, root), graphIn(artifact));
    },
  },
  {
    title: 'a blob of 64 MiB flows through, at most four chunks at once',
    needs: ['streaming'],
    async run({ target, shape }) {
      const { bytes, node } = recycled(64 * MIB, 4);
      await target.push(shape(node), bytes);
      assert.equal(bytes.pulls, 64, `push() read ${bytes.pulls} of 64 chunks`);
      for await (const chunk of verified(target.fetch(shape(node)), node))
        assert.ok(chunk.byteLength <= 4 * MIB, `fetch() gives ${chunk.byteLength} bytes at once`);
    },
  },
];
