import type { Bytes } from '../core/bytes.ts';
import { readUpTo } from '../core/bytes.ts';

/** A body of known length; re-iterable, so that the request can be sent again. */
export interface HttpBody {
  readonly bytes: Bytes;
  readonly size: number;
}

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: HttpBody;
  /** Token scopes that this request needs (distribution token spec), such as `repository:acme/app:pull`. */
  readonly scopes?: readonly string[];
  /** Buffer the body, up to so many bytes, before the exchange counts as done: a truncated one is then retried. */
  readonly readLimit?: number;
  /** A body with a JSON content type that does not parse counts as truncated. Only with `readLimit`. */
  readonly json?: boolean;
  /** The response that gave this URL, where the user did not: a private address is then refused. */
  readonly givenBy?: URL;
  /** Do not follow a redirect to another origin: return it. */
  readonly stays?: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: HttpHeaders;
  /** After redirects. */
  readonly url: URL;
  /** The response came from another origin than that of the request. */
  readonly elsewhere?: boolean;
  /** An earlier attempt of this request got no response, but may have had its effect. */
  readonly afterLostAnswer?: boolean;
  /** The user's credential was sent and refused. */
  readonly credentialRefused?: boolean;
  /** Read it to the end, or call {@link discard}: otherwise the connection stays in use. */
  readonly body: AsyncIterable<Uint8Array>;
}

/** One HTTP exchange. Retry, authorization and redirects are decorators of this type. */
export type Send = (request: HttpRequest) => Promise<HttpResponse>;

/** Response headers by lower-case name. A Map, since a server may send a header `__proto__`. */
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

/** Drains a small body so that the connection can be reused; a large one closes the connection. */
export async function discard(response: HttpResponse): Promise<void> {
  try {
    await readUpTo(response.body, DISCARD_LIMIT, 'rest');
  } catch {
    // The connection is closed.
  }
}
