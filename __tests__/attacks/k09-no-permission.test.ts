// K9 A run that may not ask for ID tokens, as one for a fork: a clear failure, and nothing half done.
import { expect, test } from 'vitest';
import { ECR, startClouds } from '../support/clouds.ts';
import { LOGINS, registryAuth, type Login } from '../support/oidc-steps.ts';
import { authority } from '../support/clouds.ts';
import { expectFailure, expectSuccess, workspaceWith } from '../support/steps.ts';

const push = (env: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) => ({
  cwd: workspaceWith({ 'ca.pem': authority.certificate, a: 'a' }),
  env: { ...env, ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' },
  inputs: {
    command: 'push',
    files: 'a',
    to: `${ECR}/acme/app:v2`,
    'ca-file': 'ca.pem',
    'registry-auth': registryAuth(LOGINS['Amazon ECR'] as Login),
    ...more,
  },
});

test('fails, says which permission is missing, and writes nothing', async () => {
  await using clouds = await startClouds();
  await expectFailure(
    push(clouds.env),
    'may not ask for an ID token',
    'id-token: write',
    'reusable workflow',
  );
  expect(
    clouds.asked().filter((line) => /^(?:PUT|POST|PATCH|DELETE)/.test(line) && line.includes(ECR)),
  ).not.toContainEqual(expect.stringMatching(/^PUT/));
  expect(clouds.audiences).toEqual([]);
});

test('with if-unauthorized: skip the entry counts as not there', async () => {
  await using clouds = await startClouds();
  const run = await expectSuccess(push(clouds.env, { 'if-unauthorized': 'skip' }));
  expect(run.outputs.get('changed')).toBe('false');
  expect(clouds.asked().filter((line) => line.startsWith('PUT'))).toEqual([]);
});
