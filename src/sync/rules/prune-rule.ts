import type { Fields } from './fields.ts';
import { shareOf } from './rates.ts';
import type { PruneRule } from './rules.ts';
import { tagMatcher } from './tag-patterns.ts';

const KEYS = ['keep', 'after', 'max', 'max-share', 'scope'];
const MOST_RUNS = 1000;
const MOST_TAGS = 1_000_000;

/** Key `prune` of a rule. */
export function parsePrune(rule: Fields): PruneRule | undefined {
  const value = rule.value('prune');
  if (!rule.has('prune') || value === 'none') return undefined;
  const fields = rule.inner('prune', KEYS);
  const keep = fields.list('keep');
  fields.read('keep', () => tagMatcher(keep));
  const text = fields.text('max-share') ?? '10%';
  const maxShare = shareOf(text);
  if (maxShare === undefined) throw fields.wrong('max-share', text, '1% to 100%');
  return {
    keep,
    after: fields.count('after', MOST_RUNS) ?? 2,
    max: fields.count('max', MOST_TAGS) ?? 20,
    maxShare,
    scope: fields.oneOf('scope', ['ours', 'all']) ?? 'ours',
  };
}
