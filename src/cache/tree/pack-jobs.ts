import { BLOCK, padded } from '../../files/tar/block.ts';
import { tarHeader } from '../../files/tar/header.ts';
import { fitsOneBlock, writeHeaderBlock } from '../../files/tar/header-block.ts';
import type { Compression } from './format.ts';
import type { LiveEntry } from './list-tree.ts';
import type { Batch } from './plan-chunks.ts';
import type { PackJob, PackPart } from '../worker/jobs.ts';

/** The same for all layers of a save. */
export interface PackSettings {
  readonly compression: Compression;
  readonly level: number;
  readonly knownLayers: ReadonlySet<string>;
}

export function batchJob(batch: Batch, settings: PackSettings): PackJob {
  const { headers, lengths } = headersOf(batch);
  const parts = batch.map((entry, at) =>
    partOf(entry, { header: lengths[at] ?? 0, from: 0, length: entry.size, last: true }),
  );
  return { kind: 'pack', ...settings, headers, parts };
}

/** A piece of a big file, and its offset there. */
export interface FilePiece {
  readonly from: number;
  readonly length: number;
  readonly contentDigest?: string | undefined;
}

/** The first piece comes with the header, the last with the padding. */
export function pieceJob(entry: LiveEntry, piece: FilePiece, settings: PackSettings): PackJob {
  const { from } = piece;
  const { headers } = headersOf(from === 0 ? [entry] : []);
  const last = from + piece.length === entry.size;
  const part = partOf(entry, { header: headers.byteLength, from, length: piece.length, last });
  return {
    kind: 'pack',
    ...settings,
    headers,
    parts: [{ ...part, contentDigest: piece.contentDigest }],
  };
}

/** Two empty blocks (POSIX ustar): the end of a group's tar. */
export function endJob(settings: PackSettings): PackJob {
  const headers = new Uint8Array(2 * BLOCK);
  const part = { header: headers.byteLength, size: 0, modified: 0, from: 0, length: 0, padding: 0 };
  return { kind: 'pack', ...settings, headers, parts: [part] };
}

function partOf(
  entry: LiveEntry,
  is: { readonly header: number; readonly from: number; readonly length: number; readonly last: boolean },
): PackPart {
  const { header, from, length } = is;
  return {
    header,
    from,
    length,
    size: entry.size,
    modified: entry.modified,
    padding: is.last ? padded(entry.size) - entry.size : 0,
    ...(entry.kind === 'file' && { path: entry.path }),
  };
}

const TYPES = { file: 'file', folder: 'directory', link: 'symlink', hardlink: 'hardlink' } as const;
const FLAGS = { file: '0', folder: '5', link: '2', hardlink: '1' } as const;

function headersOf(batch: Batch): { headers: Uint8Array<ArrayBuffer>; lengths: number[] } {
  const made = batch.map((entry) => {
    const { name, kind, mode, size } = entry;
    const mtime = Math.max(0, Math.floor(entry.mtime / 1e6));
    const link = entry.linkTarget ?? '';
    const plain = { name, flag: FLAGS[kind], mode, size, mtime, link };
    return fitsOneBlock(plain) ? plain : tarHeader({ name, type: TYPES[kind], mode, size, mtime, link });
  });
  const lengths = made.map((one) => (one instanceof Uint8Array ? one.byteLength : BLOCK));
  const headers = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const [index, one] of made.entries()) {
    if (one instanceof Uint8Array) headers.set(one, at);
    else writeHeaderBlock(headers, at, one);
    at += lengths[index] ?? 0;
  }
  return { headers, lengths };
}
