import { isRecord } from '../../core/descriptor.ts';
import { digestOf, type Digest } from '../../core/digest.ts';
import { encodeJson, type Json } from '../../core/json.ts';
import { Fields, wrongRules } from './fields.ts';
import { parseRule, RULE_KEYS } from './parse-rule.ts';
import { parseRates } from './rates.ts';
import type { SyncRule, SyncRules } from './rules.ts';

const KEYS = ['version', 'defaults', 'rates', 'rules'];

/**
 * The rules in a value whose leaves are all texts, as YAML's failsafe schema gives it: a list, or a map of `version: 1`,
 * `defaults`, `rates` and `rules`. `settings` are those of the step: they change what a rule does, and so its digest. Fails
 * with `INVALID_INPUT` for anything that is not understood.
 */
export function parseRules(value: unknown, settings: SyncRule['settings'] = {}): SyncRules {
  const top = new Fields(Array.isArray(value) ? { rules: value as unknown[] } : value, {
    where: 'top level',
    known: KEYS,
  });
  top.oneOf('version', ['1']);
  const defaults = new Fields(top.has('defaults') ? top.value('defaults') : {}, {
    where: 'defaults',
    known: RULE_KEYS.filter((key) => key !== 'name'),
  });
  const list = top.value('rules');
  if (!Array.isArray(list) || list.length === 0) throw top.wrong('rules', list, 'a list of rules');
  const rules = list.map((one: unknown, at) => ruleOf(one, { number: at + 1, defaults, settings }));
  const seen = new Set<string>();
  const twin = rules.find(({ name }) => seen.size === seen.add(name).size);
  if (twin)
    throw wrongRules(`two rules have the name ${JSON.stringify(twin.name)}; each needs one of its own`);
  const rates = parseRates(top.has('rates') ? top.value('rates') : undefined);
  const named = rules.map(({ name, digest }) => [name, digest]);
  return { rules, rates, digest: digestOfValue([named, [...rates]]) };
}

interface RuleAround {
  readonly number: number;
  readonly defaults: Fields;
  readonly settings: SyncRule['settings'];
}

function ruleOf(value: unknown, { number, defaults, settings }: RuleAround): SyncRule {
  const name = isRecord(value) && typeof value['name'] === 'string' ? value['name'] : undefined;
  const where = name === undefined ? `rule ${number}` : `rule ${JSON.stringify(name.slice(0, 100))}`;
  const fields = new Fields(value, { where, known: RULE_KEYS, defaults });
  const { name: called = String(number), ...rule } = parseRule(fields, settings);
  return { name: called, ...rule, digest: digestOfValue(rule) };
}

/** Of a plain value, whatever the order of its keys. */
function digestOfValue(value: unknown): Digest {
  return digestOf(encodeJson(canonical(value)));
}

function canonical(value: unknown): Json {
  if (Array.isArray(value)) return value.map(canonical);
  if (!isRecord(value)) return value === undefined ? null : (value as Json);
  return new Map(Object.entries(value).map(([key, one]) => [key, canonical(one)]));
}
