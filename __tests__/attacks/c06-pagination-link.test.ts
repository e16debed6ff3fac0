// C6 Pagination Link SSRF and endless pages: GHSA-h7vf-4x9w-h99v, GHSA-298f-872v-2rcx, ggcr #2332, CVE-2023-2253.
import { expect, test } from 'vitest';
import { forRegistry } from '../../src/credentials/providers.ts';
import { challenge, json, open, startServer, type Server } from '../support/lab.ts';
import { rejection } from '../support/rejection.ts';

const password = 'hunter2-of-the-registry';

/** Answers the page that `last` asks for with a tag of that name and the link that the test gives. */
function registry(link: (last: string) => string | undefined, tags = (last: string) => [`after-${last}`]) {
  return startServer(({ path, headers }) => {
    if (headers.authorization === undefined) return challenge('Basic realm="registry"');
    const last = new URL(path, 'http://registry').searchParams.get('last') ?? '0';
    const to = link(last);
    const page = json({ name: 'acme/app', tags: tags(last) });
    return { ...page, headers: { ...page.headers, ...(to !== undefined && { link: to }) } };
  });
}

async function tagsOf(from: Server): Promise<string[]> {
  const credentials = forRegistry(from.host, { kind: 'basic', username: 'me', password });
  await using repository = open(from.host, { credentials });
  return await Array.fromAsync(repository.target.tags());
}

const list = '/v2/acme/app/tags/list';

test.each([
  '<http://EVIL/v2/acme/app/tags/list?last=1>; rel="next"',
  '<//EVIL/tags>; rel=next',
  '<\\\\EVIL\\tags>; rel=next',
  '<http:\\\\EVIL/tags>; rel=next',
  '<https://HOST/tags>; rel="next"',
  '<http://127.0.0.2:PORT/tags>; rel="next"',
  '<http://localhost:PORT/tags>; rel="next"',
  '<http://169.254.169.254/latest/meta-data>; rel="next"',
  '<http://me:pw@HOST/tags>; rel="next"',
  '<file:///etc/passwd>; rel="next"',
  '<http://HOST@EVIL/tags>; rel="next"',
])('a link %s is not followed', async (link) => {
  await using evil = await startServer(() => json({ tags: ['evil'] }));
  await using from: Server = await registry(() =>
    link.replace('EVIL', evil.host).replace('HOST', from.host).replace('PORT', String(from.port)),
  );
  const error = await rejection(tagsOf(from));
  expect(error).toMatchObject({ code: 'UNSUPPORTED', details: { kind: 'page link' } });
  expect(error.message).not.toContain('pw@');
  expect(evil.connections()).toBe(0);
  expect(from.requests).toHaveLength(2);
});

test('a page that links to itself ends the list', async () => {
  await using from = await registry(() => `<${list}>; rel="next"`);
  expect(new Set(await tagsOf(from))).toEqual(new Set(['after-0']));
  expect(from.requests.length).toBeLessThan(5);
});

test('pages that link to each other end the list', async () => {
  await using from = await registry((last) => `<${list}?last=${last === 'a' ? 'b' : 'a'}>; rel="next"`);
  expect(new Set(await tagsOf(from))).toEqual(new Set(['after-0', 'after-a', 'after-b']));
  expect(from.requests.length).toBeLessThan(7);
});

test('empty pages are passed over', async () => {
  await using from = await registry(
    (last) => (last === '20' ? undefined : `<${list}?last=${Number(last) + 1}>; rel="next"`),
    (last) => (last === '20' ? ['the-only-one'] : []),
  );
  expect(await tagsOf(from)).toEqual(['the-only-one']);
});

test('pages without an end are not read for ever, and the list is not taken for whole', async () => {
  await using from = await registry(
    (last) => `<${list}?last=${Number(last) + 1}>; rel="next"`,
    () => [],
  );
  expect(await rejection(tagsOf(from))).toMatchObject({ code: 'TOO_LARGE' });
  expect(from.requests.length).toBeLessThan(10_010);
});

test('a page without an end is cut', async () => {
  const page = `{"tags":["${'x'.repeat(9 * 1024 * 1024)}"]}`;
  await using from = await startServer(() => ({
    headers: { 'content-type': 'application/json' },
    body: page,
  }));
  expect(await rejection(tagsOf(from))).toMatchObject({ code: 'TOO_LARGE' });
});

test('a reader that has enough asks for no further page', async () => {
  await using from = await registry((last) => `<${list}?last=${Number(last) + 1}>; rel="next"`);
  await using repository = open(from.host, {
    credentials: forRegistry(from.host, { kind: 'basic', username: 'me', password }),
  });
  for await (const tag of repository.target.tags()) if (tag === 'after-3') break;
  expect(from.requests).toHaveLength(5);
});
