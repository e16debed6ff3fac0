import type { ZstdOptions } from 'node:zlib';
import type { PlaceEntry, PlaceJob, ResultOf } from './jobs.ts';
import type { Tools } from './tools.ts';

interface On extends Tools {
  readonly placeChunk: typeof placeChunk;
  readonly placePiece: typeof placePiece;
  readonly decompress: typeof decompress;
  readonly readHeader: typeof readHeader;
  readonly readUstar: typeof readUstar;
  readonly readPax: typeof readPax;
  readonly checkEntry: typeof checkEntry;
  readonly checkContent: typeof checkContent;
  readonly sizeOf: typeof sizeOf;
}

export const placeTools = {
  placeChunk,
  placePiece,
  decompress,
  readHeader,
  readUstar,
  readPax,
  checkEntry,
  checkContent,
  sizeOf,
};

function placeChunk(on: On, job: PlaceJob): ResultOf['place'] {
  const raw = on.decompress(on, job);
  if (raw.length !== job.size) {
    throw on.failure('INVALID_CONTENT', `a layer has ${raw.length} bytes, not the ${job.size} of the config`);
  }
  const left = new Map(job.entries.map((entry) => [entry.name, entry]));
  const dead = new Set(job.dead);
  let written = 0;
  let at = 0;
  if (job.piece && left.size === 0) return { written: on.placePiece(on, job, raw, 0) };
  while (at < raw.length) {
    const header = on.readHeader(on, raw, at);
    const expected = left.get(header.name);
    if (expected) on.checkEntry(on, header, expected);
    else if (!dead.has(header.name)) {
      throw on.failure(
        'INVALID_CONTENT',
        `a layer has ${JSON.stringify(header.name)}, of which its config is silent`,
      );
    }
    left.delete(header.name);
    if (job.piece) return { written: on.placePiece(on, job, raw, header.data) };
    if (expected?.path !== undefined && expected.kind === 'file') {
      const { path, mode, mtime } = expected;
      on.checkContent(on, raw.subarray(header.data, header.data + header.size), expected.text);
      written += on.writeFile(on, { path, mode, mtime, length: header.size }, raw, header.data);
    }
    at = header.data + Math.ceil(header.size / 512) * 512;
  }
  if (at !== raw.length) throw on.failure('INVALID_CONTENT', 'a layer ends in a file');
  for (const { name } of left.values()) {
    throw on.failure('INVALID_CONTENT', `a layer lacks ${JSON.stringify(name)} of its config`);
  }
  return { written };
}

function placePiece(on: On, job: PlaceJob, raw: Buffer, data: number): number {
  if (!job.piece) return 0;
  const padding = raw.length - data - job.piece.length;
  if (padding < 0 || padding >= 512) {
    throw on.failure('INVALID_CONTENT', `a layer has ${raw.length} bytes for a piece of ${job.piece.length}`);
  }
  on.checkContent(on, raw.subarray(data, data + job.piece.length), job.piece.text);
  return on.writeFile(on, job.piece, raw, data);
}

/** A later save takes the config's word for what a file is: so it must be true. */
function checkContent(on: On, content: Buffer, text: string): void {
  if (on.crypto.hash('sha256', content, 'base64url') === text) return;
  throw on.failure('INVALID_CONTENT', 'a layer has other content than its config says');
}

function decompress(on: On, job: PlaceJob): Buffer {
  const bytes = Buffer.from(job.bytes.buffer, job.bytes.byteOffset, job.bytes.byteLength);
  if (job.compression === 'none') return bytes;
  const options = { maxOutputLength: job.size + 1, chunkSize: job.size + 1024 };
  try {
    if (job.compression !== 'zstd') return on.zlib.gunzipSync(bytes, options);
    // The library ends with the first frame, and passes over what is behind it.
    const all = on.zlib.zstdDecompressSync(bytes, { ...options, info: true } as ZstdOptions) as unknown;
    const { buffer, engine } = all as { buffer: Buffer; engine: { bytesWritten: number } };
    if (engine.bytesWritten !== bytes.length) throw new Error('it goes on behind its zstd frame');
    return buffer;
  } catch (error) {
    throw on.failure('INVALID_CONTENT', `a layer cannot be decompressed: ${(error as Error).message}`);
  }
}

