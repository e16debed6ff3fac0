import type { Bytes } from '../core/bytes.ts';
import { readUpTo } from '../core/bytes.ts';

/** A body whose length is known; re-iterable, so that the request can be sent again. */
export interface HttpBody {
  readonly bytes: Bytes;
  readonly size: number;
}

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: HttpBody;
  /** Token scopes this request needs (distribution token spec), such as `repository:acme/app:pull`. */
  readonly scopes?: readonly string[];
  /** Read the body before the exchange counts as done, so that a broken one is asked for again; at most so many bytes. */
  readonly readLimit?: number;
  /** The body is to be JSON: one that says so and is cut off counts as broken. Goes with `readLimit`. */
  readonly json?: boolean;
  /** The server that gave this URL, where it is not the one the user named: the address rule then applies. */
  readonly givenBy?: URL;
  /** A redirect to another origin is not followed: it is the answer. */
  readonly stays?: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: HttpHeaders;
  /** Where the answer came from, after redirects. */
  readonly url: URL;
  /** It came from another origin than the one that was asked. */
  readonly elsewhere?: boolean;
  /** An earlier try of the same request ended without an answer: what it asked for may have been done. */
  readonly afterLostAnswer?: boolean;
  /** The credential that the user gave was shown, and refused as such. */
  readonly credentialRefused?: boolean;
  /** Read it to the end, or call {@link discard}: else the connection stays taken. */
  readonly body: AsyncIterable<Uint8Array>;
}

/** One HTTP exchange. Retry, authorisation and redirects are decorators of this shape. */
export type Send = (request: HttpRequest) => Promise<HttpResponse>;

/** Response headers by lower-case name. A Map, since a server may name a header `__proto__`. */
export class HttpHeaders {
  readonly #values: ReadonlyMap<string, readonly string[]>;

  constructor(entries: Iterable<readonly [string, readonly string[]]>) {
    this.#values = new Map([...entries].map(([name, values]) => [name.toLowerCase(), values]));
  }

  get(name: string): string | undefined {
    return this.#values.get(name)?.[0];
  }

  all(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }
}

const DISCARD_LIMIT = 64 * 1024;

/** Reads away a small rest of the body so that the connection can be used again, and drops a large one. */
export async function discard(response: HttpResponse): Promise<void> {
  try {
    await readUpTo(response.body, DISCARD_LIMIT, 'rest');
  } catch {
    // The connection is closed then, which is all that is wanted.
  }
}
