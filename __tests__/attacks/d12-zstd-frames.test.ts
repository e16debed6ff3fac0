// D12 zstd in several frames (pzstd, `cat a.zst b.zst`, zstd:chunked): what comes behind the first one was missing, with exit 0.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bytesOf } from '../../src/core/bytes.ts';
import { ToolFolder } from '../../src/targets/folder/tool-folder.ts';
import { blob } from '../support/artifacts.ts';
import { outcomeOf } from '../support/rejection.ts';
import { freshFolder } from '../support/operate.ts';
import { rawTar } from '../support/tar.ts';

const big = Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * at) % 251));
const tar = rawTar([
  { name: 'first', content: '1' },
  { name: 'big', content: big },
  { name: 'last', content: 'z' },
]);

const skippable = (length: number): Buffer => {
  const frame = Buffer.alloc(8 + length, 'x');
  frame.writeUInt32LE(0x184d2a5e, 0);
  frame.writeUInt32LE(length, 4);
  return frame;
};
const cut = (...at: readonly number[]): Buffer[] =>
  [0, ...at].map((from, index) => zstdCompressSync(tar.subarray(from, at[index])));

/** Pushes the layer in chunks of so many bytes. */
async function unpacked(layer: Buffer, step: number) {
  const root = join(freshFolder(), 'tool');
  const target = new ToolFolder(root, freshFolder());
  const { node } = blob(layer, { title: 'tool.tar.zst' });
  const chunks = Array.from({ length: Math.ceil(layer.length / step) }, (_, at) =>
    layer.subarray(at * step, (at + 1) * step),
  );
  const outcome = await outcomeOf(target.push(node, bytesOf(...chunks)).then(() => target.commit()));
  await target.discard();
  return { outcome: outcome ?? 'done', root };
}

const whole: readonly [string, Buffer][] = [
  ['two frames', Buffer.concat(cut(700))],
  ['a frame of each block', Buffer.concat(cut(...Array.from({ length: 500 }, (_, at) => (at + 1) * 512)))],
  ['a skippable frame first', Buffer.concat([skippable(3), ...cut()])],
  [
    'skippable frames between and behind',
    Buffer.concat(cut(700).flatMap((one) => [one, skippable(0), skippable(999)])),
  ],
  ['an empty frame', Buffer.concat([zstdCompressSync(Buffer.alloc(0)), ...cut(1)])],
];

test.each(
  whole.flatMap(([what, layer]) => [7, 1024, layer.length].map((step) => [what, step, layer] as const)),
)('%s in chunks of %i bytes are the whole tar', async (_what, step, layer) => {
  const { outcome, root } = await unpacked(layer, step);
  expect(outcome).toBe('done');
  expect(readFileSync(join(root, 'big')).equals(big)).toBe(true);
  expect(readFileSync(join(root, 'last'), 'utf8')).toBe('z');
});

test('a frame that is cut off, or a skippable one, is no end', async () => {
  const two = Buffer.concat(cut(700));
  for (const layer of [two.subarray(0, -1), Buffer.concat([two, skippable(9).subarray(0, 12)])])
    expect((await unpacked(layer, 1024)).outcome).toBe('INVALID_CONTENT');
});
