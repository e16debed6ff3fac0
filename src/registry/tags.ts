import { OrasError } from '../core/errors.ts';
import { parseJsonObject } from '../core/json.ts';
import type { CallOptions } from '../core/target.ts';
import { discard, type HttpResponse } from '../http/http.ts';
import type { RegistryClient } from './client.ts';
import { PAGE, pagesFrom, type Page } from './pages.ts';

/** All tags in the server's order, page by page (distribution-spec, "Listing tags"). */
export async function* listTags(client: RegistryClient, options: CallOptions): AsyncGenerator<string> {
  const first = await firstPage(client, options);
  for await (const page of pagesFrom(client, first, { ...options, list: 'tag list' })) yield* tagsOf(page);
}

/** Asks for large pages, to save requests; registries that reject the parameter choose the page size. */
async function firstPage(client: RegistryClient, { signal }: CallOptions): Promise<HttpResponse> {
  const request = { ...PAGE, path: 'tags/list', signal };
  const response = await client.send({ ...request, query: { n: '1000' } });
  if (response.status !== 400) return response;
  await discard(response);
  return client.send(request);
}

function tagsOf({ bytes, what }: Page): string[] {
  const tags = parseJsonObject(bytes, what)['tags'] ?? [];
  if (!Array.isArray(tags)) throw new OrasError('INVALID_CONTENT', `${what}: tags is not a list`);
  if (!tags.every((tag) => typeof tag === 'string'))
    throw new OrasError('INVALID_CONTENT', `${what}: a tag is not a string`);
  return tags;
}

/** Referrers tags as of the last complete list of tags, until a write. Saves requests for tags that do not exist. */
export class ReferrersTagCache {
  #tags: ReadonlySet<string> | undefined;
  #writes = 0;

  /** Passes the tags on, and remembers them unless there was a write in the meantime. */
  async *observe(tags: AsyncIterable<string>): AsyncGenerator<string> {
    const writes = this.#writes;
    const referrersTags = new Set<string>();
    for await (const tag of tags) {
      if (/^sha(?:256|512)-/.test(tag)) referrersTags.add(tag);
      yield tag;
    }
    if (writes === this.#writes) this.#tags = referrersTags;
  }

  /** Called before and after each write, which may create a tag. */
  forget(): void {
    this.#writes += 1;
    this.#tags = undefined;
  }

  /** Whether the tag certainly does not exist. */
  lacks(tag: string): boolean {
    return this.#tags?.has(tag) === false;
  }
}
