import type { Digest } from '../../core/digest.ts';
import type { RegistryClient } from '../client.ts';
import { OldIndexes } from './old-indexes.ts';
import type { IndexChange } from './tag-schema.ts';
import {
  ReferrersIndexUpdate,
  type SubjectChange,
  type UpdateOptions,
  type UpdateResult,
} from './tag-schema-update.ts';
import {
  lookAgain,
  WrittenIndexes,
  type SettleMode,
  type SettleOptions,
  type WrittenIndex,
} from './written-indexes.ts';

type ChangeOptions = Pick<UpdateOptions, 'signal' | 'wasMissing' | 'early'>;

interface Batch {
  readonly changes: IndexChange[];
  readonly signal: AbortSignal | undefined;
  readonly done: Promise<boolean>;
}

/** Updates the referrers indexes of one repository, one at a time for each subject; waiting changes are made in one update. */
export class ReferrersIndexQueue {
  readonly #client: RegistryClient;
  readonly #settle: SettleMode;
  /** Those that are to be settled later. */
  readonly written = new WrittenIndexes();
  /** By subject: changes that wait for the running update. */
  readonly #waiting = new Map<Digest, Batch>();
  /** By subject: the last update that was begun or queued. */
  readonly #last = new Map<Digest, Promise<unknown>>();
  /** By subject: when the last update ended, by `performance.now()`. */
  readonly #updated = new Map<Digest, number>();
  readonly #oldIndexes: OldIndexes;

  constructor(client: RegistryClient, settle: SettleMode) {
    this.#client = client;
    this.#settle = settle;
    this.#oldIndexes = new OldIndexes(client);
  }

  /** True when the index was written; false when the change was already there. */
  change(subject: Digest, change: IndexChange, options: ChangeOptions): Promise<boolean> {
    const { signal } = options;
    const waiting = this.#waiting.get(subject);
    // Only changes with the same signal share an update: aborting one must not abort others.
    if (waiting?.signal === signal && waiting) {
      waiting.changes.push(change);
      return waiting.done;
    }
    const changes = [change];
    const turn = Promise.resolve(this.#last.get(subject)).catch(() => undefined);
    const done = turn.then(() => {
      if (this.#waiting.get(subject)?.done === done) this.#waiting.delete(subject);
      return this.#changeNow({ subject, change: mergeChanges(changes) }, options);
    });
    this.#waiting.set(subject, { changes, signal, done });
    this.#last.set(subject, done);
    return done.finally(() => {
      if (this.#last.get(subject) === done) this.#last.delete(subject);
    });
  }

  async #changeNow(change: SubjectChange, options: ChangeOptions): Promise<boolean> {
    const settle = this.#settle;
    // What was read before an update of our own lacks what that wrote.
    const isFresh = options.early && options.early.began > (this.#updated.get(change.subject) ?? 0);
    const early = isFresh ? options.early : undefined;
    const { put, written } = await this.#update(change, { ...options, early, settle });
    if (written && settle !== 'now') this.written.record(change.subject, change.change, written);
    return put.length > 0;
  }

  /** Sees to it that a change that was written lasts. Returns how many of its entries others had undone. */
  async settle(written: WrittenIndex, options: SettleOptions): Promise<number> {
    const { subject, digest } = written;
    const { lost, contested } = await lookAgain(this.#client, written, options);
    const count = lost.add.length + lost.remove.length;
    const { signal } = options;
    if (contested) await this.#update({ subject, change: contested }, { signal, lastPut: digest });
    else if (count > 0) await this.#update({ subject, change: lost }, { signal });
    this.written.forget(written);
    return count;
  }

  async #update(change: SubjectChange, options: UpdateOptions): Promise<UpdateResult> {
    const update = new ReferrersIndexUpdate(this.#client, change, options);
    const result = await update.run().finally(() => this.#updated.set(change.subject, performance.now()));
    for (const digest of result.put) this.#oldIndexes.recordOwn(digest);
    for (const index of result.replaced)
      await this.#oldIndexes.remove({ ...index, subject: change.subject }, options);
    return result;
  }
}

/** Later changes override earlier ones. */
function mergeChanges(changes: readonly IndexChange[]): IndexChange {
  const add = new Map<Digest, IndexChange['add'][number]>();
  const remove = new Set<Digest>();
  for (const change of changes) {
    for (const node of change.add) {
      add.set(node.digest, node);
      remove.delete(node.digest);
    }
    for (const digest of change.remove) {
      remove.add(digest);
      add.delete(digest);
    }
  }
  return { add: [...add.values()], remove: [...remove] };
}
