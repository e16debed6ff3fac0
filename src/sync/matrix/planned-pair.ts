import type { Limit } from '../../core/concurrency.ts';
import { settleInBatches } from '../../core/concurrency.ts';
import type { CallOptions } from '../../core/target.ts';
import { compareItem, type Comparison, type SyncItem } from '../compare.ts';
import type { PlannedPair } from '../plan-unit.ts';
import type { PlanItem } from '../records/plan-item.ts';
import { fixedTags } from '../rules/tag-names.ts';
import type { Destination, Unit } from '../unit.ts';

const UNLISTED = { tags: [], complete: false } as const;

export interface PlannedPairOptions extends CallOptions {
  readonly limit: Limit;
}

/** What a plan has for a repository and one of its places, as if it was compared here. */
export async function plannedPair(
  unit: Unit,
  to: Destination,
  { items, limit, signal }: PlannedPairOptions & { readonly items: readonly PlanItem[] },
): Promise<PlannedPair> {
  const isFixed = fixedTags(unit.rule.rule);
  const compared = await settleInBatches(items, (one): Promise<Comparison> | Comparison => {
    const { tag: from, as: tag, digest, was: known, kind } = one;
    const isListed = known !== undefined;
    const names = { unit, to, from, tag, isListed, isFixed: isFixed(tag) };
    const item: SyncItem = { ...names, mayBeThere: isListed, state: undefined, isAsked: true };
    // Minutes have passed, or days: where it matters what the tag stands for now, it is asked.
    if (mayNotMove(item)) return limit(() => compareItem({ ...item, mayBeThere: true }, { signal }), 0);
    const was = known && { mediaType: '', digest: known, size: 0 };
    return { item, digest, ...(was && { was }), kind: kind === 'check' ? 'check' : 'copy' };
  });
  const selected = items.map((one) => one.as);
  return { unit, to, state: undefined, source: UNLISTED, destination: UNLISTED, selected, items: compared };
}

function mayNotMove({ isFixed, unit: { rule } }: SyncItem): boolean {
  return isFixed || rule.ifExists !== 'overwrite' || rule.rule.backup !== undefined;
}
