import { abortable, MAX_MANIFEST, readUpTo, verified, type Bytes } from '../core/bytes.ts';
import { plain, type Descriptor } from '../core/descriptor.ts';
import { isDigest, type Digest } from '../core/digest.ts';
import { OrasError } from '../core/errors.ts';
import type { CallOptions, PushOptions, Target } from '../core/target.ts';

export interface MemoryOptions {
  /** Largest content taken, in bytes. Default: no limit. */
  readonly limit?: number;
}

/** Keeps everything in memory: for tests, and for manifests beside files. */
export class MemoryTarget implements Target {
  readonly #blobs = new Map<Digest, { node: Descriptor; bytes: Uint8Array }>();
  readonly #tags = new Map<string, Descriptor>();
  readonly #limit: number;

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

  async exists(node: Descriptor): Promise<boolean> {
    return this.#blobs.has(node.digest);
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
    if (options.tag !== undefined) this.#tags.set(options.tag, plain(node));
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

  async *tags(): AsyncIterable<string> {
    yield* this.#tags.keys();
  }
}

/** Room for manifests and configs beside a target that keeps files. */
export function manifestMemory(): MemoryTarget {
  return new MemoryTarget({ limit: MAX_MANIFEST });
}
