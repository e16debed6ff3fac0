import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, readUpTo } from '../../../src/core/bytes.ts';
import { OrasError } from '../../../src/core/errors.ts';
import { ByteStream } from '../../../src/files/byte-stream.ts';
import { decompressed } from '../../../src/files/decompress.ts';
import { parsePax } from '../../../src/files/tar/pax-records.ts';
import { tarEntries } from '../../../src/files/tar/entries.ts';
import { tarFiles } from '../../../src/targets/layout/tar-files.ts';
import { freshFolder } from '../../support/operate.ts';
import { paxEntry, rawTar } from '../../support/tar.ts';
import { inMemoryOf } from '../../support/peak-memory.ts';

inMemoryOf(400);

const seeded = { seed: 20_261_201, numRuns: 300 };

/** Undefined where it is refused by an error of ours; every other error fails the test. */
async function orRefused<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof OrasError) return undefined;
    throw error;
  }
}

const name = fc.oneof(
  fc.constantFrom('a', 'd/a', '../x', '', 'd/'),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const number = fc.constantFrom('0', '1', '6', '-1', '1e3', `${2 ** 53}`, '99999999999999999999', 'x', '');
const pax = fc.dictionary(
  fc.constantFrom(
    'path',
    'linkpath',
    'size',
    'mtime',
    'GNU.sparse.major',
    'GNU.sparse.minor',
    'GNU.sparse.name',
    'GNU.sparse.realsize',
    'GNU.sparse.size',
    'GNU.sparse.map',
    'GNU.sparse.offset',
    'comment',
  ),
  fc.oneof(number, name, fc.constantFrom('0,1', '0,1,5,0', '1,1,0,1')),
  { maxKeys: 5 },
);
const entry = fc.record({
  name,
  type: fc.constantFrom('0', '\u0000', '2', '5', '7', 'x', 'g', 'L', 'K', 'S', '1', 'Z'),
  content: fc.oneof(fc.constantFrom('', 'x', '1\n0\n1\n'), fc.string({ maxLength: 700 })),
  link: name,
});
const tar = fc
  .tuple(
    fc.array(fc.oneof(entry, pax.map(paxEntry)), { maxLength: 6 }),
    fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { maxLength: 4 }),
  )
  .map(([entries, flips]) => {
    const bytes = rawTar(entries);
    for (const [at, to] of flips) if (at < bytes.length) bytes[at] = to;
    return bytes;
  });

async function entriesOf(bytes: Buffer, step: number) {
  const chunks = Array.from({ length: Math.ceil(bytes.length / step) }, (_, at) =>
    bytes.subarray(at * step, (at + 1) * step),
  );
  return Array.fromAsync(tarEntries(new ByteStream('it', bytesOf(...chunks))));
}

test('a tar gives the same entries however its bytes come, inside of it, or is refused', async () => {
  await fc.assert(
    fc.asyncProperty(tar, fc.integer({ min: 1, max: 1500 }), async (bytes, step) => {
      const entries = await orRefused(entriesOf(bytes, step));
      expect(await orRefused(entriesOf(bytes, bytes.length))).toEqual(entries);
      let end = 0;
      for (const { start, stored } of entries ?? []) {
        expect(start).toBeGreaterThanOrEqual(end);
        end = start + stored;
        expect(end).toBeLessThanOrEqual(bytes.length);
      }
    }),
    seeded,
  );
});

test('a tar in a file gives as many bytes of each file as it says, or is refused', async () => {
  const path = join(freshFolder(), 'it.tar');
  await fc.assert(
    fc.asyncProperty(tar, async (bytes) => {
      writeFileSync(path, bytes);
      const files = await orRefused(tarFiles(path));
      for (const one of files?.entries.keys() ?? []) {
        const size = await files?.size(one);
        if (size === undefined || size > 1_000_000) continue;
        const read = await orRefused(readUpTo(files?.read(one) ?? bytesOf(), size, one));
        if (read) expect(read).toHaveLength(size);
      }
    }),
    seeded,
  );
});

test('PAX records are read, or called broken', () => {
  const body = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: fc.constantFrom(...Array.from('0159 =\npath')), maxLength: 300 }),
  );
  fc.assert(
    fc.property(body, (text) => {
      const read = parsePax(Buffer.from(text));
      expect(typeof read === 'string' || read.records.size * 4 <= text.length).toBe(true);
    }),
    { ...seeded, numRuns: 2000 },
  );
});

test('zstd frames give what was packed, and with a byte changed that, something of its kind, or are refused', async () => {
  const piece = fc.uint8Array({ maxLength: 2000 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { minLength: 1, maxLength: 4 }),
      fc.nat(),
      fc.nat(255),
      async (pieces, at, to) => {
        const packed = Buffer.concat(pieces.map((one) => zstdCompressSync(one)));
        const read = (bytes: Uint8Array) =>
          readUpTo(decompressed(bytesOf(bytes), 'zstd', 'it'), 64 * 1024 * 1024, 'it');
        expect(Buffer.from(await read(packed)).equals(Buffer.concat(pieces))).toBe(true);
        packed[at % packed.length] = to;
        await orRefused(read(packed));
        await orRefused(read(packed.subarray(0, at % packed.length)));
      },
    ),
    seeded,
  );
});
