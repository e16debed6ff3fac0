import { bytesOf, readByDigest, type Bytes } from '../core/bytes.ts';
import type { Descriptor } from '../core/descriptor.ts';
import { isDigest, type Digest } from '../core/digest.ts';
import { hasCode, OrasError } from '../core/errors.ts';
import { isManifestType } from '../core/media-types.ts';
import {
  canDelete,
  canFindPredecessors,
  canLink,
  canUntag,
  isNamed,
  type CallOptions,
  type Deleter,
  type Entry,
  type Graph,
  type Linker,
  type PushOptions,
  type Target,
  type Untagger,
} from '../core/target.ts';

/** What would be written. */
export interface WritePlan {
  nodes: number;
  bytes: number;
  /** To registries, roughly: two for a blob, one for a manifest or a tag, two for a list of referrers. */
  requests: number;
}

export interface DryRunOptions {
  /** Requests count for something. */
  readonly remote: boolean;
  /** What may not be read: an error, or as if nothing were there. */
  readonly unreadable: 'error' | 'empty';
}

/** The target, read as ever, in which nothing is written: what would be is counted, and from then on seems to be there. */
export function dryRun(target: Target, plan: WritePlan, options: DryRunOptions): Target & Deleter & Untagger {
  return new DryRun(target, plan, options);
}

class DryRun implements Target, Graph, Linker, Deleter, Untagger {
  readonly #target: Target;
  readonly #plan: WritePlan;
  readonly #pushed = new Map<Digest, Descriptor>();
  readonly #tags = new Map<string, Descriptor>();
  /** Of what was pushed: a modified one is to be read nowhere else. */
  readonly #manifests = new Map<Digest, Uint8Array>();
  /** Requests that a request counts for: files need none. */
  readonly #request: 0 | 1;
  readonly #unreadable: DryRunOptions['unreadable'];
  readonly name: string;

  constructor(target: Target, plan: WritePlan, { remote, unreadable }: DryRunOptions) {
    this.#request = remote ? 1 : 0;
    this.#unreadable = unreadable;
    this.#target = target;
    this.#plan = plan;
    this.name = isNamed(target) ? target.name : 'the destination';
  }

  fetch(node: Descriptor, options?: CallOptions): Bytes {
    const manifest = this.#manifests.get(node.digest);
    return manifest ? bytesOf(manifest) : this.#target.fetch(node, options);
  }

  async exists(node: Descriptor, options?: CallOptions): Promise<boolean> {
    if (this.#pushed.has(node.digest)) return true;
    try {
      return await this.#target.exists(node, options);
    } catch (error) {
      if (this.#isHidden(error)) return false;
      throw error;
    }
  }

  async resolve(reference: string, options?: CallOptions): Promise<Descriptor> {
    const planned = isDigest(reference) ? this.#pushed.get(reference) : this.#tags.get(reference);
    if (planned) return planned;
    try {
      return await this.#target.resolve(reference, options);
    } catch (error) {
      if (!this.#isHidden(error)) throw error;
      throw new OrasError('NOT_FOUND', `${this.name} may not be read: ${reference}`, { cause: error });
    }
  }

  async push(node: Descriptor, bytes: Bytes, options: PushOptions = {}): Promise<void> {
    const again =
      this.#pushed.has(node.digest) || (options.tag !== undefined && (await this.exists(node, options)));
    this.#plan.requests += this.#request * (isManifestType(node.mediaType) ? 1 : 2);
    if (!again) this.#plan.nodes += 1;
    if (!again) this.#plan.bytes += node.size;
    this.#pushed.set(node.digest, node);
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

  async *predecessors(node: Descriptor, options?: CallOptions): AsyncIterable<Descriptor> {
    if (!canFindPredecessors(this.#target)) return;
    try {
      yield* this.#target.predecessors(node, options);
    } catch (error) {
      if (!this.#isHidden(error)) throw error;
    }
  }

  async link(entries: readonly Entry[], options?: CallOptions): Promise<boolean> {
    if (!canLink(this.#target)) return false;
    const subjects = Map.groupBy(
      entries.filter(({ subject }) => subject !== undefined),
      ({ subject }) => subject?.digest,
    );
    let writes = 0;
    for (const of of subjects.values()) if (await this.#lacksOne(of, options)) writes += 1;
    this.#plan.requests += this.#request * 2 * writes;
    return writes > 0;
  }

  async #lacksOne(entries: readonly Entry[], options: CallOptions | undefined): Promise<boolean> {
    const subject = entries[0]?.subject;
    if (!subject || entries.some(({ node }) => this.#pushed.has(node.digest))) return subject !== undefined;
    const held = new Set<Digest>();
    for await (const node of this.predecessors(subject, options)) held.add(node.digest);
    return entries.some(({ node }) => !held.has(node.digest));
  }

  async delete(node: Descriptor): Promise<void> {
    if (!canDelete(this.#target)) throw this.#cannot('delete');
    this.#plan.requests += this.#request;
    this.#pushed.delete(node.digest);
  }

  async untag(reference: string, options?: CallOptions): Promise<void> {
    if (!canUntag(this.#target)) throw this.#cannot('remove tags');
    await this.resolve(reference, options);
    this.#plan.requests += this.#request;
  }

  #cannot(what: string): OrasError {
    return new OrasError('UNSUPPORTED', `${this.name} cannot ${what}`);
  }
}
