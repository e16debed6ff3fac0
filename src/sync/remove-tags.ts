import type { Descriptor } from '../core/descriptor.ts';
import type { Digest } from '../core/digest.ts';
import { hasCode, OrasError } from '../core/errors.ts';
import { canCheckDeletion, canDelete, canSweep, canUntag, type Target } from '../core/target.ts';
import { KeptContent, type Holder, type KnownTags } from './kept-content.ts';
import { orderForDeletion, type DigestGroup, type FoundTag } from './deletion-order.ts';
import type { GoingTag } from './prune.ts';

/** Why a tag stays that was to go. */
export type KeptReason =
  /** It stands for something else than the state says. */
  | { readonly by: 'moved'; readonly to: Digest }
  /** The registry can only delete the digest, and that is needed. */
  | Holder
  /** Of a digest tag: its subject stays. */
  | { readonly by: 'subject'; readonly digest: Digest };

/** What became of a tag. */
export type TagRemoval = { readonly tag: string; readonly digest?: Digest | undefined } & (
  | { readonly result: 'pruned' }
  /** Somebody else removed it. */
  | { readonly result: 'gone' }
  | { readonly result: 'kept'; readonly why: KeptReason }
  | { readonly result: 'failed'; readonly error: unknown }
);

export interface RemovalOptions extends KnownTags {
  /** Called for each tag as soon as it is decided, so that a run that is stopped has told what it did. */
  readonly onRemoval?: ((removal: TagRemoval) => void) | undefined;
}

export interface RemovalResult {
  readonly removals: readonly TagRemoval[];
  /** By sweeping a layout. */
  readonly freed: number;
  /** The tags are gone, what they stood for could not be swept. */
  readonly sweepError?: unknown;
}

/**
 * Removes tags and nothing that another tag needs: by `untag`, or where that cannot be done with their manifest, if no
 * tag stays that stands for it and no index that lists it. A failure stops none of the others.
 */
export async function removeTags(
  target: Target,
  going: readonly GoingTag[],
  options: RemovalOptions,
): Promise<RemovalResult> {
  const tags = [...new Map(going.map((one) => [one.tag, one])).values()];
  return new TagRemover(target, tags, options).run();
}

class TagRemover {
  readonly #target: Target;
  readonly #going: readonly GoingTag[];
  readonly #options: RemovalOptions;
  readonly #kept: KeptContent;
  readonly #removals: TagRemoval[] = [];

