import { describe, expect, test } from 'vitest';
import { plainArtifact, store } from '../support/artifacts.ts';
import { refusal, startGithub, type Github } from '../support/github.ts';
import { basicAuth, dockerConfig } from '../support/logins.ts';
import { canaryToken, runAction } from '../support/runner.ts';
import { expectSuccess, output } from '../support/steps.ts';

const two = plainArtifact('two');
const VERSIONS = '/orgs/acme/packages/container/app/versions';

async function prepare(github: Github): Promise<void> {
  await github.open('acme/app', async (target) => {
    await store(target, plainArtifact('kept'), 'kept');
    await store(target, two, 'v2');
  });
}

function step({ cwd, env, inputs }: Github, more: Readonly<Record<string, string>>) {
  return { cwd, env, inputs: { command: 'delete', ...inputs, ...more } };
}

describe.each([
  ['https://github.com', 'api.github.com', ''],
  ['https://acme.ghe.com', 'api.acme.ghe.com', ''],
  ['https://git.example.com', 'git.example.com', '/api/v3'],
])('the token of %s', (server, api, base) => {
  test('goes to the registry and its API, each in its own form, and nowhere else', async () => {
    await using github = await startGithub({ server });
    await prepare(github);
    const before = github.registry.requests.length;
    const headers = 'X-Tenant: acme';
    const run = await expectSuccess(step(github, { from: `${github.host}/acme/app:v2`, headers }));
    expect(github.api.requests.map(({ path }) => path)).toEqual([
      `${base}${VERSIONS}?per_page=100`,
      `${base}${VERSIONS}/1001`,
    ]);
    expect(github.api.requests.map(({ headers: sent }) => [sent.authorization, sent['x-tenant']])).toEqual([
      [`Bearer ${canaryToken}`, undefined],
      [`Bearer ${canaryToken}`, undefined],
    ]);
    const seen = github.registry.requests
      .slice(before)
      .map(({ headers: sent }) => sent['authorization'] ?? '');
    expect(new Set(seen)).toEqual(new Set(['', `Basic ${basicAuth('octocat', canaryToken)}`]));
    expect(new Set(github.tunnel.requests.map(({ url }) => url))).toEqual(
      new Set([`${github.host}:443`, `${api}:443`]),
    );
    expect(run.log + run.summary).not.toContain(canaryToken);

    // Another registry has no such API, and sees no token.
    const other = await runAction(step(github, { from: 'other.example.com/acme/app:v1' }));
    expect(other.outcome).toBe('failure');
    const last = github.registry.requests.at(-1);
    expect(last?.headers['authorization']).toBeUndefined();
    expect(github.api.requests).toHaveLength(2);
  });

  test('gives way to a login of the step, or of Docker', async () => {
    await using github = await startGithub({ server, says: () => refusal(403, 'as asked') });
    await prepare(github);
    const from = `${github.host}/acme/app@${two.root.digest}`;
    const auths = { [github.host]: { auth: basicAuth('me', 'of-docker') } };
    const entry = `- {registry: ${github.host}, username: me, password: of-the-step}`;
    const byStep = await runAction({
      ...step(github, { from, 'registry-auth': entry }),
      secrets: ['of-the-step'],
    });
    const byDocker = await runAction({
      ...step(github, { from }),
      env: { ...github.env, DOCKER_CONFIG: dockerConfig({ auths }) },
    });
    for (const run of [byStep, byDocker]) expect(run.outcome).toBe('failure');
    expect(github.api.requests.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer of-the-step',
      'Bearer of-docker',
    ]);
    expect(byDocker.masks).toContain('of-docker');
  });
});

test('a token of github.com does not go to the API of another server', async () => {
  await using github = await startGithub();
  await prepare(github);
  const env = {
    ...github.env,
    GITHUB_SERVER_URL: 'https://git.example.com',
    GITHUB_API_URL: 'https://git.example.com/api/v3',
  };
  const login = { registry: 'ghcr.io', username: 'octocat', password: canaryToken };
  const run = await expectSuccess({ ...step(github, { from: 'ghcr.io/acme/app:v2', ...login }), env });
  expect(output(run, 'tags')).toBe('v2');
  expect(github.tunnel.requests.map(({ url }) => url)).not.toContain('git.example.com:443');
});

test('no token goes to an API without TLS', async () => {
  await using github = await startGithub();
  await prepare(github);
  const env = { ...github.env, GITHUB_API_URL: 'http://api.github.com' };
  const run = await runAction({ ...step(github, { from: 'ghcr.io/acme/app:v2' }), env });
  expect(run.outcome).toBe('failure');
  expect(run.log).toContain('ghcr.io does not delete');
  expect(github.tunnel.requests.map(({ url }) => url)).not.toContain('api.github.com:443');
  expect(github.tunnel.requests.filter(({ url }) => url.startsWith('http:'))).toEqual([]);
});
