import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { client, describeWith, run, type Client } from './partners.ts';
import { startRegistry, tester, type RegistryKind, type RunningRegistry } from './registries.ts';
import { startTokenServer } from './token-server.ts';

const kinds = ['docker-registry', 'zot', 'olareg'] as const satisfies readonly RegistryKind[];
const basic = `Basic ${Buffer.from(`${tester.username}:${tester.password}`).toString('base64')}`;
const absent = `sha256:${'0'.repeat(64)}`;

interface RoundTrip {
  readonly digest: string;
  readonly pulled: string;
}

/** Pushes a file with the real oras and pulls it into another folder. */
async function roundTrip(registry: RunningRegistry, repository: string): Promise<RoundTrip> {
  const oras = client('oras');
  const folder = mkdtempSync(join(process.env['ORAS_TEST_TEMP'] ?? tmpdir(), 'round-trip-'));
  const target = join(folder, 'pulled');
  mkdirSync(target);
  writeFileSync(join(folder, 'hello.txt'), `hello ${registry.kind}\n`);
  expect(await login(oras, registry)).toBe(true);
  const reference = `${registry.host}/${repository}:v1`;
  const flags = ['--plain-http', '--format', 'json', reference];
  const push = await oras(['push', ...flags, 'hello.txt:text/plain'], { cwd: folder });
  expect(push).toMatchObject({ code: 0 });
  const pull = await oras(['pull', '--output', target, ...flags]);
  expect(pull).toMatchObject({ code: 0 });
  const { digest } = JSON.parse(push.stdout) as { digest: string };
  return { digest, pulled: readFileSync(join(target, 'hello.txt'), 'utf8') };
}

async function statusOf(registry: RunningRegistry, path: string, init: RequestInit = {}): Promise<number> {
  const response = await fetch(`http://${registry.host}${path}`, init);
  await response.arrayBuffer();
  return response.status;
}

async function login(oras: Client, registry: RunningRegistry): Promise<boolean> {
  const { username, password, host } = registry;
  if (username === undefined || password === undefined) return true;
  const flags = ['--plain-http', '--username', username, '--password-stdin'];
  return (await oras(['login', ...flags, host], { input: password })).code === 0;
}

