import { resolveTags } from '../copy/resolve-tags.ts';
import { SingleFlight } from '../core/concurrency.ts';
import type { Descriptor } from '../core/descriptor.ts';
import { digestTagOf, subjectOfTag, type Digest } from '../core/digest.ts';
import { hasCode } from '../core/errors.ts';
import { readManifestNode } from '../core/manifest-node.ts';
import { isIndexType } from '../core/media-types.ts';
import { canListTags, type CallOptions, type Target } from '../core/target.ts';

/** The tags of a place before something is removed. */
export interface KnownTags extends CallOptions {
  /** All tags of the place. */
  readonly tags: readonly string[];
  /** What tags stand for, as this run was told; the others are asked for. */
  readonly seen: ReadonlyMap<string, Descriptor>;
  /** Requests at once. */
  readonly concurrency: number;
}

/** Why content cannot go: a tag stands for it, or for an index that lists it. */
export interface Holder {
  readonly by: 'tag' | 'index';
  readonly tag: string;
}

/** What stays in a place, so that nothing of it is removed with something else. It is read when first asked for. */
export class KeptContent {
  readonly #target: Target;
  readonly #known: KnownTags;
  /** Tags that are to go: they hold nothing, unless they are kept after all. */
  readonly #going: Set<string>;
  readonly #added = new Map<string, Descriptor>();
  readonly #holders = new Map<Digest, Holder>();
  readonly #lists = new SingleFlight<Digest, ReadonlySet<Digest>>();
  #read: Promise<void> | undefined;

  constructor(target: Target, known: KnownTags, going: Iterable<string>) {
    this.#target = target;
    this.#known = known;
    this.#going = new Set(going);
  }

  /** A tag that was to go and stays. */
  keep(tag: string, node: Descriptor): void {
    this.#added.set(tag, node);
    if (!this.#read) return;
    this.#read = this.#read.then(() => this.#hold(tag, node));
    // Whoever asks next gets the failure.
    this.#read.catch(() => undefined);
  }

  /** A tag that was to go and could not be looked up: it is asked for again, for it may stand for anything. */
  doubt(tag: string): void {
    this.#going.delete(tag);
  }

  /** Undefined where nothing that stays needs it. Fails where that cannot be told. */
  async holderOf(digest: Digest): Promise<Holder | undefined> {
    await (this.#read ??= this.#readAll());
    return this.#holders.get(digest);
  }

  /** Digests of what an index lists, also in indexes below it; nothing for another manifest. */
  listedBy(node: Descriptor): Promise<ReadonlySet<Digest>> {
    return this.#lists.get(node.digest, () => this.#readLists(node), { signal: this.#known.signal });
  }

  async #readAll(): Promise<void> {
    const { seen, signal, concurrency } = this.#known;
    const tags = await this.#staying();
    const unseen = tags.filter((tag) => !seen.has(tag));
    const asked = await resolveTags(this.#target, unseen, { signal, concurrency });
    for (const tag of tags) {
      const node = seen.get(tag) ?? asked.get(tag);
      if (node) await this.#hold(tag, node);
    }
    for (const [tag, node] of this.#added) await this.#hold(tag, node);
  }

  /** Listed again: this run has written tags since the list was read, and so may others. */
  async #staying(): Promise<string[]> {
    const tags = new Set(this.#known.tags);
    if (canListTags(this.#target))
      for await (const tag of this.#target.tags({ signal: this.#known.signal })) tags.add(tag);
    return [...tags].filter((tag) => !this.#going.has(tag));
  }

  async #hold(tag: string, node: Descriptor): Promise<void> {
    // The list of an artifact's referrers follows what is deleted.
    const subject = subjectOfTag(tag);
    const isReferrersList = subject !== undefined && tag === digestTagOf(subject);
    const listed = isReferrersList ? [] : await this.listedBy(node);
    for (const digest of listed)
      if (!this.#holders.has(digest)) this.#holders.set(digest, { by: 'index', tag });
    this.#holders.set(node.digest, { by: 'tag', tag });
  }

  async #readLists(node: Descriptor): Promise<ReadonlySet<Digest>> {
    const found = new Set<Digest>();
    const { signal } = this.#known;
    for (const open = [node]; open.length > 0;) {
      const one = open.pop();
      if (!one || !isIndexType(one.mediaType)) continue;
      for (const child of await childrenOf(this.#target, one, { signal })) {
        if (found.has(child.digest)) continue;
        found.add(child.digest);
        open.push(child);
      }
    }
    return found;
  }
}

async function childrenOf(
  target: Target,
  index: Descriptor,
  options: CallOptions,
): Promise<readonly Descriptor[]> {
  try {
    return (await readManifestNode(target, index, options)).manifest.manifests ?? [];
  } catch (error) {
    // Of a list that is not whole.
    if (hasCode(error, 'NOT_FOUND')) return [];
    throw error;
  }
}
