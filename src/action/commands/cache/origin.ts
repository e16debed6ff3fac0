import { isTrusted, type CacheOrigin } from '../../../cache/store/scopes.ts';
import { isRecord } from '../../../core/descriptor.ts';
import { readEvent, type Runtime } from '../../runner/runtime.ts';

/** What the run says of itself. Outside a workflow there is one repository with one branch. */
export function cacheOrigin({ env, workflow }: Runtime): CacheOrigin {
  const [ref, event] = [env['GITHUB_REF'] || 'refs/heads/main', env['GITHUB_EVENT_NAME'] || 'local'];
  const payload = readEvent(env['GITHUB_EVENT_PATH']);
  return {
    repository: workflow?.repository ?? 'local',
    ref,
    defaultBranch: defaultBranch(payload) ?? branchOf(event, ref) ?? 'main',
    base: env['GITHUB_BASE_REF'] || undefined,
    event: event === 'workflow_run' ? afterWorkflow(payload) : event,
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

/** A run after another one is what that is: after a pull request's, with secrets and by anyone. */
function afterWorkflow(payload: Record<string, unknown> | undefined): string {
  const before = payload?.['workflow_run'];
  const event = isRecord(before) && typeof before['event'] === 'string' ? before['event'] : 'unknown';
  // Of a chain of them, only the last link is known.
  const isKnown = event !== 'workflow_run' && isTrusted({ event, ref: '' });
  return isKnown ? 'workflow_run' : `workflow_run after ${event}`;
}

function defaultBranch(payload: Record<string, unknown> | undefined): string | undefined {
  const repository = payload?.['repository'];
  const name = isRecord(repository) ? repository['default_branch'] : undefined;
  return typeof name === 'string' && name !== '' ? name : undefined;
}
