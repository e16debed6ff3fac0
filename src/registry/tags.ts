import type { CallOptions } from '../core/target.ts';
import type { RegistryClient } from './client.ts';
import { firstPage, pagesFrom, stringsOf } from './pages.ts';

/** All tags in the server's order, page by page (distribution-spec, "Listing tags"). */
export async function* listTags(client: RegistryClient, options: CallOptions): AsyncGenerator<string> {
  const first = await firstPage(client, 'tags/list', options);
  for await (const page of pagesFrom(client, first, { ...options, list: 'tag list' }))
    yield* stringsOf(page, 'tags');
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
