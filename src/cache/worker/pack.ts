import type { CutJob, DigestJob, PackJob, PackPart, ResultOf } from './jobs.ts';
import type { Tools } from './tools.ts';

interface On extends Tools {
  readonly digestFiles: typeof digestFiles;
  readonly cutFile: typeof cutFile;
  readonly gearTable: typeof gearTable;
  readonly findCut: typeof findCut;
  readonly packChunk: typeof packChunk;
  readonly packPart: typeof packPart;
  readonly compress: typeof compress;
}

export const packTools = { digestFiles, cutFile, gearTable, findCut, packChunk, packPart, compress };

function digestFiles(on: On, { files }: DigestJob): ResultOf['digest'] {
  const step = 1024 * 1024;
  const texts = files.map(({ path, size }) => {
    const file = on.openUnchanged(on, path, { size });
    if (file === undefined) return '';
    try {
      const buffer = on.scratch(on, step);
      const first = on.readFully(on, file, buffer.subarray(0, Math.min(size, step)), 0);
      if (size <= step) return on.crypto.hash('sha256', buffer.subarray(0, first), 'base64url');
      const hash = on.crypto.createHash('sha256').update(buffer.subarray(0, first));
      for (let at = first; at < size;) {
        const read = on.readFully(on, file, buffer.subarray(0, Math.min(step, size - at)), at);
        if (read === 0) return '';
        hash.update(buffer.subarray(0, read));
        at += read;
      }
      return hash.digest('base64url');
    } finally {
      on.fs.closeSync(file);
    }
  });
  return { texts };
}

function cutFile(on: On, job: CutJob): ResultOf['cut'] {
  const file = on.openUnchanged(on, job.path, job);
  if (file === undefined) throw on.failure('CONFLICT', `${job.path} changed while it was saved`);
  try {
    const buffer = on.scratch(on, job.max).subarray(0, job.max);
    const pieces = [];
    let held = 0;
    for (let at = 0; at < job.size;) {
      held += on.readFully(on, file, buffer.subarray(held), at + held);
      if (held === 0) throw on.failure('CONFLICT', `${job.path} changed while it was saved`);
      const length = on.findCut(on.gearTable(on), buffer.subarray(0, held), job.average);
      const piece = buffer.subarray(0, length);
      pieces.push({ length, text: job.digests ? on.crypto.hash('sha256', piece, 'base64url') : '' });
      buffer.copyWithin(0, length, held);
      held -= length;
      at += length;
    }
    return { pieces };
  } finally {
    on.fs.closeSync(file);
  }
}

/** Any fixed table will do; another one would cut files elsewhere. */
function gearTable(on: On): Int32Array {
  if (on.memory.gear.length === 0) {
    on.memory.gear = Int32Array.from({ length: 256 }, (_, byte) =>
      on.crypto.hash('sha256', `oras cache ${byte}`, 'buffer').readInt32LE(),
    );
  }
  return on.memory.gear;
}

/** FastCDC's gear hash: a border stands behind 32 bytes whose hash begins with zeros. */
function findCut(gear: Int32Array, bytes: Uint8Array, average: number): number {
  const least = average / 2;
  const shift = 32 - Math.log2(average / 2);
  let hash = 0;
  for (let at = least - 32; at < bytes.length; at += 1) {
    hash = ((hash << 1) + (gear[bytes[at] as number] as number)) | 0;
    if (at >= least && hash >>> shift === 0) return at + 1;
  }
  return bytes.length;
}

function packChunk(on: On, job: PackJob): ResultOf['pack'] {
  const size = job.parts.reduce((sum, part) => sum + part.header + part.length + part.padding, 0);
  const raw = on.scratch(on, size).subarray(0, size);
  const texts: string[] = [];
  let at = 0;
  let header = 0;
  for (const part of job.parts) {
    raw.set(job.headers.subarray(header, header + part.header), at);
    header += part.header;
    at += part.header;
    const content = raw.subarray(at, at + part.length);
    if (part.path !== undefined) on.packPart(on, part, content);
    if (part.path === undefined || part.length === size) texts.push('');
    else texts.push(part.text ?? on.crypto.hash('sha256', content, 'base64url'));
    at += part.length;
    raw.fill(0, at, at + part.padding);
    at += part.padding;
  }
  const sum = on.crypto.hash('sha256', raw, 'buffer');
  const digest = `sha256:${sum.toString('hex')}`;
  // A part that is all of the layer need not be digested twice.
  if (job.parts[0]?.length === size && job.parts[0].path !== undefined) texts[0] = sum.toString('base64url');
  if (job.known.has(digest)) return { raw: digest, size, texts };
  const bytes = on.compress(on, raw, job);
  return { raw: digest, size, texts, layer: { digest: `sha256:${on.crypto.hash('sha256', bytes)}`, bytes } };
}

function packPart(on: On, part: PackPart, content: Buffer): void {
  const path = part.path ?? '';
  const file = on.openUnchanged(on, path, part);
  if (file === undefined) throw on.failure('CONFLICT', `${path} changed while it was saved`);
  try {
    const read = on.readFully(on, file, content, part.from);
    const after = on.fs.fstatSync(file);
    if (read < part.length || after.mtimeMs !== part.modified || after.size !== part.size) {
      throw on.failure('CONFLICT', `${path} changed while it was saved`);
    }
  } finally {
    on.fs.closeSync(file);
  }
}

function compress(on: On, raw: Buffer, { compression, level }: PackJob): Uint8Array<ArrayBuffer> {
  const { zlib } = on;
  if (compression === 'none') return new Uint8Array(raw);
  const chunkSize = Math.max(raw.length + 65_536, 65_536);
  let packed: Uint8Array;
  if (compression === 'zstd') {
    const params = { [zlib.constants.ZSTD_c_compressionLevel]: level };
    packed = zlib.zstdCompressSync(raw, { chunkSize, params, pledgedSrcSize: raw.length });
  } else {
    packed = zlib.gzipSync(raw, { chunkSize, level });
    // RFC 1952 2.3.1: the system is unknown, so that equal trees have equal digests.
    packed[9] = 255;
  }
  // The result is a part of a larger buffer, which must not travel with it.
  return new Uint8Array(packed);
}
