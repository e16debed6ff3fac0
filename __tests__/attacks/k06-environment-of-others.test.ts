// K6 Variables with which clouds' own tools are configured, set by an earlier step: they must not move a login elsewhere.
import { expect, test } from 'vitest';
import { startClouds } from '../support/clouds.ts';
import { LOGINS, step, type Login } from '../support/oidc-steps.ts';
import { expectSuccess } from '../support/steps.ts';

const EVIL = 'https://zot.example';
const VARIABLES = {
  AWS_ENDPOINT_URL: EVIL,
  AWS_ENDPOINT_URL_STS: EVIL,
  AWS_ENDPOINT_URL_ECR: EVIL,
  AWS_REGION: 'evil-1',
  AWS_DEFAULT_REGION: 'evil-1',
  AWS_ROLE_ARN: 'arn:aws:iam::999999999999:role/evil',
  AWS_ACCESS_KEY_ID: 'evil',
  AWS_SECRET_ACCESS_KEY: 'evil',
  AWS_SESSION_TOKEN: 'evil',
  AZURE_AUTHORITY_HOST: EVIL,
  AZURE_TENANT_ID: 'evil',
  AZURE_CLIENT_ID: 'evil',
  GOOGLE_APPLICATION_CREDENTIALS: '/evil.json',
  CLOUDSDK_API_ENDPOINT_OVERRIDES_STS: EVIL,
  DOCKERHUB_OIDC_CONNECTION_ID: 'evil',
  DOCKER_HUB_TOKEN_URL: EVIL,
};

test.each(Object.keys(LOGINS))('%s: the same requests with and without them', async (name) => {
  const asked = async (env: Readonly<Record<string, string>>): Promise<readonly string[]> => {
    await using clouds = await startClouds();
    const own = step(clouds, LOGINS[name] as Login);
    await expectSuccess({ ...own, env: { ...clouds.env, ...env } });
    return [
      ...clouds.audiences,
      ...clouds.asked(),
      ...clouds.server.requests.map(({ text }) => text.replace(/eyJ[\w.-]+/g, 'TOKEN')),
    ];
  };
  expect(await asked(VARIABLES)).toEqual(await asked({}));
});
