import { expect, test } from 'vitest';
import { digestOf } from '../../src/core/digest.ts';
import { openRepository, Registry } from '../../src/registry/registry.ts';
import { startServer } from '../support/lab.ts';

const node = { mediaType: 'application/octet-stream', digest: digestOf('a'), size: 1 };

test('closing a repository of a registry leaves the connections to the others', async () => {
  await using server = await startServer(() => ({ status: 404 }));
  await using registry = new Registry(server.host);
  const [one, other] = [registry.repository('acme/one'), registry.repository('acme/other')];
  expect(await one.exists(node)).toBe(false);
  await one.close();
  expect(await other.exists(node)).toBe(false);
  expect(await one.exists(node)).toBe(false);
});

test('closing a repository that was opened alone ends its connections', async () => {
  await using server = await startServer(() => ({ status: 404 }));
  const repository = openRepository(`${server.host}/acme/one`, { retries: 0 });
  expect(await repository.exists(node)).toBe(false);
  await repository.close();
  await expect(repository.exists(node)).rejects.toMatchObject({ code: 'ABORTED' });
  expect(server.requests).toHaveLength(1);
});

test('a rate limit that one repository of a registry meets holds the others back; an abort ends the wait with its reason', async () => {
  await using server = await startServer(({ path }) =>
    path.includes('/busy/') ? { status: 429, headers: { 'retry-after': '60' } } : { status: 404 },
  );
  const stop = new AbortController();
  const { promise: isLimited, resolve: onRetry } = Promise.withResolvers<unknown>();
  await using registry = new Registry(server.host, { onRetry });
  const waiting = [registry.repository('acme/busy').exists(node, stop)];
  await isLimited;
  waiting.push(registry.repository('acme/other').exists(node, stop));
  // Another client is not held back: once it has its answer, the one before it would have been asked too.
  await using alone = openRepository(`${server.host}/acme/alone`);
  expect(await alone.exists(node)).toBe(false);
  const reason = new Error('no longer wanted');
  stop.abort(reason);
  for (const result of await Promise.allSettled(waiting))
    expect(result).toEqual({ status: 'rejected', reason });
  expect(server.requestLines().filter((line) => line.includes('/acme/other/'))).toEqual([]);
});
