import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesOf } from '../../src/core/bytes.ts';
import { TITLE } from '../../src/core/descriptor.ts';
import { FolderTarget } from '../../src/targets/folder/folder.ts';
import { artifactOf, blob, bytesIn, empty } from '../support/artifacts.ts';
import { rejection } from '../support/rejection.ts';
import { filesIn, tempFolder } from '../support/temp.ts';
import { openFolder } from '../support/target-kinds.ts';
import { testTarget } from './target.contract.ts';

const limits = { tagList: 'a folder has no tags to list' } as const;

testTarget('folder, of files', {
  create: openFolder,
  limits,
  shape: (node) => ({ ...node, annotations: { [TITLE]: `files/${node.digest.slice(-12)}` } }),
});

testTarget('folder, of nodes without a title', {
  create: openFolder,
  limits: {
    ...limits,
    streaming: 'content without a title is kept in memory, at most 8 MiB',
    partialReads: 'content without a title is kept in memory, at most 8 MiB',
  },
});

test('content without a title is taken up to 8 MiB', async () => {
  const folder = new FolderTarget(tempFolder('folder-'));
  const { node, bytes } = blob(new Uint8Array(8 * 1024 * 1024 + 1));
  expect(await rejection(folder.push(node, bytesOf(bytes)))).toMatchObject({ code: 'TOO_LARGE' });
  expect(await folder.exists(node)).toBe(false);
});

test('nothing shows before the commit, and the files alone after it', async () => {
  const root = join(tempFolder('folder-'), 'new');
  const folder = new FolderTarget(root);
  const { node, bytes } = blob('content', { title: 'a/b.txt' });
  await folder.push(node, bytesOf(bytes));
  expect(existsSync(join(root, 'a/b.txt'))).toBe(false);
  expect(folder.files()).toEqual([{ path: join(root, 'a', 'b.txt'), title: 'a/b.txt', node }]);
  await folder.commit();
  expect(filesIn(root)).toEqual(['a/b.txt']);
  expect(readFileSync(join(root, 'a/b.txt'), 'utf8')).toBe('content');
});

test('a folder that is discarded was never there', async () => {
  const parent = tempFolder('folder-');
  const folder = new FolderTarget(join(parent, 'x/y'));
  const { node, bytes } = blob('content', { title: 'a.txt' });
  await folder.push(node, bytesOf(bytes));
  await rejection(folder.push(blob('other', { title: 'b.txt' }).node, bytesOf('wrong')));
  await folder.discard();
  expect(existsSync(join(parent, 'x'))).toBe(false);
});

test('a file that shares its bytes with a node without a title is written too', async () => {
  const root = tempFolder('folder-');
  const folder = new FolderTarget(root);
  const artifact = artifactOf({
    config: empty,
    layers: [blob('{}', { title: 'settings.json' }), blob('{}', { title: 'copy/settings.json' })],
  });
  // As a copy does it: each digest once.
  await folder.push(empty.node, bytesOf(empty.bytes));
  await folder.push(artifact.root, bytesOf(bytesIn(artifact, artifact.root)));
  await folder.commit();
  expect(filesIn(root)).toEqual(['copy/settings.json', 'settings.json']);
});

test('two files with one title are refused, also when they come at once', async () => {
  const folder = new FolderTarget(tempFolder('folder-'));
  const [a, b] = [blob('first', { title: 'same.txt' }), blob('other', { title: 'same.txt' })];
  const failure = await rejection(
    Promise.all([folder.push(a.node, bytesOf(a.bytes)), folder.push(b.node, bytesOf(b.bytes))]),
  );
  expect(failure).toMatchObject({ code: 'UNSAFE_PATH' });
});
