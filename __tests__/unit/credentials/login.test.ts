import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loginTo, logoutFrom } from '../../../src/credentials/login.ts';
import { configFiles } from '../../../src/credentials/providers.ts';
import { challenge, json, startServer, type Handler } from '../../support/lab.ts';
import { basicAuth } from '../../support/logins.ts';
import { freshFolder, writeFiles } from '../../support/operate.ts';
import { rejection } from '../../support/rejection.ts';

const secret = { username: 'octocat', password: 'correct horse' };
const auth = basicAuth('octocat', 'correct horse');
const accepting: Handler = ({ headers }) =>
  headers.authorization === `Basic ${auth}` ? json({}) : challenge('Basic realm="acme"');

/** A config file with this content; none without. */
function fileWith(content?: unknown): string {
  const folder = freshFolder('docker config');
  if (content !== undefined) writeFiles(folder, { 'config.json': JSON.stringify(content, null, '\t') });
  return join(folder, 'config.json');
}

function read(configFile: string): { auths: Record<string, unknown> } & Record<string, unknown> {
  return JSON.parse(readFileSync(configFile, 'utf8')) as ReturnType<typeof read>;
}

describe('loginTo', () => {
  test('shows the login to the registry, and keeps it where configFiles finds it', async () => {
    await using server = await startServer(accepting);
    const configFile = join(freshFolder(), 'new/config.json');
    await loginTo(server.host, secret, { configFile });
    expect(server.requestLines()).toEqual(['GET /v2/', 'GET /v2/']);
    expect(read(configFile)).toEqual({ auths: { [server.host]: { auth } } });
    const provider = configFiles({ DOCKER_CONFIG: dirname(configFile) }, freshFolder());
    expect(await provider({ registry: server.host })).toEqual({ kind: 'basic', ...secret });
    expect(await provider({ registry: 'ghcr.io' })).toBeUndefined();
  });

  test.skipIf(process.platform === 'win32')('makes a file that only its owner reads', async () => {
    await using server = await startServer(accepting);
    const configFile = fileWith();
    await loginTo(server.host, secret, { configFile });
    expect(statSync(configFile).mode & 0o777).toBe(0o600);
  });

  test('leaves other entries and settings as they are', async () => {
    await using server = await startServer(accepting);
    const others = {
      auths: { 'ghcr.io': { auth: basicAuth('their', 'own') }, [server.host]: { auth: 'b2xkOm9sZA==' } },
      HttpHeaders: { 'X-Acme': '1' },
      credHelpers: { 'gcr.io': 'gcloud' },
    };
    const configFile = fileWith(others);
    await loginTo(server.host, secret, { configFile });
    expect(read(configFile)).toEqual({ ...others, auths: { ...others.auths, [server.host]: { auth } } });
  });

  test('writes nothing when the registry refuses the login, and does not tell the password', async () => {
    await using server = await startServer(accepting);
    const others = { auths: { 'ghcr.io': { auth: basicAuth('their', 'own') } } };
    const [existing, missing] = [fileWith(others), fileWith()];
    const before = readFileSync(existing, 'utf8');
    for (const configFile of [existing, missing]) {
      const wrong = { username: 'octocat', password: 'battery staple' };
      const error = await rejection(loginTo(server.host, wrong, { configFile }));
      expect(error).toMatchObject({ name: 'RegistryError', code: 'UNAUTHORIZED' });
      expect(error.message).not.toContain('battery');
    }
    expect(readFileSync(existing, 'utf8')).toBe(before);
    expect(readdirSync(dirname(missing))).toEqual([]);
  });

  test('keeps all of several logins at once', async () => {
    const configFile = fileWith();
    await using one = await startServer(accepting);
    await using two = await startServer(accepting);
    await using three = await startServer(accepting);
    const hosts = [one, two, three].map(({ host }) => host);
    await Promise.all(hosts.map((host) => loginTo(host, secret, { configFile })));
    expect(Object.keys(read(configFile).auths).toSorted()).toEqual(hosts.toSorted());
    expect(readdirSync(dirname(configFile))).toEqual(['config.json']);
  });

  test('keeps a token as Docker does', async () => {
    await using server = await startServer(() => json({}));
    const configFile = fileWith();
    await loginTo(server.host, { token: 'ready made' }, { configFile });
    expect(read(configFile).auths).toEqual({ [server.host]: { registrytoken: 'ready made' } });
  });

  test('refuses what is no registry, and a file that is no config', async () => {
    await using server = await startServer(accepting);
    const configFile = fileWith(['a list']);
    const before = readFileSync(configFile, 'utf8');
    for (const registry of ['', 'https://ghcr.io', 'ghcr.io/acme'])
      expect(await rejection(loginTo(registry, secret, { configFile }))).toMatchObject({
        code: 'INVALID_INPUT',
      });
    expect(await rejection(loginTo(server.host, secret, { configFile }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(readFileSync(configFile, 'utf8')).toBe(before);
  });

  test('ends with its signal, and writes nothing', async () => {
    await using server = await startServer(() => new Promise(() => undefined));
    const configFile = fileWith();
    const controller = new AbortController();
    const login = loginTo(server.host, secret, { configFile, signal: controller.signal });
    controller.abort(new Error('no longer wanted'));
    await expect(login).rejects.toThrow('no longer wanted');
    expect(existsSync(configFile)).toBe(false);
  });
});

describe('logoutFrom', () => {
  test('removes the login of one registry, and leaves the others', async () => {
    const other = { auth: basicAuth('their', 'own') };
    const configFile = fileWith({
      auths: { 'ghcr.io': { auth }, 'https://index.docker.io/v1/': other },
      credHelpers: { 'ghcr.io': 'pass', 'gcr.io': 'gcloud' },
    });
    await logoutFrom('GHCR.io', { configFile });
    expect(read(configFile)).toEqual({
      auths: { 'https://index.docker.io/v1/': other },
      credHelpers: { 'gcr.io': 'gcloud' },
    });
    await logoutFrom('docker.io', { configFile });
    expect(read(configFile).auths).toEqual({});
  });

  test('changes no byte of a file without such a login, and makes none', async () => {
    const configFile = fileWith({ auths: { 'ghcr.io': { auth } } });
    const before = readFileSync(configFile, 'utf8');
    await logoutFrom('quay.io', { configFile });
    expect(readFileSync(configFile, 'utf8')).toBe(before);
    const missing = fileWith();
    await logoutFrom('quay.io', { configFile: missing });
    expect(existsSync(missing)).toBe(false);
  });

  test('undoes a login, also while another is made', async () => {
    await using server = await startServer(accepting);
    const configFile = fileWith({ auths: { 'ghcr.io': { auth } } });
    await Promise.all([loginTo(server.host, secret, { configFile }), logoutFrom('ghcr.io', { configFile })]);
    expect(Object.keys(read(configFile).auths)).toEqual([server.host]);
  });
});
