import { hasCode, messageOf, OrasError } from '../core/errors.ts';
import type { CallOptions } from '../core/target.ts';
import type { RegistryClient } from './client.ts';
import { firstPage, pagesFrom, stringsOf } from './pages.ts';

export interface NameList {
  /** Of its first page. */
  readonly path: string;
  /** Of a page, with its names. */
  readonly field: string;
  /** Name of the list in errors, such as `tag list`. */
  readonly list: string;
}

export interface NameListOptions extends CallOptions {
  /** Called where the list ends though there may be more names; what it throws is the failure of the list. */
  readonly onGap: (why: string, cause?: unknown) => void;
}

/** The names of {@link listPages}, one by one. */
export async function* listNames(...list: Parameters<typeof listPages>): AsyncGenerator<string> {
  for await (const page of listPages(...list)) yield* page;
}

/**
 * The names of a list in the server's order, page by page, each once. Some servers cut a list and send no Link (GHCR gave
 * 1,000 of 1,088 tags), so they are asked what follows a full last page.
 */
export async function* listPages(
  client: Pick<RegistryClient, 'send'>,
  { path, field, list }: NameList,
  { signal, onGap }: NameListOptions,
): AsyncGenerator<readonly string[]> {
  const first = await firstPage(client, path, { signal });
  const fullness = new Fullness(first.url);
  const seen = new Set<string>();
  let isBehind = false;
  const behind = (): URL | undefined => {
    const next = fullness.behind();
    isBehind = next !== undefined;
    return next;
  };
  const onRepeat = (): void => {
    isBehind = false;
    onGap('the server leads back to a page that it gave before');
  };
  try {
    for await (const page of pagesFrom(client, first, { list, signal, behind, onRepeat })) {
      const names = stringsOf(page, field);
      const fresh = names.filter((name) => seen.size < seen.add(name).size);
      // Also where the server does not know `last`, and begins anew.
      if (isBehind && fresh.length === 0) return;
      isBehind = false;
      fullness.add(names);
      yield fresh;
    }
  } catch (error) {
    if (isBehind && error instanceof OrasError)
      return onGap('the server does not tell what follows a full page', error);
    if (seen.size === 0 || !hasCode(error, 'NOT_FOUND')) throw error;
    // Not as if the repository were unknown, which a cause would say.
    throw new OrasError(
      'INVALID_CONTENT',
      `${first.url.host}: ${list} is incomplete: a page is not there: ${messageOf(error)}`,
      { details: { host: first.url.host, reason: 'incomplete-list' } },
    );
  }
}

/** Tells whether a page without a Link may have been cut: it has as many names as were asked for, or as the first of several. */
class Fullness {
  readonly #first: URL;
  readonly #sizes: number[] = [];
  #last = '';

  constructor(first: URL) {
    this.#first = first;
  }

  add(names: readonly string[]): void {
    this.#sizes.push(names.length);
    this.#last = names.at(-1) ?? '';
  }

  /** What to ask after the last page; undefined where that was not full. */
  behind(): URL | undefined {
    const [size = 0, ...others] = this.#sizes;
    const last = others.at(-1);
    const asked = Number(this.#first.searchParams.get('n') ?? 0);
    const isFull = last === size || (last ?? size) === asked;
    if (this.#last === '' || !isFull) return undefined;
    const url = new URL(this.#first);
    url.searchParams.set('last', this.#last);
    return url;
  }
}
