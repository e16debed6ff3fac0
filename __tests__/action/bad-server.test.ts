import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSigningKey, pemOf } from '../support/certificate.ts';
import { describeWith } from '../support/partners.ts';
import { startRegistry, tester, type RunningRegistry } from '../support/registries.ts';
import { startStreamServer, type StreamHandler } from '../support/lab.ts';
import { expectFailure, workspaceWith } from '../support/steps.ts';

const resolve = (from: string) => ({ command: 'resolve', from, retries: '0' });

const pages = [
  [200, 'Likely: the host is not an OCI registry'],
  [403, 'Likely: the host is not an OCI registry'],
  [404, 'Likely: the host is not an OCI registry'],
  [502, 'is unavailable'],
] as const;

describe('a host that is not a registry', () => {
  test('that does not exist is named, without waiting', async () => {
    const inputs = { command: 'resolve', from: 'registry.invalid/acme/app:1' };
    const run = await expectFailure(
      { cwd: workspaceWith(), inputs },
      'https://registry.invalid/v2/acme/app/manifests/1',
      'Likely: the host name registry.invalid is misspelt',
      'Try: check the reference',
    );
    expect(run.log).not.toContain('trying again');
  });

  test('where nothing listens', async () => {
    const server = await startStreamServer(() => undefined);
    await server[Symbol.asyncDispose]();
    const inputs = resolve(`${server.host}/acme/app:1`);
    const likely = `Likely: nothing listens at ${server.host}`;
    await expectFailure({ cwd: workspaceWith(), inputs }, 'ECONNREFUSED', likely, 'mapped port');
  });

  test('that answers with web pages, whatever their status', async () => {
    for (const [status, likely] of pages) {
      await using server = await startStreamServer((_, response) => {
        response.writeHead(status, { 'content-type': 'text/html' }).end('<html><h1>Welcome</h1></html>');
      });
      const inputs = resolve(`${server.host}/acme/app:1`);
      const cwd = workspaceWith({ 'a.txt': 'a' });
      const { error } = await expectFailure({ cwd, inputs }, server.host, likely);
      expect(error).not.toContain('<h1>');
      const push = { files: 'a.txt', to: `${server.host}/acme/app:1`, retries: '0' };
      await expectFailure({ cwd, inputs: push }, server.host);
    }
  });

  test('that speaks http where https was asked for', async () => {
    await using server = await startStreamServer((_, response) => void response.end());
    const inputs = { ...resolve(`${server.host}/acme/app:1`), 'plain-http': 'false' };
    await expectFailure(
      { cwd: workspaceWith(), inputs },
      server.host,
      'uses plain http',
      // The host, not `true`: that would be for every registry of the step.
      `plain-http: ${server.host}`,
    );
  });

  test('that speaks https where http was asked for, or has a certificate nobody trusts', async () => {
    const key = makeSigningKey('localhost');
    const server = createTlsServer({
      key: key.privateKey.export({ type: 'pkcs8', format: 'pem' }),
      cert: pemOf(key.certificate),
    });
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      const inputs = resolve(`${host}/acme/app:1`);
      await expectFailure({ cwd: workspaceWith(), inputs }, host, 'Likely: ', 'Try: ');
      await expectFailure(
        { cwd: workspaceWith(), inputs: { ...inputs, 'plain-http': 'false' } },
        host,
        'a certificate that is not trusted',
        'ca-file',
      );
    } finally {
      server.closeAllConnections();
      await new Promise((done) => void server.close(done));
    }
  });

  test('that never answers is given up after the time that timeout allows', async () => {
    await using server = await startStreamServer(() => undefined);
    const inputs = { ...resolve(`${server.host}/acme/app:1`), timeout: '1s' };
    await expectFailure({ cwd: workspaceWith(), inputs }, 'not finished after 1 s', 'input timeout');
  });
});

/** A registry that has nothing and takes everything; `onUpload` sees the first body, before it is read. */
function emptyRegistry(onTag: () => void, onUpload: () => void = () => undefined): StreamHandler {
  return (request, response) => {
    if (request.method === 'HEAD') {
      if (request.url?.includes('/manifests/') === true) onTag();
      response.writeHead(404, { 'docker-distribution-api-version': 'registry/2.0' }).end();
    } else if (request.method === 'POST') {
      response.writeHead(202, { location: '/upload' }).end();
    } else {
      if (Number(request.headers['content-length']) > 100_000) request.once('data', onUpload);
      request.resume().once('end', () => response.writeHead(201).end());
    }
  };
}

describe('a file that changes while it is pushed', () => {
  const expectRefusedPush = async (
    change: (file: string) => void,
    at: 'start' | 'upload',
    ...said: string[]
  ) => {
    const cwd = workspaceWith();
    const folder = workspaceWith({ 'big.bin': Buffer.alloc(24 * 1024 * 1024, 'big') });
    const file = join(folder, 'big.bin');
    let done = false;
    const once = () => {
      if (!done) change(file);
      done = true;
    };
    const handler = at === 'start' ? emptyRegistry(once) : emptyRegistry(() => undefined, once);
    await using server = await startStreamServer(handler);
    const inputs = { files: `${file} => big.bin`, to: `${server.host}/acme/app:1`, retries: '0' };
    await expectFailure({ cwd, inputs }, 'push failed: big.bin: ', ...said);
    expect(
      server.requests.filter(({ path, method }) => method === 'PUT' && path.includes('/manifests/')),
    ).toEqual([]);
  };

  test('that is cut in the middle of the upload', () =>
    expectRefusedPush((file) => truncateSync(file, 1_000_000), 'upload', 'a file changed while it was read'));

  test('that has other content of the same length', () =>
    expectRefusedPush(
      (file) => writeFileSync(file, 'x'.repeat(24 * 1024 * 1024)),
      'start',
      'a file changed while it was read',
    ));

  test('that is gone', () =>
    expectRefusedPush(
      (file) => rmSync(file),
      'start',
      'big.bin',
      'the file was removed while it was in use',
    ));
});

describeWith(['docker-registry'], 'a registry that says no', () => {
  let registry: RunningRegistry;
  beforeAll(async () => void (registry = await startRegistry('docker-registry', { auth: 'htpasswd' })));
  afterAll(() => registry?.stop());

  test('to a wrong password: the error names the host and the inputs', async () => {
    const login = { registry: registry.host, username: tester.username, password: 'wrong-canary' };
    const cwd = workspaceWith({ 'a.txt': 'a' });
    const run = await expectFailure(
      { cwd, inputs: { files: 'a.txt', to: `${registry.host}/acme/app:1`, ...login } },
      registry.host,
      '401',
      'rejects the user name or password',
      '#wrong-credential',
    );
    expect(run.log).not.toContain('wrong-canary');
  });

  test('to no password', async () => {
    const inputs = { command: 'resolve', from: `${registry.host}/acme/app:1` };
    await expectFailure({ cwd: workspaceWith(), inputs }, registry.host, 'there is no credential for');
  });

  test('to a tag that it does not have', async () => {
    const login = { registry: registry.host, username: tester.username, password: tester.password };
    const from = `${registry.host}/acme/app:v9`;
    await expectFailure(
      { cwd: workspaceWith(), inputs: { from, path: 'out', ...login } },
      `${from} is not there`,
    );
  });
});
