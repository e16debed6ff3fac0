import type { Digest } from '../core/digest.ts';
import type { CallOptions } from '../core/target.ts';
import { discard } from '../http/http.ts';
import type { RegistryClient } from './client.ts';
import { ListUpdate, type ListChange } from './list-update.ts';
import type { Change } from './referrers-list.ts';

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
  #removes = true;

  constructor(client: RegistryClient) {
    this.#client = client;
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
    const { written, replaced } = await new ListUpdate(this.#client, change, options).run();
    for (const digest of replaced) await this.#remove(digest, options);
    return written;
  }

  /** Old lists pile up else, and on some registries keep what they list from being deleted. One refusal is enough. */
  async #remove(list: Digest, { signal }: CallOptions): Promise<void> {
    if (!this.#removes) return;
    try {
      const response = await this.#client.attempt({
        method: 'DELETE',
        path: `manifests/${list}`,
        scopes: [`repository:${this.#client.repository}:delete`],
        signal,
      });
      await discard(response);
      this.#removes = [200, 202, 204, 404].includes(response.status);
    } catch {
      this.#removes = false;
    }
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
