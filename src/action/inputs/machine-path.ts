import * as paths from 'node:path';
import type { Runtime } from '../runner/runtime.ts';

export type Folders = Pick<Runtime, 'workspace' | 'home'>;

/** Where a step runs. */
export interface Surroundings extends Folders {
  /** Of the workflow, as GitHub writes it: `Acme/App`. */
  readonly repository?: string | undefined;
}

export function surroundingsIn({ workspace, home, workflow }: Runtime): Surroundings {
  return { workspace, home, repository: workflow?.repository };
}

/**
 * The absolute path that an input means: `~` is the home folder, all else is relative to the workspace. `rules` are those
 * of this system, or of another one in a test.
 */
export function machinePath(
  text: string,
  { workspace, home }: Folders,
  rules: paths.PlatformPath = paths,
): string {
  const isHome = text === '~' || text.startsWith('~/') || text.startsWith(`~${rules.sep}`);
  return isHome ? rules.join(home, text.slice(1)) : rules.resolve(workspace, text);
}
