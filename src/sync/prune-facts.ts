import { resolveTags } from '../copy/resolve-tags.ts';
import { subjectOfTag } from '../core/digest.ts';
import type { CallOptions } from '../core/target.ts';
import type { FinishedPair } from './pair-run.ts';
import type { PairState, TagState } from './records/pair-lines.ts';
import type { PruneFacts } from './prune.ts';
import { destinationTag, fixedTags } from './rules/tag-names.ts';

/** A pair whose copies are done. */
export interface EndedPair extends Omit<FinishedPair, 'items'> {
  /** What the next run is to know of it if nothing is pruned. */
  readonly next: PairState;
}

/** What a run knows when its copies are done. */
export interface PruneRun extends CallOptions {
  readonly run: number;
  /** All pairs that were compared, whatever their rule. */
  readonly pairs: readonly EndedPair[];
  /** Names of rules of which not all is copied. */
  readonly unfinished: ReadonlySet<string>;
  readonly concurrency: number;
}

/** What decides over the tags of a pair's destination. */
export async function pruneFacts(
  pair: EndedPair,
  options: PruneRun,
): Promise<PruneFacts & { readonly states: readonly TagState[] }> {
  const { unit, state, source, destination } = pair;
  const { rule } = unit.rule;
  return {
    source,
    destination,
    selected: new Set(pair.selected),
    states: await statesOf(pair, options),
    wanted: wantedBy(pair, options.pairs),
    ruleChanged: state !== undefined && state.rule !== pair.next.rule,
    allCopied: !options.unfinished.has(rule.name),
  };
}

/** With scope `all` also of tags that others wrote: from the run on in which they were first seen. */
async function statesOf(
  pair: EndedPair,
  { run, concurrency, signal }: PruneRun,
): Promise<readonly TagState[]> {
  const { unit, to, destination, selected } = pair;
  const { tags } = pair.next;
  if (unit.rule.rule.prune?.scope !== 'all') return tags;
  const known = new Set([...tags.map(({ tag }) => tag), ...selected]);
  const strangers = destination.tags.filter((tag) => !known.has(tag) && subjectOfTag(tag) === undefined);
  const references = strangers.map((tag) => to.reference(tag));
  const found = await resolveTags(to.target, references, { concurrency, signal });
  return [
    ...tags,
    ...strangers.flatMap((tag): TagState[] => {
      const node = found.get(to.reference(tag));
      if (!node) return [];
      const { digest } = node;
      return [{ tag, from: tag, digest, at: digest, first: run, ours: false, missing: 1 }];
    }),
  ];
}

/** What other rules write to the destination or never move there, and what this one always takes. */
function wantedBy({ unit, to, destination }: EndedPair, pairs: readonly EndedPair[]): Set<string> {
  const { rule } = unit.rule;
  const wanted = new Set((rule.select.always ?? []).map((tag) => destinationTag(rule, tag)));
  for (const other of pairs) {
    if (other.unit === unit || other.to.key !== to.key) continue;
    for (const tag of other.selected) wanted.add(tag);
    const isFixed = fixedTags(other.unit.rule.rule);
    for (const tag of destination.tags) if (isFixed(tag)) wanted.add(tag);
  }
  return wanted;
}
