import { exchangeBy } from '../../../src/credentials/oidc/exchange.ts';
import { runnerIdTokens } from '../../../src/credentials/oidc/id-token.ts';
import { oidcCredentials } from '../../../src/credentials/oidc/oidc-credentials.ts';
import { oidcLogin } from '../../../src/credentials/oidc/oidc-login.ts';
import { createTransport } from '../../../src/http/transport.ts';
import { Registry } from '../../../src/registry/registry.ts';
import { ACCOUNT, ACR, authority, ECR, SECRETS, startClouds, TENANT } from '../../support/clouds.ts';
import type { CloudOptions } from '../../support/clouds.ts';
import { json, type Reply } from '../../support/lab.ts';
import { LOGINS, type Login } from '../../support/oidc-steps.ts';
import { rejection } from '../../support/rejection.ts';
import type { Case } from './hint-answer-cases.ts';

const ENTRA = `login.microsoftonline.com /${TENANT}/oauth2/v2.0/token`;
const STS = 'sts.eu-west-1.amazonaws.com /';
const GOOGLE_ACCOUNT = `iamcredentials.googleapis.com /v1/projects/-/serviceAccounts/${encodeURIComponent(ACCOUNT)}:generateAccessToken`;

interface Around extends CloudOptions {
  /** What the runner has in ACTIONS_ID_TOKEN_REQUEST_TOKEN. */
  readonly requestToken?: string;
}

/** A tag that is read with this login, where a cloud answers otherwise. */
async function loginFails(name: string, options: Around): Promise<Error> {
  const { registry, oidc, from } = LOGINS[name] as Login;
  const login = oidcLogin(registry, oidc);
  if ('problem' in login) throw new Error(login.problem);
  const { requestToken = SECRETS.requestToken } = options;
  await using clouds = await startClouds(options);
  const transport = createTransport({
    ca: authority.certificate,
    proxy: (url) => (url.protocol === 'https:' ? new URL(clouds.tunnel.origin) : undefined),
  });
  const exchange = exchangeBy({ send: transport.send, retries: 0 });
  const service = { url: clouds.env['ACTIONS_ID_TOKEN_REQUEST_URL'], token: requestToken };
  const credentials = oidcCredentials(login, { exchange, idTokens: runnerIdTokens(service, exchange) });
  const target = new Registry(registry, { transport, credentials, retries: 0 });
  try {
    const [, repository = ''] = /^[^/]+\/(.+):v1$/.exec(from) ?? [];
    return await rejection(target.repository(repository).resolve('v1'));
  } finally {
    await transport.close();
  }
}

const answer = (name: string, path: string, reply: Reply): Promise<Error> =>
  loginFails(name, { instead: { [path]: () => reply } });

const awsError = (code: string, status = 400): Reply => ({
  status,
  body: `<ErrorResponse><Error><Code>${code}</Code><Message>canary</Message></Error></ErrorResponse>`,
});
const entraError = (number: string): Reply =>
  json({ error: 'invalid_client', error_description: `${number}: canary` }, 401);
const registryDenies = json({ errors: [{ code: 'DENIED', message: 'no' }] }, 403);

/** Logins by ID token, refused by a scripted service of each provider. */
export const OIDC_CASES: readonly Case[] = [
  ['id-token-permission', () => loginFails('Amazon ECR', { requestToken: '' })],
  ['oidc-service', () => loginFails('Amazon ECR', { requestToken: 'not this one' })],
  ['oidc-expired', () => answer('Amazon ECR', STS, awsError('ExpiredTokenException'))],
  ['oidc-expired', () => loginFails('a registry that takes the ID token', { claims: { exp: 1 } })],
  ['oidc-aws-provider', () => answer('Amazon ECR', STS, awsError('InvalidIdentityToken'))],
  ['oidc-aws-role', () => answer('Amazon ECR', STS, awsError('AccessDenied', 403))],
  [
    'oidc-aws-role',
    () =>
      answer(
        'Amazon ECR Public',
        'api.ecr-public.us-east-1.amazonaws.com /',
        json({ __type: 'com.amazon.coral#AccessDeniedException' }, 400),
      ),
  ],
  ['oidc-azure-subject', () => answer('Azure Container Registry', ENTRA, entraError('AADSTS700213'))],
  ['oidc-azure-client', () => answer('Azure Container Registry', ENTRA, entraError('AADSTS700016'))],
  ['oidc-azure-role', () => answer('Azure Container Registry', `${ACR} /oauth2/exchange`, { status: 403 })],
  [
    'oidc-google-account',
    () =>
      answer(
        'Google, with a service account',
        GOOGLE_ACCOUNT,
        json({ error: { status: 'PERMISSION_DENIED' } }, 403),
      ),
  ],
  [
    'oidc-google-pool',
    () =>
      answer(
        'Google, without a service account',
        'sts.googleapis.com /v1/token',
        json({ error: 'invalid_grant' }, 400),
      ),
  ],
  ['oidc-docker-hub', () => answer('Docker Hub', 'identity.docker.com /oauth/token', { status: 403 })],
  ['oidc-quay', () => answer('Quay', 'quay.example /oauth2/federation/robot/token', { status: 401 })],
  ['oidc-jfrog', () => answer('JFrog', 'art.example /access/api/v1/oidc/token', { status: 404 })],
  ['oidc-service', () => answer('Docker Hub', 'identity.docker.com /oauth/token', { status: 503 })],
  ['oidc-service', () => answer('Amazon ECR', 'api.ecr.eu-west-1.amazonaws.com /', { body: '<html>' })],
  // A username and a password would not help who has no right.
  [
    'oidc-rights',
    () => answer('Amazon ECR', `${ECR} /v2/acme/app/manifests/v1`, registryDenies),
    { oidcRegistries: [ECR] },
  ],
  [
    'oidc-rights',
    () => answer('Azure Container Registry', `${ACR} /v2/acme/app/manifests/v1`, registryDenies),
    { oidcRegistries: [ACR] },
  ],
];
