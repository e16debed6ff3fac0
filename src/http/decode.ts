import { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib';
import { OrasError } from '../core/errors.ts';
import type { HttpResponse } from './http.ts';

const DECODERS: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
};

/**
 * The body without its Content-Encoding. We ask for `identity`, but some proxies encode anyway. One encoding is decoded;
 * several are refused (CVE-2026-22036). An unknown one is left: see {@link unknownEncoding}. The caller's limit counts
 * decoded bytes.
 */
export function decoded(response: HttpResponse): AsyncIterable<Uint8Array> {
  const encodings = encodingsOf(response);
  const [encoding, second] = encodings;
  if (encoding === undefined) return response.body;
  if (second !== undefined) throw refused(response, encodings);
  const decoder = decoderOf(encoding);
  return decoder ? decode(response, decoder()) : response.body;
}

/** The error to report when a body is not as expected and its Content-Encoding is unknown. */
export function unknownEncoding(response: HttpResponse): OrasError | undefined {
  const encodings = encodingsOf(response);
  return encodings.every((encoding) => decoderOf(encoding)) ? undefined : refused(response, encodings);
}

function encodingsOf({ headers }: HttpResponse): string[] {
  return (headers.get('content-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '' && text !== 'identity');
}

function decoderOf(encoding: string): (() => NodeJS.ReadWriteStream) | undefined {
  return Object.hasOwn(DECODERS, encoding) ? DECODERS[encoding] : undefined;
}

function refused({ url: { host } }: HttpResponse, encodings: readonly string[]): OrasError {
  const contentEncoding = encodings.join(', ').slice(0, 80);
  return new OrasError('UNSUPPORTED', `${host} sent the Content-Encoding ${contentEncoding}`, {
    details: { host, contentEncoding, reason: 'content-encoding' },
  });
}

async function* decode(response: HttpResponse, decoder: NodeJS.ReadWriteStream): AsyncGenerator<Uint8Array> {
  const source = Readable.from(response.body, { objectMode: false });
  source.on('error', (error) => decoder.emit('error', error));
  try {
    yield* source.pipe(decoder) as AsyncIterable<Uint8Array>;
  } catch (cause) {
    if (cause instanceof OrasError) throw cause;
    throw new OrasError('NETWORK', `${response.url.host}: the body cannot be decoded`, {
      cause,
      details: { host: response.url.host },
    });
  } finally {
    source.destroy();
  }
}
