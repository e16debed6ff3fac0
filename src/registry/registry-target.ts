import { readAll, type Bytes } from '../core/bytes.ts';
import type { Descriptor } from '../core/descriptor.ts';
import { isDigest, type Digest } from '../core/digest.ts';
import { OrasError } from '../core/errors.ts';
import { isManifestType } from '../core/media-types.ts';
import { checkTag } from '../core/reference.ts';
import type {
  CallOptions,
  Deleter,
  IndexEntry,
  Graph,
  KnownManifest,
  IndexMaintainer,
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
import { listTags, ListTagMemory } from './tags.ts';
import type { UploadSession } from './blobs/upload-session.ts';
import { hasBlob, mountBlob, uploadBlob } from './blobs/upload.ts';

/** A repository of a registry (distribution-spec 1.1). */
export class RegistryTarget
  implements
    Target,
    Graph,
    IndexMaintainer,
    ReferrersIndexReader,
    ManifestReader,
    Mounter,
    TagLister,
    Deleter,
    Untagger
{
  readonly #client: RegistryClient;
  readonly #listTags = new ListTagMemory();
  readonly #referrers: Referrers;
  /** Uploads that a mount opened instead, for the push that follows. */
  readonly #sessions = new Map<Digest, UploadSession>();

  /** Host and repository. */
  get name(): string {
    return this.#client.name;
  }

  constructor(client: RegistryClient, referrersMode: ReferrersMode = 'auto') {
    this.#client = client;
    this.#referrers = new Referrers(client, { mode: referrersMode, listTags: this.#listTags });
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

  /** Those that the registry, or the list that clients keep there, names as referrers. */
  predecessors(node: Descriptor, options: PredecessorOptions = {}): AsyncIterable<Descriptor> {
    return this.#referrers.of(node, options);
  }

  readReferrersIndex(node: Descriptor, options: CallOptions = {}): Promise<ReadonlySet<Digest> | undefined> {
    return this.#referrers.readReferrersIndex(node, options);
  }

  link(entries: readonly IndexEntry[], options: CallOptions = {}): Promise<boolean> {
    return this.#writing(() => this.#referrers.link(entries, options));
  }

  async push(node: Descriptor, bytes: Bytes, options: PushOptions = {}): Promise<void> {
    return this.#writing(() => this.#push(node, bytes, options));
  }

  async #push(node: Descriptor, bytes: Bytes, options: PushOptions): Promise<void> {
    if (isManifestType(node.mediaType)) {
      const tag = options.tag === undefined ? undefined : checkTag(options.tag);
      const whole = await readAll(bytes, node);
      const noted = await putManifest(this.#client, { node, bytes: whole }, { ...options, tag });
      return this.#referrers.pushed({ node, bytes: whole, noted }, options);
    }
    if (options.tag !== undefined) {
      throw new OrasError(
        'INVALID_INPUT',
        `a registry tags manifests only, and ${node.digest} is ${node.mediaType}`,
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
      // A token for the other repository may be refused; the blob can still be sent.
      if (isStatus(error, 400, 401, 403, 404, 405)) return false;
      throw error;
    }
  }

  /** Removes a manifest, and with it all its tags and its entry in a list of referrers. */
  delete(node: Descriptor, options: CallOptions = {}): Promise<void> {
    const remove = () => deleteManifest(this.#client, node.digest, options);
    return this.#writing(() => this.#referrers.deleting(node, remove, options));
  }

  /** Removes a tag and never the manifest; `UNSUPPORTED` where the registry cannot. */
  async untag(reference: string, options: CallOptions = {}): Promise<void> {
    const tag = checkTag(reference);
    return this.#writing(() => deleteManifest(this.#client, tag, options));
  }

  tags(options: CallOptions = {}): AsyncIterable<string> {
    return this.#listTags.watch(listTags(this.#client, options));
  }

  /** What was seen of the tags before, or while it was written, is not certain any more. */
  async #writing<T>(work: () => Promise<T>): Promise<T> {
    this.#listTags.forget();
    try {
      return await work();
    } finally {
      this.#listTags.forget();
    }
  }
}
