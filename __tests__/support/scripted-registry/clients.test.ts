import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { client, describeWith, type Client, type RunResult } from '../partners.ts';
import { checkHistory } from './history.ts';
import { registryNames as names, type RegistryName } from './profiles.ts';
import type { Quirks } from './quirks.ts';
import {
  startScriptedRegistry,
  type ScriptedRegistry,
  type ScriptedRegistryOptions,
} from './scripted-registry.ts';

const text = 'hello\n'.repeat(1000);

function newFolder(): string {
  const folder = mkdtempSync(join(process.env['ORAS_TEST_TEMP'] ?? tmpdir(), 'scripted-'));
  writeFileSync(join(folder, 'hello.txt'), text);
  return folder;
}

/** Go sends its authorisation to another port of the same host, so the storage has a name of its own here. */
function start(profile: RegistryName, quirks: Partial<Quirks>): Promise<ScriptedRegistry> {
  const options: ScriptedRegistryOptions = { profile, auth: 'token', storageName: 'localhost' };
  // No client waits for a blob that is late.
  return startScriptedRegistry({ ...options, quirks: { blobLag: 0, ...quirks } });
}

function expectWhole(registry: ScriptedRegistry, ...tags: readonly string[]): void {
  const { problems, newTags } = checkHistory(registry.store);
  expect(problems).toEqual([]);
  expect(newTags).toEqual(expect.arrayContaining([...tags]));
  expect(registry.secretsSeenElsewhere).toEqual([]);
}

async function good(result: Promise<RunResult>): Promise<RunResult> {
  const { code, stdout, stderr } = await result;
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  return { code, stdout, stderr };
}

describeWith(['oras'], 'oras', () => {
  /** What oras 1.3 does not get by with. */
  const mended: Partial<Record<RegistryName, Partial<Quirks>>> = {
    'docker-hub': { ociSubject: false },
    ecr: { headDigest: true },
    'ecr-public': { mount: 'never' },
    harbor: { headLength: 'right', pingAuth: 'token' },
    hiding: { anonymous: 'challenge' },
    cloudflare: { headLength: 'right' },
    gitlab: { redirectsHead: 'no' },
  };

  async function loggedIn({ host, credentials }: ScriptedRegistry): Promise<Client> {
    const oras = client('oras');
    const flags = ['--plain-http', '--username', credentials.username, '--password-stdin'];
    await good(oras(['login', ...flags, host], { input: credentials.password }));
    return oras;
  }

  test.concurrent.for(names.map((name) => [name] as const))(
    '%s: push, attach, copy, pull',
    async ([name]) => {
      await using registry = await start(name, mended[name] ?? {});
      const oras = await loggedIn(registry);
      const cwd = newFolder();
      const reference = `${registry.host}/acme/app:v1`;
      await good(oras(['push', '--plain-http', reference, 'hello.txt:text/plain'], { cwd }));
      const attach = ['attach', '--plain-http', '--artifact-type', 'application/x.sig', reference];
      await good(oras([...attach, 'hello.txt:text/plain'], { cwd }));
      const copied = `${registry.host}/acme/copy:v1`;
      await good(oras(['cp', '-r', '--from-plain-http', '--to-plain-http', reference, copied]));
      await good(oras(['pull', '--plain-http', '--output', join(cwd, 'pulled'), copied]));
      expect(readFileSync(join(cwd, 'pulled/hello.txt'), 'utf8')).toBe(text);
      const found = await good(oras(['discover', '--plain-http', '--format', 'json', copied]));
      expect(JSON.parse(found.stdout)).toMatchObject({ referrers: [{ digest: expect.any(String) }] });
      expectWhole(registry, 'acme/app:v1', 'acme/copy:v1');
    },
  );

  test.for([
    ['ecr', { headDigest: false }, 'missing required header "Docker-Content-Digest"'],
    ['cloudflare', { headLength: 'omitted' }, 'unknown response Content-Length'],
  ] as const)('%s: what a resolve stumbles over', async ([name, quirks, message]) => {
    await using registry = await start(name, mended[name] ?? {});
    const oras = await loggedIn(registry);
    await good(
      oras(['push', '--plain-http', `${registry.host}/acme/app:v1`, 'hello.txt'], { cwd: newFolder() }),
    );
    await using other = await start(name, quirks);
    for (const [key, value] of registry.store) other.store.set(key, value);
    const again = await loggedIn(other);
    const resolve = await again(['resolve', '--plain-http', `${other.host}/acme/app:v1`]);
    expect(resolve).toMatchObject({ code: 1, stderr: expect.stringContaining(message) });
  });

  test('docker-hub: an OCI-Subject without an API loses the referrer', async () => {
    await using registry = await start('docker-hub', {});
    const oras = await loggedIn(registry);
    const cwd = newFolder();
    const reference = `${registry.host}/acme/app:v1`;
    await good(oras(['push', '--plain-http', reference, 'hello.txt'], { cwd }));
    const attach = ['attach', '--plain-http', '--artifact-type', 'application/x.sig', reference];
    await good(oras([...attach, 'hello.txt'], { cwd }));
    const found = await good(oras(['discover', '--plain-http', '--format', 'json', reference]));
    expect(JSON.parse(found.stdout)).toMatchObject({ referrers: [] });
  });

  test('a blob that is late ends a push', async () => {
    await using registry = await start('ghcr', { blobLag: 1 });
    const oras = await loggedIn(registry);
    const push = () =>
      oras(['push', '--plain-http', `${registry.host}/acme/app:v1`, 'hello.txt'], { cwd: newFolder() });
    expect(await push()).toMatchObject({ code: 1, stderr: expect.stringContaining('blob unknown') });
    await good(push());
  });

  test('faults that pass are outlived', async () => {
    await using registry = await startScriptedRegistry({
      faults: [
        { operation: 'upload-post', fault: '503', times: 1 },
        { operation: 'manifest-put', fault: '429-seconds', times: 1 },
        { operation: 'blob-get', fault: '502-html', times: 1 },
      ],
    });
    const oras = client('oras');
    const cwd = newFolder();
    const reference = `${registry.host}/acme/app:v1`;
    await good(oras(['push', '--plain-http', reference, 'hello.txt:text/plain'], { cwd }));
    await good(oras(['pull', '--plain-http', '--output', join(cwd, 'pulled'), reference]));
    expect(registry.faults.dealt).toHaveLength(3);
    expectWhole(registry, 'acme/app:v1');
  });
});

