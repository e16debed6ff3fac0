// F16 What another tool put into an archive or a layout: a write must not hand on a name that leads out, nor follow a link.
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OciArchive } from '../../src/targets/layout/oci-archive.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { plainArtifact, store } from '../support/artifacts.ts';
import { outcomeOf } from '../support/rejection.ts';
import { freshFolder } from '../support/operate.ts';
import { paxEntry, rawTar, type RawEntry } from '../support/tar.ts';
import { treeOf } from '../support/tree.ts';

const layout = [
  { name: 'oci-layout', content: '{"imageLayoutVersion":"1.0.0"}' },
  { name: 'index.json', content: '{"schemaVersion":2,"manifests":[]}' },
];
const evil = { content: 'evil' };

test.each<[string, readonly (RawEntry | Buffer)[]]>([
  ['leads out behind blobs', [{ name: 'blobs/../../../evil', ...evil }]],
  ['leads out', [{ name: '../evil', ...evil }]],
  ['is absolute', [{ name: '/evil', ...evil }]],
  ['has a drive', [{ name: 'C:/evil', ...evil }]],
  ['has a backslash', [{ name: 'blobs\\..\\..\\evil', ...evil }]],
  ['has a line break', [paxEntry({ path: 'blobs/a\nb' }), { name: 'x', ...evil }]],
  ['leads out in PAX', [paxEntry({ path: 'blobs/../../evil' }), { name: 'x', ...evil }]],
  [
    'is a link, and has a file below it',
    [
      { name: 'x', type: '2', link: '..' },
      { name: 'x/evil', ...evil },
    ],
  ],
  ['is a link out', [{ name: 'x', type: '2', link: '../../etc' }]],
])('an archive with a name that %s is not written anew', async (_what, entries) => {
  const path = join(freshFolder(), 'a.tar');
  writeFileSync(path, rawTar([...layout, ...entries]));
  const before = readFileSync(path);
  const archive = new OciArchive(path);
  const writing = store(archive, plainArtifact(), 'v1').then(() => archive.commit());
  expect(await outcomeOf(writing)).toMatch(/^(?:UNSAFE_PATH|UNSUPPORTED|INVALID_CONTENT)$/);
  await archive.discard();
  expect(readFileSync(path).equals(before)).toBe(true);
});

test.skipIf(process.platform === 'win32').each(['blobs', 'blobs/sha256', 'ingest'])(
  'a layout whose %s is a link out is not written through',
  async (name) => {
    const around = freshFolder();
    const path = join(around, 'layout');
    mkdirSync(join(around, 'outside'));
    mkdirSync(join(path, 'blobs'), { recursive: true });
    for (const file of layout) writeFileSync(join(path, file.name), file.content);
    const before = treeOf(join(around, 'outside'));
    rmSync(join(path, name), { recursive: true, force: true });
    symlinkSync(join(around, 'outside'), join(path, name));
    expect(await outcomeOf(store(new OciLayout(path), plainArtifact(), 'v1'))).toBe('UNSAFE_PATH');
    expect(treeOf(join(around, 'outside'))).toEqual(before);
  },
);
