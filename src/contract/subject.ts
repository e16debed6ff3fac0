import type { Descriptor } from '../core/descriptor.ts';
import { canFindPredecessors, canListTags, type Target } from '../core/target.ts';
import type { Blob } from './artifacts.ts';

/** A target in a place of its own. */
export interface OpenTarget<T extends Target = Target> {
  readonly target: T;
  /** Opens the same place again, with nothing remembered. Default: the cases about that go on with `target`. */
  reopen?(): T | Promise<T>;
  /**
   * The names of all that the place holds, such as files or keys: a push that fails must leave them as they were.
   * Default: only `exists` and `resolve` are asked.
   */
  contents?(): readonly string[] | Promise<readonly string[]>;
  /** Ends what `create` began; called after each case, also one that failed. */
  close?(): void | Promise<void>;
}

/** What a kind of target cannot do, each with the reason, which is what the skipped cases say. Default: it can do all. */
export interface TargetLimits {
  /** Tags for blobs, and not only for manifests. */
  readonly blobTags?: string | undefined;
  /** Blobs with a sha512 digest. */
  readonly sha512Blobs?: string | undefined;
  /** Manifests with a sha512 digest. */
  readonly sha512Manifests?: string | undefined;
  /** Content that flows through, at most four chunks of 1 MiB at once. */
  readonly streaming?: string | undefined;
  /** Content of 16 MiB in more than one chunk, so that a read can be aborted in the middle. */
  readonly partialReads?: string | undefined;
  /** The extra `tags()`. */
  readonly tagList?: string | undefined;
  /** The extra `predecessors()`. */
  readonly predecessors?: string | undefined;
  /** The predecessors of a node that list it, indexes and manifests, and not only its referrers. */
  readonly listingParents?: string | undefined;
}

export type Limit = keyof TargetLimits;

export interface Subject {
  readonly open: OpenTarget;
  readonly target: Target;
  /** A blob with what the kind needs on its descriptor, such as a title. */
  readonly shaped: (content: string | Uint8Array) => Blob;
  readonly shape: (node: Descriptor) => Descriptor;
}

export interface Case {
  readonly title: string;
  readonly needs?: readonly Limit[];
  run(subject: Subject): Promise<void>;
}

/** Extras that a target may have, or not: this shows when it is open. */
export const EXTRAS: Readonly<
  Partial<Record<Limit, readonly [name: string, has: (target: Target) => boolean]>>
> = {
  tagList: ['tags()', canListTags],
  predecessors: ['predecessors()', canFindPredecessors],
};
