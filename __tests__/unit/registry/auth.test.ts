import { describe, expect, test } from 'vitest';
import { anonymous, type Credential, type CredentialProvider } from '../../../src/core/credential.ts';
import { json, open, startServer, type ReceivedRequest, type Reply, type Server } from '../../support/lab.ts';
import { rejection } from '../../support/rejection.ts';
import { plainArtifact } from '../../support/artifacts.ts';

const { root } = plainArtifact();
const basic: Credential = { kind: 'basic', username: 'me', password: 'my secret' };
const refresh: Credential = { kind: 'refresh', token: 'my secret identity' };
const tokenPath = (account = '') =>
  `/token?service=registry.example&scope=repository%3Aacme%2Fapp%3Apull%2Cpush${account}`;

function gives(credential: Credential): CredentialProvider {
  return async () => credential;
}

interface TokenScript {
  readonly token?: (request: ReceivedRequest) => Reply;
  /** Whether the registry takes this Authorization. */
  readonly takes: (authorization: string) => boolean;
}

/** A registry, with its token server at `/token`, that holds one manifest. */
function serveTokens({ token, takes }: TokenScript): Promise<Server> {
  return startServer((request) => {
    if (request.path.startsWith('/token')) {
      return token ? token(request) : json({ token: `token ${request.earlier + 1}`, expires_in: 300 });
    }
    if (takes(request.headers.authorization ?? '')) {
      return { status: 200, headers: { 'content-type': root.mediaType } };
    }
    const challenge = `Bearer realm="http://${request.headers.host ?? ''}/token",service="registry.example",scope="dummy"`;
    return { status: 401, headers: { 'www-authenticate': challenge } };
  });
}

describe('a token', () => {
  test('is asked for with Basic and GET where there is a password, for our own scope', async () => {
    await using server = await serveTokens({ takes: (text) => text === 'Bearer token 1' });
    await using repository = open(server.host, { credentials: gives(basic) });
    expect(await repository.target.exists(root)).toBe(true);
    expect(server.requestLines()).toEqual([
      `HEAD /v2/acme/app/manifests/${root.digest}`,
      `GET ${tokenPath('&account=me')}`,
      `HEAD /v2/acme/app/manifests/${root.digest}`,
    ]);
    const [first, asked] = server.requests;
    expect(first?.headers.authorization).toBeUndefined();
    expect(asked?.headers.authorization).toBe(`Basic ${Buffer.from('me:my secret').toString('base64')}`);
  });

  test('is asked for without credentials by anonymous users', async () => {
    await using server = await serveTokens({ takes: (text) => text === 'Bearer token 1' });
    await using repository = open(server.host, { credentials: anonymous });
    expect(await repository.target.exists(root)).toBe(true);
    expect(server.requests[1]).toMatchObject({ method: 'GET', path: tokenPath() });
    expect(server.requests[1]?.headers.authorization).toBeUndefined();
  });

  test('is asked for with a POST where there is an identity token', async () => {
    const token = () => json({ access_token: 'from oauth' });
    await using server = await serveTokens({ token, takes: (text) => text === 'Bearer from oauth' });
    await using repository = open(server.host, { credentials: gives(refresh) });
    expect(await repository.target.exists(root)).toBe(true);
    const [, asked] = server.requests;
    expect(asked).toMatchObject({ method: 'POST', path: '/token' });
    expect(asked?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(Object.fromEntries(new URLSearchParams(asked?.text))).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'my secret identity',
      client_id: 'oras-action',
      service: 'registry.example',
      scope: 'repository:acme/app:pull,push',
    });
  });

  test('serves many requests, one after the other and at once', async () => {
    await using server = await serveTokens({ takes: (text) => text === 'Bearer token 1' });
    await using repository = open(server.host);
    await Promise.all(Array.from({ length: 10 }, () => repository.target.exists(root)));
    await repository.target.exists(root);
    expect(server.requestLines().filter((line) => line.startsWith('GET /token'))).toHaveLength(1);
    expect(server.requests.at(-1)?.headers.authorization).toBe('Bearer token 1');
  });

  test('that is refused later is replaced by a fresh one, once for all', async () => {
    let valid = 'Bearer token 1';
    await using server = await serveTokens({ takes: (text) => text === valid });
    await using repository = open(server.host);
    await repository.target.exists(root);
    valid = 'Bearer token 2';
    const answers = await Promise.all(Array.from({ length: 6 }, () => repository.target.exists(root)));
    expect(answers).toEqual(answers.map(() => true));
    expect(server.requestLines().filter((line) => line.startsWith('GET /token'))).toHaveLength(2);
  });

  test('that is refused though it is fresh ends the request', async () => {
    await using server = await serveTokens({ takes: () => false });
    await using repository = open(server.host);
    const error = await rejection(repository.target.exists(root));
    expect(error).toMatchObject({ code: 'UNAUTHORIZED', status: 401 });
    expect(server.requests).toHaveLength(3);
  });

  test('that ends within seconds is not used again', async () => {
    await using server = await serveTokens({
      token: ({ earlier }) => json({ token: `short ${earlier}`, expires_in: 5 }),
      takes: (text) => text.startsWith('Bearer short'),
    });
    await using repository = open(server.host);
    await repository.target.exists(root);
    await repository.target.exists(root);
    expect(server.requests.at(-1)?.headers.authorization).toBe('Bearer short 1');
  });

  test.each<[string, Reply, object]>([
    ['says no', json({ errors: [{ code: 'DENIED', message: 'no' }] }, 403), { code: 'FORBIDDEN' }],
    ['does not know us', json({ details: 'wrong password' }, 401), { code: 'UNAUTHORIZED' }],
    ['gives no token', json({}), { code: 'INVALID_CONTENT' }],
    ['gives an empty token', json({ token: '' }), { code: 'INVALID_CONTENT' }],
    ['answers with a page', { status: 200, body: '<html>' }, { code: 'INVALID_CONTENT' }],
  ])('cannot be had when its server %s', async (_title, answer, expected) => {
    await using server = await serveTokens({ token: () => answer, takes: () => false });
    await using repository = open(server.host, { credentials: gives(basic) });
    const error = await rejection(repository.target.exists(root));
    expect(error).toMatchObject(expected);
    expect(String(error)).not.toContain('my secret');
  });

  test('and every other secret is told before it is sent', async () => {
    const secrets: string[] = [];
    await using server = await serveTokens({ takes: (text) => secrets.includes(text.slice(7)) });
    await using repository = open(server.host, { onSecret: (secret) => void secrets.push(secret) });
    expect(await repository.target.exists(root)).toBe(true);
    expect(secrets).toEqual(['token 1']);
  });
});

