import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  ACCOUNT,
  ACR,
  authority,
  CLIENT,
  CONNECTION,
  ECR,
  POOL,
  ROLE,
  SECRETS,
  startClouds,
  SUBJECT,
  TENANT,
  type CloudOptions,
  type Clouds,
} from '../support/clouds.ts';
import { startJob } from '../support/job.ts';
import { expectNoSecrets, LOGINS, registryAuth, step, type Login } from '../support/oidc-steps.ts';
import { runAction } from '../support/runner.ts';
import { expectFailure, expectSuccess, workspaceWith } from '../support/steps.ts';

describe.each(Object.entries(LOGINS))('a login to %s by ID token', (_name, login) => {
  test('asks for a token for its audience, trades it, and shows the login to the registry', async () => {
    await using clouds = await startClouds();
    const run = await expectSuccess(step(clouds, login));
    expect(clouds.audiences).toEqual([login.audience]);
    const hosts = clouds.asked().filter((line) => !/\/v2\/|\/oauth2\/token$/.test(line));
    expect(hosts).toEqual(login.asks);
    expectNoSecrets(run, clouds);
  });
});

const bodyOf = (clouds: Clouds, host: string) =>
  Object.fromEntries(new URLSearchParams(clouds.to(host)[0]?.text));

describe('what is sent', () => {
  test('to AWS is a form for the role, then a signed request', async () => {
    await using clouds = await startClouds();
    await expectSuccess(step(clouds, LOGINS['Amazon ECR'] as Login));
    expect(bodyOf(clouds, 'sts.eu-west-1.amazonaws.com')).toEqual({
      Action: 'AssumeRoleWithWebIdentity',
      Version: '2011-06-15',
      RoleArn: ROLE,
      RoleSessionName: 'oras-action',
      WebIdentityToken: clouds.tokens[0],
      DurationSeconds: '900',
    });
    const [request] = clouds.to('api.ecr.eu-west-1.amazonaws.com');
    expect(request).toMatchObject({
      text: '{}',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AmazonEC2ContainerRegistry_V20150921.GetAuthorizationToken',
        'x-amz-security-token': SECRETS.sessionToken,
      },
    });
    expect(request?.headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=ASIACANARYKEYID00000\/\d{8}\/eu-west-1\/ecr\/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-security-token;x-amz-target, Signature=[0-9a-f]{64}$/,
    );
  });

  test('to Azure are two forms', async () => {
    await using clouds = await startClouds();
    await expectSuccess(step(clouds, LOGINS['Azure Container Registry'] as Login));
    expect(bodyOf(clouds, 'login.microsoftonline.com')).toEqual({
      grant_type: 'client_credentials',
      client_id: CLIENT,
      scope: 'https://containerregistry.azure.net/.default',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: clouds.tokens[0],
    });
    const [, exchange] = clouds.to(ACR);
    expect(Object.fromEntries(new URLSearchParams(exchange?.text))).toEqual({
      grant_type: 'access_token',
      service: ACR,
      tenant: TENANT,
      access_token: SECRETS.entraToken,
    });
  });

  test('to Google is JSON', async () => {
    await using clouds = await startClouds();
    await expectSuccess(step(clouds, LOGINS['Google, with a service account'] as Login));
    expect(JSON.parse(clouds.to('sts.googleapis.com')[0]?.text ?? '')).toEqual({
      audience: `//iam.googleapis.com/${POOL}`,
      grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
      requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
      scope: 'https://www.googleapis.com/auth/cloud-platform',
      subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
      subjectToken: clouds.tokens[0],
    });
    expect(JSON.parse(clouds.to('iamcredentials.googleapis.com')[0]?.text ?? '')).toEqual({
      scope: ['https://www.googleapis.com/auth/cloud-platform'],
      lifetime: '3600s',
    });
  });

  test('to Docker Hub is a form', async () => {
    await using clouds = await startClouds();
    await expectSuccess(step(clouds, LOGINS['Docker Hub'] as Login));
    expect(bodyOf(clouds, 'identity.docker.com')).toEqual({
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
      subject_token: clouds.tokens[0],
      connection_id: CONNECTION,
      expires_in: '3600',
    });
  });

  test('to Quay is the robot with the ID token, to JFrog JSON with all that was given', async () => {
    await using clouds = await startClouds();
    await expectSuccess(step(clouds, LOGINS['Quay'] as Login));
    const exchange = clouds.asked().indexOf('GET quay.example/oauth2/federation/robot/token');
    expect(clouds.server.requests[exchange]?.headers.authorization).toBe(
      `Basic ${Buffer.from(`acme+push:${clouds.tokens[0]}`).toString('base64')}`,
    );
    const jfrog = { ...(LOGINS['JFrog'] as Login) };
    const oidc = { ...jfrog.oidc, project: 'acme', mapping: 'ci' };
    await expectSuccess(step(clouds, { ...jfrog, oidc }));
    const [body] = clouds.to('art.example').flatMap(({ text }) => (text === '' ? [] : [text]));
    expect(JSON.parse(body ?? '')).toEqual({
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
      subject_token: clouds.tokens[1],
      provider_name: 'github',
      project_key: 'acme',
      identity_mapping_name: 'ci',
    });
  });
});

