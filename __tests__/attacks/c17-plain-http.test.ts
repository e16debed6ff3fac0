// C17 The job's token, or a login, in clear: http for one registry counted for every registry of the step.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeAuthority } from '../support/certificate-authority.ts';
import { challenge, startServer, type Handler, type Server } from '../support/lab.ts';
import { emptyContents, putArtifact, registryHandler } from '../support/lab-registry.ts';
import { canaryToken, runAction, type RunResult } from '../support/runner.ts';
import { expectFailure, expectSuccess, workspaceWith } from '../support/steps.ts';
import { startTunnel } from '../support/tunnel.ts';

const password = 'hunter2-of-the-registry';
const basic = Buffer.from(`me:${password}`).toString('base64');
const login = { registry: 'registry.test:5000', username: 'me', password };

const shelf = emptyContents();
putArtifact(shelf);
/** Asks for a login, and then serves. */
const guarded: Handler = (request) =>
  request.headers.authorization === undefined
    ? challenge('Basic realm="test"')
    : registryHandler(shelf)(request);

/** All names lead to this server on loopback, over http. */
async function resolveOver(
  server: Server,
  inputs: Readonly<Record<string, string>>,
): Promise<RunResult & { readonly said: string; readonly told: string }> {
  await using proxy = await startTunnel({ to: server });
  const env = { http_proxy: proxy.origin, https_proxy: proxy.origin, no_proxy: '' };
  const run = await runAction({
    cwd: workspaceWith(),
    env,
    inputs: { command: 'resolve', retries: '0', ...inputs },
  });
  const said = run.annotations.map(({ message }) => message).join('\n');
  return { ...run, said, told: `${server.transcript()}${proxy.passed()}${JSON.stringify(proxy.requests)}` };
}

function expectNoSecret(told: string): void {
  for (const secret of [
    password,
    basic,
    canaryToken,
    Buffer.from(canaryToken).toString('base64').slice(0, 20),
  ])
    expect(told).not.toContain(secret);
}

describe('a registry of everybody is never spoken to by http', () => {
  const hosts = [
    'ghcr.io',
    'ghcr.io:80',
    'docker.io',
    'index.docker.io',
    'registry-1.docker.io',
    'quay.io',
    'registry.gitlab.com',
    '123456789012.dkr.ecr.eu-west-1.amazonaws.com',
    'public.ecr.aws',
    'acme.azurecr.io',
    'mcr.microsoft.com',
    'europe-docker.pkg.dev',
    'gcr.io',
    'registry.k8s.io',
  ];
  test.each(hosts)('%s', async (host) => {
    for (const inputs of [
      { 'plain-http': 'true' },
      { 'plain-http': host },
      { 'registry-auth': `- {registry: '${host}', plain-http: true}` },
    ]) {
      await using server = await startServer(guarded);
      const run = await resolveOver(server, { from: `${host}/acme/app:v1`, ...inputs });
      expect(run.outcome).toBe('failure');
      expect(run.said).toContain('http');
      expect(run.told).not.toContain(canaryToken);
      expect(server.connections()).toBe(0);
    }
  });

  test('the container registry of a GitHub Enterprise server', async () => {
    await using server = await startServer(guarded);
    await using proxy = await startTunnel({ to: server });
    const env = { http_proxy: proxy.origin, no_proxy: '', GITHUB_SERVER_URL: 'https://ghe.test' };
    const inputs = { command: 'resolve', from: 'containers.ghe.test/acme/app:v1', 'plain-http': 'true' };
    await expectFailure({ cwd: workspaceWith(), env, inputs }, 'containers.ghe.test');
    expect(server.connections()).toBe(0);
  });
});

describe('a login goes over http', () => {
  const from = 'registry.test:5000/acme/app:v1';

  test('not because all of the step does', async () => {
    await using server = await startServer(guarded);
    const run = await resolveOver(server, { from, ...login, 'plain-http': 'true' });
    expect(run.outcome).toBe('failure');
    expect(run.said).toContain('plain-http: registry.test:5000');
    expectNoSecret(run.told);
  });

  test('not from a file of Docker either', async () => {
    await using server = await startServer(guarded);
    await using proxy = await startTunnel({ to: server });
    const cwd = workspaceWith({
      'docker/config.json': JSON.stringify({ auths: { 'registry.test:5000': { auth: basic } } }),
    });
    const env = { http_proxy: proxy.origin, no_proxy: '', DOCKER_CONFIG: join(cwd, 'docker') };
    const inputs = { command: 'resolve', from, 'plain-http': 'true', retries: '0' };
    await expectFailure({ cwd, env, inputs }, 'registry.test:5000');
    expectNoSecret(`${server.transcript()}${proxy.passed()}`);
  });

  test('where the host is named, and to no other', async () => {
    await using server = await startServer(guarded);
    const run = await resolveOver(server, { from, ...login, 'plain-http': 'registry.test:5000' });
    expect(run.outcome).toBe('success');
    expect(server.transcript()).toContain(`Basic ${basic}`);
    await using other = await startServer(guarded);
    const elsewhere = { from, ...login, 'plain-http': 'registry.test:5001\nother.test' };
    expect((await resolveOver(other, elsewhere)).outcome).toBe('failure');
    expect(other.requests).toEqual([]);
  });

  test('where its own entry says so', async () => {
    await using server = await startServer(guarded);
    const entry = `- {registry: 'registry.test:5000', username: me, password: ${password}, plain-http: true}`;
    expect((await resolveOver(server, { from, 'registry-auth': entry })).outcome).toBe('success');
  });

  test('never as a token, but to loopback', async () => {
    const bearer: Handler = (request) =>
      request.headers.authorization === undefined
        ? challenge('Bearer realm="https://auth.test/token"')
        : registryHandler(shelf)(request);
    const entry = (registry: string) => `- {registry: '${registry}', token: ${password}, plain-http: true}`;
    await using server = await startServer(bearer);
    const run = await resolveOver(server, { from, 'registry-auth': entry('registry.test:5000') });
    expect(run.outcome).toBe('failure');
    expect(run.said).toContain('registry.test:5000');
    expectNoSecret(run.told);
    const inputs = {
      command: 'resolve',
      from: `${server.host}/acme/app:v1`,
      'registry-auth': entry(server.host),
    };
    await expectSuccess({ cwd: workspaceWith(), inputs });
    expect(server.transcript()).toContain(`Bearer ${password}`);
  });

  test('nor as a header that holds a secret', async () => {
    await using server = await startServer(guarded);
    const headers = `Authorization: Bearer ${password}`;
    const run = await resolveOver(server, { from, headers, 'plain-http': 'true' });
    expect(run.outcome).toBe('failure');
    expectNoSecret(run.told);
  });
});

test('one copy reads by http and writes by https', async () => {
  const authority = makeAuthority('private');
  await using from = await startServer(registryHandler(shelf));
  const there = emptyContents();
  await using to = await startServer(registryHandler(there), { tls: authority.issue('to.test') });
  await using plain = await startTunnel({ to: from });
  await using secure = await startTunnel({ to });
  const cwd = workspaceWith();
  writeFileSync(join(cwd, 'ca.pem'), authority.certificate);
  const env = { http_proxy: plain.origin, https_proxy: secure.origin, no_proxy: '' };
  const inputs = {
    from: 'from.test:5000/acme/app:v1',
    to: 'to.test/acme/app:v1',
    'plain-http': 'from.test:5000',
    'ca-file': 'ca.pem',
  };
  await expectSuccess({ cwd, env, inputs });
  expect(secure.requests.length).toBeGreaterThan(0);
  expect(from.requests.length).toBeGreaterThan(0);
});
