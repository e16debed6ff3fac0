import { join } from 'node:path';
import { expect, test } from 'vitest';
import { titleOf } from '../../../src/core/descriptor.ts';
import { FolderTarget } from '../../../src/targets/folder/folder.ts';
import { freshFolder, writeFiles } from '../../support/operate.ts';
import { outcomeOf, rejection } from '../../support/rejection.ts';

test('a path is below the folder, and is the name in the artifact', async () => {
  const root = writeFiles(freshFolder(), { 'docs/a.txt': 'a' });
  const files = new FolderTarget(root);
  expect(titleOf(await files.add('docs/a.txt'))).toBe('docs/a.txt');
  expect(titleOf(await files.add(join(root, 'docs/a.txt')))).toBe('docs/a.txt');
  expect(titleOf(await files.add('docs'))).toBe('docs');
  expect(titleOf(await files.add('docs/a.txt', { title: 'b.txt' }))).toBe('b.txt');
  await files.discard();
});

test('a path outside needs a name', async () => {
  const outside = join(writeFiles(freshFolder(), { a: 'a' }), 'a');
  const files = new FolderTarget(freshFolder());
  expect(await rejection(files.add(outside))).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await rejection(files.add('.'))).toMatchObject({ code: 'INVALID_INPUT' });
  expect(titleOf(await files.add(outside, { title: 'a' }))).toBe('a');
  expect(await outcomeOf(files.add('missing'))).toMatch(/ENOENT/);
});
