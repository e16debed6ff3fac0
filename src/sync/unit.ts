import { onPlatform, readRoot, type OpenRoot } from '../copy/read-root.ts';
import type { TagLists } from '../copy/predecessors/predecessor-walk.ts';
import { SingleFlight } from '../core/concurrency.ts';
import type { Descriptor } from '../core/descriptor.ts';
import type { CallOptions, Source, Target } from '../core/target.ts';
import type { Transfers } from '../copy/transfers.ts';
import type { Repository } from './repository.ts';
import type { ActiveRule } from './sync-rule.ts';

/** A repository that rules write to. */
export interface Destination extends Repository<Target> {
  readonly transfers: Transfers;
}

/** One repository of a rule and all places it goes to. */
export class Unit {
  readonly rule: ActiveRule;
  /** What it is remembered by: its source, and the rule where several have that source. */
  readonly id: string;
  readonly from: Repository;
  readonly to: readonly Destination[];
  #resolved = new SingleFlight<string, Descriptor>();
  #read = new SingleFlight<string, OpenRoot>();
  readonly #tagLists = new Map<Source, TagLists>();

  constructor(
    { rule, id }: { readonly rule: ActiveRule; readonly id: string },
    from: Repository,
    to: readonly Destination[],
  ) {
    this.rule = rule;
    this.id = id;
    this.from = from;
    this.to = to;
  }

  get source(): Source {
    return this.from.target;
  }

  /** What the tag stands for, without reading it: free of charge where pulls are counted. */
  resolve(tag: string, call: CallOptions): Promise<Descriptor> {
    return this.#resolved.get(tag, () => this.source.resolve(this.from.reference(tag), call), call);
  }

  /** What the tag stood for when it was first asked, read; for one platform of an index its manifest. */
  read(tag: string, call: CallOptions): Promise<OpenRoot> {
    return this.#read.get(
      tag,
      async () => {
        const resolved = await this.#resolved.peek(tag);
        const entered = await readRoot(this.source, resolved?.digest ?? this.from.reference(tag), call);
        this.#resolved.offer(tag, entered.root);
        const { platform } = this.rule;
        return platform ? onPlatform(entered, platform, call) : entered;
      },
      call,
    );
  }

  /** The tags of the source for copies that read it by way of `source`, so that none of them lists it again. */
  async tagLists(source: Source, call: CallOptions): Promise<TagLists> {
    const known = this.#tagLists.get(source);
    if (known) return known;
    const lists: TagLists = new SingleFlight('keep');
    lists.set(source, await this.from.references(call));
    this.#tagLists.set(source, lists);
    return lists;
  }

  /** Frees all that is remembered, when the unit is done. */
  close(): void {
    this.#resolved = new SingleFlight();
    this.#read = new SingleFlight();
    this.#tagLists.clear();
  }

  /** Frees what is remembered of the tag, when all destinations are done with it. */
  forget(tag: string): void {
    this.#resolved.delete(tag);
    this.#read.delete(tag);
  }
}
