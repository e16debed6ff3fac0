import { bytesOf, readUpTo } from '../core/bytes.ts';
import { OrasError } from '../core/errors.ts';
import { decoded, unknownEncoding } from './decode.ts';
import type { HttpResponse, Send } from './http.ts';

/** Bytes that are kept of the body of an error. */
const MAX_ERROR = 64 * 1024;

/**
 * Buffers small bodies, and those of errors, so that the outer retry repeats a request whose body is truncated. A body
 * above the request's `readLimit` fails with `TOO_LARGE`.
 */
export function withSmallBodies(send: Send): Send {
  return async (request) => {
    const response = await send(request);
    const body = decoded(response);
    if (response.status >= 400) return { ...response, body: bytesOf(await readStart(body, MAX_ERROR)) };
    if (request.readLimit === undefined) return response;
    const what = `the answer of ${response.url.host}`;
    const bytes = await readUpTo(body, request.readLimit, what);
    const unknown = unknownEncoding(response);
    if (unknown && !isJson(bytes)) throw unknown;
    if (request.json === true) requireWhole(bytes, response);
    return { ...response, body: bytesOf(bytes) };
  };
}

/** A truncated chunked body can look complete. */
function requireWhole(bytes: Uint8Array, { headers, url }: HttpResponse): void {
  if (!/[/+]json\b/i.test(headers.get('content-type') ?? '')) return;
  // Without the parser's message, which quotes the text: it may hold a token.
  if (!isJson(bytes))
    throw new OrasError('NETWORK', `${url.host} sent broken JSON`, { details: { host: url.host } });
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder().decode(bytes));
    return true;
  } catch {
    return false;
  }
}

/** The text of an error matters less than its status: it may be truncated. */
async function readStart(body: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      chunks.push(chunk.subarray(0, limit - size));
      size += chunk.byteLength;
      if (size >= limit) break;
    }
  } catch {
    // The bytes so far are enough.
  }
  return Buffer.concat(chunks);
}
