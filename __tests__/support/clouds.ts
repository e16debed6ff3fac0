import { makeAuthority } from './certificate-authority.ts';
import { emptyContents, putArtifact, registryHandler } from './lab-registry.ts';
import {
  challenge,
  json,
  startServer,
  type Handler,
  type ReceivedRequest,
  type Reply,
  type Server,
} from './lab.ts';
import { startTunnel, type Tunnel } from './tunnel.ts';

/** What the services give and take here. None of it may be seen in what a step leaves behind. */
export const SECRETS = {
  requestToken: 'canary-request-token',
  accessKeyId: 'ASIACANARYKEYID00000',
  secretAccessKey: 'canary/secret+access=key',
  sessionToken: 'canary-session-token',
  ecrPassword: 'canary-ecr-password',
  entraToken: 'canary-entra-token',
  acrRefreshToken: 'canary-acr-refresh-token',
  acrAccessToken: 'canary-acr-access-token',
  federatedToken: 'canary-federated-token',
  accountToken: 'canary-account-token',
  hubToken: 'canary-hub-token',
  robotToken: 'canary-robot-token',
  jfrogToken: 'canary-jfrog-token',
} as const;

export const ROLE = 'arn:aws:iam::123456789012:role/ci/push';
export const ECR = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';
export const ACR = 'acme.azurecr.io';
export const GAR = 'europe-docker.pkg.dev';
export const TENANT = '11111111-2222-3333-4444-555555555555';
export const CLIENT = '66666666-7777-8888-9999-000000000000';
export const POOL = 'projects/1/locations/global/workloadIdentityPools/ci-pool/providers/github';
export const ACCOUNT = 'push@acme.iam.gserviceaccount.com';
export const CONNECTION = '33333333-4444-5555-6666-777777777777';
export const SUBJECT = 'repo:acme/app:ref:refs/heads/main';

const REGISTRIES = [
  ECR,
  'public.ecr.aws',
  ACR,
  GAR,
  'registry-1.docker.io',
  'quay.example',
  'art.example',
  'zot.example',
  'harbor.example',
];
const SERVICES = [
  'sts.eu-west-1.amazonaws.com',
  'sts.us-east-1.amazonaws.com',
  'api.ecr.eu-west-1.amazonaws.com',
  'api.ecr-public.us-east-1.amazonaws.com',
  'login.microsoftonline.com',
  'sts.googleapis.com',
  'iamcredentials.googleapis.com',
  'identity.docker.com',
];

export const authority = makeAuthority('authority of the clouds');
const tls = authority.issue(ECR, ...REGISTRIES.slice(1), ...SERVICES);

