import { describe, expect, test } from 'vitest';
import { basicAuth, dockerConfig, fakeHelper } from '../support/logins.ts';
import { canaryToken, runAction, type RunOptions, type RunResult } from '../support/runner.ts';
import { sendError, startStreamServer, type StreamHandler } from '../support/lab.ts';
import { workspaceWith } from '../support/steps.ts';

const password = 'canary pass%word\\"1';
const login = { username: 'canary-user', password };
const basicHeader = basicAuth(login.username, password);
const exchanged = 'canary-exchanged-token-0123456789';

/** Nothing that anyone gets to see holds a secret, and no mask came too late. */
function expectHidden(run: RunResult, secrets: readonly string[]): void {
  const { log, annotations, outputs, state, summary, env, path, commandFiles } = run;
  const seen = [
    log,
    JSON.stringify([annotations, [...outputs], [...state], summary, [...env], path, commandFiles]),
  ];
  for (const secret of [canaryToken, ...secrets]) {
    for (const text of seen) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(JSON.stringify(secret).slice(1, -1));
    }
  }
}

/** What the process writes itself: only `add-mask` may say it, and nothing else before that. */
function expectMasked(run: RunResult, secret: string): void {
  const escaped = secret.replaceAll('%', '%25');
  const lines = run.stdout.split('\n').filter((line) => line.includes(escaped) || line.includes(secret));
  expect(lines).toEqual([`::add-mask::${escaped}`]);
}

/** Challenges, gives a token for it, and then refuses with an error that quotes the secrets it was sent. */
const spiteful: StreamHandler = (request, response) => {
  const { authorization, host } = request.headers;
  if (request.url?.startsWith('/token') === true) {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ token: exchanged }));
  } else if (authorization === undefined) {
    response.setHeader('www-authenticate', `Bearer realm="http://${host}/token",service="test"`);
    sendError(response, 401, 'UNAUTHORIZED', 'who are you');
  } else {
    sendError(response, 403, 'DENIED', `${authorization} ${basicHeader} ${password} may not`);
  }
};

const plainSpite: StreamHandler = (request, response) => {
  const { authorization } = request.headers;
  response.setHeader('www-authenticate', 'Basic realm="test"');
  sendError(response, 401, 'UNAUTHORIZED', `${authorization} is wrong, so is ${password}`);
};

function run(host: string, options: RunOptions): Promise<RunResult> {
  const inputs = { files: 'a.txt', to: `${host}/acme/app:1`, ...options.inputs };
  return runAction({ cwd: workspaceWith({ 'a.txt': 'a' }), ...options, inputs });
}

describe.each([{ env: {} }, { env: { RUNNER_DEBUG: '1' } }])('with $env', ({ env }) => {
  test('a password, its Basic header and the token it was exchanged for are hidden when a registry quotes them', async () => {
    for (const [handler, masks] of [
      [spiteful, [password, basicHeader, exchanged]],
      [plainSpite, [password, basicHeader]],
    ] as const) {
      await using server = await startStreamServer(handler);
      const result = await run(server.host, { env, inputs: { registry: server.host, ...login } });
      expect(result.outcome).toBe('failure');
      expect(result.log).toContain('***');
      expectHidden(result, [password, basicHeader, exchanged]);
      expect(result.masks).toEqual(expect.arrayContaining([...masks]));
    }
  });

  test('the same of a Docker config', async () => {
    await using server = await startStreamServer(plainSpite);
    const DOCKER_CONFIG = dockerConfig({ auths: { [server.host]: { auth: basicHeader } } });
    const result = await run(server.host, { env: { ...env, DOCKER_CONFIG } });
    expect(result.outcome).toBe('failure');
    expectHidden(result, [password, basicHeader]);
  });

  test.skipIf(process.platform === 'win32')('the same of a helper, whatever it prints', async () => {
    await using server = await startStreamServer(spiteful);
    const DOCKER_CONFIG = dockerConfig({ credHelpers: { [server.host]: 'fake' } });
    const answers = [
      JSON.stringify({ Username: login.username, Secret: password }),
      JSON.stringify({ Username: '<token>', Secret: password }),
      `${password} is not JSON`,
    ];
    for (const answer of answers) {
      const { PATH } = fakeHelper('fake', answer);
      expectHidden(await run(server.host, { env: { ...env, PATH, DOCKER_CONFIG } }), [password, basicHeader]);
    }
    const { PATH } = fakeHelper('fake', password, 1);
    expectHidden(await run(server.host, { env: { ...env, PATH, DOCKER_CONFIG } }), [password]);
  });
});

