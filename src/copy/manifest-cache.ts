import { readAll, readByDigest } from '../core/bytes.ts';
import type { Descriptor } from '../core/descriptor.ts';
import type { Digest } from '../core/digest.ts';
import { parseManifest, type Manifest } from '../core/manifest.ts';
import { isManifestType } from '../core/media-types.ts';
import type { Content, KnownManifest } from '../core/target.ts';
import { atSource } from './copy-error.ts';
import { DescentBudget } from './successor-limits.ts';
import { limiter, SingleFlight, type Limit } from '../core/concurrency.ts';
import type { CopyOptions } from './options.ts';

/** What the parts of one copy share: the source, its manifests, the permits, and the signal that the first failure aborts. */
export class Session {
  readonly source: Content;
  readonly call: { readonly signal: AbortSignal };
  readonly limit: Limit;
  readonly #abort = new AbortController();
  readonly #manifests = new SingleFlight<Digest, Uint8Array>('keep');
  readonly #known = new Map<Digest, KnownManifest>();
  /** Not to be had from the source a second time, or asked for again and again. */
  readonly #kept = new Set<Digest>();
  readonly #entered = new Set<Digest>();
  readonly #budget: DescentBudget;

  constructor(source: Content, options: Pick<CopyOptions, 'signal' | 'concurrency' | 'known' | 'descent'>) {
    this.source = source;
    this.#budget = new DescentBudget(options.descent);
    const own = this.#abort.signal;
    this.call = { signal: options.signal ? AbortSignal.any([options.signal, own]) : own };
    this.limit = limiter(options.concurrency ?? 6, this.call.signal);
    for (const known of options.known ?? []) {
      this.#keep(known.node, known.bytes);
      this.#known.set(known.node.digest, known);
    }
  }

  /** The first failure stops everything, and everything is waited for. */
  async stopping<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.#abort.abort(error);
      throw error;
    }
  }

  /** A node that was resolved: its size may be a server's word only, all other nodes stand in a manifest. */
  enter(node: Descriptor): Descriptor {
    this.#entered.add(node.digest);
    return node;
  }

  /** A manifest that was written anew; what it lists was counted with the one that it was made of. */
  keep(node: Descriptor, bytes: Uint8Array): void {
    this.#budget.passes(node);
    this.#keep(node, bytes);
  }

  #keep(node: Descriptor, bytes: Uint8Array): void {
    this.#kept.add(node.digest);
    this.#manifests.set(node.digest, bytes);
  }

  /** Fetched once: it is needed for its children, then to be pushed, then for each further tag. */
  async bytes(node: Descriptor): Promise<Uint8Array> {
    return this.#manifests.get(node.digest, () => {
      this.#budget.reads(node);
      const read = this.#entered.has(node.digest) ? readByDigest : readAll;
      return this.limit(
        () => atSource('fetch', node, () => read(this.source.fetch(node, this.call), node)),
        node.size,
      );
    });
  }

  /** Undefined for a blob. */
  async manifest(node: Descriptor): Promise<Manifest | undefined> {
    return isManifestType(node.mediaType) ? this.#parsed(node, await this.bytes(node)) : undefined;
  }

  /** With its bytes. */
  async document(node: Descriptor): Promise<{ readonly manifest: Manifest; readonly bytes: Uint8Array }> {
    const bytes = await this.bytes(node);
    return { manifest: this.#parsed(node, bytes), bytes };
  }

  #parsed(node: Descriptor, bytes: Uint8Array): Manifest {
    const known = this.#known.get(node.digest);
    const isSame = known?.node.mediaType === node.mediaType;
    const manifest = (isSame ? known.manifest : undefined) ?? parseManifest(bytes, node);
    this.#budget.lists(node, manifest);
    return manifest;
  }

  /** The node with the size that its bytes have. */
  async exact(node: Descriptor): Promise<Descriptor> {
    const bytes = await this.#manifests.peek(node.digest);
    return bytes ? { ...node, size: bytes.byteLength } : node;
  }

  /** The manifest will be asked for again, even when it is done. */
  hold(node: Descriptor): Descriptor {
    this.#kept.add(node.digest);
    return node;
  }

  /** Gives up the memory of a manifest that is done. */
  release(node: Descriptor): void {
    if (!this.#kept.has(node.digest) && !this.#entered.has(node.digest)) this.#manifests.delete(node.digest);
  }
}