const refusals: readonly (readonly [
  name: string,
  login: string,
  options: CloudOptions,
  says: readonly string[],
])[] = [
  [
    'AWS knows no such token',
    'Amazon ECR',
    {
      instead: {
        'sts.eu-west-1.amazonaws.com /': ({ text }) => ({
          status: 400,
          body: `<ErrorResponse><Error><Code>InvalidIdentityToken</Code><Message>No OpenIDConnect provider found in your account for ${text}</Message></Error></ErrorResponse>`,
        }),
      },
    },
    ['InvalidIdentityToken', `${ECR}: sts.eu-west-1.amazonaws.com`, SUBJECT, 'sts.amazonaws.com'],
  ],
  [
    'Azure knows no such subject',
    'Azure Container Registry',
    {
      instead: {
        [`login.microsoftonline.com /${TENANT}/oauth2/v2.0/token`]: ({ text }) => ({
          headers: { 'content-type': 'application/json' },
          status: 401,
          body: JSON.stringify({
            error: 'invalid_client',
            error_description: `AADSTS700213: No matching federated identity record found for ${text}`,
          }),
        }),
      },
    },
    ['AADSTS700213', SUBJECT, 'api://AzureADTokenExchange'],
  ],
  [
    'Azure’s registry gives the identity nothing',
    'Azure Container Registry',
    { instead: { [`${ACR} /oauth2/exchange`]: () => ({ status: 403 }) } },
    [`${ACR} gave no login`, 'AcrPull'],
  ],
  [
    'Google refuses the token',
    'Google, without a service account',
    {
      instead: {
        'sts.googleapis.com /v1/token': ({ text }) => ({
          status: 400,
          body: JSON.stringify({ error: 'invalid_grant', error_description: text }),
        }),
      },
    },
    ['invalid_grant', SUBJECT],
  ],
  [
    'Google refuses the service account',
    'Google, with a service account',
    {
      instead: {
        [`iamcredentials.googleapis.com /v1/projects/-/serviceAccounts/${encodeURIComponent(ACCOUNT)}:generateAccessToken`]:
          () => ({ status: 403, body: JSON.stringify({ error: { status: 'PERMISSION_DENIED' } }) }),
      },
    },
    ['PERMISSION_DENIED', 'roles/iam.workloadIdentityUser'],
  ],
  [
    'Docker Hub has no such connection',
    'Docker Hub',
    { instead: { 'identity.docker.com /oauth/token': () => ({ status: 403 }) } },
    ['identity.docker.com gave no login', SUBJECT],
  ],
  [
    'Quay’s robot trusts another',
    'Quay',
    { instead: { 'quay.example /oauth2/federation/robot/token': () => ({ status: 401 }) } },
    ['quay.example gave no login', SUBJECT],
  ],
  [
    'JFrog has no such integration',
    'JFrog',
    { instead: { 'art.example /access/api/v1/oidc/token': () => ({ status: 404 }) } },
    ['art.example gave no login', SUBJECT],
  ],
];

