import type { Hash } from 'node:crypto';
import { algorithmOf, finishDigest, startDigest, type Digest } from './digest.ts';
import type { Descriptor } from './descriptor.ts';
import { OrasError } from './errors.ts';

/** Lazy and re-iterable content: nothing opens before the first pull; iterating again reads again. */
export interface Bytes extends AsyncIterable<Uint8Array> {
  /**
   * True if nobody else holds the chunks, so that the reader may detach their buffers. A wrapper that passes every chunk on
   * and keeps none passes this on, too. Default false.
   */
  readonly owned?: boolean;
  /** The same content, where its digest was computed before: for a reader that need not hash it again. Default: none. */
  readonly known?: KnownBytes | undefined;
  /**
   * Optional: reads as an iteration does, but only lends each chunk to `take`, which uses it before it returns: its memory is
   * used again. What `take` throws ends the reading, which then fails with it. For large content this is half the work.
   */
  readonly pump?: (take: (chunk: Uint8Array) => void) => Promise<void>;
}

/** Content whose digest was computed before. */
export interface KnownBytes {
  /** Of the content as it was then. */
  readonly digest: Digest;
  /** Reading it fails before its end, with `CONFLICT` and the reason `changed-file`, if the content may have changed since. */
  readonly bytes: Bytes;
}

/** See {@link Bytes.pump}. */
export type Pump = NonNullable<Bytes['pump']>;

/** Whether the bytes lend their chunks: see {@link Bytes.pump}. */
export function canPump<B extends Pick<Bytes, 'pump'>>(bytes: B): bytes is B & { readonly pump: Pump } {
  return bytes.pump !== undefined;
}

/**
 * The one way to make {@link Bytes} from something that must be opened: `open` runs once for each iteration.
 *
 * @example
 * const bytes = lazy(() => createReadStream('app.tar.gz'));
 */
export function lazy(open: () => Promise<AsyncIterable<Uint8Array>> | AsyncIterable<Uint8Array>): Bytes {
  return {
    async *[Symbol.asyncIterator]() {
      yield* await open();
    },
  };
}

/**
 * Gives the chunk's memory back now: until the collector does, 100 MiB come together, whose pages the system has to find
 * and clear anew. The chunk is empty then. A chunk that is only a part of its memory stays as it is.
 */
export function free({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}

/** The chunks as {@link Bytes}; strings become UTF-8. */
export function bytesOf(...chunks: readonly (Uint8Array | string)[]): Bytes {
  return {
    async *[Symbol.asyncIterator]() {
      for (const chunk of chunks) yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    },
  };
}

/** A web stream of the bytes, such as the body of a `Response`. Nothing opens before it is read; cancelling it ends the reading. */
export function streamOf(bytes: Bytes): ReadableStream<Uint8Array> {
  const reader = bytes[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await reader.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
      cancel: async () => void (await reader.return?.()),
    },
    { highWaterMark: 0 },
  );
}

/**
 * Passes the bytes on while they fit the descriptor, and fails if size or digest differ (image-spec: size first). The last chunk waits until all is checked: what comes out whole is right, and wrong content is never whole,
 * not even for a server that answers as soon as it has the last byte.
 *
 * @throws {OrasError} `SIZE_MISMATCH` or `DIGEST_MISMATCH`, while it is read.
 */
export function verified(bytes: Bytes, node: Descriptor): Bytes {
  return checked(bytes, node, () => startDigest(algorithmOf(node.digest)));
}

/**
 * For a receiver that checks the digest itself: as {@link verified}, but what is known to have the node's digest is not
 * hashed again. Undefined where that is not known.
 */
export function verifiedBefore({ known }: Bytes, node: Descriptor): Bytes | undefined {
  return known?.digest === node.digest ? checked(known.bytes, node, () => undefined) : undefined;
}

/** Without a hash only the size is checked. */
function checked(bytes: Bytes, node: Descriptor, startHash: () => Hash | undefined): Bytes {
  return {
    owned: bytes.owned === true,
    async *[Symbol.asyncIterator]() {
      const check = new ContentCheck(node, startHash());
      let last: Uint8Array | undefined;
      for await (const chunk of bytes) {
        check.add(chunk);
        if (chunk.byteLength === 0) continue;
        if (last) yield last;
        last = chunk;
      }
      check.finish();
      if (last) yield last;
    },
    ...withPump(bytes, (pump) => async (take) => {
      const check = new ContentCheck(node, startHash());
      await pump((chunk) => {
        check.add(chunk);
        if (check.size === node.size) check.finish();
        take(chunk);
      });
      check.finish();
    }),
  };
}

/** The pump of the bytes, changed by a wrapper that passes every chunk on; none where they have none. */
function withPump(bytes: Bytes, change: (pump: Pump) => Pump): Pick<Bytes, 'pump'> {
  return canPump(bytes) ? { pump: change((take) => bytes.pump(take)) } : {};
}

/** Whether content is that of its descriptor. */
class ContentCheck {
  readonly #node: Descriptor;
  readonly #hash: Hash | undefined;
  #isDone = false;
  size = 0;

  constructor(node: Descriptor, hash: Hash | undefined) {
    this.#node = node;
    this.#hash = hash;
  }

