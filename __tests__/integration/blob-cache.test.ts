import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseBlobCache } from '../../src/action/inputs/blob-cache.ts';
import { blobCacheOf } from '../../src/action/open/blob-cache.ts';
import { terminalLog } from '../../src/action/runner/log.ts';
import { readRuntime } from '../../src/action/runner/runtime.ts';
import { bytesOf, lazy, readAll } from '../../src/core/bytes.ts';
import type { Descriptor } from '../../src/core/descriptor.ts';
import { copy } from '../../src/copy/copy.ts';
import type { Source } from '../../src/core/target.ts';
import { withBlobCache } from '../../src/targets/wrappers/blob-cache.ts';
import { BlobStore } from '../../src/targets/wrappers/blob-store.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import {
  artifactOf,
  blob,
  graphIn,
  graphOf,
  plainArtifact,
  store,
  type Artifact,
} from '../support/artifacts.ts';
import { outcomeOf } from '../support/rejection.ts';
import { freshFolder, writeFiles } from '../support/operate.ts';
import { callsOf, newLog, recording } from '../support/recording.ts';
import { filesIn } from '../support/temp.ts';
import { treeOf } from '../support/tree.ts';

const MIB = 1024 * 1024;
const noLinks = process.platform === 'win32';

interface Told {
  readonly hits: string[];
  readonly kept: string[];
  readonly damaged: string[];
  readonly trouble: string[];
}

/** A source that notes what it is asked for, behind a cache that notes what it tells. */
async function cached(source: MemoryTarget, path: string, maxBytes = 100 * MIB) {
  const fetched: string[] = [];
  const told: Told = { hits: [], kept: [], damaged: [], trouble: [] };
  const watched = recording(source, newLog(), {
    bytes: (node, bytes) =>
      lazy(() => {
        fetched.push(node.digest);
        return bytes;
      }),
  });
  const held = await BlobStore.open(path, { maxBytes });
  const wrapped = withBlobCache(watched, async () => held, {
    onHit: ({ digest }) => told.hits.push(digest),
    onKept: ({ digest }) => told.kept.push(digest),
    onDamaged: ({ digest }) => told.damaged.push(digest),
    onTrouble: (error) => told.trouble.push(String(error)),
  });
  return { source: wrapped, store: held, fetched, told };
}

async function memoryWith(artifact: Artifact, tag = 'v1'): Promise<MemoryTarget> {
  const source = new MemoryTarget();
  await store(source, artifact, tag);
  return source;
}

function blobFile(path: string, { digest }: Descriptor): string {
  return join(path, 'blobs', digest.replace(':', '/'));
}

const artifact = artifactOf({
  layers: [blob('one'.repeat(1000)), blob(Buffer.alloc(3 * MIB, 7)), blob('three')],
});
const blobs = artifact.blobs.filter(({ node }) => node.digest !== artifact.root.digest);
const digests = blobs.map(({ node }) => node.digest).toSorted();

test('a second copy fetches the manifest only, from a cache that is a layout', async () => {
  const path = join(freshFolder(), 'cache');
  const memory = await memoryWith(artifact);
  for (const round of ['first', 'second']) {
    const { source, fetched, told } = await cached(memory, path);
    const target = new MemoryTarget();
    await copy({ source, reference: 'v1' }, { target, reference: 'v1' });
    expect(await graphOf(target, artifact.root)).toEqual(graphIn(artifact));
    const all = [artifact.root.digest, ...digests].toSorted();
    expect(fetched.toSorted()).toEqual(round === 'first' ? all : [artifact.root.digest]);
    expect(told[round === 'first' ? 'kept' : 'hits'].toSorted()).toEqual(digests);
    expect([...told.damaged, ...told.trouble]).toEqual([]);
  }
  expect(await (await BlobStore.open(path, { maxBytes: MIB })).digests()).toEqual(digests);
  // No manifest is in it, and nothing that is half written.
  const layout = new OciLayout(path);
  expect((await layout.index()).manifests).toEqual([]);
  expect(await layout.exists(artifact.root)).toBe(false);
  for (const { node } of blobs) expect(await layout.verify(node)).toBe(true);
  expect(filesIn(join(path, 'ingest'))).toEqual([]);
});

test('a tag that moved is seen, and the extras of a source stay', async () => {
  const memory = await memoryWith(artifact);
  const { source } = await cached(memory, freshFolder());
  expect(await source.resolve('v1')).toMatchObject({ digest: artifact.root.digest });
  const other = plainArtifact('other');
  await store(memory, other, 'v1');
  expect(await source.resolve('v1')).toMatchObject({ digest: other.root.digest });
  const bare = withBlobCache(memory, () => BlobStore.open(freshFolder(), { maxBytes: MIB }));
  // That each is the source's own is in contracts/wrappers.test.ts.
  expect(await Array.fromAsync(bare.tags())).toEqual(['v1']);
  expect('readManifest' in bare).toBe(false);
});

