import { hasCode, OrasError, type Bytes, type ErrorCode } from '@oras-action/oras';

const CODES: Record<number, ErrorCode> = { 403: 'FORBIDDEN', 404: 'NOT_FOUND', 412: 'ALREADY_EXISTS' };

export interface ObjectFacts {
  readonly type: string;
  readonly size: number;
}

/** Objects by key, by the API of S3. */
export class Bucket {
  readonly name: string;
  readonly #fetch: typeof fetch;

  /**
   * @param url - Such as `https://acme.s3.eu-west-1.amazonaws.com/`.
   * @param signedFetch - Signs and sends, as the `fetch` of aws4fetch does. Default: sends unsigned.
   */
  constructor(url: string, signedFetch: typeof fetch = (...request) => fetch(...request)) {
    this.name = url;
    this.#fetch = signedFetch;
  }

  /** Fails with `NOT_FOUND`. */
  async get(key: string, signal?: AbortSignal): Promise<Response> {
    return this.#send('GET', key, signal);
  }

  async head(key: string, signal?: AbortSignal): Promise<ObjectFacts | undefined> {
    const response = await unless('NOT_FOUND', this.#send('HEAD', key, signal));
    if (!response) return undefined;
    const { headers } = response;
    return { type: headers.get('content-type') ?? '', size: Number(headers.get('content-length')) };
  }

  /** Shows the object once it is whole. */
  async put(
    key: string,
    body: Bytes | string,
    { type, size }: ObjectFacts,
    signal?: AbortSignal,
  ): Promise<void> {
    const headers = { 'content-type': type, 'content-length': String(size) };
    await this.#send('PUT', key, signal, { body, headers });
  }

  /** As `put`, but leaves an object that is there as it is. */
  async create(key: string, body: Bytes, { type, size }: ObjectFacts, signal?: AbortSignal): Promise<void> {
    const headers = { 'content-type': type, 'content-length': String(size), 'if-none-match': '*' };
    await unless('ALREADY_EXISTS', this.#send('PUT', key, signal, { body, headers }));
  }

  async delete(key: string, signal?: AbortSignal): Promise<void> {
    await this.#send('DELETE', key, signal);
  }

  /** What follows the prefix in the keys that begin with it. */
  async *list(prefix: string, signal?: AbortSignal): AsyncGenerator<string> {
    const query = new URLSearchParams({ 'list-type': '2', prefix });
    for (let next: string | undefined = ''; next !== undefined;) {
      const xml = await (await this.#send('GET', `?${query.toString()}`, signal)).text();
      for (const [, key = ''] of xml.matchAll(/<Key>([^<]*)<\/Key>/g)) yield key.slice(prefix.length);
      next = /<NextContinuationToken>([^<]+)</.exec(xml)?.[1];
      query.set('continuation-token', next ?? '');
    }
  }

  async #send(method: string, key: string, signal?: AbortSignal, init: RequestInit = {}): Promise<Response> {
    const url = new URL(key, this.name);
    const request: RequestInit = { method, signal: signal ?? null, duplex: 'half', ...init };
    const response = await this.#fetch(url, request).catch((error: Error) => {
      // What made the body fail, instead of `fetch failed`.
      throw error instanceof TypeError && error.cause instanceof Error ? error.cause : error;
    });
    if (response.ok) return response;
    await response.body?.cancel();
    throw new OrasError(CODES[response.status] ?? 'UNAVAILABLE', `${method} ${url.href}: ${response.status}`);
  }
}

/** What the work gives; undefined when it fails with this code. */
async function unless<T>(code: ErrorCode, work: Promise<T>): Promise<T | undefined> {
  return work.catch((error: unknown) => {
    if (hasCode(error, code)) return undefined;
    throw error;
  });
}
