import { expect, test } from 'vitest';
import type { Bytes } from '../../../src/core/bytes.ts';
import { Watchdog, watchedUpload } from '../../../src/http/watchdog.ts';
import { open, startRawServer } from '../../support/lab.ts';
import { emptyContents, putBlob, text } from '../../support/lab-registry.ts';
import { rejection } from '../../support/rejection.ts';

const minimumRate = { idleMs: 60, bytes: 1000 };
const node = putBlob(emptyContents(), 'x'.repeat(5000));
const head = `HTTP/1.1 200 OK\r\ncontent-length: ${node.size}\r\n\r\n`;

test('a body that stalls ends with the host and a code of its own', async () => {
  await using server = await startRawServer((socket) => void socket.write(`${head}some of it`));
  await using repository = open(server.host, { minimumRate });
  expect(await rejection(text(repository.target.fetch(node)))).toMatchObject({
    code: 'NETWORK',
    details: { host: server.host, code: 'STALLED' },
  });
});

test('a body that trickles ends too, though something always comes', async () => {
  const timers: NodeJS.Timeout[] = [];
  await using server = await startRawServer((socket) => {
    socket.write(head);
    timers.push(setInterval(() => socket.write('x'), 5));
  });
  await using repository = open(server.host, { minimumRate });
  const error = await rejection(text(repository.target.fetch(node)));
  timers.forEach(clearInterval);
  expect(error).toMatchObject({ code: 'NETWORK', details: { code: 'STALLED' } });
});

test('a body that comes at the pace is read to its end', async () => {
  await using server = await startRawServer((socket) => {
    socket.write(head);
    for (let at = 0; at < 5; at += 1) setTimeout(() => socket.write('x'.repeat(1000)), at * 10);
  });
  await using repository = open(server.host, { minimumRate: { idleMs: 5000, bytes: 5000 } });
  expect(await text(repository.target.fetch(node))).toBe('x'.repeat(5000));
});

function upload(bytes: Bytes): { readonly watched: Bytes; readonly stalls: Error[] } {
  const stalls: Error[] = [];
  const watched = watchedUpload(bytes, new Watchdog('host.test', { idleMs: 20, bytes: 1 }), (error) =>
    stalls.push(error),
  );
  return { watched, stalls };
}

async function* large(): AsyncGenerator<Uint8Array> {
  yield Buffer.alloc(200_000, 'x');
}

async function* larger(): AsyncGenerator<Uint8Array> {
  yield Buffer.alloc(1_000_000, 'x');
}

test('an upload goes in pieces, all of it; they grow', async () => {
  const { watched, stalls } = upload(larger());
  const pieces = await Array.fromAsync(watched);
  expect(pieces.map((piece) => piece.length)).toEqual([65_536, 131_072, 262_144, 262_144, 262_144, 16_960]);
  expect(stalls).toEqual([]);
});

test('a receiver that takes its time gets small pieces again', async () => {
  const { watched } = upload(larger());
  const lengths: number[] = [];
  for await (const piece of watched) {
    lengths.push(piece.length);
    if (lengths.length === 2) await new Promise((resolve) => setTimeout(resolve, 120));
  }
  expect(lengths.slice(0, 4)).toEqual([65_536, 131_072, 65_536, 131_072]);
});

test('a receiver that takes nothing stalls the upload, once for each piece', async () => {
  const { watched, stalls } = upload(large());
  const reader = watched[Symbol.asyncIterator]();
  await reader.next();
  await new Promise((resolve) => setTimeout(resolve, 60));
  await reader.return?.();
  expect(stalls).toHaveLength(1);
  expect(stalls[0]).toMatchObject({ code: 'NETWORK', details: { host: 'host.test', code: 'STALLED' } });
});

test('bytes that are slow to come are not the receiver’s fault', async () => {
  async function* slow(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('a');
    await new Promise((resolve) => setTimeout(resolve, 60));
    yield Buffer.from('b');
  }
  const { watched, stalls } = upload(slow());
  expect(await text(watched)).toBe('ab');
  expect(stalls).toEqual([]);
});
