// R8 Answers that never come to an end in small pieces: 1xx heads without number, bodies in chunks of one byte.
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { runScript } from '../support/child.ts';
import { failure, open, rawParty } from '../support/lab.ts';

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
  await using server = await rawParty((socket) => endless(socket, head, sent));
  await using repository = open(server.host, { retries: 5 });
  const error = await failure(repository.target.resolve('v1'));
  expect(error).toMatchObject({ code: 'INVALID_CONTENT', details: { host: server.host } });
  expect(error.message).toMatch(/more than 100 interim answers \(1xx\)/);
  expect(server.heads).toHaveLength(1);
  expect(sent.bytes).toBeLessThan(32 * mib);
});

test('large interim heads count by their bytes too', async () => {
  const sent = { bytes: 0 };
  const head = `HTTP/1.1 103 Early Hints${crlf}link: ${'x'.repeat(100_000)}${crlf}${crlf}`;
  await using server = await rawParty((socket) => endless(socket, head, sent));
  await using repository = open(server.host, { retries: 5 });
  const error = await failure(repository.target.resolve('v1'));
  expect(error).toMatchObject({ code: 'TOO_LARGE', details: { host: server.host, part: 'head' } });
  expect(server.heads).toHaveLength(1);
});

test('a hundred of them before an answer are taken', async () => {
  await using server = await rawParty((socket) => {
    socket.write(`HTTP/1.1 102 Processing${crlf}${crlf}`.repeat(100));
    socket.write(`HTTP/1.1 404 Not Found${crlf}content-length: 0${crlf}${crlf}`);
  });
  await using repository = open(server.host);
  expect(await failure(repository.target.resolve('v1'))).toMatchObject({ code: 'NOT_FOUND' });
});

const script = `
const { createTransport, openRepository } = await import(process.env.LIBRARY);
const transport = createTransport();
const { HOST: registry, ASK } = process.env;
const source = openRepository({ send: transport.send, registry, repository: 'acme/app', plainHttp: true, retries: 0 });
const node = { mediaType: 'application/octet-stream', digest: 'sha256:' + '0'.repeat(64), size: Number(process.env.SIZE) };
let outcome = 'read';
try {
  if (ASK === 'manifest') await source.resolve('v1');
  else for await (const chunk of source.fetch(node)) await new Promise((resolve) => setImmediate(resolve));
} catch (error) { outcome = error.code; }
console.log(JSON.stringify({ outcome, peak: process.resourceUsage().maxRSS / 1024 }));
await transport.close();
`;

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
  ['manifest', 8 * mib, 'NETWORK'],
  ['blob', 16 * mib, 'read'],
])('a %s in chunks of one byte needs little memory', async (ask, size, expected) => {
  await using server = await inSingleBytes(size);
  const LIBRARY = pathToFileURL(join(import.meta.dirname, '../../src/index.ts')).href;
  const { stdout, stderr } = await runScript(
    ['--max-old-space-size=160', '--input-type=module', '--eval', script],
    { cwd: import.meta.dirname, env: { LIBRARY, HOST: server.host, ASK: ask, SIZE: String(size) } },
  );
  expect(stderr).not.toContain('out of memory');
  const { outcome, peak } = JSON.parse(stdout) as { outcome: string; peak: number };
  process.stdout.write(
    `${ask} of ${size / mib} MiB in chunks of one byte: peak memory ${Math.round(peak)} MiB\n`,
  );
  expect(outcome).toBe(expected);
  expect(peak).toBeLessThan(260);
});