function connects(host: string): Promise<boolean> {
  const { hostname, port } = new URL(`http://${host}`);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

for (const kind of kinds) {
  describeWith([kind, 'oras'], kind, () => {
    test('without authentication: push, pull, referrers, delete', async () => {
      await using registry = await startRegistry(kind);
      expect(await statusOf(registry, '/v2/')).toBe(200);
      const { digest, pulled } = await roundTrip(registry, 'acme/app');
      expect(pulled).toBe(`hello ${kind}\n`);
      expect(await statusOf(registry, `/v2/acme/app/referrers/${digest}`)).toBe(
        registry.referrers ? 200 : 404,
      );
      const path = `/v2/acme/app/manifests/${digest}`;
      expect(await statusOf(registry, path, { method: 'DELETE' })).toBe(202);
      expect(await statusOf(registry, path)).toBe(404);
    });

    test('htpasswd: nothing without the account, everything with it', async () => {
      await using registry = await startRegistry(kind, { auth: 'htpasswd' });
      expect(await statusOf(registry, '/v2/')).toBe(401);
      expect(await statusOf(registry, '/v2/', { headers: { authorization: basic } })).toBe(200);
      const wrong = `Basic ${Buffer.from(`${tester.username}:wrong`).toString('base64')}`;
      expect(await statusOf(registry, '/v2/', { headers: { authorization: wrong } })).toBe(401);
      expect(await roundTrip(registry, 'acme/app')).toMatchObject({ pulled: `hello ${kind}\n` });
      expect(await statusOf(registry, '/v2/acme/app/manifests/v1')).toBe(401);
    });

    test('stop closes the port and removes the folder', async () => {
      const registry = await startRegistry(kind);
      expect([await connects(registry.host), existsSync(registry.folder)]).toEqual([true, true]);
      await Promise.all([registry.stop(), registry.stop()]);
      expect([await connects(registry.host), existsSync(registry.folder)]).toEqual([false, false]);
    });
  });
}

describeWith(['docker-registry', 'oras'], 'docker-registry with a token server', () => {
  test('oras logs in, pushes and pulls with tokens', async () => {
    await using registry = await startRegistry('docker-registry', { auth: 'token' });
    expect(await statusOf(registry, '/v2/')).toBe(401);
    expect(await roundTrip(registry, 'acme/app')).toMatchObject({ pulled: 'hello docker-registry\n' });
    const { requests } = registry.tokens;
    expect(requests.length).toBeGreaterThan(0);
    expect(new Set(requests.map(({ account }) => account))).toEqual(new Set(['tester']));
    expect(requests.flatMap(({ scopes }) => scopes)).toContain('repository:acme/app:pull,push');
  });

  test('anonymous clients pull from public/ only', async () => {
    await using registry = await startRegistry('docker-registry', { auth: 'token' });
    await roundTrip(registry, 'public/app');
    await roundTrip(registry, 'acme/app');
    const oras = client('oras');
    const resolve = (repository: string) =>
      oras(['resolve', '--plain-http', `${registry.host}/${repository}:v1`]);
    expect(await resolve('public/app')).toMatchObject({ code: 0 });
    expect(await resolve('acme/app')).toMatchObject({ code: 1 });
    const tag = ['tag', '--plain-http', `${registry.host}/public/app:v1`, 'v2'];
    expect(await oras(tag)).toMatchObject({ code: 1 });
  });

  test('the registry refuses a stale token', async () => {
    await using registry = await startRegistry('docker-registry', { auth: 'token' });
    const authorize = async (): Promise<string> => {
      const url = new URL(registry.tokens.realm);
      url.searchParams.set('service', registry.tokens.service);
      const response = await fetch(url, { headers: { authorization: basic } });
      const { token } = (await response.json()) as { token: string };
      return `Bearer ${token}`;
    };
    const fresh = await authorize();
    expect(await statusOf(registry, '/v2/', { headers: { authorization: fresh } })).toBe(200);
    registry.tokens.expiresIn = -90;
    const stale = await authorize();
    expect(await statusOf(registry, '/v2/', { headers: { authorization: stale } })).toBe(401);
  });

  test('stop ends the token server too', async () => {
    const registry = await startRegistry('docker-registry', { auth: 'token' });
    const { host } = new URL(registry.tokens.realm);
    expect(await connects(host)).toBe(true);
    await registry.stop();
    expect(await connects(host)).toBe(false);
  });
});

describeWith(['docker-registry'], 'several registries', () => {
  test('run at once, each with its own content', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => startRegistry('docker-registry')));
    try {
      expect(new Set(all.map(({ host }) => host)).size).toBe(4);
      for (const registry of all) expect(await statusOf(registry, '/v2/')).toBe(200);
    } finally {
      await Promise.all(all.map((registry) => registry.stop()));
    }
  });

  test('delete: false refuses to delete', async () => {
    await using registry = await startRegistry('docker-registry', { delete: false });
    const path = `/v2/acme/app/manifests/${absent}`;
    expect(await statusOf(registry, path, { method: 'DELETE' })).toBe(405);
  });
});

