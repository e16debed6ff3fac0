import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readUpTo } from '../../src/core/bytes.ts';
import { hexOf } from '../../src/core/digest.ts';
import { OciArchive, openArchive } from '../../src/targets/layout/oci-archive.ts';
import { tarFiles } from '../../src/targets/layout/tar-files.ts';
import { graphIn, graphOf, plainArtifact, store, type Artifact } from '../support/artifacts.ts';
import { rejection } from '../support/rejection.ts';
import { filesIn, tempFolder } from '../support/temp.ts';
import { paxEntry, rawEntry, rawTar, type RawEntry } from '../support/tar.ts';

/** Every file of the tar but the index, which changes. */
async function filesOf(path: string): Promise<Record<string, string>> {
  const files = await tarFiles(path);
  const found: Record<string, string> = {};
  for (const [name, { type }] of files.entries) {
    if (type !== 'file' || name === 'index.json') continue;
    found[name] = Buffer.from(await readUpTo(files.read(name), 1_000_000, name)).toString('latin1');
  }
  return found;
}

async function addTo(path: string): Promise<void> {
  const archive = new OciArchive(path);
  try {
    await store(archive, plainArtifact('added'), 'added');
    await archive.commit();
  } finally {
    await archive.discard();
  }
}

function written(...entries: readonly (RawEntry | Buffer)[]): string {
  const path = join(tempFolder('kept-'), 'a.tar');
  writeFileSync(path, rawTar(entries));
  return path;
}

const artifact = plainArtifact('held');

/** The files of a layout that holds one artifact, its blobs written by `write`. */
function layoutOf(
  { root, blobs }: Artifact,
  write: (name: string, bytes: Uint8Array) => (RawEntry | Buffer)[],
) {
  const tagged = { ...root, annotations: { 'org.opencontainers.image.ref.name': 'held' } };
  return [
    { name: 'oci-layout', content: '{"imageLayoutVersion": "1.0.0"}' },
    { name: 'index.json', content: JSON.stringify({ schemaVersion: 2, manifests: [tagged] }) },
    ...blobs.flatMap(({ node, bytes }) => write(`blobs/sha256/${hexOf(node.digest)}`, bytes)),
  ];
}

describe.each([
  'regctl-export.tar',
  'buildkit-docker.tar',
  'podman-save.oci-archive.tar',
  'buildah-push.oci-archive.tar',
])('a tag that is added to %s', (file) => {
  test('leaves every file of another tool as it was', async () => {
    const path = join(tempFolder('kept-'), file);
    copyFileSync(join(import.meta.dirname, '../golden/foreign', file), path);
    const before = await filesOf(path);
    await addTo(path);
    expect(await filesOf(path)).toMatchObject(before);
    const archive = await openArchive(path);
    expect((await archive.resolve('added')).digest).toBe(plainArtifact('added').root.digest);
  });
});

const gnuLong = (name: string): Buffer =>
  rawEntry({ name: '././@LongLink', type: 'L', content: `${name}\0` });
const forms: readonly [string, (name: string, bytes: Uint8Array) => (RawEntry | Buffer)[]][] = [
  ['long names of GNU', (name, content) => [gnuLong(name), { name: name.slice(0, 20), content }]],
  [
    'names in PAX and in the prefix',
    (name, content) => {
      const header = rawEntry({ name: name.slice(13), content });
      header.write('blobs/sha256', 345);
      return [paxEntry({ path: name }), resealed(header)];
    },
  ],
  [
    'hard links',
    (name, content) => [
      { name: `x/${name}`, content },
      { name, type: '1', link: `x/${name}` },
    ],
  ],
  [
    'symbolic links',
    (name, content) => [
      { name: `x/${name}`, content },
      { name, type: '2', link: `../../x/${name}` },
    ],
  ],
  [
    'a size for all in a global PAX header',
    (name, content) => [
      {
        name: 'pax_global_header',
        type: 'g',
        content: paxEntry({ size: `${content.length}` })
          .subarray(512)
          .toString()
          .replace(/\0+$/, ''),
      },
      { name, content, size: 0 },
      { name: 'pax_global_header', type: 'g', content: '8 size=\n' },
    ],
  ],
];

/** A header that was changed, with its sum. */
function resealed(entry: Buffer): Buffer {
  entry.fill(' ', 148, 156);
  const sum = entry.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  entry.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return entry;
}

test.each(forms)('blobs with %s are read, and still there after a write', async (_what, write) => {
  const path = written(...layoutOf(artifact, write));
  const opened = await openArchive(path);
  expect(await graphOf(opened, await opened.resolve('held'))).toEqual(graphIn(artifact));
  await addTo(path);
  const again = await openArchive(path);
  expect(await graphOf(again, await again.resolve('held'))).toEqual(graphIn(artifact));
});

test('links, modes, times and empty folders of other tools stay', async () => {
  const plain = layoutOf(artifact, (name, content) => [{ name, content }]);
  const path = written(
    ...plain,
    { name: 'notes/', type: '5', mode: 0o700 },
    { name: 'x/run.sh', content: '#!', mode: 0o755 },
    { name: 'x/latest', type: '2', link: 'run.sh' },
  );
  await addTo(path);
  const { entries } = await tarFiles(path);
  expect(entries.get('notes')).toMatchObject({ type: 'folder', mode: 0o700 });
  expect(entries.get('x/run.sh')).toMatchObject({ type: 'file', mode: 0o755 });
  expect(entries.get('x/latest')).toMatchObject({ type: 'symbolic link', link: 'run.sh' });
});

test.each<[string, RawEntry | Buffer]>([
  ['a device', { name: 'x', type: '3' }],
  ['a type that nobody knows', { name: 'x', type: 'Z' }],
  ['an absolute link', { name: 'x', type: '2', link: '/etc/passwd' }],
  ['a blob that is a link to nothing', { name: 'blobs/sha256/x', type: '2', link: 'nowhere' }],
  ['a name that is not UTF-8', rawEntryOf(Buffer.from([0x78, 0xff]))],
])('an archive with %s is not written, and stays as it is', async (_what, entry) => {
  const path = written(...layoutOf(artifact, (name, content) => [{ name, content }]), entry);
  const before = readFileSync(path);
  expect(await rejection(addTo(path))).toMatchObject({ details: { reason: 'archive-entry' } });
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(filesIn(join(path, '..'))).toEqual(['a.tar']);
});

function rawEntryOf(name: Buffer): Buffer {
  const entry = rawEntry({ name: 'x', content: 'x' });
  name.copy(entry);
  return resealed(entry);
}
