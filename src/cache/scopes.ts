/** What the workflow says of itself; it is written down with each entry. */
export interface CacheOrigin {
  readonly repository: string;
  /** `refs/heads/main`, `refs/pull/7/merge`, `refs/tags/v1`. */
  readonly ref: string;
  readonly defaultBranch: string;
  /** Of a pull request: the branch it goes to. */
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

/** Events in which code runs that nobody with rights on the repository has looked at. */
const UNTRUSTED = new Set([
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
  'issue_comment',
  'issues',
  'discussion',
  'discussion_comment',
  'fork',
  'watch',
]);

export function isTrusted({ event, ref }: Pick<CacheOrigin, 'event' | 'ref'>): boolean {
  return !UNTRUSTED.has(event) && !ref.startsWith('refs/pull/');
}
