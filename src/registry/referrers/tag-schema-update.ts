import { bytesOf } from '../../core/bytes.ts';
import { digestOf, type Digest } from '../../core/digest.ts';
import { OrasError, RegistryError } from '../../core/errors.ts';
import { OCI_INDEX } from '../../core/media-types.ts';
import { answerOr } from '../../core/inconclusive-answer.ts';
import { recheckDelay, updateTag, type TagUpdate } from '../../core/tag-update.ts';
import type { CallOptions } from '../../core/target.ts';
import { discard } from '../../http/http.ts';
import { isTransientError, isTransientStatus } from '../../http/retry.ts';
import { mapConcurrent, sleep } from '../../core/concurrency.ts';
import { expectStatus, type RegistryClient } from '../client.ts';
import { hasManifest } from '../manifests.ts';
import type { IndexWrite, SettleMode } from './written-indexes.ts';
import {
  applyChange,
  entriesOf,
  isApplied,
  readSettledState,
  referrersTagOf,
  stateOf,
  type EarlyRead,
  type IndexChange,
  type IndexState,
  type ReferrersIndex,
} from './tag-schema.ts';

/** Registries must accept manifests of this size (distribution-spec, "Pushing Manifests"); most accept no larger ones. */
const MAX_SIZE = 4 * 1024 * 1024;
/** Writes that other writers may overwrite before the update fails. */
const MAX_OVERWRITES = 12;
const MAX_RETRY_AFTER_S = 120;

export interface SubjectChange {
  readonly subject: Digest;
  readonly change: IndexChange;
}

export interface UpdateOptions extends CallOptions {
  /** Default `now`. */
  readonly settle?: SettleMode | undefined;
  /** The index that an earlier update put. Where the tag points to another one, writers are still at work. */
  readonly lastPut?: Digest | undefined;
  /** The tag was asked for a moment ago, and pointed to nothing. */
  readonly wasMissing?: boolean | undefined;
  /** What it points to, read so shortly before that it need not be read again. */
  readonly early?: EarlyRead | undefined;
}

export interface UpdateResult {
  /** Indexes that this update put, even where the answer was lost. */
  readonly put: readonly Digest[];
  /** The last of these writes. */
  readonly written: IndexWrite | undefined;
  /** Indexes that it overwrote, without the current one. */
  readonly replaced: readonly (ReferrersIndex & { readonly digest: Digest })[];
}

/**
 * Changes a referrers index that other processes may be changing too (distribution-spec, "Referrers Tag Schema"). Fails
 * with `CONFLICT` when the change is overwritten again and again.
 */
export class ReferrersIndexUpdate implements TagUpdate<IndexState> {
  readonly #client: RegistryClient;
  readonly #subject: Digest;
  readonly #options: UpdateOptions;
  #change: IndexChange;
  /** The index that was put last, even where the answer was lost. */
  #lastPut: Digest | undefined;
  #writes = 0;
  #failures = 0;
  /** Written and not checked yet. */
  #isUnchecked = false;
  /** What the next read finds, without a request. */
  #known: IndexState | undefined;
  /** Milliseconds between the early read and this update. */
  readonly #earlyMs: number;
  #writtenAt = 0;
  #tookMs = 0;
  readonly #puts = new Set<Digest>();
  readonly #replaced = new Map<Digest, UpdateResult['replaced'][number]>();

  constructor(client: RegistryClient, { subject, change }: SubjectChange, options: UpdateOptions) {
    this.#client = client;
    this.#subject = subject;
    this.#change = change;
    this.#options = options;
    this.#lastPut = options.lastPut;
    const { early } = options;
    this.#known = early?.state;
    this.#earlyMs = early ? performance.now() - early.began : 0;
  }

  async run(): Promise<UpdateResult> {
    const state = await updateTag(this);
    return this.#result(this.digestOf(state));
  }

  get lastPut(): Digest | undefined {
    return this.#lastPut;
  }

  digestOf(state: IndexState): Digest | undefined {
    return state.kind === 'index' ? state.digest : undefined;
  }

