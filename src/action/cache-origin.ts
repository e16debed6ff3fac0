import type { CacheOrigin } from '../cache/scopes.ts';
import { isRecord } from '../core/descriptor.ts';
import { readEvent, type Runtime } from './runtime.ts';

/** What the run says of itself. Outside a workflow there is one repository with one branch. */
export function cacheOrigin({ env, workflow }: Runtime): CacheOrigin {
  return {
    repository: workflow?.repository ?? 'local',
    ref: env['GITHUB_REF'] || 'refs/heads/main',
    defaultBranch: defaultBranch(env['GITHUB_EVENT_PATH']) ?? 'main',
    base: env['GITHUB_BASE_REF'] || undefined,
    event: env['GITHUB_EVENT_NAME'] || 'local',
    sha: workflow?.sha ?? '',
    workflow: env['GITHUB_WORKFLOW'] || '',
  };
}

function defaultBranch(eventFile: string | undefined): string | undefined {
  const repository = readEvent(eventFile)?.['repository'];
  const name = isRecord(repository) ? repository['default_branch'] : undefined;
  return typeof name === 'string' && name !== '' ? name : undefined;
}
