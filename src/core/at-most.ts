import { OrasError } from './errors.ts';

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
