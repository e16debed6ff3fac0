import { type TagList } from '../core/at-most.ts';
import { subjectOfTag, type Digest } from '../core/digest.ts';

import type { TagState } from './records/pair-lines.ts';
import type { PruneRule } from './rules/rules.ts';
import { selectTags } from './rules/tag-selection.ts';

/** `missing` counts this run, too. */
export type PruneState = Pick<TagState, 'tag' | 'at' | 'ours' | 'missing'>;

/** What one run knows of a pair of repositories. */
export interface PruneFacts {
  readonly source: TagList;
  readonly destination: TagList;
  /** Tags of the destination that this run writes or leaves as they are. */
  readonly selected: ReadonlySet<string>;
  /** A tag without one was never seen by an earlier run: it stays. */
  readonly states: readonly PruneState[];
  /** Tags of the destination that others want: `always`, `fixed` of other rules, what other pairs write there. */
  readonly wanted: ReadonlySet<string>;
  /** Whether the text of the rule is another than in the last run. */
  readonly ruleChanged: boolean;
  /** Whether every copy of the rule succeeded. */
  readonly allCopied: boolean;
}

/** A tag that is to go. */
export interface GoingTag {
  readonly tag: string;
  /** What the state says it stands for; another one keeps it. */
  readonly digest?: Digest | undefined;
  /** Of a digest tag, which goes only with its subject. */
  readonly subject?: Digest | undefined;
}

/** Why nothing goes, though tags would. */
export type PruneStop =
  | 'source-incomplete'
  | 'destination-incomplete'
  | 'copies-failed'
  | 'source-empty'
  | 'rule-changed'
  | 'over-max'
  | 'over-max-share';

export type PruneDecision =
  | { readonly kind: 'stopped'; readonly why: PruneStop; readonly tags: readonly GoingTag[] }
  | {
      readonly kind: 'go';
      readonly tags: readonly GoingTag[];
      /** They go in a later run unless they are selected again. */
      readonly waiting: readonly PruneState[];
    };

/** Which tags of a destination go. Digest tags stand last, and do not count for `max` and `maxShare`. */
export function decidePrune(facts: PruneFacts, rule: PruneRule): PruneDecision {
  const named = new Set(facts.destination.tags.filter((tag) => subjectOfTag(tag) === undefined));
  const unwanted = findUnwanted(facts, rule);
  // A run that was killed may have removed a tag and left its digest tags.
  const due = unwanted.filter(({ missing }) => missing >= Math.max(1, rule.after));
  const going = due.filter(({ tag }) => named.has(tag));
  const tags = [
    ...going.map(({ tag, at }) => ({ tag, digest: at })),
    ...digestTagsOf(new Set(due.map(({ tag }) => tag)), facts, rule),
  ];
  const why =
    tags.length === 0 ? undefined : whyStopped(facts, rule, { going: going.length, all: named.size });
  if (why !== undefined) return { kind: 'stopped', why, tags };
  const leaves = new Set(going);
  return { kind: 'go', tags, waiting: unwanted.filter((one) => named.has(one.tag) && !leaves.has(one)) };
}

/** By what the state knows, whether or not they are still listed. */
function findUnwanted({ states, selected, wanted }: PruneFacts, rule: PruneRule): readonly PruneState[] {
  const kept = keptBy(
    rule,
    states.map(({ tag }) => tag),
  );
  const byTag = new Map(states.map((state) => [state.tag, state]));
  return [...byTag.values()].filter(
    ({ tag, ours }) =>
      subjectOfTag(tag) === undefined &&
      (ours || rule.scope === 'all') &&
      !selected.has(tag) &&
      !wanted.has(tag) &&
      !kept.has(tag),
  );
}

/** Those of digests that no tag of the state stands for any more. */
function digestTagsOf(due: ReadonlySet<string>, facts: PruneFacts, rule: PruneRule): GoingTag[] {
  const { destination, selected, states, wanted } = facts;
  const stay = new Set(states.flatMap(({ tag, at }) => (due.has(tag) ? [] : [at])));
  const subjects = new Set(states.flatMap(({ tag, at }) => (due.has(tag) && !stay.has(at) ? [at] : [])));
  const found = [...new Set(destination.tags)].flatMap((tag) => {
    const subject = subjectOfTag(tag);
    const goes = subject !== undefined && subjects.has(subject) && !selected.has(tag) && !wanted.has(tag);
    return goes ? [{ tag, subject }] : [];
  });
  const kept = keptBy(
    rule,
    found.map(({ tag }) => tag),
  );
  return found.filter(({ tag }) => !kept.has(tag));
}

function keptBy({ keep }: PruneRule, tags: readonly string[]): ReadonlySet<string> {
  return new Set(keep.length === 0 ? [] : selectTags(tags, { patterns: keep }));
}

function whyStopped(
  { source, destination, allCopied, ruleChanged }: PruneFacts,
  { max, maxShare }: PruneRule,
  { going, all }: { readonly going: number; readonly all: number },
): PruneStop | undefined {
  if (!source.complete) return 'source-incomplete';
  if (!destination.complete) return 'destination-incomplete';
  if (!allCopied) return 'copies-failed';
  // Digest tags alone are what a deletion of everything else leaves.
  if (source.tags.every((tag) => subjectOfTag(tag) !== undefined)) return 'source-empty';
  if (ruleChanged) return 'rule-changed';
  if (going > max) return 'over-max';
  return all > 0 && going / all > maxShare ? 'over-max-share' : undefined;
}
