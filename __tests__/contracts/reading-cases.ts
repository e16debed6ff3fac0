import { expect } from 'vitest';
import { bytesOf, readAll } from '../../src/core/bytes.ts';
import { plainArtifact, store } from '../support/artifacts.ts';
import { rejection } from '../support/rejection.ts';
import type { Case } from './subject.ts';

const MIB = 1024 * 1024;

export const readingCases: readonly Case[] = [
  {
    title: 'what was pushed can be fetched twice',
    async run({ target, shaped }) {
      const { node, bytes } = shaped('twice');
      await target.push(node, bytesOf(bytes));
      const held = target.fetch(node);
      expect(await target.exists(node)).toBe(true);
      expect(Buffer.from(await readAll(held, node))).toEqual(Buffer.from(bytes));
      expect(Buffer.from(await readAll(held, node))).toEqual(Buffer.from(bytes));
    },
  },
  {
    title: 'nothing is opened before the first pull',
    async run({ target, shaped }) {
      const { node, bytes } = shaped('later');
      const early = target.fetch(node);
      await target.push(node, bytesOf(bytes));
      expect(Buffer.from(await readAll(early, node))).toEqual(Buffer.from(bytes));
    },
  },
  {
    title: 'a missing node fails at the first pull, and does not exist',
    async run({ target, shaped }) {
      const { node } = shaped('never pushed');
      const missing = target.fetch(node)[Symbol.asyncIterator]();
      expect(await rejection(missing.next())).toMatchObject({ code: 'NOT_FOUND' });
      expect(await target.exists(node)).toBe(false);
    },
  },
  {
    title: 'a missing tag and a missing digest are not resolved',
    async run({ target }) {
      const { root } = plainArtifact('missing');
      expect(await rejection(target.resolve('missing'))).toMatchObject({ code: 'NOT_FOUND' });
      expect(await rejection(target.resolve(root.digest))).toMatchObject({ code: 'NOT_FOUND' });
      await store(target, plainArtifact('other'), 'other');
      expect(await rejection(target.resolve('missing'))).toMatchObject({ code: 'NOT_FOUND' });
      expect(await rejection(target.resolve(root.digest))).toMatchObject({ code: 'NOT_FOUND' });
    },
  },
  {
    title: 'a read may stop in the middle',
    async run({ target, shaped }) {
      const { node, bytes } = shaped(new Uint8Array(4 * MIB).fill(7));
      await target.push(node, bytesOf(bytes));
      for await (const chunk of target.fetch(node)) {
        expect(chunk.byteLength).toBeGreaterThan(0);
        break;
      }
      expect((await readAll(target.fetch(node), node)).byteLength).toBe(node.size);
    },
  },
  {
    title: 'an aborted signal lets no byte through',
    async run({ target, shaped }) {
      const { node, bytes } = shaped('aborted before');
      await target.push(node, bytesOf(bytes));
      const signal = AbortSignal.abort(new Error('enough'));
      await rejection(readAll(target.fetch(node, { signal }), node));
    },
  },
  {
    title: 'abort ends a read in the middle',
    needs: 'partial-read',
    async run({ target, shaped }) {
      const { node, bytes } = shaped(new Uint8Array(16 * MIB).fill(9));
      await target.push(node, bytesOf(bytes));
      const abort = new AbortController();
      let seen = 0;
      const read = async (): Promise<void> => {
        for await (const chunk of target.fetch(node, { signal: abort.signal })) {
          seen += chunk.byteLength;
          abort.abort(new Error('enough'));
        }
      };
      await rejection(read());
      expect(seen).toBeGreaterThan(0);
      expect(seen).toBeLessThan(node.size);
      expect((await readAll(target.fetch(node), node, node.size)).byteLength).toBe(node.size);
    },
  },
];