const damages: readonly [string, (file: string) => void][] = [
  [
    'one bit',
    (file) => {
      const bytes = readFileSync(file);
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      writeFileSync(file, bytes);
    },
  ],
  ['a cut', (file) => truncateSync(file, 1)],
  ['no content', (file) => truncateSync(file, 0)],
  ['more content', (file) => writeFileSync(file, 'more', { flag: 'a' })],
];

test.each(damages)('a blob with %s is removed, told, and fetched from the source', async (_what, damage) => {
  const path = freshFolder();
  const memory = await memoryWith(artifact);
  await copy(
    { source: (await cached(memory, path)).source, reference: 'v1' },
    { target: new MemoryTarget() },
  );
  for (const { node, bytes } of blobs) {
    damage(blobFile(path, node));
    const { source, fetched, told } = await cached(memory, path);
    const passed: Uint8Array[] = [];
    for await (const chunk of source.fetch(node)) passed.push(chunk);
    expect(Buffer.concat(passed).equals(bytes)).toBe(true);
    expect(fetched).toEqual([node.digest]);
    expect(told).toMatchObject({ damaged: [node.digest], kept: [node.digest], hits: [], trouble: [] });
    expect(readFileSync(blobFile(path, node)).equals(bytes)).toBe(true);
  }
});

test.skipIf(noLinks)('a link or a folder in the place of a blob is none, and is not followed', async () => {
  const path = freshFolder();
  const outside = writeFiles(freshFolder(), { secret: 'secret', 'folder/file': 'kept' });
  const before = treeOf(outside);
  const memory = await memoryWith(artifact);
  const [first, second] = blobs.map(({ node }) => node) as [Descriptor, Descriptor];
  await BlobStore.open(path, { maxBytes: MIB });
  // Even one that leads to the right content.
  writeFileSync(join(outside, 'secret'), blobs[0]?.bytes ?? '');
  symlinkSync(join(outside, 'secret'), blobFile(path, first));
  mkdirSync(blobFile(path, second));
  symlinkSync(join(outside, 'folder'), join(blobFile(path, second), 'link'));
  const { source, fetched, told } = await cached(memory, path);
  for (const node of [first, second]) await readAll(source.fetch(node), node);
  expect(fetched).toEqual([first.digest, second.digest]);
  expect(told.trouble).toEqual([]);
  for (const node of [first, second]) expect(lstatSync(blobFile(path, node)).isFile()).toBe(true);
  expect(treeOf(outside).filter((line) => !line.startsWith('secret'))).toEqual(
    before.filter((line) => !line.startsWith('secret')),
  );
  expect(readFileSync(join(outside, 'secret')).equals(blobs[0]?.bytes ?? Buffer.alloc(0))).toBe(true);
});

const broken: readonly [string, (path: string, outside: string) => void][] = [
  ['no index', (path) => rmSync(join(path, 'index.json'))],
  ['half an index', (path) => writeFileSync(join(path, 'index.json'), '{"schemaVers')],
  ['an index with an entry', (path) => writeFileSync(join(path, 'index.json'), '{"manifests":[{}]}')],
  ['no layout file', (path) => rmSync(join(path, 'oci-layout'))],
  [
    'a folder as its index',
    (path) => (rmSync(join(path, 'index.json')), mkdirSync(join(path, 'index.json/x'), { recursive: true })),
  ],
  ['no folder for blobs', (path) => rmSync(join(path, 'blobs'), { recursive: true })],
  [
    'a file as its folder for blobs',
    (path) => (rmSync(join(path, 'blobs'), { recursive: true }), writeFileSync(join(path, 'blobs'), '')),
  ],
  ...(noLinks
    ? []
    : (['blobs', 'blobs/sha256', 'ingest', 'index.json'] as const).map(
        (name): [string, (path: string, outside: string) => void] => [
          `a link as its ${name}`,
          (path, outside) => {
            rmSync(join(path, name), { recursive: true });
            symlinkSync(name.endsWith('.json') ? join(outside, 'index.json') : outside, join(path, name));
          },
        ],
      )),
];

