import assert from 'node:assert/strict';
import { bytesOf, readAll } from '../core/bytes.ts';
import { plainArtifact, store } from './artifacts.ts';
import { assertContent, assertExists, assertFails, assertNotFound } from './assertions.ts';
import type { Case } from './subject.ts';

const MIB = 1024 * 1024;

export const readingCases: readonly Case[] = [
  {
    title: 'what was pushed can be fetched twice',
    async run({ target, shaped }) {
      const { node, bytes } = shaped('twice');
      await target.push(node, bytesOf(bytes));
      const held = target.fetch(node);
      await assertExists(target, node);
      await assertContent(held, { node, bytes });
      await assertContent(held, { node, bytes });
    },
  },
  {
    title: 'nothing is opened before the first pull',
    async run({ target, shaped }) {
      const { node, bytes } = shaped('later');
      const early = target.fetch(node);
      await target.push(node, bytesOf(bytes));
      await assertContent(early, { node, bytes });
    },
  },
  {
    title: 'a missing node fails at the first pull, and does not exist',
    async run({ target, shaped }) {
      const { node } = shaped('never pushed');
      const missing = target.fetch(node)[Symbol.asyncIterator]();
      await assertNotFound(missing.next());
      await assertExists(target, node, false);
    },
  },
  {
    title: 'a missing tag and a missing digest are not resolved',
    async run({ target }) {
      const { root } = plainArtifact('missing');
      await assertNotFound(target.resolve('missing'));
      await assertNotFound(target.resolve(root.digest));
      await store(target, plainArtifact('other'), 'other');
      await assertNotFound(target.resolve('missing'));
      await assertNotFound(target.resolve(root.digest));
    },
  },
  {
    title: 'a read may stop in the middle',
    async run({ target, shaped }) {
      const { node, bytes } = shaped(new Uint8Array(4 * MIB).fill(7));
      await target.push(node, bytesOf(bytes));
      for await (const chunk of target.fetch(node)) {
        assert.ok(chunk.byteLength > 0, 'the first chunk is empty');
        break;
      }
      await assertContent(target.fetch(node), { node, bytes });
    },
  },
  {
    title: 'an aborted signal lets no byte through',
    async run({ target, shaped }) {
      const { node, bytes } = shaped('aborted before');
      await target.push(node, bytesOf(bytes));
      const signal = AbortSignal.abort(new Error('enough'));
      await assertFails(readAll(target.fetch(node, { signal }), node));
    },
  },
  {
    title: 'abort ends a read in the middle',
    needs: ['partialReads'],
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
      await assertFails(read());
      assert.ok(seen > 0 && seen < node.size, `${seen} of ${node.size} bytes came before the abort`);
      await assertContent(target.fetch(node), { node, bytes });
    },
  },
];
