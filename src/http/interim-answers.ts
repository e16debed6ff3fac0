import { OrasError } from '../core/errors.ts';
import type { HttpRequest } from './http.ts';

/** Limit of response headers in bytes. Google's registry sends 21 KB. */
export const MAX_HEAD = 1024 * 1024;
/** Some servers send one every second while they work. */
const MAX_INTERIM = 100;

/** Limits the interim responses to one request (RFC 9110 15.2), which a server could send for ever. */
export class InterimAnswers {
  readonly #request: Pick<HttpRequest, 'method' | 'url'>;
  #count = 0;
  #bytes = 0;

  constructor(request: Pick<HttpRequest, 'method' | 'url'>) {
    this.#request = request;
  }

  add(
    headers: Readonly<Record<string, string | string[] | undefined>>,
    onTooMany: (error: OrasError) => void,
  ): void {
    this.#count += 1;
    for (const [name, value = ''] of Object.entries(headers))
      this.#bytes += name.length + value.toString().length;
    if (this.#bytes > MAX_HEAD) onTooMany(headTooLarge(this.#request));
    else if (this.#count > MAX_INTERIM) onTooMany(tooManyInterim(this.#request));
  }
}

function tooManyInterim({ method, url }: Pick<HttpRequest, 'method' | 'url'>): OrasError {
  return new OrasError(
    'INVALID_CONTENT',
    `${method} ${url.origin}${url.pathname}: ${url.host} sent more than ${MAX_INTERIM} interim answers (1xx), and no other`,
    { details: { host: url.host, limit: MAX_INTERIM, reason: 'interim-answers' } },
  );
}

export function headTooLarge({ method, url }: Pick<HttpRequest, 'method' | 'url'>): OrasError {
  return new OrasError(
    'TOO_LARGE',
    `${method} ${url.origin}${url.pathname}: the headers of the answer are larger than the limit of ${MAX_HEAD} bytes`,
    { details: { host: url.host, limit: MAX_HEAD, part: 'head' } },
  );
}
