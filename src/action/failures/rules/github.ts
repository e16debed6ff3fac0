import type { FailureFacts } from '../failure-facts.ts';
import { at, because, both, denied, is, login, says, waiting, writing, type HintRule } from './rule.ts';

const PACKAGES_WRITE = 'permissions:\n  contents: read\n  packages: write';
const PACKAGES_READ = 'permissions:\n  contents: read\n  packages: read';

const packages = at('github', 'UNAUTHORIZED', 'FORBIDDEN');

/** The page of the package's settings. */
function settingsOf({ host, repository, owner }: FailureFacts): string {
  const [name = 'OWNER', ...rest] = repository.split('/');
  const server = host.startsWith('containers.') ? host.slice('containers.'.length) : 'github.com';
  const isUser = owner?.isUser === true && isOwner(owner.name, repository);
  const encoded = rest.length === 0 ? 'PACKAGE' : encodeURIComponent(rest.join('/'));
  const page = `https://${server}/${isUser ? 'users' : 'orgs'}/${name || 'OWNER'}/packages/container/${encoded}/settings`;
  return isUser || owner ? page : `${page} (users in place of orgs for a person's package)`;
}

function isOwner(name: string, repository: string): boolean {
  return repository.split('/')[0]?.toLowerCase() === name.toLowerCase();
}

/** Of GitHub's API for packages, by which its registries delete. */
const DELETION_RULES: readonly HintRule[] = [
  {
    id: 'ghcr-kept-tag',
    group: 'rejected',
    title: 'ghcr.io: another tag stands for the artifact',
    seen: '`cannot remove a single tag`',
    matches: because('kept-tag'),
    likely: () =>
      'several tags were pushed for one artifact, and GitHub deletes it with all its tags or not at all',
    fix: () =>
      'if all of them can go, name them all in from, or the digest; to free one tag, push something else under it and delete that',
    snippet: () => 'with:\n  command: delete\n  from: ghcr.io/acme/app:1.2,latest',
  },
  {
    id: 'ghcr-untag',
    group: 'rejected',
    title: 'ghcr.io does not remove single tags',
    seen: '`deletes a version of a package with all its tags, or not at all`',
    matches: both(because('packages-api'), ({ details }) => details['untag'] === true),
    likely: () => 'GitHub has no way to remove a tag and keep what it stands for',
    fix: () =>
      'use command delete if the artifact can go with all its tags; else push something else under the tag and delete that',
  },
  {
    id: 'ghcr-delete',
    group: 'refused',
    title: 'ghcr.io: the job is not allowed to delete',
    seen: '401, 403 or 404 of GitHub’s API for packages',
    matches: both(because('packages-api'), denied),
    likely: () =>
      'the job lacks packages: write, or the package does not give this repository the role Admin; a token of a person needs delete:packages',
    fix: (facts) =>
      `give the job the permissions below; if it has them, add this repository with the role Admin under Manage Actions access: ${settingsOf(facts)}`,
    snippet: () => PACKAGES_WRITE,
  },
  {
    id: 'ghcr-last-version',
    group: 'rejected',
    title: 'ghcr.io: GitHub keeps this version of the package',
    seen: '`You cannot delete the last tagged version of a package`, `more than 5,000 downloads`',
    matches: both(because('packages-api'), is('UNSUPPORTED'), ({ status }) => status !== undefined),
    likely: () =>
      'it is the last tagged version of the package, or a public one with more than 5000 downloads, which GitHub does not delete',
    fix: (facts) => `delete the whole package, if nothing of it is needed: ${settingsOf(facts)}`,
  },
];

