import { readAll, readByDigest } from '../../core/bytes.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { hasCode } from '../../core/errors.ts';
import { describeManifest, parseManifest } from '../../core/manifest.ts';
import { isManifestType, OCI_ARTIFACT, OCI_INDEX, OCI_MANIFEST } from '../../core/media-types.ts';
import { isInconclusive } from '../../core/inconclusive-answer.ts';
import type {
  CallOptions,
  IndexEntry,
  KnownManifest,
  PredecessorOptions,
  PushOptions,
} from '../../core/target.ts';
import type { HttpResponse } from '../../http/http.ts';
import { mapConcurrent } from '../../core/concurrency.ts';
import type { RegistryClient } from '../client.ts';
import { LinkPreparations } from './link-preparations.ts';
import { ReferrersIndexQueue } from './tag-schema-queue.ts';
import { fetchManifest, putManifest, readManifest } from '../manifests.ts';
import { pagesFrom } from '../pages.ts';
import { ReferrersApi, type ReferrersAnswer, type ReferrersMode } from './api.ts';
import { entriesOf, parseReferrersIndex, readIndexState, referrersTagOf } from './tag-schema.ts';
import type { ReferrersTagCache } from '../tags.ts';
import type { SettleMode, SettleOptions, WrittenIndex } from './written-indexes.ts';

const AT_ONCE = 8;
/** Referrers of one node that are remembered. */
const MAX_LISTED = 50_000;

export interface ReferrersOptions {
  readonly mode: ReferrersMode;
  readonly tagCache: ReferrersTagCache;
  readonly settle: SettleMode;
}

type Referrer = IndexEntry & { readonly subject: Descriptor };

/** The referrers of one repository, by the registry's API or by the tag schema (distribution-spec, "Listing Referrers"). */
export class Referrers {
  readonly #client: RegistryClient;
  readonly #api: ReferrersApi;
  readonly #indexes: ReferrersIndexQueue;
  readonly #tagCache: ReferrersTagCache;
  readonly #preparations: LinkPreparations;
  /** Pushed manifests whose subject the registry acknowledged (`OCI-Subject`). */
  readonly #acknowledged = new Set<Digest>();

  constructor(client: RegistryClient, { mode, tagCache, settle }: ReferrersOptions) {
    this.#client = client;
    this.#api = new ReferrersApi(client, mode);
    this.#indexes = new ReferrersIndexQueue(client, settle);
    this.#preparations = new LinkPreparations(client, this.#api);
    this.#tagCache = tagCache;
  }

  async *list(node: Descriptor, options: PredecessorOptions): AsyncGenerator<Descriptor> {
    const seen = new Set<Digest>([node.digest]);
    for await (const entry of this.#entries(node, options)) {
      if (seen.has(entry.digest)) continue;
      seen.add(entry.digest);
      const described = await this.#matching(entry, options);
      if (described) yield described;
    }
  }

