import { readAll, type Bytes } from '../core/bytes.ts';
import type { Descriptor } from '../core/descriptor.ts';
import { isDigest, type Digest } from '../core/digest.ts';
import { OrasError } from '../core/errors.ts';
import { isManifestType } from '../core/media-types.ts';
import { checkTag } from '../core/reference.ts';
import { collectPages, type TagList, type TagListOptions, type TagListReader } from '../core/at-most.ts';
import type {
  CallOptions,
  Deleter,
  IndexEntry,
  Graph,
  KnownManifest,
  IndexMaintainer,
  LinkPreparer,
  ReferrersIndexReader,
  ManifestReader,
  Mounter,
  PredecessorOptions,
  PushOptions,
  TagLister,
  Target,
  Untagger,
} from '../core/target.ts';
import { isStatus, type RegistryClient } from './client.ts';
import { downloadBlob } from './blobs/download.ts';
import {
  deleteManifest,
  fetchManifest,
  hasManifest,
  putManifest,
  readManifest,
  resolveManifest,
} from './manifests.ts';
import type { ReferrersMode } from './referrers/api.ts';
import { Referrers } from './referrers/referrers.ts';
import type { SettleMode, SettleOptions, WrittenIndex } from './referrers/written-indexes.ts';
import { listTagPages, ReferrersTagCache } from './tags.ts';
import type { UploadSession } from './blobs/upload-session.ts';
import { hasBlob, mountBlob, uploadBlob } from './blobs/upload.ts';

export interface RegistryTargetOptions {
  /** Default `auto`. */
  readonly referrersMode?: ReferrersMode | undefined;
  /** Default `now`. */
  readonly settle?: SettleMode | undefined;
  /** Where the registry does not delete by itself. */
  readonly deleteManifest?: (digest: Digest, options: CallOptions) => Promise<void>;
  /** Ends the connections, where they are the target's own. */
  readonly close?: () => Promise<void>;
}