describeWith(['crane'], 'crane', () => {
  /** crane and regctl do not ask for the scope of a challenge, and regctl does not ask for a challenge. */
  const mended: Partial<Record<RegistryName, Partial<Quirks>>> = {
    gateway: { challengeScope: 'right' },
  };

  test.concurrent.for(names.map((name) => [name] as const))('%s: append, copy, pull', async ([name]) => {
    await using registry = await start(name, mended[name] ?? {});
    const { host, credentials } = registry;
    const crane = client('crane');
    const cwd = newFolder();
    execFileSync('tar', ['-cf', 'layer.tar', 'hello.txt'], { cwd });
    const login = ['auth', 'login', host, '-u', credentials.username, '--password-stdin'];
    await good(crane(login, { input: credentials.password }));
    const append = ['append', '--oci-empty-base', '-f', 'layer.tar', '-t', `${host}/acme/app:v1`];
    await good(crane(append, { cwd }));
    await good(crane(['copy', `${host}/acme/app:v1`, `${host}/acme/copy:v1`]));
    await good(crane(['pull', '--format=oci', `${host}/acme/copy:v1`, 'pulled'], { cwd }));
    expectWhole(registry, 'acme/app:v1', 'acme/copy:v1');
  });
});

describeWith(['regctl'], 'regctl', () => {
  const mended: Partial<Record<RegistryName, Partial<Quirks>>> = {
    gateway: { challengeScope: 'right' },
    hiding: { anonymous: 'challenge' },
  };

  async function loggedIn({ host, credentials }: ScriptedRegistry): Promise<Client> {
    const regctl = client('regctl');
    await regctl(['registry', 'set', '--tls=disabled', host]);
    const login = ['registry', 'login', '-u', credentials.username, '--pass-stdin', host];
    await good(regctl(login, { input: credentials.password }));
    return regctl;
  }

  test.concurrent.for(names.map((name) => [name] as const))('%s: put, copy, get', async ([name]) => {
    await using registry = await start(name, mended[name] ?? {});
    const { host } = registry;
    const regctl = await loggedIn(registry);
    const cwd = newFolder();
    const type = ['--artifact-type', 'application/vnd.unknown.config.v1+json'];
    await good(regctl(['artifact', 'put', '-f', 'hello.txt', ...type, `${host}/acme/app:v1`], { cwd }));
    await good(regctl(['image', 'copy', `${host}/acme/app:v1`, `${host}/acme/copy:v1`]));
    expect((await good(regctl(['artifact', 'get', `${host}/acme/copy:v1`]))).stdout).toBe(text);
    expectWhole(registry, 'acme/app:v1', 'acme/copy:v1');
  });

  test('what it sends to another port of the same host is seen', async () => {
    await using registry = await startScriptedRegistry({ profile: 'acr', auth: 'token' });
    const regctl = await loggedIn(registry);
    const cwd = newFolder();
    mkdirSync(join(cwd, 'out'));
    const reference = `${registry.host}/acme/app:v1`;
    await good(
      regctl(['artifact', 'put', '-f', 'hello.txt', '--artifact-type', 'application/x.test', reference], {
        cwd,
      }),
    );
    const { stdout } = await regctl(['artifact', 'get', reference]);
    expect(stdout).not.toBe(text);
    expect(registry.secretsSeenElsewhere).toEqual([
      expect.stringMatching(/^storage GET .*: header authorization holds token-…$/),
    ]);
  });
});