describe('a refusal says what to set, shows subject and audience, and no token', () => {
  test.each(refusals)('%s', async (_name, login, options, says) => {
    await using clouds = await startClouds(options);
    const run = await expectFailure(step(clouds, LOGINS[login] as Login), ...says);
    expectNoSecrets(run, clouds);
  });

  test('a job without the permission is told the lines', async () => {
    await using clouds = await startClouds();
    const own = step(clouds, LOGINS['Amazon ECR'] as Login);
    const env = { ...clouds.env, ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' };
    await expectFailure({ ...own, env }, `${ECR}: this job may not ask for an ID token`, 'id-token: write');
    expect(clouds.audiences).toEqual([]);
  });
});

describe('an exchange', () => {
  test('is tried again where the service asks for it, and where AWS could not reach the issuer', async () => {
    const states = new Map<string, number>();
    const first =
      (key: string, reply: { status: number; body?: string; headers?: Record<string, string> }) => () => {
        const count = states.get(key) ?? 0;
        states.set(key, count + 1);
        return count === 0 ? reply : undefined;
      };
    await using clouds = await startClouds({
      instead: {
        'sts.eu-west-1.amazonaws.com /': first('sts', {
          status: 400,
          body: '<ErrorResponse><Error><Code>IDPCommunicationError</Code></Error></ErrorResponse>',
        }),
        'api.ecr.eu-west-1.amazonaws.com /': first('ecr', { status: 503 }),
        'identity.docker.com /oauth/token': first('hub', { status: 429, headers: { 'retry-after': '0' } }),
      },
    });
    await expectSuccess(step(clouds, LOGINS['Amazon ECR'] as Login));
    await expectSuccess(step(clouds, LOGINS['Docker Hub'] as Login));
    expect([...states.values()]).toEqual([2, 2, 2]);
  });
});

test('login writes what it got, says until when it holds, and its post step removes it', async () => {
  await using clouds = await startClouds();
  const logins = [LOGINS['Amazon ECR'], LOGINS['Azure Container Registry']] as readonly Login[];
  const job = startJob({ env: clouds.env });
  const cwd = workspaceWith({ 'ca.pem': authority.certificate });
  const inputs = { command: 'login', 'ca-file': 'ca.pem', 'registry-auth': registryAuth(...logins) };
  const run = await job.step({ cwd, inputs });
  expect(run.log).toMatch(new RegExp(`Login accepted by ${ECR}, until \\d{4}-`));
  const folder = run.env.get('DOCKER_CONFIG') ?? '';
  const config = JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8')) as {
    auths: Record<string, unknown>;
  };
  expect(config.auths).toEqual({
    [ECR]: { auth: Buffer.from(`AWS:${SECRETS.ecrPassword}`).toString('base64') },
    [ACR]: {
      auth: Buffer.from('00000000-0000-0000-0000-000000000000:').toString('base64'),
      identitytoken: SECRETS.acrRefreshToken,
    },
  });
  for (const token of clouds.tokens) expect(JSON.stringify(config)).not.toContain(token);
  const exchanged = clouds.asked().length;
  const later = await job.step({
    cwd,
    inputs: { command: 'resolve', from: `${ECR}/acme/app:v1`, 'ca-file': 'ca.pem' },
  });
  expect(later.outcome).toBe('success');
  const after = clouds.asked().slice(exchanged);
  expect(after.filter((line) => !line.includes('/v2/'))).toEqual([]);
});

test('a run without the permission goes on without the login where if-unauthorized is skip', async () => {
  await using clouds = await startClouds();
  const login = LOGINS['Amazon ECR'] as Login;
  const cwd = workspaceWith({ 'ca.pem': authority.certificate, a: 'a' });
  const run = await runAction({
    cwd,
    env: { ...clouds.env, ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' },
    inputs: {
      command: 'push',
      files: 'a',
      to: `${ECR}/acme/app:v2`,
      'ca-file': 'ca.pem',
      'if-unauthorized': 'skip',
      'registry-auth': registryAuth(login),
    },
  });
  expect(run.outcome).toBe('success');
  expect(clouds.audiences).toEqual([]);
  expect(clouds.asked().some((line) => line.startsWith('PUT'))).toBe(false);
});
