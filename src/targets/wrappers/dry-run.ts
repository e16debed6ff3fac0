import { canReadTagList, type TagList, type TagListOptions, type TagListReader } from '../../core/at-most.ts';
import { bytesOf, readByDigest, type Bytes } from '../../core/bytes.ts';
import { nodeKey, type Descriptor } from '../../core/descriptor.ts';
import { isDigest, type Digest } from '../../core/digest.ts';
import { hasCode, OrasError } from '../../core/errors.ts';
import { overrideCapabilities } from '../../core/override-capabilities.ts';
import { isManifestType, OCI_MANIFEST } from '../../core/media-types.ts';
import {
  canFindPredecessors,
  canMaintainIndex,
  canListTags,
  canReadManifest,
  canReadReferrersIndex,
  canTellWhole,
  isNamed,
  type CallOptions,
  type Committer,
  type IndexEntry,
  type Graph,
  type KnownManifest,
  type IndexMaintainer,
  type ReferrersIndexReader,
  type ManifestReader,
  type Mounter,
  type PredecessorOptions,
  type PushOptions,
  type TagLister,
  type Target,
} from '../../core/target.ts';

/** What a {@link dryRun} would write; it adds to the numbers. */
export interface WritePlan {
  /** Blobs and manifests. */
  nodes: number;
  /** Of these nodes. */
  bytes: number;
  /** To registries, roughly: two for a blob, one for a manifest or a tag, two for a list of referrers. */
  requests: number;
}

/** Options of {@link dryRun}. */
export interface DryRunOptions {
  /** Whether to count requests. Default true; false for what is on this machine. */
  readonly remote?: boolean | undefined;
  /** On 401 and 403: fail, or go on as if nothing were there. Default `error`. */
  readonly unreadable?: 'error' | 'empty' | undefined;
}

/**
 * A target that writes nothing: reads pass through, and writes are counted in `plan` and then appear to have happened.
 *
 * @example
 * const plan: WritePlan = { nodes: 0, bytes: 0, requests: 0 };
 * const target = dryRun(new MemoryTarget(), plan);
 * await pushBytes(target, 'hello');
 * console.log(plan.bytes); // 5
 */
export function dryRun<T extends Target>(target: T, plan: WritePlan, options: DryRunOptions = {}): T {
  return overrideCapabilities(target, new DryRun(target, plan, options));
}

