import { resolveTags } from '../../copy/resolve-tags.ts';
import type { Digest } from '../../core/digest.ts';
import { hasCode, OrasError } from '../../core/errors.ts';
import { readTagList } from '../../core/at-most.ts';
import { canCollect, canDelete, canListTags, type CallOptions, type GraphTarget } from '../../core/target.ts';
import type { CacheEntry } from './entries.ts';
import { isCacheTag } from './keys.ts';
import { STORE_REQUESTS, type StoredEntry } from './stored-entries.ts';

/** What became of entries that were to be deleted. */
export interface Removal {
  readonly removed: readonly StoredEntry[];
  /** They stay, because another tag than that of the cache stands for them. */
  readonly tagged: readonly TaggedEntry[];
  /** They stay, because of the failure. */
  readonly left: readonly StoredEntry[];
  readonly failure?: OrasError | undefined;
  /** Bytes of blobs removed with the entries, if the target does not collect garbage itself. */
  readonly freed: number;
}

export interface TaggedEntry {
  readonly entry: StoredEntry;
  readonly tag: string;
}

/** Each tag is resolved. */
const MAX_TAGS = 100_000;

/** Deletes the entries in this order, up to the first that fails. One that is gone already counts as removed. */
export async function removeEntries(
  target: GraphTarget,
  going: readonly StoredEntry[],
  call: CallOptions,
): Promise<Removal> {
  const removed: StoredEntry[] = [];
  let tagged: readonly TaggedEntry[] = [];
  let failure: OrasError | undefined;
  try {
    const tags = going.length > 0 ? await findOtherTags(target, call) : new Map<Digest, string>();
    tagged = going.flatMap((entry) => {
      const tag = tags.get(entry.entry.node.digest);
      return tag === undefined ? [] : [{ entry, tag }];
    });
    for (const one of going) {
      if (tags.has(one.entry.node.digest)) continue;
      await deleteFrom(target, one.entry, call);
      removed.push(one);
    }
  } catch (error) {
    call.signal?.throwIfAborted();
    if (!(error instanceof OrasError)) throw error;
    failure = error;
  }
  const done = new Set([...removed, ...tagged.map(({ entry }) => entry)]);
  const blobs = removed.flatMap(({ parts }) => parts);
  const freed = canCollect(target) && blobs.length > 0 ? await target.collect(blobs, call) : 0;
  return { removed, tagged, left: going.filter((one) => !done.has(one)), failure, freed };
}

async function deleteFrom(target: GraphTarget, { node }: CacheEntry, call: CallOptions): Promise<void> {
  if (!canDelete(target)) throw new OrasError('UNSUPPORTED', 'the store cannot delete entries');
  try {
    await target.delete(node, call);
  } catch (error) {
    if (!hasCode(error, 'NOT_FOUND')) throw error;
  }
}

/** Manifests with a tag that no cache made. */
async function findOtherTags(target: GraphTarget, call: CallOptions): Promise<ReadonlyMap<Digest, string>> {
  if (!canListTags(target)) throw new OrasError('UNSUPPORTED', 'the store cannot list its tags');
  const { tags, complete } = await readTagList(target, { ...call, most: MAX_TAGS });
  if (!complete)
    throw new OrasError('INVALID_CONTENT', 'the store does not list all of its tags', {
      details: { reason: 'incomplete-list' },
    });
  const others = tags.filter((tag) => !isCacheTag(tag));
  const found = await resolveTags(target, others, { ...call, concurrency: STORE_REQUESTS });
  return new Map([...found].map(([tag, { digest }]) => [digest, tag]));
}
