import { bytesOf } from '../core/bytes.ts';
import { sleep } from '../core/concurrency.ts';
import type { Descriptor } from '../core/descriptor.ts';
import { digestOf, type Digest } from '../core/digest.ts';
import { hasCode, OrasError, RegistryError } from '../core/errors.ts';
import { fetchManifest, type ManifestNode } from '../core/manifest-node.ts';
import { encodeManifest } from '../core/manifest.ts';
import { isIndexType } from '../core/media-types.ts';
import { canCommit, isNamed, type CallOptions, type Target } from '../core/target.ts';
import { recheckDelay, updateTag, type TagUpdate } from '../core/tag-update.ts';
import { StartedChange, type IndexChange } from './index-change.ts';

/** Writes that other writers may overwrite before the update fails. */
const MAX_OVERWRITES = 30;
const MAX_FAILURES = 5;
const MAX_RETRY_AFTER_S = 120;
/** Registries must accept manifests of this size (distribution-spec, "Pushing Manifests"); most accept no larger ones. */
const MAX_SIZE = 4 * 1024 * 1024;
/** Milliseconds after which a tag that was moved is checked. */
const RECHECK_MS = 250;

/** Options of {@link updateIndex}. */
export interface IndexUpdateOptions extends CallOptions {
  /** Pushes what is added. Called once, when it is known that the change can be made. Default: it is there. */
  prepare?(): Promise<void>;
  /** Called before each write of the index, with the index that it replaces. */
  onWrite?(node: Descriptor, before: Descriptor | undefined): void;
}

/** The result of {@link updateIndex}. */
export interface IndexUpdateResult {
  /** What the tag stands for in the end. */
  readonly index: ManifestNode;
  /** Whether anything was written. */
  readonly changed: boolean;
  /** Added entries that others have replaced since. */
  readonly replaced: readonly Digest[];
}

/**
 * Changes the index under a tag that other processes may be changing too; makes one where the tag does not exist.
 *
 * @throws {OrasError} `CONFLICT` if the change is overwritten again and again; `NOT_FOUND` for an entry to remove that is not
 * there; `INVALID_CONTENT` if the tag is no index; `TOO_LARGE` beyond 4 MiB.
 */
export async function updateIndex(
  at: { readonly target: Target; readonly tag: string },
  change: IndexChange,
  options: IndexUpdateOptions = {},
): Promise<IndexUpdateResult> {
  return new IndexUpdate(at, change, options).run();
}

class IndexUpdate implements TagUpdate<ManifestNode | undefined> {
  readonly #target: Target;
  readonly #tag: string;
  readonly #change: IndexChange;
  readonly #options: IndexUpdateOptions;
  #started: StartedChange | undefined;
  #lastPut: Digest | undefined;
  #writes = 0;
  #failures = 0;

  constructor(
    { target, tag }: { readonly target: Target; readonly tag: string },
    change: IndexChange,
    options: IndexUpdateOptions,
  ) {
    this.#target = target;
    this.#tag = tag;
    this.#change = change;
    this.#options = options;
  }

  async run(): Promise<IndexUpdateResult> {
    if (this.#options.prepare) {
      this.#start(await this.#readIndex());
      await this.#options.prepare();
    }
    const index = await updateTag(this);
    if (!index || !this.#started) throw new Error('the change is applied to no index');
    const replaced = this.#started.replaced(index.manifest);
    return { index, changed: this.#lastPut !== undefined, replaced };
  }

  get lastPut(): Digest | undefined {
    return this.#lastPut;
  }

  async read(): Promise<ManifestNode | undefined> {
    const index = await this.#readIndex();
    this.#started ??= this.#start(index);
    return index;
  }

  digestOf(index: ManifestNode | undefined): Digest | undefined {
    return index?.node.digest;
  }

  isApplied(index: ManifestNode | undefined): boolean {
    if (!index || !this.#started) return false;
    const { manifest } = index;
    return this.#lastPut === undefined ? !this.#started.changes(manifest) : this.#started.isApplied(manifest);
  }

  #start(index: ManifestNode | undefined): StartedChange {
    const { add, remove } = this.#change;
    if (index || (add.length > 0 && remove.length === 0)) return new StartedChange(this.#change, index);
    throw new OrasError('NOT_FOUND', `${this.#name} is not there`);
  }

  /** Asks again for a missing index: a server may read the tag while another writer moves it. */
  async #readIndex(): Promise<ManifestNode | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#readTag();
      } catch (error) {
        if (!hasCode(error, 'NOT_FOUND')) throw error;
        if (attempt === 3 || canCommit(this.#target)) return undefined;
        await this.#sleep(attempt * 20);
      }
    }
  }

  async #readTag(): Promise<ManifestNode> {
    const { signal } = this.#options;
    const index = await fetchManifest(this.#target, this.#tag, { signal });
    if (isIndexType(index.node.mediaType)) return index;
    throw new OrasError(
      'INVALID_CONTENT',
      `${this.#name} is not an index but ${index.node.mediaType}; it was not changed`,
      { details: { reason: 'not-an-index' } },
    );
  }

  async write(index: ManifestNode | undefined): Promise<void> {
    const manifest = (this.#started ??= this.#start(index)).apply(index?.manifest);
    if (this.#writes > MAX_OVERWRITES) throw this.#overwritten();
    const bytes = encodeManifest(manifest);
    if (bytes.byteLength > MAX_SIZE) throw this.#tooLarge(bytes.byteLength);
    const { mediaType } = manifest;
    const node: Descriptor = { mediaType, digest: digestOf(bytes), size: bytes.byteLength };
    this.#options.onWrite?.(node, index?.node);
    this.#lastPut = node.digest;
    try {
      const { signal } = this.#options;
      // Without retries: a late one would undo what others wrote in the meantime.
      await this.#target.push(node, bytesOf(bytes), { tag: this.#tag, retry: false, signal });
      this.#writes += 1;
    } catch (error) {
      await this.#recover(error);
    }
  }

  /** Waits before another attempt, which reads the index again, or fails. */
  async #recover(error: unknown): Promise<void> {
    const seconds = error instanceof RegistryError ? Number(error.details['retryAfterSeconds'] ?? 0) : 0;
    const isTransient = TRANSIENT.some((code) => hasCode(error, code)) && seconds <= MAX_RETRY_AFTER_S;
    if (!isTransient || this.#failures === MAX_FAILURES || this.#options.signal?.aborted === true)
      throw error;
    await this.#sleep(Math.max(seconds * 1000, RECHECK_MS * 2 ** this.#failures * Math.random()));
    this.#failures += 1;
  }

  async wait(tookMs: number): Promise<void> {
    if (!canCommit(this.#target)) await this.#sleep(recheckDelay(RECHECK_MS, this.#writes) + 2 * tookMs);
  }

  #sleep(ms: number): Promise<void> {
    return sleep(ms, this.#options.signal);
  }

  get #name(): string {
    return `${isNamed(this.#target) ? this.#target.name : 'the target'}: the tag ${this.#tag}`;
  }

  #overwritten(): OrasError {
    return new OrasError('CONFLICT', `${this.#name} was moved by others ${this.#writes} times`, {
      details: { reason: 'index-overwritten' },
    });
  }

  #tooLarge(size: number): OrasError {
    const message = `${this.#name} would be an index of ${size} bytes, more than the ${MAX_SIZE} that registries accept`;
    return new OrasError('TOO_LARGE', message, { details: { limit: MAX_SIZE, manifest: true } });
  }
}

const TRANSIENT = ['NETWORK', 'UNAVAILABLE', 'RATE_LIMITED'] as const;
