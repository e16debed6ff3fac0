import type { Descriptor } from '../../core/descriptor.ts';
import { OrasError } from '../../core/errors.ts';
import type { CallOptions } from '../../core/target.ts';
import { discard } from '../../http/http.ts';
import { isTransientError } from '../../http/retry.ts';
import { expectStatus, type RegistryClient } from '../client.ts';

const MIB = 1024 * 1024;
const PART = 4 * MIB;
/** Parts of all blobs together; a blob that has none gets one all the same. So what they take of memory has a bound. */
const MOST_PARTS = 8;
/** So many bytes tell how quick a connection is. */
const PROBE = 8 * MIB;
/** Bytes in a millisecond: many stores give a connection less, and several of them as much each. */
const QUICK = 100_000;

/** Measures how long one waits for bytes; what is done with them does not count. */
export class Pace {
  #bytes = 0;
  #waited = 0;
  #since = 0;

  begin(): void {
    this.#since = performance.now();
  }

  came(bytes: number): void {
    this.#bytes += bytes;
    this.#waited += performance.now() - this.#since;
  }

  /** Only when enough has come to tell. */
  isSlow(): boolean {
    return this.#bytes >= PROBE && this.#bytes < QUICK * this.#waited;
  }
}

let parts = 0;

/**
 * The rest of a blob in its order, by several Range requests at once (RFC 9110 14.2). Ends early where the server does
 * not give parts. The caller checks the digest of the whole.
 */
export async function* inParts(
  client: RegistryClient,
  node: Descriptor,
  from: number,
  { signal }: CallOptions,
): AsyncGenerator<Uint8Array> {
  const stop = new AbortController();
  const inner = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  const coming: Promise<Uint8Array[] | undefined>[] = [];
  let own = 0;
  let next = from;
  const count = (change: number): void => {
    own += change;
    parts += change;
  };
  const fill = (): void => {
    while (next < node.size && coming.length < client.streams && (own === 0 || parts < MOST_PARTS)) {
      const end = Math.min(next + PART, node.size);
      const part = readPart(client, node, { from: next, end }, { signal: inner });
      // It is waited for later, or not at all.
      part.catch(() => undefined);
      coming.push(part);
      count(1);
      next = end;
    }
  };
  try {
    fill();
    for (let part = coming.shift(); part; part = coming.shift()) {
      const chunks = await part;
      if (!chunks) return;
      fill();
      yield* chunks;
      count(-1);
      fill();
    }
  } finally {
    stop.abort();
    await Promise.allSettled(coming);
    count(-own);
  }
}

interface Part {
  readonly from: number;
  /** Behind the last byte. */
  readonly end: number;
}

/** Undefined where the server answers with something else than the part. */
async function readPart(
  client: RegistryClient,
  node: Descriptor,
  { from, end }: Part,
  { signal }: CallOptions,
): Promise<Uint8Array[] | undefined> {
  const chunks: Uint8Array[] = [];
  let at = from;
  for (let breaks = 0; ; breaks += 1) {
    try {
      const range = `bytes=${at}-${end - 1}`;
      const path = `blobs/${node.digest}`;
      const response = await client.send({ method: 'GET', path, headers: { accept: '*/*', range }, signal });
      const given = parseContentRange(response.headers.get('content-range'));
      const isPart = response.status === 206 && given?.first === at && given.last < end;
      if (!isPart) {
        await discard(await expectStatus(response, { method: 'GET' }, 200, 206, 416));
        return undefined;
      }
      for await (const chunk of response.body) {
        at += chunk.byteLength;
        if (at > end) throw tooMuch(client);
        chunks.push(chunk);
      }
      if (at === end) return chunks;
      // As with a connection that broke off.
    } catch (error) {
      if (!isTransientError(error) || signal?.aborted === true || breaks >= client.retries) throw error;
      await client.backOff(breaks, signal);
    }
    if (breaks >= client.retries) return undefined;
  }
}

function tooMuch({ host }: RegistryClient): OrasError {
  return new OrasError('INVALID_CONTENT', `${host} sent more bytes of a blob than it was asked for`, {
    details: { host },
  });
}

/** RFC 9110 14.4, `bytes 5-9/10` or `bytes 5-9/*`; undefined for anything else. */
export function parseContentRange(
  text: string | undefined,
): { readonly first: number; readonly last: number; readonly total: number | undefined } | undefined {
  const found = /^bytes ([0-9]{1,16})-([0-9]{1,16})\/([0-9]{1,16}|\*)$/i.exec((text ?? '').slice(0, 100));
  if (!found) return undefined;
  const [first, last] = [Number(found[1]), Number(found[2])];
  const total = found[3] === '*' ? undefined : Number(found[3]);
  if (!Number.isSafeInteger(last) || first > last || (total !== undefined && last >= total)) return undefined;
  return { first, last, total };
}
