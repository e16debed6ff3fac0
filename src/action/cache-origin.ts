import type { CacheOrigin } from '../cache/scopes.ts';
import { isRecord } from '../core/descriptor.ts';
import { readEvent, type Runtime } from './runtime.ts';

/** What the run says of itself. Outside a workflow there is one repository with one branch. */
export function cacheOrigin({ env, workflow }: Runtime): CacheOrigin {
  const [ref, event] = [env['GITHUB_REF'] || 'refs/heads/main', env['GITHUB_EVENT_NAME'] || 'local'];
  return {
    repository: workflow?.repository ?? 'local',
    ref,
    defaultBranch: defaultBranch(env['GITHUB_EVENT_PATH']) ?? branchOf(event, ref) ?? 'main',
    base: env['GITHUB_BASE_REF'] || undefined,
    event,
    sha: workflow?.sha ?? '',
    workflow: env['GITHUB_WORKFLOW'] || '',
  };
}

/** Events whose runs are on the default branch, whatever branch that is. */
const ON_DEFAULT = new Set(['schedule', 'repository_dispatch', 'workflow_run']);

function branchOf(event: string, ref: string): string | undefined {
  const [, branch] = /^refs\/heads\/(.+)$/s.exec(ref) ?? [];
  return ON_DEFAULT.has(event) ? branch : undefined;
}

function defaultBranch(eventFile: string | undefined): string | undefined {
  const repository = readEvent(eventFile)?.['repository'];
  const name = isRecord(repository) ? repository['default_branch'] : undefined;
  return typeof name === 'string' && name !== '' ? name : undefined;
}
