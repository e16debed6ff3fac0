import { mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../../src/core/bytes.ts';
import { OrasError } from '../../../src/core/errors.ts';
import { FolderTarget } from '../../../src/targets/folder/folder.ts';
import { freshFolder, writeFiles } from '../../support/operate.ts';
import { directoryLayer, layerOver, paxEntry, rawTar, type Layer, type RawEntry } from '../../support/tar.ts';
import { treeOf } from '../../support/tree.ts';

const here = { name: 'dir', type: '5' };

/** A folder with a secret beside the output, which nothing may touch. */
function place(): { outside: string; output: string } {
  const outside = writeFiles(freshFolder(), { secret: 'untouched' });
  return { outside, output: join(outside, 'output') };
}

async function unpack(output: string, ...layers: readonly Layer[]): Promise<void> {
  const folder = new FolderTarget(output);
  try {
    for (const { node, bytes } of layers) await folder.push(node, bytesOf(bytes));
    await folder.commit();
  } finally {
    await folder.discard();
  }
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    return error instanceof OrasError ? error.code : `not ours: ${String(error)}`;
  }
}

interface Hostile {
  readonly title: string;
  readonly entries: readonly (RawEntry | Buffer)[];
  readonly code?: string;
}

const hostile: readonly Hostile[] = [
  { title: 'a name that leads out', entries: [here, { name: 'dir/../../secret', content: 'x' }] },
  { title: 'a name that begins with ..', entries: [{ name: '../secret', content: 'x' }] },
  { title: 'a name that leads out and back', entries: [here, { name: 'dir/../dir/x', content: 'x' }] },
  { title: 'an absolute name', entries: [{ name: '/dir/x', content: 'x' }] },
  { title: 'a name with a drive', entries: [{ name: 'C:/dir/x', content: 'x' }] },
  { title: 'a name with a backslash', entries: [here, { name: 'dir\\..\\..\\secret', content: 'x' }] },
  {
    title: 'a name that leads out in a PAX record',
    entries: [here, paxEntry({ path: 'dir/../../secret' }), { name: 'dir/x', content: 'x' }],
  },
  {
    title: 'a name with a line break in a PAX record',
    entries: [here, paxEntry({ path: 'dir/a\u0001b' }), { name: 'dir/x', content: 'x' }],
  },
  { title: 'a name that is not below the title', entries: [here, { name: 'other/x', content: 'x' }] },
  { title: 'a name that only begins like the title', entries: [here, { name: 'dir2', content: 'x' }] },
  {
    title: 'a link out of the folder',
    entries: [here, { name: 'dir/link', type: '2', link: '../../secret' }],
  },
  { title: 'an absolute link', entries: [here, { name: 'dir/link', type: '2', link: '/etc/passwd' }] },
  { title: 'a link to a drive', entries: [here, { name: 'dir/link', type: '2', link: 'C:\\Windows' }] },
  { title: 'an empty link', entries: [here, { name: 'dir/link', type: '2', link: '' }] },
  {
    title: 'a long link out of the folder',
    entries: [here, paxEntry({ linkpath: '../../secret' }), { name: 'dir/link', type: '2', link: 'x' }],
  },
  {
    title: 'a folder that is a link out',
    entries: [
      { name: 'dir', type: '2', link: '..' },
      { name: 'dir/secret', content: 'x' },
    ],
  },
  { title: 'a hard link', entries: [here, { name: 'dir/link', type: '1', link: 'dir/x' }] },
  {
    title: 'a hard link out of the folder',
    entries: [here, { name: 'dir/link', type: '1', link: '../secret' }],
  },
  { title: 'a character device', entries: [here, { name: 'dir/null', type: '3' }] },
  { title: 'a block device', entries: [here, { name: 'dir/disk', type: '4' }] },
  { title: 'a fifo', entries: [here, { name: 'dir/fifo', type: '6' }] },
  {
    title: 'a file and a link with one name',
    entries: [here, { name: 'dir/x', content: '1' }, { name: 'dir/x', type: '2', link: 'y' }],
  },
  {
    title: 'a folder and a link with one name',
    entries: [here, { name: 'dir/x', type: '5' }, { name: 'dir/x', type: '2', link: '.' }],
  },
  {
    title: 'a link and a folder with one name',
    entries: [here, { name: 'dir/x', type: '2', link: '.' }, { name: 'dir/x', type: '5' }],
  },
  {
    title: 'a file written through a link',
    entries: [
      here,
      { name: 'dir/real', type: '5' },
      { name: 'dir/link', type: '2', link: 'real' },
      { name: 'dir/link/x', content: 'x' },
    ],
  },
];

