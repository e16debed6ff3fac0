// F7 Index corruption / lost tags: skopeo#2184, containers/image #1028 #513, oras#149, oras-go#286, ggcr #849 #1941, umoci#146.
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../src/core/bytes.ts';
import { digestOf } from '../../src/core/digest.ts';
import { OciArchive } from '../../src/targets/layout/oci-archive.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { bytesIn, plainArtifact, store } from '../support/artifacts.ts';
import { freshFolder } from '../support/operate.ts';

const first = plainArtifact('first');
const second = plainArtifact('second');
const node = { mediaType: 'x/y', digest: digestOf('blob'), size: 4 };

async function layoutWithTag(): Promise<{ readonly path: string; readonly index: string }> {
  const path = join(freshFolder(), 'layout');
  await store(new OciLayout(path), first, 'v1');
  return { path, index: join(path, 'index.json') };
}

async function outcomes(path: string): Promise<string[]> {
  const layout = new OciLayout(path);
  const manifest = bytesIn(first, first.root);
  const works = [
    () => layout.resolve('v1'),
    () => layout.tag(first.root, 'v2'),
    () => layout.push(first.root, bytesOf(manifest), { tag: 'v3' }),
    () => store(layout, second, 'v4'),
    () => Array.fromAsync(layout.tags()),
  ];
  const ends: string[] = [];
  for (const work of works) {
    const end = await work().then(
      () => 'done',
      (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'crash'),
    );
    ends.push(end);
  }
  return [...new Set(ends)];
}

const good = JSON.stringify({ schemaVersion: 2, manifests: [] });
const broken: readonly [string, string][] = [
  ['nothing', ''],
  ['zeros', '\0'.repeat(200)],
  ['garbage behind it', `${good}}`],
  ['itself twice', good + good],
  ['half of it', good.slice(0, 20)],
  ['a list', '[]'],
  ['null', 'null'],
  ['no list of manifests', '{"schemaVersion":2}'],
  ['a list that is a text', '{"schemaVersion":2,"manifests":"x"}'],
  ['an entry that is none', '{"schemaVersion":2,"manifests":[{}]}'],
  [
    'a digest that is a path',
    '{"schemaVersion":2,"manifests":[{"mediaType":"x/y","size":1,"digest":"../../x"}]}',
  ],
  ['another version', '{"schemaVersion":1,"manifests":[]}'],
];

describe('an index is an error, never an empty one, and stays as it is, with', () => {
  test.each(broken)('%s', async (_what, text) => {
    const { path, index } = await layoutWithTag();
    writeFileSync(index, text);
    expect(await outcomes(path)).toEqual(['INVALID_CONTENT']);
    expect(readFileSync(index, 'utf8')).toBe(text);
    expect(readdirSync(path)).not.toContain('.index.lock');
  });

  test('no file at all', async () => {
    const { path, index } = await layoutWithTag();
    rmSync(index);
    expect((await outcomes(path)).filter((end) => !['INVALID_CONTENT', 'NOT_FOUND'].includes(end))).toEqual(
      [],
    );
    expect(readdirSync(path)).not.toContain('index.json');
  });

  test('a folder in its place', async () => {
    const { path, index } = await layoutWithTag();
    rmSync(index);
    mkdirSync(index);
    expect(await outcomes(path)).not.toContain('done');
    expect(readdirSync(index)).toEqual([]);
  });

  // The rights of a file bind no root.
  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('no right to read it', async () => {
    const { path, index } = await layoutWithTag();
    const was = readFileSync(index, 'utf8');
    chmodSync(index, 0);
    expect(await outcomes(path)).toEqual(['EACCES']);
    chmodSync(index, 0o600);
    expect(readFileSync(index, 'utf8')).toBe(was);
  });
});

test.skipIf(process.platform === 'win32')('an index that is a link is no file of the layout', async () => {
  const { path, index } = await layoutWithTag();
  const elsewhere = join(freshFolder(), 'index.json');
  writeFileSync(elsewhere, good);
  rmSync(index);
  symlinkSync(elsewhere, index);
  expect(await outcomes(path)).not.toContain('done');
  expect(readFileSync(elsewhere, 'utf8')).toBe(good);
});

test('a blob is not put into a layout whose index is lost', async () => {
  const { path, index } = await layoutWithTag();
  rmSync(index);
  await expect(new OciLayout(path).push(node, bytesOf('blob'))).rejects.toMatchObject({
    code: 'INVALID_CONTENT',
  });
});

test('tags that many set at once are all there', async () => {
  const { path } = await layoutWithTag();
  const names = Array.from({ length: 12 }, (_, at) => `t${at}`);
  await Promise.all(names.map((name) => new OciLayout(path).tag(first.root, name)));
  expect((await Array.fromAsync(new OciLayout(path).tags())).toSorted()).toEqual([...names, 'v1'].toSorted());
});

test.each(['', 'x'.repeat(1000), '\0'.repeat(511)])(
  'an archive that is %j is refused and stays',
  async (text) => {
    const path = join(freshFolder(), 'a.tar');
    writeFileSync(path, text);
    const archive = new OciArchive(path);
    const work = store(archive, second, 'v2').then(() => archive.commit());
    expect(await work.catch((error: unknown) => error)).toBeInstanceOf(Error);
    await archive.discard();
    expect(readFileSync(path, 'utf8')).toBe(text);
  },
);
