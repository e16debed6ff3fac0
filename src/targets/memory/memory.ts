import { abortable, MAX_MANIFEST, readUpTo, verified, type Bytes } from '../../core/bytes.ts';
import { plain, type Descriptor } from '../../core/descriptor.ts';
import { isDigest, type Digest } from '../../core/digest.ts';
import { hasCode, OrasError } from '../../core/errors.ts';
import { parseManifest } from '../../core/manifest.ts';
import { isManifestType } from '../../core/media-types.ts';
import type {
  CallOptions,
  Deleter,
  GraphTarget,
  PredecessorOptions,
  PushOptions,
  TagLister,
  Untagger,
} from '../../core/target.ts';
import { refuseDigest, refuseListed } from './refuse-delete.ts';
import { SuccessorGraph } from './successor-graph.ts';

/** Options of {@link MemoryTarget}. */
export interface MemoryOptions {
  /** Largest content taken, in bytes; more fails with `TOO_LARGE`. Default: no limit. */
  readonly limit?: number;
}

/**
 * Keeps everything in memory: to make an artifact before it is sent, to look into one, and for tests.
 *
 * @example
 * const memory = new MemoryTarget();
 * const layer = await pushBytes(memory, 'hello', { mediaType: 'text/plain' });
 * const { node } = await packManifest(memory, { artifactType: 'application/vnd.acme.note', layers: [layer] });
 * await memory.tag(node, 'v1');
 * console.log((await memory.resolve('v1')).digest === node.digest); // true
 */
export class MemoryTarget implements GraphTarget, Deleter, Untagger, TagLister {
  readonly #blobs = new Map<Digest, { node: Descriptor; bytes: Uint8Array }>();
  /** What came as a manifest, and not only as a blob. */
  readonly #manifests = new Set<Digest>();
  readonly #tags = new Map<string, Descriptor>();
  readonly #graph = new SuccessorGraph();
  readonly #limit: number;

  /** Starts empty. */
  constructor(options: MemoryOptions = {}) {
    this.#limit = options.limit ?? Number.POSITIVE_INFINITY;
  }

  fetch(node: Descriptor, options: CallOptions = {}): Bytes {
    const blobs = this.#blobs;
    return {
      async *[Symbol.asyncIterator]() {
        options.signal?.throwIfAborted();
        const held = blobs.get(node.digest);
        if (!held) throw new OrasError('NOT_FOUND', `not in memory: ${node.digest}`);
        yield held.bytes;
      },
    };
  }

  async exists({ digest, mediaType }: Descriptor): Promise<boolean> {
    return (isManifestType(mediaType) ? this.#manifests : this.#blobs).has(digest);
  }

  async push(node: Descriptor, bytes: Bytes, options: PushOptions = {}): Promise<void> {
    if (!this.#blobs.has(node.digest)) {
      const whole = await readUpTo(
        abortable(verified(bytes, node), options.signal),
        this.#limit,
        node.digest,
      );
      options.signal?.throwIfAborted();
      this.#blobs.set(node.digest, { node: plain(node), bytes: whole });
    }
    if (isManifestType(node.mediaType)) this.#manifests.add(node.digest);
    this.#addToGraph(node);
    if (options.tag !== undefined) this.#tags.set(options.tag, plain(node));
  }

  async *predecessors(node: Descriptor, options: PredecessorOptions = {}): AsyncGenerator<Descriptor> {
    options.signal?.throwIfAborted();
    yield* this.#graph.predecessors(node, options);
  }

  async tag(node: Descriptor, reference: string): Promise<void> {
    if (!this.#blobs.has(node.digest)) throw new OrasError('NOT_FOUND', `not in memory: ${node.digest}`);
    this.#tags.set(reference, plain(node));
  }

  async resolve(reference: string): Promise<Descriptor> {
    const node = isDigest(reference) ? this.#blobs.get(reference)?.node : this.#tags.get(reference);
    if (!node) throw new OrasError('NOT_FOUND', `not in memory: ${reference}`);
    return node;
  }

  /**
   * Removes content and its tags; what it points at stays. Fails with `NOT_FOUND`, and with `CONFLICT` when a manifest
   * lists it.
   */
  async delete(node: Descriptor): Promise<void> {
    if (!this.#blobs.has(node.digest)) throw new OrasError('NOT_FOUND', `not in memory: ${node.digest}`);
    refuseListed(node, this.#graph.holders(node));
    for (const [tag, { digest }] of this.#tags) if (digest === node.digest) this.#tags.delete(tag);
    this.#blobs.delete(node.digest);
    this.#manifests.delete(node.digest);
    this.#graph.remove(node.digest);
  }

  async untag(reference: string): Promise<void> {
    refuseDigest(reference);
    if (!this.#tags.delete(reference)) throw new OrasError('NOT_FOUND', `not in memory: ${reference}`);
  }

  async *tags(): AsyncIterable<string> {
    yield* this.#tags.keys();
  }

  /** What claims to be a manifest and is none has no edges. */
  #addToGraph(node: Descriptor): void {
    const held = this.#blobs.get(node.digest);
    if (!held || !isManifestType(node.mediaType) || this.#graph.find(node.digest)) return;
    try {
      this.#graph.add(node, parseManifest(held.bytes, node));
    } catch (error) {
      if (!hasCode(error, 'INVALID_CONTENT')) throw error;
    }
  }
}

/** Room for manifests and configs beside a target that keeps files. */
export function manifestMemory(): MemoryTarget {
  return new MemoryTarget({ limit: MAX_MANIFEST });
}
