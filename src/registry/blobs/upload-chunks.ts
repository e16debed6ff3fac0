import { bytesOf, type Bytes } from '../../core/bytes.ts';
import { OrasError } from '../../core/errors.ts';
import type { CallOptions } from '../../core/target.ts';
import { discard } from '../../http/http.ts';
import { expectStatus, isStatus, type RegistryClient } from '../client.ts';
import { closingUrl, sessionOf, type OpenUpload, type UploadSession } from './upload-session.ts';

const CHUNK = 16 * 1024 * 1024;
const SMALLEST = 1024 * 1024;
/** Chunks are buffered so that they can be sent again. */
const LARGEST = 64 * 1024 * 1024;

/**
 * PATCH by PATCH, then an empty PUT (distribution-spec, "Pushing a blob in chunks"). The offset is counted here, not
 * taken from the server's `Range`. A chunk that is too large is halved, down to the server's minimum length.
 */
export function uploadInChunks(
  client: RegistryClient,
  upload: OpenUpload,
  options: CallOptions,
): Promise<void> {
  return new ChunkedUpload(client, upload, options).run();
}

class ChunkedUpload {
  readonly #client: RegistryClient;
  readonly #upload: OpenUpload;
  readonly #options: CallOptions;
  #session: UploadSession;
  #chunkSize: number;
  #offset = 0;

  constructor(client: RegistryClient, upload: OpenUpload, options: CallOptions) {
    this.#client = client;
    this.#upload = upload;
    this.#options = options;
    this.#session = upload.session;
    this.#chunkSize = Math.max(upload.session.minChunk, CHUNK);
  }

  async run(): Promise<void> {
    this.#requireBufferable();
    for await (const piece of inPieces(this.#upload.bytes, this.#chunkSize)) await this.#send(piece);
    await this.#close();
  }

  #requireBufferable(): void {
    const { node, session } = this.#upload;
    if (Math.min(session.minChunk, node.size) <= LARGEST) return;
    const { host } = this.#client;
    throw new OrasError(
      'UNSUPPORTED',
      `${host} rejects ${node.digest} in one request and wants chunks of at least ${session.minChunk} bytes; the limit for a chunk is ${LARGEST} bytes`,
      { details: { host, limit: LARGEST } },
    );
  }

  async #send(piece: Uint8Array): Promise<void> {
    for (let at = 0; at < piece.byteLength;) {
      const chunk = piece.subarray(at, at + this.#chunkSize);
      try {
        await this.#patch(chunk);
        at += chunk.byteLength;
      } catch (error) {
        const half = Math.max(Math.floor(this.#chunkSize / 2), this.#session.minChunk, SMALLEST);
        if (!isStatus(error, 413) || half >= this.#chunkSize) throw error;
        this.#chunkSize = half;
      }
    }
  }

  async #patch(chunk: Uint8Array): Promise<void> {
    const end = this.#offset + chunk.byteLength;
    const response = await this.#client.send(
      {
        method: 'PATCH',
        url: this.#session.url,
        headers: {
          'content-type': 'application/octet-stream',
          'content-range': `${this.#offset}-${end - 1}`,
        },
        body: { bytes: bytesOf(chunk), size: chunk.byteLength },
        signal: this.#options.signal,
      },
      { retry: false },
    );
    // ECR answers 201.
    await expectStatus(response, { method: 'PATCH' }, 202, 201, 204);
    await discard(response);
    this.#session = sessionOf(response, this.#session);
    this.#offset = end;
  }

  async #close(): Promise<void> {
    const response = await this.#client.send(
      {
        method: 'PUT',
        url: closingUrl(this.#session, this.#upload.node),
        headers: { 'content-length': '0', 'content-type': 'application/octet-stream' },
        signal: this.#options.signal,
      },
      { retry: false },
    );
    await expectStatus(response, { method: 'PUT' }, 201, 204);
    await discard(response);
  }
}

/** The bytes in pieces of that size; the last is smaller. */
async function* inPieces(bytes: Bytes, size: number): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let count = 0;
  for await (const chunk of bytes) {
    let rest = chunk;
    while (count + rest.byteLength >= size) {
      parts.push(rest.subarray(0, size - count));
      rest = rest.subarray(size - count);
      yield Buffer.concat(parts);
      parts = [];
      count = 0;
    }
    parts.push(rest);
    count += rest.byteLength;
  }
  if (count > 0) yield Buffer.concat(parts);
}
