import { gzipSync } from 'node:zlib';
import { CONTENT_DIGEST, TITLE, UNPACK, type Descriptor } from '../../src/core/descriptor.ts';
import { digestOf } from '../../src/core/digest.ts';

export interface RawEntry {
  readonly name: string;
  /** The type flag of ustar: `0` file, `1` hard link, `2` symbolic link, `5` folder, `x` PAX record, … */
  readonly type?: string;
  readonly content?: string | Uint8Array;
  readonly link?: string;
  readonly mode?: number;
  /** What the header claims; the content's own size when left out. */
  readonly size?: number;
}

/** A header and its content, written by hand: it says whatever a test wants, checked by nobody. */
export function rawEntry(entry: RawEntry): Buffer {
  const content = Buffer.from(entry.content ?? '');
  const block = Buffer.alloc(512);
  const octal = (value: number, at: number, length: number): void => {
    block.write(value.toString(8).padStart(length - 1, '0'), at, 'latin1');
  };
  block.write(entry.name, 0, 100, 'utf8');
  octal(entry.mode ?? (entry.type === '5' ? 0o755 : 0o644), 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(entry.size ?? content.byteLength, 124, 12);
  octal(0, 136, 12);
  block.write(entry.type ?? '0', 156, 'latin1');
  block.write(entry.link ?? '', 157, 100, 'utf8');
  block.write('ustar\x0000', 257, 'latin1');
  block.fill(' ', 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return Buffer.concat([block, content, Buffer.alloc((512 - (content.byteLength % 512)) % 512)]);
}

/** A PAX header for the entry behind it. */
export function paxEntry(records: Readonly<Record<string, string>>): Buffer {
  const lines = Object.entries(records).map(([key, value]) => {
    const rest = Buffer.byteLength(` ${key}=${value}\n`);
    const length = [1, 2, 3, 4, 5]
      .map((digits) => rest + digits)
      .find((one) => String(one).length === one - rest);
    return `${length} ${key}=${value}\n`;
  });
  return rawEntry({ name: 'PaxHeaders.0/x', type: 'x', content: lines.join('') });
}

export function rawTar(entries: readonly (RawEntry | Buffer)[]): Buffer {
  const blocks = entries.map((entry) => (Buffer.isBuffer(entry) ? entry : rawEntry(entry)));
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

export interface Layer {
  readonly node: Descriptor;
  readonly bytes: Buffer;
}

/** The layer of a directory over a tar, as ORAS marks it. */
export function directoryLayer(title: string, tar: Uint8Array, contentDigest: string = digestOf(tar)): Layer {
  return layerOver(title, gzipSync(tar), { [CONTENT_DIGEST]: contentDigest });
}

/** The same over bytes that need not be a gzipped tar. */
export function layerOver(
  title: string,
  bytes: Buffer,
  annotations: Readonly<Record<string, string>> = {},
): Layer {
  const node: Descriptor = {
    mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
    digest: digestOf(bytes),
    size: bytes.byteLength,
    annotations: { ...annotations, [UNPACK]: 'true', [TITLE]: title },
  };
  return { node, bytes };
}
