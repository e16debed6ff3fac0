import type { Digest } from '../../core/digest.ts';
import type { CallOptions } from '../../core/target.ts';
import type { RegistryClient } from '../client.ts';
import { ListUpdate, type ListChange } from './tag-schema-update.ts';
import { OldLists } from './old-indexes.ts';
import type { Change } from './tag-schema.ts';

interface Batch {
  readonly changes: Change[];
  readonly signal: AbortSignal | undefined;
  readonly done: Promise<boolean>;
}

/** Keeps the lists of referrers of one repository: changes to one list wait for each other, and those that wait are made together. */
export class ListKeeper {
  readonly #client: RegistryClient;
  readonly #waiting = new Map<Digest, Batch>();
  readonly #last = new Map<Digest, Promise<unknown>>();
  readonly #old: OldLists;

  constructor(client: RegistryClient) {
    this.#client = client;
    this.#old = new OldLists(client);
  }

  /** True when the list was written; false when it had the change already. */
  change(subject: Digest, change: Change, { signal }: CallOptions): Promise<boolean> {
    const waiting = this.#waiting.get(subject);
    // One that is aborted must not take others with it.
    if (waiting?.signal === signal && waiting) {
      waiting.changes.push(change);
      return waiting.done;
    }
    const changes = [change];
    const turn = Promise.resolve(this.#last.get(subject)).catch(() => undefined);
    const done = turn.then(() => {
      if (this.#waiting.get(subject)?.done === done) this.#waiting.delete(subject);
      return this.#update({ subject, change: together(changes) }, { signal });
    });
    this.#waiting.set(subject, { changes, signal, done });
    this.#last.set(subject, done);
    return done.finally(() => {
      if (this.#last.get(subject) === done) this.#last.delete(subject);
    });
  }

  async #update(change: ListChange, options: CallOptions): Promise<boolean> {
    const { put, replaced } = await new ListUpdate(this.#client, change, options).run();
    for (const digest of put) this.#old.own(digest);
    for (const list of replaced) await this.#old.remove({ ...list, subject: change.subject }, options);
    return put.length > 0;
  }
}

/** The later word counts. */
function together(changes: readonly Change[]): Change {
  const add = new Map<Digest, Change['add'][number]>();
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
