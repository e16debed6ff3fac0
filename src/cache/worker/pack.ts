import { createHash, hash } from 'node:crypto';
import { closeSync, fstatSync } from 'node:fs';
import { constants, gzipSync, zstdCompressSync } from 'node:zlib';
import { OrasError } from '../../core/errors.ts';
import { clearGzipOs } from '../../files/gzip-os.ts';
import { openUnchanged, readFully, scratch } from './file-io.ts';
import { freeResult, LEAST_CHUNK } from './zlib-results.ts';
import type { CutJob, DigestJob, PackJob, PackPart, ResultOf } from './jobs.ts';

export function digestFiles({ files }: DigestJob): ResultOf['digest'] {
  const step = 1024 * 1024;
  const digests = files.map(({ path, size }) => {
    const file = openUnchanged(path, { size });
    if (file === undefined) return undefined;
    try {
      const buffer = scratch(step);
      const first = readFully(file, buffer.subarray(0, Math.min(size, step)), 0);
      if (size <= step) return hash('sha256', buffer.subarray(0, first), 'base64url');
      const whole = createHash('sha256').update(buffer.subarray(0, first));
      for (let at = first; at < size;) {
        const read = readFully(file, buffer.subarray(0, Math.min(step, size - at)), at);
        if (read === 0) return undefined;
        whole.update(buffer.subarray(0, read));
        at += read;
      }
      return whole.digest('base64url');
    } finally {
      closeSync(file);
    }
  });
  return { digests };
}

export function cutFile(job: CutJob): ResultOf['cut'] {
  const file = openUnchanged(job.path, job);
  if (file === undefined) throw new OrasError('CONFLICT', `${job.path} changed while it was saved`);
  try {
    const buffer = scratch(job.max).subarray(0, job.max);
    const pieces = [];
    let held = 0;
    for (let at = 0; at < job.size;) {
      held += readFully(file, buffer.subarray(held), at + held);
      if (held === 0) throw new OrasError('CONFLICT', `${job.path} changed while it was saved`);
      const length = findCut(gearTable(), buffer.subarray(0, held), job.average);
      const piece = buffer.subarray(0, length);
      pieces.push({ length, ...(job.digests && { contentDigest: hash('sha256', piece, 'base64url') }) });
      buffer.copyWithin(0, length, held);
      held -= length;
      at += length;
    }
    return { pieces };
  } finally {
    closeSync(file);
  }
}

let gear: Int32Array | undefined;

/** Any fixed table works, but changing it moves all cuts. */
function gearTable(): Int32Array {
  gear ??= Int32Array.from({ length: 256 }, (_, byte) =>
    hash('sha256', `oras cache ${byte}`, 'buffer').readInt32LE(),
  );
  return gear;
}

/** FastCDC's gear hash: a cut follows 32 bytes whose hash begins with zeros. */
function findCut(table: Int32Array, bytes: Uint8Array, average: number): number {
  const least = average / 2;
  const shift = 32 - Math.log2(average / 2);
  let rolling = 0;
  for (let at = least - 32; at < bytes.length; at += 1) {
    rolling = ((rolling << 1) + (table[bytes[at] as number] as number)) | 0;
    if (at >= least && rolling >>> shift === 0) return at + 1;
  }
  return bytes.length;
}

export function packChunk(job: PackJob): ResultOf['pack'] {
  const size = job.parts.reduce((sum, part) => sum + part.header + part.length + part.padding, 0);
  const raw = scratch(size).subarray(0, size);
  const digests: (string | undefined)[] = [];
  let at = 0;
  let header = 0;
  for (const part of job.parts) {
    raw.set(job.headers.subarray(header, header + part.header), at);
    header += part.header;
    at += part.header;
    const content = raw.subarray(at, at + part.length);
    if (part.path !== undefined) packPart(part, content);
    const isFile = part.path !== undefined;
    digests.push(isFile ? (part.contentDigest ?? hash('sha256', content, 'base64url')) : undefined);
    at += part.length;
    raw.fill(0, at, at + part.padding);
    at += part.padding;
  }
  const content = contentOf(job, digests);
  if (job.knownLayers.has(content)) return { content, size, digests };
  const bytes = compress(raw, job);
  return { content, size, digests, layer: { digest: `sha256:${hash('sha256', bytes)}`, bytes } };
}

/** Says what the bytes are without hashing those of the files once more. */
function contentOf({ headers, parts }: PackJob, digests: readonly (string | undefined)[]): string {
  const made = parts.map(({ header, padding }, at) => [header, digests[at] ?? '', padding]);
  const sum = createHash('sha256').update(headers).update(JSON.stringify(made));
  return `sha256:${sum.digest('hex')}`;
}

function packPart(part: PackPart, content: Buffer): void {
  const path = part.path ?? '';
  const file = openUnchanged(path, part);
  if (file === undefined) throw new OrasError('CONFLICT', `${path} changed while it was saved`);
  try {
    const read = readFully(file, content, part.from);
    const after = fstatSync(file);
    if (read < part.length || after.mtimeMs !== part.modified || after.size !== part.size) {
      throw new OrasError('CONFLICT', `${path} changed while it was saved`);
    }
  } finally {
    closeSync(file);
  }
}

function compress(raw: Buffer, { compression, level }: PackJob): Uint8Array<ArrayBuffer> {
  if (compression === 'none') return new Uint8Array(raw);
  const chunkSize = Math.max(raw.length + 65_536, LEAST_CHUNK);
  let packed: Uint8Array;
  if (compression === 'zstd') {
    const params = { [constants.ZSTD_c_compressionLevel]: level };
    packed = zstdCompressSync(raw, { chunkSize, params, pledgedSrcSize: raw.length });
  } else {
    packed = gzipSync(raw, { chunkSize, level });
    clearGzipOs(packed);
  }
  // Copied out of a larger buffer, which must not be transferred with it.
  const exact = new Uint8Array(packed);
  freeResult(packed);
  return exact;
}
