import { OrasError } from './errors.ts';
import { canReadTagList, type TagLister, type TagList, type TagListOptions } from './target.ts';

/** The same items; fails with `TOO_LARGE` where there are more, as a list that someone makes up has no end. */
export async function* atMost<T>(items: AsyncIterable<T>, most: number, what: string): AsyncGenerator<T> {
  let count = 0;
  for await (const item of items) {
    count += 1;
    if (count > most)
      throw new OrasError('TOO_LARGE', `there are more than ${most} ${what}`, { details: { limit: most } });
    yield item;
  }
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

/** The tags as a list. */
export function collectTags(
  tags: AsyncIterable<string>,
  { most = MOST }: Pick<TagListOptions, 'most'>,
): Promise<string[]> {
  return Array.fromAsync(atMost(tags, most, 'tags'));
}
