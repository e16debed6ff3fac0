import { resolveTags } from '../../../copy/resolve-tags.ts';
import { readTagList } from '../../../core/at-most.ts';
import type { Descriptor } from '../../../core/descriptor.ts';
import type { Digest } from '../../../core/digest.ts';
import { OrasError } from '../../../core/errors.ts';
import { canFindTags, canListTags, type Source } from '../../../core/target.ts';
import { isEntryName } from '../../inputs/location.ts';
import type { Context } from '../shared/context.ts';

/** Each costs a request. */
const MOST = 10_000;

/** Which tags of a place stand for what. They are read once, when first asked for, unless the place knows by itself. */
export class TagTable {
  readonly #source: Source;
  readonly #context: Pick<Context, 'signal' | 'concurrency'>;
  #tags: Promise<ReadonlyMap<string, Descriptor> | undefined> | undefined;

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
    return tags && [...tags].flatMap(([tag, held]) => (held.digest === digest ? [tag] : [])).toSorted();
  }

  async #read(): Promise<ReadonlyMap<string, Descriptor> | undefined> {
    const source = this.#source;
    const { signal, concurrency } = this.#context;
    if (!canListTags(source)) return undefined;
    const { tags, complete } = await readTagList(source, { signal, most: MOST });
    if (!complete) return undefined;
    const names = [...new Set(tags)].filter(isEntryName);
    // A tag that stands for several manifests of a layout is not one of a single manifest.
    return resolveTags(source, names, { signal, concurrency, without: ['NOT_FOUND', 'INVALID_INPUT'] });
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
}
