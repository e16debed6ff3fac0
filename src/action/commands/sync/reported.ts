import type { SyncResult } from '../../results/sync-result.ts';
import type { Context } from '../shared/context.ts';
import type { Run } from './run.ts';
import { SpentByRule } from './spent-by-rule.ts';
import { openTally } from './tally.ts';

/** Keeps a report while it works, and gives what became of the items of all rules. */
export async function reported(
  rules: readonly string[],
  context: Context,
  work: (run: Run) => Promise<Partial<SyncResult>>,
): Promise<SyncResult> {
  const run = { context, tally: openTally(rules, context), spent: new SpentByRule() };
  let more: Partial<SyncResult>;
  try {
    more = await work(run);
    context.signal.throwIfAborted();
  } catch (error) {
    await run.tally.abandon();
    throw error;
  }
  await run.tally.close();
  return { ...run.tally.result(run.spent, await context.open.budgets()), ...more };
}
