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
 * The body without its Content-Encoding. We ask for `identity`, and some proxies encode all the same. One encoding is
 * undone; a chain of them is refused (CVE-2026-22036). The caller's limit counts the decoded bytes.
 */
export function decoded(response: HttpResponse): AsyncIterable<Uint8Array> {
  const encodings = (response.headers.get('content-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '' && text !== 'identity');
  const [encoding, second] = encodings;
  if (encoding === undefined) return response.body;
  const decoder = DECODERS[encoding];
  if (!decoder || second !== undefined) {
    throw new OrasError(
      'UNSUPPORTED',
      `${response.url.host} sent the Content-Encoding ${encodings.join(', ').slice(0, 80)}`,
      { details: { host: response.url.host, contentEncoding: encodings.join(', ').slice(0, 80) } },
    );
  }
  return undone(response, decoder());
}

async function* undone(response: HttpResponse, decoder: NodeJS.ReadWriteStream): AsyncGenerator<Uint8Array> {
  const source = Readable.from(response.body, { objectMode: false });
  source.on('error', (error) => decoder.emit('error', error));
  try {
    yield* source.pipe(decoder) as AsyncIterable<Uint8Array>;
  } catch (cause) {
    if (cause instanceof OrasError) throw cause;
    throw new OrasError('NETWORK', `${response.url.host}: the body does not decode`, {
      cause,
      details: { host: response.url.host },
    });
  } finally {
    source.destroy();
  }
}
