import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../src/core/bytes.ts';
import type { CredentialProvider } from '../../src/core/credential.ts';
import { digestOf } from '../../src/core/digest.ts';
import { forRegistry } from '../../src/credentials/providers.ts';
import { createTransport } from '../../src/http/transport.ts';
import { Registry } from '../../src/registry/registry.ts';
import { plainArtifact } from '../support/artifacts.ts';
import { open } from '../support/lab.ts';
import { rejection } from '../support/rejection.ts';
import {
  startScriptedRegistry,
  type ScriptedRegistry,
  type ScriptedRegistryOptions,
} from '../support/scripted-registry/scripted-registry.ts';

const content = 'what a private registry holds';
const node = { mediaType: 'text/plain', digest: digestOf(content), size: content.length };

function login({ host, credentials: { username, password } }: ScriptedRegistry): CredentialProvider {
  return forRegistry(host, { kind: 'basic', username, password });
}

const start = (options: ScriptedRegistryOptions) => startScriptedRegistry({ auth: 'token', ...options });

/** Operations so far, without those before `from`. */
function done({ requests }: ScriptedRegistry, from = 0): string[] {
  return requests.slice(from).map(({ operation, status }) => `${operation ?? '?'} ${status}`);
}

function scopesAsked({ requests }: ScriptedRegistry): string[][] {
  return requests
    .filter(({ operation }) => operation === 'token-get')
    .map(({ query }) => new URLSearchParams(query).getAll('scope'));
}

describe('a registry whose tokens need the scope of its challenge', () => {
  test('gets it besides ours, after ours alone, and then at once', async () => {
    await using registry = await start({ profile: 'gateway' });
    await using repository = open(registry.host, { credentials: login(registry) });
    expect(await repository.target.exists(node)).toBe(false);
    await repository.target.push(node, bytesOf(content));
    expect(await repository.target.exists(node)).toBe(true);
    const own = 'repository:acme/app:pull,push';
    const behind = 'repository:tenant/acme/app:pull';
    // The last but one is a fresh token, before more is asked for.
    expect(scopesAsked(registry)).toEqual([[own], [own, behind], [own, behind], [own, `${behind},push`]]);
    const before = registry.requests.length;
    expect(await repository.target.exists(node)).toBe(true);
    expect(done(registry, before)).toEqual(['blob-head 200']);
  });

  test('gets it for another right by itself: deletes', async () => {
    await using registry = await start({ profile: 'gateway' });
    const { root, blobs } = plainArtifact();
    await using repository = open(registry.host, { credentials: login(registry) });
    for (const { node: part, bytes } of blobs) await repository.target.push(part, bytesOf(bytes));
    await repository.target.delete(root);
    expect(await repository.target.exists(root)).toBe(false);
    expect(scopesAsked(registry).at(-1)).toContain('repository:tenant/acme/app:*');
  });

  test('that does not take it either is answered by its own no, once more', async () => {
    await using registry = await start({ quirks: { challengeScope: 'dummy' } });
    await using repository = open(registry.host);
    const error = await rejection(repository.target.resolve('v1'));
    expect(error).toMatchObject({ code: 'UNAUTHORIZED', status: 401 });
    expect(scopesAsked(registry).flat()).toContain('repository:user/image:pull');
    const before = scopesAsked(registry).length;
    await rejection(repository.target.resolve('v1'));
    const later = scopesAsked(registry).slice(before);
    expect(later).toEqual(later.map(() => ['repository:acme/app:pull,push']));
  });
});

describe.each([404, 403, 401] as const)(
  'private content that is answered to the anonymous with %i',
  (anonymous) => {
    const quirks = { anonymous };

    test('is read and written by who has a login', async () => {
      await using registry = await start({ quirks });
      await using repository = open(registry.host, { credentials: login(registry) });
      await repository.target.push(node, bytesOf(content));
      expect(await repository.target.exists(node)).toBe(true);
      expect(done(registry).slice(0, 4)).toEqual([
        `challenge ${anonymous}`,
        'challenge 401',
        'token-get 200',
        'upload-post 202',
      ]);
      expect(registry.requests.filter(({ path }) => path === '/v2/')).toHaveLength(1);
    });

    test('stays what it is to who has none', async () => {
      await using registry = await start({ quirks });
      await using repository = open(registry.host);
      expect(await rejection(repository.target.resolve('v1'))).toMatchObject({ status: anonymous });
      expect(registry.requests.map(({ path }) => path)).not.toContain('/v2/');
    });
  },
);

test('what is not there for anyone is asked for once more, and no more', async () => {
  await using registry = await start({ auth: 'none' });
  await using repository = open(registry.host, { credentials: login(registry) });
  for (const tag of ['v1', 'v2'])
    expect(await rejection(repository.target.resolve(tag))).toMatchObject({ code: 'NOT_FOUND' });
  expect(registry.requests.filter(({ path }) => path === '/v2/')).toHaveLength(1);
});

test('a login that Harbor takes by Basic alone is checked', async () => {
  await using registry = await start({ profile: 'harbor' });
  const transport = createTransport();
  const check = (password: string) =>
    new Registry(registry.host, {
      transport,
      credentials: forRegistry(registry.host, {
        kind: 'basic',
        username: registry.credentials.username,
        password,
      }),
      retries: 0,
    }).ping();
  await check(registry.credentials.password);
  expect(done(registry).at(-1)).toBe('challenge 200');
  expect(await rejection(check('wrong'))).toMatchObject({ code: 'UNAUTHORIZED' });
  await transport.close();
});

test.each([
  ['the token server', 'token'],
  ['the registry, by Basic', 'basic'],
] as const)('a credential that %s refuses is said to be refused', async (_what, auth) => {
  await using registry = await start({ auth });
  const credentials = forRegistry(registry.host, { kind: 'basic', username: 'tester', password: 'wrong' });
  for (const actions of ['pull', 'pull,push'] as const) {
    await using repository = open(registry.host, { credentials, actions });
    const error = await rejection(repository.target.resolve('v1'));
    expect(error).toMatchObject({ code: 'UNAUTHORIZED', details: { credential: 'refused' } });
  }
});
