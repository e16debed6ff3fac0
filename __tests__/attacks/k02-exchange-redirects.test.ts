// K2 A service that redirects a request with an ID token, or with what came for it, to another host.
import { expect, test } from 'vitest';
import { ACCOUNT, ACR, startClouds, TENANT } from '../support/clouds.ts';
import { startServer } from '../support/lab.ts';
import { expectNoSecrets, LOGINS, step, type Login } from '../support/oidc-steps.ts';
import { expectFailure } from '../support/steps.ts';

const REDIRECTED: readonly (readonly [login: string, service: string])[] = [
  ['Amazon ECR', 'sts.eu-west-1.amazonaws.com /'],
  ['Amazon ECR', 'api.ecr.eu-west-1.amazonaws.com /'],
  ['Azure Container Registry', `login.microsoftonline.com /${TENANT}/oauth2/v2.0/token`],
  ['Azure Container Registry', `${ACR} /oauth2/exchange`],
  ['Google, with a service account', 'sts.googleapis.com /v1/token'],
  [
    'Google, with a service account',
    `iamcredentials.googleapis.com /v1/projects/-/serviceAccounts/${encodeURIComponent(ACCOUNT)}:generateAccessToken`,
  ],
  ['Docker Hub', 'identity.docker.com /oauth/token'],
  ['Quay', 'quay.example /oauth2/federation/robot/token'],
  ['JFrog', 'art.example /access/api/v1/oidc/token'],
];

test.each(REDIRECTED)('%s: a redirect of %s is not followed', async (name, service) => {
  for (const status of [302, 307]) {
    const location = 'https://zot.example/stolen';
    await using clouds = await startClouds({
      instead: { [service]: () => ({ status, headers: { location } }) },
    });
    const run = await expectFailure(
      step(clouds, LOGINS[name] as Login),
      'redirects a request for a login, which is not followed',
    );
    expect(clouds.to('zot.example')).toEqual([]);
    expectNoSecrets(run, clouds);
  }
});

test('nor is one of the service that gives ID tokens', async () => {
  await using clouds = await startClouds();
  await using elsewhere = await startServer(() => ({ body: '{}' }));
  await using issuer = await startServer(() => ({
    status: 307,
    headers: { location: `${elsewhere.origin}/` },
  }));
  const own = step(clouds, LOGINS['Amazon ECR'] as Login);
  await expectFailure(
    { ...own, env: { ...clouds.env, ACTIONS_ID_TOKEN_REQUEST_URL: `${issuer.origin}/token` } },
    'redirects a request for a login',
  );
  expect(elsewhere.requests).toEqual([]);
});