describe('a registry that asks for Basic', () => {
  const challenge = { 'www-authenticate': 'Basic realm="here"' };

  test('gets it, and at once the next time', async () => {
    const wanted = `Basic ${Buffer.from('me:my secret').toString('base64')}`;
    await using server = await startServer(({ headers }) =>
      headers.authorization === wanted ? { status: 200 } : { status: 401, headers: challenge },
    );
    await using repository = open(server.host, { credentials: gives(basic) });
    await repository.target.exists(root);
    await repository.target.exists(root);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([undefined, wanted, wanted]);
  });

  test.each([anonymous, gives(refresh)])('gets nothing that is no password', async (credentials) => {
    await using server = await startServer(() => ({ status: 401, headers: challenge }));
    await using repository = open(server.host, { credentials });
    expect(await rejection(repository.target.exists(root))).toMatchObject({ code: 'UNAUTHORIZED' });
    expect(server.requests).toHaveLength(1);
  });

  test('and refuses it is not asked again and again', async () => {
    await using server = await startServer(() => ({ status: 401, headers: challenge }));
    await using repository = open(server.host, { credentials: gives(basic) });
    expect(await rejection(repository.target.exists(root))).toMatchObject({ code: 'UNAUTHORIZED' });
    expect(server.requests).toHaveLength(2);
  });
});

test('a bearer credential is sent as it is, without a token server', async () => {
  const credentials = gives({ kind: 'bearer', token: 'mine' });
  await using server = await serveTokens({ takes: (text) => text === 'Bearer mine' });
  await using repository = open(server.host, { credentials });
  expect(await repository.target.exists(root)).toBe(true);
  expect(server.requestLines().some((line) => line.includes('/token'))).toBe(false);
});

test('a storage host that the registry leads to gets no credentials, whatever it asks for', async () => {
  await using storage = await startServer(({ headers }) => ({
    status: 401,
    headers: { 'www-authenticate': `Bearer realm="http://${headers.host ?? ''}/token"` },
  }));
  await using server = await startServer(() => ({
    status: 307,
    headers: { location: `${storage.origin}/blob` },
  }));
  await using repository = open(server.host, { credentials: gives(basic) });
  const error = await rejection(Array.fromAsync(repository.target.fetch(root)));
  expect(error).toMatchObject({ code: 'UNAUTHORIZED', url: `${storage.origin}/blob` });
  expect(storage.requestLines()).toEqual(['GET /blob']);
  expect(storage.requests[0]?.headers.authorization).toBeUndefined();
});

test.each(['http://user:pass@127.0.0.1/token', '/token', 'file:///token', 'token'])(
  'a realm %s is not asked',
  async (realm) => {
    await using server = await startServer(() => ({
      status: 401,
      headers: { 'www-authenticate': `Bearer realm="${realm}"` },
    }));
    await using repository = open(server.host, { credentials: gives(basic) });
    expect(await rejection(repository.target.exists(root))).toMatchObject({ code: 'UNSUPPORTED' });
    expect(server.requests).toHaveLength(1);
  },
);
