import type { Provider } from '../../open/registry-vendor.ts';
import { because, both, creating, denied, is, login, says, waiting, writing, type HintRule } from './rule.ts';

/** Words in which registries refuse what does not exist there yet. */
const ABSENT = /NAME_UNKNOWN|RepositoryNotFound|project .*not found|repository .*not (?:found|exist)/i;

/** Their passwords are tokens of hours, which end more often than they are wrong. */
const SHORT_LIVED: ReadonlySet<Provider> = new Set(['ecr', 'acr', 'google']);

/** Before the rules of permissions. */
export const CREDENTIAL_RULES: readonly HintRule[] = [
  {
    id: 'empty-secret',
    group: 'inputs',
    title: 'A secret is empty',
    seen: '`input … is missing`, `none of them empty`',
    matches: because('empty-login'),
    likely: () =>
      'the secret is empty in this run: pull requests from forks and Dependabot get no secrets, or its name is misspelt or belongs to another environment',
    fix: () => 'check its name; for runs without secrets, if-unauthorized: skip lets the step pass',
    snippet: () => 'with:\n  if-unauthorized: skip',
  },
  {
    id: 'wrong-credential',
    group: 'refused',
    title: 'The user name or password is wrong',
    seen: '401 despite a login, `refuses the credential it was given`',
    matches: ({ details, provider }) => details['credential'] === 'refused' && !SHORT_LIVED.has(provider),
    likely: ({ host }) => `${host} rejects the user name or password: one of them is wrong or has expired`,
    fix: () =>
      'check both where they are set: in the inputs of the step, in registry-auth, or in the login of an earlier step; for an entry with oidc, check that the registry accepts what its provider gave',
    snippet: (facts) => login(facts),
  },
];

/** Registries without rules of their own. */
export const ANY_REGISTRY_RULES: readonly HintRule[] = [
  {
    id: 'create-first',
    group: 'missing',
    title: 'The repository does not exist',
    seen: '404 while writing, `NAME_UNKNOWN`',
    matches: both(is('NOT_FOUND'), writing, creating, says(ABSENT)),
    likely: ({ host }) => `${host} requires the repository, or its project, to exist before the first push`,
    fix: ({ repository }) => `create ${repository || 'it'} there first, and check the spelling`,
  },
  {
    id: 'unauthorized',
    group: 'refused',
    title: 'The registry requires a login',
    seen: '401 of any other registry',
    matches: is('UNAUTHORIZED'),
    likely: ({ host }) => `there is no credential for ${host}, or its user name or password is wrong`,
    fix: () => 'set inputs registry, username and password, or log in in an earlier step',
    snippet: (facts) => login(facts),
  },
  {
    id: 'forbidden',
    group: 'refused',
    title: 'The credential is not allowed to do this',
    seen: '403 of any other registry',
    matches: denied,
    likely: ({ host }) => `the credential for ${host} is valid but not allowed to do this, or there is none`,
    fix: ({ writing: write, repository }) =>
      `give the account ${write ? 'write' : 'read'} access to ${repository || 'the repository'}`,
  },
  {
    id: 'rate-limit',
    group: 'limit',
    title: 'Too many requests',
    seen: '429, `TOOMANYREQUESTS`',
    matches: is('RATE_LIMITED'),
    likely: (facts) => `${facts.host} limits the number of requests${waiting(facts)}`,
    fix: () => 'log in, lower concurrency, or run it again later',
    snippet: () => 'with:\n  concurrency: 2',
  },
];
