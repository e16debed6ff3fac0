import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseRules } from '../../../../src/sync/rules/parse-rules.ts';
import { selectTags } from '../../../../src/sync/rules/tag-selection.ts';
import { golden } from '../../../support/golden.ts';

const tagsOf = Map.groupBy(golden('sync_tags.txt'), ([repository = '']) => repository);
const cases = golden('sync_selections.txt').map(
  ([rule = '', repository = '', tags = '']) => [rule, repository, tags.split(' ').filter(Boolean)] as const,
);

test('there are 200 tags and 20 rules', () => {
  expect([...tagsOf.values()].flat().length).toBeGreaterThanOrEqual(200);
  expect(new Set(cases.map(([rule]) => rule)).size).toBeGreaterThanOrEqual(20);
});

test.each(cases)('%s selects of %s', (rule, repository, expected) => {
  const own = parse(rule, { schema: 'failsafe' }) as Record<string, unknown>;
  const { rules } = parseRules([
    { from: `docker.io/library/${repository}`, to: 'quay.io/acme/mirror', ...own },
  ]);
  const tags = (tagsOf.get(repository) ?? []).map(([, tag = '']) => tag);
  const selected = rules.flatMap(({ select }) => selectTags(tags, select));
  expect(selected.toSorted()).toEqual(expected.toSorted());
  expect(new Set(selected).size).toBe(selected.length);
});
