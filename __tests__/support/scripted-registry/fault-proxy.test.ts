import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeSigningKey, pemOf } from '../certificate.ts';
import { client, describeWith, type Client } from '../partners.ts';
import { startRegistry, type RegistryKind } from '../registries.ts';
import { startFaultProxy } from './fault-proxy.ts';
import type { FaultPlan } from './faults.ts';
import { ask } from './fixtures.ts';
import { startScriptedRegistry, type ScriptedRegistry } from './scripted-registry.ts';

async function pushAndPull(oras: Client, host: string): Promise<string> {
  const folder = mkdtempSync(join(process.env['ORAS_TEST_TEMP'] ?? tmpdir(), 'proxied-'));
  writeFileSync(join(folder, 'hello.txt'), 'hello\n'.repeat(1000));
  const reference = `${host}/acme/app:v1`;
  const push = await oras(['push', '--plain-http', reference, 'hello.txt:text/plain'], { cwd: folder });
  const pull = await oras(['pull', '--plain-http', '--output', join(folder, 'pulled'), reference]);
  if (push.code !== 0 || pull.code !== 0) return push.stderr + pull.stderr;
  return readFileSync(join(folder, 'pulled/hello.txt'), 'utf8').slice(0, 12);
}

/** Not in the PUT of a blob, which oras sends once only. */
const passing: FaultPlan = [
  { operation: 'upload-post', fault: '503', times: 1 },
  { operation: 'upload-post', fault: '429-seconds', times: 1, after: 2 },
  { operation: 'manifest-put', fault: '500', times: 1 },
  { operation: 'blob-get', fault: '502-html', times: 1 },
];

for (const kind of ['docker-registry', 'olareg'] as const satisfies readonly RegistryKind[]) {
  describeWith([kind, 'oras'], `before ${kind}`, () => {
    test('a client sees no difference without faults', async () => {
      await using registry = await startRegistry(kind);
      await using proxy = await startFaultProxy({ upstream: registry.host });
      expect(await pushAndPull(client('oras'), proxy.host)).toBe('hello\nhello\n');
      const head = 'HEAD /v2/acme/app/manifests/v1';
      const accept = { headers: { accept: 'application/vnd.oci.image.manifest.v1+json' } };
      const { date: _, ...direct } = (await ask(`http://${registry.host}`, head, accept)).headers;
      expect((await ask(proxy.origin, head, accept)).headers).toMatchObject({
        ...direct,
        connection: 'close',
      });
    });

    test('faults that pass are outlived by oras', async () => {
      await using registry = await startRegistry(kind);
      await using proxy = await startFaultProxy({ upstream: registry.host, faults: passing });
      expect(await pushAndPull(client('oras'), proxy.host)).toBe('hello\nhello\n');
      expect(proxy.faults.dealt).toHaveLength(passing.length);
    });

    test('a lost answer: the registry has it', async () => {
      await using registry = await startRegistry(kind);
      const faults = [{ operation: 'manifest-put', fault: 'reset-after-request', times: 'always' }] as const;
      await using proxy = await startFaultProxy({ upstream: registry.host, faults });
      await pushAndPull(client('oras'), proxy.host);
      const answer = await ask(`http://${registry.host}`, 'GET /v2/acme/app/tags/list');
      expect(JSON.parse(answer.body.toString())).toMatchObject({ tags: ['v1'] });
    });
  });
}

describeWith(['docker-registry', 'oras'], 'before docker-registry with a token server', () => {
  test('the token server is behind the proxy too', async () => {
    await using registry = await startRegistry('docker-registry', { auth: 'token' });
    const faults: FaultPlan = [
      { operation: 'challenge', fault: '503', times: 1 },
      { operation: 'token-get', fault: '500', times: 1 },
      { operation: 'manifest-put', fault: '401-stale', times: 1 },
    ];
    await using proxy = await startFaultProxy({ upstream: registry.host });
    const oras = client('oras');
    const { username, password } = registry;
    const flags = ['--plain-http', '--username', username, '--password-stdin', proxy.host];
    expect(await oras(['login', ...flags], { input: password })).toMatchObject({ code: 0 });
    proxy.faults.add(...faults);
    expect(await pushAndPull(oras, proxy.host)).toBe('hello\nhello\n');
    expect(proxy.faults.dealt.map(({ fault }) => fault).toSorted()).toEqual(['401-stale', '500', '503']);
    expect(registry.tokens.requests.length).toBeGreaterThan(1);
  });
});

describe('TLS', () => {
  const { privateKey, certificate } = makeSigningKey('scripted-registry');
  const cert = pemOf(certificate);
  const tls = { cert, key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };

  function status(
    { host }: ScriptedRegistry,
    options: { readonly ca?: string },
  ): Promise<number | undefined> {
    const [hostname, port] = host.split(':');
    const settings = { hostname, port, path: '/v2/', agent: false, checkServerIdentity: () => undefined };
    return new Promise((resolve, reject) => {
      const sent = request({ ...settings, ...options }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      sent.once('error', reject).end();
    });
  }

  test('answers, and resets, below TLS too', async () => {
    const faults: FaultPlan = [
      { operation: 'challenge', fault: 'reset-after-request', times: 1 },
      { operation: 'challenge', fault: 'refuse', times: 1, after: 1 },
    ];
    await using registry = await startScriptedRegistry({ tls, faults, refuseMs: 100 });
    expect(registry.origin).toMatch(/^https:/);
    await expect(status(registry, { ca: cert })).rejects.toMatchObject({ code: 'ECONNRESET' });
    await expect(status(registry, { ca: cert })).rejects.toMatchObject({ code: 'ECONNRESET' });
    await expect(status(registry, { ca: cert })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await status(registry, { ca: cert })).toBe(200);
  });

  test('the handshake fails without the certificate, and at a registry without TLS', async () => {
    await using registry = await startScriptedRegistry({ tls });
    await expect(status(registry, {})).rejects.toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
    await using plain = await startScriptedRegistry();
    await expect(status(plain, {})).rejects.toMatchObject({
      code: expect.stringMatching(/^(ERR_SSL_|EPROTO)/),
    });
  });
});
