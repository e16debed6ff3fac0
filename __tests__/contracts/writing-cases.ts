import { expect } from 'vitest';
import { bytesOf, readAll, verified } from '../../src/core/bytes.ts';
import { graphIn, graphOf, plainArtifact, store, withSha512 } from '../support/artifacts.ts';
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
      expect(await graphOf(target, await target.resolve('again'))).toEqual(graphIn(artifact));
    },
  },
  {
    title: 'ten equal pushes at once all succeed',
    async run({ target, shaped }) {
      const { node, bytes } = shaped(new Uint8Array(MIB).fill(3));
      await Promise.all(Array.from({ length: 10 }, () => target.push(node, bytesOf(bytes))));
      expect(Buffer.from(await readAll(target.fetch(node), node))).toEqual(Buffer.from(bytes));
    },
  },
  {
    title: 'ten tags at once are all there',
    async run({ target }) {
      const artifacts = await Promise.all(
        Array.from({ length: 10 }, (_, at) => put(target, `at once ${at}`, `v${at}`)),
      );
      for (const [at, { root }] of artifacts.entries())
        expect((await target.resolve(`v${at}`)).digest).toBe(root.digest);
    },
  },
  {
    title: 'an empty blob is content',
    async run({ target, shaped }) {
      const { node } = shaped('');
      await target.push(node, bytesOf());
      expect(await target.exists(node)).toBe(true);
      expect(await readAll(target.fetch(node), node)).toHaveLength(0);
    },
  },
  {
    title: 'a blob may have a sha512 digest',
    needs: 'sha512-blob',
    async run({ target }) {
      const artifact = withSha512();
      await store(target, artifact, 'sha512');
      expect(await graphOf(target, await target.resolve('sha512'))).toEqual(graphIn(artifact));
    },
  },
  {
    title: 'a manifest may have a sha512 digest',
    needs: 'sha512-manifest',
    async run({ target }) {
      const artifact = withSha512('sha512');
      await store(target, artifact);
      const root = await target.resolve(artifact.root.digest);
      expect(await graphOf(target, root)).toEqual(graphIn(artifact));
    },
  },
  {
    title: 'a blob of 64 MiB flows through, at most four chunks at once',
    needs: 'stream',
    async run({ target, shape }) {
      const { bytes, node } = recycled(64 * MIB, 4);
      await target.push(shape(node), bytes);
      expect(bytes.pulls).toBe(64);
      for await (const chunk of verified(target.fetch(shape(node)), node))
        expect(chunk.byteLength).toBeLessThanOrEqual(4 * MIB);
    },
  },
];
