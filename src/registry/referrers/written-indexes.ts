import { mapConcurrent, sleep } from '../../core/concurrency.ts';
import { describeManifest, parseManifest } from '../../core/manifest.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { hasCode } from '../../core/errors.ts';
import type { CallOptions } from '../../core/target.ts';
import type { RegistryClient } from '../client.ts';
import { hasManifest, readManifest } from '../manifests.ts';
import { entriesOf, readSettledState, type IndexChange } from './tag-schema.ts';

const AT_ONCE = 8;

/**
 * When a referrers index that was written is seen to last. `now`: before the write returns, once others that had read the
 * old index are done. `later`: it is read back at once, and waited for only where that shows another writer. `at the end`:
 * it is not even read back.
 *
 * The read-back misses one loss: somebody who had read the index before our write overwrites it after our read-back,
 * because their way from reading to writing was longer than ours from writing to reading back. They see nothing either,
 * since they find what they wrote. So who asks for `later` settles what {@link RegistryTarget.unsettled} names at the end
 * of the work, in this process or another, and who asks for `at the end` in this one: then such writers are done. What that
 * repairs is written as with `now`. Nobody repairs what a process wrote that was killed, nor an entry that this one found
 * listed and so did not write.
 */
export type SettleMode = 'now' | 'later' | 'at the end';

/** One write of a referrers index. */
export interface IndexWrite {
  /** The index that was put. */
  readonly digest: Digest;
  /** When the write began, in milliseconds since 1970. */
  readonly writtenAt: number;
  /** How long reading the old index and writing this one took, in milliseconds. Others may take as long. */
  readonly tookMs: number;
}

/** What a referrers index was written for, for {@link RegistryTarget.settle}. */
export interface WrittenIndex extends IndexWrite {
  /** Whose referrers the index lists. */
  readonly subject: Digest;
  /** The referrers that were added to it. */
  readonly added: readonly Digest[];
  /** Those that were removed from it, because they were deleted. */
  readonly removed: readonly Digest[];
}

/** Options of {@link RegistryTarget.settle}. */
export interface SettleOptions extends CallOptions {
  /**
   * Milliseconds after the write before which the index is not looked at. Default: as long as reading and writing it
   * took, in which a writer like this one is done.
   */
  readonly afterMs?: number | undefined;
}

/** The indexes that one target has written, and not settled. */
export class WrittenIndexes {
  readonly #bySubject = new Map<Digest, WrittenIndex>();

  get all(): readonly WrittenIndex[] {
    return [...this.#bySubject.values()];
  }

  /** A later change overrides an earlier one. */
  record(subject: Digest, { add, remove }: IndexChange, write: IndexWrite): void {
    const before = this.#bySubject.get(subject);
    const adds = add.map(({ digest }) => digest);
    const isOlder = (one: Digest): boolean => !adds.includes(one) && !remove.includes(one);
    const added = [...(before?.added.filter(isOlder) ?? []), ...adds];
    const removed = [...(before?.removed.filter(isOlder) ?? []), ...remove];
    this.#bySubject.set(subject, { subject, ...write, added, removed });
  }

  forget(written: WrittenIndex): void {
    if (this.#bySubject.get(written.subject)?.writtenAt === written.writtenAt)
      this.#bySubject.delete(written.subject);
  }
}

/** Milliseconds after which a writer that had read the old index is taken to be done, or to have failed. */
const QUIET_MS = 500;

/** What a look at an index that was written found. */
export interface Look {
  /** To be written again, because others have undone it. */
  readonly lost: IndexChange;
  /** All of the change that is still wanted, where others are writing now: it has to be seen to stay. */
  readonly contested: IndexChange | undefined;
}

/**
 * Looks at an index again, once writers that had read it before the write are done. An entry whose manifest was deleted
 * since is not lost, nor is the removal of one whose manifest is there again.
 */
export async function lookAgain(
  client: RegistryClient,
  written: WrittenIndex,
  options: SettleOptions,
): Promise<Look> {
  const { subject, writtenAt, tookMs, added, removed, digest } = written;
  await sleep(Math.max(0, writtenAt + (options.afterMs ?? tookMs) - Date.now()), options.signal);
  const age = Date.now() - writtenAt;
  const state = await readSettledState(client, subject, options);
  const entries = new Map(entriesOf(state).map((entry) => [entry.digest, entry]));
  const gone = added.filter((one) => !entries.has(one));
  const found = await mapConcurrent(gone, AT_ONCE, (one) =>
    entryIn(client, { digest: one, subject }, options),
  );
  const back = removed.flatMap((one) => entries.get(one) ?? []);
  const exist = await mapConcurrent(back, AT_ONCE, (node) => hasManifest(client, node, options));
  const lost = {
    add: found.filter((entry) => entry !== undefined),
    remove: back.filter((_node, at) => exist[at] === false).map((node) => node.digest),
  };
  const isQuiet = (state.kind === 'index' && state.digest === digest) || age >= QUIET_MS;
  const kept = added.flatMap((one) => entries.get(one) ?? []);
  const wanted = {
    add: [...kept, ...lost.add],
    remove: removed.filter((one) => !entries.has(one) || lost.remove.includes(one)),
  };
  return { lost, contested: isQuiet ? undefined : wanted };
}

/** As an index lists the referrer, from its manifest; undefined where that was deleted since, or refers to something else. */
async function entryIn(
  client: RegistryClient,
  { digest, subject }: { readonly digest: Digest; readonly subject: Digest },
  options: CallOptions,
): Promise<Descriptor | undefined> {
  try {
    const { node, bytes } = await readManifest(client, digest, options);
    const manifest = parseManifest(bytes, node);
    return manifest.subject?.digest === subject ? describeManifest(node, manifest) : undefined;
  } catch (error) {
    if (hasCode(error, 'NOT_FOUND')) return undefined;
    throw error;
  }
}
