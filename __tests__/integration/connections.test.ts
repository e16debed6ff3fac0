import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { createTransport } from '../../src/http/transport.ts';
import { openRepository } from '../../src/registry/registry.ts';
import { digestOf } from '../../src/core/digest.ts';

/** Asks one after the other for blobs of which none is there; gives the number of connections. */
async function connectionsFor(questions: number, headers: Readonly<Record<string, string>>): Promise<number> {
  let connections = 0;
  const server = createServer((_request, response) => {
    response.writeHead(404, headers).end();
  }).on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const transport = createTransport();
  try {
    const registry = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const target = openRepository(`${registry}/acme/app`, { transport });
    for (let at = 0; at < questions; at += 1) {
      const node = { mediaType: 'application/octet-stream', digest: digestOf(String(at)), size: 1 };
      expect(await target.exists(node)).toBe(false);
    }
  } finally {
    await transport.close();
    await new Promise((resolve) => void server.close(resolve));
  }
  return connections;
}

test('a connection outlives the answer to a HEAD, as registries give it', async () => {
  const headers = { 'content-type': 'application/json', 'content-length': '157' };
  // The next question comes when the connection is free again.
  expect(await connectionsFor(20, headers)).toBe(1);
});

test('an answer without a length costs its connection, and nothing else', async () => {
  expect(await connectionsFor(5, { connection: 'close' })).toBe(5);
});
