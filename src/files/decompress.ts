import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { lazy, through, type Bytes } from '../core/bytes.ts';
import { OrasError, systemCode } from '../core/errors.ts';
import { ByteStream } from './byte-stream.ts';
import { zstdFrames } from './zstd-frames.ts';

export type Compression = 'none' | 'gzip' | 'zstd';

/** Decompresses all gzip members or zstd frames, and rejects anything else. `where` names the input in errors. */
export function decompressed(bytes: Bytes, compression: Compression, where: string): Bytes {
  if (compression === 'none') return bytes;
  const plain = lazy(() =>
    compression === 'gzip'
      ? stage(bytes, createGunzip())
      : stage(zstdFrames(new ByteStream(where, bytes)), createZstdDecompress()),
  );
  return through(plain, { failed: (error) => withReason(error, `${where} cannot be unpacked`) });
}

/** Always reads `bytes` to their end, where they are verified. */
async function* stage(bytes: AsyncIterable<Uint8Array>, decompressor: Transform): AsyncGenerator<Uint8Array> {
  const fed = pipeline(Readable.from(bytes, { objectMode: false }), decompressor);
  fed.catch(() => undefined);
  try {
    yield* decompressor.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
    await fed;
  } finally {
    decompressor.destroy();
  }
}

const ZLIB_REASONS: Readonly<Record<string, string>> = {
  Z_BUF_ERROR: 'it is truncated',
  Z_DATA_ERROR: 'it is corrupt, or compressed in another way',
};

/** Replaces the message of zlib. */
function withReason(error: unknown, what: string): unknown {
  const code = systemCode(error) ?? '';
  if (error instanceof OrasError || !/^(?:ZSTD|Z)_|^ERR_(?!ABORT)/.test(code)) return error;
  return new OrasError('INVALID_CONTENT', `${what}: ${ZLIB_REASONS[code] ?? ZLIB_REASONS['Z_DATA_ERROR']}`, {
    cause: error,
  });
}
