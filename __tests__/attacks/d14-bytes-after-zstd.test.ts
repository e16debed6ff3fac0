// D14 Bytes behind zstd: another reader of the same digest takes them for content; ours passed them over.
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bytesOf } from '../../src/core/bytes.ts';
import { ToolFolder } from '../../src/targets/folder/tool-folder.ts';
import { blob } from '../support/artifacts.ts';
import { outcomeOf } from '../support/rejection.ts';
import { freshFolder } from '../support/operate.ts';
import { rawTar } from '../support/tar.ts';
import { treeOf } from '../support/tree.ts';

const good = zstdCompressSync(rawTar([{ name: 'tool', content: '#!' }]));

test.each([
  ['a text', Buffer.from('garbage')],
  ['zeros', Buffer.alloc(512)],
  ['one byte', Buffer.from([0])],
  ['a tar', rawTar([{ name: 'hidden', content: 'x' }])],
  ['the beginning of a frame', good.subarray(0, 4)],
])('%s behind the frames is refused, and leaves nothing', async (_what, behind) => {
  const around = freshFolder();
  const target = new ToolFolder(join(around, 'tool'), join(around, 'staging'));
  const { node, bytes } = blob(Buffer.concat([good, behind]), { title: 'tool.tar.zst' });
  expect(await outcomeOf(target.push(node, bytesOf(bytes)))).toBe('INVALID_CONTENT');
  await target.discard();
  expect(treeOf(around)).toEqual([]);
});
