import type { Digest } from '../../core/digest.ts';
import type { CallOptions } from '../../core/target.ts';
import type { RegistryClient } from '../client.ts';
import { OldIndexes } from './old-indexes.ts';
import type { IndexChange } from './tag-schema.ts';
import { ReferrersIndexUpdate, type SubjectChange } from './tag-schema-update.ts';

interface Batch {
  readonly changes: IndexChange[];
  readonly signal: AbortSignal | undefined;
  readonly done: Promise<boolean>;
}

/** Updates the referrers indexes of one repository, one at a time for each subject; waiting changes are made in one update. */
export class ReferrersIndexQueue {
  readonly #client: RegistryClient;
  /** By subject: changes that wait for the running update. */
  readonly #waiting = new Map<Digest, Batch>();
  /** By subject: the last update that was begun or queued. */
  readonly #last = new Map<Digest, Promise<unknown>>();
  readonly #oldIndexes: OldIndexes;

  constructor(client: RegistryClient) {
    this.#client = client;
    this.#oldIndexes = new OldIndexes(client);
  }

  /** True when the index was written; false when the change was already there. */
  change(subject: Digest, change: IndexChange, { signal }: CallOptions): Promise<boolean> {
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
      return this.#update({ subject, change: mergeChanges(changes) }, { signal });
    });
    this.#waiting.set(subject, { changes, signal, done });
    this.#last.set(subject, done);
    return done.finally(() => {
      if (this.#last.get(subject) === done) this.#last.delete(subject);
    });
  }

  async #update(change: SubjectChange, options: CallOptions): Promise<boolean> {
    const { put, replaced } = await new ReferrersIndexUpdate(this.#client, change, options).run();
    for (const digest of put) this.#oldIndexes.recordOwn(digest);
    for (const index of replaced)
      await this.#oldIndexes.remove({ ...index, subject: change.subject }, options);
    return put.length > 0;
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