test('a password and the token of the workflow are masked first of all, before inputs are checked', async () => {
  const cwd = workspaceWith();
  const inputs = { command: 'nonsense', registry: `https://me:${password}@example.com`, ...login };
  const result = await runAction({ cwd, inputs, env: { RUNNER_DEBUG: '1' } });
  expect(result.outcome).toBe('failure');
  const [first, second] = result.stdout.split('\n');
  expect([first, second].every((line) => line?.startsWith('::add-mask::') === true)).toBe(true);
  expectMasked(result, canaryToken);
  expectHidden(result, [password]);
});

test('a password typed into the wrong input is hidden by its mask', async () => {
  const inputs = { command: 'resolve', from: password, registry: password, username: 'me', password };
  const result = await runAction({ cwd: workspaceWith(), inputs });
  expect(result.outcome).toBe('failure');
  expectHidden(result, [password]);
});

test('a config file that cannot be read is not quoted', async () => {
  await using server = await startStreamServer(plainSpite);
  const broken = [
    `{"auths": {"${server.host}": {"auth": "${exchanged}"`,
    `${exchanged}`,
    JSON.stringify({ auths: { [server.host]: { auth: Buffer.from(exchanged).toString('base64') } } }),
  ];
  for (const text of broken) {
    const result = await run(server.host, { env: { DOCKER_CONFIG: dockerConfig(text) } });
    expect(result.outcome).toBe('failure');
    expect(result.stdout).not.toContain(exchanged);
    expect(result.stdout).not.toContain(Buffer.from(exchanged).toString('base64'));
  }
});

test('the query of an address that a server gave, which may be signed, is not in the log', async () => {
  await using server = await startStreamServer((request, response) => {
    if (request.url?.startsWith('/elsewhere') === true) return sendError(response, 403, 'DENIED', 'no');
    response.writeHead(307, { location: '/elsewhere?sig=canary-signature' }).end();
  });
  const result = await run(server.host, { env: { RUNNER_DEBUG: '1' } });
  expect(result.outcome).toBe('failure');
  expect(result.log).toContain('/elsewhere');
  expect(result.stdout).not.toContain('canary-signature');
});

test('a short password does not blank out the log', async () => {
  await using server = await startStreamServer(plainSpite);
  const result = await run(server.host, { inputs: { registry: server.host, username: 'u', password: 'a' } });
  expect(result.masks).not.toContain('a');
  expect(result.log).toContain('failed');
});

test('of headers only what looks like a secret is masked: a masked word vanishes from the outputs of the job', async () => {
  await using server = await startStreamServer((_request, response) => void response.writeHead(404).end());
  const names = [
    'X-Tenant: acme',
    'X-Team: platform-engineering',
    'X-Id: 123e4567-e89b-12d3-a456-426614174000',
  ];
  const secrets = [
    'Authorization: Bearer sesame-open',
    'X-Api-Key: open.sesame',
    'Cookie: session=sesame1',
    'X-Custom: Basic c2VzYW1lOm9wZW4=',
    'X-Other: ghp_sesame0123',
    'X-Opaque: 0a1B2c3D4e5F6g7H8i9J0k',
    '- "X-Quoted-Token: sesame-quoted"',
  ];
  const given = [...names, ...secrets].join('\n');
  const entry = `- registry: other.test\n  headers: {X-Tenant: bluebird, X-Auth-Token: secret-bird}`;
  const result = await runAction({
    cwd: workspaceWith(),
    inputs: { command: 'resolve', from: `${server.host}/acme/app:1`, headers: given, 'registry-auth': entry },
  });
  expect(server.requests[0]?.headers).toMatchObject({ 'x-tenant': 'acme', 'x-api-key': 'open.sesame' });
  expect(result.masks.filter((mask) => mask !== canaryToken).toSorted()).toEqual(
    [
      'Bearer sesame-open',
      'sesame-open',
      'open.sesame',
      'session=sesame1',
      'Basic c2VzYW1lOm9wZW4=',
      'c2VzYW1lOm9wZW4=',
      'ghp_sesame0123',
      '0a1B2c3D4e5F6g7H8i9J0k',
      'secret-bird',
      'sesame-quoted',
    ].toSorted(),
  );
});
