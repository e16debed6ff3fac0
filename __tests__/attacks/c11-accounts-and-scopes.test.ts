// C11 Confused account / scope: zot GHSA-55r9-5mx9-qq7r / CVE-2024-39897.
import { expect, test } from 'vitest';
import { bytesOf } from '../../src/core/bytes.ts';
import type { Credential } from '../../src/core/credential.ts';
import { forRegistry, githubToken } from '../../src/credentials/providers.ts';
import { createTransport } from '../../src/http/transport.ts';
import { openRepository, type OpenRepositoryOptions } from '../../src/registry/registry.ts';
import { challenge, json, refusal, startServer, type Server } from '../support/lab.ts';
import { emptyContents, putArtifact, putBlob, registryHandler } from '../support/lab-registry.ts';
import { rejection } from '../support/rejection.ts';

const basicOf = (user: string) => `Basic ${Buffer.from(`${user}:password of ${user}`).toString('base64')}`;
const account = (username: string): Credential => ({
  kind: 'basic',
  username,
  password: `password of ${username}`,
});

const shelf = emptyContents();
const { root, layers } = putArtifact(shelf);

/** Tokens say whose they are and what for; the registry takes one for its very repository and account only. */
function tokenRegistry(): Promise<Server> {
  const says = registryHandler(shelf);
  const registry: Promise<Server> = startServer(async (request) => {
    const url = new URL(request.path, 'http://registry');
    if (url.pathname === '/token') {
      const user = url.searchParams.get('account') ?? 'anonymous';
      if (user !== 'anonymous' && request.headers.authorization !== basicOf(user))
        return refusal(401, 'UNAUTHORIZED');
      if (user === 'anonymous' && request.headers.authorization !== undefined)
        return refusal(401, 'UNAUTHORIZED');
      return json({ token: `${user}|${url.searchParams.getAll('scope').join(',')}` });
    }
    if (request.headers.authorization === undefined)
      return challenge(`Bearer realm="${(await registry).origin}/token",service="registry"`);
    return says(request);
  });
  return registry;
}

function sharing(from: Server) {
  const transport = createTransport();
  const openAs = (repository: string, options: Partial<OpenRepositoryOptions> = {}) =>
    openRepository(`${from.host}/${repository}`, {
      transport,
      actions: 'pull,push',
      retries: 0,
      ...options,
    });
  return { openAs, [Symbol.asyncDispose]: () => transport.close() };
}

/** Repository and token of each request to the registry's API that had one. */
function tokensSeen(from: Server): [string, string][] {
  return from.requests.flatMap(({ path, headers }): [string, string][] => {
    const repository = /^\/v2\/(.+)\/(?:manifests|blobs|tags)\//.exec(path)?.[1];
    const token = headers.authorization?.replace('Bearer ', '');
    return repository === undefined || token === undefined ? [] : [[repository, token]];
  });
}

test('two identities in one process, over the same connections: no token crosses', async () => {
  await using from = await tokenRegistry();
  await using shared = sharing(from);
  const targets = ['alice', 'bob', 'nobody'].map((user) =>
    shared.openAs(
      `of/${user}`,
      user === 'nobody' ? {} : { credentials: forRegistry(from.host, account(user)) },
    ),
  );
  for (let round = 0; round < 3; round += 1) {
    await Promise.all([...targets, ...targets].map((target) => target.resolve('v1')));
  }
  const seen = tokensSeen(from);
  expect(seen.length).toBeGreaterThanOrEqual(15);
  for (const [repository, token] of seen) {
    const user = repository.replace('of/', '').replace('nobody', 'anonymous');
    expect(token).toBe(`${user}|repository:${repository}:pull,push`);
  }
});

test('two identities for the same repository: no token crosses', async () => {
  await using from = await tokenRegistry();
  await using shared = sharing(from);
  const users = ['alice', 'bob', 'carol'];
  const targets = users.map((user) =>
    shared.openAs('same/repository', { credentials: forRegistry(from.host, account(user)) }),
  );
  for (const [at, target] of targets.entries()) {
    const before = from.requests.length;
    await target.resolve('v1');
    await target.resolve('v1');
    const tokens = from.requests.slice(before).flatMap(({ headers }) => headers.authorization ?? []);
    expect(tokens).toEqual([
      basicOf(users[at] ?? ''),
      ...Array<string>(2).fill(`Bearer ${users[at]}|repository:same/repository:pull,push`),
    ]);
  }
});

