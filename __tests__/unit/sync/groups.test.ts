import { expect, test } from 'vitest';
import { groupUnits } from '../../../src/sync/groups.ts';
import { destinationAt, ruleOf, sourceAt, unitOf } from './sync-world.ts';

const named = (name: string, keys: Readonly<Record<string, unknown>> = {}) => ruleOf({ name, ...keys });
const unit = (rule: ReturnType<typeof ruleOf>, from: string, ...to: readonly string[]) =>
  unitOf(rule, sourceAt(from), ...to.map((text) => destinationAt(text)));

const sources = (groups: ReturnType<typeof groupUnits>) =>
  groups
    .map((group) =>
      group
        .map(({ from }) => from.text)
        .toSorted()
        .join(' '),
    )
    .toSorted();

test('units that meet nowhere are groups of their own', () => {
  const rule = named('one');
  expect(sources(groupUnits([unit(rule, 'a', 'x'), unit(rule, 'b', 'y')]))).toEqual(['a', 'b']);
});

test('units that meet in a destination are one, also by way of a third', () => {
  const units = [
    unit(named('one'), 'a', 'x'),
    unit(named('two'), 'b', 'y'),
    unit(named('three'), 'c', 'x', 'y'),
    unit(named('four'), 'd', 'z'),
  ];
  expect(sources(groupUnits(units))).toEqual(['a b c', 'd']);
});

test('a rule whose tags move together is one, wherever they go', () => {
  const rule = named('set', { together: 'true' });
  expect(sources(groupUnits([unit(rule, 'a', 'x'), unit(rule, 'b', 'y')]))).toEqual(['a b']);
});
