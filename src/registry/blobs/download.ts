import { lazy, type Bytes } from '../../core/bytes.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import { OrasError } from '../../core/errors.ts';
import type { CallOptions } from '../../core/target.ts';
import { decoded, unknownEncoding } from '../../http/decode.ts';
import { discard, type HttpResponse } from '../../http/http.ts';
import { isTransientError } from '../../http/retry.ts';
import { expectStatus, type RegistryClient } from '../client.ts';
import { inParts, Pace, parseContentRange } from './download-parts.ts';

const PROGRESS = 1024 * 1024;
/** A blob of this size is worth several connections. */
const LARGE = 64 * 1024 * 1024;

/**
 * A blob's bytes. A download that breaks off goes on where it stood: by Range where the server can, else by reading
 * again and passing over what was passed on. The registry is asked anew each time, so that a signed address is fresh.
 */
export function downloadBlob(client: RegistryClient, node: Descriptor, options: CallOptions): Bytes {
  return { ...lazy(() => resumed(client, node, options)), owned: true };
}

async function* resumed(
  client: RegistryClient,
  node: Descriptor,
  options: CallOptions,
): AsyncGenerator<Uint8Array> {
  let at = 0;
  let breaks = 0;
  let lastBreak = 0;
  const pace = new Pace();
  let mayPart = client.streams > 1 && node.size >= LARGE;
  for (;;) {
    try {
      pace.begin();
      for await (const chunk of await openAt(client, node, at, options)) {
        pace.came(chunk.byteLength);
        at += chunk.byteLength;
        yield chunk;
        pace.begin();
        if (mayPart && pace.isSlow()) break;
      }
      if (mayPart && pace.isSlow()) {
        mayPart = false;
        for await (const chunk of inParts(client, node, at, options)) {
          at += chunk.byteLength;
          yield chunk;
        }
        // It ends before where the server gives no parts.
        if (at < node.size) continue;
      }
      // Too much is the reader's to refuse; too little is a connection that ended without saying so.
      if (at >= node.size) return;
      throw brokeOff(client, node, at);
    } catch (error) {
      if (!isTransientError(error) || options.signal?.aborted === true) throw error;
      breaks = at - lastBreak >= PROGRESS ? 1 : breaks + 1;
      lastBreak = at;
      if (breaks > client.retries) throw error;
      await client.backOff(breaks - 1, options.signal);
    }
  }
}

async function openAt(
  client: RegistryClient,
  node: Descriptor,
  at: number,
  options: CallOptions,
): Promise<AsyncIterable<Uint8Array>> {
  const response = await client.send({
    method: 'GET',
    path: `blobs/${node.digest}`,
    headers: { accept: '*/*', ...(at > 0 && { range: `bytes=${at}-` }) },
    signal: options.signal,
  });
  if (at > 0 && response.status === 416) {
    await discard(response);
    return passingOver(at, await openAt(client, node, 0, options));
  }
  await expectStatus(response, { method: 'GET' }, 200, 206);
  if (at === 0 && response.status === 200) return plainBody(response, node);
  if (response.status === 200) return passingOver(at, plainBody(response, node));
  const range = parseContentRange(response.headers.get('content-range'));
  if (range?.first === at && (range.total === undefined || range.total === node.size)) return response.body;
  await discard(response);
  throw new OrasError(
    'INVALID_CONTENT',
    `${response.url.host} was asked for the bytes from ${at} and answered with others`,
    {
      details: { host: response.url.host },
    },
  );
}

/** A blob that is gzip itself is sometimes announced as encoded: when the length is the blob's, the bytes are. */
function plainBody(response: HttpResponse, node: Descriptor): AsyncIterable<Uint8Array> {
  const length = response.headers.get('content-length');
  if (length === String(node.size)) return response.body;
  const unknown = unknownEncoding(response);
  if (unknown && length !== undefined) throw unknown;
  return decoded(response);
}

async function* passingOver(count: number, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let left = count;
  for await (const chunk of body) {
    if (left < chunk.byteLength) yield chunk.subarray(left);
    left = Math.max(0, left - chunk.byteLength);
  }
}

function brokeOff(client: RegistryClient, node: Descriptor, at: number): OrasError {
  const { host } = new URL(client.origin);
  return new OrasError('NETWORK', `${host} sent ${at} of the ${node.size} bytes of ${node.digest}`, {
    details: { host },
  });
}
