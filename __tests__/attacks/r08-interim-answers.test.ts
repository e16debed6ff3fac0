// R8 Answers that never come to an end in small pieces: 1xx heads without number, bodies in chunks of one byte.
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { boundedOutcome } from '../support/bounded.ts';
import { open, startRawServer } from '../support/lab.ts';
import { rejection } from '../support/rejection.ts';

const crlf = '\r\n';
const mib = 1024 * 1024;

/** Writes the text again and again, as long as the other side takes it; the bytes that it took. */
function endless(socket: Socket, text: string, sent: { bytes: number }): void {
  const block = Buffer.from(text.repeat(Math.ceil(16_384 / text.length)));
  const more = (): void => {
    while (!socket.destroyed && sent.bytes < 512 * mib) {
      sent.bytes += block.length;
      if (!socket.write(block)) return void socket.once('drain', more);
    }
  };
  more();
}

test.each([
  ['100 Continue', `HTTP/1.1 100 Continue${crlf}${crlf}`],
  ['102 Processing', `HTTP/1.1 102 Processing${crlf}${crlf}`],
  [
    '103 Early Hints with fields',
    `HTTP/1.1 103 Early Hints${crlf}link: </${'x'.repeat(1000)}>${crlf}${crlf}`,
  ],
])('heads of %s without an end are given up, once, and it is said', async (_what, head) => {
  const sent = { bytes: 0 };
  await using server = await startRawServer((socket) => endless(socket, head, sent));
  await using repository = open(server.host, { retries: 5 });
  const error = await rejection(repository.target.resolve('v1'));
  expect(error).toMatchObject({ code: 'INVALID_CONTENT', details: { host: server.host } });
  expect(error.message).toMatch(/more than 100 interim answers \(1xx\)/);
  expect(server.heads).toHaveLength(1);
  expect(sent.bytes).toBeLessThan(32 * mib);
});

test('large interim heads count by their bytes too', async () => {
  const sent = { bytes: 0 };
  const head = `HTTP/1.1 103 Early Hints${crlf}link: ${'x'.repeat(100_000)}${crlf}${crlf}`;
  await using server = await startRawServer((socket) => endless(socket, head, sent));
  await using repository = open(server.host, { retries: 5 });
  const error = await rejection(repository.target.resolve('v1'));
  expect(error).toMatchObject({ code: 'TOO_LARGE', details: { host: server.host, part: 'head' } });
  expect(server.heads).toHaveLength(1);
});

test('a hundred of them before an answer are taken', async () => {
  await using server = await startRawServer((socket) => {
    socket.write(`HTTP/1.1 102 Processing${crlf}${crlf}`.repeat(100));
    socket.write(`HTTP/1.1 404 Not Found${crlf}content-length: 0${crlf}${crlf}`);
  });
  await using repository = open(server.host);
  expect(await rejection(repository.target.resolve('v1'))).toMatchObject({ code: 'NOT_FOUND' });
});

test.each(['100 Continue', '103 Early Hints'])(
  'heads of %s without an end need little memory',
  async (head) => {
    const sent = { bytes: 0 };
    const text = `HTTP/1.1 ${head}${crlf}${crlf}`;
    await using server = await startRawServer((socket) => endless(socket, text, sent));
    const counts = () => ({ requests: server.heads.length, bytes: sent.bytes });
    const outcome = await boundedOutcome(`r08: ${head}`, ['resolve', server.host], counts);
    expect(outcome).toBe('INVALID_CONTENT');
    expect(server.heads).toHaveLength(1);
    expect(sent.bytes).toBeLessThan(32 * mib);
  },
);

/** A server whose bodies come in chunks of one byte, so many in all. */
async function inSingleBytes(size: number) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.write(
        `HTTP/1.1 200 OK${crlf}content-type: application/vnd.oci.image.manifest.v1+json${crlf}transfer-encoding: chunked${crlf}connection: close${crlf}${crlf}`,
      );
      const block = Buffer.from(`1${crlf}a${crlf}`.repeat(8192));
      let left = size / 8192;
      const more = (): void => {
        while (left > 0 && !socket.destroyed) {
          left -= 1;
          if (!socket.write(block)) return void socket.once('drain', more);
        }
        socket.end(`0${crlf}${crlf}`);
      };
      more();
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

test.each([
  ['resolve', 8 * mib, 'NETWORK'],
  ['fetch', 16 * mib, 'done'],
] as const)('to %s what comes in chunks of one byte needs little memory', async (ask, size, expected) => {
  await using server = await inSingleBytes(size);
  const name = `r08: ${ask} of ${size / mib} MiB in single bytes`;
  expect(await boundedOutcome(name, [ask, server.host, String(size)], () => ({ bytes: size }))).toBe(
    expected,
  );
});