describe('a directory layer is refused, and nothing of it stays,', () => {
  test.each(hostile)('when it has $title', async ({ entries }) => {
    const { outside, output } = place();
    const before = treeOf(outside);
    expect(await codeOf(unpack(output, directoryLayer('dir', rawTar(entries))))).toMatch(
      /^(UNSAFE_PATH|INVALID_CONTENT)$/,
    );
    expect(treeOf(outside)).toEqual(before);
  });

  const good = rawTar([here, { name: 'dir/x', content: 'x'.repeat(2000) }]);
  const broken: readonly { title: string; layer: Layer; code: string }[] = [
    { title: 'is no gzip', layer: layerOver('dir', Buffer.from('plain text')), code: 'INVALID_CONTENT' },
    { title: 'is a plain tar', layer: layerOver('dir', good), code: 'INVALID_CONTENT' },
    { title: 'is empty', layer: layerOver('dir', Buffer.alloc(0)), code: 'INVALID_CONTENT' },
    {
      title: 'is a gzip that ends early',
      layer: layerOver('dir', gzipSync(good).subarray(0, -20)),
      code: 'INVALID_CONTENT',
    },
    {
      title: 'is a tar that ends early',
      layer: layerOver('dir', gzipSync(good.subarray(0, 1200))),
      code: 'INVALID_CONTENT',
    },
    {
      title: 'is gzipped garbage',
      layer: layerOver('dir', gzipSync(Buffer.alloc(2048, 'garbage'))),
      code: 'INVALID_CONTENT',
    },
    {
      title: 'has garbage behind the gzip',
      layer: layerOver('dir', Buffer.concat([gzipSync(good), Buffer.from('garbage')])),
      code: 'INVALID_CONTENT',
    },
    {
      title: 'has another digest than its annotation says',
      layer: directoryLayer('dir', good, `sha256:${'0'.repeat(64)}`),
      code: 'DIGEST_MISMATCH',
    },
    { title: 'has no entries', layer: directoryLayer('dir', rawTar([])), code: 'INVALID_CONTENT' },
    {
      title: 'has a header with a wrong sum',
      layer: directoryLayer('dir', flipped(good, 513)),
      code: 'INVALID_CONTENT',
    },
  ];

  test.each(broken)('when it $title', async ({ layer, code }) => {
    const { outside, output } = place();
    const before = treeOf(outside);
    expect(await codeOf(unpack(output, layer))).toBe(code);
    expect(treeOf(outside)).toEqual(before);
  });

  test.each([
    { title: 'in the middle', at: 40 },
    { title: 'in the last byte', at: -1 },
  ])('when a byte differs $title', async ({ at }) => {
    const { outside, output } = place();
    const before = treeOf(outside);
    const { node, bytes } = directoryLayer('dir', good);
    const wrong = { node, bytes: flipped(bytes, at) };
    expect(await codeOf(unpack(output, wrong))).toMatch(/^(DIGEST_MISMATCH|INVALID_CONTENT)$/);
    expect(treeOf(outside)).toEqual(before);
  });

  test('when bytes follow that the descriptor does not know', async () => {
    const { output } = place();
    const { node, bytes } = directoryLayer('dir', good);
    expect(await codeOf(unpack(output, { node, bytes: Buffer.concat([bytes, bytes]) }))).toBe(
      'SIZE_MISMATCH',
    );
  });
});

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  const index = at < 0 ? copy.length + at : at;
  copy[index] = (copy[index] ?? 0) ^ 1;
  return copy;
}

