/** What is known of the workflow run; stored with each entry. */
export interface CacheOrigin {
  readonly repository: string;
  /** `refs/heads/main`, `refs/pull/7/merge`, `refs/tags/v1`. */
  readonly ref: string;
  readonly defaultBranch: string;
  /** Of a pull request: its base branch. */
  readonly base: string | undefined;
  readonly event: string;
  readonly sha: string;
  readonly workflow: string;
}

export type CacheScope = 'branch' | 'repo' | 'shared';

export interface Scopes {
  /** Entries are saved here. */
  readonly own: string;
  /** In lookup order. */
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

/** Events that need write access to the repository. Unknown events are not trusted. */
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
/** Events that run the code of a pull request, on its own ref. */
const PULLS = new Set(['pull_request', 'pull_request_review', 'pull_request_review_comment']);

type Run = Pick<CacheOrigin, 'event' | 'ref' | 'repository'>;

export function isTrusted({ event, ref }: Omit<Run, 'repository'>): boolean {
  return TRUSTED.has(event) && !ref.startsWith('refs/pull/');
}

function isPull({ event, ref }: Omit<Run, 'repository'>): boolean {
  return PULLS.has(event) && ref.startsWith('refs/pull/');
}

/** Whether anything restores what a run saves. Other events have secrets, and anyone can trigger them. */
export function isRestored(run: Run): boolean {
  return isTrusted(run) || isPull(run);
}

/** Anyone may restore what trusted runs saved; only the same pull request what a pull request saved (docs/caching.md). */
export function mayRestore(run: Run, saved: Run): boolean {
  if (isTrusted(saved)) return true;
  return isPull(saved) && isPull(run) && saved.ref === run.ref && saved.repository === run.repository;
}

/** Whether a scope belongs to this repository alone. */
export function isScopeOf(scope: string, repository: string): boolean {
  return scope === `repo ${repository}` || scope.startsWith(`branch ${repository} `);
}

/** Which kind of scope it is; undefined for one that no cache makes. */
export function scopeKind(scope: string): CacheScope | undefined {
  const [kind = ''] = scope.split(' ', 1);
  return (['branch', 'repo', 'shared'] as const).find((one) => one === kind);
}
