import { readUpTo } from '../core/bytes.ts';
import { OrasError } from '../core/errors.ts';
import type { CallOptions } from '../core/target.ts';
import type { HttpResponse } from '../http/http.ts';
import { sameOriginUrl } from '../http/url-gate.ts';
import { expectStatus, type RegistryClient } from './client.ts';
import { nextLink } from './next-link.ts';

const MAX_PAGE = 8 * 1024 * 1024;
const MAX_PAGES = 10_000;

/** What every request for a page has. */
export const PAGE = { method: 'GET', readLimit: MAX_PAGE, json: true } as const;

export interface Page {
  readonly bytes: Uint8Array;
  /** What errors call it. */
  readonly what: string;
}

export interface PagesOptions extends CallOptions {
  /** What the pages are of, such as `tag list`. */
  readonly of: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * The pages of a list from its first answer on; the next one is where its Link says, at the same origin. Ends with the
 * last page, or with one that was seen before; fails with `TOO_LARGE` where there is no end, and with
 * `INVALID_CONTENT` where it cannot be told whether there is another page.
 */
export async function* pagesFrom(
  client: RegistryClient,
  first: HttpResponse,
  { of, headers = {}, signal }: PagesOptions,
): AsyncGenerator<Page> {
  const seen = new Set([first.url.href]);
  let response = first;
  for (let count = 0; count < MAX_PAGES; count += 1) {
    await expectStatus(response, PAGE, 200);
    const what = `${response.url.host}: ${of}`;
    yield { bytes: await readUpTo(response.body, MAX_PAGE, what), what };
    const next = nextLink(response.headers.all('link'), what);
    if (next === undefined) return;
    const url = sameOriginUrl(next, response.url, 'page link');
    if (seen.has(url.href)) return;
    seen.add(url.href);
    response = await client.sendPage({ ...PAGE, url, headers, signal });
  }
  throw new OrasError('TOO_LARGE', `${response.url.host}: the ${of} has more than ${MAX_PAGES} pages`);
}
