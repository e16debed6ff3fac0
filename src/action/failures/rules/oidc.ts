import type { FailureFacts } from '../failure-facts.ts';
import { safeText } from '../../runner/safe-text.ts';
import { because, both, denied, is, type HintRule } from './rule.ts';

const PERMISSIONS = 'permissions:\n  id-token: write\n  contents: read';

const EXPIRED = ['ExpiredToken', 'ExpiredTokenException'];

/** A service gave no login for the ID token of the run. */
const refusedBy =
  (provider: string, ...words: readonly string[]) =>
  (facts: FailureFacts): boolean =>
    because('exchange-refused')(facts) &&
    !is('UNAVAILABLE', 'RATE_LIMITED', 'INVALID_CONTENT')(facts) &&
    facts.details['provider'] === provider &&
    (words.length === 0 || words.includes(String(facts.details['providerCode'])));

/** What the service compared: claims of the run's own token. */
function claims({ details: { sub, aud } }: FailureFacts): string {
  const shown = [
    sub === undefined ? [] : `its subject is ${safeText(String(sub), 300)}`,
    aud === undefined ? [] : `its audience ${safeText(String(aud), 300)}`,
  ].flat();
  return shown.length === 0 ? '' : `; ${shown.join(', ')}`;
}

/** Logins by ID token. Before all rules of registries: the codes are the same. */
export const OIDC_RULES: readonly HintRule[] = [
  {
    id: 'id-token-permission',
    group: 'refused',
    title: 'The job may not ask for an ID token',
    seen: '`this job may not ask for an ID token`',
    matches: both(is('UNAUTHORIZED'), because('no-id-token')),
    likely: () =>
      'the job lacks the permission id-token: write, as runs for pull requests from forks always do; a reusable workflow gets it from the job that calls it',
    fix: () => 'set it for the job; a job that sets permissions has no others, so add what else it needs',
    snippet: () => PERMISSIONS,
  },
  {
    id: 'oidc-expired',
    group: 'refused',
    title: 'The ID token is too old',
    seen: '`ExpiredTokenException` of AWS, `the ID token has ended, or does not say when it ends`',
    matches: (facts) => refusedBy('aws', ...EXPIRED)(facts) || refusedBy('jwt')(facts),
    likely: () => 'an ID token is valid for minutes: the clock of the runner is wrong, or the job was paused',
    fix: () => 'set the clock of the runner, and run the job again',
  },
  {
    id: 'oidc-aws-provider',
    group: 'refused',
    title: 'AWS does not know the issuer or the audience',
    seen: '`gave no login for the ID token`, `InvalidIdentityToken` of AWS',
    matches: refusedBy('aws', 'InvalidIdentityToken'),
    likely: (facts) =>
      `the account of the role has no OIDC provider for token.actions.githubusercontent.com with this audience${claims(facts)}`,
    fix: () => 'add the provider to that account in IAM, with the audience sts.amazonaws.com',
  },
  {
    id: 'oidc-aws-role',
    group: 'refused',
    title: 'The AWS role does not trust this run',
    seen: '`gave no login for the ID token`, `AccessDenied` of AWS',
    matches: refusedBy('aws'),
    likely: (facts) =>
      `the trust policy of the role does not fit the ID token, or the role may not call ecr:GetAuthorizationToken${claims(facts)}`,
    fix: () =>
      'compare the condition on sub in the trust policy with that subject, and check the permissions of the role',
  },
  {
    id: 'oidc-azure-subject',
    group: 'refused',
    title: 'Azure has no federated credential for this run',
    seen: '`gave no login for the ID token`, `AADSTS700213` or `AADSTS70021`',
    matches: refusedBy(
      'azure',
      'AADSTS700213',
      'AADSTS70021',
      'AADSTS7002138',
      'AADSTS700211',
      'AADSTS700212',
    ),
    likely: (facts) =>
      `the app has no federated credential with this issuer, subject and audience${claims(facts)}`,
    fix: () => 'add one to the app registration or managed identity, with exactly that subject',
  },
  {
    id: 'oidc-azure-client',
    group: 'refused',
    title: 'Azure does not know the client or the tenant',
    seen: '`gave no login for the ID token`, `AADSTS700016` or `AADSTS90002`',
    matches: refusedBy('azure', 'AADSTS700016', 'AADSTS90002', 'AADSTS900023'),
    likely: () => 'client or tenant of the oidc entry is wrong, or the app lives in another tenant',
    fix: () => 'use the application (client) ID and the directory (tenant) ID, not an object ID',
  },
  {
    id: 'oidc-azure-role',
    group: 'refused',
    title: 'The Azure identity has no role on the registry',
    seen: '`gave no login for the ID token`, 401 or 403 of azurecr.io',
    matches: refusedBy('azure'),
    likely: (facts) =>
      `the identity has no role on the registry, or its token is not accepted there${claims(facts)}`,
    fix: () => 'give it the role AcrPull, or AcrPush to write',
  },
  {
    id: 'oidc-google-account',
    group: 'refused',
    title: 'The identity may not act as the Google service account',
    seen: '`gave no login for the ID token`, 403 of iamcredentials.googleapis.com',
    matches: both(refusedBy('google'), ({ details: { host } }) => host === 'iamcredentials.googleapis.com'),
    likely: (facts) => `the workload identity has no role on the service account${claims(facts)}`,
    fix: () => 'grant it roles/iam.workloadIdentityUser on the service account',
  },
  {
    id: 'oidc-google-pool',
    group: 'refused',
    title: 'The Google workload identity provider refuses this run',
    seen: '`gave no login for the ID token`, `invalid_grant` or `unauthorized_client` of Google',
    matches: refusedBy('google'),
    likely: (facts) =>
      `its attribute condition or its allowed audiences do not fit the ID token${claims(facts)}`,
    fix: () => 'compare the provider’s condition and audiences with these claims',
  },
  {
    id: 'oidc-docker-hub',
    group: 'refused',
    title: 'Docker Hub refuses the ID token',
    seen: '`gave no login for the ID token`, of identity.docker.com',
    matches: refusedBy('docker-hub'),
    likely: (facts) =>
      `the connection is disabled, belongs to another organization, or none of its rulesets fits${claims(facts)}`,
    fix: () => 'check connection ID, organization and rulesets in the settings of the organization',
  },
  {
    id: 'oidc-quay',
    group: 'refused',
    title: 'The Quay robot does not trust this run',
    seen: '`gave no login for the ID token`, 401 of Quay',
    matches: refusedBy('quay'),
    likely: (facts) => `the robot has no federation with this issuer and subject${claims(facts)}`,
    fix: () => 'set issuer https://token.actions.githubusercontent.com and that subject for the robot',
  },
  {
    id: 'oidc-jfrog',
    group: 'refused',
    title: 'JFrog refuses the ID token',
    seen: '`gave no login for the ID token`, of JFrog',
    matches: refusedBy('jfrog'),
    likely: (facts) =>
      `there is no integration of that name, or none of its identity mappings fits${claims(facts)}`,
    fix: () => 'compare integration and mapping with the platform’s OIDC settings',
  },
  {
    id: 'oidc-rights',
    group: 'refused',
    title: 'The identity behind the ID token lacks a right',
    seen: '401 or 403 of a registry that has an entry with `oidc`',
    matches: both(
      denied,
      ({ oidc }) => oidc,
      (facts) => !because('exchange-refused')(facts),
    ),
    likely: ({ host }) =>
      `the ID token gave a login for ${host}, and the identity that it stands for may not do this with the repository`,
    fix: ({ writing }) =>
      `give that role, service account, robot or connection the right to ${writing ? 'push to' : 'pull from'} the repository`,
  },
  {
    id: 'oidc-service',
    group: 'network',
    title: 'A service gave no usable login for the ID token',
    seen: '`gave no login for the ID token`, status 429 or 5xx; `gave a login for another registry`',
    matches: because('exchange-refused'),
    likely: () => 'the service has trouble, or a proxy answered in its place',
    fix: () => 'run the job again later; check the status page of the provider and the proxy',
  },
];