export const GITHUB_RULES: readonly HintRule[] = [
  ...DELETION_RULES,
  {
    id: 'ghcr-create',
    group: 'refused',
    title: 'ghcr.io: the workflow is not allowed to create the package',
    seen: '`installation not allowed to Create organization package`',
    matches: both(packages, says(/not allowed to create/i)),
    likely: () => 'the job lacks packages: write, or the organization does not allow new packages',
    fix: () =>
      'give the job the permissions below; if it has them, allow packages in the organization’s settings, under Packages',
    snippet: () => PACKAGES_WRITE,
  },
  {
    id: 'ghcr-organization',
    group: 'refused',
    title: 'ghcr.io: the workflow is not allowed to write the organization’s package',
    seen: '`not allowed to Write organization package`',
    matches: both(packages, says(/not allowed to write/i)),
    likely: () => 'the job lacks packages: write, or the package belongs to another repository',
    fix: (facts) =>
      `give the job the permissions below; if it has them, add this repository with the role Write under Manage Actions access: ${settingsOf(facts)}`,
    snippet: () => PACKAGES_WRITE,
  },
  {
    id: 'ghcr-package-access',
    group: 'refused',
    title: 'ghcr.io: the package does not let this repository write',
    seen: '`permission_denied: write_package`',
    matches: both(packages, says(/write_package/i)),
    likely: () =>
      'the package was first pushed from elsewhere, and this repository is not allowed to write to it',
    fix: (facts) =>
      `add this repository with the role Write under Manage Actions access: ${settingsOf(facts)}`,
    snippet: () => PACKAGES_WRITE,
  },
  {
    id: 'ghcr-other-owner',
    group: 'refused',
    title: 'ghcr.io: the package is another owner’s',
    seen: '403 for a package below another owner',
    matches: both(
      packages,
      writing,
      ({ owner, repository }) => owner !== undefined && repository !== '' && !isOwner(owner.name, repository),
    ),
    likely: ({ owner, repository }) =>
      `the workflow’s token can write packages of ${owner?.name ?? 'the owner'} only, and this one belongs to ${repository.split('/')[0] ?? 'another owner'}`,
    fix: ({ owner }) =>
      `push below ${owner?.name.toLowerCase() ?? 'the owner'}, or log in with a token of that owner with write:packages`,
    snippet: (facts) => login(facts, '${{ vars.PACKAGES_USER }}', '${{ secrets.PACKAGES_TOKEN }}'),
  },
  {
    id: 'ghcr-write',
    group: 'refused',
    title: 'ghcr.io: the job is not allowed to write packages',
    seen: '401 or 403 of ghcr.io while writing',
    matches: both(packages, writing),
    likely: () => 'the job lacks packages: write, or the package does not let this repository write',
    fix: (facts) =>
      `give the job the permissions below; if it has them, check Manage Actions access: ${settingsOf(facts)}`,
    snippet: () => PACKAGES_WRITE,
  },
  {
    id: 'ghcr-read',
    group: 'refused',
    title: 'ghcr.io: the package is private',
    seen: '401 or 403 of ghcr.io while reading',
    matches: packages,
    likely: () => 'the package is private, as new packages are, and the token of this job cannot read it',
    fix: (facts) =>
      `give the job the permissions below, and this repository the role Read under Manage Actions access: ${settingsOf(facts)}`,
    snippet: () => PACKAGES_READ,
  },
  {
    id: 'ghcr-limit',
    group: 'limit',
    title: 'ghcr.io: too many requests',
    seen: '429, or `secondary rate limit`, of ghcr.io',
    matches: at('github', 'RATE_LIMITED'),
    likely: (facts) =>
      facts.details.reason === 'packages-api'
        ? `the API that deletes allows a workflow about 1000 requests per hour${waiting(facts)}`
        : `ghcr.io allows about 2000 requests per minute${waiting(facts)}`,
    fix: () =>
      'lower concurrency, let fewer jobs of a matrix run at once (max-parallel), or run it again later',
    snippet: () => 'with:\n  concurrency: 2',
  },
];

export const FORK_RULES: readonly HintRule[] = [
  {
    id: 'fork-pull-request',
    group: 'refused',
    title: 'A pull request from a fork cannot write',
    seen: '401 or 403 in a pull request from a fork',
    matches: both(({ fork }) => fork, writing, denied),
    likely: () =>
      'the run is for a pull request from a fork: its token can only read, and it gets no secrets; the password is not wrong',
    fix: () => 'set if-unauthorized: skip, and push in a workflow that runs after the merge',
    snippet: () => 'with:\n  if-unauthorized: skip',
  },
  {
    id: 'fork-pull-request-read',
    group: 'refused',
    title: 'A pull request from a fork has no secrets',
    seen: '401 or 403 while reading, in a pull request from a fork',
    matches: both(({ fork }) => fork, is('UNAUTHORIZED', 'FORBIDDEN')),
    likely: () =>
      'the run is for a pull request from a fork: it gets no secrets, so it can only read what is public',
    fix: () => 'skip the step in such runs, or make the artifact public',
    snippet: () => 'if: github.event.pull_request.head.repo.full_name == github.repository',
  },
];
