import { canPump, lazy, type Bytes, type Pump } from '../../core/bytes.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import { OrasError } from '../../core/errors.ts';
import type { CallOptions } from '../../core/target.ts';
import { decoded, unknownEncoding } from '../../http/decode.ts';
import { discard, type HttpResponse } from '../../http/http.ts';
import { isTransientError } from '../../http/retry.ts';
import { expectStatus, type RegistryClient } from '../client.ts';
import { downloadInParts, parseContentRange, Throughput, type BlobRequest } from './download-parts.ts';

/** A download that gets this far between two failures has its full number of retries again. */
const PROGRESS = 1024 * 1024;
/** Blobs of at least this size may use several connections. */
const LARGE = 64 * 1024 * 1024;
/** Thrown to end a pump early. */
const ENOUGH = new Error('enough');

/**
 * A blob's bytes. A download that breaks off is resumed: with Range where the server supports it, else by reading from
 * the start and skipping what was passed on. Each attempt asks the registry again, for a fresh signed URL.
 */
export function downloadBlob(client: RegistryClient, node: Descriptor, options: CallOptions): Bytes {
  const request = { client, node, signal: options.signal };
  const pump: Pump = async (take) => {
    // What cannot be pumped comes chunk by chunk.
    for await (const chunk of new BlobDownload(request).run(take)) take(chunk);
  };
  return {
    ...lazy(() => new BlobDownload(request).run()),
    owned: true,
    ...(node.size >= client.pumpFrom && { pump }),
  };
}

class BlobDownload {
  readonly #request: BlobRequest;
  readonly #throughput = new Throughput();
  /** Bytes passed on so far. */
  #offset = 0;
  #mayUseParts: boolean;

  constructor(request: BlobRequest) {
    this.#request = request;
    this.#mayUseParts = request.client.streams > 1 && request.node.size >= LARGE;
  }

  /** With `take`, what can be pumped goes there and the rest is yielded. */
  async *run(take?: Take): AsyncGenerator<Uint8Array> {
    const { client, node, signal } = this.#request;
    let failures = 0;
    let lastFailure = 0;
    for (;;) {
      try {
        yield* this.#stream(take);
        if (this.#shouldUseParts()) {
          yield* this.#parts();
          // They end early where the server does not support ranges.
          if (this.#offset < node.size) continue;
        }
        // Extra bytes are for the reader to reject; too few mean that the connection ended early.
        if (this.#offset >= node.size) return;
        throw this.#truncated();
      } catch (error) {
        if (!isTransientError(error) || signal?.aborted === true) throw error;
        failures = this.#offset - lastFailure >= PROGRESS ? 1 : failures + 1;
        lastFailure = this.#offset;
        if (failures > client.retries) throw error;
        await client.backOff(failures - 1, signal);
      }
    }
  }

  #shouldUseParts(): boolean {
    return this.#mayUseParts && this.#throughput.isSlow();
  }

  async *#stream(take: Take | undefined): AsyncGenerator<Uint8Array> {
    this.#throughput.startWaiting();
    const body = await openAt(this.#request, this.#offset);
    if (take && canPump(body)) return this.#pump((taking) => body.pump(taking), take);
    for await (const chunk of body) {
      this.#throughput.add(chunk.byteLength);
      this.#offset += chunk.byteLength;
      yield chunk;
      this.#throughput.startWaiting();
      if (this.#shouldUseParts()) return;
    }
  }

  async #pump(pump: Pump, take: Take): Promise<void> {
    try {
      await pump((chunk) => {
        this.#throughput.add(chunk.byteLength);
        this.#offset += chunk.byteLength;
        take(chunk);
        this.#throughput.startWaiting();
        if (this.#shouldUseParts()) throw ENOUGH;
      });
    } catch (error) {
      if (error !== ENOUGH) throw error;
    }
  }

  async *#parts(): AsyncGenerator<Uint8Array> {
    this.#mayUseParts = false;
    for await (const chunk of downloadInParts(this.#request, this.#offset)) {
      this.#offset += chunk.byteLength;
      yield chunk;
    }
  }

  #truncated(): OrasError {
    const { client, node } = this.#request;
    const { host } = new URL(client.origin);
    return new OrasError(
      'NETWORK',
      `${host} sent ${this.#offset} of the ${node.size} bytes of ${node.digest}`,
      {
        details: { host },
      },
    );
  }
}

type Body = HttpResponse['body'];
type Take = Parameters<Pump>[0];

async function openAt(request: BlobRequest, offset: number): Promise<Body> {
  const { client, node, signal } = request;
  const response = await client.send({
    method: 'GET',
    path: `blobs/${node.digest}`,
    headers: { accept: '*/*', ...(offset > 0 && { range: `bytes=${offset}-` }) },
    signal,
  });
  if (offset > 0 && response.status === 416) {
    await discard(response);
    return skipping(offset, await openAt(request, 0));
  }
  await expectStatus(response, { method: 'GET' }, 200, 206);
  if (offset === 0 && response.status === 200) return plainBody(response, node);
  if (response.status === 200) return skipping(offset, plainBody(response, node));
  const range = parseContentRange(response.headers.get('content-range'));
  if (range?.first === offset && (range.total === undefined || range.total === node.size))
    return response.body;
  await discard(response);
  const { host } = response.url;
  throw new OrasError(
    'INVALID_CONTENT',
    `${host} sent another range than bytes ${offset}- of ${node.digest}`,
    {
      details: { host },
    },
  );
}

/** Blobs that are themselves gzip may be mislabelled as encoded: with the blob's length, they are taken as they are. */
function plainBody(response: HttpResponse, node: Descriptor): Body {
  const length = response.headers.get('content-length');
  if (length === String(node.size)) return response.body;
  const unknown = unknownEncoding(response);
  if (unknown && length !== undefined) throw unknown;
  return decoded(response);
}

async function* skipping(count: number, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let left = count;
  for await (const chunk of body) {
    if (left < chunk.byteLength) yield chunk.subarray(left);
    left = Math.max(0, left - chunk.byteLength);
  }
}
