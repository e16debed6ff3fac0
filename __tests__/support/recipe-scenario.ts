import { expect } from 'vitest';
import type { ActRun } from './act.ts';

export interface Scenario {
  /** The recipes by their names, and what is seen. */
  readonly title: string;
  readonly run: () => Promise<void>;
}

/** A run that ended well; a failing test shows its log. */
export function expectRan(run: ActRun): ActRun {
  expect(run.code === 0 ? 'success' : run.log).toBe('success');
  expect(run.errors).toEqual([]);
  return run;
}

/** A run of which this step and no other failed. */
export function expectFailed(run: ActRun, name: string | RegExp): void {
  const failed = run.steps.filter(({ result }) => result === 'failure');
  expect(failed.length === 1 ? 'one failed step' : run.log).toBe('one failed step');
  expect(failed[0]?.name).toMatch(name);
  expect(run.code).toBe(1);
}