test('a token is used again for its own scopes only', async () => {
  await using from = await tokenRegistry();
  await using shared = sharing(from);
  const credentials = forRegistry(from.host, account('alice'));
  const target = shared.openAs('to/here', { credentials });
  const [layer = root] = layers;
  await target.resolve('v1');
  await target.mount(layer, 'from/there');
  await target.mount(layer, 'from/elsewhere');
  await target.resolve('v1');
  const own = 'alice|repository:to/here:pull,push';
  expect(tokensSeen(from).map(([, token]) => token)).toEqual([
    own,
    'alice|repository:from/there:pull,repository:to/here:pull,push',
    'alice|repository:from/elsewhere:pull,repository:to/here:pull,push',
    own,
  ]);
  expect(from.requests.filter(({ path }) => path.startsWith('/token'))).toHaveLength(3);
});

test('a token of one realm or service is not used for another', async () => {
  let service = 'one';
  await using from: Server = await startServer(({ path, headers }) => {
    if (path.startsWith('/token')) return json({ token: `token of ${path.split('?')[0]} ${service}` });
    return headers.authorization === `Bearer token of /token-${service} ${service}`
      ? refusal(404, 'MANIFEST_UNKNOWN')
      : challenge(`Bearer realm="${from.origin}/token-${service}",service="${service}"`);
  });
  await using shared = sharing(from);
  const target = shared.openAs('acme/app');
  for (service of ['one', 'two', 'one'])
    expect(await rejection(target.resolve('v1'))).toMatchObject({ code: 'NOT_FOUND' });
});

test('a pull asks for no right to push', async () => {
  await using from = await tokenRegistry();
  await using shared = sharing(from);
  await shared.openAs('acme/app', { actions: 'pull' }).resolve('v1');
  expect(tokensSeen(from)).toEqual([['acme/app', 'anonymous|repository:acme/app:pull']]);
});

test('a hint of the registry does not widen what is asked for', async () => {
  await using from: Server = await startServer(({ path, headers }) => {
    if (path.startsWith('/token')) return json({ token: 'granted' });
    return headers.authorization === undefined
      ? challenge(
          `Bearer realm="${from.origin}/token",scope="repository:other/app:pull,push,delete registry:catalog:*"`,
        )
      : refusal(404, 'MANIFEST_UNKNOWN');
  });
  await using shared = sharing(from);
  await rejection(shared.openAs('acme/app', { actions: 'pull' }).resolve('v1'));
  const asked = from.requests.find(({ path }) => path.startsWith('/token'))?.path ?? '';
  expect(new URL(asked, 'http://x').searchParams.getAll('scope')).toEqual(['repository:acme/app:pull']);
});

test('a refused credential is put aside for a pull, with a notice, and never for a push', async () => {
  await using from = await tokenRegistry();
  await using shared = sharing(from);
  const credentials = forRegistry(from.host, { kind: 'basic', username: 'alice', password: 'wrong' });
  const notices: string[] = [];
  const onNotice = (line: string) => void notices.push(line);
  const pull = shared.openAs('acme/app', { credentials, onNotice, actions: 'pull' });
  expect(await pull.resolve('v1')).toMatchObject({ digest: root.digest });
  expect(notices).toHaveLength(1);
  const push = shared.openAs('acme/app', { credentials, onNotice, actions: 'pull,push' });
  const node = putBlob(emptyContents(), 'new');
  expect(await rejection(push.push(node, bytesOf('new')))).toMatchObject({ code: 'UNAUTHORIZED' });
  expect(await rejection(push.resolve('v1'))).toMatchObject({ code: 'UNAUTHORIZED' });
  expect(notices).toHaveLength(1);
});

test('cookies are not kept', async () => {
  const says = registryHandler(shelf);
  await using from = await startServer(async (request) => {
    const reply = await says(request);
    return reply === 'reset'
      ? reply
      : { ...reply, headers: { ...reply.headers, 'set-cookie': ['sid=of-alice; Path=/', '_xsrf=1'] } };
  });
  await using shared = sharing(from);
  await shared.openAs('acme/app').resolve('v1');
  await shared.openAs('acme/other').resolve('v1');
  for (const { headers } of from.requests) expect(headers.cookie).toBeUndefined();
});

test.each([
  ['registry.test', true],
  ['REGISTRY.test', false],
  ['registry.test:443', false],
  ['registry.test.evil', false],
  ['sub.registry.test', false],
  ['xregistry.test', false],
  ['', false],
])('a credential for registry.test given to %j: %s', async (registry, given) => {
  const find = forRegistry('registry.test', account('alice'));
  expect((await find({ registry })) !== undefined).toBe(given);
});

test.each([
  ['https://github.com', 'ghcr.io', true],
  ['https://github.com', 'docker.io', false],
  ['https://github.com', 'ghcr.io.evil.test', false],
  ['https://github.com', 'ghcr.io:443', false],
  ['https://ghe.test', 'containers.ghe.test', true],
  ['https://ghe.test', 'ghcr.io', false],
  ['https://ghe.test', 'ghe.test', false],
])('the token of the workflow at %s given to %s: %s', async (server, registry, given) => {
  expect((await githubToken('t', server, 'me')({ registry })) !== undefined).toBe(given);
});
