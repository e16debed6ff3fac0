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
  let response = await client.send({ method: 'GET', path: 'tags/list', signal: options.signal });
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
    response = await client.sendPage({ method: 'GET', url, signal: options.signal });
  }
}

/** The target of the link with `rel=next` (RFC 8288), quoted or not. */
function nextLink(headers: readonly string[]): string | undefined {
  for (const header of headers) {
    for (const [, target, parameters] of header.slice(0, 8192).matchAll(/<([^>]*)>([^<]*)/g)) {
      if (/;\s*rel\s*=\s*"?next\b/i.test(parameters ?? '')) return target;
    }
  }
  return undefined;
}
