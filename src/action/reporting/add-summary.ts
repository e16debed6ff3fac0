import type { WritePlan } from '../../targets/wrappers/dry-run.ts';
import type { CommandFacts } from '../inputs/command-facts.ts';
import type { Result } from '../results/result.ts';
import type { Runner } from '../runner/runner.ts';
import type { Failure } from '../failures/explain.ts';

interface Told {
  readonly command: Pick<CommandFacts, 'title'>;
  readonly plan: WritePlan | undefined;
}

/** What writes summaries is loaded where there is one to write. */
export function addResult(runner: Runner, result: Result, { command, plan }: Told): Promise<void> {
  return runner.addSummary(async () => {
    const { summaryOf } = await import('./summary/summary.ts');
    return summaryOf(result, command, plan);
  });
}

export function addFailure(runner: Runner, failure: Failure, docs: string): Promise<void> {
  return runner.addSummary(async () => {
    const { failureSummary } = await import('./summary/failure.ts');
    return failureSummary(failure, docs);
  });
}
