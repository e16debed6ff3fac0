import type { Descriptor } from '../core/descriptor.ts';
import type { Manifest } from '../core/manifest.ts';
import type { CallOptions, Content, KnownManifest, Source, Target } from '../core/target.ts';
import type { DescentLimits } from './graph/successor-limits.ts';
import type { Transfers } from './transfers.ts';

export type Awaitable<T> = T | Promise<T>;

/**
 * Chooses nodes. Asked for every descriptor that is reached, with the parent that it stands in (none for a root, and
 * for a parent that an extended copy finds): two descriptors of the same content may differ, in a title for one.
 * `manifest` reads the node's manifest, which a blob does not have. The same node may be asked for any number of times.
 */
export type NodeFilter = (
  node: Descriptor,
  parent: Descriptor | undefined,
  manifest: () => Promise<Manifest | undefined>,
) => Awaitable<boolean>;

/**
 * Changes a manifest: it is written anew, and what points at it follows. Nothing or the same object: it keeps its
 * exact bytes.
 */
export type NodeModifier = (manifest: Manifest, node: Descriptor) => Awaitable<Manifest | undefined>;

export interface CopyEvent {
  /** `discovered` comes before all others of a node, and again for each further manifest that lists it. */
  readonly kind: 'discovered' | 'started' | 'copied' | 'skipped' | 'mounted' | 'tagged' | 'modified';
  readonly node: Descriptor;
  /** For `discovered`: the manifest that lists it; none for a root, and for a parent that an extended copy finds. */
  readonly parent?: Descriptor;
  /** For `mounted`: the repository it came from. For `tagged`: the tag. For `modified`: the digest it had. */
  readonly name?: string;
}

export interface CopyOptions extends CallOptions {
  /**
   * Blobs under way at once, default 6. Three that are smaller than 1 MiB, or requests without content,
   * count as one, except where it is 1.
   */
  readonly concurrency?: number | undefined;
  /** Chooses another root than the one the reference resolves to, such as one platform of an index. */
  select?(root: Descriptor, from: Content): Awaitable<Descriptor>;
  /** False: the node, and what only it reaches, stays out. It sees nodes as the source has them. */
  readonly filter?: NodeFilter | undefined;
  readonly modify?: NodeModifier | undefined;
  /** Repositories of the target's registry that hold the node; asked before its bytes are sent. */
  mountFrom?(node: Descriptor): readonly string[];
  /** What this copy shares with others to the same target. Default: nothing. */
  readonly transfers?: Transfers | undefined;
  /**
   * Whether a tag that is derived from a digest, such as cosign's, moves to the node though it stands for something else
   * at the target: others may have signed there. Asked before anything is written. Default: it moves.
   */
  replaces?(tag: string, node: Descriptor, held: Descriptor): Awaitable<boolean>;
  /** Look below what the target already holds, and repair what is missing or damaged there. Default false. */
  readonly deep?: boolean | undefined;
  /** Manifests of the source that need not be read again. */
  readonly known?: readonly KnownManifest[] | undefined;
  /** How much of a graph is walked. */
  readonly descent?: DescentLimits | undefined;
  onEvent?(event: CopyEvent): void;
  /** Bytes of blobs and manifests on their way to the target, as they are read; those that are sent again count again. */
  onBytes?(bytes: number): void;
}

/** A parent that an extended copy found. */
export interface Predecessor {
  readonly node: Descriptor;
  /** What it points at, or what its tag is derived from. */
  readonly of: Descriptor;
  /** 1 for the parents of the root. */
  readonly level: number;
  /** Whether that is its subject. */
  readonly referrer: boolean;
  /** It was found by this tag and not by what it points at. */
  readonly tag?: string;
  /** All tags at the source that lead to it. */
  readonly tags?: readonly DigestTag[];
}

/** A tag whose name is derived from a digest, such as cosign's. */
export interface DigestTag {
  readonly tag: string;
  readonly of: Descriptor;
}

export interface CopyResult {
  /** As it is at the target, where a modifier may have changed it. */
  readonly root: Descriptor;
  readonly copied: number;
  readonly skipped: number;
  readonly mounted: number;
  /** Bytes of the copied nodes. */
  readonly bytes: number;
  /** False when nothing was written: the target held all, under its tags and in its lists. */
  readonly changed: boolean;
  /** The parents that came along, as they are at the target. Always empty for a plain copy. */
  readonly parents: readonly Predecessor[];
}

export interface From<S extends Source = Source> {
  readonly source: S;
  readonly reference: string;
}

/** A node whose descriptor is known. */
export interface FromNode<S extends Content = Content> {
  readonly source: S;
  readonly root: Descriptor;
}

export interface To {
  readonly target: Target;
  /**
   * The tag, or tags, at the target; a function chooses them for the root as it will be there, before anything is
   * written, and gives up the copy with undefined. Default: none, the root is reached by its digest.
   */
  readonly reference?: string | readonly string[] | ChooseTags | undefined;
}

export type ChooseTags = (root: Descriptor) => Awaitable<readonly string[] | undefined>;
