import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../../src/core/digest.ts';
import {
  packContent,
  parseContent,
  CONTENT_LIMITS,
  type RepositoryContent,
} from '../../../../src/sync/airgap/content.ts';
import {
  pushContents,
  pushInventory,
  readContents,
  readInventory,
} from '../../../../src/sync/airgap/inventory.ts';
import { readImported, writeImported } from '../../../../src/sync/airgap/imported.ts';
import { formatReceipt, parseReceipt } from '../../../../src/sync/airgap/receipt.ts';
import { readLines, unpack } from '../../../../src/sync/records/packed-lines.ts';
import { MemoryTarget } from '../../../../src/targets/memory/memory.ts';
import { rejection } from '../../../support/rejection.ts';
import { count, digest, pushForgery, runs, tag, text } from '../../../support/sync-records.ts';

const manifest = fc.record({
  node: fc.record({ mediaType: text, digest, size: count }),
  isReferrer: fc.boolean(),
});
const content: fc.Arbitrary<RepositoryContent> = fc.record({
  repository: text,
  tags: fc.array(fc.tuple(tag, digest), { maxLength: 5 }).map((pairs) => new Map(pairs)),
  manifests: fc.uniqueArray(manifest, { maxLength: 5, selector: ({ node }) => node.digest }),
  blobs: fc.uniqueArray(fc.record({ digest, size: count, isHeld: fc.boolean() }), {
    maxLength: 5,
    selector: (one) => one.digest,
  }),
});

async function parsed(packed: Uint8Array): Promise<RepositoryContent> {
  const bytes = await unpack(packed, 'it', CONTENT_LIMITS.bytes);
  return parseContent(readLines(bytes, 'it', CONTENT_LIMITS), 'it');
}

/** In any order. */
function sorted({ repository, tags, manifests, blobs }: RepositoryContent) {
  return {
    repository,
    tags: new Map(tags),
    manifests: new Set(manifests.map((one) => JSON.stringify(one))),
    blobs: new Set(blobs.map((one) => JSON.stringify(one))),
  };
}

test('the content of a repository is read as it was written, and its order does not change the bytes', async () => {
  await fc.assert(
    fc.asyncProperty(content, async (one) => {
      const packed = packContent(one);
      expect(sorted(await parsed(packed))).toEqual(sorted(one));
      const reversed = {
        ...one,
        tags: new Map([...one.tags].toReversed()),
        manifests: one.manifests.toReversed(),
        blobs: one.blobs.toReversed(),
      };
      expect(packContent(reversed)).toEqual(packed);
    }),
    runs,
  );
});

test.each([
  ['{"repository":"a"}\n{"tag":"v1"}\n', 'digest must be'],
  ['{"repository":"a"}\n{"other":1}\n', 'blob must be'],
  [`{"repository":"a"}\n{"blob":"${digestOf('a')}","size":-1}\n`, 'size must be'],
  [`{"repository":"a"}\n{"manifest":"${digestOf('a')}","size":1}\n`, 'type must be'],
  ['', 'it is empty'],
])('lines that are no content are refused: %j', (lines, said) => {
  expect(() => parseContent(readLines(Buffer.from(lines), 'it', CONTENT_LIMITS), 'it')).toThrow(said);
});

const one: RepositoryContent = {
  repository: 'registry.example/app',
  tags: new Map([['v1', digestOf('m')]]),
  manifests: [{ node: { mediaType: 'a/b', digest: digestOf('m'), size: 1 }, isReferrer: false }],
  blobs: [{ digest: digestOf('b'), size: 2, isHeld: true }],
};

describe('an inventory', () => {
  test('is read with its bases, the nearest of very many, and with the content of each repository', async () => {
    const target = new MemoryTarget();
    const bases = Array.from({ length: 150 }, (_, at) => ({ number: 150 - at, digest: digestOf(`${at}`) }));
    const layers = await pushContents(target, [{ ...one, repository: 'z' }, one], {});
    const pushed = await pushInventory(target, { number: 151, bases, layers }, { tag: 'v' });
    const read = await readInventory(target, pushed.digest, {});
    expect(read).toMatchObject({ number: 151, digest: pushed.digest, bases: bases.slice(0, 100) });
    const contents = await readContents(target, read?.layers ?? [], {});
    expect([...contents.keys()]).toEqual(['registry.example/app', 'z']);
    expect(contents.get('registry.example/app')).toEqual(one);
    expect(await readInventory(target, 'other', {})).toBeUndefined();
  });

  test.each([
    ['of something else', { artifactType: 'a/b' }, 'CONFLICT'],
    ['of a later version', { config: { version: 2 } }, 'INVALID_CONTENT'],
    ['without a number', { config: { version: 1, bases: [] } }, 'INVALID_CONTENT'],
    ['with bases that are none', { config: { version: 1, number: 1, bases: ['a'] } }, 'INVALID_CONTENT'],
    [
      'with very many bases',
      { config: { version: 1, number: 1, bases: Array.from({ length: 101 }, () => ({})) } },
      'INVALID_CONTENT',
    ],
  ])('%s is refused', async (_, forged, code) => {
    const target = new MemoryTarget();
    await pushForgery(target, 'v', { word: 'inventory', ...forged });
    expect(await rejection(readInventory(target, 'v', {}))).toMatchObject({ code });
  });

  test('two layers of one repository are refused', async () => {
    const target = new MemoryTarget();
    const layers = await pushContents(target, [one, { ...one, blobs: [] }], {});
    expect(await rejection(readContents(target, layers, {}))).toMatchObject({ code: 'INVALID_CONTENT' });
  });
});

test('an import is read with its places; one that is none is refused', async () => {
  const target = new MemoryTarget();
  expect(await readImported(target, 'v', {})).toBeUndefined();
  const contents = new Map([[one.repository, one]]);
  const places = new Map([[one.repository, ['a.example/app', 'b.example/app']]]);
  const imported = { number: 3, digest: digestOf('i'), contents, places };
  await writeImported(target, 'v', imported);
  expect(await readImported(target, 'v', {})).toEqual(imported);
  const config = { version: 1, number: 1, inventory: digestOf('i'), places: [1] };
  await pushForgery(target, 'w', { word: 'import', config });
  expect(await rejection(readImported(target, 'w', {}))).toMatchObject({ code: 'INVALID_CONTENT' });
});

test('a receipt is read as it was written, and nothing else is one', () => {
  fc.assert(
    fc.property(count, digest, (number, inventory) => {
      expect(parseReceipt(formatReceipt({ number, digest: inventory }))).toEqual({
        number,
        digest: inventory,
      });
    }),
    runs,
  );
  const good = formatReceipt({ number: 1, digest: digestOf('i') });
  for (const bad of [
    '',
    '[]',
    '{}',
    good.slice(1),
    good.replace('receipt', 'state'),
    good.replace('sha256:', ''),
  ])
    expect(() => parseReceipt(bad)).toThrow('is no receipt of an import');
});
