/** What the workflow says of itself; it is written down with each entry. */
export interface CacheOrigin {
  readonly repository: string;
  /** `refs/heads/main`, `refs/pull/7/merge`, `refs/tags/v1`. */
  readonly ref: string;
  readonly defaultBranch: string;
  /** Of a pull request: the name of the branch it goes to. */
  readonly base: string | undefined;
  readonly event: string;
  readonly sha: string;
  readonly workflow: string;
}

export type CacheScope = 'branch' | 'repo' | 'shared';

export interface Scopes {
  /** The one that entries are saved in. */
  readonly own: string;
  /** Those that are read, in this order. */
  readonly read: readonly string[];
}

/**
 * As actions/cache: a branch reads its own entries, then those of its base and of the default branch, and writes its
 * own. `repo` is one scope for all of the repository, `shared` one for all that use the store.
 */
export function scopesFor(scope: CacheScope, origin: CacheOrigin): Scopes {
  const { repository, ref, base, defaultBranch } = origin;
  if (scope === 'shared') return { own: 'shared', read: ['shared'] };
  if (scope === 'repo') return { own: `repo ${repository}`, read: [`repo ${repository}`] };
  const of = (one: string) => `branch ${repository} ${one}`;
  const refs = [ref, ...(base === undefined ? [] : [`refs/heads/${base}`]), `refs/heads/${defaultBranch}`];
  return { own: of(ref), read: [...new Set(refs.map(of))] };
}

/** Events that only people and programs with rights on the repository cause. What is not known is not trusted. */
const TRUSTED = new Set([
  'create',
  'deployment',
  'deployment_status',
  'local',
  'merge_group',
  'push',
  'registry_package',
  'release',
  'repository_dispatch',
  'schedule',
  'workflow_dispatch',
  'workflow_run',
]);
/** Runs of a pull request's code, on a ref of its own. */
const PULLS = new Set(['pull_request', 'pull_request_review', 'pull_request_review_comment']);

type Run = Pick<CacheOrigin, 'event' | 'ref' | 'repository'>;

export function isTrusted({ event, ref }: Omit<Run, 'repository'>): boolean {
  return TRUSTED.has(event) && !ref.startsWith('refs/pull/');
}

function isPull({ event, ref }: Omit<Run, 'repository'>): boolean {
  return PULLS.has(event) && ref.startsWith('refs/pull/');
}

/** Whether anything restores what a run saves. All else has secrets, and is caused by anyone. */
export function isRestored(run: Run): boolean {
  return isTrusted(run) || isPull(run);
}

/** What trusted runs saved is for all; what a pull request saved, for itself alone. The table stands in docs/caching.md. */
export function mayRestore(run: Run, saved: Run): boolean {
  if (isTrusted(saved)) return true;
  return isPull(saved) && isPull(run) && saved.ref === run.ref && saved.repository === run.repository;
}

/** Whether entries of a scope are those of a repository alone. */
export function isScopeOf(scope: string, repository: string): boolean {
  return scope === `repo ${repository}` || scope.startsWith(`branch ${repository} `);
}
