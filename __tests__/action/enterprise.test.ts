import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { githubRegistries, githubToken } from '../../src/credentials/providers.ts';
import { makeAuthority } from '../support/certificate-authority.ts';
import { startJob } from '../support/job.ts';
import { startServer, type Server } from '../support/lab.ts';
import { emptyContents, putManifest, registryHandler } from '../support/lab-registry.ts';
import { basicAuth, dockerConfig } from '../support/logins.ts';
import { canaryToken } from '../support/runner.ts';
import { outcomeOf, workspaceWith } from '../support/steps.ts';
import { startTunnel } from '../support/tunnel.ts';

const SERVERS: readonly (readonly [server: string, registry: string])[] = [
  ['https://github.com', 'ghcr.io'],
  ['https://github.com/', 'ghcr.io'],
  ['https://GitHub.com', 'ghcr.io'],
  ['https://acme.ghe.com', 'containers.acme.ghe.com'],
  ['https://git.example.com', 'containers.git.example.com'],
  ['https://git.example.com:8443', 'containers.git.example.com'],
  ['http://git.internal', 'containers.git.internal'],
  ['https://github.com.evil.example', 'containers.github.com.evil.example'],
];

describe.each(SERVERS)('the token of %s', (server, registry) => {
  test(`is for ${registry} and no other host`, async () => {
    expect(githubRegistries(server)).toEqual([registry]);
    const provider = githubToken('token', server, 'octocat');
    expect(await provider({ registry })).toEqual({ kind: 'basic', username: 'octocat', password: 'token' });
    const others = [
      ...SERVERS.map(([, other]) => other).filter((other) => other !== registry),
      `${registry}.example.org`,
      `x${registry}`,
      `x.${registry}`,
      `${registry}:8443`,
      new URL(server).host,
      'docker.io',
      'ghcr.io.example.org',
      'maven.pkg.github.com',
      '127.0.0.1:5000',
    ];
    for (const other of others)
      expect([other, await provider({ registry: other })]).toEqual([other, undefined]);
  });
});

const authority = makeAuthority('a test authority');
const ACCOUNT = basicAuth('octocat', canaryToken);

/** All hosts of the world, behind one proxy: each connection ends at one server with TLS, which knows whom it plays. */
async function startHosts(): Promise<Server & { readonly shelf: ReturnType<typeof emptyContents> }> {
  const shelf = emptyContents();
  putManifest(shelf, { schemaVersion: 2, config: {}, layers: [] }, 'v1');
  const answers = registryHandler(shelf);
  const tls = authority.issue('ghcr.io', ...SERVERS.map(([, registry]) => registry), 'quay.io');
  const hosts = await startServer(
    (request) => {
      if (request.headers.authorization !== undefined)
        return request.path === '/v2/' ? { body: '{}' } : answers(request);
      return { status: 401, headers: { 'www-authenticate': 'Basic realm="test"' } };
    },
    { tls },
  );
  return Object.assign(hosts, { shelf });
}

