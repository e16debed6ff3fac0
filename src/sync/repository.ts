import type { Digest } from '../core/digest.ts';
import { readTagList, type TagList } from '../core/at-most.ts';
import { hasCode, OrasError } from '../core/errors.ts';
import { isTag } from '../core/reference.ts';
import { canListTags, type CallOptions, type Source } from '../core/target.ts';
import { isUnknownRepository } from './absent.ts';

/** Tags of which it is not asked what they stand for now. */
export interface PinnedTags {
  readonly digests: ReadonlyMap<string, Digest>;
  /** Whether the repository has others that count; they are listed then. Default false. */
  readonly others?: boolean;
}

export interface RepositoryOptions {
  readonly text: string;
  readonly prefix?: string | undefined;
  readonly pinned?: PinnedTags | undefined;
  readonly asksAll?: boolean | undefined;
}

/** A repository of a registry, or what a layout keeps under the name of one. */
export class Repository<T extends Source = Source> {
  /** `ghcr.io/acme/app`, `oci-layout:backup`. */
  readonly text: string;
  readonly target: T;
  /** Before the colon of each name, where a layout holds several repositories: `ghcr.io/acme/app`. */
  readonly prefix: string;
  /** Whether everything is asked for at the destinations, whatever the state says: afterwards all of it is known to be there. */
  readonly asksAll: boolean;
  readonly #pinned: PinnedTags | undefined;
  #list: Promise<TagList> | undefined;
  #references: Promise<ReadonlySet<string> | undefined> | undefined;

  constructor(target: T, { text, prefix = '', pinned, asksAll = false }: RepositoryOptions) {
    this.text = text;
    this.#pinned = pinned;
    this.target = target;
    this.prefix = prefix;
    this.asksAll = asksAll;
  }

  /** Tells it from all others. */
  get key(): string {
    return this.prefix === '' ? this.text : `${this.text}:${this.prefix}`;
  }

  /** What the target knows the tag by. */
  reference(tag: string): string {
    const digest = this.#pinned?.digests.get(tag);
    if (digest) return digest;
    return this.prefix === '' ? tag : `${this.prefix}:${tag}`;
  }

  /** For reports: `ghcr.io/acme/app:1.2`. */
  nameOf(tag: string): string {
    return `${this.key}:${tag}`;
  }

  /** Its tags as they were at the first call, which asks. Fails with `NOT_FOUND` for a repository that is not there. */
  list(call: CallOptions): Promise<TagList> {
    return (this.#list ??= this.#read(call));
  }

  /** The same, where one that is not there has no tags; one that lists none may have some. */
  async listOrNone(call: CallOptions): Promise<TagList> {
    try {
      return await this.list(call);
    } catch (error) {
      if (hasCode(error, 'NOT_FOUND')) return { tags: [], complete: isUnknownRepository(error) };
      throw error;
    }
  }

  /** What all its tags are called at the target; undefined where the list may lack some. Of one that is not there, none. */
  references(call: CallOptions): Promise<ReadonlySet<string> | undefined> {
    return (this.#references ??= this.#readReferences(call));
  }

  async #readReferences(call: CallOptions): Promise<ReadonlySet<string> | undefined> {
    if (this.#pinned && !this.#pinned.others) return undefined;
    const { tags, complete } = await this.listOrNone(call);
    return complete ? new Set(tags.map((tag) => this.reference(tag))) : undefined;
  }

  /** Frees the list, when nobody needs it any more. */
  forget(): void {
    this.#list = undefined;
    this.#references = undefined;
  }

  async #read(call: CallOptions): Promise<TagList> {
    if (this.#pinned && !this.#pinned.others)
      return { tags: [...this.#pinned.digests.keys()], complete: true };
    const { target, prefix } = this;
    if (!canListTags(target)) throw new OrasError('UNSUPPORTED', `${this.text} cannot list its tags`);
    const { tags, complete } = await readTagList(target, call);
    const before = prefix === '' ? '' : `${prefix}:`;
    const own = tags.flatMap((tag) => (tag.startsWith(before) ? tag.slice(before.length) : []));
    // A name with a colon is that of another repository in a layout; any other that is no tag cannot be judged.
    const isReadable = own.every((tag) => isTag(tag) || tag.includes(':'));
    return { tags: own.filter(isTag), complete: complete && isReadable };
  }
}
