import type { Digest } from '../../core/digest.ts';
import { isTogether } from '../plan-group.ts';
import type { PlannedPair } from '../plan-unit.ts';
import type { PlanItem, PlanUnit } from '../records/plan-item.ts';
import type { WeighedPair } from './weigh-pair.ts';

interface OpenUnit {
  readonly to: string;
  readonly items: PlanItem[];
  readonly blobs: Map<Digest, number>;
  requests: number;
  readonly together: boolean;
}

/** What is to be copied, by what one job copies in one go: a repository, or a rule whose tags move together. */
export class PlanUnits {
  readonly #units = new Map<string, OpenUnit>();

  add({ unit, to }: PlannedPair, { items, blobs, requests }: WeighedPair): void {
    if (items.length === 0) return;
    const together = isTogether(unit);
    const key = together ? `rule ${unit.rule.rule.name}` : `place ${to.key}`;
    const none = { to: to.text, items: [], blobs: new Map<Digest, number>(), requests: 0, together };
    const known: OpenUnit = this.#units.get(key) ?? none;
    this.#units.set(key, known);
    for (const item of items) known.items.push(item);
    for (const [digest, size] of blobs) known.blobs.set(digest, size);
    known.requests += requests;
  }

  all(): readonly PlanUnit[] {
    return [...this.#units.values()];
  }
}
