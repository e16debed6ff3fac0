import { expect } from 'vitest';
import {
  ACCOUNT,
  ACR,
  authority,
  CLIENT,
  CONNECTION,
  ECR,
  GAR,
  POOL,
  ROLE,
  SECRETS,
  TENANT,
  type Clouds,
} from './clouds.ts';
import type { RunOptions, RunResult } from './runner.ts';
import { workspaceWith } from './steps.ts';

/** A login by ID token, as a step has it. */
export interface Login {
  readonly registry: string;
  readonly oidc: Readonly<Record<string, string>>;
  readonly from: string;
  readonly audience: string;
  /** What is asked before the registry takes the login. */
  readonly asks: readonly string[];
}

export const LOGINS: Readonly<Record<string, Login>> = {
  'Amazon ECR': {
    registry: ECR,
    oidc: { role: ROLE },
    from: `${ECR}/acme/app:v1`,
    audience: 'sts.amazonaws.com',
    asks: ['POST sts.eu-west-1.amazonaws.com/', 'POST api.ecr.eu-west-1.amazonaws.com/'],
  },
  'Amazon ECR Public': {
    registry: 'public.ecr.aws',
    oidc: { role: ROLE },
    from: 'public.ecr.aws/acme/app:v1',
    audience: 'sts.amazonaws.com',
    asks: ['POST sts.us-east-1.amazonaws.com/', 'POST api.ecr-public.us-east-1.amazonaws.com/'],
  },
  'Azure Container Registry': {
    registry: ACR,
    oidc: { tenant: TENANT, client: CLIENT },
    from: `${ACR}/acme/app:v1`,
    audience: 'api://AzureADTokenExchange',
    asks: [`POST login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`, `POST ${ACR}/oauth2/exchange`],
  },
  'Google, without a service account': {
    registry: GAR,
    oidc: { 'workload-identity-provider': POOL },
    from: `${GAR}/acme/app/x:v1`,
    audience: `https://iam.googleapis.com/${POOL}`,
    asks: ['POST sts.googleapis.com/v1/token'],
  },
  'Google, with a service account': {
    registry: GAR,
    oidc: { 'workload-identity-provider': POOL, 'service-account': ACCOUNT },
    from: `${GAR}/acme/app/x:v1`,
    audience: `https://iam.googleapis.com/${POOL}`,
    asks: [
      'POST sts.googleapis.com/v1/token',
      `POST iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${encodeURIComponent(ACCOUNT)}:generateAccessToken`,
    ],
  },
  'Docker Hub': {
    registry: 'docker.io',
    oidc: { organization: 'acme', connection: CONNECTION },
    from: 'docker.io/acme/app:v1',
    audience: 'https://identity.docker.com',
    asks: ['POST identity.docker.com/oauth/token'],
  },
  Quay: {
    registry: 'quay.example',
    oidc: { provider: 'quay', robot: 'acme+push' },
    from: 'quay.example/acme/app:v1',
    audience: 'quay.example',
    asks: ['GET quay.example/oauth2/federation/robot/token'],
  },
  JFrog: {
    registry: 'art.example',
    oidc: { provider: 'jfrog', integration: 'github' },
    from: 'art.example/acme/app:v1',
    audience: 'art.example',
    asks: ['POST art.example/access/api/v1/oidc/token'],
  },
  'a registry that takes the ID token': {
    registry: 'zot.example',
    oidc: { provider: 'jwt', as: 'bearer' },
    from: 'zot.example/acme/app:v1',
    audience: 'zot.example',
    asks: [],
  },
  'a registry that takes it as a password': {
    registry: 'harbor.example',
    oidc: { provider: 'jwt', as: 'password', username: 'ci' },
    from: 'harbor.example/acme/app:v1',
    audience: 'harbor.example',
    asks: [],
  },
};

export function registryAuth(...logins: readonly Pick<Login, 'registry' | 'oidc'>[]): string {
  return JSON.stringify(logins.map(({ registry, oidc }) => ({ registry, oidc })));
}

/** Resolves a tag of the registry. */
export function step(
  clouds: Clouds,
  login: Login,
  more: Readonly<Record<string, string>> = {},
): RunOptions & { cwd: string } {
  const cwd = workspaceWith({ 'ca.pem': authority.certificate });
  return {
    cwd,
    env: clouds.env,
    inputs: {
      command: 'resolve',
      from: login.from,
      'ca-file': 'ca.pem',
      'registry-auth': registryAuth(login),
      ...more,
    },
  };
}

/** No secret, also not in parts that people would paste together, in anything that a step leaves. */
export function expectNoSecrets(run: RunResult, clouds: Clouds): void {
  const left = [run.log, run.stderr, ...run.outputs.values(), ...Object.values(run.commandFiles)].join('\n');
  for (const secret of [...Object.values(SECRETS), ...clouds.tokens]) {
    expect(left).not.toContain(secret);
    expect(left).not.toContain(Buffer.from(secret).toString('base64'));
  }
}
