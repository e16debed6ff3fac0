import type { Descriptor } from '../core/descriptor.ts';
import type { Manifest } from '../core/manifest.ts';
import type { CallOptions, Content, KnownManifest, Source, Target } from '../core/target.ts';
import type { DescentLimits } from './graph/successor-limits.ts';
import type { Transfers } from './transfers.ts';

/** A value, or a promise of it. */
export type Awaitable<T> = T | Promise<T>;

/**
 * Decides whether to copy a node. Called for every descriptor that is reached, with the parent that contains it (none for
 * a root or a predecessor): descriptors of the same content may differ, for example in the title. `manifest` reads the
 * node's manifest; a blob has none. May be called any number of times for the same node.
 */
export type NodeFilter = (
  node: Descriptor,
  parent: Descriptor | undefined,
  manifest: () => Promise<Manifest | undefined>,
) => Awaitable<boolean>;

/**
 * Returns a changed manifest, which is encoded again; its parents are changed accordingly. With undefined or the same
 * object, the manifest keeps its exact bytes.
 */
export type NodeModifier = (manifest: Manifest, node: Descriptor) => Awaitable<Manifest | undefined>;

/** One step of a copy, for {@link CopyOptions.onEvent}. */
export interface CopyEvent {
  /** `discovered` is the first event of a node, and is repeated for each further manifest that lists it. */
  readonly kind: 'discovered' | 'started' | 'copied' | 'skipped' | 'mounted' | 'tagged' | 'modified';
  /** The node it happened to. */
  readonly node: Descriptor;
  /** For `discovered`: the manifest that lists it; none for a root or a predecessor. */
  readonly parent?: Descriptor;
  /** For `mounted`: the source repository. For `tagged`: the tag. For `modified`: the original digest. */
  readonly name?: string;
}

/** Options of {@link copy}. */
export interface CopyOptions extends CallOptions {
  /** Parallel transfers. Default 6. Up to three times as many for blobs below 1 MiB and requests without content, except with 1. */
  readonly concurrency?: number | undefined;
  /** Chooses another root than that of the reference, such as one platform of an index. */
  select?(root: Descriptor, from: Content): Awaitable<Descriptor>;
  /** False excludes the node and what only it reaches. Sees nodes as they are at the source. */
  readonly filter?: NodeFilter | undefined;
  /** Changes manifests on their way. All are rewritten before anything is pushed. Default: none. */
  readonly modify?: NodeModifier | undefined;
  /** Other repositories of the target's registry that may have the blob, to mount it from. Default: none. */
  mountFrom?(node: Descriptor): readonly string[];
  /** Share one between copies to the same target. Default: a new one. */
  readonly transfers?: Transfers | undefined;
  /**
   * Whether to move a tag that is derived from a digest, such as cosign's, away from another node at the target, which
   * others may have signed. Called before anything is written. Default: move it.
   */
  replaces?(tag: string, node: Descriptor, current: Descriptor): Awaitable<boolean>;
  /** Check content that the target already has, and repair what is missing or corrupt. Default false. */
  readonly deep?: boolean | undefined;
  /** Manifests of the source that were read before, and are not read again. Default: none. */
  readonly known?: readonly KnownManifest[] | undefined;
  /** Limits of the graph below the root. */
  readonly descent?: DescentLimits | undefined;
  /**
   * Called before a node that the target lacks is copied, a manifest after its children. With `skip` it is not copied: the
   * target must get it in another way. An error ends the copy.
   */
  beforeNode?(node: Descriptor): Awaitable<'skip' | void>;
  /** Called when the target has a node that was copied or mounted. An error ends the copy. */
  afterNode?(node: Descriptor): Awaitable<void>;
  /** Called for each step of each node, to show progress. An error ends the copy. */
  onEvent?(event: CopyEvent): void;
  /** Called with the size of each chunk of a node that is read for the target; retries count again. */
  onBytes?(bytes: number, node: Descriptor): void;
}

/** A predecessor that an extended copy found. */
export interface Predecessor {
  /** With artifact type and annotations, where the source tells them. */
  readonly node: Descriptor;
  /** The node that it points to, or that its tag is derived from. */
  readonly of: Descriptor;
  /** 1 for the predecessors of the root. */
  readonly level: number;
  /** Whether `of` is its subject. */
  readonly referrer: boolean;
  /** The tag by which it was found, rather than as a predecessor. */
  readonly tag?: string;
  /** All such tags of the source. */
  readonly tags?: readonly DigestTag[];
}

/** A tag whose name is derived from a digest, such as cosign's. */
export interface DigestTag {
  /** Such as `sha256-….sig`. */
  readonly tag: string;
  /** The node whose digest it has. */
  readonly of: Descriptor;
}

/** The result of a copy. */
export interface CopyResult {
  /** At the target: a modifier may have changed it. */
  readonly root: Descriptor;
  /** Nodes that were sent. */
  readonly copied: number;
  /** Nodes that the target had. */
  readonly skipped: number;
  /** Blobs that the registry took from another repository of its own. */
  readonly mounted: number;
  /** Bytes of the copied nodes. */
  readonly bytes: number;
  /** False when nothing was written: the target had all content, tags and index entries. */
  readonly changed: boolean;
  /** The predecessors that were copied, as they are at the target. Always empty for a plain copy. */
  readonly parents: readonly Predecessor[];
}

/** Where a copy begins. */
export interface From<S extends Source = Source> {
  /** Read only. */
  readonly source: S;
  /** A tag or digest of the source. */
  readonly reference: string;
}

/** A node whose descriptor is known. */
export interface FromNode<S extends Content = Content> {
  /** Read only. */
  readonly source: S;
  /** At the source. */
  readonly root: Descriptor;
}

/** Where a copy ends. */
export interface To {
  /** A {@link Committer} shows nothing before its `commit`. */
  readonly target: Target;
  /**
   * The tag or tags at the target. A function gets the root as it will be there, before anything is written; it cancels
   * the copy by returning undefined. Default: none.
   */
  readonly reference?: string | readonly string[] | ChooseTags | undefined;
}

/** Chooses the tags of a copy by its root. */
export type ChooseTags = (root: Descriptor) => Awaitable<readonly string[] | undefined>;