  isApplied(state: IndexState): boolean {
    return isApplied(state, this.#change);
  }

  async read(): Promise<IndexState> {
    const known = this.#known;
    this.#known = undefined;
    return known ?? readSettledState(this.#client, this.#subject, this.#options);
  }

  #result(now: Digest | undefined): UpdateResult {
    const kept = new Set([this.#subject, now, this.#lastPut]);
    const replaced = [...this.#replaced.values()].filter(({ digest }) => !kept.has(digest));
    return { put: [...this.#puts], written: this.#written(), replaced };
  }

  #written(): IndexWrite | undefined {
    const { writtenAt, tookMs } = { writtenAt: this.#writtenAt, tookMs: this.#tookMs };
    return this.#lastPut && this.#puts.has(this.#lastPut)
      ? { digest: this.#lastPut, writtenAt, tookMs }
      : undefined;
  }

  async write(state: IndexState): Promise<void> {
    if (state.kind === 'other') throw this.#tagTaken(state.mediaType);
    if (state.kind === 'subject' && this.#writes > 0) throw this.#tagIgnored();
    if (this.#writes > MAX_OVERWRITES) throw this.#overwritten(state);
    const bytes = applyChange(state, this.#change);
    if (bytes.byteLength > MAX_SIZE) throw this.#tooLarge(bytes.byteLength);
    if (state.kind === 'index' && state.entries.length > 0) this.#replaced.set(state.digest, state);
    this.#lastPut = digestOf(bytes);
    this.#puts.add(this.#lastPut);
    this.#isUnchecked = true;
    this.#writtenAt = Date.now();
    try {
      await this.#send(bytes);
      this.#writes += 1;
      if (this.#isFirst('at the end')) this.#known = stateOf(bytes, OCI_INDEX, this.#subject);
    } catch (error) {
      await this.#recover(error, state);
    }
  }

  /** Without retries: a late one would undo what others wrote in the meantime. */
  async #send(bytes: Uint8Array): Promise<void> {
    const response = await this.#client.send(
      {
        method: 'PUT',
        path: `manifests/${referrersTagOf(this.#subject)}`,
        headers: { 'content-type': OCI_INDEX },
        body: { bytes: bytesOf(bytes), size: bytes.byteLength },
        signal: this.#options.signal,
      },
      { retry: false },
    );
    await expectStatus(response, { method: 'PUT' }, 200, 201, 202);
    await discard(response);
  }

  /** Waits before another attempt, which reads the index again, or fails. */
  async #recover(error: unknown, state: IndexState): Promise<void> {
    const isUnknown = isUnknownManifest(error);
    const deleted = isUnknown ? await this.#deletedEntries(state) : [];
    if (deleted.length > 0) {
      const { add, remove } = this.#change;
      this.#change = { add, remove: [...remove, ...deleted] };
      return;
    }
    const signal = this.#options.signal;
    const { retries } = this.#client;
    if (!(isUnknown || isTransient(error)) || this.#failures >= retries || signal?.aborted === true)
      throw error;
    const seconds = error instanceof RegistryError ? Number(error.details['retryAfterSeconds'] ?? 0) : 0;
    if (seconds > MAX_RETRY_AFTER_S) throw error;
    await sleep(seconds * 1000, signal);
    await this.#client.backOff(this.#failures, signal);
    this.#failures += 1;
  }

  /** Some registries reject an index as long as it names a deleted manifest. */
  async #deletedEntries(state: IndexState): Promise<Digest[]> {
    const added = new Set(this.#change.add.map(({ digest }) => digest));
    const others = entriesOf(state).filter(({ digest }) => !added.has(digest));
    const exist = await mapConcurrent(others, 8, (entry) =>
      answerOr(() => hasManifest(this.#client, entry, this.#options), true),
    );
    return others.filter((_entry, at) => exist[at] === false).map(({ digest }) => digest);
  }

  async wait(tookMs: number): Promise<void> {
    const isUnchecked = this.#isUnchecked;
    this.#isUnchecked = false;
    const writeMs = tookMs + (this.#writes <= 1 ? this.#earlyMs : 0);
    if (isUnchecked) this.#tookMs = writeMs;
    if (isUnchecked && (this.#isFirst('later') || this.#isFirst('at the end'))) return;
    const waitMs = recheckDelay(this.#client.recheckDelayMs, this.#writes) + writeMs;
    await sleep(waitMs, this.#options.signal);
  }

  /** Whether nothing was overwritten so far, and the index is settled that way. */
  #isFirst(settle: SettleMode): boolean {
    return this.#writes <= 1 && this.#options.settle === settle;
  }

  get #tag(): string {
    return `${this.#client.name}: the tag ${referrersTagOf(this.#subject)}`;
  }

  #tagTaken(mediaType: string): OrasError {
    return new OrasError(
      'INVALID_CONTENT',
      `${this.#tag} points to ${mediaType} instead of a referrers index; it was not changed`,
      { details: { host: this.#client.host, reason: 'referrers-tag-taken' } },
    );
  }

  #tagIgnored(): OrasError {
    return new OrasError(
      'UNSUPPORTED',
      `${this.#tag} still points to its subject after a referrers index was pushed there: this registry supports neither the referrers API nor that tag`,
      { details: { host: this.#client.host, reason: 'referrers-tag-taken' } },
    );
  }

  #overwritten(state: IndexState): OrasError {
    const present = new Set(entriesOf(state).map(({ digest }) => digest));
    const missing = this.#change.add.filter(({ digest }) => !present.has(digest));
    const notRemoved = this.#change.remove.filter((digest) => present.has(digest));
    const digests = [...missing.map(({ digest }) => digest), ...notRemoved];
    return new OrasError(
      'CONFLICT',
      `${this.#client.name}: others overwrote the referrers index of ${this.#subject} ${this.#writes} times; entries that were lost: ${digests.join(', ')}`,
      { details: { host: this.#client.host, digests, reason: 'referrers-index-overwritten' } },
    );
  }

  #tooLarge(size: number): OrasError {
    return new OrasError(
      'TOO_LARGE',
      `${this.#client.name}: the referrers index of ${this.#subject} would have ${size} bytes, more than the ${MAX_SIZE} that registries accept`,
      { details: { host: this.#client.host, limit: MAX_SIZE, reason: 'referrers-index-full' } },
    );
  }
}

function isTransient(error: unknown): boolean {
  if (!(error instanceof RegistryError)) return isTransientError(error);
  return isTransientStatus(error.status) || error.code === 'RATE_LIMITED';
}

/** The registry does not have a manifest that the index names. */
function isUnknownManifest(error: unknown): boolean {
  if (!(error instanceof RegistryError) || ![400, 404].includes(error.status)) return false;
  return error.errors.some(({ code }) => code === 'MANIFEST_BLOB_UNKNOWN' || code === 'MANIFEST_UNKNOWN');
}
