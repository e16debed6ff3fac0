import { OrasError } from '../core/errors.ts';
import { parseJsonObject } from '../core/json.ts';
import type { CallOptions } from '../core/target.ts';
import { discard, type HttpResponse } from '../http/http.ts';
import type { RegistryClient } from './client.ts';
import { PAGE, pagesFrom, type Page } from './pages.ts';

/** All tags in the server's order, page by page (distribution-spec, "Listing tags"). */
export async function* listTags(client: RegistryClient, options: CallOptions): AsyncGenerator<string> {
  const first = await firstPage(client, options);
  for await (const page of pagesFrom(client, first, { ...options, of: 'tag list' })) yield* tagsOf(page);
}

/** Large pages need few requests; a registry that does not take the number is asked for pages of its own size. */
async function firstPage(client: RegistryClient, { signal }: CallOptions): Promise<HttpResponse> {
  const asked = { ...PAGE, path: 'tags/list', signal };
  const response = await client.send({ ...asked, query: { n: '1000' } });
  if (response.status !== 400) return response;
  await discard(response);
  return client.send(asked);
}

function tagsOf({ bytes, what }: Page): string[] {
  const tags = parseJsonObject(bytes, what)['tags'] ?? [];
  if (!Array.isArray(tags)) throw new OrasError('INVALID_CONTENT', `${what}: tags is not a list`);
  if (!tags.every((tag) => typeof tag === 'string'))
    throw new OrasError('INVALID_CONTENT', `${what}: one of the tags is not a text`);
  return tags;
}

/** Which tags of the referrers tag schema there were when the tags were last read to their end, until a write. */
export class ListTagMemory {
  #known: ReadonlySet<string> | undefined;
  #writes = 0;

  /** Passes the tags on. A write meanwhile makes what they tell worthless. */
  async *watch(tags: AsyncIterable<string>): AsyncGenerator<string> {
    const writes = this.#writes;
    const found = new Set<string>();
    for await (const tag of tags) {
      if (/^sha(?:256|512)-/.test(tag)) found.add(tag);
      yield tag;
    }
    if (writes === this.#writes) this.#known = found;
  }

  /** To be called before and after each write, which may make a tag. */
  forget(): void {
    this.#writes += 1;
    this.#known = undefined;
  }

  /** Only when it is certain. */
  lacks(tag: string): boolean {
    return this.#known?.has(tag) === false;
  }
}
