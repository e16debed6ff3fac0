import { expect, test } from 'vitest';
import { isAskedInRun } from '../../../src/sync/turn.ts';

const tags = Array.from({ length: 500 }, (_, at) => `v${at}.0`);

test('every tag has its turn exactly once in so many runs, whatever the first is', () => {
  for (const recheck of [1, 2, 7, 30])
    for (const first of [1, 12])
      for (const tag of tags) {
        const turns = Array.from({ length: recheck }, (_, at) =>
          isAskedInRun(tag, { run: first + at, recheck }),
        );
        expect(turns.filter(Boolean)).toHaveLength(1);
      }
});

test('and about as many have it in each run', () => {
  const recheck = 5;
  for (let run = 1; run <= recheck; run += 1) {
    const asked = tags.filter((tag) => isAskedInRun(tag, { run, recheck })).length;
    expect(asked).toBeGreaterThan(tags.length / recheck / 2);
    expect(asked).toBeLessThan((tags.length / recheck) * 2);
  }
});

test('a tag that all repositories have is not asked for in all of them at once', () => {
  const recheck = 7;
  const names = Array.from({ length: 700 }, (_, at) => `reg.example/acme/app-${at}:latest`);
  const asked = Array.from(
    { length: recheck },
    (_, run) => names.filter((name) => isAskedInRun(name, { run, recheck })).length,
  );
  for (const count of asked) {
    expect(count).toBeGreaterThan(50);
    expect(count).toBeLessThan(200);
  }
});
