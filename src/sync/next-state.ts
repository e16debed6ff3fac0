import type { Digest } from '../core/digest.ts';
import type { SyncItem } from './compare.ts';
import type { PlannedPair } from './plan-unit.ts';
import type { PairState, TagState } from './records/pair-lines.ts';
import type { ItemOutcome } from './records/report.ts';

/** A pair of which some items, or all, ended. */
export interface KnownPair extends Omit<PlannedPair, 'items'> {
  readonly items: readonly KnownItem[];
}

/** What the next run is to know of a pair. */
export function nextState(pair: KnownPair, run: number): PairState {
  const { unit, to, items } = pair;
  const ended = new Map<string, TagState>();
  for (const item of items) {
    const state = stateOf(item, run);
    if (state) ended.set(state.tag, state);
  }
  const meant = new Set(items.map(({ item }) => item.tag));
  const others = (pair.state?.tags ?? []).filter(({ tag }) => !meant.has(tag));
  for (const one of missed(others, pair)) ended.set(one.tag, one);
  const next = items.find(({ outcome }) => outcome === 'deferred')?.item.tag;
  return {
    from: unit.id,
    to: to.key,
    rule: unit.rule.rule.digest,
    tags: [...ended.values()],
    ...(next !== undefined && { next }),
  };
}

/** An item, and how it ended if it did. */
export interface KnownItem {
  readonly item: Pick<SyncItem, 'tag' | 'from' | 'state'>;
  readonly outcome?: ItemOutcome | undefined;
  readonly digest?: Digest | undefined;
  readonly at?: Digest | undefined;
}

/** What was not done leaves what was known. */
export function stateOf({ item, outcome, digest, at }: KnownItem, run: number): TagState | undefined {
  const { tag, from, state } = item;
  if (outcome === 'kept') return undefined;
  const isDone = outcome === 'same' || outcome === 'copied' || outcome === 'moved';
  if (!isDone || !digest || !at) return state;
  const ours = outcome === 'same' ? isStill(state, at) : true;
  return { tag, from, digest, at, first: state?.first ?? run, ours, missing: 0 };
}

function isStill(state: TagState | undefined, at: Digest): boolean {
  return state?.ours === true && state.at === at;
}

/** Tags that are no longer selected, as long as the destination has them. Only whole lists tell. */
function missed(
  tags: readonly TagState[],
  { source, destination }: Pick<KnownPair, 'source' | 'destination'>,
): TagState[] {
  const there = new Set(destination.tags);
  return tags.flatMap((one) => {
    if (destination.complete && !there.has(one.tag)) return [];
    return source.complete && destination.complete ? { ...one, missing: one.missing + 1 } : one;
  });
}
