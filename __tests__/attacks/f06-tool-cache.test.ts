// F6 Tool-cache extraction: the toolkit unpacks by `tar --overwrite`, `unzip -o` and PowerShell, with no guards of its own.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bytesOf } from '../../src/core/bytes.ts';
import { FolderTarget } from '../../src/targets/folder/folder.ts';
import { outcomeOf } from '../support/rejection.ts';
import { freshFolder, writeFiles } from '../support/operate.ts';
import { readSource } from '../support/source-facts.ts';
import { directoryLayer, layerOver, rawTar } from '../support/tar.ts';
import { treeOf } from '../support/tree.ts';

const root = join(import.meta.dirname, '../..');
const sources = globSync('src/**/*.ts', { cwd: root }).map((path) => path.replaceAll('\\', '/'));

test('nothing of ours unpacks by another program', () => {
  const facts = sources.map((path) => ({
    path,
    ...readSource(path, readFileSync(join(root, path), 'utf8')),
  }));
  expect(facts.length).toBeGreaterThan(50);
  const importing = (name: RegExp) =>
    facts
      .filter(({ imports }) => imports.some((one) => one !== undefined && name.test(one)))
      .map(({ path }) => path);
  expect(importing(/child_process/)).toEqual(['src/credentials/credential-helper.ts']);
  // Of the toolkit only what finds and keeps folders is used: its extractors are never called.
  expect(importing(/^@actions\/cache$/)).toEqual(['src/action/open/actions-cache-client.ts']);
  expect(importing(/^@actions\/tool-cache$/)).toEqual(['src/action/runner/tool-cache.ts']);
  expect(importing(/^@actions\/(?!(?:core|cache|tool-cache)$)/)).toEqual([]);
  expect(readFileSync(join(root, 'src/action/runner/tool-cache.ts'), 'utf8')).not.toMatch(
    /extract(?:Tar|Zip|7z|Xar)/,
  );
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  expect(Object.keys(dependencies).filter((name) => /exec|unzip|decompress/.test(name))).toEqual([]);
});

const archives: readonly [string, Buffer][] = [
  ['a name that leads out', rawTar([{ name: '../secret', content: 'evil' }])],
  [
    'a file through a link',
    rawTar([
      { name: 'd/l', type: '2', link: '../..' },
      { name: 'd/l/secret', content: 'evil' },
    ]),
  ],
  ['a hard link', rawTar([{ name: 'd/h', type: '1', link: '/etc/passwd' }])],
  ['an absolute name', rawTar([{ name: '/d/x', content: 'evil' }])],
];

test.each(archives)(
  'an archive with %s comes through our own path only, and is refused',
  async (_what, tar) => {
    const folder = writeFiles(freshFolder(), { secret: 'untouched', 'out/mine': 'mine' });
    const before = treeOf(folder);
    const { node, bytes } = directoryLayer('d', tar);
    const target = new FolderTarget(join(folder, 'out'));
    expect(await outcomeOf(target.push(node, bytesOf(bytes)))).toBe('UNSAFE_PATH');
    await target.discard();
    expect(treeOf(folder)).toEqual(before);
  },
);

test('what does not have its digest is not unpacked to where it would be used', async () => {
  const good = rawTar([{ name: 'd/tool', content: 'good' }]);
  const evil = gzipSync(rawTar([{ name: 'd/tool', content: 'evil' }]));
  const out = freshFolder();
  const { node } = layerOver('d', gzipSync(good));
  const target = new FolderTarget(out);
  const work = target.push({ ...node, size: evil.length }, bytesOf(evil)).then(() => target.commit());
  expect(await outcomeOf(work)).toBe('DIGEST_MISMATCH');
  await target.discard();
  expect(treeOf(out)).toEqual([]);
});
