import { bytesOf, type Bytes } from '../../core/bytes.ts';
import { OrasError } from '../../core/errors.ts';
import type { CallOptions } from '../../core/target.ts';
import { discard } from '../../http/http.ts';
import { expectStatus, isStatus, type RegistryClient } from '../client.ts';
import { closingUrl, sessionOf, type Upload, type UploadSession } from './upload-session.ts';

const CHUNK = 16 * 1024 * 1024;
const SMALLEST = 1024 * 1024;
/** A chunk is held in memory, so that it can be sent again. */
const LARGEST = 64 * 1024 * 1024;

/**
 * PATCH by PATCH, then an empty PUT (distribution-spec, "Pushing a blob in chunks"). Our own count of bytes decides,
 * not the server's `Range`. A chunk that is too large is halved, down to the server's least length.
 */
export async function uploadInChunks(
  client: RegistryClient,
  upload: Upload,
  options: CallOptions,
): Promise<void> {
  let session = upload.session;
  requireSmall(upload, client);
  let size = Math.max(session.minChunk, CHUNK);
  let offset = 0;
  for await (const piece of inPieces(upload.bytes, size)) {
    for (let at = 0; at < piece.byteLength;) {
      const chunk = piece.subarray(at, at + size);
      try {
        session = await patch(client, session, { chunk, offset }, options);
      } catch (error) {
        const half = Math.max(Math.floor(size / 2), session.minChunk, SMALLEST);
        if (!isStatus(error, 413) || half >= size) throw error;
        size = half;
        continue;
      }
      at += chunk.byteLength;
      offset += chunk.byteLength;
    }
  }
  const response = await client.sendOnce({
    method: 'PUT',
    url: closingUrl(session, upload.node),
    headers: { 'content-length': '0', 'content-type': 'application/octet-stream' },
    signal: options.signal,
  });
  await expectStatus(response, { method: 'PUT' }, 201, 204);
  await discard(response);
}

function requireSmall({ session, node }: Upload, { host }: RegistryClient): void {
  if (Math.min(session.minChunk, node.size) <= LARGEST) return;
  throw new OrasError(
    'UNSUPPORTED',
    `${host} refuses ${node.digest} as a whole and asks for chunks of at least ${session.minChunk} bytes; at most ${LARGEST} are held for one`,
    { details: { host, limit: LARGEST } },
  );
}

async function patch(
  client: RegistryClient,
  session: UploadSession,
  { chunk, offset }: { readonly chunk: Uint8Array; readonly offset: number },
  options: CallOptions,
): Promise<UploadSession> {
  const response = await client.sendOnce({
    method: 'PATCH',
    url: session.url,
    headers: {
      'content-type': 'application/octet-stream',
      'content-range': `${offset}-${offset + chunk.byteLength - 1}`,
    },
    body: { bytes: bytesOf(chunk), size: chunk.byteLength },
    signal: options.signal,
  });
  // ECR answers 201.
  await expectStatus(response, { method: 'PATCH' }, 202, 201, 204);
  await discard(response);
  return sessionOf(response, session);
}

/** The bytes in pieces of that size; the last is smaller. */
async function* inPieces(bytes: Bytes, size: number): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let count = 0;
  for await (const chunk of bytes) {
    let rest = chunk;
    while (count + rest.byteLength >= size) {
      held.push(rest.subarray(0, size - count));
      rest = rest.subarray(size - count);
      yield Buffer.concat(held);
      held = [];
      count = 0;
    }
    held.push(rest);
    count += rest.byteLength;
  }
  if (count > 0) yield Buffer.concat(held);
}
