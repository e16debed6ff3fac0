import { performance } from 'node:perf_hooks';
import type { Descriptor } from '../../core/descriptor.ts';
import { OrasError } from '../../core/errors.ts';
import type { CallOptions } from '../../core/target.ts';
import { discard } from '../../http/http.ts';
import { isTransientError } from '../../http/retry.ts';
import { expectStatus, type RegistryClient } from '../client.ts';

const MIB = 1024 * 1024;
const PART = 4 * MIB;
/** Buffered parts of all blobs together, which bounds memory; a blob without a part may always have one. */
const MAX_PARTS = 8;
/** Enough bytes to judge a connection by. */
const SAMPLE = 8 * MIB;
/** Bytes per millisecond. Many stores limit each connection, so several are faster than one. */
const FAST = 100_000;

/** Of the thread's time. Beyond it the thread is the limit, which other connections only keep busier. */
const BUSY = 0.8;

/** Measures the time spent waiting for bytes, not the time spent on using them. */
export class Throughput {
  #bytes = 0;
  #waitedMs = 0;
  #waitingSince = 0;
  #load = performance.eventLoopUtilization();
  #isSlow = false;

  startWaiting(): void {
    this.#waitingSince = performance.now();
  }

  add(bytes: number): void {
    this.#bytes += bytes;
    this.#waitedMs += performance.now() - this.#waitingSince;
    if (this.#bytes >= SAMPLE) this.#judge();
  }

  /** False until there are enough bytes to judge by. */
  isSlow(): boolean {
    return this.#isSlow;
  }

  #judge(): void {
    const { utilization } = performance.eventLoopUtilization(this.#load);
    this.#isSlow = this.#bytes < FAST * this.#waitedMs && utilization < BUSY;
    this.#load = performance.eventLoopUtilization();
    this.#bytes = 0;
    this.#waitedMs = 0;
  }
}

export interface BlobRequest extends CallOptions {
  readonly client: RegistryClient;
  readonly node: Descriptor;
}

let partsInUse = 0;

/**
 * The rest of a blob, in order, by concurrent Range requests (RFC 9110 14.2). Ends early where the server does not
 * support them. The caller checks the digest of the whole.
 */
export async function* downloadInParts(request: BlobRequest, from: number): AsyncGenerator<Uint8Array> {
  const { client, node, signal } = request;
  const stop = new AbortController();
  const partRequest = { ...request, signal: signal ? AbortSignal.any([signal, stop.signal]) : stop.signal };
  const queue: Promise<Uint8Array[] | undefined>[] = [];
  let ownParts = 0;
  let next = from;
  const count = (change: number): void => {
    ownParts += change;
    partsInUse += change;
  };
  const fill = (): void => {
    while (next < node.size && queue.length < client.streams && (ownParts === 0 || partsInUse < MAX_PARTS)) {
      const end = Math.min(next + PART, node.size);
      const part = readPart(partRequest, { from: next, end });
      // Awaited later, or never: either way its rejection is handled.
      part.catch(() => undefined);
      queue.push(part);
      count(1);
      next = end;
    }
  };
  try {
    fill();
    for (let part = queue.shift(); part; part = queue.shift()) {
      const chunks = await part;
      if (!chunks) return;
      fill();
      yield* chunks;
      count(-1);
      fill();
    }
  } finally {
    stop.abort();
    await Promise.allSettled(queue);
    count(-ownParts);
  }
}

interface Range {
  readonly from: number;
  /** Exclusive. */
  readonly end: number;
}

/** Undefined where the server answers with anything but the range. */
async function readPart(
  { client, node, signal }: BlobRequest,
  { from, end }: Range,
): Promise<Uint8Array[] | undefined> {
  const chunks: Uint8Array[] = [];
  let at = from;
  for (let failures = 0; ; failures += 1) {
    try {
      const range = `bytes=${at}-${end - 1}`;
      const path = `blobs/${node.digest}`;
      const response = await client.send({ method: 'GET', path, headers: { accept: '*/*', range }, signal });
      const contentRange = parseContentRange(response.headers.get('content-range'));
      const isPart = response.status === 206 && contentRange?.first === at && contentRange.last < end;
      if (!isPart) {
        await discard(await expectStatus(response, { method: 'GET' }, 200, 206, 416));
        return undefined;
      }
      for await (const chunk of response.body) {
        at += chunk.byteLength;
        if (at > end) throw tooManyBytes(client);
        chunks.push(chunk);
      }
      if (at === end) return chunks;
      // A short body: the connection ended early.
    } catch (error) {
      if (!isTransientError(error) || signal?.aborted === true || failures >= client.retries) throw error;
      await client.backOff(failures, signal);
    }
    if (failures >= client.retries) return undefined;
  }
}

function tooManyBytes({ host }: RegistryClient): OrasError {
  return new OrasError('INVALID_CONTENT', `${host} sent more bytes of a blob than requested`, {
    details: { host },
  });
}

/** RFC 9110 14.4, `bytes 5-9/10` or `bytes 5-9/*`; undefined for anything else. */
export function parseContentRange(
  text: string | undefined,
): { readonly first: number; readonly last: number; readonly total: number | undefined } | undefined {
  const match = /^bytes ([0-9]{1,16})-([0-9]{1,16})\/([0-9]{1,16}|\*)$/i.exec((text ?? '').slice(0, 100));
  if (!match) return undefined;
  const [first, last] = [Number(match[1]), Number(match[2])];
  const total = match[3] === '*' ? undefined : Number(match[3]);
  if (!Number.isSafeInteger(last) || first > last || (total !== undefined && last >= total)) return undefined;
  return { first, last, total };
}