test.each(broken)(
  'a cache with %s works again, and what links led to is left alone',
  async (_what, breakIt) => {
    const path = freshFolder();
    const outside = writeFiles(freshFolder(), {
      'index.json': '{}',
      [blobs[0]?.node.digest.slice(7) ?? '']: 'theirs',
    });
    const before = treeOf(outside);
    const memory = await memoryWith(artifact);
    await copy(
      { source: (await cached(memory, path)).source, reference: 'v1' },
      { target: new MemoryTarget() },
    );
    breakIt(path, outside);
    for (let round = 0; round < 2; round += 1) {
      const { source, told } = await cached(memory, path);
      const target = new MemoryTarget();
      await copy({ source, reference: 'v1' }, { target, reference: 'v1' });
      expect(await graphOf(target, artifact.root)).toEqual(graphIn(artifact));
      expect(told).toMatchObject({ damaged: [], trouble: [] });
      if (round === 1) expect(told.hits.toSorted()).toEqual(digests);
    }
    expect(treeOf(outside)).toEqual(before);
    expect((await new OciLayout(path).index()).manifests).toEqual([]);
  },
);

test('what was not used for the longest time goes first', async () => {
  const path = freshFolder();
  const memory = new MemoryTarget();
  const parts = ['a', 'b', 'c', 'd', 'e'].map((name) => blob(Buffer.alloc(MIB, name)));
  for (const { node, bytes } of parts) await memory.push(node, bytesOf(bytes));
  const { source, store: held, fetched } = await cached(memory, path, 3 * MIB);
  const use = async (...at: readonly number[]): Promise<void> => {
    for (const one of at) {
      const part = parts[one];
      if (!part) continue;
      await readAll(source.fetch(part.node), part.node);
      // Seconds apart, so that no clock of a file system is too coarse.
      for (const { node } of parts) {
        const file = blobFile(path, node);
        if (existsSync(file))
          utimesSync(file, lstatSync(file).atime, new Date(lstatSync(file).mtimeMs - 5000));
      }
    }
  };
  const names = async () =>
    (await held.digests())
      .map((digest) => 'abcde'[parts.findIndex(({ node }) => node.digest === digest)] ?? '?')
      .toSorted()
      .join('');
  await use(0, 1, 2);
  expect(await names()).toBe('abc');
  await use(0, 3);
  expect(await names()).toBe('acd');
  await use(4);
  expect(await names()).toBe('ade');
  expect(await held.size()).toBe(3 * MIB);
  fetched.length = 0;
  await use(0, 3, 4);
  expect(fetched).toEqual([]);
  await (await BlobStore.open(path, { maxBytes: MIB })).trim();
  expect(await names()).toBe('e');
});

test('a blob that is larger than the whole cache passes, and removes nothing', async () => {
  const path = freshFolder();
  const memory = new MemoryTarget();
  const [small, large] = [blob('small'), blob(Buffer.alloc(2 * MIB))];
  for (const { node, bytes } of [small, large]) await memory.push(node, bytesOf(bytes));
  const { source, store: held } = await cached(memory, path, MIB);
  for (const { node } of [small, large]) await readAll(source.fetch(node), node);
  expect(await held.digests()).toEqual([small.node.digest]);
});

test('a descriptor with a wrong size takes nothing out of the cache', async () => {
  const path = freshFolder();
  const memory = await memoryWith(artifact);
  const { source, store: held, told } = await cached(memory, path);
  await copy({ source, reference: 'v1' }, { target: new MemoryTarget() });
  const [{ node }] = blobs as [(typeof blobs)[number]];
  expect(await outcomeOf(new MemoryTarget().push(node, source.fetch({ ...node, size: 1 })))).toBeUndefined();
  expect(await held.digests()).toEqual(digests);
  expect(told).toMatchObject({ damaged: [], trouble: [] });
});

test('a source that fails, or that says something else, leaves nothing behind', async () => {
  const path = freshFolder();
  const { node } = blob('what it should be');
  const wrongs = [
    lazy(async function* () {
      yield Buffer.from('what it');
      throw new Error('connection lost');
    }),
    bytesOf('what it should BE'),
    bytesOf('what it should be', ', and more'),
    bytesOf('what'),
    bytesOf(),
  ];
  const { store: held } = await cached(new MemoryTarget(), path);
  const trouble: unknown[] = [];
  for (const bytes of wrongs) {
    const memory = new MemoryTarget();
    const wrong: Source = { exists: async () => true, resolve: async () => node, fetch: () => bytes };
    const source = withBlobCache(wrong, async () => held, { onTrouble: (error) => trouble.push(error) });
    expect(await outcomeOf(memory.push(node, source.fetch(node)))).toMatch(/_MISMATCH|connection lost/);
    expect(await memory.exists(node)).toBe(false);
  }
  expect(trouble).toEqual([]);
  expect(await held.digests()).toEqual([]);
  expect(filesIn(join(path, 'ingest'))).toEqual([]);
});