  async *#entries(node: Descriptor, options: PredecessorOptions): AsyncGenerator<Descriptor> {
    const answer = await this.#api.ask(node, options);
    if (typeof answer !== 'string') yield* this.#pages(answer, options);
    if (answer !== 'no API' || this.#tagCache.lacks(referrersTagOf(node.digest))) return;
    yield* entriesOf(await readIndexState(this.#client, node.digest, options));
  }

  async *#pages(first: HttpResponse, { signal }: CallOptions): AsyncGenerator<Descriptor> {
    const options = { list: 'referrers list', headers: { accept: OCI_INDEX }, signal };
    for await (const { bytes, what } of pagesFrom(this.#client, first, options))
      yield* parseReferrersIndex(bytes, what).entries;
  }

  /** The entry, if it has the artifact type. Some registries leave the type out (Harbor, oras#1127): then the manifest is read. */
  async #matching(entry: Descriptor, options: PredecessorOptions): Promise<Descriptor | undefined> {
    const { artifactType } = options;
    if (artifactType === undefined) return entry;
    const described = entry.artifactType ? entry : await this.#described(entry, options);
    return described?.artifactType === artifactType ? described : undefined;
  }

  async #described(entry: Descriptor, options: CallOptions): Promise<Descriptor | undefined> {
    if (!isManifestType(entry.mediaType)) return undefined;
    try {
      const bytes = await readAll(fetchManifest(this.#client, entry, options), entry);
      return { ...entry, ...describeManifest(entry, parseManifest(bytes, entry)) };
    } catch (error) {
      if (hasCode(error, 'NOT_FOUND') || hasCode(error, 'INVALID_CONTENT')) return undefined;
      throw error;
    }
  }

  /**
   * Sends a manifest with `put`, which returns the subject that the registry acknowledged. The index that a referrer has to
   * be added to is read meanwhile.
   */
  async push(
    { node, bytes }: KnownManifest,
    put: () => Promise<string | undefined>,
    options: PushOptions,
  ): Promise<void> {
    const referrer = referrerIn(node, bytes);
    if (referrer) this.#preparations.readEarly(referrer.subject, options);
    const subject = await put();
    if (!referrer) return;
    if (subject === referrer.subject.digest) this.#acknowledged.add(node.digest);
    if (options.index !== false) await this.link([referrer], options);
  }

  prepareLink(subject: Descriptor, options: CallOptions): Promise<void> {
    return this.#preparations.prepare(subject, options);
  }

  async link(entries: readonly IndexEntry[], options: CallOptions): Promise<boolean> {
    const groups = Map.groupBy(entries.filter(isReferrer), ({ subject }) => subject.digest);
    const written = await mapConcurrent([...groups.values()], AT_ONCE, (group) =>
      this.#linkTo(group, options),
    );
    return written.includes(true);
  }

  /** All have one subject. `OCI-Subject` counts only together with the API: some registries send it without having one. */
  async #linkTo(group: readonly Referrer[], options: CallOptions): Promise<boolean> {
    const [first] = group;
    const open = group.filter(({ node }) => !this.#acknowledged.has(node.digest));
    if (!first || (open.length === 0 && this.#api.isConfirmed)) return false;
    const answer = await this.#api.askToWrite(first.subject, options);
    if (!this.#api.listsReferrers(answer)) return this.#addToIndex(group, options);
    const missing = open.length === 0 ? [] : await this.#missing(open, answer, options);
    const acknowledged = await mapConcurrent(missing, AT_ONCE, (referrer) =>
      this.#putAgain(referrer, options),
    );
    const ignored = missing.filter((_referrer, at) => acknowledged[at] === false);
    if (ignored.length > 0) await this.#addToIndex(ignored, options);
    return missing.length > 0;
  }

  /** Undefined where there is no API. Of an endless list, the first entries only. */
  async readReferrersIndex(node: Descriptor, options: CallOptions): Promise<ReadonlySet<Digest> | undefined> {
    const answer = await this.#api.ask(node, options);
    return this.#api.listsReferrers(answer) ? this.#digestsIn(answer, options) : undefined;
  }

  async #digestsIn(answer: ReferrersAnswer, options: CallOptions): Promise<ReadonlySet<Digest>> {
    const listed = new Set<Digest>();
    if (typeof answer !== 'string')
      for await (const { digest } of this.#pages(answer, options)) {
        listed.add(digest);
        if (listed.size === MAX_LISTED) break;
      }
    return listed;
  }

  async #missing(
    group: readonly Referrer[],
    answer: ReferrersAnswer,
    options: CallOptions,
  ): Promise<Referrer[]> {
    const listed = await this.#digestsIn(answer, options);
    return group.filter(({ node }) => !listed.has(node.digest));
  }

  /** Pushes a referrer that the API does not list again, so that the registry indexes it. */
  async #putAgain({ node, subject }: Referrer, options: CallOptions): Promise<boolean> {
    const bytes = await readByDigest(fetchManifest(this.#client, node, options), node);
    const manifest = { node: { ...node, size: bytes.byteLength }, bytes };
    const acknowledged = (await putManifest(this.#client, manifest, options)) === subject.digest;
    if (acknowledged) this.#acknowledged.add(node.digest);
    return acknowledged;
  }

  async #addToIndex(group: readonly Referrer[], options: CallOptions): Promise<boolean> {
    const [first] = group;
    if (!first) return false;
    const change = { add: group.map(({ node }) => node), remove: [] };
    const prepared = await this.#preparations.take(first.subject);
    return this.#indexes.change(first.subject.digest, change, { ...options, ...prepared });
  }

  get unsettled(): readonly WrittenIndex[] {
    return this.#indexes.written.all;
  }

  settle(written: WrittenIndex, options: SettleOptions): Promise<number> {
    return this.#indexes.settle(written, options);
  }

  /** Calls `deleteNode`, then removes the node from its subject's referrers index, where clients keep one. */
  async removeAround(node: Descriptor, deleteNode: () => Promise<void>, options: CallOptions): Promise<void> {
    const subject = await this.#subjectOf(node, options);
    const hasIndex =
      subject !== undefined && !this.#api.listsReferrers(await this.#api.askToWrite(subject, options));
    await deleteNode();
    if (subject && hasIndex)
      await this.#indexes.change(subject.digest, { add: [], remove: [node.digest] }, options);
  }

  /** Fails with `NOT_FOUND`. Undefined for an unreadable manifest: it can still be deleted. */
  async #subjectOf(node: Descriptor, options: CallOptions): Promise<Descriptor | undefined> {
    if (!mayRefer(node)) return undefined;
    try {
      const { bytes } = await readManifest(this.#client, node.digest, options);
      return referrerIn(node, bytes)?.subject;
    } catch (error) {
      if (UNREADABLE.some((code) => hasCode(error, code)) || isInconclusive(error)) return undefined;
      throw error;
    }
  }
}

const UNREADABLE = ['INVALID_CONTENT', 'DIGEST_MISMATCH', 'TOO_LARGE'] as const;

function mayRefer({ mediaType }: Descriptor): boolean {
  return [OCI_MANIFEST, OCI_INDEX, OCI_ARTIFACT].includes(mediaType);
}

function isReferrer(entry: IndexEntry): entry is Referrer {
  return entry.subject !== undefined;
}

/** Undefined for an invalid manifest: the registry decides whether to accept it. */
function referrerIn(node: Descriptor, bytes: Uint8Array): Referrer | undefined {
  if (!mayRefer(node)) return undefined;
  try {
    const manifest = parseManifest(bytes, node);
    const { subject } = manifest;
    return subject && { node: describeManifest(node, manifest), subject, inIndex: false };
  } catch {
    return undefined;
  }
}
