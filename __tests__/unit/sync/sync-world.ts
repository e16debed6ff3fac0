import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { Transfers } from '../../../src/copy/transfers.ts';
import { Repository } from '../../../src/sync/repository.ts';
import { parseRules } from '../../../src/sync/rules/parse-rules.ts';
import type { ActiveRule } from '../../../src/sync/sync-rule.ts';
import { Unit, type Destination } from '../../../src/sync/unit.ts';

/** A rule of memory targets; its places are given apart. */
export function ruleOf(
  keys: Readonly<Record<string, unknown>> = {},
  more: Partial<ActiveRule> = {},
): ActiveRule {
  const [rule] = parseRules([{ from: 'a.example/from', to: 'a.example/to', ...keys }]).rules;
  if (!rule) throw new Error('no rule');
  return {
    rule,
    ifExists: 'overwrite',
    platform: undefined,
    rewrites: false,
    referrers: false,
    options: () => ({}),
    ...more,
  };
}

export function sourceAt(text: string, target = new MemoryTarget()): Repository<MemoryTarget> {
  return new Repository(target, { text });
}

export function destinationAt(text: string, target = new MemoryTarget()): Destination {
  return Object.assign(new Repository(target, { text }), { transfers: new Transfers() });
}

export function unitOf(rule: ActiveRule, from: Repository, ...to: readonly Destination[]): Unit {
  return new Unit({ rule, id: from.key }, from, to);
}
