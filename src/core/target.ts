import type { Bytes } from './bytes.ts';
import type { Descriptor, Platform } from './descriptor.ts';
import type { Digest } from './digest.ts';
import type { Manifest } from './manifest.ts';

// `| undefined` so that options can be handed on under exactOptionalPropertyTypes.
/** Options of every call. */
export interface CallOptions {
  /** Ends the call, which fails with the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
}

/** Options of {@link Storage.push}. */
export interface PushOptions extends CallOptions {
  /** Tag the node in the same step; only for manifests. */
  readonly tag?: string | undefined;
  /** Whether an {@link IndexMaintainer} lists the node at once; false if a `link` follows. Default true. */
  readonly index?: boolean | undefined;
  /** Whether to send a manifest again if its answer was lost. False for a tag that others may have moved since. Default true. */
  readonly retry?: boolean | undefined;
}

/** Read access to content by descriptor. */
export interface Content {
  /**
   * The bytes of a node. Nothing is opened before the first chunk is asked for; a missing node fails then, with `NOT_FOUND`.
   * They are not verified: whoever keeps them does that.
   */
  fetch(node: Descriptor, options?: CallOptions): Bytes;
  /** Whether the node is there. A manifest that was pushed as a blob may count as missing. */
  exists(node: Descriptor, options?: CallOptions): Promise<boolean>;
}

/** Write access: size and digest are checked before anything becomes visible. Pushing what is there already is no error. */
export interface Storage extends Content {
  /** Stores a node, and the tag with it. Fails with `SIZE_MISMATCH` or `DIGEST_MISMATCH` for bytes of another node. */
  push(node: Descriptor, bytes: Bytes, options?: PushOptions): Promise<void>;
}

/** Options of {@link Source.resolve}. */
export interface ResolveOptions extends CallOptions {
  /** Decides between the manifests of one name that a layout may list; elsewhere it changes nothing. */
  readonly platform?: Platform | undefined;
}

/** The reference of the only manifest that a layout lists; registries know none. */
export const ONLY_ENTRY = '';

/** Content that can be entered by a tag or a digest. */
export interface Source extends Content {
  /**
   * The descriptor that a tag or digest stands for. Fails with `NOT_FOUND`, and with `INVALID_INPUT` where it cannot be told
   * what the reference stands for.
   */
  resolve(reference: string, options?: ResolveOptions): Promise<Descriptor>;
}

/** A content-addressable store with tags: the one noun of ORAS. Memory, folders, layouts, archives and registries are targets. */
export interface Target extends Storage, Source {
  /** Sets or moves the tag to a manifest that the target has, else fails with `NOT_FOUND`. */
  tag(node: Descriptor, reference: string, options?: CallOptions): Promise<void>;
}

/** Optional: a name for errors, such as `ghcr.io/acme/app`. */
export interface Named {
  /** Text for people, without secrets. */
  readonly name: string;
}

/** Whether errors can call the target by a name. */
export function isNamed(target: object): target is Named {
  return 'name' in target && typeof target.name === 'string';
}

/** Options of {@link Graph.predecessors}. */
export interface PredecessorOptions extends CallOptions {
  /** Only those whose subject is the node; registries know no others. Default false. */
  readonly referrersOnly?: boolean | undefined;
  /** Only those of this artifact type. */
  readonly artifactType?: string | undefined;
}

/** Optional: finds the predecessors of a node (distribution-spec, "Listing Referrers"). */
export interface Graph {
  /**
   * The manifests that point at the node, each once, with their artifact type and annotations. A node that has none,
   * or that is not there, gives none.
   */
  predecessors(node: Descriptor, options?: PredecessorOptions): AsyncIterable<Descriptor>;
}

/** Whether it is a {@link Graph}; {@link extendedCopy} needs one as its source. */
export function canFindPredecessors(target: object): target is Graph {
  return 'predecessors' in target && typeof target.predecessors === 'function';
}

/** A target that also finds predecessors: it can be the source of {@link extendedCopy}. */
export type GraphTarget = Target & Graph;

/** A manifest that {@link IndexMaintainer.link} lists. */
export interface IndexEntry {
  /** With artifact type and annotations. */
  readonly node: Descriptor;
  /** The subject of the manifest. */
  readonly subject?: Descriptor | undefined;
  /** Whether an index that the target has lists the node. */
  readonly inIndex: boolean;
}

/** Optional, for targets that keep lists beside the content: referrers in a registry without the API, the index of a layout. */
export interface IndexMaintainer {
  /** Adds manifests that the target has to its lists. True if something was written. */
  link(entries: readonly IndexEntry[], options?: CallOptions): Promise<boolean>;
}

/** Whether it is an {@link IndexMaintainer}. */
export function canMaintainIndex(target: object): target is IndexMaintainer {
  return 'link' in target && typeof target.link === 'function';
}

/** Optional, for an {@link IndexMaintainer} that has to ask something before it can link. */
export interface LinkPreparer {
  /**
   * Asks ahead for what a `link` of the subject's referrers has to know, while their content is sent. It saves time, not
   * requests, and never fails: then the `link` asks again.
   */
  prepareLink(subject: Descriptor, options?: CallOptions): Promise<void>;
}

/** Whether it is a {@link LinkPreparer}. */
export function canPrepareLink(target: object): target is LinkPreparer {
  return 'prepareLink' in target && typeof target.prepareLink === 'function';
}

/** Optional, for registries with the referrers API, which list referrers themselves: what is listed is there. */
export interface ReferrersIndexReader {
  /** The digests of the node's referrers; undefined if clients keep the list. */
  readReferrersIndex(node: Descriptor, options?: CallOptions): Promise<ReadonlySet<Digest> | undefined>;
}

/** Whether it is a {@link ReferrersIndexReader}. */
export function canReadReferrersIndex(target: object): target is ReferrersIndexReader {
  return 'readReferrersIndex' in target && typeof target.readReferrersIndex === 'function';
}

/** Optional, for targets whose content can become corrupt. */
export interface Verifier {
  /** Reads the content again. False if it is missing, or was corrupt and has been removed. */
  verify(node: Descriptor, options?: CallOptions): Promise<boolean>;
}

/** Whether it is a {@link Verifier}. */
export function canVerify(target: object): target is Verifier {
  return 'verify' in target && typeof target.verify === 'function';
}

/** Optional, for targets that keep manifests and blobs in one place: a manifest may have been pushed as a blob, without its children. */
export interface WholeTeller {
  /** Whether everything below the manifest is there, too. */
  isWhole(node: Descriptor, options?: CallOptions): Promise<boolean>;
}

/** Whether it is a {@link WholeTeller}. */
export function canTellWhole(target: object): target is WholeTeller {
  return 'isWhole' in target && typeof target.isWhole === 'function';
}

/** Optional: resolves a tag and reads the manifest in one request. */
export interface ManifestReader {
  /** The descriptor that a tag or digest stands for, and the bytes, checked against it. Fails with `NOT_FOUND`. */
  readManifest(reference: string, options?: CallOptions): Promise<KnownManifest>;
}

/** A manifest that was read and checked. */
export interface KnownManifest {
  /** With its real size. */
  readonly node: Descriptor;
  /** Exactly as they were pushed. */
  readonly bytes: Uint8Array;
  /** The parsed bytes; without it, they are parsed when needed. */
  readonly manifest?: Manifest;
}

/** Whether it is a {@link ManifestReader}. */
export function canReadManifest(target: object): target is ManifestReader {
  return 'readManifest' in target && typeof target.readManifest === 'function';
}

/** Optional, for registries: take over a blob from another repository without moving bytes (distribution-spec, "Mounting a blob"). */
export interface Mounter {
  /** Mounts the blob. False if the registry did not, for whatever reason: push it instead. */
  mount(node: Descriptor, fromRepository: string, options?: CallOptions): Promise<boolean>;
}

/** Whether it is a {@link Mounter}. */
export function canMount(target: object): target is Mounter {
  return 'mount' in target && typeof target.mount === 'function';
}

/** Optional: the tags a target holds, in the target's own order. */
export interface TagLister {
  /** All tags, each once. */
  tags(options?: CallOptions): AsyncIterable<string>;
}

/** Whether it is a {@link TagLister}. */
export function canListTags(target: object): target is TagLister {
  return 'tags' in target && typeof target.tags === 'function';
}

/** Optional: removes a manifest, and with it the tags that stand for it. */
export interface Deleter {
  /** Removes the manifest. Fails with `NOT_FOUND`, and with `CONFLICT` or `UNSUPPORTED` if the target refuses. */
  delete(node: Descriptor, options?: CallOptions): Promise<void>;
}

/** Whether it is a {@link Deleter}. */
export function canDelete(target: object): target is Deleter {
  return 'delete' in target && typeof target.delete === 'function';
}

/** Optional, for targets that list their manifests with their tags, so that no tag has to be resolved. */
export interface TagFinder {
  /** The tags that stand for the manifest. Fails with `NOT_FOUND`. */
  tagsOf(digest: Digest, options?: CallOptions): Promise<readonly string[]>;
}

/** Whether it is a {@link TagFinder}. */
export function canFindTags(target: object): target is TagFinder {
  return 'tagsOf' in target && typeof target.tagsOf === 'function';
}

/** Options of {@link DeletionChecker.checkDeletion}. */
export interface DeletionOptions extends CallOptions {
  /** The tags that may go with the manifest. */
  readonly tags: readonly string[];
}

/** Optional, for targets that delete a manifest only if none of its tags is kept. Only a check: `delete` does not repeat it. */
export interface DeletionChecker {
  /** Fails with `CONFLICT` where another tag stands for the manifest, and with `NOT_FOUND`. */
  checkDeletion(digest: Digest, options: DeletionOptions): Promise<void>;
}

/** Whether it is a {@link DeletionChecker}. */
export function canCheckDeletion(target: object): target is DeletionChecker {
  return 'checkDeletion' in target && typeof target.checkDeletion === 'function';
}

/** Optional, for targets without garbage collection of their own. */
export interface Collector {
  /** Removes those of the blobs that no manifest of the target points at, and returns how many bytes that freed. */
  collect(blobs: readonly Descriptor[], options?: CallOptions): Promise<number>;
}

/** Whether it is a {@link Collector}. */
export function canCollect(target: object): target is Collector {
  return 'collect' in target && typeof target.collect === 'function';
}

/** Optional, for targets without garbage collection of their own, where a manifest without a tag stays listed. */
export interface Sweeper {
  /**
   * Removes those of the manifests, with their untagged referrers, that neither a tag nor another manifest reaches, and
   * what only they reached. Returns how many bytes that freed.
   */
  sweep(nodes: readonly Descriptor[], options?: CallOptions): Promise<number>;
}

/** Whether it is a {@link Sweeper}. */
export function canSweep(target: object): target is Sweeper {
  return 'sweep' in target && typeof target.sweep === 'function';
}

/** Optional: removes a tag and leaves the manifest; `UNSUPPORTED` where that cannot be done. */
export interface Untagger {
  /** Removes the tag. Fails with `NOT_FOUND`, and with `INVALID_INPUT` for a digest. */
  untag(reference: string, options?: CallOptions): Promise<void>;
}

/** Whether it is an {@link Untagger}. */
export function canUntag(target: object): target is Untagger {
  return 'untag' in target && typeof target.untag === 'function';
}

/** Optional, for targets that collect first and publish at the end (folder, archive): nothing shows before `commit`. */
export interface Committer {
  /** Publishes what was pushed. */
  commit(options?: CallOptions): Promise<void>;
  /** Removes what was pushed and not committed. */
  discard(): Promise<void>;
}

/** Whether it is a {@link Committer}; call `commit` when all content is pushed. */
export function canCommit(target: object): target is Committer {
  return 'commit' in target && typeof target.commit === 'function';
}
