import { hash } from 'node:crypto';
import { gunzipSync, zstdDecompressSync, type ZstdOptions } from 'node:zlib';
import { free } from '../../core/bytes.ts';
import { OrasError } from '../../core/errors.ts';
import { BLOCK, padded, parseTarBlock, type TarBlock } from '../../files/tar/block.ts';
import { parsePax } from '../../files/tar/pax-records.ts';
import { writeFile } from './file-io.ts';
import { freeResult, LEAST_CHUNK } from './zlib-results.ts';
import type { UnpackEntry, UnpackJob, ResultOf } from './jobs.ts';

export function unpackChunk(job: UnpackJob): ResultOf['unpack'] {
  const raw = decompress(job);
  try {
    return unpack(job, raw);
  } finally {
    freeResult(raw);
  }
}

function unpack(job: UnpackJob, raw: Buffer): ResultOf['unpack'] {
  if (raw.length !== job.size) {
    throw new OrasError(
      'INVALID_CONTENT',
      `a layer has ${raw.length} bytes, not the ${job.size} of the config`,
    );
  }
  const expectedEntries = new Map(job.entries.map((entry) => [entry.name, entry]));
  const dead = new Set(job.superseded);
  let written = 0;
  let at = 0;
  if (job.piece && expectedEntries.size === 0) return { written: writePiece(job, raw, 0) };
  while (at < raw.length) {
    const header = readHeader(raw, at);
    const expected = expectedEntries.get(header.name);
    if (expected) checkEntry(header, expected);
    else if (!dead.has(header.name)) {
      throw new OrasError(
        'INVALID_CONTENT',
        `a layer has ${JSON.stringify(header.name)}, which its config does not list`,
      );
    }
    expectedEntries.delete(header.name);
    if (job.piece) return { written: writePiece(job, raw, header.data) };
    if (expected?.path !== undefined && expected.kind === 'file') {
      const { path, mode, mtime } = expected;
      checkContent(raw.subarray(header.data, header.data + header.size), expected.contentDigest);
      written += writeFile({ path, mode, mtime, length: header.size }, raw, header.data);
    }
    at = padded(header.data + header.size);
  }
  if (at !== raw.length) throw new OrasError('INVALID_CONTENT', 'a layer ends in the middle of a file');
  for (const { name } of expectedEntries.values()) {
    throw new OrasError('INVALID_CONTENT', `a layer lacks ${JSON.stringify(name)} of its config`);
  }
  return { written };
}

function writePiece(job: UnpackJob, raw: Buffer, data: number): number {
  if (!job.piece) return 0;
  const padding = raw.length - data - job.piece.length;
  if (padding < 0 || padding >= BLOCK) {
    throw new OrasError(
      'INVALID_CONTENT',
      `a layer has ${raw.length} bytes for a piece of ${job.piece.length}`,
    );
  }
  checkContent(raw.subarray(data, data + job.piece.length), job.piece.contentDigest);
  return writeFile(job.piece, raw, data);
}

/** A later save trusts the digests in the config, so they must be true. */
function checkContent(content: Buffer, expected: string | undefined): void {
  if (hash('sha256', content, 'base64url') === expected) return;
  throw new OrasError('INVALID_CONTENT', 'a layer has content that does not match its config');
}

function decompress(job: UnpackJob): Buffer {
  const bytes = Buffer.from(job.bytes.buffer, job.bytes.byteOffset, job.bytes.byteLength);
  if (job.compression === 'none') return bytes;
  const options = { maxOutputLength: job.size + 1, chunkSize: Math.max(job.size + 1024, LEAST_CHUNK) };
  try {
    if (job.compression !== 'zstd') return gunzipSync(bytes, options);
    // zlib stops after the first frame and ignores the rest.
    const all = zstdDecompressSync(bytes, { ...options, info: true } as ZstdOptions) as unknown;
    const { buffer, engine } = all as { buffer: Buffer; engine: { bytesWritten: number } };
    if (engine.bytesWritten !== bytes.length) throw new Error('it has data after its zstd frame');
    return buffer;
  } catch (error) {
    throw new OrasError('INVALID_CONTENT', `a layer cannot be decompressed: ${(error as Error).message}`);
  } finally {
    free(bytes);
  }
}

interface Header extends Pick<TarBlock, 'name' | 'type' | 'size' | 'mode' | 'link'> {
  /** Where the content begins. */
  readonly data: number;
}

const OUR_RECORDS = new Set(['path', 'linkpath', 'size', 'mtime']);

/** Accepts only what a save writes: ustar, with a PAX header where needed. */
function readHeader(raw: Buffer, at: number): Header {
  const first = readBlock(raw, at);
  if (first.type !== 'x') return { ...first, data: at + BLOCK };
  const end = at + BLOCK + first.size;
  if (end > raw.length) throw new OrasError('INVALID_CONTENT', 'a layer ends in the middle of a header');
  const pax = parsePax(raw.subarray(at + BLOCK, end));
  if (typeof pax === 'string') throw new OrasError('INVALID_CONTENT', `a layer ${pax}`);
  const { records, pairs, passedOver } = pax;
  const other = [...records.keys(), ...pairs, ...passedOver].find((key) => !OUR_RECORDS.has(key));
  if (other !== undefined)
    throw new OrasError(
      'INVALID_CONTENT',
      `a layer has the PAX record ${JSON.stringify(other.slice(0, 100))}`,
    );
  const next = padded(end);
  const header = readBlock(raw, next);
  return {
    ...header,
    name: records.get('path') ?? header.name,
    link: records.get('linkpath') ?? header.link,
    size: sizeOf(records.get('size') ?? header.size),
    data: next + BLOCK,
  };
}

function readBlock(raw: Buffer, at: number): TarBlock {
  const block = parseTarBlock(raw.subarray(at, at + BLOCK));
  if (!block) throw new OrasError('INVALID_CONTENT', `a layer has no tar header at byte ${at}`);
  return block;
}

/** A negative or invalid size would make the reader loop. */
function sizeOf(stated: string | number): number {
  const size = Number(stated);
  if (Number.isSafeInteger(size) && size >= 0) return size;
  throw new OrasError('INVALID_CONTENT', `a layer has a file of ${stated} bytes`);
}

/** Tar and config must agree, or another tool would unpack something else. */
function checkEntry(header: Header, expected: UnpackEntry): void {
  const type = { file: '0', folder: '5', link: '2', hardlink: '1' }[expected.kind];
  const same =
    header.type === type &&
    header.size === expected.size &&
    (header.mode === expected.mode || expected.kind === 'link') &&
    (expected.linkTarget === undefined || header.link === expected.linkTarget);
  if (!same) {
    const name = JSON.stringify(expected.name);
    throw new OrasError('INVALID_CONTENT', `a layer and its config disagree about ${name}`);
  }
}
