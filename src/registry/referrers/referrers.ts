import { readAll, readByDigest } from '../../core/bytes.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { hasCode } from '../../core/errors.ts';
import { describeManifest, parseManifest } from '../../core/manifest.ts';
import { isManifestType, OCI_ARTIFACT, OCI_INDEX, OCI_MANIFEST } from '../../core/media-types.ts';
import { answerOr, leavesOpen } from '../../core/questions.ts';
import type { CallOptions, IndexEntry, PredecessorOptions, PushOptions } from '../../core/target.ts';
import type { HttpResponse } from '../../http/http.ts';
import { mapConcurrent } from '../../core/concurrency.ts';
import type { RegistryClient } from '../client.ts';
import { ListKeeper } from './tag-schema-queue.ts';
import { fetchManifest, putManifest, readManifest } from '../manifests.ts';
import { pagesFrom } from '../pages.ts';
import { ReferrersApi, type ReferrersAnswer, type ReferrersMode } from './api.ts';
import { entriesOf, listTagOf, parseList, readList } from './tag-schema.ts';
import type { ListTagMemory } from '../tags.ts';

const AT_ONCE = 8;
/** Digests of a list that are kept. */
const MAX_LISTED = 50_000;

export interface ReferrersOptions {
  readonly mode: ReferrersMode;
  readonly listTags: ListTagMemory;
}

/** A manifest that refers to another one. */
type Referrer = IndexEntry & { readonly subject: Descriptor };

/** The referrers of one repository, by the registry's API or by lists under tags (distribution-spec, "Listing Referrers"). */
export class Referrers {
  readonly #client: RegistryClient;
  readonly #api: ReferrersApi;
  readonly #lists: ListKeeper;
  readonly #listTags: ListTagMemory;
  /** Pushed manifests of which the registry said that it has taken note of their subject. */
  readonly #noted = new Set<Digest>();

  constructor(client: RegistryClient, { mode, listTags }: ReferrersOptions) {
    this.#client = client;
    this.#api = new ReferrersApi(client, mode);
    this.#lists = new ListKeeper(client);
    this.#listTags = listTags;
  }

  async *of(node: Descriptor, options: PredecessorOptions): AsyncGenerator<Descriptor> {
    const seen = new Set<Digest>([node.digest]);
    for await (const entry of this.#entries(node, options)) {
      if (seen.has(entry.digest)) continue;
      seen.add(entry.digest);
      const described = await this.#withType(entry, options);
      if (described) yield described;
    }
  }

  async *#entries(node: Descriptor, options: PredecessorOptions): AsyncGenerator<Descriptor> {
    const answer = await this.#api.ask(node, options);
    if (typeof answer !== 'string') yield* this.#pages(answer, options);
    if (answer !== 'no API' || this.#listTags.lacks(listTagOf(node.digest))) return;
    yield* entriesOf(await readList(this.#client, node.digest, options));
  }

  async *#pages(first: HttpResponse, { signal }: CallOptions): AsyncGenerator<Descriptor> {
    const options = { of: 'list of referrers', headers: { accept: OCI_INDEX }, signal };
    for await (const { bytes, what } of pagesFrom(this.#client, first, options))
      yield* parseList(bytes, what).entries;
  }

  /** The entry, if it is of the type that is wanted. Where it does not tell (harbor, oras#1127), the manifest does. */
  async #withType(entry: Descriptor, options: PredecessorOptions): Promise<Descriptor | undefined> {
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

  /** After the push of a manifest, with the subject that the answer named. */
  async pushed(
    { node, bytes, noted }: { node: Descriptor; bytes: Uint8Array; noted: string | undefined },
    options: PushOptions,
  ): Promise<void> {
    const referrer = referrerIn(node, bytes);
    if (!referrer) return;
    if (noted === referrer.subject.digest) this.#noted.add(node.digest);
    if (options.index !== false) await this.link([referrer], options);
  }

  async link(entries: readonly IndexEntry[], options: CallOptions): Promise<boolean> {
    const groups = Map.groupBy(entries.filter(isReferrer), ({ subject }) => subject.digest);
    const written = await mapConcurrent([...groups.values()], AT_ONCE, (group) =>
      this.#linkTo(group, options),
    );
    return written.includes(true);
  }

  /** All have one subject. `OCI-Subject` counts only together with the API: some registries send it and have none. */
  async #linkTo(group: readonly Referrer[], options: CallOptions): Promise<boolean> {
    const [first] = group;
    const open = group.filter(({ node }) => !this.#noted.has(node.digest));
    if (!first || (open.length === 0 && this.#api.isKnown)) return false;
    const answer = await this.#askToWrite(first.subject, options);
    if (!this.#api.isFor(answer)) return this.#list(group, options);
    const missing = open.length === 0 ? [] : await this.#missing(open, answer, options);
    const noted = await mapConcurrent(missing, AT_ONCE, (one) => this.#putAgain(one, options));
    const ignored = missing.filter((_one, at) => noted[at] === false);
    if (ignored.length > 0) await this.#list(ignored, options);
    return missing.length > 0;
  }

  /** An API that may not be asked, and was never seen, is taken for none: a list too many does no harm. */
  #askToWrite(subject: Descriptor, options: CallOptions): Promise<ReferrersAnswer> {
    const ask = (): Promise<ReferrersAnswer> => this.#api.ask(subject, options);
    return this.#api.isOpen ? answerOr(ask, 'no API') : ask();
  }

  /** Undefined where there is no API. Of a list without an end, only what comes first. */
  async readReferrersIndex(node: Descriptor, options: CallOptions): Promise<ReadonlySet<Digest> | undefined> {
    const answer = await this.#api.ask(node, options);
    return this.#api.isFor(answer) ? this.#digestsIn(answer, options) : undefined;
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

  /** Makes the registry look at the subject, which it did not when the manifest came. */
  async #putAgain({ node, subject }: Referrer, options: CallOptions): Promise<boolean> {
    const bytes = await readByDigest(fetchManifest(this.#client, node, options), node);
    const manifest = { node: { ...node, size: bytes.byteLength }, bytes };
    const noted = (await putManifest(this.#client, manifest, options)) === subject.digest;
    if (noted) this.#noted.add(node.digest);
    return noted;
  }

  async #list(group: readonly Referrer[], options: CallOptions): Promise<boolean> {
    const [first] = group;
    if (!first) return false;
    const change = { add: group.map(({ node }) => node), remove: [] };
    return this.#lists.change(first.subject.digest, change, options);
  }

  /** Removes the manifest by the caller's way, and then from the list of its subject, where clients keep one. */
  async deleting(node: Descriptor, remove: () => Promise<void>, options: CallOptions): Promise<void> {
    const subject = await this.#subjectOf(node, options);
    const listed = subject !== undefined && !this.#api.isFor(await this.#askToWrite(subject, options));
    await remove();
    if (subject && listed)
      await this.#lists.change(subject.digest, { add: [], remove: [node.digest] }, options);
  }

  /** Fails with `NOT_FOUND`. What cannot be read as a manifest has none, and can still be removed. */
  async #subjectOf(node: Descriptor, options: CallOptions): Promise<Descriptor | undefined> {
    if (!mayRefer(node)) return undefined;
    try {
      const { bytes } = await readManifest(this.#client, node.digest, options);
      return referrerIn(node, bytes)?.subject;
    } catch (error) {
      if (UNREADABLE.some((code) => hasCode(error, code)) || leavesOpen(error)) return undefined;
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

/** Bytes that are no good manifest are the registry's to refuse. */
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
