// K10 Logins that end during the work, and many that are wanted at once: one exchange each, renewed in time.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { exchangeBy } from '../../src/credentials/oidc/exchange.ts';
import { runnerIdTokens } from '../../src/credentials/oidc/id-token.ts';
import { oidcCredentials } from '../../src/credentials/oidc/oidc-credentials.ts';
import { oidcLogin } from '../../src/credentials/oidc/oidc-login.ts';
import { createTransport } from '../../src/http/transport.ts';
import { Registry } from '../../src/registry/registry.ts';
import { authority, ECR, SECRETS, startClouds, type Clouds, type CloudOptions } from '../support/clouds.ts';
import { challenge } from '../support/lab.ts';
import { LOGINS, type Login } from '../support/oidc-steps.ts';

const open: AsyncDisposable[] = [];
afterAll(async () => {
  for (const one of open) await one[Symbol.asyncDispose]();
});

async function registryOf(
  name: string,
  options: CloudOptions,
): Promise<{ clouds: Clouds; registry: Registry }> {
  const clouds = await startClouds(options);
  const transport = createTransport({
    ca: authority.certificate,
    proxy: () => new URL(clouds.tunnel.origin),
  });
  const issuer = createTransport();
  open.push(
    { [Symbol.asyncDispose]: () => transport.close() },
    { [Symbol.asyncDispose]: () => issuer.close() },
    clouds,
  );
  const { registry: host, oidc } = LOGINS[name] as Login;
  const login = oidcLogin(host, oidc);
  if ('problem' in login) throw new Error(login.problem);
  const idTokens = runnerIdTokens(
    { url: clouds.env['ACTIONS_ID_TOKEN_REQUEST_URL'], token: SECRETS.requestToken },
    exchangeBy({ send: issuer.send }),
  );
  const credentials = oidcCredentials(login, { idTokens, exchange: exchangeBy({ send: transport.send }) });
  return { clouds, registry: new Registry(host, { transport, credentials, retries: 0 }) };
}

test('a hundred repositories of one registry share one exchange', async () => {
  const { clouds, registry } = await registryOf('Amazon ECR', {});
  const names = Array.from({ length: 100 }, (_, at) => `acme/app-${at}`);
  await Promise.all(names.map((name) => registry.repository(name).resolve('v1')));
  expect(clouds.audiences).toEqual(['sts.amazonaws.com']);
});

test('a login is renewed before it ends, once', async () => {
  const { clouds, registry } = await registryOf('Docker Hub', { life: 2 });
  const target = registry.repository('acme/app');
  await target.resolve('v1');
  await target.resolve('v1');
  expect(clouds.audiences).toHaveLength(1);
  await sleep(2100);
  await Promise.all(Array.from({ length: 20 }, () => target.resolve('v1')));
  expect(clouds.audiences).toHaveLength(2);
});

test('one that the registry refuses before its end is renewed once, and no more', async () => {
  let refusing = false;
  const { clouds, registry } = await registryOf('Amazon ECR', {
    instead: {
      [`${ECR} /v2/acme/app/manifests/v1`]: () =>
        refusing ? challenge('Basic realm="registry"') : undefined,
    },
  });
  const target = registry.repository('acme/app');
  await target.resolve('v1');
  refusing = true;
  await expect(target.resolve('v1')).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  await expect(target.resolve('v1')).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  expect(clouds.audiences).toHaveLength(2);
  refusing = false;
  await target.resolve('v1');
  expect(clouds.audiences).toHaveLength(2);
});