/** A repository of a registry (distribution-spec 1.1); made by {@link openRepository} and {@link Registry}. */
export class RegistryTarget
  implements
    Target,
    Graph,
    IndexMaintainer,
    LinkPreparer,
    ReferrersIndexReader,
    ManifestReader,
    Mounter,
    TagLister,
    TagListReader,
    Deleter,
    Untagger
{
  readonly #client: RegistryClient;
  readonly #referrersTags = new ReferrersTagCache();
  readonly #referrers: Referrers;
  readonly #deleteManifest: NonNullable<RegistryTargetOptions['deleteManifest']>;
  readonly #close: RegistryTargetOptions['close'];
  /** Upload sessions that the registry opened instead of a mount, for the push that follows. */
  readonly #sessions = new Map<Digest, UploadSession>();

  /** Host and repository. */
  get name(): string {
    return this.#client.name;
  }

  constructor(client: RegistryClient, options: RegistryTargetOptions = {}) {
    const { referrersMode: mode = 'auto', settle = 'now', deleteManifest: deleteOwn } = options;
    this.#client = client;
    this.#referrers = new Referrers(client, { mode, settle, tagCache: this.#referrersTags });
    this.#deleteManifest = deleteOwn ?? ((digest, call) => deleteManifest(client, digest, call));
    this.#close = options.close;
  }

  /** Ends the connections; a transport that was given stays open. */
  async close(): Promise<void> {
    await this.#close?.();
  }

  /** As {@link close}. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  fetch(node: Descriptor, options: CallOptions = {}): Bytes {
    if (isManifestType(node.mediaType)) return fetchManifest(this.#client, node, options);
    return downloadBlob(this.#client, node, options);
  }

  exists(node: Descriptor, options: CallOptions = {}): Promise<boolean> {
    return (isManifestType(node.mediaType) ? hasManifest : hasBlob)(this.#client, node, options);
  }

  async resolve(reference: string, options: CallOptions = {}): Promise<Descriptor> {
    return resolveManifest(this.#client, isDigest(reference) ? reference : checkTag(reference), options);
  }

  async readManifest(reference: string, options: CallOptions = {}): Promise<KnownManifest> {
    return readManifest(this.#client, isDigest(reference) ? reference : checkTag(reference), options);
  }

  /** The node's referrers: a registry knows no other predecessors. */
  predecessors(node: Descriptor, options: PredecessorOptions = {}): AsyncIterable<Descriptor> {
    return this.#referrers.list(node, options);
  }

  readReferrersIndex(node: Descriptor, options: CallOptions = {}): Promise<ReadonlySet<Digest> | undefined> {
    return this.#referrers.readReferrersIndex(node, options);
  }

  link(entries: readonly IndexEntry[], options: CallOptions = {}): Promise<boolean> {
    return this.#writing(() => this.#referrers.link(entries, options));
  }

  prepareLink(subject: Descriptor, options: CallOptions = {}): Promise<void> {
    return this.#referrers.prepareLink(subject, options);
  }

  /** The referrers indexes that this target wrote under tags, where they are to be settled `later`. */
  get unsettled(): readonly WrittenIndex[] {
    return this.#referrers.unsettled;
  }

  /**
   * Looks at a referrers index once more that was written, by this process or an earlier one, and repairs it. Returns how
   * many entries others had undone. Fails with `CONFLICT` where they do so again and again.
   */
  settle(written: WrittenIndex, options: SettleOptions = {}): Promise<number> {
    return this.#writing(() => this.#referrers.settle(written, options));
  }

  async push(node: Descriptor, bytes: Bytes, options: PushOptions = {}): Promise<void> {
    return this.#writing(() => this.#push(node, bytes, options));
  }

  async #push(node: Descriptor, bytes: Bytes, options: PushOptions): Promise<void> {
    if (isManifestType(node.mediaType)) {
      const tag = options.tag === undefined ? undefined : checkTag(options.tag);
      const whole = await readAll(bytes, node);
      const manifest = { node, bytes: whole };
      const put = () => putManifest(this.#client, manifest, { ...options, tag });
      return this.#referrers.push(manifest, put, options);
    }
    if (options.tag !== undefined) {
      throw new OrasError(
        'INVALID_INPUT',
        `registries can tag manifests only, but ${node.digest} is ${node.mediaType}`,
      );
    }
    const session = this.#sessions.get(node.digest);
    this.#sessions.delete(node.digest);
    await uploadBlob(this.#client, { node, bytes, session }, options);
  }

  async tag(node: Descriptor, reference: string, options: CallOptions = {}): Promise<void> {
    const tag = checkTag(reference);
    const bytes = await readAll(this.fetch(node, options), node);
    await this.#writing(() => putManifest(this.#client, { node, bytes }, { ...options, tag }));
  }

  async mount(node: Descriptor, fromRepository: string, options: CallOptions = {}): Promise<boolean> {
    try {
      const { mounted, session } = await mountBlob(this.#client, node, { ...options, from: fromRepository });
      if (session) this.#sessions.set(node.digest, session);
      return mounted;
    } catch (error) {
      // The token for the other repository may be refused; the blob can still be pushed.
      if (isStatus(error, 400, 401, 403, 404, 405)) return false;
      throw error;
    }
  }

  /** Deletes a manifest with all its tags and its entry in a referrers index. */
  delete(node: Descriptor, options: CallOptions = {}): Promise<void> {
    const deleteNode = () => this.#deleteManifest(node.digest, options);
    return this.#writing(() => this.#referrers.removeAround(node, deleteNode, options));
  }

  /** Removes a tag, never the manifest; fails with `UNSUPPORTED` where the registry cannot. */
  async untag(reference: string, options: CallOptions = {}): Promise<void> {
    const tag = checkTag(reference);
    return this.#writing(() => deleteManifest(this.#client, tag, options));
  }

  async *tags(options: CallOptions = {}): AsyncIterable<string> {
    for await (const page of this.#observedPages({ complete: true }, options)) yield* page;
  }

  async listTags(options: TagListOptions = {}): Promise<TagList> {
    const list = { complete: true };
    return { tags: await collectPages(this.#observedPages(list, options), options), ...list };
  }

  /** Sets `complete` to false where the list ends before its time. */
  #observedPages(list: { complete: boolean }, { signal }: CallOptions): AsyncIterable<readonly string[]> {
    const onGap = (): void => void (list.complete = false);
    return this.#referrersTags.observe(listTagPages(this.#client, { signal, onGap }), list);
  }

  /** Tags that were listed before or during a write may be outdated. */
  async #writing<T>(work: () => Promise<T>): Promise<T> {
    this.#referrersTags.forget();
    try {
      return await work();
    } finally {
      this.#referrersTags.forget();
    }
  }
}
