import { readAll, readByDigest } from '../core/bytes.ts';
import type { Descriptor } from '../core/descriptor.ts';
import type { Digest } from '../core/digest.ts';
import { parseManifest, type Manifest } from '../core/manifest.ts';
import { isManifestType } from '../core/media-types.ts';
import type { Content, KnownManifest } from '../core/target.ts';
import { atSource } from './copy-error.ts';
import { DescentBudget } from './graph/successor-limits.ts';
import { SingleFlight } from '../core/concurrency.ts';
import type { CopyRun } from './copy-run.ts';
import type { CopyOptions } from './options.ts';

/** The manifests of a copy's source, each read once. */
export class ManifestCache {
  readonly source: Content;
  readonly run: CopyRun;
  readonly #manifests = new SingleFlight<Digest, Uint8Array>('keep');
  readonly #known = new Map<Digest, KnownManifest>();
  /** Never evicted: not available from the source, or needed repeatedly. */
  readonly #pinned = new Set<Digest>();
  readonly #unverified = new Set<Digest>();
  readonly #budget: DescentBudget;

  constructor(source: Content, run: CopyRun, options: Pick<CopyOptions, 'known' | 'descent'>) {
    this.source = source;
    this.run = run;
    this.#budget = new DescentBudget(options.descent);
    for (const known of options.known ?? []) {
      this.#set(known.node, known.bytes);
      this.#known.set(known.node.digest, known);
    }
  }

  /** For a resolved node, whose size may come from a response header; sizes of other nodes come from manifests. */
  markUnverifiedSize(node: Descriptor): Descriptor {
    this.#unverified.add(node.digest);
    return node;
  }

  /** Adds a rewritten manifest. */
  put(node: Descriptor, bytes: Uint8Array): void {
    this.#budget.exempt(node);
    this.#set(node, bytes);
  }

  #set(node: Descriptor, bytes: Uint8Array): void {
    this.#pinned.add(node.digest);
    this.#manifests.set(node.digest, bytes);
  }

  /** Fetched once, for its children, for the push, and for each further tag. */
  async bytes(node: Descriptor): Promise<Uint8Array> {
    return this.#manifests.get(node.digest, () => {
      const isUnverified = this.#unverified.has(node.digest);
      this.#budget.addRead(node, isUnverified ? 0 : node.size);
      const read = isUnverified ? readByDigest : readAll;
      return this.run.limit(
        () => atSource('fetch', node, () => read(this.source.fetch(node, this.run.call), node)),
        node.size,
      );
    });
  }

  /** Undefined where it would have to be read first. */
  async manifestAtHand(node: Descriptor): Promise<Manifest | undefined> {
    const bytes = isManifestType(node.mediaType) ? await this.#manifests.peek(node.digest) : undefined;
    return bytes && this.#parsed(node, bytes);
  }

  /** Undefined for a blob. */
  async manifest(node: Descriptor): Promise<Manifest | undefined> {
    return isManifestType(node.mediaType) ? this.#parsed(node, await this.bytes(node)) : undefined;
  }

  async document(node: Descriptor): Promise<{ readonly manifest: Manifest; readonly bytes: Uint8Array }> {
    const bytes = await this.bytes(node);
    return { manifest: this.#parsed(node, bytes), bytes };
  }

  #parsed(node: Descriptor, bytes: Uint8Array): Manifest {
    const known = this.#known.get(node.digest);
    const isSameType = known?.node.mediaType === node.mediaType;
    const manifest = (isSameType ? known.manifest : undefined) ?? parseManifest(bytes, node);
    this.#budget.addEntries(node, manifest);
    return manifest;
  }

  /** The node with the size of its bytes, where they have been read. */
  async withRealSize(node: Descriptor): Promise<Descriptor> {
    const bytes = await this.#manifests.peek(node.digest);
    return bytes ? { ...node, size: bytes.byteLength } : node;
  }

  /** Keeps the manifest for later use. */
  pin(node: Descriptor): Descriptor {
    this.#pinned.add(node.digest);
    return node;
  }

  /** Frees the memory of a manifest that was copied. */
  evict(node: Descriptor): void {
    if (!this.#pinned.has(node.digest) && !this.#unverified.has(node.digest))
      this.#manifests.delete(node.digest);
  }
}
