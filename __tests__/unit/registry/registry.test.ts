import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../src/core/digest.ts';
import { forRegistry } from '../../../src/credentials/providers.ts';
import { createTransport } from '../../../src/http/transport.ts';
import { openRepository, Registry } from '../../../src/registry/registry.ts';
import { emptyContents, putArtifact, registryHandler } from '../../support/lab-registry.ts';
import { challenge, json, refusal, startServer, type Handler, type Reply } from '../../support/lab.ts';
import { basicAuth } from '../../support/logins.ts';
import { rejection } from '../../support/rejection.ts';

function served() {
  const contents = emptyContents();
  const { root } = putArtifact(contents);
  return { root, handler: registryHandler(contents) };
}

const closed: Handler = ({ headers }) =>
  headers.authorization === `Basic ${basicAuth('ci', 'pass word')}`
    ? json({})
    : challenge('Basic realm="acme"');

const login = (host: string, password = 'pass word') =>
  forRegistry(host, { kind: 'basic', username: 'ci', password });

describe('ping', () => {
  test('asks for the API once', async () => {
    await using server = await startServer(served().handler);
    await using registry = new Registry(server.host);
    await registry.ping();
    expect(server.requestLines()).toEqual(['GET /v2/']);
  });

  test('succeeds with the right credential, and fails with a wrong one and without one', async () => {
    await using server = await startServer(closed);
    await using registry = new Registry(server.host, { credentials: login(server.host) });
    await registry.ping();
    for (const credentials of [login(server.host, 'wrong'), login('ghcr.io')]) {
      await using other = new Registry(server.host, { credentials });
      const error = await rejection(other.ping());
      expect(error).toMatchObject({ name: 'RegistryError', code: 'UNAUTHORIZED' });
      expect(error.message).not.toContain('wrong');
    }
  });

  test.each([
    [404, 'NOT_FOUND'],
    [403, 'FORBIDDEN'],
    [503, 'UNAVAILABLE'],
  ])('fails for the answer %i', async (status, code) => {
    await using server = await startServer(() => refusal(status, 'UNKNOWN'));
    await using registry = new Registry(server.host, { retries: 0 });
    await expect(registry.ping()).rejects.toMatchObject({ code, status });
  });

  test('ends with its signal', async () => {
    await using server = await startServer(() => new Promise(() => undefined));
    await using registry = new Registry(server.host);
    const controller = new AbortController();
    const ping = registry.ping({ signal: controller.signal });
    controller.abort(new Error('no longer wanted'));
    await expect(ping).rejects.toThrow('no longer wanted');
  });
});

describe('repositories', () => {
  test('gives the names of all pages', async () => {
    await using server = await startServer(({ path }) =>
      path.includes('last=b')
        ? json({ repositories: ['c'] })
        : {
            ...json({ repositories: ['a', 'b'] }),
            headers: { 'content-type': 'application/json', link: '</v2/_catalog?last=b>; rel="next"' },
          },
    );
    await using registry = new Registry(server.host);
    expect(await Array.fromAsync(registry.repositories())).toEqual(['a', 'b', 'c']);
  });

  const catalog = (names: readonly string[], link?: string): Reply => {
    const page = json({ repositories: names });
    return link === undefined ? page : { ...page, headers: { ...page.headers, link } };
  };
  const thousand = Array.from({ length: 1000 }, (_, at) => `acme/r${String(at).padStart(4, '0')}`);

  test('are asked for once more behind a full page without a Link', async () => {
    await using server = await startServer(({ path }) =>
      catalog(path.includes('last=acme%2Fr0999') ? ['acme/z'] : thousand),
    );
    await using registry = new Registry(server.host);
    expect(await Array.fromAsync(registry.repositories())).toEqual([...thousand, 'acme/z']);
    expect(server.requests).toHaveLength(2);
  });

  test.each<[string, Handler]>([
    ['repeats a page', () => catalog(['a'], '</v2/_catalog?n=1000>; rel="next"')],
    [
      'does not tell what follows',
      ({ path }) => (path.includes('last=') ? refusal(404, 'NOT_FOUND') : catalog(thousand)),
    ],
    ['has a Link that is none', () => catalog(['a'], 'nonsense')],
  ])('are incomplete where the registry %s', async (_title, handler) => {
    await using server = await startServer(handler);
    await using registry = new Registry(server.host, { retries: 0 });
    const error = await rejection(Array.fromAsync(registry.repositories()));
    expect(error).toMatchObject({ code: 'INVALID_CONTENT', details: { reason: 'incomplete-list' } });
    expect(error.message).toContain('catalog is incomplete: ');
  });

  test.each([404, 405, 501])('is unsupported where the registry answers %i', async (status) => {
    await using server = await startServer(() => refusal(status, 'UNSUPPORTED'));
    await using registry = new Registry(server.host, { retries: 0 });
    const error = await rejection(Array.fromAsync(registry.repositories()));
    expect(error).toMatchObject({ code: 'UNSUPPORTED', details: { reason: 'no-catalog' } });
  });
});

