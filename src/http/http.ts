import type { Bytes } from '../core/bytes.ts';
import { readUpTo } from '../core/bytes.ts';

/** A body of known length; re-iterable, so that the request can be sent again. */
export interface HttpBody {
  /** The content. */
  readonly bytes: Bytes;
  /** Bytes, sent as content-length. */
  readonly size: number;
}

/** What a {@link Send} of your own gets. */
export interface HttpRequest {
  /** In upper case. */
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Absolute, with http or https. */
  readonly url: URL;
  /** By lower-case name. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Default: none. */
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
  /** Ends the exchange, the body included. */
  readonly signal?: AbortSignal | undefined;
}

/** What a {@link Send} gives: any status is a response, and only a broken exchange is an error. */
export interface HttpResponse {
  /** HTTP status. */
  readonly status: number;
  /** Of the response. */
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
  readonly body: AsyncIterable<Uint8Array> & Pick<Bytes, 'pump'>;
}

/** One HTTP exchange. Retry, authorization and redirects are decorators of this type. */
export type Send = (request: HttpRequest) => Promise<HttpResponse>;

/** Response headers. */
export class HttpHeaders {
  readonly #values: ReadonlyMap<string, readonly string[]>;

  /** A name that comes twice has the values of the last. */
  constructor(entries: Iterable<readonly [string, readonly string[]]>) {
    this.#values = new Map([...entries].map(([name, values]) => [name.toLowerCase(), values]));
  }

  /** The first value of a header; the name in lower case. */
  get(name: string): string | undefined {
    return this.#values.get(name)?.[0];
  }

  /** All values of a header; the name in lower case. */
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
