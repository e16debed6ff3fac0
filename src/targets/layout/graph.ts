import { readAll } from '../../core/bytes.ts';
import { queue, settleInBatches } from '../../core/concurrency.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { type ErrorCode, OrasError } from '../../core/errors.ts';
import { type Manifest, parseManifest } from '../../core/manifest.ts';
import { isManifestType } from '../../core/media-types.ts';
import type { CallOptions, Content, Graph, PredecessorOptions } from '../../core/target.ts';
import type { LayoutIndex } from './index-entries.ts';
import { SuccessorGraph } from '../memory/successor-graph.ts';

/** What a {@link LayoutGraph} is read from. */
export interface GraphSource extends Content {
  /** Changes whenever the index may have changed; cheap. */
  stamp(): Promise<string | undefined>;
  /** Empty where there is no layout yet. */
  indexOrEmpty(): Promise<LayoutIndex>;
}

/** Files that are looked at, or read, at the same time. */
const BATCH = 16;
/** The content matches its digest, but is no manifest we can read: permanent. */
const UNREADABLE: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['INVALID_CONTENT', 'TOO_LARGE']);
/** The content may appear or be repaired later. */
const MISSING: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['NOT_FOUND', 'SIZE_MISMATCH', 'DIGEST_MISMATCH']);

/**
 * The manifests that `index.json` reaches. Read on first use and kept; later calls check whether the index changed, and
 * read what is new. Missing content and content that is not a manifest are skipped.
 */
export class LayoutGraph implements Graph {
  readonly #source: GraphSource;
  /** Everything ever read; results are limited to what is reachable now. */
  readonly #graph = new SuccessorGraph();
  readonly #unreadable = new Set<string>();
  readonly #missing = new Set<Digest>();
  #reachable: ReadonlySet<Digest> = new Set();
  #seen: { readonly stamp: string | undefined } | undefined;
  #isReading = false;
  readonly #inTurn = queue();

  constructor(source: GraphSource) {
    this.#source = source;
  }

  async *predecessors(node: Descriptor, options: PredecessorOptions = {}): AsyncGenerator<Descriptor> {
    await this.refresh(options);
    yield* this.#reachableOf(this.#graph.predecessors(node, options));
  }

  /** The manifests that list the node, as {@link SuccessorGraph.holders} does; true as of the last {@link refresh}. */
  holders(node: Descriptor): readonly Descriptor[] {
    return this.#reachableOf(this.#graph.holders(node));
  }

  /** The manifests whose subject is the node; true as of the last {@link refresh}. */
  referrers(node: Descriptor): readonly Descriptor[] {
    return this.#reachableOf(this.#graph.predecessors(node, { referrersOnly: true }));
  }

  /** As of the last {@link refresh}. */
  isReachable({ digest }: Descriptor): boolean {
    return this.#reachable.has(digest);
  }

  successors(digest: Digest): readonly Descriptor[] {
    return this.#graph.successors(digest);
  }

  /** Whether its successors are known. */
  isRead(digest: Digest): boolean {
    return this.#graph.find(digest) !== undefined;
  }

  /** The index was written. */
  invalidate(): void {
    this.#seen = undefined;
  }

  /** A blob was written: the index may have reached it before it existed. */
  blobAdded(digest: Digest): void {
    if (this.#isReading || this.#missing.has(digest)) this.invalidate();
  }

  /** A blob was removed. */
  blobRemoved(digest: Digest): void {
    this.#graph.remove(digest);
    this.invalidate();
  }

  /** One at a time: each sees what earlier ones read, and is aborted only by its own signal. */
  refresh(options: CallOptions = {}): Promise<void> {
    return this.#inTurn(() => this.#readIfChanged(options));
  }

  /** Digests of all manifests from the given ones down, read or not, on ways that do not lead through `without`. */
  async reach(
    from: readonly Descriptor[],
    options: CallOptions & { readonly without?: Digest } = {},
  ): Promise<ReadonlySet<Digest>> {
    const reached = new Set<Digest>();
    const claims = new Set<string>();
    let wave = from;
    while (wave.length > 0) {
      const fresh = wave.filter((node) => {
        if (!isManifestType(node.mediaType) || node.digest === options.without) return false;
        const before = claims.size;
        return claims.add(claimOf(node)).size > before;
      });
      // A subject may be gone, or a child of an index; what the index of the layout lists is not looked for again.
      if (wave !== from) await settleInBatches(fresh, (node) => this.#dropIfGone(node, options), BATCH);
      await this.#readAndAdd(fresh, options);
      for (const { digest } of fresh) reached.add(digest);
      wave = fresh.flatMap(({ digest }) => this.#graph.successors(digest));
    }
    return reached;
  }

  async #readIfChanged(options: CallOptions): Promise<void> {
    options.signal?.throwIfAborted();
    const stamp = await this.#source.stamp();
    if (this.#seen !== undefined && this.#seen.stamp === stamp) return;
    // Set before reading, so that a concurrent write invalidates it again.
    this.#seen = { stamp };
    this.#isReading = true;
    try {
      const { manifests } = await this.#source.indexOrEmpty();
      this.#reachable = await this.reach(manifests, options);
    } catch (error) {
      this.invalidate();
      throw error;
    } finally {
      this.#isReading = false;
    }
  }

  #reachableOf(nodes: readonly Descriptor[]): readonly Descriptor[] {
    return nodes.filter(({ digest }) => this.#reachable.has(digest));
  }

  /** Read concurrently but added in order, so that of two descriptors of one manifest always the same counts. */
  async #readAndAdd(nodes: readonly Descriptor[], options: CallOptions): Promise<void> {
    const unknown = nodes.filter(
      (node) => !this.#graph.find(node.digest) && !this.#unreadable.has(claimOf(node)),
    );
    const manifests = await settleInBatches(unknown, (node) => this.#read(node, options), BATCH);
    for (const [at, node] of unknown.entries()) {
      const manifest = manifests[at];
      if (manifest) this.#graph.add(node, manifest);
    }
  }

  async #dropIfGone({ digest }: Descriptor, options: CallOptions): Promise<void> {
    const known = this.#graph.find(digest);
    if (known && !(await this.#source.exists(known, options))) this.#graph.remove(digest);
  }

  /** A wrong size is noticed without reading: an index may list many. */
  async #read(node: Descriptor, options: CallOptions): Promise<Manifest | undefined> {
    this.#missing.add(node.digest);
    if (!(await this.#source.exists(node, options))) return undefined;
    try {
      const manifest = parseManifest(await readAll(this.#source.fetch(node, options), node), node);
      this.#missing.delete(node.digest);
      return manifest;
    } catch (error) {
      if (!(error instanceof OrasError)) throw error;
      if (UNREADABLE.has(error.code)) this.#unreadable.add(claimOf(node));
      else if (!MISSING.has(error.code)) throw error;
      return undefined;
    }
  }
}

/** Descriptors of one digest may disagree in type and size; each variant is tried once. */
function claimOf({ digest, mediaType, size }: Descriptor): string {
  return `${digest} ${mediaType} ${size}`;
}
