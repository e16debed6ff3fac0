import { readUpTo } from '../core/bytes.ts';
import { OrasError } from '../core/errors.ts';
import { parseJsonObject } from '../core/json.ts';
import type { CallOptions } from '../core/target.ts';
import { discard, type HttpResponse } from '../http/http.ts';
import { sameOriginUrl } from '../http/url-gate.ts';
import { expectStatus, type RegistryClient } from './client.ts';
import { nextLink } from './next-link.ts';

const MAX_PAGE = 8 * 1024 * 1024;
const MAX_PAGES = 10_000;

/** The options of every request for a page. */
export const PAGE = { method: 'GET', readLimit: MAX_PAGE, json: true } as const;

export interface Page {
  readonly bytes: Uint8Array;
  /** Name of the page in errors. */
  readonly what: string;
}

type PageClient = Pick<RegistryClient, 'send'>;

/** Asks for large pages, to save requests; registries that reject the parameter choose the page size. */
export async function firstPage(
  client: PageClient,
  path: string,
  { signal }: CallOptions,
): Promise<HttpResponse> {
  const request = { ...PAGE, path, signal };
  const response = await client.send({ ...request, query: { n: '1000' } });
  if (response.status !== 400) return response;
  await discard(response);
  return client.send(request);
}

export interface PagesOptions extends CallOptions {
  /** Name of the list in errors, such as `tag list`. */
  readonly list: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Asked after a page without Link: where the list may go on nevertheless. */
  readonly behind?: () => URL | undefined;
  /** Called where a page that was seen before ends the list. */
  readonly onRepeat?: () => void;
}

/**
 * The pages of a list, from its first response on, by their Link headers to the same origin. Ends after the last page,
 * or at one that was seen before. Fails with `TOO_LARGE` for an endless list, and with `INVALID_CONTENT` for an
 * unreadable Link.
 */
export async function* pagesFrom(
  client: PageClient,
  first: HttpResponse,
  { list, headers = {}, signal, behind, onRepeat }: PagesOptions,
): AsyncGenerator<Page> {
  const seen = new Set([first.url.href]);
  let response = first;
  for (let count = 0; count < MAX_PAGES; count += 1) {
    await expectStatus(response, PAGE, 200);
    const what = `${response.url.host}: ${list}`;
    yield { bytes: await readUpTo(response.body, MAX_PAGE, what), what };
    const next = nextLink(response.headers.all('link'), what);
    const url = next === undefined ? behind?.() : sameOriginUrl(next, response.url, 'page link');
    if (!url) return;
    if (seen.has(url.href)) return onRepeat?.();
    seen.add(url.href);
    response = await client.send({ ...PAGE, url, headers, signal });
  }
  throw new OrasError('TOO_LARGE', `${response.url.host}: the ${list} has more than ${MAX_PAGES} pages`);
}

/** The strings of a list in a page; a field that is missing or null is an empty list. */
export function stringsOf({ bytes, what }: Page, field: string): string[] {
  const list = parseJsonObject(bytes, what)[field] ?? [];
  if (!Array.isArray(list) || !list.every((entry) => typeof entry === 'string'))
    throw new OrasError('INVALID_CONTENT', `${what}: ${field} is not a list of strings`);
  return list;
}
