import { join } from 'node:path';
import { freshFolder, writeFiles } from './operate.ts';
import { runAction, type RunOptions, type RunResult } from './runner.ts';

type Inputs = Readonly<Record<string, string>>;

const pushEvent = { name: 'push', payload: { repository: { default_branch: 'main' } } };

/** A store that no test before has written to, and inputs of a cache in it. */
export function newStore(): { readonly store: string; readonly inputs: Inputs } {
  const store = join(freshFolder('store'), 'layout');
  return { store, inputs: { command: 'cache', path: 'dist', to: `oci-layout:${store}` } };
}

/** A job: restores, builds what is to be kept, and saves in the post step. */
export async function cacheJob(
  inputs: Inputs,
  options: RunOptions & { readonly builds?: Inputs } = {},
): Promise<RunResult> {
  const { builds = {}, ...rest } = options;
  return runAction({
    event: pushEvent,
    post: true,
    between: (workspace) => void writeFiles(workspace, builds),
    ...rest,
    inputs,
  });
}

export function warningsOf({ annotations, post }: RunResult): string[] {
  return [...annotations, ...(post?.annotations ?? [])].map(({ level, message }) => `${level}: ${message}`);
}
