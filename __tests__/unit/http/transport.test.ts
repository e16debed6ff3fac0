import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTransport } from '../../../src/http/transport.ts';
import { open, startServer } from '../../support/lab.ts';
import { emptyContents, putBlob } from '../../support/lab-registry.ts';
import { rejection } from '../../support/rejection.ts';

test('a request that waits for a connection ends at once when it is aborted, and is never sent', async () => {
  const gate = Promise.withResolvers<undefined>();
  await using server = await startServer(async () => {
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
  expect(await rejection(waiting)).toBe(reason);
  gate.resolve(undefined);
  await Promise.all(held);
  await sleep(50);
  expect(server.requests.map(({ path }) => path)).toEqual(held.map(() => '/held'));
  await transport.close();
});

test('a request whose answer does not come ends with the reason of its signal', async () => {
  await using server = await startServer(() => new Promise(() => undefined));
  const transport = createTransport();
  const stop = new AbortController();
  const reason = new Error('stopped');
  const asked = transport.send({ method: 'GET', url: new URL(server.origin), signal: stop.signal });
  setTimeout(() => stop.abort(reason), 50);
  expect(await rejection(asked)).toBe(reason);
  await transport.close();
});

test('the chunks of a download are its reader’s to free', async () => {
  await using server = await startServer(() => ({}));
  await using repository = open(server.host);
  expect(repository.target.fetch(putBlob(emptyContents(), 'x')).owned).toBe(true);
});

test('the proxy of an origin is asked for once', async () => {
  await using one = await startServer(() => ({}));
  await using other = await startServer(() => ({}));
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
  expect([one, other].map(({ requests }) => requests.length)).toEqual([2, 2]);
  await transport.close();
});