describe('token server', () => {
  async function ask(init: RequestInit & { readonly query?: string }): Promise<Record<string, unknown>> {
    await using stack = new AsyncDisposableStack();
    const server = await startTokenServer(new Map([[tester.username, tester.password]]));
    stack.defer(() => server.stop());
    const response = await fetch(`${server.realm}${init.query ?? ''}`, init);
    const body = (await response.json()) as { token?: string };
    const [, claims = ''] = (body.token ?? '').split('.');
    const { access } = JSON.parse(Buffer.from(claims, 'base64url').toString() || '{}') as {
      access?: unknown;
    };
    return { status: response.status, body, access, requests: server.requests };
  }

  test('GET takes several scopes, in one parameter or more', async () => {
    const query =
      '?service=x&scope=repository:a/b:pull&scope=repository:h:5000/c:pull,push+registry:catalog:*';
    expect(await ask({ query, headers: { authorization: basic } })).toMatchObject({
      status: 200,
      body: { expires_in: 300 },
      access: [
        { type: 'repository', name: 'a/b', actions: ['pull'] },
        { type: 'repository', name: 'h:5000/c', actions: ['pull', 'push'] },
        { type: 'registry', name: 'catalog', actions: ['*'] },
      ],
      requests: [
        {
          method: 'GET',
          scopes: ['repository:a/b:pull', 'repository:h:5000/c:pull,push', 'registry:catalog:*'],
          account: 'tester',
          status: 200,
        },
      ],
    });
  });

  test('anonymous: pull of public/ is all it gives', async () => {
    const query = '?scope=repository:public/a:pull,push&scope=repository:private/a:pull';
    const { access, requests } = await ask({ query });
    expect(access).toEqual([{ type: 'repository', name: 'public/a', actions: ['pull'] }]);
    expect(requests).toMatchObject([{ account: undefined, status: 200 }]);
  });

  test.for([
    ['wrong password', { headers: { authorization: `Basic ${btoa('tester:wrong')}` } }, 401],
    ['no such user', { headers: { authorization: `Basic ${btoa('nobody:')}` } }, 401],
    ['not Basic', { headers: { authorization: 'Bearer x' } }, 401],
    ['OAuth2, wrong password', oauth({ grant_type: 'password', username: 'tester', password: 'x' }), 401],
    ['OAuth2, unknown refresh token', oauth({ grant_type: 'refresh_token', refresh_token: 'x' }), 401],
    ['OAuth2, unknown grant', oauth({ grant_type: 'device_code' }), 400],
    ['another method', { method: 'PUT' }, 405],
  ] as const)('refuses: %s', async ([, init, status]) => {
    expect(await ask(init)).toMatchObject({ status, requests: [{ account: undefined, status }] });
  });

  test('POST gives refresh tokens and takes them', async () => {
    const server = await startTokenServer(new Map([[tester.username, tester.password]]));
    try {
      const post = async (fields: Record<string, string>): Promise<Record<string, unknown>> =>
        (await fetch(server.realm, oauth(fields))).json() as Promise<Record<string, unknown>>;
      const scope = 'repository:a/b:pull';
      const first = await post({ grant_type: 'password', access_type: 'offline', scope, ...tester });
      expect(first).toMatchObject({ access_token: expect.any(String), refresh_token: expect.any(String) });
      const refreshToken = String(first['refresh_token']);
      const second = await post({ grant_type: 'refresh_token', refresh_token: refreshToken, scope });
      expect(second).toMatchObject({ access_token: expect.any(String) });
      expect(second).not.toHaveProperty('refresh_token');
      expect(server.requests.map(({ account }) => account)).toEqual(['tester', 'tester']);
    } finally {
      await server.stop();
    }
  });
});

function oauth(fields: Record<string, string>): RequestInit {
  return { method: 'POST', body: new URLSearchParams(fields) };
}

describe('run', () => {
  test('gives code, both streams, input and folder without a shell', async () => {
    const script = `process.stdin.pipe(process.stdout); process.stdin.on('end', () => {
      console.error(process.argv[1], process.env.MARK); process.exitCode = 3; })`;
    const options = { input: 'in', env: { MARK: 'x' }, cwd: tmpdir() };
    expect(await run(process.execPath, ['-e', script, '$(a b)'], options)).toEqual({
      code: 3,
      stdout: 'in',
      stderr: '$(a b) x\n',
    });
  });

  test('kills what takes too long', async () => {
    const result = await run(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { timeoutMs: 200 });
    expect(result).toMatchObject({ code: -1, stderr: expect.stringContaining('killed after 200 ms') });
  });
});

describeWith(['skopeo'], 'skopeo', () => {
  test('finds its libraries', async () => {
    expect(await client('skopeo')(['--version'])).toMatchObject({ code: 0 });
  });
});

describe('a partner that the suite does not declare', () => {
  test('is not to be had, whether it is there or not', async () => {
    expect(() => client('oras')).toThrow('a test uses oras: its describeWith does not declare it');
    await expect(startRegistry('olareg')).rejects.toThrow('a test uses olareg: its describeWith does not');
  });
});

describeWith(['oras'], 'a suite that declares one partner', () => {
  client('oras');
  test('gets no other', () => {
    expect(() => client('oras')).not.toThrow();
    expect(() => client('crane')).toThrow('a test uses crane: its describeWith does not declare it');
  });
});
