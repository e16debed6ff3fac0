import { expect, test } from 'vitest';
import { firstOf } from '../../src/core/credential.ts';
import { configFiles, githubToken } from '../../src/credentials/providers.ts';
import { basicAuth, dockerConfig } from '../support/logins.ts';
import { startScriptedRegistry } from '../support/scripted-registry/scripted-registry.ts';
import { expectSuccess, workspaceWith } from '../support/steps.ts';

test.each(['credHelpers', 'credsStore'] as const)(
  'a helper of %s that is not installed is a warning, and public content is read',
  async (key) => {
    await using registry = await startScriptedRegistry({ auth: 'token' });
    const { host, credentials } = registry;
    const place = `${host}/public/app:1`;
    const cwd = workspaceWith({ 'a.txt': 'a' });
    const { username, password } = credentials;
    const login = { registry: host, username, password };
    await expectSuccess({ cwd, inputs: { command: 'push', files: 'a.txt', to: place, ...login } });
    const config = key === 'credsStore' ? { credsStore: 'nowhere' } : { credHelpers: { [host]: 'nowhere' } };
    const run = await expectSuccess({
      cwd,
      env: { DOCKER_CONFIG: dockerConfig(config) },
      inputs: { command: 'pull', from: place, path: 'out' },
    });
    const warnings = run.annotations.filter(({ level }) => level === 'warning');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.message).toMatch(/docker-credential-nowhere .*config\.json.*127\.0\.0\.1/);
  },
);

test('a helper that is not installed does not hide what comes after it', async () => {
  const { env, warnings } = { env: { PATH: '/nowhere' }, warnings: [] as string[] };
  const docker = (config: unknown) =>
    configFiles({ ...env, DOCKER_CONFIG: dockerConfig(config) }, '/nowhere', (text) => warnings.push(text));
  const token = githubToken('the-token', 'https://github.com', 'me');
  const ask = (config: unknown, registry = 'ghcr.io') => firstOf([docker(config), token])({ registry });
  const ours = { kind: 'basic', username: 'me', password: 'the-token' };
  expect(await ask({ credsStore: 'nowhere' })).toEqual(ours);
  expect(await ask({ credHelpers: { 'ghcr.io': 'nowhere' } })).toEqual(ours);
  const auths = { 'registry.test': { auth: basicAuth('you', 'secret') } };
  expect(await ask({ credHelpers: { 'registry.test': 'nowhere' }, auths }, 'registry.test')).toEqual({
    kind: 'basic',
    username: 'you',
    password: 'secret',
  });
  expect(warnings).toHaveLength(3);
});