/** Names every capability that writes: the target's own would. */
class DryRun
  implements
    Target,
    Graph,
    IndexMaintainer,
    ReferrersIndexReader,
    ManifestReader,
    Mounter,
    TagLister,
    TagListReader,
    Committer
{
  readonly #target: Target;
  readonly #plan: WritePlan;
  readonly #pushed = new Map<string, Descriptor>();
  readonly #tags = new Map<string, Descriptor>();
  /** Of what was pushed: a modified one is to be read nowhere else. */
  readonly #manifests = new Map<Digest, Uint8Array>();
  /** Requests that a request counts for: files need none. */
  readonly #request: 0 | 1;
  readonly #unreadable: 'error' | 'empty';
  /** It would remove what is damaged. */
  readonly verify = undefined;
  /** Nothing is linked. */
  readonly prepareLink = undefined;
  /** Of a registry's target: it writes lists of referrers again. */
  readonly settle = undefined;
  readonly #name: string;

  constructor(target: Target, plan: WritePlan, { remote = true, unreadable = 'error' }: DryRunOptions) {
    this.#request = remote ? 1 : 0;
    this.#unreadable = unreadable;
    this.#target = target;
    this.#plan = plan;
    this.#name = isNamed(target) ? target.name : 'the destination';
  }

  fetch(node: Descriptor, options?: CallOptions): Bytes {
    const manifest = this.#manifests.get(node.digest);
    return manifest ? bytesOf(manifest) : this.#target.fetch(node, options);
  }

  async exists(node: Descriptor, options?: CallOptions): Promise<boolean> {
    if (this.#pushed.has(nodeKey(node))) return true;
    try {
      return await this.#target.exists(node, options);
    } catch (error) {
      if (this.#isHidden(error)) return false;
      throw error;
    }
  }

  async isWhole(node: Descriptor, options?: CallOptions): Promise<boolean> {
    if (this.#pushed.has(nodeKey(node)) || !canTellWhole(this.#target)) return true;
    return this.#target.isWhole(node, options);
  }

  async resolve(reference: string, options?: CallOptions): Promise<Descriptor> {
    const planned = this.#planned(reference);
    return planned ?? this.#asNotFound(reference, () => this.#target.resolve(reference, options));
  }

  #planned(reference: string): Descriptor | undefined {
    if (!isDigest(reference)) return this.#tags.get(reference);
    return this.#pushed.get(nodeKey({ digest: reference, mediaType: OCI_MANIFEST }));
  }

  async #asNotFound<V>(reference: string, enter: () => Promise<V>): Promise<V> {
    try {
      return await enter();
    } catch (error) {
      if (!this.#isHidden(error)) throw error;
      throw new OrasError('NOT_FOUND', `${this.#name} may not be read: ${reference}`, { cause: error });
    }
  }

  async push(node: Descriptor, bytes: Bytes, options: PushOptions = {}): Promise<void> {
    const again =
      this.#pushed.has(nodeKey(node)) || (options.tag !== undefined && (await this.exists(node, options)));
    this.#plan.requests += this.#request * (isManifestType(node.mediaType) ? 1 : 2);
    if (!again) this.#plan.nodes += 1;
    if (!again) this.#plan.bytes += node.size;
    this.#pushed.set(nodeKey(node), node);
    if (isManifestType(node.mediaType)) this.#manifests.set(node.digest, await readByDigest(bytes, node));
    if (options.tag !== undefined) this.#tags.set(options.tag, node);
  }

  async tag(node: Descriptor, reference: string): Promise<void> {
    this.#plan.requests += this.#request;
    this.#tags.set(reference, node);
  }

  #isHidden(error: unknown): boolean {
    return this.#unreadable === 'empty' && (hasCode(error, 'UNAUTHORIZED') || hasCode(error, 'FORBIDDEN'));
  }

  async readManifest(reference: string, options?: CallOptions): Promise<KnownManifest> {
    const planned = this.#planned(reference);
    if (!planned && canReadManifest(this.#target)) {
      const target = this.#target;
      return this.#asNotFound(reference, () => target.readManifest(reference, options));
    }
    const node = planned ?? (await this.resolve(reference, options));
    const bytes = await readByDigest(this.fetch(node, options), node);
    return { node: { ...node, size: bytes.byteLength }, bytes };
  }

  async *predecessors(node: Descriptor, options?: PredecessorOptions): AsyncIterable<Descriptor> {
    if (canFindPredecessors(this.#target)) yield* this.#orEmpty(this.#target.predecessors(node, options));
  }

  async *tags(options?: CallOptions): AsyncIterable<string> {
    if (canListTags(this.#target)) yield* this.#orEmpty(this.#target.tags(options));
  }

  async listTags(options?: TagListOptions): Promise<TagList> {
    try {
      if (canReadTagList(this.#target)) return await this.#target.listTags(options);
    } catch (error) {
      if (!this.#isHidden(error)) throw error;
    }
    return { tags: [], complete: false };
  }

  async *#orEmpty<V>(held: AsyncIterable<V>): AsyncIterable<V> {
    try {
      yield* held;
    } catch (error) {
      if (!this.#isHidden(error)) throw error;
    }
  }

  async readReferrersIndex(
    node: Descriptor,
    options?: CallOptions,
  ): Promise<ReadonlySet<Digest> | undefined> {
    try {
      return canReadReferrersIndex(this.#target)
        ? await this.#target.readReferrersIndex(node, options)
        : undefined;
    } catch (error) {
      if (this.#isHidden(error)) return undefined;
      throw error;
    }
  }

  /** Taken to succeed: whether it would, only the request itself tells. */
  async mount(node: Descriptor): Promise<boolean> {
    this.#plan.requests += this.#request;
    this.#pushed.set(nodeKey(node), node);
    return true;
  }

  async link(entries: readonly IndexEntry[], options?: CallOptions): Promise<boolean> {
    if (!canMaintainIndex(this.#target)) return false;
    const subjects = Map.groupBy(
      entries.filter(({ subject }) => subject !== undefined),
      ({ subject }) => subject?.digest,
    );
    let writes = 0;
    for (const of of subjects.values()) if (await this.#lacksOne(of, options)) writes += 1;
    this.#plan.requests += this.#request * 2 * writes;
    return writes > 0;
  }

  async #lacksOne(entries: readonly IndexEntry[], options: CallOptions | undefined): Promise<boolean> {
    const subject = entries[0]?.subject;
    if (!subject || entries.some(({ node }) => this.#pushed.has(nodeKey(node)))) return subject !== undefined;
    const missing = new Set(entries.map(({ node }) => node.digest));
    for await (const node of this.predecessors(subject, options)) {
      missing.delete(node.digest);
      if (missing.size === 0) return false;
    }
    return missing.size > 0;
  }

  async delete(node: Descriptor): Promise<void> {
    this.#plan.requests += this.#request;
    this.#pushed.delete(nodeKey(node));
  }

  async untag(reference: string, options?: CallOptions): Promise<void> {
    await this.resolve(reference, options);
    this.#plan.requests += this.#request;
  }

  async collect(): Promise<number> {
    return 0;
  }

  async sweep(): Promise<number> {
    return 0;
  }

  async commit(): Promise<void> {}

  async discard(): Promise<void> {}
}
