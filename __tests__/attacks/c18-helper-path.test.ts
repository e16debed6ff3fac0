// C18 Which program a credential helper is, and what it sees: not one of the checkout, and none of the runner's tokens.
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runHelper } from '../../src/credentials/credential-helper.ts';
import { rejection } from '../support/rejection.ts';
import { dockerConfig } from '../support/logins.ts';
import { freshFolder } from '../support/operate.ts';
import { cleanPath } from '../support/runner-environment.ts';
import { startScriptedRegistry } from '../support/scripted-registry/scripted-registry.ts';
import { expectSuccess, workspaceWith } from '../support/steps.ts';

/** `docker-credential-test`, which leaves its environment beside it. */
function helperIn(folder: string, name = 'test'): string {
  mkdirSync(folder, { recursive: true });
  const program = join(folder, `docker-credential-${name}`);
  writeFileSync(program, `#!/bin/sh\nenv > "$0.env"\necho '{"Username":"me","Secret":"of ${name}"}'\n`);
  chmodSync(program, 0o755);
  return folder;
}

const wasRun = (folder: string): boolean => existsSync(join(folder, 'docker-credential-test.env'));
const path = (...folders: string[]) => [...folders, cleanPath()['PATH'] ?? ''].join(delimiter);

// Windows has no shell scripts; there a bare name would be looked for in the working folder first.
describe.skipIf(process.platform === 'win32')('a credential helper', () => {
  const workspace = freshFolder('workspace');
  const inside = helperIn(join(workspace, 'bin'));
  const link = join(freshFolder('links'), 'bin');
  symlinkSync(inside, link);

  test.each([
    ['the workspace', workspace],
    ['a folder of the workspace', inside],
    ['a link to one', link],
    ['a way back into it', join(workspace, 'x', '..', 'bin')],
  ])('is not taken from %s, though the PATH names it first', async (_what, folder) => {
    helperIn(workspace);
    const own = helperIn(freshFolder('programs'));
    const env = { PATH: path(folder, own), GITHUB_WORKSPACE: workspace };
    expect(await runHelper('test', 'registry.test', { env })).toMatchObject({ username: 'me' });
    expect([wasRun(workspace), wasRun(inside), wasRun(own)]).toEqual([false, false, true]);
    const without = { PATH: path(folder), GITHUB_WORKSPACE: workspace };
    expect(await rejection(runHelper('test', 'registry.test', { env: without }))).toMatchObject({
      code: 'INVALID_INPUT',
      details: { reason: 'missing-helper' },
    });
  });

  test.each(['', '.', 'bin', './bin'])(
    'is not taken from the PATH %j, which is the working folder’s',
    async (folder) => {
      const run = await step(folder, { 'bin/docker-credential-test': '', 'docker-credential-test': '' });
      expect(run.ran).toEqual([]);
    },
  );

  /** A step in a workspace with helpers of its own; those that ran. */
  async function step(folder: string, files: Record<string, string>) {
    await using registry = await startScriptedRegistry({ auth: 'token' });
    const cwd = workspaceWith({ 'a.txt': 'a', ...files });
    for (const name of Object.keys(files)) helperIn(join(cwd, name, '..'));
    const { username, password } = registry.credentials;
    const place = `${registry.host}/public/app:1`;
    const login = { registry: registry.host, username, password };
    await expectSuccess({ cwd, inputs: { command: 'push', files: 'a.txt', to: place, ...login } });
    const DOCKER_CONFIG = dockerConfig({ credsStore: 'test' });
    await expectSuccess({
      cwd,
      env: { PATH: [folder, cleanPath()['PATH']].join(delimiter), DOCKER_CONFIG },
      inputs: { command: 'resolve', from: place },
    });
    return { ran: Object.keys(files).filter((name) => existsSync(join(cwd, `${name}.env`))) };
  }

  test('sees a small environment, without inputs and the tokens of the runner', async () => {
    const folder = helperIn(freshFolder('programs'));
    const secret = 'canary';
    const kept = {
      HOME: '/home/me',
      https_proxy: 'http://proxy.test',
      XDG_RUNTIME_DIR: '/run/user/1',
      DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1/bus',
      AWS_REGION: 'eu-west-1',
      GOOGLE_APPLICATION_CREDENTIALS: '/home/me/key.json',
      AZURE_CLIENT_ID: 'id',
      DOCKER_CONFIG: '/home/me/.docker',
      LC_ALL: 'C',
    };
    const hidden = {
      INPUT_PASSWORD: secret,
      'INPUT_GITHUB-TOKEN': secret,
      ACTIONS_RUNTIME_TOKEN: secret,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: secret,
      ACTIONS_ID_TOKEN_REQUEST_URL: secret,
      ACTIONS_CACHE_URL: secret,
      ACTIONS_RESULTS_URL: secret,
      GITHUB_TOKEN: secret,
      GITHUB_ENV: secret,
      GITHUB_OUTPUT: secret,
      STATE_logins: secret,
      RUNNER_TEMP: secret,
      NPM_TOKEN: secret,
      NODE_OPTIONS: secret,
      LD_PRELOAD: '',
    };
    await runHelper('test', 'registry.test', { env: { PATH: path(folder), ...kept, ...hidden } });
    const seen = readFileSync(join(folder, 'docker-credential-test.env'), 'utf8');
    expect(seen).not.toContain(secret);
    expect(seen).not.toMatch(/^(?:ACTIONS|INPUT|GITHUB|RUNNER|STATE)_/m);
    for (const [name, value] of Object.entries(kept)) expect(seen).toContain(`${name}=${value}\n`);
  });
});