describe('a directory layer is unpacked', () => {
  test('with every kind of entry that is taken', async () => {
    const { output } = place();
    const tar = rawTar([
      { name: './dir/', type: '5', mode: 0o750 },
      { name: 'dir/x', content: 'x', mode: 0o640 },
      { name: 'dir/old', type: '\0', content: 'old' },
      { name: 'dir/made/parents/y', content: 'y' },
      { name: 'dir/link', type: '2', link: './x' },
      { name: 'dir/up', type: '2', link: '../dir/x' },
      paxEntry({ path: 'dir/ünïcode', mtime: '1.5' }),
      { name: 'dir/?', content: 'ü' },
    ]);
    await unpack(output, directoryLayer('dir', tar));
    expect(treeOf(output).map((line) => line.replace(/ \d+ B.*/, ''))).toEqual([
      'dir/ 750',
      'dir/link -> ./x',
      'dir/made/ 755',
      'dir/made/parents/ 755',
      'dir/made/parents/y 644',
      'dir/old 644',
      'dir/up -> ../dir/x',
      'dir/x 640',
      'dir/ünïcode 644',
    ]);
  });

  // Was refused: `tar -r` makes such archives, and every reader takes the last one.
  test('with the last of two files that have one name', async () => {
    const { output } = place();
    const tar = rawTar([
      here,
      { name: 'dir/x', content: 'first' },
      { name: 'dir/h', type: '1', link: 'dir/x' },
      { name: './dir/./x', content: '2nd' },
    ]);
    await unpack(output, directoryLayer('dir', tar));
    const text = (name: string) => readFileSync(join(output, 'dir', name), 'utf8');
    expect(['x', 'h'].map(text)).toEqual(['2nd', 'first']);
  });

  test('without setuid, setgid and sticky bits', async () => {
    const { output } = place();
    const tar = rawTar([
      { ...here, mode: 0o3777 },
      { name: 'dir/tool', content: '#!', mode: 0o6755 },
    ]);
    await unpack(output, directoryLayer('dir', tar));
    expect(statSync(join(output, 'dir')).mode & 0o7777).toBe(0o777);
    expect(statSync(join(output, 'dir/tool')).mode & 0o7777).toBe(0o755);
  });

  test('into a folder that may not be written', async () => {
    const { output } = place();
    const tar = rawTar([
      { ...here, mode: 0o555 },
      { name: 'dir/sub', type: '5', mode: 0o500 },
      { name: 'dir/sub/x', content: 'x', mode: 0o400 },
    ]);
    await unpack(output, directoryLayer('dir', tar));
    await unpack(output, directoryLayer('dir', tar));
    expect(treeOf(output).map((line) => line.replace(/ \d+ B.*/, ''))).toEqual([
      'dir/ 555',
      'dir/sub/ 500',
      'dir/sub/x 400',
    ]);
  });

  test('over what was there, without following its links', async () => {
    const { outside, output } = place();
    mkdirSync(join(output, 'dir'), { recursive: true });
    symlinkSync(join(outside, 'secret'), join(output, 'dir/x'));
    await unpack(output, directoryLayer('dir', rawTar([here, { name: 'dir/x', content: 'new' }])));
    expect(readFileSync(join(output, 'dir/x'), 'utf8')).toBe('new');
    expect(readFileSync(join(outside, 'secret'), 'utf8')).toBe('untouched');
  });

  test('so that a chain of links, each inside on paper, does not lead out', async () => {
    const { outside, output } = place();
    const tar = rawTar([
      here,
      { name: 'dir/a', type: '5' },
      { name: 'dir/a/b', type: '5' },
      { name: 'dir/a/b/top', type: '2', link: '../../..' },
      { name: 'dir/out', type: '2', link: 'a/b/top/../secret' },
    ]);
    await expect(unpack(output, directoryLayer('dir', tar))).rejects.toMatchObject({ code: 'UNSAFE_PATH' });
    expect(readFileSync(join(outside, 'secret'), 'utf8')).toBe('untouched');
  });
});
