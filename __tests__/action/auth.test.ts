import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { basicAuth, dockerConfig, fakeHelper, identityToken } from '../support/logins.ts';
import { describeWith } from '../support/partners.ts';
import { startRegistry, tester, type RunningRegistry } from '../support/registries.ts';
import { expectFailure, expectSuccess, output, workspaceWith } from '../support/steps.ts';

type Env = Readonly<Record<string, string | undefined>>;

const auth = basicAuth(tester.username, tester.password);
const wrong = basicAuth(tester.username, 'wrong');
const helperAnswer = JSON.stringify({ ServerURL: '', Username: tester.username, Secret: tester.password });

describeWith(['docker-registry'], 'a registry with passwords', () => {
  let registry: RunningRegistry;
  beforeAll(async () => void (registry = await startRegistry('docker-registry', { auth: 'htpasswd' })));
  afterAll(() => registry?.stop());

  const expectPush = (env: Env, inputs: Record<string, string> = {}) =>
    expectSuccess({
      cwd: workspaceWith({ 'a.txt': 'a' }),
      env,
      inputs: { files: 'a.txt', to: `${registry.host}/acme/app:1`, ...inputs },
    });
  const expectRefused = (env: Env, ...said: string[]) =>
    expectFailure(
      {
        cwd: workspaceWith({ 'a.txt': 'a' }),
        env,
        inputs: { files: 'a.txt', to: `${registry.host}/acme/app:1` },
      },
      ...said,
    );

  test('takes the inputs registry, username and password, over what is in files', async () => {
    const DOCKER_CONFIG = dockerConfig({ auths: { [registry.host]: { auth: wrong } } });
    const run = await expectPush({ DOCKER_CONFIG }, { registry: registry.host, ...tester });
    expect(output(run, 'reference')).toContain(registry.host);
  });

  test('takes the entry of the Docker config in each of its forms', async () => {
    const { username, password } = tester;
    await expectPush({ DOCKER_CONFIG: dockerConfig({ auths: { [registry.host]: { auth } } }) });
    await expectPush({
      DOCKER_CONFIG: dockerConfig({ auths: { [`http://${registry.host}/v2/`]: { auth } } }),
    });
    await expectPush({ DOCKER_CONFIG: dockerConfig({ auths: { [registry.host]: { username, password } } }) });
    const home = workspaceWith({
      '.docker/config.json': JSON.stringify({ auths: { [registry.host]: { auth } } }),
    });
    await expectPush({ HOME: home, USERPROFILE: home });
  });

  test('says which file cannot be read', async () => {
    const folder = dockerConfig('{"auths": ');
    await expectRefused({ DOCKER_CONFIG: folder }, join(folder, 'config.json'), 'is not a JSON object');
  });

  describe.skipIf(process.platform === 'win32')('with a credential helper', () => {
    test('takes what the helper for the host says, over the entry and the general helper', async () => {
      const { PATH, asked } = fakeHelper('fake', helperAnswer);
      const DOCKER_CONFIG = dockerConfig({
        credHelpers: { [registry.host]: 'fake' },
        credsStore: 'none',
        auths: { [registry.host]: { auth: wrong } },
      });
      await expectPush({ PATH, DOCKER_CONFIG });
      expect(asked()).toBe(`get ${registry.host}`);
    });

    test('takes what the general helper says where there is no entry', async () => {
      const { PATH } = fakeHelper('fake', helperAnswer);
      await expectPush({
        PATH,
        DOCKER_CONFIG: dockerConfig({ credsStore: 'fake', auths: { [registry.host]: {} } }),
      });
    });

    test('goes on to the next file when the helper knows nothing', async () => {
      const { PATH } = fakeHelper('fake', 'credentials not found in native keychain', 1);
      const DOCKER_CONFIG = dockerConfig({ credsStore: 'fake' });
      const file = join(
        workspaceWith({ 'auth.json': JSON.stringify({ auths: { [registry.host]: { auth } } }) }),
        'auth.json',
      );
      await expectPush({ PATH, DOCKER_CONFIG, REGISTRY_AUTH_FILE: file });
    });

    test('names the helper that fails, is missing, answers nonsense, or has a name that is a path', async () => {
      const failing = fakeHelper('fake', 'hidden output', 3);
      const config = (name: string) => dockerConfig({ credHelpers: { [registry.host]: name } });
      const error = ['docker-credential-fake failed with exit code 3', `names it for ${registry.host}`];
      const run = await expectRefused({ PATH: failing.PATH, DOCKER_CONFIG: config('fake') }, ...error);
      expect(run.stdout).not.toContain('hidden');
      // A helper that is not installed is no credential: it must not stop what is public.
      const missing = await expectRefused({ DOCKER_CONFIG: config('nowhere') }, '401');
      expect(missing.log).toMatch(/docker-credential-nowhere .*not on the PATH/);
      const { PATH } = fakeHelper('fake', '["hidden"]');
      await expectRefused({ PATH, DOCKER_CONFIG: config('fake') }, 'docker-credential-fake did not return');
      for (const name of ['../fake', '/bin/sh', 'fake;id', '.fake'])
        await expectRefused({ PATH, DOCKER_CONFIG: config(name) }, JSON.stringify(name), registry.host);
    });
  });

  test('takes the longest key of an auth.json that the repository is below', async () => {
    const auths = {
      [registry.host]: { auth: wrong },
      [`${registry.host}/acme`]: { auth },
      [`${registry.host}/acme/other`]: { auth: wrong },
    };
    const file = join(workspaceWith({ 'auth.json': JSON.stringify({ auths }) }), 'auth.json');
    await expectPush({ REGISTRY_AUTH_FILE: file });
    const cwd = workspaceWith({ 'a.txt': 'a' });
    const env = { REGISTRY_AUTH_FILE: file };
    for (const repository of ['acme/other/app', 'else/app', 'acmeapp/x']) {
      const inputs = { files: 'a.txt', to: `${registry.host}/${repository}:1` };
      await expectFailure({ cwd, env, inputs }, '401', registry.host);
    }
  });

  test('reads the auth.json of podman where it lies by default', async () => {
    const text = JSON.stringify({ auths: { [registry.host]: { auth } } });
    const folder = workspaceWith({ 'containers/auth.json': text });
    await expectPush({ XDG_RUNTIME_DIR: folder });
    await expectPush({ XDG_CONFIG_HOME: folder });
    const home = workspaceWith();
    mkdirSync(join(home, '.config', 'containers'), { recursive: true });
    writeFileSync(join(home, '.config', 'containers', 'auth.json'), text);
    await expectPush({ HOME: home, USERPROFILE: home });
  });
});