describe.each([
  ['https://github.com', 'ghcr.io'],
  ['https://git.example.com', 'containers.git.example.com'],
  ['https://acme.ghe.com', 'containers.acme.ghe.com'],
])('a job of %s', (GITHUB_SERVER_URL, registry) => {
  test(`shows its token to ${registry} only, for a command and for later steps`, async () => {
    await using hosts = await startHosts();
    await using proxy = await startTunnel({ to: hosts });
    const cwd = workspaceWith({ 'ca.pem': authority.certificate });
    const env = { GITHUB_SERVER_URL, HTTPS_PROXY: proxy.origin };
    const told = (host: string) =>
      hosts.requests
        .filter(({ headers }) => headers.host === host)
        .map(({ headers }) => headers.authorization ?? '');
    const resolve = async (host: string, more: Record<string, string> = {}) => {
      const inputs = { command: 'resolve', from: `${host}/acme/app:v1`, 'ca-file': 'ca.pem', ...more };
      return startJob({ env }).step({ cwd, inputs });
    };
    expect(outcomeOf(await resolve(registry), 'success')).toBe('success');
    expect(told(registry)).toContain(`Basic ${ACCOUNT}`);
    for (const other of ['ghcr.io', 'quay.io', 'containers.git.example.com', 'containers.acme.ghe.com']) {
      if (other === registry) continue;
      expect(outcomeOf(await resolve(other), 'failure')).toBe('failure');
      expect(told(other).filter((header) => header !== '')).toEqual([]);
    }
    expect(new Set(proxy.requests.map(({ url }) => url))).toContain(`${registry}:443`);

    const job = startJob({ env });
    const login = await job.step({ cwd, inputs: { command: 'login', 'ca-file': 'ca.pem' } });
    expect(outcomeOf(login, 'success')).toBe('success');
    expect(login.log).toContain(`Login accepted by ${registry}`);
    const config = readFileSync(join(job.env()['DOCKER_CONFIG'] ?? '', 'config.json'), 'utf8');
    expect(JSON.parse(config)).toEqual({ auths: { [registry]: { auth: ACCOUNT } } });
    expect(login.log + JSON.stringify([[...login.state], login.summary, [...login.env]])).not.toContain(
      ACCOUNT,
    );
    expect(login.masks).toContain(ACCOUNT);
    const later = await job.step({
      cwd,
      inputs: {
        command: 'resolve',
        from: `${registry}/acme/app:v1`,
        'ca-file': 'ca.pem',
        'github-token': '',
      },
    });
    expect(outcomeOf(later, 'success')).toBe('success');
    await job.end();
  });
});

test('a token that the registry does not take is not kept', async () => {
  await using hosts = await startServer(
    () => ({ status: 401, headers: { 'www-authenticate': 'Basic realm="test"' } }),
    { tls: authority.issue('containers.git.example.com') },
  );
  await using proxy = await startTunnel({ to: hosts });
  const env = { GITHUB_SERVER_URL: 'https://git.example.com', HTTPS_PROXY: proxy.origin };
  const cwd = workspaceWith({ 'ca.pem': authority.certificate });
  const job = startJob({ env });
  const run = await job.step({ cwd, inputs: { command: 'login', 'ca-file': 'ca.pem' } });
  expect(outcomeOf(run, 'failure')).toBe('failure');
  expect(run.annotations[0]?.message).toContain('containers.git.example.com');
  expect([job.env()['DOCKER_CONFIG'], [...run.state]]).toEqual([undefined, [['post', 'true']]]);
});

test('the token is what is checked and kept, though the config has another login for its registry', async () => {
  await using hosts = await startHosts();
  await using proxy = await startTunnel({ to: hosts });
  const registry = 'containers.git.example.com';
  const other = basicAuth('other', 'canary-other');
  const env = {
    GITHUB_SERVER_URL: 'https://git.example.com',
    HTTPS_PROXY: proxy.origin,
    DOCKER_CONFIG: dockerConfig({ auths: { [registry]: { auth: other } } }),
  };
  const job = startJob({ env });
  const inputs = { command: 'login', 'ca-file': 'ca.pem' };
  const run = await job.step({ cwd: workspaceWith({ 'ca.pem': authority.certificate }), inputs });
  expect(outcomeOf(run, 'success')).toBe('success');
  const sent = hosts.requests.flatMap(({ headers }) => headers.authorization ?? []);
  expect(sent).toEqual([`Basic ${ACCOUNT}`]);
  const config = readFileSync(join(job.env()['DOCKER_CONFIG'] ?? '', 'config.json'), 'utf8');
  expect(JSON.parse(config)).toEqual({ auths: { [registry]: { auth: ACCOUNT } } });
  await job.end();
  expect(job.env()['DOCKER_CONFIG']).toBe(env.DOCKER_CONFIG);
});
