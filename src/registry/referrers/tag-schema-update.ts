import { setTimeout as sleep } from 'node:timers/promises';
import { bytesOf } from '../../core/bytes.ts';
import { digestOf, type Digest } from '../../core/digest.ts';
import { OrasError, RegistryError } from '../../core/errors.ts';
import { OCI_INDEX } from '../../core/media-types.ts';
import { answerOr } from '../../core/questions.ts';
import type { CallOptions } from '../../core/target.ts';
import { discard } from '../../http/http.ts';
import { isTransientError, isTransientStatus } from '../../http/retry.ts';
import { mapConcurrent } from '../../core/concurrency.ts';
import { expectStatus, type RegistryClient } from '../client.ts';
import { hasManifest } from '../manifests.ts';
import {
  changed,
  entriesOf,
  isMade,
  listTagOf,
  readList,
  type Change,
  type Held,
  type ReferrersList,
} from './tag-schema.ts';

/** Registries take at least so much (distribution-spec, "Pushing Manifests"), and most no more. */
const MAX_LIST = 4 * 1024 * 1024;
/** Times that a list is put again because others have put theirs over it. */
const ROUNDS = 12;
/** Looks at a list that has the change in it while others go on changing it. */
const LOOKS = 3;
const MAX_RETRY_AFTER_S = 120;

export interface ListChange {
  readonly subject: Digest;
  readonly change: Change;
}

/** What was done to a list. */
export interface Update {
  /** Lists that this update has put, answered or not. */
  readonly put: readonly Digest[];
  /** Lists with entries that it put another one over; the one that is there now is none of them. */
  readonly replaced: readonly (ReferrersList & { readonly digest: Digest })[];
}

/**
 * Makes a change to the list of a subject that other processes change too (distribution-spec, "Referrers Tag Schema").
 * There is no lock, and registries know no condition on a PUT: so a list is put at once after it was read, and looked
 * at again when whoever had read the old one has put his. Fails with `CONFLICT` when it is lost again and again.
 */
export class ListUpdate {
  readonly #client: RegistryClient;
  readonly #subject: Digest;
  readonly #options: CallOptions;
  #change: Change;
  /** The list that was put last, answered or not. */
  #put: Digest | undefined;
  #rounds = 0;
  #failures = 0;
  readonly #puts = new Set<Digest>();
  readonly #replaced = new Map<Digest, Update['replaced'][number]>();

  constructor(client: RegistryClient, { subject, change }: ListChange, options: CallOptions) {
    this.#client = client;
    this.#subject = subject;
    this.#change = change;
    this.#options = options;
  }

