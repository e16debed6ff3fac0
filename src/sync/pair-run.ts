import type { Limit } from '../core/concurrency.ts';
import type { Digest } from '../core/digest.ts';
import { hasCode, OrasError } from '../core/errors.ts';
import type { CallOptions, Source } from '../core/target.ts';
import { compareItem, isOpen, type ClosedComparison, type Comparison, type SyncItem } from './compare.ts';
import { copyGroup, type CopyGroup, type CopyGroupOptions } from './copy-items.ts';
import type { PlannedPair } from './plan-unit.ts';
import type { ItemOutcome } from './records/report.ts';
import type { Unit } from './unit.ts';

/** How an item ended. */
export interface FinishedItem {
  readonly item: SyncItem;
  readonly outcome: ItemOutcome;
  /** At the source. */
  readonly digest?: Digest | undefined;
  /** What the destination's tag stands for now, where that is known. */
  readonly at?: Digest | undefined;
  readonly was?: Digest | undefined;
  readonly bytes: number;
  readonly ms: number;
  readonly error?: unknown;
}

/** A pair with all its items ended. */
export interface FinishedPair extends Omit<PlannedPair, 'items'> {
  readonly items: readonly FinishedItem[];
}

export interface PairOptions extends CallOptions {
  /** Shared by all that ask. */
  readonly limit: Limit;
  /** At most so many copies at once. */
  readonly copies: Limit;
  /** Where a unit's copies read. */
  readonly sourceOf: (unit: Unit) => Source;
}

type Phase = NonNullable<CopyGroupOptions['phase']>;

/** Carries out what a comparison found: every item ends with one outcome. */
export class PairRun {
  readonly pair: PlannedPair;
  readonly #options: PairOptions;
  readonly #ended = new Map<SyncItem, FinishedItem>();
  #open: readonly Comparison[] = [];
  #failed: SyncItem[] = [];

  constructor(pair: PlannedPair, options: PairOptions) {
    this.pair = pair;
    this.#options = options;
    this.#sort(pair.items);
  }

  /** Whether an item cannot be what the rule wants. */
  get isBroken(): boolean {
    return this.#failed.length > 0 || [...this.#ended.values()].some(({ outcome }) => isFailure(outcome));
  }

  /** Copies what is open; failed ones are tried once more when the others are done. */
  async copy(phase: Phase): Promise<void> {
    await this.#copyOpen(phase);
    const again = this.#failed.splice(0);
    if (again.length === 0) return;
    const { limit, signal } = this.#options;
    for (const item of again) item.unit.forget(item.from);
    const compared = await Promise.all(again.map((item) => limit(() => compareItem(item, { signal }), 0)));
    for (const item of again) this.#ended.delete(item);
    this.#sort(compared);
    await this.#copyOpen(phase);
  }

  /** All that is open ends without having been written, for this reason. */
  refuse(why: (item: SyncItem) => OrasError): void {
    for (const { item, digest, was } of this.#open)
      this.#end({ item, outcome: 'refused', digest, was: was?.digest, error: why(item) });
    this.#open = [];
  }

  finished(): FinishedPair {
    const { items } = this.pair;
    return { ...this.pair, items: items.flatMap(({ item }) => this.#ended.get(item) ?? []) };
  }

  #sort(compared: readonly Comparison[]): void {
    const open: Comparison[] = [];
    for (const one of compared) {
      if (isOpen(one)) open.push(one);
      else if (one.kind === 'failed') this.#fail(one.item, one.error);
      else this.#end(endOf(one));
    }
    this.#open = [...this.#open, ...open];
  }

  async #copyOpen(phase: Phase): Promise<void> {
    const { copies } = this.#options;
    const groups = groupsOf(this.pair, this.#open);
    await Promise.all(groups.map((group) => copies(() => this.#copyGroup(group, phase))));
    if (phase !== 'content') this.#open = [];
    else this.#open = this.#open.filter(({ item }) => !this.#ended.has(item) && !this.#failed.includes(item));
  }

  async #copyGroup(group: CopyGroup, phase: Phase): Promise<void> {
    const started = performance.now();
    const { signal, sourceOf } = this.#options;
    try {
      const done = await copyGroup(group, { phase, signal, source: sourceOf(group.unit) });
      const ms = Math.round(performance.now() - started);
      if (!done) for (const { item } of group.items) this.#end({ item, outcome: 'gone', ms });
      else if (phase !== 'content') for (const one of done) this.#end({ ...one, ms });
    } catch (error) {
      signal?.throwIfAborted();
      for (const { item } of group.items) this.#fail(item, error);
    }
    for (const { item } of group.items) if (this.pair.unit.to.length === 1) this.pair.unit.forget(item.from);
  }

  /** A failure is final the second time. */
  #fail(item: SyncItem, error: unknown): void {
    const outcome = outcomeOf(error);
    this.#end({ item, outcome, error });
    if (outcome === 'failed') this.#failed.push(item);
  }

  #end(one: Omit<FinishedItem, 'bytes' | 'ms'> & { readonly bytes?: number; readonly ms?: number }): void {
    this.#ended.set(one.item, { bytes: 0, ms: 0, ...one });
  }
}

/** How an item ended that a comparison left nothing to do for. */
export function endOf(one: ClosedComparison): FinishedItem {
  const { item, digest, was, kind } = one;
  const outcome = kind === 'failed' ? outcomeOf(one.error) : kind;
  return {
    item,
    outcome,
    digest,
    was: was?.digest,
    at: was?.digest ?? item.state?.at,
    bytes: 0,
    ms: 0,
    ...('error' in one && { error: one.error }),
  };
}

export function isFailure(outcome: ItemOutcome): boolean {
  return outcome === 'failed' || outcome === 'refused';
}

function outcomeOf(error: unknown): 'deferred' | 'refused' | 'failed' {
  if (error instanceof OrasError && error.details.reason === 'budget') return 'deferred';
  if (hasCode(error, 'ALREADY_EXISTS') || hasCode(error, 'UNVERIFIED')) return 'refused';
  return 'failed';
}

/** Tags that are to stand for one artifact are one copy. */
function groupsOf({ unit, to }: PlannedPair, open: readonly Comparison[]): CopyGroup[] {
  const groups = Map.groupBy(open, ({ item, digest }) => digest ?? item.tag);
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? [{ unit, to, items: [first, ...others] as const }] : [],
  );
}
