import { mapConcurrent } from '../../../core/concurrency.ts';
import type { Digest } from '../../../core/digest.ts';
import { hasCode, OrasError } from '../../../core/errors.ts';
import { readTagList } from '../../../core/at-most.ts';
import { canFindTags, canListTags, type Source } from '../../../core/target.ts';
import { isEntryName } from '../../inputs/location.ts';
import type { Context } from '../shared/context.ts';

/** Each costs a request. */
const MOST = 10_000;

/** Which tags of a place stand for what. They are read once, when first asked for, unless the place knows by itself. */
export class TagTable {
  readonly #source: Source;
  readonly #context: Pick<Context, 'signal' | 'concurrency'>;
  #tags: Promise<ReadonlyMap<string, Digest> | undefined> | undefined;

  constructor(source: Source, context: Pick<Context, 'signal' | 'concurrency'>) {
    this.#source = source;
    this.#context = context;
  }

  /** Undefined where the tags cannot be listed to the end, or are too many. */
  async tagsOf(digest: Digest): Promise<readonly string[] | undefined> {
    const source = this.#source;
    const { signal } = this.#context;
    if (canFindTags(source))
      return this.#orUnknown(async () => (await source.tagsOf(digest, { signal })).toSorted());
    const tags = await (this.#tags ??= this.#orUnknown(() => this.#read()));
    return tags && [...tags].flatMap(([tag, held]) => (held === digest ? [tag] : [])).toSorted();
  }

  async #read(): Promise<ReadonlyMap<string, Digest> | undefined> {
    const source = this.#source;
    const { signal, concurrency } = this.#context;
    if (!canListTags(source)) return undefined;
    const { tags, complete } = await readTagList(source, { signal, most: MOST });
    if (!complete) return undefined;
    const names = [...new Set(tags)].filter(isEntryName);
    const digests = await mapConcurrent(names, concurrency, (tag) => this.#digestOf(tag));
    return new Map(names.flatMap((tag, at) => (digests[at] === undefined ? [] : [[tag, digests[at]]])));
  }

  async #orUnknown<T>(read: () => Promise<T>): Promise<T | undefined> {
    try {
      return await read();
    } catch (error) {
      this.#context.signal.throwIfAborted();
      if (error instanceof OrasError) return undefined;
      throw error;
    }
  }

  /** Undefined for a tag that is gone, or that stands for several manifests of a layout. */
  async #digestOf(tag: string): Promise<Digest | undefined> {
    try {
      return (await this.#source.resolve(tag, { signal: this.#context.signal })).digest;
    } catch (error) {
      if (hasCode(error, 'NOT_FOUND') || hasCode(error, 'INVALID_INPUT')) return undefined;
      throw error;
    }
  }
}
