// K3 An address that takes the request token, or a registry that takes a login, without TLS.
import { describe, expect, test } from 'vitest';
import { startClouds } from '../support/clouds.ts';
import { LOGINS, registryAuth, step, type Login } from '../support/oidc-steps.ts';
import { expectFailure } from '../support/steps.ts';

describe('the address that gives ID tokens', () => {
  test.each([
    'http://tokens.example/token',
    'http://127.0.0.1.evil.example/token',
    'https://user:password@tokens.example/token',
    'ftp://tokens.example/token',
    'tokens.example/token',
    'file:///etc/passwd',
  ])('is refused: %s', async (url) => {
    await using clouds = await startClouds();
    const own = step(clouds, LOGINS['Amazon ECR'] as Login);
    const { error } = await expectFailure(
      { ...own, env: { ...clouds.env, ACTIONS_ID_TOKEN_REQUEST_URL: url } },
      'the address that gives ID tokens is not an https URL without a login',
    );
    expect(error).not.toContain('password@');
    expect(clouds.audiences).toEqual([]);
    expect(clouds.asked().filter((line) => !line.includes('/v2/'))).toEqual([]);
  });
});

test.each(['Quay', 'JFrog', 'a registry that takes the ID token'])(
  'a login is never taken over http: %s',
  async (name) => {
    await using clouds = await startClouds();
    const login = LOGINS[name] as Login;
    const entry = JSON.parse(registryAuth(login)) as [object];
    await expectFailure(
      step(clouds, login, { 'registry-auth': JSON.stringify([{ ...entry[0], 'plain-http': 'true' }]) }),
      login.registry,
    );
    const shown = clouds.tunnel.passed();
    for (const token of clouds.tokens) expect(shown).not.toContain(token);
    expect(clouds.to(login.registry).every(({ headers }) => headers.authorization === undefined)).toBe(true);
  },
);
