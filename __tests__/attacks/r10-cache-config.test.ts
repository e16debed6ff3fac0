// R10 A config of a cache that is small and becomes large: nested, wide, with many deep names.
import { once } from 'node:events';
import { Writable } from 'node:stream';
import { createZstdCompress } from 'node:zlib';
import { expect, test } from 'vitest';
import { CACHE_ARTIFACT, configType } from '../../src/cache/tree/format.ts';
import { packManifest } from '../../src/copy/pack.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { boundedOutcome } from '../support/bounded.ts';
import { tempFolder } from '../support/temp.ts';
import { pushBlob } from '../integration/cache-crafted.ts';

const MIB = 1024 * 1024;
const HEAD = '{"version":1,"groups":["tree"],"chunks":[';
const ROW = '["f","f",420,1700000000000000,0,"47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"]';

/** So many rows, each a name of its own of so many levels. */
function deepRows(count: number): string {
  const rows = Array.from({ length: count }, (_, at) => `["${`${at}/`.repeat(120)}f","f",420,1,0,""]`);
  return `${HEAD}{"group":0,"size":512,"entries":[${rows.join(',')}]}]}`;
}

/** A text that is repeated until it has so many bytes, between a head and a tail. */
interface Hostile {
  readonly head: string;
  readonly repeated: string;
  readonly bytes: number;
  readonly tail: string;
}

const cases: readonly (readonly [string, Hostile, 'zstd' | 'none'])[] = [
  ['chunks that are none', { head: HEAD, repeated: '[],', bytes: 500 * MIB, tail: '0]}' }, 'zstd'],
  [
    'chunks of nothing',
    { head: HEAD, repeated: '{"group":0,"size":0},', bytes: 500 * MIB, tail: '0]}' },
    'zstd',
  ],
  [
    'entries that are none',
    { head: `${HEAD}{"group":0,"size":0,"entries":[`, repeated: '[],', bytes: 500 * MIB, tail: '0]}]}' },
    'zstd',
  ],
  [
    'entries of one chunk',
    { head: `${HEAD}{"group":0,"size":0,"entries":[`, repeated: `${ROW},`, bytes: 500 * MIB, tail: '0]}]}' },
    'zstd',
  ],
  [
    'groups',
    { head: '{"version":1,"groups":[', repeated: '"",', bytes: 500 * MIB, tail: '""],"chunks":[]}' },
    'zstd',
  ],
  ['fields that nobody knows', { head: '{"x":[', repeated: '{},', bytes: 500 * MIB, tail: '0]}' }, 'zstd'],
  ['levels', { head: '{"version":1,"groups":', repeated: '[', bytes: 100 * MIB, tail: '' }, 'zstd'],
  ['names of many levels', { head: deepRows(3000), repeated: ' ', bytes: 1, tail: '' }, 'zstd'],
  [
    'chunks that are none, packed by nobody',
    { head: HEAD, repeated: '[],', bytes: 60 * MIB, tail: '0]}' },
    'none',
  ],
  [
    'entries that are none, packed by nobody',
    { head: `${HEAD}{"group":0,"size":0,"entries":[`, repeated: '[],', bytes: 60 * MIB, tail: '0]}]}' },
    'none',
  ],
];

async function packed(
  { head, repeated, bytes, tail }: Hostile,
  compression: 'zstd' | 'none',
): Promise<Buffer> {
  const block = repeated.repeat(Math.ceil(MIB / repeated.length));
  const blocks = Math.ceil(bytes / MIB);
  if (compression === 'none') return Buffer.from(`${head}${block.repeat(blocks)}${tail}`);
  const parts: Buffer[] = [];
  const zstd = createZstdCompress();
  zstd.pipe(new Writable({ write: (chunk: Buffer, _encoding, done) => (parts.push(chunk), done()) }));
  zstd.write(head);
  for (let at = 0; at < (bytes < MIB ? 0 : blocks); at += 1)
    if (!zstd.write(block)) await once(zstd, 'drain');
  zstd.end(tail);
  await once(zstd, 'end');
  return Buffer.concat(parts);
}

test.each(cases)(
  '%s: it is refused in little memory',
  { timeout: 300_000 },
  async (what, hostile, compression) => {
    const bytes = await packed(hostile, compression);
    const folder = tempFolder('layout-');
    const layout = new OciLayout(folder);
    const config = await pushBlob(layout, configType(compression), bytes);
    const root = (await packManifest(layout, { artifactType: CACHE_ARTIFACT, config, layers: [] })).node;
    await layout.tag(root, 'v1');
    const counts = () => ({ bytes: bytes.byteLength });
    const outcome = await boundedOutcome(`r10: ${what}`, ['restore', folder, tempFolder()], counts);
    expect(outcome).toMatch(/^(?:TOO_LARGE|INVALID_CONTENT)$/);
  },
);