  constructor(target: Target, going: readonly GoingTag[], options: RemovalOptions) {
    this.#target = target;
    this.#going = going;
    this.#options = options;
    this.#kept = new KeptContent(
      target,
      options,
      going.map(({ tag }) => tag),
    );
  }

  async run(): Promise<RemovalResult> {
    const found = await this.#find();
    const untagged: Descriptor[] = [];
    for (const [at, one] of found.entries()) {
      const result = await this.#untag(one);
      if (result === 'pruned') untagged.push(one.node);
      if (result !== 'unsupported') continue;
      await this.#deleteDigests(found.slice(at));
      break;
    }
    return { removals: this.#removals, ...(await this.#sweep(untagged)) };
  }

  /** What is still there and still the same; digest tags last. */
  async #find(): Promise<readonly FoundTag[]> {
    const found: FoundTag[] = [];
    for (const { tag, digest, subject } of this.#going) {
      const node = await this.#try({ tag, digest }, () => this.#resolve(tag));
      if (!node) this.#kept.doubt(tag);
      else if (digest === undefined || node.digest === digest) found.push({ tag, node, subject });
      else this.#keep({ tag, node }, { by: 'moved', to: node.digest });
    }
    const isLast = ({ subject }: FoundTag): boolean => subject !== undefined;
    return [...found.filter((one) => !isLast(one)), ...found.filter(isLast)];
  }

  #resolve(tag: string): Promise<Descriptor> {
    return this.#target.resolve(tag, this.#call());
  }

  async #untag(one: FoundTag): Promise<'pruned' | 'stays' | 'unsupported'> {
    const target = this.#target;
    if (!canUntag(target)) return 'unsupported';
    const of = { tag: one.tag, digest: one.node.digest };
    const result = await this.#try(of, async () => {
      if (await this.#keptBySubject([one])) return 'stays';
      return target.untag(one.tag, this.#call()).then(
        () => 'pruned' as const,
        (error: unknown) => this.#notUntagged(one, error),
      );
    });
    if (result === 'pruned') this.#tell({ ...of, result });
    return result ?? 'stays';
  }

  /** Some registries answer 404 where they delete nothing at all. */
  async #notUntagged({ tag, node }: FoundTag, error: unknown): Promise<'unsupported'> {
    if (hasCode(error, 'UNSUPPORTED')) return 'unsupported';
    // Without the tag, this is the failure.
    if (hasCode(error, 'NOT_FOUND')) await this.#resolve(tag);
    this.#kept.keep(tag, node);
    if (!hasCode(error, 'NOT_FOUND')) throw error;
    throw new OrasError(
      'UNSUPPORTED',
      `the tag ${tag} is still there, though its removal was answered with 404`,
    );
  }

  async #deleteDigests(found: readonly FoundTag[]): Promise<void> {
    const lists = new Map<Digest, ReadonlySet<Digest>>();
    const readable: FoundTag[] = [];
    for (const one of found) {
      const { tag, node } = one;
      const listed = await this.#try({ tag, digest: node.digest }, () => this.#kept.listedBy(node));
      if (!listed) {
        this.#kept.keep(tag, node);
        continue;
      }
      readable.push(one);
      lists.set(node.digest, listed);
    }
    for (const group of orderForDeletion(readable, lists)) await this.#deleteGroup(group);
  }

  async #deleteGroup({ node, tags }: DigestGroup): Promise<void> {
    const target = this.#target;
    try {
      if (await this.#keptBySubject(tags)) return;
      const holder = await this.#kept.holderOf(node.digest);
      if (holder) {
        for (const one of tags) this.#keep(one, holder);
        return;
      }
      if (!canDelete(target)) throw new OrasError('UNSUPPORTED', 'tags cannot be removed here');
      const names = tags.map(({ tag }) => tag);
      if (canCheckDeletion(target))
        await target.checkDeletion(node.digest, { tags: names, signal: this.#options.signal });
      await target.delete(node, this.#call());
      for (const tag of names) this.#tell({ tag, digest: node.digest, result: 'pruned' });
    } catch (error) {
      this.#options.signal?.throwIfAborted();
      const other = keptTagIn(error);
      for (const one of tags) {
        if (other !== undefined) this.#keep(one, { by: 'tag', tag: other });
        else this.#fail(one, error);
      }
    }
  }

  /** Whether the tags stay with the subject of one of them. */
  async #keptBySubject(tags: readonly FoundTag[]): Promise<boolean> {
    for (const { subject } of tags) {
      if (subject === undefined || !(await this.#kept.holderOf(subject))) continue;
      for (const one of tags) this.#keep(one, { by: 'subject', digest: subject });
      return true;
    }
    return false;
  }

  async #sweep(nodes: readonly Descriptor[]): Promise<Pick<RemovalResult, 'freed' | 'sweepError'>> {
    const target = this.#target;
    if (nodes.length === 0 || !canSweep(target)) return { freed: 0 };
    try {
      return { freed: await target.sweep(nodes, this.#call()) };
    } catch (sweepError) {
      this.#options.signal?.throwIfAborted();
      return { freed: 0, sweepError };
    }
  }

  /** Undefined after a failure, which is told. */
  async #try<T>(of: Pick<TagRemoval, 'tag' | 'digest'>, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      this.#options.signal?.throwIfAborted();
      this.#tell(
        hasCode(error, 'NOT_FOUND') ? { ...of, result: 'gone' } : { ...of, result: 'failed', error },
      );
      return undefined;
    }
  }

  #keep({ tag, node }: Pick<FoundTag, 'tag' | 'node'>, why: KeptReason): void {
    this.#kept.keep(tag, node);
    this.#tell({ tag, digest: node.digest, result: 'kept', why });
  }

  #fail({ tag, node }: FoundTag, error: unknown): void {
    this.#kept.keep(tag, node);
    this.#tell({ tag, digest: node.digest, result: 'failed', error });
  }

  #tell(removal: TagRemoval): void {
    this.#removals.push(removal);
    this.#options.onRemoval?.(removal);
  }

  #call(): { readonly signal: AbortSignal | undefined } {
    return { signal: this.#options.signal };
  }
}

/** The tag for which a {@link DeletionChecker} refuses. */
function keptTagIn(error: unknown): string | undefined {
  if (!(error instanceof OrasError) || error.details.reason !== 'kept-tag') return undefined;
  const { tags } = error.details;
  return Array.isArray(tags) ? String(tags[0]) : undefined;
}