  async run(): Promise<Update> {
    for (let looks = 0, before: Digest | undefined; ;) {
      const began = performance.now();
      const held = await this.#read();
      const now = held.kind === 'list' ? held.digest : undefined;
      if (isMade(held, this.#change)) {
        looks += 1;
        if (this.#put === undefined || now === this.#put || now === before || looks === LOOKS)
          return this.#result(now);
        before = now;
      } else {
        [looks, before] = [0, undefined];
        await this.#write(held);
      }
      await this.#wait(performance.now() - began);
    }
  }

  /** What is not there is looked for twice: the server may have found the tag just before its old list was removed. */
  async #read(): Promise<Held> {
    const held = await readList(this.#client, this.#subject, this.#options);
    return held.kind === 'nothing' ? readList(this.#client, this.#subject, this.#options) : held;
  }

  #result(now: Digest | undefined): Update {
    const kept = new Set([this.#subject, now, this.#put]);
    const replaced = [...this.#replaced.values()].filter(({ digest }) => !kept.has(digest));
    return { put: [...this.#puts], replaced };
  }

  async #write(held: Held): Promise<void> {
    if (held.kind === 'other') throw this.#notAList(held.mediaType);
    if (held.kind === 'subject' && this.#rounds > 0) throw this.#noTag();
    if (this.#rounds > ROUNDS) throw this.#lost(held);
    const bytes = changed(held, this.#change);
    if (bytes.byteLength > MAX_LIST) throw this.#tooLarge(bytes.byteLength);
    if (entriesOf(held).length > 0 && held.kind === 'list') this.#replaced.set(held.digest, held);
    this.#put = digestOf(bytes);
    this.#puts.add(this.#put);
    try {
      await this.#send(bytes);
      this.#rounds += 1;
    } catch (error) {
      await this.#recover(error, held);
    }
  }

  /** Once: a repeat that comes late would undo what others wrote meanwhile. */
  async #send(bytes: Uint8Array): Promise<void> {
    const response = await this.#client.attempt({
      method: 'PUT',
      path: `manifests/${listTagOf(this.#subject)}`,
      headers: { 'content-type': OCI_INDEX },
      body: { bytes: bytesOf(bytes), size: bytes.byteLength },
      signal: this.#options.signal,
    });
    await expectStatus(response, { method: 'PUT' }, 200, 201, 202);
    await discard(response);
  }

  /** Waits for another try, from the reading on, or fails. */
  async #recover(error: unknown, held: Held): Promise<void> {
    const unknown = isUnknown(error);
    const gone = unknown ? await this.#gone(held) : [];
    if (gone.length > 0) {
      const { add, remove } = this.#change;
      this.#change = { add, remove: [...remove, ...gone] };
      return;
    }
    const signal = this.#options.signal;
    const { retries } = this.#client;
    if (!(unknown || isTransient(error)) || this.#failures >= retries || signal?.aborted === true)
      throw error;
    const seconds = error instanceof RegistryError ? Number(error.details['retryAfterSeconds'] ?? 0) : 0;
    if (seconds > MAX_RETRY_AFTER_S) throw error;
    await sleep(seconds * 1000, undefined, signal && { signal });
    await this.#client.backOff(this.#failures, signal);
    this.#failures += 1;
  }

  /** Entries of manifests that were deleted: some registries then refuse the list for as long as it names them. */
  async #gone(held: Held): Promise<Digest[]> {
    const own = new Set(this.#change.add.map(({ digest }) => digest));
    const others = entriesOf(held).filter(({ digest }) => !own.has(digest));
    const there = await mapConcurrent(others, 8, (entry) =>
      answerOr(() => hasManifest(this.#client, entry, this.#options), true),
    );
    return others.filter((_entry, at) => there[at] === false).map(({ digest }) => digest);
  }

  /** As long as others may need who have read the same list, and longer from round to round, to get out of step with them. */
  async #wait(tookMs: number): Promise<void> {
    const spread = 2 * 2 ** Math.min(4, Math.max(0, this.#rounds - 1));
    const { signal } = this.#options;
    const waitMs = this.#client.settleMs * (1 + Math.random() * spread) + tookMs;
    await sleep(waitMs, undefined, signal && { signal });
  }

  get #tag(): string {
    return `${this.#client.name}: the tag ${listTagOf(this.#subject)}`;
  }

  #notAList(mediaType: string): OrasError {
    return new OrasError(
      'INVALID_CONTENT',
      `${this.#tag} stands for ${mediaType} and not for a list of referrers; it is left as it is`,
      { details: { host: this.#client.host, reason: 'referrers-tag-taken' } },
    );
  }

  #noTag(): OrasError {
    return new OrasError(
      'UNSUPPORTED',
      `${this.#tag} goes on standing for its subject after a list of referrers was put there: this registry has neither the referrers API nor that tag`,
      { details: { host: this.#client.host, reason: 'referrers-tag-taken' } },
    );
  }

  #lost(held: Held): OrasError {
    const there = new Set(entriesOf(held).map(({ digest }) => digest));
    const missing = this.#change.add.filter(({ digest }) => !there.has(digest));
    const left = this.#change.remove.filter((digest) => there.has(digest));
    const digests = [...missing.map(({ digest }) => digest), ...left];
    return new OrasError(
      'CONFLICT',
      `${this.#client.name}: others overwrote the list of referrers of ${this.#subject} ${this.#rounds} times; it does not have right: ${digests.join(', ')}`,
      { details: { host: this.#client.host, digests, reason: 'referrers-index-overwritten' } },
    );
  }

  #tooLarge(size: number): OrasError {
    return new OrasError(
      'TOO_LARGE',
      `${this.#client.name}: the list of referrers of ${this.#subject} would have ${size} bytes, more than the ${MAX_LIST} that registries take`,
      { details: { limit: MAX_LIST, reason: 'referrers-index-full' } },
    );
  }
}

function isTransient(error: unknown): boolean {
  if (!(error instanceof RegistryError)) return isTransientError(error);
  return isTransientStatus(error.status) || error.code === 'RATE_LIMITED';
}

/** The registry misses a manifest that the list names. */
function isUnknown(error: unknown): boolean {
  if (!(error instanceof RegistryError) || ![400, 404].includes(error.status)) return false;
  return error.errors.some(({ code }) => code === 'MANIFEST_BLOB_UNKNOWN' || code === 'MANIFEST_UNKNOWN');
}
