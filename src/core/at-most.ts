import { OrasError } from './errors.ts';
import type { CallOptions, TagLister } from './target.ts';

/** The same items; fails with `TOO_LARGE` where there are more, as a list that someone makes up has no end. */
export async function* atMost<T>(items: AsyncIterable<T>, most: number, what: string): AsyncGenerator<T> {
  let count = 0;
  for await (const item of items) {
    count += 1;
    if (count > most) throw moreThan(most, what);
    yield item;
  }
}

/** Options of {@link TagListReader.listTags}. */
export interface TagListOptions extends CallOptions {
  /** More tags fail with `TOO_LARGE`. Default 1,000,000. */
  readonly most?: number | undefined;
}

/** What {@link TagListReader.listTags} gives. */
export interface TagList {
  /** Each once, in the target's own order. */
  readonly tags: readonly string[];
  /** False where the target may hold more. */
  readonly complete: boolean;
}

/** Optional, for targets whose list of tags may end before its time, as that of a registry does at a page that it repeats. */
export interface TagListReader {
  /** The tags, and whether they are all. */
  listTags(options?: TagListOptions): Promise<TagList>;
}

/** Whether it is a {@link TagListReader}; all other targets that list tags list all. */
export function canReadTagList(target: object): target is TagListReader {
  return 'listTags' in target && typeof target.listTags === 'function';
}

const MOST = 1_000_000;

/**
 * The tags of a target, and whether they are all: a list that is not complete proves nothing of a tag that it lacks.
 *
 * @throws {OrasError} `TOO_LARGE` for more tags than wanted, and what the target fails with, such as `NOT_FOUND`.
 */
export async function readTagList(target: TagLister, options: TagListOptions = {}): Promise<TagList> {
  if (canReadTagList(target)) return target.listTags(options);
  return { tags: await collectTags(target.tags(options), options), complete: true };
}

function collectTags(
  tags: AsyncIterable<string>,
  { most = MOST }: Pick<TagListOptions, 'most'>,
): Promise<string[]> {
  return Array.fromAsync(atMost(tags, most, 'tags'));
}

/** The tags of pages as one list; fails as {@link readTagList}. */
export async function collectPages(
  pages: AsyncIterable<readonly string[]>,
  { most = MOST }: Pick<TagListOptions, 'most'>,
): Promise<string[]> {
  const tags: string[] = [];
  for await (const page of pages) {
    for (const tag of page) tags.push(tag);
    if (tags.length > most) throw moreThan(most, 'tags');
  }
  return tags;
}

function moreThan(most: number, what: string): OrasError {
  return new OrasError('TOO_LARGE', `there are more than ${most} ${what}`, { details: { limit: most } });
}