/** An unsigned ID token: nobody here checks the signature. */
export function idToken(audience: string, claims: Readonly<Record<string, unknown>> = {}): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const exp = Math.floor(Date.now() / 1000) + 300;
  const payload = {
    iss: 'https://token.actions.githubusercontent.com',
    sub: SUBJECT,
    aud: audience,
    exp,
    ...claims,
  };
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(payload)}.Y2FuYXJ5LXNpZ25hdHVyZQ`;
}

export interface Clouds extends AsyncDisposable {
  readonly server: Server;
  readonly tunnel: Tunnel;
  /** For steps; the proxy leads every host here. */
  readonly env: Readonly<Record<string, string>>;
  /** ID tokens that were given, by audience. */
  readonly audiences: string[];
  readonly tokens: string[];
  /** `METHOD host path` of all that was asked of services and registries. */
  asked(): string[];
  to(host: string): ReceivedRequest[];
}

export interface CloudOptions {
  /** Answers instead of ours, by `host path`. */
  readonly instead?: Readonly<Record<string, (request: ReceivedRequest) => Reply | 'reset' | undefined>>;
  /** Claims of the ID tokens besides ours. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Seconds that logins hold. */
  readonly life?: number;
}

/** STS, ECR, Entra, ACR, Google, Docker Hub, Quay, JFrog and zot behind one proxy, and a service of ID tokens on loopback. */
export async function startClouds(options: CloudOptions = {}): Promise<Clouds> {
  const contents = emptyContents();
  putArtifact(contents);
  const held = registryHandler(contents);
  const [audiences, tokens]: [string[], string[]] = [[], []];
  const logins = registryLogins(tokens);
  const answer: Handler = (request) => {
    const host = String(request.headers.host);
    const path = request.path.replace(/\?.*$/, '');
    const own = options.instead?.[`${host} ${path}`]?.(request);
    if (own !== undefined) return own;
    const service = SERVICE[`${host} ${path}`];
    if (service) return service(request, options.life ?? 3600);
    const asks = logins(host, request);
    return asks ?? (path === '/v2/' ? { body: '{}' } : held(request));
  };
  const server = await startServer(answer, { tls });
  const tunnel = await startTunnel({ to: server });
  const issuer = await startServer(({ path, headers }) => {
    const audience = new URL(path, 'http://x').searchParams.get('audience');
    if (headers.authorization !== `Bearer ${SECRETS.requestToken}` || audience === null)
      return { status: 401 };
    audiences.push(audience);
    tokens.push(idToken(audience, options.claims));
    return json({ count: 1, value: tokens.at(-1) });
  });
  return {
    server,
    tunnel,
    audiences,
    tokens,
    env: {
      HTTPS_PROXY: tunnel.origin,
      ACTIONS_ID_TOKEN_REQUEST_URL: `${issuer.origin}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: SECRETS.requestToken,
    },
    asked: () => server.requests.map(({ method, path, headers }) => `${method} ${headers.host}${path}`),
    to: (host) => server.requests.filter(({ headers }) => headers.host === host),
    async [Symbol.asyncDispose]() {
      await issuer[Symbol.asyncDispose]();
      await tunnel[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

type Service = (request: ReceivedRequest, life: number) => Reply;

const SERVICE: Readonly<Record<string, Service>> = {
  'sts.eu-west-1.amazonaws.com /': sts,
  'sts.us-east-1.amazonaws.com /': sts,
  'api.ecr.eu-west-1.amazonaws.com /': (_request, life) =>
    json({
      authorizationData: [
        {
          authorizationToken: base64(`AWS:${SECRETS.ecrPassword}`),
          expiresAt: endOf(life),
          proxyEndpoint: `https://${ECR}`,
        },
      ],
    }),
  'api.ecr-public.us-east-1.amazonaws.com /': (_request, life) =>
    json({
      authorizationData: { authorizationToken: base64(`AWS:${SECRETS.ecrPassword}`), expiresAt: endOf(life) },
    }),
  [`login.microsoftonline.com /${TENANT}/oauth2/v2.0/token`]: () =>
    json({ token_type: 'Bearer', expires_in: 3599, access_token: SECRETS.entraToken }),
  [`${ACR} /oauth2/exchange`]: ({ text }) =>
    new URLSearchParams(text).get('access_token') === SECRETS.entraToken
      ? json({ refresh_token: SECRETS.acrRefreshToken })
      : { status: 401 },
  [`${ACR} /oauth2/token`]: ({ text }) =>
    new URLSearchParams(text).get('refresh_token') === SECRETS.acrRefreshToken
      ? json({ access_token: SECRETS.acrAccessToken })
      : { status: 401 },
  'sts.googleapis.com /v1/token': (_request, life) =>
    json({ access_token: SECRETS.federatedToken, token_type: 'Bearer', expires_in: life }),
  [`iamcredentials.googleapis.com /v1/projects/-/serviceAccounts/${encodeURIComponent(ACCOUNT)}:generateAccessToken`]:
    ({ headers }, life) =>
      headers.authorization === `Bearer ${SECRETS.federatedToken}`
        ? json({
            accessToken: SECRETS.accountToken,
            expireTime: new Date(Date.now() + life * 1000).toISOString(),
          })
        : { status: 401 },
  'identity.docker.com /oauth/token': (_request, life) =>
    json({ access_token: SECRETS.hubToken, expires_in: life }),
  'quay.example /oauth2/federation/robot/token': () => json({ token: SECRETS.robotToken }),
  'art.example /access/api/v1/oidc/token': (_request, life) =>
    json({ access_token: SECRETS.jfrogToken, expires_in: life, username: 'ci' }),
};

function sts(_request: ReceivedRequest, life: number): Reply {
  const { accessKeyId, secretAccessKey, sessionToken } = SECRETS;
  const expiration = new Date(Date.now() + life * 1000).toISOString();
  return {
    headers: { 'content-type': 'text/xml' },
    body: `<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleWithWebIdentityResult><Credentials><AccessKeyId>${accessKeyId}</AccessKeyId><SecretAccessKey>${secretAccessKey}</SecretAccessKey><SessionToken>${sessionToken}</SessionToken><Expiration>${expiration}</Expiration></Credentials></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>`,
  };
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

function endOf(life: number): number {
  return Date.now() / 1000 + life;
}

/** What a registry asks for; undefined where the request shows it. */
function registryLogins(
  tokens: readonly string[],
): (host: string, request: ReceivedRequest) => Reply | undefined {
  const basic: Readonly<Record<string, string>> = {
    [ECR]: `AWS:${SECRETS.ecrPassword}`,
    'public.ecr.aws': `AWS:${SECRETS.ecrPassword}`,
    'registry-1.docker.io': `acme:${SECRETS.hubToken}`,
    'quay.example': `acme+push:${SECRETS.robotToken}`,
    'art.example': `ci:${SECRETS.jfrogToken}`,
  };
  return (host, { headers: { authorization } }) => {
    const account = basic[host];
    if (account !== undefined)
      return authorization === `Basic ${base64(account)}` ? undefined : challenge('Basic realm="registry"');
    if (host === ACR)
      return authorization === `Bearer ${SECRETS.acrAccessToken}`
        ? undefined
        : challenge(`Bearer realm="https://${ACR}/oauth2/token",service="${ACR}"`);
    if (host === GAR) {
      const passwords = [SECRETS.federatedToken, SECRETS.accountToken].map(
        (one) => `oauth2accesstoken:${one}`,
      );
      return passwords.some((one) => authorization === `Basic ${base64(one)}`)
        ? undefined
        : challenge('Basic realm="registry"');
    }
    const shown = tokens.map((token) =>
      host === 'zot.example' ? `Bearer ${token}` : `Basic ${base64(`ci:${token}`)}`,
    );
    if (authorization !== undefined && shown.includes(authorization)) return undefined;
    const bearer = 'Bearer realm="https://zot.example/v2/",service="zot"';
    return challenge(host === 'zot.example' ? bearer : 'Basic realm="registry"');
  };
}
