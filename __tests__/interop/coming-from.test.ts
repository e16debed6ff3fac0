import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerOf, makesAnew } from '../support/coming-from/answers.ts';
import { comparisons } from '../support/coming-from/page.ts';
import { startComparison, stepOf, type ComparisonWorld } from '../support/coming-from/world.ts';
import { describeWith } from '../support/partners.ts';

const tools = {
  'setup-oras and a shell': 'oras',
  crane: 'crane',
  regctl: 'regctl',
  skopeo: 'skopeo',
} as const;

// Their lines are for a shell.
describe.skipIf(process.platform === 'win32')('docs/coming-from.md', () => {
  for (const [heading, tool] of Object.entries(tools))
    describeWith([tool, 'olareg', 'docker-registry'], heading, () => {
      const rows = comparisons(heading).filter(({ inputs }) => inputs !== undefined);
      let world: ComparisonWorld;
      beforeAll(async () => void (world = await startComparison([tool])));
      afterAll(() => world?.[Symbol.asyncDispose]());

      test.each(rows.map((row) => [row.theirs.join(' '), row] as const))(
        '%s',
        { timeout: 120_000 },
        async (line, row) => {
          const [theirs, ours] = [await world.side(row, 'theirs'), await world.side(row, 'ours')];
          const view = { byContent: makesAnew(line) };
          const before = await ours.snapshot(view);
          const printed = await world.shell(line, theirs);
          const run = await stepOf(row, ours);
          const after = await ours.snapshot(view);
          expect(after).toEqual(await theirs.snapshot(view));
          const answer = answerOf(row);
          if (answer === undefined) expect(after).not.toEqual(before);
          else expect(answer.ours(run, ours)).toEqual(answer.theirs(printed, theirs));
        },
      );
    });
});