describe('a registry', () => {
  test('has the host in lower case as its name, with its port', () => {
    expect(new Registry('Registry.Acme.COM:5000').name).toBe('registry.acme.com:5000');
  });

  test.each(['', 'acme', 'ghcr.io/acme', 'https://ghcr.io', 'ghcr.io:0', 'user@ghcr.io'])(
    'is not %j',
    (host) => {
      expect(() => new Registry(host)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
    },
  );

  test('has repositories that share its connections, and asks nothing before one is used', async () => {
    const { root, handler } = served();
    await using server = await startServer(handler);
    const registry = new Registry(server.host, { retries: 0 });
    const repositories = ['acme/app', 'acme/tools'].map((name) => registry.repository(name));
    expect(server.requests).toEqual([]);
    for (const repository of repositories) expect(await repository.resolve('v1')).toEqual(root);
    expect(repositories.map(({ name }) => name)).toEqual([
      `${server.host}/acme/app`,
      `${server.host}/acme/tools`,
    ]);
    await registry.close();
    for (const repository of repositories)
      await expect(repository.resolve('v1')).rejects.toMatchObject({ code: 'ABORTED' });
    expect(server.requests).toHaveLength(2);
  });

  test.each(['', 'Acme/app', 'acme//app', '../app', 'acme/app?', 'acme/app:v1'])(
    'has no repository %j',
    (name) => {
      expect(() => new Registry('ghcr.io').repository(name)).toThrow(
        expect.objectContaining({ code: 'INVALID_INPUT' }),
      );
    },
  );
});

describe('openRepository', () => {
  test('opens the repository of that name, and asks nothing yet', async () => {
    const { root, handler } = served();
    await using server = await startServer(handler);
    await using repository = openRepository(`${server.host}/acme/app`);
    expect(server.requests).toEqual([]);
    expect(await repository.resolve('v1')).toEqual(root);
    expect(server.requestLines()).toEqual(['HEAD /v2/acme/app/manifests/v1']);
  });

  test.each([
    ['acme/app', 'it names no registry'],
    ['app', 'it has no repository'],
    ['ghcr.io/', 'it has no repository'],
    ['ghcr.io/Acme/app', 'lower case'],
    ['https://ghcr.io/acme/app', 'not a host name'],
    ['ghcr.io/acme/app:v1', 'without "v1"'],
    [`ghcr.io/acme/app@${digestOf('a')}`, 'without "sha256:'],
  ])('refuses %j', (name, message) => {
    expect(() => openRepository(name)).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        message: expect.stringContaining(message) as string,
      }),
    );
  });

  test('closes the connections that it made', async () => {
    await using server = await startServer(served().handler);
    const repository = openRepository(`${server.host}/acme/app`, { retries: 0 });
    await repository.resolve('v1');
    await repository.close();
    await expect(repository.resolve('v1')).rejects.toMatchObject({ code: 'ABORTED' });
    expect(server.requests).toHaveLength(1);
  });

  test('does so at the end of the block with await using', async () => {
    await using server = await startServer(served().handler);
    const left = await (async () => {
      await using repository = openRepository(`${server.host}/acme/app`, { retries: 0 });
      await repository.resolve('v1');
      return repository;
    })();
    await expect(left.resolve('v1')).rejects.toMatchObject({ code: 'ABORTED' });
  });

  test('leaves a transport open that was given', async () => {
    const { root, handler } = served();
    await using server = await startServer(handler);
    const transport = createTransport();
    try {
      const repository = openRepository(`${server.host}/acme/app`, { transport });
      await repository.resolve('v1');
      await repository.close();
      expect(await repository.resolve('v1')).toEqual(root);
    } finally {
      await transport.close();
    }
  });
});
