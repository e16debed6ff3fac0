import type { Unit } from './unit.ts';

/** Units that have to be compared before one of them is copied: those that meet in a destination, or move together. */
export function groupUnits(units: readonly Unit[]): Unit[][] {
  const groupOf = new Map<string, Unit[]>();
  for (const unit of units) {
    const keys = keysOf(unit);
    const met = new Set(keys.flatMap((key) => groupOf.get(key) ?? []));
    const group = [...met, unit];
    for (const key of group.flatMap(keysOf)) groupOf.set(key, group);
  }
  return [...new Set(groupOf.values())];
}

function keysOf({ rule: { rule }, to }: Unit): string[] {
  return [...to.map(({ key }) => key), ...(rule.together ? [`rule ${rule.name}`] : [])];
}
