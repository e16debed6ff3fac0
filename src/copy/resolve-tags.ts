import { mapConcurrent } from '../core/concurrency.ts';
import type { Descriptor } from '../core/descriptor.ts';
import { hasCode, type ErrorCode } from '../core/errors.ts';
import type { CallOptions, Source } from '../core/target.ts';

export interface ResolveTagsOptions extends CallOptions {
  /** Requests at once. */
  readonly concurrency: number;
  /** Failures that leave a tag out. Default: `NOT_FOUND`, for it is gone since it was listed. */
  readonly without?: readonly ErrorCode[];
}

/** What each tag stands for, by one request each. */
export async function resolveTags(
  source: Source,
  tags: readonly string[],
  { concurrency, signal, without = ['NOT_FOUND'] }: ResolveTagsOptions,
): Promise<ReadonlyMap<string, Descriptor>> {
  const found = await mapConcurrent(tags, concurrency, async (tag): Promise<[string, Descriptor][]> => {
    try {
      return [[tag, await source.resolve(tag, { signal })]];
    } catch (error) {
      if (without.some((code) => hasCode(error, code))) return [];
      throw error;
    }
  });
  return new Map(found.flat());
}
