import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EarlyConnection } from '../../../src/http/connections/early-connection.ts';
import { createTransport, type Transport } from '../../../src/http/transport.ts';
import { run } from '../../support/partners.ts';
import { passed } from '../../support/passed.ts';
import { rejection } from '../../support/rejection.ts';

const server = createServer();
const seen: Socket[] = [];
let origin: URL;

beforeEach(async () => {
  seen.length = 0;
  server.removeAllListeners('connection');
  server.on('connection', (socket) => seen.push(socket.on('error', () => undefined)));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  origin = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

afterEach(async () => {
  for (const socket of seen) socket.destroy();
  await new Promise((resolve) => void server.close(resolve));
});

const seconds = { timeout: 5000 };

describe('an early connection', () => {
  test('is taken once, by a request to the same place', async () => {
    const early = new EarlyConnection(origin, seconds);
    expect(await early.take('127.0.0.2', origin.port)).toBeUndefined();
    expect(await early.take(origin.hostname, '1')).toBeUndefined();
    const socket = await early.take(origin.hostname, origin.port);
    if (socket === undefined || socket === 'late') throw new Error(`no connection: ${socket}`);
    expect(socket.readyState).toBe('open');
    expect(await early.take(origin.hostname, origin.port)).toBeUndefined();
    expect(seen).toHaveLength(1);
    socket.destroy();
  });

  test('that was refused, or is gone, is none', async () => {
    const free = createServer();
    await once(free.listen(0, '127.0.0.1'), 'listening');
    const { port } = free.address() as AddressInfo;
    await new Promise((resolve) => void free.close(resolve));
    const refused = new EarlyConnection(new URL(`http://127.0.0.1:${port}`), seconds);
    expect(await refused.take('127.0.0.1', String(port))).toBeUndefined();
    const gone = new EarlyConnection(origin, seconds);
    const [socket] = (await once(server, 'connection')) as [Socket];
    socket.destroy();
    await once(socket, 'close');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await gone.take(origin.hostname, origin.port)).toBeUndefined();
  });

  test('that nobody takes is closed', async () => {
    const early = new EarlyConnection(origin, seconds);
    const [socket] = (await once(server, 'connection')) as [Socket];
    early.close();
    await once(socket.resume(), 'close');
    expect(await early.take(origin.hostname, origin.port)).toBeUndefined();
  });
});

/** What happens first in a process that sends a request: that undici is loaded, or that the connection sets out. */
const FIRST = `
import { registerHooks } from 'node:module';
import { subscribe } from 'node:diagnostics_channel';
const seen = [];
registerHooks({
  load(url, context, next) {
    if (url.endsWith('/undici/lib/dispatcher/pool.js')) seen.push('undici');
    return next(url, context);
  },
});
subscribe('net.client.socket', ({ socket }) => {
  socket.once('connectionAttempt', () => seen.push('connection'));
});
const { createTransport } = await import(process.argv[1]);
const transport = createTransport();
const { body } = await transport.send({ method: 'GET', url: new URL(process.argv[2]), headers: {} });
for await (const chunk of body);
await transport.close();
console.log(seen.join());
`;

describe('the first request', () => {
  test('has its connection on the way before undici is loaded', async () => {
    answerAll();
    const module = pathToFileURL(join(import.meta.dirname, '../../../src/http/transport.ts')).href;
    const args = ['--input-type=module', '--eval', FIRST, module, origin.href];
    expect(passed(await run(process.execPath, args))).toBe('connection,undici');
  });

  test('to a place that does not answer in time fails once the time is over, and the next one tries again', async () => {
    let lookups = 0;
    const transport = createTransport({ connectMs: 100, lookup: () => void (lookups += 1) });
    const request = { method: 'GET', url: new URL('http://silent.example'), headers: {} } as const;
    const error = await rejection(transport.send(request));
    expect(error).toMatchObject({ code: 'NETWORK', details: { code: 'UND_ERR_CONNECT_TIMEOUT' } });
    expect(lookups).toBe(1);
    expect(await rejection(transport.send(request))).toMatchObject({ code: 'NETWORK' });
    expect(lookups).toBe(2);
    await transport.close();
  });

  test('goes over the early connection, and the next one too', async () => {
    answerAll();
    const transport = createTransport();
    for (let at = 0; at < 3; at += 1) expect(await ask(transport)).toBe('ok');
    expect(seen).toHaveLength(1);
    await transport.close();
  });
});

function answerAll(): void {
  server.on('connection', (socket) => {
    socket.on('data', () => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok'));
  });
}

async function ask(transport: Transport): Promise<string> {
  const { body } = await transport.send({ method: 'GET', url: new URL('/', origin), headers: {} });
  return Buffer.concat(await Array.fromAsync(body)).toString();
}

describe('spare connections', () => {
  test('are opened with the first, and taken by the requests that follow at once', async () => {
    answerAll();
    const transport = createTransport({ spareConnections: 2 });
    expect(await ask(transport)).toBe('ok');
    await vi.waitFor(() => expect(seen).toHaveLength(3));
    expect(await Promise.all([1, 2, 3].map(() => ask(transport)))).toEqual(['ok', 'ok', 'ok']);
    expect(seen).toHaveLength(3);
    expect(await Promise.all([1, 2, 3, 4].map(() => ask(transport)))).toHaveLength(4);
    expect(seen).toHaveLength(4);
    await transport.close();
  });

  test('that the server closed are not used', async () => {
    answerAll();
    const transport = createTransport({ spareConnections: 2 });
    expect(await ask(transport)).toBe('ok');
    await vi.waitFor(() => expect(seen).toHaveLength(3));
    for (const spare of seen.slice(1)) spare.end();
    await Promise.all(seen.slice(1).map((spare) => once(spare, 'close')));
    expect(await Promise.all([1, 2, 3].map(() => ask(transport)))).toEqual(['ok', 'ok', 'ok']);
    expect(seen).toHaveLength(5);
    await transport.close();
  });

  test('end with the transport', async () => {
    answerAll();
    const transport = createTransport({ spareConnections: 2 });
    expect(await ask(transport)).toBe('ok');
    await vi.waitFor(() => expect(seen).toHaveLength(3));
    const closed = Promise.all(seen.map((socket) => once(socket, 'close')));
    await transport.close();
    expect(await closed).toHaveLength(3);
  });

  test('do not hide why nothing can be connected', async () => {
    await new Promise((resolve) => void server.close(resolve));
    const transport = createTransport({ spareConnections: 2 });
    for (let at = 0; at < 2; at += 1)
      expect(await rejection(ask(transport))).toMatchObject({ details: { code: 'ECONNREFUSED' } });
    await transport.close();
    await once(server.listen(0, '127.0.0.1'), 'listening');
  });
});