interface Header {
  name: string;
  type: string;
  size: number;
  mode: number;
  link: string;
  data: number;
}

/** Only what {@link tarHeader} of targets writes: ustar, after a PAX header where it needs one. */
function readHeader(on: On, raw: Buffer, at: number): Header {
  const first = on.readUstar(on, raw, at);
  if (first.type !== 'x') return first;
  const end = first.data + first.size;
  if (end > raw.length) throw on.failure('INVALID_CONTENT', 'a layer ends in a header');
  const records = on.readPax(on, raw.subarray(first.data, end));
  const header = on.readUstar(on, raw, first.data + Math.ceil(first.size / 512) * 512);
  return {
    ...header,
    name: records.get('path') ?? header.name,
    link: records.get('linkpath') ?? header.link,
    size: on.sizeOf(on, Number(records.get('size') ?? header.size)),
  };
}

/** One that is negative or no number would lead the reader round in circles. */
function sizeOf(on: On, size: number): number {
  if (Number.isSafeInteger(size) && size >= 0) return size;
  throw on.failure('INVALID_CONTENT', `a layer has a file of ${size} bytes`);
}

function readUstar(on: On, raw: Buffer, at: number): Header {
  if (at + 512 > raw.length) throw on.failure('INVALID_CONTENT', 'a layer ends in a header');
  const text = (from: number, length: number): string => {
    const end = raw.indexOf(0, at + from);
    const stop = end < 0 ? at + from + length : Math.min(end, at + from + length);
    return raw.toString('utf8', at + from, stop);
  };
  const prefix = text(345, 155);
  return {
    name: prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`,
    mode: Number.parseInt(text(100, 8), 8),
    size: on.sizeOf(on, Number.parseInt(text(124, 12), 8)),
    type: text(156, 1),
    link: text(157, 100),
    data: at + 512,
  };
}

/** Only keys that change the name, the link, or the size as {@link readHeader} takes them. Each record is read once. */
function readPax(on: On, body: Buffer): Map<string, string> {
  const records = new Map<string, string>();
  for (let at = 0; at < body.length;) {
    const [, digits = ''] = /^([1-9]\d{0,9}) /.exec(body.toString('latin1', at, at + 11)) ?? [];
    const [start, end] = [at + digits.length + 1, at + Number(digits)];
    if (end <= start || end > body.length || body[end - 1] !== 10) {
      throw on.failure('INVALID_CONTENT', 'a layer has a broken PAX record');
    }
    const record = body.toString('utf8', start, end - 1);
    const equals = record.indexOf('=');
    const key = record.slice(0, Math.max(0, equals));
    if (!['path', 'linkpath', 'size', 'mtime'].includes(key)) {
      throw on.failure('INVALID_CONTENT', `a layer has the PAX record ${JSON.stringify(key.slice(0, 100))}`);
    }
    records.set(key, record.slice(equals + 1));
    at = end;
  }
  return records;
}

/** The tar must say what the config says: another reader of the artifact would see something else. */
function checkEntry(on: On, header: Header, expected: PlaceEntry): void {
  const type = { file: '0', folder: '5', link: '2' }[expected.kind];
  const same =
    header.type === type &&
    header.size === expected.size &&
    (header.mode === expected.mode || expected.kind === 'link') &&
    (expected.kind !== 'link' || header.link === expected.text);
  if (!same) {
    const name = JSON.stringify(expected.name);
    throw on.failure('INVALID_CONTENT', `a layer and its config do not agree about ${name}`);
  }
}
