import { inspect } from 'node:util';
import { OrasError } from '../../src/core/errors.ts';
import { checkHistory, type Snapshot } from '../support/scripted-registry/history.ts';
import type { ScriptedRegistry } from '../support/scripted-registry/scripted-registry.ts';
import { Wrong, type Changes } from './scenarios.ts';
import { contents } from './world.ts';

export type Outcome =
  | 'survived'
  | 'clean failure'
  | 'not reached'
  | 'hung'
  | 'wrong bytes'
  | 'bytes lost'
  | 'tags lost'
  | 'secret leaked'
  | 'false failure'
  | 'false success'
  | 'unclear failure'
  | 'too many tries';

/** Longer than any cell takes. */
export const HUNG_MS = 30_000;

/** How a scenario ended. */
export interface Run {
  readonly end: 'done' | 'failed' | 'hung';
  readonly error?: unknown;
  /** What is wrong though it is done. */
  readonly wrong: readonly string[];
  readonly secrets: readonly string[];
  readonly retries: number;
}

export interface Facts {
  readonly run: Run;
  readonly registry: ScriptedRegistry;
  readonly before: { readonly tags: Snapshot; readonly contents: ReadonlyMap<string, string> };
  readonly changes: Changes;
}

export interface Verdict {
  readonly outcome: Outcome;
  /** What is wrong, or how it failed. */
  readonly note: string;
}

export function judge(facts: Facts): Verdict {
  const { run } = facts;
  if (run.end === 'hung') return { outcome: 'hung', note: `longer than ${HUNG_MS} ms` };
  const left = storeProblem(facts) ?? leak(facts);
  if (left) return left;
  const [wrong] = run.wrong;
  if (wrong !== undefined) return verdictOf(wrong);
  if (run.end === 'done') return { outcome: 'survived', note: '' };
  if (run.error instanceof Wrong) return verdictOf(run.error.message);
  const { error } = run;
  const note = inspect(error, { depth: 0 }).split('\n')[0] ?? '';
  return { outcome: isClear(error) ? 'clean failure' : 'unclear failure', note };
}

/** `tags lost: v1 …` */
function verdictOf(text: string): Verdict {
  const [outcome, note = ''] = text.split(': ', 2);
  return { outcome: outcome as Outcome, note };
}

function storeProblem({ run, registry, before, changes }: Facts): Verdict | undefined {
  const { store } = registry;
  const { problems, lostTags, movedTags } = checkHistory(store, before.tags);
  const [problem] = problems;
  if (problem !== undefined)
    return { outcome: problem.includes('other content') ? 'wrong bytes' : 'bytes lost', note: problem };
  const lost = lostTags.filter((tag) => changes.removed?.includes(tag) !== true);
  const moved = movedTags.filter((tag) => changes.moved?.includes(tag) !== true);
  if (lost.length + moved.length > 0) return { outcome: 'tags lost', note: [...lost, ...moved].join(', ') };
  const after = contents(store);
  const gone = [...before.contents].filter(([key, value]) => after.get(key) !== value);
  const allowed = changes.removed === undefined ? 0 : 1;
  if (gone.length > allowed) return { outcome: 'bytes lost', note: gone.map(([key]) => key).join(', ') };
  return run.end === 'done' && changes.moved?.some((tag) => !movedTags.includes(tag)) === true
    ? { outcome: 'false success', note: `${changes.moved.join()} did not move` }
    : undefined;
}

function leak({ run, registry }: Facts): Verdict | undefined {
  const [seen] = registry.secretsSeenElsewhere;
  if (seen !== undefined) return { outcome: 'secret leaked', note: seen };
  const text = inspect(run.error, { depth: 20, showHidden: true, maxStringLength: null });
  const found = run.secrets.some((secret) =>
    [secret, encodeURIComponent(secret)].some((form) => text.includes(form)),
  );
  return found ? { outcome: 'secret leaked', note: 'in the error' } : undefined;
}

/** An error of ours that says where. */
function isClear(error: unknown): boolean {
  if (!(error instanceof OrasError)) return false;
  const parts: string[] = [];
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    parts.push(at.message);
    if (at instanceof OrasError) parts.push(String(at.details['host'] ?? ''));
  }
  return /(?:127\.0\.0\.1|localhost|registry\.invalid):[0-9]/.test(parts.join('\n'));
}
