import { writeFile } from 'node:fs/promises';
import type { Fetcher } from 'tuf-js';
import { DownloadHTTPError } from 'tuf-js/dist/error.js';
import { readUpTo } from '../../core/bytes.ts';
import { OrasError } from '../../core/errors.ts';
import { withSmallBodies } from '../../http/buffered-bodies.ts';
import type { Send } from '../../http/http.ts';
import { withRetry, type RetryOptions } from '../../http/retry.ts';

/** A hundred times what such files have today. */
export const MAX_FILE = 1024 * 1024;

export interface FetcherOptions extends RetryOptions {
  readonly send: Send;
  /** Where a file may be put while it is checked. */
  readonly scratch: string;
  readonly signal: AbortSignal;
}

/** Requests of TUF's client. Redirects are not followed. */
export class TufFetcher implements Fetcher {
  readonly #send: Send;
  readonly #scratch: string;
  readonly #signal: AbortSignal;
  /** Root metadata by name, such as `17.root.json`. */
  readonly roots = new Map<string, Buffer>();
  /** Why the last request gave nothing: the client passes on some errors as text. */
  failure: { readonly error: unknown } | undefined;

  constructor({ send, scratch, signal, ...retry }: FetcherOptions) {
    this.#send = withRetry(withSmallBodies(send), retry);
    this.#scratch = scratch;
    this.#signal = signal;
  }

  async downloadBytes(address: string, maxLength: number): Promise<Buffer> {
    const url = new URL(address);
    this.failure = undefined;
    try {
      const bytes = await this.#get(url, Math.min(maxLength, MAX_FILE));
      const root = rootName(address);
      if (root !== undefined) this.roots.set(root, bytes);
      return bytes;
    } catch (error) {
      this.failure = { error };
      const status = error instanceof OrasError ? error.details['status'] : undefined;
      // The client looks for the class: 404 says that there is no newer root.
      throw typeof status === 'number' ? new DownloadHTTPError(`status ${status}`, status) : error;
    }
  }

  async downloadFile<T>(
    address: string,
    maxLength: number,
    handler: (file: string) => Promise<T>,
  ): Promise<T> {
    await writeFile(this.#scratch, await this.downloadBytes(address, maxLength));
    return handler(this.#scratch);
  }

  async #get(url: URL, limit: number): Promise<Buffer> {
    this.#signal.throwIfAborted();
    const response = await this.#send({ method: 'GET', url, readLimit: limit, signal: this.#signal });
    const bytes = await readUpTo(response.body, limit, `the answer of ${url.host}`);
    if (response.status === 200) return Buffer.from(bytes);
    const code = response.status === 429 ? 'RATE_LIMITED' : 'UNAVAILABLE';
    throw new OrasError(code, `GET ${url.href}: status ${response.status}`, {
      details: { host: url.host, status: response.status },
    });
  }
}

/** Of an address that is one of root metadata. */
export function rootName(address: string): string | undefined {
  return /\/([1-9][0-9]*\.root\.json)$/.exec(address)?.[1];
}
