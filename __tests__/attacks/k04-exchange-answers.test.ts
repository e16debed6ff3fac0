// K4 Answers of services that are not what they should be: for another registry, with line breaks, too long, of wrong types.
import { expect, test } from 'vitest';
import { ECR, SECRETS, startClouds, type CloudOptions } from '../support/clouds.ts';
import { json, type Reply } from '../support/lab.ts';
import { expectNoSecrets, LOGINS, step, type Login } from '../support/oidc-steps.ts';
import { expectFailure } from '../support/steps.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const ecr = (data: unknown): Reply => json({ authorizationData: data });
const login = { authorizationToken: base64(`AWS:${SECRETS.ecrPassword}`), expiresAt: 4e9 };
const sts = (body: string): Reply => ({ body });

const ANSWERS: readonly (readonly [name: string, login: string, service: string, reply: Reply])[] = [
  [
    'a login for another account',
    'Amazon ECR',
    'api.ecr.eu-west-1.amazonaws.com /',
    ecr([{ ...login, proxyEndpoint: 'https://999999999999.dkr.ecr.eu-west-1.amazonaws.com' }]),
  ],
  [
    'a login for another host',
    'Amazon ECR',
    'api.ecr.eu-west-1.amazonaws.com /',
    ecr([{ ...login, proxyEndpoint: `https://${ECR}.evil.example` }]),
  ],
  ['a login for no host', 'Amazon ECR', 'api.ecr.eu-west-1.amazonaws.com /', ecr([login])],
  [
    'a password with a line break',
    'Amazon ECR',
    'api.ecr.eu-west-1.amazonaws.com /',
    ecr([{ ...login, authorizationToken: base64('AWS:a\r\nx-evil: 1'), proxyEndpoint: `https://${ECR}` }]),
  ],
  ['no data', 'Amazon ECR', 'api.ecr.eu-west-1.amazonaws.com /', json({})],
  ['a list as the whole answer', 'Amazon ECR', 'api.ecr.eu-west-1.amazonaws.com /', json([])],
  [
    'keys with entities',
    'Amazon ECR',
    'sts.eu-west-1.amazonaws.com /',
    sts(
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><AccessKeyId>&e;</AccessKeyId><SecretAccessKey>b</SecretAccessKey><SessionToken>c</SessionToken>',
    ),
  ],
  [
    'keys twice',
    'Amazon ECR',
    'sts.eu-west-1.amazonaws.com /',
    sts(
      '<AccessKeyId>a</AccessKeyId><AccessKeyId>b</AccessKeyId><SecretAccessKey>b</SecretAccessKey><SessionToken>c</SessionToken>',
    ),
  ],
  [
    'a page of a proxy',
    'Amazon ECR',
    'sts.eu-west-1.amazonaws.com /',
    { body: '<html>please log in</html>' },
  ],
  [
    'a token with a line break',
    'Docker Hub',
    'identity.docker.com /oauth/token',
    json({ access_token: 'a\nb' }),
  ],
  ['a token with NUL', 'Quay', 'quay.example /oauth2/federation/robot/token', json({ token: 'a\u0000b' })],
  [
    'a number as token',
    'Google, without a service account',
    'sts.googleapis.com /v1/token',
    json({ access_token: 12345 }),
  ],
  ['an object as token', 'JFrog', 'art.example /access/api/v1/oidc/token', json({ access_token: { a: 1 } })],
  [
    'a token of 1 MB',
    'Docker Hub',
    'identity.docker.com /oauth/token',
    json({ access_token: 'a'.repeat(1_000_000) }),
  ],
  [
    'a token of 100 KB',
    'Docker Hub',
    'identity.docker.com /oauth/token',
    json({ access_token: 'a'.repeat(100_000) }),
  ],
];

test.each(ANSWERS)('%s is refused, and nothing of it is printed', async (_name, from, service, reply) => {
  const instead: CloudOptions['instead'] = { [service]: () => reply };
  await using clouds = await startClouds({ instead });
  const own = LOGINS[from] as Login;
  const run = await expectFailure(step(clouds, own));
  expect(run.error).toMatch(/gave (?:no login|a login for another registry)|is larger than the limit/);
  expect(run.log).not.toMatch(/aaaaaaaaaa|x-evil|root:|please log in/);
  expectNoSecrets(run, clouds);
  expect(
    clouds.server.requests.filter(
      ({ path, headers }) => path.startsWith('/v2/') && headers.authorization !== undefined,
    ),
  ).toEqual([]);
});