describeWith(['docker-registry'], 'a registry with a token server', () => {
  let registry: RunningRegistry & { readonly tokens: NonNullable<RunningRegistry['tokens']> };
  beforeAll(async () => void (registry = await startRegistry('docker-registry', { auth: 'token' })));
  afterAll(() => registry?.stop());

  const login = () => ({ registry: registry.host, ...tester });
  const expectPushTo = (place: string, options: { env?: Env; inputs?: Record<string, string> } = {}) => {
    registry.tokens.requests.length = 0;
    return expectSuccess({
      cwd: workspaceWith({ 'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'c' }),
      env: options.env ?? {},
      inputs: { files: '*.txt', to: `${registry.host}/${place}`, ...options.inputs },
    });
  };

  test('is asked for one token for a whole push, with the scopes it needs', async () => {
    await expectPushTo('acme/app:1,2,3', { inputs: login() });
    expect(registry.tokens.requests).toEqual([
      { method: 'GET', scopes: ['repository:acme/app:pull,push'], account: tester.username, status: 200 },
    ]);
  });

  test('is asked to read only by what only reads', async () => {
    await expectPushTo('acme/read:1', { inputs: login() });
    registry.tokens.requests.length = 0;
    const inputs = { from: `${registry.host}/acme/read:1`, path: 'out', ...login() };
    await expectSuccess({ cwd: workspaceWith(), inputs });
    expect(registry.tokens.requests.map(({ scopes }) => scopes)).toEqual([['repository:acme/read:pull']]);
  });

  test('gives a token without a credential for what is public', async () => {
    await expectPushTo('public/app:1', { inputs: login() });
    registry.tokens.requests.length = 0;
    await expectSuccess({
      cwd: workspaceWith(),
      inputs: { from: `${registry.host}/public/app:1`, path: 'out' },
    });
    expect(registry.tokens.requests).toEqual([
      { method: 'GET', scopes: ['repository:public/app:pull'], account: undefined, status: 200 },
    ]);
    const from = { from: `${registry.host}/acme/app:1`, path: 'out' };
    await expectFailure({ cwd: workspaceWith(), inputs: from }, registry.host, 'there is no credential for');
  });

  test('is asked anew when it refuses a token that has ended, and a push goes on', async () => {
    const { tokens } = registry;
    Object.defineProperty(tokens, 'expiresIn', {
      get: () => (tokens.requests.length === 0 ? -120 : 300),
      configurable: true,
    });
    await expectPushTo('acme/stale:1', { inputs: login() });
    expect(tokens.requests).toHaveLength(2);
    Object.defineProperty(tokens, 'expiresIn', { get: () => -120 });
    tokens.requests.length = 0;
    const inputs = { files: 'a.txt', to: `${registry.host}/acme/stale:2`, ...login() };
    await expectFailure({ cwd: workspaceWith({ 'a.txt': 'z' }), inputs }, registry.host, '401');
    // Twice for each question that decides nothing (the tag, the blob), and twice for the upload, which does.
    expect(tokens.requests.length).toBeLessThanOrEqual(6);
    Object.defineProperty(tokens, 'expiresIn', { value: 300 });
  });

  test('refuses a wrong password: the error names the server that refused it', async () => {
    const inputs = { files: 'a.txt', to: `${registry.host}/acme/app:1`, ...login(), password: 'n0t-the-one' };
    await expectFailure(
      { cwd: workspaceWith({ 'a.txt': 'a' }), inputs },
      '401',
      registry.tokens.realm,
      'rejects the user name or password',
    );
  });

  test.skipIf(process.platform === 'win32')('takes an identity token of a helper, by OAuth2', async () => {
    const Secret = await identityToken(registry.tokens, tester);
    const { PATH } = fakeHelper('fake', JSON.stringify({ ServerURL: '', Username: '<token>', Secret }));
    const DOCKER_CONFIG = dockerConfig({ credHelpers: { [registry.host]: 'fake' } });
    const run = await expectPushTo('acme/helper:1', { env: { PATH, DOCKER_CONFIG } });
    expect(registry.tokens.requests).toEqual([
      { method: 'POST', scopes: ['repository:acme/helper:pull,push'], account: tester.username, status: 200 },
    ]);
    expect(run.masks).toContain(Secret);
  });

  test('takes an identity token of the Docker config, by OAuth2', async () => {
    const identitytoken = await identityToken(registry.tokens, tester);
    const DOCKER_CONFIG = dockerConfig({ auths: { [registry.host]: { identitytoken } } });
    await expectPushTo('acme/identity:1', { env: { DOCKER_CONFIG } });
    expect(registry.tokens.requests).toMatchObject([
      { method: 'POST', account: tester.username, status: 200 },
    ]);
  });

  test('takes tokens for two repositories where a blob is mounted', async () => {
    await expectPushTo('acme/from:1', { inputs: login() });
    registry.tokens.requests.length = 0;
    const inputs = { from: `${registry.host}/acme/from:1`, to: `${registry.host}/acme/into:1`, ...login() };
    const run = await expectSuccess({ cwd: workspaceWith(), inputs });
    expect(JSON.parse(output(run, 'metadata'))).toMatchObject({ mounted: 4, copied: 1 });
    const scopes = registry.tokens.requests.map((request) => request.scopes.join(' ')).toSorted();
    expect(scopes).toEqual([
      'repository:acme/from:pull',
      'repository:acme/from:pull repository:acme/into:pull,push',
      'repository:acme/into:pull,push',
    ]);
  });
});
