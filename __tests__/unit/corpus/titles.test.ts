import { describe, expect, test } from 'vitest';
import { collisionKey, safeSegments } from '../../../src/files/safe-path.ts';
import { cases, expectVerdict, outcomeOf, textOf, wanted, type Case } from '../../support/corpus.ts';

interface Title {
  readonly title: unknown;
  readonly titles?: readonly [string, string];
  readonly platform: NodeJS.Platform;
}

function meeting(titles: readonly string[], platform: NodeJS.Platform): string {
  const keys = titles.map((title) => {
    const segments = title.split('/').filter((segment) => segment !== '' && segment !== '.');
    return collisionKey(segments, platform);
  });
  return keys[0] === keys[1] ? 'collide' : 'differ';
}

async function expectTitle(item: Case<Title, string[]>): Promise<void> {
  const { title, titles, platform } = item.input;
  const outcome = titles
    ? { verdict: meeting(titles, platform) }
    : await outcomeOf(() => safeSegments(textOf(title), platform));
  expect(outcome).toEqual({ ...outcome, ...wanted(item) });
}

describe('titles', () => {
  test.each(cases<Title, string[]>('titles'))('$line $input.platform $verdict: $reason', (item) =>
    expectVerdict(item, () => expectTitle(item)),
  );
});
