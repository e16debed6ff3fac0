import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { plainArtifact, store } from '../support/artifacts.ts';
import { makeSigningKey, pemOf } from '../support/certificate.ts';
import { basicAuth, dockerConfig } from '../support/logins.ts';
import { describeWith } from '../support/partners.ts';
import { startRegistry, tester, type RunningRegistry } from '../support/registries.ts';
import { canaryToken, runAction, runCli } from '../support/runner.ts';
import { sendError, startServer, startStreamServer, type StreamHandler } from '../support/lab.ts';
import { emptyContents, putArtifact, registryHandler } from '../support/lab-registry.ts';
import { expectFailure, expectSuccess, workspaceWith } from '../support/steps.ts';

const entry = (registry: string, password: string, username: string = tester.username) =>
  `- registry: ${registry}\n  username: ${username}\n  password: ${JSON.stringify(password)}\n`;

/** Asks for a password and takes none. */
const refusing: StreamHandler = (_request, response) => {
  response.setHeader('www-authenticate', 'Basic realm="test"');
  sendError(response, 401, 'UNAUTHORIZED', 'who are you');
};

describeWith(['docker-registry', 'olareg'], 'registry-auth', () => {
  let one: RunningRegistry;
  let two: RunningRegistry;
  beforeAll(async () => {
    one = await startRegistry('olareg', { auth: 'htpasswd' });
    two = await startRegistry('docker-registry', { auth: 'token' });
  });
  afterAll(() => Promise.all([one?.stop(), two?.stop()]));
  const list = () => entry(one.host, tester.password) + entry(two.host, tester.password);

  test('serves every command, each entry for its own registry', async () => {
    const cwd = workspaceWith({ 'a.txt': 'a' });
    await store(new OciLayout(join(cwd, 'l')), plainArtifact('one'), 'v1');
    const [a, b] = [`${one.host}/acme/app`, `${two.host}/acme/app`];
    const done: string[] = [];
    for (const inputs of [
      { command: 'push', files: 'a.txt', to: `${a}:1` },
      { command: 'attach', subject: `${a}:1`, files: 'a.txt', 'artifact-type': 'a/b' },
      { command: 'copy', from: `${a}:1`, to: `${b}\n${a}2` },
      { command: 'index', from: `${a}:1\n${b}:1`, to: `${b}:index` },
      { command: 'tag', from: `${b}:1`, tags: '2' },
      { command: 'discover', from: `${b}:1` },
      { command: 'resolve', from: `${b}:2` },
      { command: 'pull', from: `${b}:1`, path: 'out' },
      { command: 'untag', from: `${a}2:1` },
      { command: 'delete', from: `${b}:index` },
    ] as Record<string, string>[]) {
      const run = await expectSuccess({ cwd, inputs: { ...inputs, 'registry-auth': list() } });
      expect(run.log).not.toContain(tester.password);
      expect(run.masks).toContain(tester.password);
      done.push(inputs['command'] ?? '');
    }
    expect(done).toHaveLength(10);
  });

  test('goes before what is in files, and beside registry, username and password', async () => {
    const wrong = { auth: basicAuth(tester.username, 'wrong') };
    const DOCKER_CONFIG = dockerConfig({ auths: { [one.host]: wrong, [two.host]: wrong } });
    const cwd = workspaceWith({ 'a.txt': 'a' });
    const inputs = {
      files: 'a.txt',
      to: `${one.host}/acme/both:1`,
      'registry-auth': entry(two.host, tester.password),
      registry: one.host,
      ...tester,
    };
    await expectSuccess({ cwd, env: { DOCKER_CONFIG }, inputs });
    const copy = { ...inputs, from: `${one.host}/acme/both:1`, to: `${two.host}/acme/both:1`, files: '' };
    await expectSuccess({ cwd, env: { DOCKER_CONFIG }, inputs: copy });
  });

  test('is a flag, too', async () => {
    const cwd = workspaceWith({ 'a.txt': 'a' });
    const args = ['push', '--files', 'a.txt', '--to', `${one.host}/acme/cli:1`, '--registry-auth', list()];
    const run = await runCli(args, { cwd });
    expect(run).toMatchObject({ exitCode: 0 });
    expect(run.stdout + run.stderr).not.toContain(tester.password);
  });

  test('with a password of many lines and signs works as it is', async () => {
    const password = '{\n  "type": "service_account",\n  "key": "-----BEGIN\\nünï\\n"\n}';
    const block = `- registry: HOST\n  username: _json_key\n  password: |\n${password.replaceAll(/^/gm, '    ')}\n`;
    let got: string | undefined;
    await using server = await startStreamServer((request, response) => {
      got ??= request.headers.authorization;
      refusing(request, response);
    });
    const inputs = {
      command: 'resolve',
      from: `${server.host}/acme/app:1`,
      'registry-auth': block.replace('HOST', server.host),
    };
    const run = await runAction({ cwd: workspaceWith(), inputs });
    expect(got).toBe(`Basic ${basicAuth('_json_key', password)}`);
    expect(run.masks).toContain(password);
    expect(run.log).not.toContain('service_account');
  });
});

