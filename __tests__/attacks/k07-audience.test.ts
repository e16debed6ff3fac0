// K7 An ID token for the default audience is good at every service that takes that default: it is never asked for.
import { expect, test } from 'vitest';
import { exchangeBy } from '../../src/credentials/oidc/exchange.ts';
import { runnerIdTokens } from '../../src/credentials/oidc/id-token.ts';
import { oidcLogin } from '../../src/credentials/oidc/oidc-login.ts';
import { createTransport } from '../../src/http/transport.ts';
import { idToken, startClouds } from '../support/clouds.ts';
import { json, startServer } from '../support/lab.ts';
import { LOGINS, step, type Login } from '../support/oidc-steps.ts';
import { expectSuccess } from '../support/steps.ts';

test.each(Object.entries(LOGINS))('%s has an audience', (_name, { registry, oidc, audience }) => {
  expect(oidcLogin(registry, oidc)).toMatchObject({ audience });
  expect(oidcLogin(registry, { ...oidc, audience: 'mine' })).toMatchObject({ audience: 'mine' });
  expect(oidcLogin(registry, { ...oidc, audience: '' })).toHaveProperty('problem');
});

test('the address may have a query of its own: its audience is replaced', async () => {
  const asked: string[] = [];
  await using issuer = await startServer(({ path }) => {
    asked.push(...new URL(path, 'http://x').searchParams.getAll('audience'));
    return json({ value: idToken('x') });
  });
  const transport = createTransport();
  const exchange = exchangeBy({ send: transport.send });
  const tokens = runnerIdTokens(
    { url: `${issuer.origin}/?a=1&audience=default`, token: 'request' },
    exchange,
  );
  await tokens('sts.amazonaws.com');
  await transport.close();
  expect(asked).toEqual(['sts.amazonaws.com']);
});

test('one that the step names is used', async () => {
  await using clouds = await startClouds();
  const login = LOGINS['Quay'] as Login;
  await expectSuccess(step(clouds, { ...login, oidc: { ...login.oidc, audience: 'mine' } }));
  expect(clouds.audiences).toEqual(['mine']);
});
