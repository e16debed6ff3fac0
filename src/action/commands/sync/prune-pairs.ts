import { messageOf, OrasError } from '../../../core/errors.ts';
import { pruneFacts, type EndedPair, type PruneRun } from '../../../sync/prune-facts.ts';
import { decidePrune, type GoingTag, type PruneStop } from '../../../sync/prune.ts';
import type { PairState } from '../../../sync/records/pair-lines.ts';
import { removeTags, type KeptReason, type TagRemoval } from '../../../sync/remove-tags.ts';
import { counted } from '../../runner/format.ts';
import { safeText } from '../../runner/safe-text.ts';
import type { Context } from '../shared/context.ts';
import type { Tally } from './tally.ts';

export interface PruneOptions extends PruneRun {
  readonly mode: 'off' | 'plan' | 'apply';
  readonly tally: Tally;
  readonly context: Context;
}

/** Removes what the rule no longer selects, or tells what would go; gives what the next run is to know. */
export async function prunePair(pair: EndedPair, options: PruneOptions): Promise<PairState> {
  const { mode, tally, context } = options;
  const { unit, to } = pair;
  const { rule } = unit.rule;
  if (mode === 'off' || !rule.prune) return pair.next;
  const facts = await pruneFacts(pair, options);
  const decision = decidePrune(facts, rule.prune);
  const state: PairState = { ...pair.next, tags: facts.states };
  if (decision.tags.length === 0) return state;
  if (decision.kind === 'stopped') {
    await tellStopped(pair, decision, tally);
    return state;
  }
  if (mode === 'plan' || context.open.plan) {
    for (const { tag } of decision.tags) tally.wouldPrune(to.nameOf(tag));
    return state;
  }
  const removals = await remove(pair, decision.tags, options);
  const pruned = new Set(
    removals.flatMap(({ tag, result }) => (result === 'pruned' || result === 'gone' ? [tag] : [])),
  );
  return { ...state, tags: state.tags.filter(({ tag }) => !pruned.has(tag)) };
}

const WHY: Readonly<Record<PruneStop, string>> = {
  'source-incomplete': 'the list of the source is not whole',
  'destination-incomplete': 'the list of the destination is not whole',
  'copies-failed': 'not all of the rule is copied',
  'source-empty': 'the source has no tags at all',
  'rule-changed': 'the rule is another than in the run before; the next run prunes',
  'over-max': 'that is more than max of prune allows',
  'over-max-share': 'that is a larger part of the repository than max-share of prune allows',
};
/** They end by themselves, or have failed the step already. */
const PASSING: ReadonlySet<PruneStop> = new Set([
  'source-incomplete',
  'destination-incomplete',
  'copies-failed',
]);

async function tellStopped(
  { unit, to }: EndedPair,
  { why, tags }: { readonly why: PruneStop; readonly tags: readonly GoingTag[] },
  tally: Tally,
): Promise<void> {
  const names = tags.map(({ tag }) => tag);
  const text = `${to.text}: ${counted(tags.length, 'tag')} would be pruned, and none is, because ${WHY[why]}: ${names.slice(0, SHOWN).join(', ')}`;
  if (PASSING.has(why)) return tally.note(text);
  await tally.addFailure({
    unit,
    to,
    error: new OrasError('CONFLICT', text, { details: { reason: 'sync' } }),
  });
}

const SHOWN = 20;

async function remove(
  { unit, to, destination, selected }: EndedPair,
  going: readonly GoingTag[],
  { tally, context: { signal, concurrency } }: PruneOptions,
): Promise<readonly TagRemoval[]> {
  const rule = unit.rule.rule.name;
  const { removals, sweepError } = await removeTags(
    to.target,
    going.map((one) => ({ ...one, tag: to.reference(one.tag) })),
    {
      tags: [...destination.tags, ...selected].map((tag) => to.reference(tag)),
      seen: new Map(),
      concurrency,
      signal,
    },
  );
  for (const removal of removals)
    await tellRemoval(removal, { rule, from: unit.from.text, to: to.text, tally });
  if (sweepError !== undefined)
    tally.note(`${to.text}: what the tags stood for is still there: ${messageOf(sweepError)}`);
  const prefix = to.reference('');
  return removals.map((one) => ({ ...one, tag: one.tag.slice(prefix.length) }));
}

interface Told {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly tally: Tally;
}

async function tellRemoval(removal: TagRemoval, { tally, ...places }: Told): Promise<void> {
  const { tag, digest, result } = removal;
  if (result === 'gone') return;
  if (result === 'kept') return tally.note(`${places.to}:${tag} stays: ${keptBecause(removal.why)}`);
  const line = { ...places, tag, ...(digest && { digest }), result, bytes: 0, ms: 0 };
  if (result === 'pruned') await tally.add(line);
  else await tally.add({ ...line, error: messageOf(removal.error) }, removal.error);
}

function keptBecause(why: KeptReason): string {
  if (why.by === 'moved') return `it stands for ${why.to} now, which this sync did not write`;
  if (why.by === 'subject') return `what it belongs to stays, ${why.digest}`;
  return `the registry deletes digests only, and ${why.by === 'index' ? 'an index under ' : ''}tag ${safeText(why.tag, 200)} needs this one`;
}
