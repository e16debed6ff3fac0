import { readUpTo } from '../core/bytes.ts';
import { OrasError } from '../core/errors.ts';
import { parseJsonObject } from '../core/json.ts';
import type { CallOptions } from '../core/target.ts';
import { sameOriginUrl } from '../http/url-gate.ts';
import { expectStatus, type RegistryClient } from './client.ts';

const MAX_PAGE = 8 * 1024 * 1024;
const MAX_PAGES = 10_000;

/** All tags in the server's order, page by page (distribution-spec, "Listing tags"): the next page is where its Link says. */
export async function* listTags(client: RegistryClient, options: CallOptions): AsyncGenerator<string> {
  const seen = new Set<string>();
  let response = await client.send({
    method: 'GET',
    path: 'tags/list',
    readLimit: MAX_PAGE,
    json: true,
    signal: options.signal,
  });
  for (let page = 0; page < MAX_PAGES; page += 1) {
    await expectStatus(response, { method: 'GET' }, 200);
    const json = parseJsonObject(
      await readUpTo(response.body, MAX_PAGE, 'tag list'),
      `${response.url.host}: tag list`,
    );
    const tags = json['tags'] ?? [];
    if (!Array.isArray(tags))
      throw new OrasError('INVALID_CONTENT', `${response.url.host}: tags is not a list`);
    for (const tag of tags as unknown[]) if (typeof tag === 'string') yield tag;
    const next = nextLink(response.headers.all('link'));
    if (next === undefined) return;
    const url = sameOriginUrl(next, response.url, 'page link');
    if (seen.has(url.href)) return;
    seen.add(url.href);
    response = await client.sendPage({
      method: 'GET',
      url,
      readLimit: MAX_PAGE,
      json: true,
      signal: options.signal,
    });
  }
  throw new OrasError('TOO_LARGE', `${response.url.host}: the tag list has more than ${MAX_PAGES} pages`);
}

/** The target of the first link with the relation `next` (RFC 8288 3); the first `rel` of a link counts. */
export function nextLink(headers: readonly string[]): string | undefined {
  for (const header of headers) {
    for (const [, target, parameters = ''] of header.slice(0, MAX_LINK).matchAll(LINK)) {
      const rel = [...parameters.matchAll(PARAMETER)].find(([, name]) => name?.toLowerCase() === 'rel');
      const relations = (rel?.[2] ?? rel?.[3] ?? '').toLowerCase().split(/[ \t]+/);
      if (relations.includes('next')) return target;
    }
  }
  return undefined;
}

const MAX_LINK = 8192;
const LINK = /<([^<>]*)>((?:[^<>",]|"(?:[^"\\]|\\.)*")*)/g;
const PARAMETER = /;[ \t]*([A-Za-z-]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]+))/g;
