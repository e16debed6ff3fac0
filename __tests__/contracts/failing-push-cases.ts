import { expect } from 'vitest';
import { bytesOf, type Bytes } from '../../src/core/bytes.ts';
import type { Descriptor } from '../../src/core/descriptor.ts';
import { blob, plainArtifact } from '../support/artifacts.ts';
import { rejection } from '../support/rejection.ts';
import type { OpenTarget } from '../support/target-kinds.ts';
import { interrupted } from './byte-sources.ts';
import type { Case } from './subject.ts';

const MIB = 1024 * 1024;
const whole = new Uint8Array(3 * MIB).fill(5);
const other = new Uint8Array(3 * MIB).fill(6);
const broken = new Error('the source broke');

const wrongBytes: readonly (readonly [string, () => Bytes, object])[] = [
  ['the bytes have another digest', () => bytesOf(other), { code: 'DIGEST_MISMATCH' }],
  ['bytes are missing', () => bytesOf(whole.subarray(1)), { code: 'SIZE_MISMATCH' }],
  ['there are too many bytes', () => bytesOf(whole, 'x'), { code: 'SIZE_MISMATCH' }],
  ['there are none', () => bytesOf(), { code: 'SIZE_MISMATCH' }],
  ['the source breaks in the middle', () => interrupted(whole, broken), broken],
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
      await rejection(target.push(node, bytes, { signal: abort.signal }));
      await expectAbsent(open, node, before);
    },
  },
  {
    title: 'and no tag, when it is a manifest',
    async run({ target }) {
      const { root, blobs } = plainArtifact('wrong');
      for (const one of blobs.slice(0, -1)) await target.push(one.node, bytesOf(one.bytes));
      const wrong = bytesOf(Buffer.alloc(root.size, ' '));
      const failure = await rejection(target.push(root, wrong, { tag: 'wrong' }));
      expect(failure).toMatchObject({ code: 'DIGEST_MISMATCH' });
      expect(await target.exists(root)).toBe(false);
      expect(await rejection(target.resolve('wrong'))).toMatchObject({ code: 'NOT_FOUND' });
    },
  },
];

function wrongPush([what, bytes, expected]: (typeof wrongBytes)[number]): Case {
  return {
    title: `when ${what}`,
    async run({ open, target, shaped }) {
      const { node } = shaped(whole);
      const before = await settled(open);
      expect(await rejection(target.push(node, bytes()))).toMatchObject(expected);
      await expectAbsent(open, node, before);
      await target.push(node, bytesOf(whole));
      expect(await target.exists(node)).toBe(true);
    },
  };
}

/** The files of a place that has taken a blob before: what every later push needs is there. */
async function settled({ target, ...open }: OpenTarget): Promise<string[] | undefined> {
  const { node, bytes } = blob('settled');
  await target.push(node, bytesOf(bytes));
  return open.files?.();
}

async function expectAbsent(open: OpenTarget, node: Descriptor, before: string[] | undefined): Promise<void> {
  expect(await open.target.exists(node)).toBe(false);
  expect(await rejection(open.target.resolve(node.digest))).toMatchObject({ code: 'NOT_FOUND' });
  expect(open.files?.()).toEqual(before);
}
