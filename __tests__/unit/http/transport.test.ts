import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTransport } from '../../../src/http/transport.ts';
import { failure, open, party } from '../../support/lab.ts';
import { emptyShelf, putBlob } from '../../support/little-registry.ts';

test('a request that waits for a connection ends at once when it is aborted, and is never sent', async () => {
  const gate = Promise.withResolvers<undefined>();
  await using server = await party(async () => {
    await gate.promise;
    return {};
  });
  const transport = createTransport();
  const url = new URL('/held', server.origin);
  const held = Array.from({ length: 16 }, () => transport.send({ method: 'HEAD', url }));
  await sleep(50);
  const stop = new AbortController();
  const reason = new Error('stopped');
  const waiting = transport.send({ method: 'HEAD', url: new URL('/late', url), signal: stop.signal });
  setTimeout(() => stop.abort(reason), 10);
  expect(await failure(waiting)).toBe(reason);
  gate.resolve(undefined);
  await Promise.all(held);
  await sleep(50);
  expect(server.seen.map(({ path }) => path)).toEqual(held.map(() => '/held'));
  await transport.close();
});

test('a request whose answer does not come ends with the reason of its signal', async () => {
  await using server = await party(() => new Promise(() => undefined));
  const transport = createTransport();
  const stop = new AbortController();
  const reason = new Error('stopped');
  const asked = transport.send({ method: 'GET', url: new URL(server.origin), signal: stop.signal });
  setTimeout(() => stop.abort(reason), 50);
  expect(await failure(asked)).toBe(reason);
  await transport.close();
});

test('the chunks of a download are its reader’s to free', async () => {
  await using server = await party(() => ({}));
  await using repository = open(server.host);
  expect(repository.target.fetch(putBlob(emptyShelf(), 'x')).owned).toBe(true);
});

test('the proxy of an origin is asked for once', async () => {
  await using one = await party(() => ({}));
  await using other = await party(() => ({}));
  const asked: string[] = [];
  const transport = createTransport({
    proxy: ({ origin }) => {
      asked.push(origin);
      return undefined;
    },
  });
  for (const path of ['/a', '/b'])
    for (const { origin } of [one, other])
      await transport.send({ method: 'HEAD', url: new URL(path, origin) });
  expect(asked).toEqual([one.origin, other.origin]);
  expect([one, other].map(({ seen }) => seen.length)).toEqual([2, 2]);
  await transport.close();
});
