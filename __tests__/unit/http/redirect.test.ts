import { expect, test } from 'vitest';
import { bytesOf, readUpTo } from '../../../src/core/bytes.ts';
import type { HttpRequest } from '../../../src/http/http.ts';
import { withRedirects } from '../../../src/http/redirect.ts';
import { createTransport } from '../../../src/http/transport.ts';
import { startServer, type Server } from '../../support/lab.ts';
import { rejection } from '../../support/rejection.ts';

const secret = {
  authorization: 'Bearer secret',
  cookie: 'session=secret',
  'x-secret': 'secret',
  accept: 'text/plain',
};

async function ask(server: Server, path: string, request: Partial<HttpRequest> = {}) {
  const transport = createTransport();
  try {
    const url = new URL(path, server.origin);
    const send = withRedirects(transport.send);
    const response = await send({ method: 'GET', url, headers: secret, ...request });
    const body = Buffer.from(await readUpTo(response.body, 1000, 'body')).toString();
    return { status: response.status, body, url: response.url.href };
  } finally {
    await transport.close();
  }
}

function to(location: string, status = 307) {
  return { status, headers: { location } };
}

test('another origin gets no credentials, cookies or headers of ours', async () => {
  await using other = await startServer(() => ({ status: 200, body: 'blob' }));
  await using server = await startServer(() => to(`${other.origin}/blob?signed=1`));
  const answer = await ask(server, '/');
  expect(answer).toEqual({ status: 200, body: 'blob', url: `${other.origin}/blob?signed=1` });
  const headers = other.requests[0]?.headers ?? {};
  expect(JSON.stringify(headers)).not.toContain('secret');
  expect(headers.accept).toBe('text/plain');
});

test('nor does the first origin, when the other one leads back to it', async () => {
  await using other = await startServer(() => to(`${server.origin}/back`));
  await using server = await startServer(({ path }) =>
    path === '/back' ? { status: 200 } : to(other.origin),
  );
  await ask(server, '/');
  expect(server.requests[0]?.headers.authorization).toBe('Bearer secret');
  expect(JSON.stringify(server.requests[1]?.headers)).not.toContain('secret');
});

test('the same origin keeps them', async () => {
  await using server = await startServer(({ path }) => (path === '/there' ? { status: 200 } : to('there')));
  await ask(server, '/');
  expect(server.requests[1]?.headers).toMatchObject(secret);
});

test.each([301, 302, 307, 308])('a PUT stays a PUT with its body after a %i', async (status) => {
  await using server = await startServer(({ path }) =>
    path === '/there' ? { status: 201 } : to('/there', status),
  );
  const body = { bytes: bytesOf('content'), size: 7 };
  expect(await ask(server, '/', { method: 'PUT', body })).toMatchObject({ status: 201 });
  expect(server.requests.map((request) => request.text)).toEqual(['content', 'content']);
});

test('a 303 becomes a GET without a body', async () => {
  await using server = await startServer(({ path }) =>
    path === '/there' ? { status: 200 } : to('/there', 303),
  );
  const body = { bytes: bytesOf('content'), size: 7 };
  await ask(server, '/', { method: 'POST', body });
  expect(server.requests[1]).toMatchObject({ method: 'GET', text: '' });
});

test.each([301, 302, 307, 308])('the form of a POST goes to no other origin after a %i', async (status) => {
  await using other = await startServer(() => ({ status: 200 }));
  await using server = await startServer(() => to(other.origin, status));
  const body = { bytes: bytesOf('refresh_token=secret'), size: 20 };
  expect(await rejection(ask(server, '/', { method: 'POST', body }))).toMatchObject({ code: 'UNSUPPORTED' });
  expect(other.requests).toEqual([]);
});

test('a redirect without a location is an answer like any other', async () => {
  await using server = await startServer(() => ({ status: 307, body: 'where?' }));
  expect(await ask(server, '/')).toMatchObject({ status: 307, body: 'where?' });
});

test('a circle ends', async () => {
  await using server = await startServer(() => to('/again'));
  expect(await rejection(ask(server, '/'))).toMatchObject({ code: 'UNSUPPORTED' });
  expect(server.requests).toHaveLength(11);
});

test.each(['file:///etc/passwd', 'http://user:pass@127.0.0.1/', 'ftp://127.0.0.1/'])(
  'a redirect to %s is not followed',
  async (location) => {
    await using server = await startServer(() => to(location));
    expect(await rejection(ask(server, '/'))).toMatchObject({ code: 'UNSUPPORTED' });
  },
);
