import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { bytesOfRecipe } from './corpus.ts';

/** One entry of a tar recipe: what is not given is that of a plain file; what is given is written as it is. */
export interface TarEntry {
  readonly name?: string;
  readonly body?: unknown;
  readonly type?: string;
  readonly linkname?: string;
  readonly prefix?: string;
  readonly mode?: string;
  readonly uid?: string;
  readonly gid?: string;
  readonly mtime?: string;
  readonly size?: string;
  /** A number of 64 bits, in the binary form of GNU. */
  readonly sizeBinary?: string;
  readonly checksum?: string;
  readonly checksumOff?: number;
  readonly magic?: 'gnu' | 'v7';
  readonly devmajor?: string;
  readonly devminor?: string;
  readonly pax?: Readonly<Record<string, string>>;
  readonly paxRaw?: unknown;
  readonly gnuName?: string;
  readonly gnuLink?: string;
  readonly global?: Readonly<Record<string, string>>;
  /** A block with this text and nothing else. */
  readonly rawHeader?: string;
  /** Blocks of zeros. */
  readonly zero?: number;
}

export interface TarRecipe {
  readonly title: string;
  readonly entries: readonly TarEntry[];
  /** Zero blocks at the end, 2 where it is not given. */
  readonly end?: number;
  readonly cut?: number;
  readonly append?: unknown;
  readonly compress?: 'none' | 'deflate' | 'brotli' | 'zstd' | 'gzip2' | 'members' | 'named' | 'empty';
  readonly gzipCut?: number;
  readonly gzipFlip?: number;
  readonly gzipAppend?: string;
}

const BLOCK = 512;

export function tarOf(recipe: TarRecipe): Buffer {
  const blocks = recipe.entries.flatMap(entryBlocks);
  blocks.push(Buffer.alloc((recipe.end ?? 2) * BLOCK));
  if (recipe.append !== undefined) blocks.push(bytesOfRecipe(recipe.append));
  return Buffer.concat(blocks).subarray(0, recipe.cut);
}

export function layerOf(recipe: TarRecipe, tar: Buffer): Buffer {
  const layer = Buffer.from(compressed(recipe.compress, tar));
  const flip = recipe.gzipFlip;
  if (flip !== undefined) {
    const at = flip < 0 ? layer.length + flip : flip;
    layer[at] = (layer[at] ?? 0) ^ 0x55;
  }
  const cut = recipe.gzipCut === undefined ? layer : layer.subarray(0, recipe.gzipCut);
  return Buffer.concat([cut, Buffer.from(recipe.gzipAppend ?? '', 'latin1')]);
}

function compressed(how: TarRecipe['compress'], tar: Buffer): Buffer {
  const half = Math.floor(tar.length / 2);
  const gzip = gzipSync(tar, { level: 1 });
  switch (how) {
    case 'none':
      return tar;
    case 'empty':
      return Buffer.alloc(0);
    case 'deflate':
      return deflateSync(tar);
    case 'brotli':
      return brotliCompressSync(tar);
    case 'zstd':
      return zstdCompressSync(tar);
    case 'gzip2':
      return gzipSync(gzip);
    case 'members':
      return Buffer.concat([gzipSync(tar.subarray(0, half)), gzipSync(tar.subarray(half))]);
    case 'named': {
      const head = Buffer.from(gzip.subarray(0, 10));
      head[3] = 8;
      return Buffer.concat([head, Buffer.from('name.tar\0'), gzip.subarray(10)]);
    }
    case undefined:
      return gzip;
  }
}

function entryBlocks(entry: TarEntry): Buffer[] {
  if (entry.zero !== undefined) return [Buffer.alloc(entry.zero * BLOCK)];
  if (entry.rawHeader !== undefined) return [padded(Buffer.from(entry.rawHeader))];
  if (entry.global) return plainEntry({ name: 'pax_global_header', type: 'g', body: paxBody(entry.global) });
  const before: Buffer[] = [];
  if (entry.gnuName !== undefined)
    before.push(...plainEntry({ name: '././@LongLink', type: 'L', body: `${entry.gnuName}\0` }));
  if (entry.gnuLink !== undefined)
    before.push(...plainEntry({ name: '././@LongLink', type: 'K', body: `${entry.gnuLink}\0` }));
  const records = entry.paxRaw ?? (entry.pax && paxBody(entry.pax));
  if (records !== undefined) before.push(...plainEntry({ name: 'PaxHeaders.0/x', type: 'x', body: records }));
  return [...before, ...plainEntry(entry)];
}

function plainEntry(entry: TarEntry): Buffer[] {
  const body = bytesOfRecipe(entry.body ?? '');
  return [headerOf(entry, body.length), padded(body)];
}

function headerOf(entry: TarEntry, size: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  const put = (at: number, length: number, text: string): void => {
    Buffer.from(text, 'utf8').copy(block, at, 0, Math.min(length, Buffer.byteLength(text)));
  };
  put(0, 100, entry.name ?? '');
  put(100, 8, entry.mode ?? (entry.type === '5' ? '0000755' : '0000644'));
  put(108, 8, entry.uid ?? '0000000');
  put(116, 8, entry.gid ?? '0000000');
  put(124, 12, entry.size ?? size.toString(8).padStart(11, '0'));
  if (entry.sizeBinary !== undefined) {
    block.fill(entry.sizeBinary.startsWith('-') ? 0xff : 0, 124, 136);
    block.writeBigInt64BE(BigInt(entry.sizeBinary), 128);
    if (!entry.sizeBinary.startsWith('-')) block[124] = 0x80;
  }
  put(136, 12, entry.mtime ?? '14000000000');
  block.write(entry.type ?? '0', 156, 'latin1');
  put(157, 100, entry.linkname ?? '');
  if (entry.magic !== 'v7') put(257, 8, entry.magic === 'gnu' ? 'ustar  ' : 'ustar\u000000');
  put(329, 8, entry.devmajor ?? '');
  put(337, 8, entry.devminor ?? '');
  put(345, 155, entry.prefix ?? '');
  block.fill(' ', 148, 156);
  const sum = block.reduce((total, byte) => total + byte, entry.checksumOff ?? 0);
  put(148, 8, entry.checksum ?? `${sum.toString(8).padStart(6, '0')}\0 `);
  return block;
}

function paxBody(records: Readonly<Record<string, string>>): string {
  return Object.entries(records)
    .map(([key, value]) => {
      const rest = Buffer.byteLength(` ${key}=${value}\n`);
      let length = rest + String(rest).length;
      if (String(length).length !== String(rest).length) length = rest + String(length).length;
      return `${length} ${key}=${value}\n`;
    })
    .join('');
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)]);
}
