import { type TagList } from '../core/at-most.ts';
import type { RegistryClient } from './client.ts';
import { listNames, listPages, type NameListOptions } from './names.ts';

const TAGS = { path: 'tags/list', field: 'tags', list: 'tag list' };

/** All tags (distribution-spec, "Listing tags"). */
export function listTags(client: RegistryClient, options: NameListOptions): AsyncGenerator<string> {
  return listNames(client, TAGS, options);
}

/** The same, page by page: a promise for each tag is much where there are ten thousands. */
export function listTagPages(
  client: RegistryClient,
  options: NameListOptions,
): AsyncGenerator<readonly string[]> {
  return listPages(client, TAGS, options);
}

/** Referrers tags as of the last complete list of tags, until a write. Saves requests for tags that do not exist. */
export class ReferrersTagCache {
  #tags: ReadonlySet<string> | undefined;
  #writes = 0;

  /** Passes the pages on, and remembers their tags if at the end they are complete and there was no write in the meantime. */
  async *observe(
    pages: AsyncIterable<readonly string[]>,
    list: Pick<TagList, 'complete'>,
  ): AsyncGenerator<readonly string[]> {
    const writes = this.#writes;
    const referrersTags = new Set<string>();
    for await (const page of pages) {
      for (const tag of page) if (/^sha(?:256|512)-/.test(tag)) referrersTags.add(tag);
      yield page;
    }
    if (list.complete && writes === this.#writes) this.#tags = referrersTags;
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
