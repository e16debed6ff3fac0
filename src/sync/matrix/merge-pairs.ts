import type { Digest } from '../../core/digest.ts';
import { stateOf } from '../next-state.ts';
import { pairKey, type PairState, type TagState } from '../records/pair-lines.ts';
import type { PlanItem } from '../records/plan-item.ts';
import type { ItemOutcome, ReportLine } from '../records/report.ts';

/** How an item of a plan ended. */
interface Ended {
  readonly item: PlanItem;
  readonly outcome: ItemOutcome;
  readonly digest: Digest | undefined;
  readonly at: Digest | undefined;
}

/** A pair of which some items were carried out. */
export interface ChangedPair {
  readonly from: string;
  readonly to: string;
  readonly items: readonly Ended[];
}

/** What the reports of a plan's shards say, by pair. */
export class ShardResults {
  readonly #pairs = new Map<string, ChangedPair & { readonly items: Ended[] }>();
  readonly #unknown = new Set<string>();

  /** Of a shard without a report: of its repositories it is not known what they have now. */
  addUnknown(items: readonly PlanItem[]): void {
    for (const item of items) this.#unknown.add(pairKey(namesOf(item)));
  }

  /** Gives the items of which the report has no line. */
  add(items: readonly PlanItem[], lines: readonly ReportLine[]): readonly PlanItem[] {
    const byTag = new Map(lines.map((line) => [`${line.tag} ${line.to}`, line]));
    return items.filter((item) => {
      const line = byTag.get(`${item.as} ${item.to}`);
      if (!line) return true;
      const { result, digest, at = digest } = line;
      const names = namesOf(item);
      const key = pairKey(names);
      const pair = this.#pairs.get(key) ?? { ...names, items: [] };
      this.#pairs.set(key, pair);
      pair.items.push({ item, outcome: result, digest, at });
      return false;
    });
  }

  /** Keys of {@link pairKey}. */
  get unknown(): ReadonlySet<string> {
    return this.#unknown;
  }

  /** Those that are wholly known. */
  *changed(): Generator<ChangedPair> {
    for (const [key, pair] of this.#pairs) if (!this.#unknown.has(key)) yield pair;
  }
}

function namesOf({ from, id = from, to }: PlanItem): { readonly from: string; readonly to: string } {
  return { from: id, to };
}

/** The planned state of a pair, with what its items became. */
export function mergePair(planned: PairState, { items }: ChangedPair, run: number): PairState {
  const tags = new Map<string, TagState>(planned.tags.map((one) => [one.tag, one]));
  for (const { item, outcome, digest, at } of items) {
    const known = tags.get(item.as);
    const state = known?.from === item.tag ? known : undefined;
    const names = { tag: item.as, from: item.tag, state };
    const next = stateOf({ item: names, outcome, digest, at }, run);
    if (next) tags.set(item.as, next);
    else tags.delete(item.as);
  }
  const deferred = items.find(({ outcome }) => outcome === 'deferred')?.item.as;
  const next = planned.next ?? deferred;
  return { ...planned, tags: [...tags.values()], ...(next !== undefined && { next }) };
}
