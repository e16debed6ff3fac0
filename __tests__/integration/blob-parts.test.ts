import { setTimeout as sleep } from 'node:timers/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { readAll } from '../../src/core/bytes.ts';
import { digestOf } from '../../src/core/digest.ts';
import { createTransport } from '../../src/http/transport.ts';
import { openRepository } from '../../src/registry/registry.ts';
import { startStreamServer } from '../support/lab.ts';

const MIB = 1024 * 1024;
const STEP = 256 * 1024;
const content = Buffer.alloc(72 * MIB, 'what a large blob has, ');
const node = { mediaType: 'application/octet-stream', digest: digestOf(content), size: content.byteLength };

interface Habits {
  /** Milliseconds for each 256 KiB. */
  readonly pauseMs?: number;
  /** False answers a Range with all of it. */
  readonly ranges?: boolean;
  /** Breaks the nth answer off in its middle. */
  readonly breaks?: number;
  /** Sends other bytes in the nth answer. */
  readonly alters?: number;
}

/** Reads the blob from a server with these habits; gives the ranges that it was asked for. */
async function readFrom(habits: Habits, streams?: number): Promise<string[]> {
  return (await readAtOnce(1, habits, streams)).asked;
}

/** The same for so many readings at once; `most` is how many parts were under way at a time. */
async function readAtOnce(
  count: number,
  habits: Habits,
  streams?: number,
): Promise<{ asked: string[]; most: number }> {
  let [now, most] = [0, 0];
  const { pauseMs = 0, ranges = true, breaks, alters } = habits;
  const asked: string[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { range = '' } = request.headers;
    asked.push(range);
    const turn = asked.length;
    const [, first = '0', last = ''] = (ranges && /^bytes=(\d+)-(\d*)$/.exec(range)) || [];
    const [from, end] = [Number(first), last === '' ? node.size : Number(last) + 1];
    const isPart = ranges && range !== '';
    if (isPart) most = Math.max(most, (now += 1));
    response.writeHead(isPart ? 206 : 200, {
      'content-length': end - from,
      ...(isPart && { 'content-range': `bytes ${from}-${end - 1}/${node.size}` }),
    });
    for (let at = from; at < end; at += STEP) {
      if (response.destroyed) return;
      if (breaks === turn && at > from) return void response.destroy();
      const bytes = content.subarray(at, Math.min(end, at + STEP));
      response.write(alters === turn ? Buffer.alloc(bytes.byteLength, 'x') : bytes);
      // Who has the last byte asks for the next part.
      if (isPart && at + STEP >= end) now -= 1;
      while (response.writableNeedDrain && !response.destroyed) await sleep(1);
      if (pauseMs > 0) await sleep(pauseMs);
    }
    response.end();
  };
  await using server = await startStreamServer((request, response) => void answer(request, response));
  const transport = createTransport();
  try {
    const at = { registry: server.host, repository: 'acme/app', baseMs: 1 };
    const target = openRepository(`${at.registry}/${at.repository}`, { transport, ...at, streams });
    const reading = Array.from({ length: count }, async () => {
      expect(digestOf(await readAll(target.fetch(node), node, node.size))).toBe(node.digest);
    });
    await Promise.all(reading);
  } finally {
    await transport.close();
  }
  return { asked, most };
}

const parts = (asked: readonly string[]) => asked.filter((range) => /^bytes=\d+-\d+$/.test(range));

test('a large blob from a slow connection comes in several parts at once', async () => {
  const asked = await readFrom({ pauseMs: 5 });
  expect(asked[0]).toBe('');
  expect(parts(asked)).toHaveLength(asked.length - 1);
  // What came before is not asked for again, and each part once.
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked.length).toBeGreaterThan(10);
});

test('several such blobs at once have a bound on their parts, which is memory', async () => {
  const { most } = await readAtOnce(4, { pauseMs: 5 }, 6);
  expect(most).toBeGreaterThan(6);
  // Eight, and one for each blob that has none.
  expect(most).toBeLessThanOrEqual(8 + 3);
  // And what they took is given back.
  expect((await readAtOnce(1, { pauseMs: 5 }, 6)).most).toBeGreaterThan(3);
});

test('a part that breaks off goes on where it stood', async () => {
  const asked = await readFrom({ pauseMs: 5, breaks: 4 });
  expect(parts(asked).length).toBeGreaterThan(10);
});

test('a server that gives no parts is read in one piece', async () => {
  const asked = await readFrom({ pauseMs: 5, ranges: false });
  expect(parts(asked).length).toBeLessThanOrEqual(4);
});

test('with one stream there is one request', async () => {
  expect(await readFrom({ pauseMs: 5 }, 1)).toEqual(['']);
});

test('a part with other bytes is found out', async () => {
  await expect(readFrom({ pauseMs: 5, alters: 5 })).rejects.toMatchObject({ code: 'DIGEST_MISMATCH' });
});