  add(chunk: Uint8Array): void {
    this.size += chunk.byteLength;
    if (this.size > this.#node.size) throw sizeMismatch(this.#node, `more than ${this.#node.size}`);
    if (!this.#isDone) this.#hash?.update(chunk);
  }

  finish(): void {
    if (this.#isDone) return;
    this.#isDone = true;
    const [node, size] = [this.#node, this.size];
    if (size !== node.size) throw sizeMismatch(node, `${size}`);
    const digest = this.#hash ? finishDigest(this.#hash, algorithmOf(node.digest)) : node.digest;
    if (digest === node.digest) return;
    throw new OrasError('DIGEST_MISMATCH', `content has digest ${digest}, expected ${node.digest}`, {
      details: { expected: node.digest, got: digest, size },
    });
  }
}

/** Stops at the next chunk once the signal is aborted. */
export function abortable(bytes: Bytes, signal: AbortSignal | undefined): Bytes {
  return signal ? through(bytes, { seen: () => signal.throwIfAborted() }) : bytes;
}

/** The same bytes, with `seen` told of each chunk, and another error in the place of one that occurs. */
export function through(bytes: Bytes, watch: Watch): Bytes {
  const { known, owned = false } = bytes;
  const { seen, failed = (error) => error } = watch;
  return {
    owned,
    known: known && { digest: known.digest, bytes: through(known.bytes, watch) },
    [Symbol.asyncIterator]() {
      const reader = bytes[Symbol.asyncIterator]();
      return {
        async next() {
          try {
            const next = await reader.next();
            if (next.done !== true) seen?.(next.value);
            return next;
          } catch (error) {
            await reader.return?.();
            throw failed(error);
          }
        },
        async return() {
          await reader.return?.();
          return { done: true, value: undefined };
        },
      };
    },
    ...withPump(bytes, (pump) => async (take) => {
      let refused: { readonly error: unknown } | undefined;
      const takeOrKeep = (chunk: Uint8Array): void => {
        try {
          take(chunk);
        } catch (error) {
          refused = { error };
          throw error;
        }
      };
      try {
        await pump((chunk) => {
          seen?.(chunk);
          takeOrKeep(chunk);
        });
      } catch (error) {
        // What the reader threw is not a failure of the bytes.
        throw refused ? refused.error : failed(error);
      }
    }),
  };
}

interface Watch {
  readonly seen?: (chunk: Uint8Array) => void;
  readonly failed?: (error: unknown) => unknown;
}

/** What is left of the chunks after so many bytes: a disk that is nearly full takes less than all. */
export function behind(chunks: readonly Uint8Array[], bytes: number): Uint8Array[] {
  let skip = bytes;
  return chunks.flatMap((chunk) => {
    const from = Math.min(skip, chunk.byteLength);
    skip -= from;
    return from === chunk.byteLength ? [] : [chunk.subarray(from)];
  });
}

function sizeMismatch(node: Descriptor, got: string): OrasError {
  return new OrasError('SIZE_MISMATCH', `content of ${node.digest} has ${got} bytes, expected ${node.size}`, {
    details: { expected: node.size, got },
  });
}

/**
 * Reads content that must fit in memory and checks it against its descriptor.
 *
 * @param limit - Most bytes to read. Default 8 MiB.
 * @throws {OrasError} `TOO_LARGE` beyond the limit; `SIZE_MISMATCH` or `DIGEST_MISMATCH` for wrong content.
 */
export async function readAll(
  bytes: Bytes,
  node: Descriptor,
  limit: number = MAX_MANIFEST,
): Promise<Uint8Array> {
  if (node.size > limit) throw tooLarge(`content of ${node.digest}`, limit);
  return readUpTo(verified(bytes, node), limit, `content of ${node.digest}`);
}

/** Like {@link readAll}, for a node whose size is only a hint, such as one from the headers of a HEAD (harbor#11858). */
export async function readByDigest(bytes: Bytes, node: Descriptor): Promise<Uint8Array> {
  const whole = await readUpTo(bytes, MAX_MANIFEST, `content of ${node.digest}`);
  return readAll(bytesOf(whole), { ...node, size: whole.byteLength });
}

/** Reads to the end; fails as soon as more than `limit` bytes came. Memory grows with what arrives, never with what is declared. */
export async function readUpTo(
  bytes: AsyncIterable<Uint8Array>,
  limit: number,
  what: string,
): Promise<Uint8Array> {
  // One piece that grows, since chunks may be of one byte each.
  let whole: Uint8Array = new Uint8Array(0);
  let size = 0;
  for await (const chunk of bytes) {
    const before = size;
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(what, limit);
    if (before === 0) {
      whole = chunk;
      continue;
    }
    if (size > whole.byteLength) whole = grown(whole.subarray(0, before), Math.min(limit, 2 * size));
    whole.set(chunk, before);
  }
  return whole.subarray(0, size);
}

function grown(bytes: Uint8Array, size: number): Uint8Array {
  const larger = new Uint8Array(size);
  larger.set(bytes);
  return larger;
}

function tooLarge(what: string, limit: number): OrasError {
  return new OrasError('TOO_LARGE', `${what} is larger than the limit of ${limit} bytes`, {
    details: { limit },
  });
}

/** Manifests are read whole: at most 8 MiB (distribution-spec asks registries for 4 MiB). */
export const MAX_MANIFEST = 8 * 1024 * 1024;
