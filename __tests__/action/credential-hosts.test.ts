import { expect, test } from 'vitest';
import { canaryToken, runAction } from '../support/runner.ts';
import { basicAuth, dockerConfig } from '../support/logins.ts';
import { sendError, startStreamServer, type Server, type StreamHandler } from '../support/lab.ts';
import { expectSuccess, workspaceWith } from '../support/steps.ts';
import { plainArtifact } from '../support/artifacts.ts';

const login = { username: 'tester', password: 'canary-password' };

/** Refuses everything until it is given an `authorization` that it cannot check. */
function asking(challenge: (host: string) => string): StreamHandler {
  return (request, response) => {
    if (request.url?.startsWith('/token') === true) {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"token":"anonymous"}');
      return;
    }
    response.setHeader('www-authenticate', challenge(request.headers.host ?? ''));
    sendError(response, 401, 'UNAUTHORIZED', 'authentication required');
  };
}

const basic = asking(() => 'Basic realm="test"');
const bearer = asking((host) => `Bearer realm="http://${host}/token",service="test"`);

async function resolve(server: Server, inputs: Record<string, string>, env: Record<string, string> = {}) {
  const from = `${server.host}/acme/app:1`;
  const run = await runAction({ cwd: workspaceWith(), env, inputs: { command: 'resolve', from, ...inputs } });
  expect(run.outcome).toBe('failure');
  return server.requests.map(({ headers }) => headers.authorization);
}

test('a credential for another host, or another port of the same host, is not sent', async () => {
  for (const handler of [basic, bearer]) {
    await using server = await startStreamServer(handler);
    const [name, port] = server.host.split(':');
    const other = `${name}:${Number(port) === 9999 ? 9998 : 9999}`;
    const DOCKER_CONFIG = dockerConfig({
      auths: {
        [other]: { auth: basicAuth('other', 'canary') },
        [name ?? '']: { auth: basicAuth('name', 'canary') },
        [`${server.host}.example.com`]: { auth: basicAuth('longer', 'canary') },
        [`example.com/${server.host}`]: { auth: basicAuth('path', 'canary') },
        [`${server.host}/else`]: { auth: basicAuth('else', 'canary') },
      },
    });
    const sent = await resolve(server, { registry: other, ...login }, { DOCKER_CONFIG });
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.filter((header) => header !== undefined && header !== 'Bearer anonymous')).toEqual([]);
  }
});

test('the token of the workflow is not sent to a host on loopback', async () => {
  for (const handler of [basic, bearer]) {
    await using server = await startStreamServer(handler);
    const sent = await resolve(server, {});
    expect(sent.filter((header) => header !== undefined && header !== 'Bearer anonymous')).toEqual([]);
    expect(JSON.stringify(server.requests)).not.toContain(canaryToken);
  }
});

test('the token of the workflow is not sent where GITHUB_SERVER_URL is the host itself', async () => {
  await using server = await startStreamServer(basic);
  const sent = await resolve(server, {}, { GITHUB_SERVER_URL: `http://${server.host}` });
  expect(sent.filter((header) => header !== undefined)).toEqual([]);
});

test('a password is not sent before it is asked for', async () => {
  await using server = await startStreamServer(basic);
  const sent = await resolve(server, { registry: server.host, ...login });
  expect(sent[0]).toBeUndefined();
  expect(sent[1]).toBe(`Basic ${basicAuth(login.username, login.password)}`);
});

test('a password does not follow a redirect to another origin', async () => {
  const artifact = plainArtifact();
  const contents = new Map(artifact.blobs.map(({ node, bytes }) => [node.digest as string, { node, bytes }]));
  await using storage = await startStreamServer((request, response) => {
    response.end(contents.get(request.url?.slice(1) ?? '')?.bytes);
  });
  await using registry = await startStreamServer((request, response) => {
    if (request.headers.authorization === undefined) return basic(request, response);
    const name = request.url?.split('/').at(-1) ?? '';
    const found = contents.get(name === '1' ? artifact.root.digest : name);
    if (found === undefined) return sendError(response, 404, 'BLOB_UNKNOWN', 'not here');
    if (request.url?.includes('/blobs/') === true)
      return void response.writeHead(307, { location: `http://${storage.host}/${name}` }).end();
    response.writeHead(200, {
      'content-type': found.node.mediaType,
      'content-length': found.node.size,
      'docker-content-digest': found.node.digest,
    });
    response.end(request.method === 'HEAD' ? undefined : found.bytes);
  });
  const inputs = { from: `${registry.host}/acme/app:1`, path: 'out', registry: registry.host, ...login };
  await expectSuccess({ cwd: workspaceWith(), inputs });
  expect(storage.requests).toHaveLength(3);
  expect(JSON.stringify(storage.requests)).not.toContain('authorization');
});
