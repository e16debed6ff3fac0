// K5 Services whose errors quote the token that was sent: it must not come out by them.
import { expect, test } from 'vitest';
import { ACCOUNT, ACR, SECRETS, startClouds, TENANT } from '../support/clouds.ts';
import type { ReceivedRequest, Reply } from '../support/lab.ts';
import { expectNoSecrets, LOGINS, step, type Login } from '../support/oidc-steps.ts';
import { expectFailure } from '../support/steps.ts';

const SERVICES: readonly (readonly [login: string, service: string])[] = [
  ['Amazon ECR', 'sts.eu-west-1.amazonaws.com /'],
  ['Amazon ECR', 'api.ecr.eu-west-1.amazonaws.com /'],
  ['Azure Container Registry', `login.microsoftonline.com /${TENANT}/oauth2/v2.0/token`],
  ['Azure Container Registry', `${ACR} /oauth2/exchange`],
  ['Google, without a service account', 'sts.googleapis.com /v1/token'],
  [
    'Google, with a service account',
    `iamcredentials.googleapis.com /v1/projects/-/serviceAccounts/${encodeURIComponent(ACCOUNT)}:generateAccessToken`,
  ],
  ['Docker Hub', 'identity.docker.com /oauth/token'],
  ['Quay', 'quay.example /oauth2/federation/robot/token'],
  ['JFrog', 'art.example /access/api/v1/oidc/token'],
];

/** All that was sent, as AWS, OAuth, gRPC and a web server would quote it. */
const QUOTES: readonly ((request: ReceivedRequest, sent: string) => Reply)[] = [
  (_request, sent) => ({
    status: 400,
    body: `<Error><Code>${sent}</Code><Message>${sent}</Message></Error>`,
  }),
  (_request, sent) => ({
    status: 401,
    body: JSON.stringify({ error: sent, error_description: sent, __type: sent }),
  }),
  (_request, sent) => ({ status: 403, body: JSON.stringify({ error: { status: sent, message: sent } }) }),
  (_request, sent) => ({
    status: 403,
    headers: { 'content-type': 'text/html' },
    body: `<html>${sent}</html>`,
  }),
];

test.each(SERVICES)('%s: what %s quotes stays hidden', async (name, service) => {
  for (const quote of QUOTES) {
    await using clouds = await startClouds({
      instead: {
        [service]: (request) => {
          const token = clouds.tokens.at(-1) ?? '';
          return quote(request, `${token} ${String(request.headers.authorization)} ${request.text}`);
        },
      },
    });
    const run = await expectFailure(step(clouds, LOGINS[name] as Login), 'gave no login for the ID token');
    expectNoSecrets(run, clouds);
    expect(run.log).not.toContain(SECRETS.requestToken);
  }
});