test('a credential goes to its own host and port, and to no other', async () => {
  await using own = await startStreamServer(refusing);
  await using other = await startStreamServer(refusing);
  const passwords = ['canary-own', 'canary-port', 'canary-longer', 'canary-hub'];
  const auth =
    entry(own.host, 'canary-own') +
    entry('127.0.0.1:1', 'canary-port') +
    entry(`${other.host.replace('127.0.0.1', 'localhost')}`, 'canary-longer') +
    entry('docker.io', 'canary-hub');
  for (const from of [own, other]) {
    const inputs = { command: 'resolve', from: `${from.host}/acme/app:1`, 'registry-auth': auth };
    await expectFailure({ cwd: workspaceWith(), inputs }, from.host, '401');
  }
  const sent = (server: typeof own) => server.requests.flatMap(({ headers }) => headers.authorization ?? []);
  expect(new Set(sent(own))).toEqual(new Set([`Basic ${basicAuth(tester.username, 'canary-own')}`]));
  expect(sent(other)).toEqual([]);
  for (const password of passwords) expect(JSON.stringify(other.requests)).not.toContain(password);
});

test('a self-signed certificate is trusted where the entry of its registry has it as ca-file', async () => {
  const { privateKey, certificate } = makeSigningKey('localhost');
  const tls = {
    cert: pemOf(certificate),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
  const contents = emptyContents();
  putArtifact(contents);
  await using server = await startServer(registryHandler(contents), { tls });
  const host = server.host.replace('127.0.0.1', 'localhost');
  const cwd = workspaceWith({ 'own.pem': tls.cert });
  const inputs = { command: 'resolve', from: `${host}/acme/app:v1`, 'plain-http': 'false', retries: '0' };
  const entry = (more: string) => `- {registry: '${host}', ${more}}`;
  await expectSuccess({ cwd, inputs: { ...inputs, 'registry-auth': entry('ca-file: own.pem') } });
  await expectFailure({ cwd, inputs }, host, 'a certificate that is not trusted', 'ca-file');
  const insecure = { ...inputs, 'registry-auth': entry('insecure: true') };
  await expectFailure({ cwd, inputs: insecure }, 'insecure, which does not exist', 'ca-file');
});

describe('a wrong registry-auth', () => {
  test.each<[string, string, string]>([
    ['is no YAML', '- registry: [ghcr.io\n  password: canary-secret', 'it is not valid YAML'],
    ['is no list', 'registry: ghcr.io\nusername: me\npassword: canary-secret', 'it is not a list'],
    ['has a bad entry', `${entry('ghcr.io', 'canary-secret')}- nothing`, 'entry 2 is not a map'],
    ['has a bad host', entry('https://canary-secret@ghcr.io', 'canary-secret'), 'the registry of entry 1'],
    ['is for one host twice', entry('ghcr.io', 'canary-secret') + entry('ghcr.io', 'x'), 'entries 1 and 2'],
    ['grows', 'a: &canary-secret [x]\nb: [*canary-secret, *canary-secret]', 'it has an anchor'],
  ])('%s: the error says where, and shows nothing of it', async (_title, text, said) => {
    for (const env of [{}, { RUNNER_DEBUG: '1' }] as Record<string, string>[]) {
      const inputs = { command: 'resolve', from: 'ghcr.io/acme/app:1', 'registry-auth': text };
      const run = await expectFailure({ cwd: workspaceWith(), env, inputs }, 'input registry-auth: ', said);
      expect(run.log + JSON.stringify([run.annotations, run.summary])).not.toContain('canary-secret');
      expect(run.stdout.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('canary-secret');
    }
  });

  test('masks its passwords before anything else is said', async () => {
    const inputs = {
      command: 'nonsense-canary-secret',
      'registry-auth': entry('ghcr.io', 'canary-secret') + entry('quay.io', 'canary-other'),
    };
    const run = await runAction({ cwd: workspaceWith(), inputs });
    const lines = run.stdout.split('\n').filter((line) => line !== '');
    const masks = lines.findIndex((line) => !line.startsWith('::add-mask::'));
    expect(lines.slice(0, masks)).toEqual(
      [canaryToken, 'canary-secret', 'canary-other'].map((secret) => `::add-mask::${secret}`),
    );
    expect(run.log).not.toContain('canary-secret');
    expect([...run.outputs]).toEqual([]);
  });
});
