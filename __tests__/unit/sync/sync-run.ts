import { limiter } from '../../../src/core/concurrency.ts';
import type { Digest } from '../../../src/core/digest.ts';
import { OrasError } from '../../../src/core/errors.ts';
import type { Source, Target } from '../../../src/core/target.ts';
import { Transfers } from '../../../src/copy/transfers.ts';
import { nextState } from '../../../src/sync/next-state.ts';
import { isFailure, type FinishedItem } from '../../../src/sync/pair-run.ts';
import { decidePrune } from '../../../src/sync/prune.ts';
import { pruneFacts } from '../../../src/sync/prune-facts.ts';
import type { PairState, TagState } from '../../../src/sync/records/pair-lines.ts';
import { Repository } from '../../../src/sync/repository.ts';
import { runGroup } from '../../../src/sync/run-group.ts';
import type { ActiveRule } from '../../../src/sync/sync-rule.ts';
import { Unit } from '../../../src/sync/unit.ts';
import { ruleOf } from './sync-world.ts';

export interface SyncOf {
  readonly from: Source;
  readonly to: Target;
  readonly keys?: Readonly<Record<string, unknown>>;
  readonly rule?: Partial<ActiveRule>;
  /** Tags of which the run before left that. */
  readonly known?: readonly TagState[] | undefined;
  readonly run?: number;
  readonly recheck?: number;
}

export interface SyncDone {
  /** `tag outcome` of each item. */
  readonly results: string[];
  readonly items: readonly FinishedItem[];
  /** `source FORBIDDEN`, of a side that could not be listed. */
  readonly failures: string[];
  /** Tags that would be pruned. */
  readonly going: string[];
  /** For the next run; undefined where it keeps what it had. */
  readonly state: PairState | undefined;
}

/** A tag that this sync wrote in its first run, and left as it is at the source. */
export function stateOf(tag: string, digest: Digest): TagState {
  return { tag, from: tag, digest, at: digest, first: 1, ours: true, missing: 0 };
}

/** One run of one rule, from one repository to another, with all that the action does but removing what is to be pruned. */
export async function syncOnce({
  from,
  to,
  keys,
  rule: more,
  known,
  run = 2,
  recheck = 1,
}: SyncOf): Promise<SyncDone> {
  const { signal } = new AbortController();
  const rule = ruleOf({ prune: { after: '1', 'max-share': '100%' }, ...keys }, more);
  const source = new Repository(from, { text: 'a.example/from' });
  const target = Object.assign(new Repository(to, { text: 'a.example/to' }), { transfers: new Transfers() });
  const unit = new Unit({ rule, id: source.key }, source, [target]);
  const before = known && { from: unit.id, to: target.key, rule: rule.rule.digest, tags: known };
  const done = { items: [] as FinishedItem[], failures: [] as string[], going: [] as string[] };
  let next: PairState | undefined;
  await runGroup([unit], {
    signal,
    memory: { pair: async () => before, run, recheck },
    limit: limiter(4, signal),
    copies: limiter(2, signal),
    share: async () => ({ source: from, close: async () => {} }),
    onNone: () => {},
    async onPair(pair) {
      done.items.push(...pair.items);
      next = nextState(pair, run);
      const ended = { ...pair, next };
      const isDone = pair.items.every(({ outcome }) => !isFailure(outcome));
      const unfinished = new Set(isDone ? [] : [rule.rule.name]);
      const facts = await pruneFacts(ended, { run, pairs: [ended], unfinished, concurrency: 1 });
      const decision = rule.rule.prune && decidePrune(facts, rule.rule.prune);
      if (decision?.kind === 'go') done.going.push(...decision.tags.map(({ tag }) => tag));
    },
    async onFailure({ to: place, error }) {
      if (!(error instanceof OrasError)) throw error;
      done.failures.push(`${place ? 'destination' : 'source'} ${error.code}`);
    },
  });
  const results = done.items.map(({ item, outcome }) => `${item.tag} ${outcome}`).toSorted();
  return { ...done, results, state: next };
}
