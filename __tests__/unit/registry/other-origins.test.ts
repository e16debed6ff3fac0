import { expect, test } from 'vitest';
import { readAll } from '../../../src/core/bytes.ts';
import { answerOr } from '../../../src/core/inconclusive-answer.ts';
import { HostGate } from '../../../src/http/retry.ts';
import { blob } from '../../support/artifacts.ts';
import { json, open, startServer, type Server } from '../../support/lab.ts';

const blobs = [blob('one'), blob('two')];

/** A storage that says 429 to its first request. */
function limitedStorage(): Promise<Server> {
  let asked = 0;
  return startServer(({ path }) => {
    asked += 1;
    if (asked === 1) return { status: 429, headers: { 'retry-after': '1' } };
    return {
      status: 200,
      body: Buffer.from(blobs.find(({ node }) => path.endsWith(node.digest))?.bytes ?? ''),
    };
  });
}

test('a 429 of the storage holds back what goes to the storage, and nothing else', async () => {
  await using storage = await limitedStorage();
  await using registry = await startServer(({ path }) =>
    path.includes('/blobs/')
      ? { status: 307, headers: { location: `${storage.origin}${path}` } }
      : json({ name: 'acme/app', tags: ['v1'] }),
  );
  await using repository = open(registry.host, { retries: 3, gate: new HostGate() });
  const [one, two] = blobs.map(({ node }) => node);
  if (!one || !two) throw new Error('two blobs are needed');
  const first = readAll(repository.target.fetch(one), one);
  while (storage.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await new Promise((resolve) => setTimeout(resolve, 50));
  const second = readAll(repository.target.fetch(two), two);
  expect(await Array.fromAsync(repository.target.tags())).toEqual(['v1']);
  expect(storage.requests).toHaveLength(1);
  while (registry.requestLines().filter((line) => line.includes('/blobs/')).length < 2)
    await new Promise((resolve) => setTimeout(resolve, 5));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(storage.requests).toHaveLength(1);
  const texts = (await Promise.all([first, second])).map((bytes) => Buffer.from(bytes).toString());
  expect(texts).toEqual(['one', 'two']);
});

/** What a HEAD of a blob is sent on to. */
test.each(['reset', 403, 500] as const)(
  'a look at a blob that ends elsewhere with %s is no answer',
  async (end) => {
    await using storage = await startServer(() => (end === 'reset' ? end : { status: end }));
    await using registry = await startServer(({ method, path }) => {
      if (method === 'HEAD') return { status: 307, headers: { location: `${storage.origin}${path}` } };
      return method === 'POST' ? { status: 202, headers: { location: '/upload/1' } } : { status: 201 };
    });
    await using repository = open(registry.host);
    const [one] = blobs;
    if (!one) throw new Error('a blob is needed');
    expect(await answerOr(() => repository.target.exists(one.node), false)).toBe(false);
  },
);