test('a reader that stops, aborts, or comes with others', async () => {
  const path = freshFolder();
  const memory = await memoryWith(artifact);
  const { source, store: held, told } = await cached(memory, path);
  const { node } = blob(Buffer.alloc(3 * MIB, 7));
  const abort = new AbortController();
  abort.abort(new Error('enough'));
  await expect(readAll(source.fetch(node, { signal: abort.signal }), node)).rejects.toThrow('enough');
  const chunks = recording(memory, newLog(), {
    bytes: (_node, bytes) =>
      lazy(async function* () {
        for await (const chunk of bytes)
          for (let at = 0; at < chunk.length; at += MIB) yield chunk.subarray(at, at + MIB);
      }),
  });
  for await (const _chunk of withBlobCache(chunks, async () => held, {
    onTrouble: (error) => told.trouble.push(String(error)),
  }).fetch(node))
    break;
  expect(await held.digests()).toEqual([]);
  expect(filesIn(join(path, 'ingest'))).toEqual([]);
  await Promise.all(Array.from({ length: 8 }, () => readAll(source.fetch(node), node)));
  const twice = source.fetch(node);
  for (let round = 0; round < 2; round += 1) expect((await readAll(twice, node)).byteLength).toBe(3 * MIB);
  for await (const _chunk of twice) break;
  expect(told).toMatchObject({ damaged: [], trouble: [] });
});

test('a store that cannot be written or read is told, and the content comes all the same', async () => {
  const path = freshFolder();
  const memory = await memoryWith(artifact);
  const { source, told } = await cached(memory, path);
  rmSync(path, { recursive: true });
  writeFileSync(path, 'a file');
  const target = new MemoryTarget();
  await copy({ source, reference: 'v1' }, { target, reference: 'v1' });
  expect(await graphOf(target, artifact.root)).toEqual(graphIn(artifact));
  expect(told.trouble.length).toBeGreaterThan(0);
  expect(told).toMatchObject({ hits: [], kept: [], damaged: [] });
});

test('a layout that someone else made is refused, and nothing in it is changed', async () => {
  const path = freshFolder();
  await store(new OciLayout(path), artifact, 'v1');
  const before = treeOf(path);
  const warnings: string[] = [];
  const log = terminalLog((line) => warnings.push(line), false);
  const runtime = { ...readRuntime({}, false), workspace: freshFolder() };
  const memory = await memoryWith(artifact);
  const pull = async (kind: string, size: string): Promise<void> => {
    const cache = blobCacheOf(parseBlobCache(kind, size), { runtime, log });
    const target = new MemoryTarget();
    await copy({ source: cache.wrap(memory), reference: 'v1' }, { target, reference: 'v1' });
    await cache.close();
    expect(await graphOf(target, artifact.root)).toEqual(graphIn(artifact));
  };
  await pull(`dir:${path}`, '1KB');
  expect(warnings).toEqual([expect.stringContaining('has other content and is not a blob cache')]);
  expect(treeOf(path)).toEqual(before);
  await pull('dir:./own', '');
  expect(warnings[1]).toContain('0 hits');
  expect(existsSync(join(runtime.workspace, 'own/blobs'))).toBe(true);
});

test('inputs', () => {
  expect(parseBlobCache('none', '')).toMatchObject({ kind: 'none' });
  expect(parseBlobCache('actions', '')).toMatchObject({ kind: 'actions', maxBytes: 2 * 1024 ** 3 });
  // A megabyte is a million bytes, as `retention` has it.
  expect(parseBlobCache('dir', '500 MB')).toEqual({ kind: 'dir', folder: undefined, maxBytes: 500e6 });
  expect(parseBlobCache('dir:C:\\cache', '1GiB')).toEqual({
    kind: 'dir',
    folder: 'C:\\cache',
    maxBytes: 1024 * MIB,
  });
  for (const text of ['', 'yes', 'actions:x', 'dir:', 'DIR'])
    expect(() => parseBlobCache(text, '')).toThrow('blob-cache');
  for (const size of ['1', '0GB', '-1GB', '1EB', 'GB', '1.5GB'])
    expect(() => parseBlobCache('dir', size)).toThrow('blob-cache-size');
});

test('only blobs are asked of the store', async () => {
  const memory = await memoryWith(artifact);
  const log = newLog();
  const source = withBlobCache(recording(memory, log), () => Promise.reject(new Error('asked')));
  for (let round = 0; round < 2; round += 1) await readAll(source.fetch(artifact.root), artifact.root);
  expect(callsOf(log.ended, 'fetch')).toEqual([artifact.root.digest, artifact.root.digest]);
});

test('a new folder that many open at once is a blob cache for all of them', async () => {
  for (let round = 0; round < 10; round += 1) {
    const path = join(freshFolder(), 'blobs');
    const opened = Array.from({ length: 16 }, () => BlobStore.open(path, { maxBytes: MIB }));
    expect((await Promise.all(opened)).map((held) => held.path)).toEqual(Array(16).fill(path));
  }
});
