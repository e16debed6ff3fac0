// R4 Slow or stalled peer: undici `bodyTimeout` does not run while the reader is paused (eb966fd4d, #5393).
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { readAll, type Bytes } from '../../src/core/bytes.ts';
import { digestOf } from '../../src/core/digest.ts';
import { OCI_MANIFEST } from '../../src/core/media-types.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { open, startStreamServer, type StreamHandler } from '../support/lab.ts';
import { rejection } from '../support/rejection.ts';

const minimumRate = { idleMs: 300, bytes: 4096 };
const content = 'x'.repeat(1_000_000);
const blob = { mediaType: 'x/y', digest: digestOf(content), size: content.length };
const manifest = { mediaType: OCI_MANIFEST, digest: digestOf('{}'), size: 2 };

/** A byte every 20 ms: never silent, never done. */
function trickle(response: ServerResponse): void {
  const timer = setInterval(() => response.write('x'), 20);
  response.on('close', () => clearInterval(timer));
}

function stop(response: ServerResponse): void {
  response.write('x');
}

async function expectStall(handler: StreamHandler, work: 'fetch' | 'blob' | 'tags'): Promise<void> {
  await using server = await startStreamServer(handler);
  await using repository = open(server.host, { minimumRate, headersMs: 5000 });
  const { target } = repository;
  const works = {
    fetch: () => readAll(target.fetch(manifest), manifest),
    blob: () => new MemoryTarget().push(blob, target.fetch(blob)),
    tags: () => Array.fromAsync(target.tags()),
  };
  const error = await rejection(works[work]());
  expect(error).toMatchObject({ code: 'NETWORK', details: { code: 'STALLED' } });
}

describe.each([
  ['sends a byte now and then', trickle],
  ['stops in the middle', stop],
])('a server that %s', (_how, slow) => {
  const ok =
    (headers: Record<string, string> = {}): StreamHandler =>
    (_request, response) => {
      response.writeHead(200, { 'content-type': OCI_MANIFEST, ...headers });
      slow(response);
    };

  test('of a blob', () => expectStall(ok({ 'content-length': String(blob.size) }), 'blob'));
  test('of a blob without a length', () => expectStall(ok(), 'blob'));
  test('of a manifest', () => expectStall(ok(), 'fetch'));
  test('of a list of tags', () => expectStall(ok(), 'tags'));

  test('of a token', () =>
    expectStall((request, response) => {
      if (request.url?.startsWith('/token') === true) return ok()(request, response);
      const realm = `Bearer realm="http://${request.headers.host}/token"`;
      response.writeHead(401, { 'www-authenticate': realm }).end();
    }, 'fetch'));

  test('of an error: its status is what is told', async () => {
    await using server = await startStreamServer((_request, response) => {
      response.writeHead(403);
      slow(response);
    });
    await using repository = open(server.host, { minimumRate });
    const work = Array.fromAsync(repository.target.tags());
    expect(await rejection(work)).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('of an answer to an upload: it is done', async () => {
    await using server = await startStreamServer((request, response) => {
      request.resume();
      request.on('end', () => {
        response.writeHead(request.method === 'POST' ? 202 : 201, { location: '/v2/acme/app/session' });
        slow(response);
      });
    });
    await using repository = open(server.host, { minimumRate });
    await repository.target.push(blob, chunks(16));
    expect(server.requests.map(({ method }) => method)).toEqual(['POST', 'PUT']);
  });
});

function chunks(count: number, pauseMs = 0): Bytes {
  const bytes = Buffer.from(content);
  return {
    async *[Symbol.asyncIterator]() {
      for (let at = 0; at < count; at += 1) {
        if (pauseMs > 0) await sleep(pauseMs);
        yield bytes.subarray((at * bytes.length) / count, ((at + 1) * bytes.length) / count);
      }
    },
  };
}

test('a server that never answers', async () => {
  await using server = await startStreamServer(() => undefined);
  await using repository = open(server.host, { minimumRate, headersMs: 300 });
  expect(await rejection(repository.target.resolve('v1'))).toMatchObject({ code: 'NETWORK' });
});

test('a server that takes nothing of an upload', async () => {
  const size = 64 * 1024 * 1024;
  const large: Bytes = {
    async *[Symbol.asyncIterator]() {
      for (let at = 0; at < size; at += content.length) yield Buffer.from(content);
    },
  };
  await using server = await startStreamServer((request, response) => {
    if (request.method === 'POST') response.writeHead(202, { location: '/v2/acme/app/session' }).end();
    else request.pause();
  });
  await using repository = open(server.host, { minimumRate, headersMs: 300 });
  const error = await rejection(repository.target.push({ ...blob, size }, large));
  expect(error).toMatchObject({ code: 'NETWORK', details: { code: 'STALLED' } });
});

describe('a slow disk is not a slow peer:', () => {
  async function readSlowly(handler: StreamHandler): Promise<number> {
    await using server = await startStreamServer(handler);
    await using repository = open(server.host, { minimumRate });
    let size = 0;
    for await (const chunk of repository.target.fetch(blob)) {
      if (size === 0) await sleep(2 * minimumRate.idleMs);
      size += chunk.byteLength;
    }
    return size;
  }

  test('a reader that pauses longer than a peer may gets all', async () => {
    expect(await readSlowly((_request, response) => void response.writeHead(200).end(content))).toBe(
      blob.size,
    );
  });

  test('a server that stops meanwhile is seen when the reader goes on', async () => {
    const error = await rejection(
      readSlowly((_request, response) => {
        response.writeHead(200, { 'content-length': String(blob.size) });
        response.write(content.slice(0, 500_000));
      }),
    );
    expect(error).toMatchObject({ code: 'NETWORK', details: { code: 'STALLED' } });
  });

  test('an upload whose source pauses longer is done', async () => {
    await using server = await startStreamServer((request, response) => {
      request.resume().on('end', () => {
        response.writeHead(request.method === 'POST' ? 202 : 201, { location: '/v2/acme/app/session' }).end();
      });
    });
    await using repository = open(server.host, { minimumRate });
    await repository.target.push(blob, chunks(2, 2 * minimumRate.idleMs));
    expect(server.requests.map(({ method }) => method)).toEqual(['POST', 'PUT']);
  });
});
