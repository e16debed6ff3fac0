import assert from 'node:assert/strict';
import { bytesOf, type Bytes } from '../core/bytes.ts';
import type { Descriptor } from '../core/descriptor.ts';
import { blob, plainArtifact } from './artifacts.ts';
import { assertExists, assertFails, assertNotFound } from './assertions.ts';
import { interrupted } from './byte-sources.ts';
import type { Case, OpenTarget } from './subject.ts';

const MIB = 1024 * 1024;
const whole = new Uint8Array(3 * MIB).fill(5);
const other = new Uint8Array(3 * MIB).fill(6);
const broken = new Error('the source broke');

const wrongBytes: readonly (readonly [string, () => Bytes, Readonly<Record<string, string>>])[] = [
  ['the bytes have another digest', () => bytesOf(other), { code: 'DIGEST_MISMATCH' }],
  ['bytes are missing', () => bytesOf(whole.subarray(1)), { code: 'SIZE_MISMATCH' }],
  ['there are too many bytes', () => bytesOf(whole, 'x'), { code: 'SIZE_MISMATCH' }],
  ['there are none', () => bytesOf(), { code: 'SIZE_MISMATCH' }],
  ['the source breaks in the middle', () => interrupted(whole, broken), { message: broken.message }],
];

export const failingPushCases: readonly Case[] = [
  ...wrongBytes.map(wrongPush),
  {
    title: 'when it is aborted in the middle',
    async run({ open, target, shaped }) {
      const { node } = shaped(whole);
      const before = await settled(open);
      const abort = new AbortController();
      const bytes = interrupted(whole, undefined, () => abort.abort(new Error('enough')));
      await assertFails(target.push(node, bytes, { signal: abort.signal }));
      await assertAbsent(open, node, before);
    },
  },
  {
    title: 'and no tag, when it is a manifest',
    async run({ target }) {
      const { root, blobs } = plainArtifact('wrong');
      for (const one of blobs.slice(0, -1)) await target.push(one.node, bytesOf(one.bytes));
      const wrong = bytesOf(Buffer.alloc(root.size, ' '));
      await assertFails(target.push(root, wrong, { tag: 'wrong' }), { code: 'DIGEST_MISMATCH' });
      await assertExists(target, root, false);
      await assertNotFound(target.resolve('wrong'));
    },
  },
];

function wrongPush([what, bytes, expected]: (typeof wrongBytes)[number]): Case {
  return {
    title: `when ${what}`,
    async run({ open, target, shaped }) {
      const { node } = shaped(whole);
      const before = await settled(open);
      await assertFails(target.push(node, bytes()), expected);
      await assertAbsent(open, node, before);
      await target.push(node, bytesOf(whole));
      await assertExists(target, node);
    },
  };
}

/** The contents of a place that has taken a blob before: what every later push needs is there. */
async function settled(open: OpenTarget): Promise<readonly string[]> {
  const { node, bytes } = blob('settled');
  await open.target.push(node, bytesOf(bytes));
  return contentsOf(open);
}

async function assertAbsent(open: OpenTarget, node: Descriptor, before: readonly string[]): Promise<void> {
  await assertExists(open.target, node, false);
  await assertNotFound(open.target.resolve(node.digest));
  assert.deepEqual(await contentsOf(open), before);
}

async function contentsOf(open: OpenTarget): Promise<readonly string[]> {
  return ((await open.contents?.()) ?? []).toSorted();
}
