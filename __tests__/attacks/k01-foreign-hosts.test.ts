// K1 A host that only looks like a provider's: its login must not be asked for there.
import { describe, expect, test } from 'vitest';
import { oidcLogin } from '../../src/credentials/oidc/oidc-login.ts';
import { CLIENT, CONNECTION, POOL, ROLE, startClouds, TENANT } from '../support/clouds.ts';
import { LOGINS, registryAuth, step, type Login } from '../support/oidc-steps.ts';
import { expectFailure } from '../support/steps.ts';

const PARAMETERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  aws: { role: ROLE },
  azure: { tenant: TENANT, client: CLIENT },
  google: { 'workload-identity-provider': POOL },
  'docker-hub': { organization: 'acme', connection: CONNECTION },
};
const FOREIGN: readonly (readonly [provider: string, hosts: readonly string[]])[] = [
  [
    'aws',
    [
      '123456789012.dkr.ecr.eu-west-1.amazonaws.com.evil.example',
      '123456789012.dkr.ecr.eu-west-1.amazonaws.com:8443',
      '123456789012.dkr.ecr.evil.example#.amazonaws.com',
      '123456789012.dkr.ecr.eu-west-1.evil-amazonaws.com',
      '123456789012xdkr.ecr.eu-west-1.amazonaws.com',
      '1.dkr.ecr.eu-west-1.amazonaws.com',
      'x.123456789012.dkr.ecr.eu-west-1.amazonaws.com',
      'public.ecr.aws.evil.example',
      'public.ecr.aws.',
      'evil.example',
    ],
  ],
  [
    'azure',
    [
      'acme.azurecr.io.evil',
      'acme.evil.azurecr.io',
      'azurecr.io',
      'acme.azurecr.io:443',
      'acme.azurecr.io.',
      'xazurecr.io',
    ],
  ],
  [
    'google',
    ['evil-docker.pkg.dev.evil', 'docker.pkg.dev.evil', 'xgcr.io', 'a.b.gcr.io', 'gcr.io:444', 'gcr.io.'],
  ],
  ['docker-hub', ['docker.io.evil', 'hub.docker.com', 'docker.io:444', 'xdhi.io', 'evil.docker.io']],
];

describe.each(FOREIGN)('parameters of %s', (provider, hosts) => {
  test.each(hosts)('are refused for %s', (host) => {
    const parameters = PARAMETERS[provider] ?? {};
    expect(oidcLogin(host, { ...parameters, provider })).toHaveProperty('problem');
    expect(oidcLogin(host, parameters)).toHaveProperty('problem');
  });
});

test('a provider that contradicts the host is refused', () => {
  for (const provider of ['quay', 'jfrog', 'azure', 'google', 'docker-hub'])
    expect(oidcLogin('public.ecr.aws', { provider, role: ROLE })).toHaveProperty('problem');
});

test('a role of another partition is refused', () => {
  const role = 'arn:aws-cn:iam::123456789012:role/push';
  expect(oidcLogin('public.ecr.aws', { role })).toEqual({
    problem: 'the role is of the partition aws-cn, the registry of aws',
  });
});

test('a step ends before a token is asked for', async () => {
  await using clouds = await startClouds();
  const login = LOGINS['Amazon ECR'] as Login;
  const evil = { ...login, registry: 'acme.azurecr.io.evil.example' };
  const options = step(clouds, login, { 'registry-auth': registryAuth(evil) });
  await expectFailure(options, 'oidc of entry 1: the host does not tell the provider');
  expect(clouds.audiences).toEqual([]);
  expect(clouds.tunnel.requests).toEqual([]);
});
