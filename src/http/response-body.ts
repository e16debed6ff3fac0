import type { Pump } from '../core/bytes.ts';
import { LentChunks } from './lending/lent-chunks.ts';
import type { Watchdog } from './watchdog.ts';

/** Where chunks come from. It ends the body by {@link ResponseBody.end} or {@link ResponseBody.fail}. */
export interface Sender {
  pause(): void;
  resume(): void;
  /** Fails the body, and the connection is lost. */
  abort(error: Error): void;
}

/** Buffered bytes at which the sender is paused. */
const HIGH_WATER_MARK = 256 * 1024;
/** Chunks up to this size, which is that of a TLS record, are merged: each costs its reader as much as a large one. */
const SMALL = 16 * 1024;
const MERGED = 64 * 1024;
const END: IteratorReturnResult<undefined> = { done: true, value: undefined };

/**
 * The bytes of one response, for one reader, without a stream in between. It fails when the sender stalls or trickles:
 * only time that the reader spends waiting counts.
 */
export class ResponseBody implements AsyncIterableIterator<Uint8Array> {
  readonly #sender: Sender;
  readonly #watchdog: Watchdog;
  #chunks: Uint8Array[] = [];
  #size = 0;
  /** The last chunk, while small ones can be merged into it. */
  #open: { readonly room: Uint8Array; used: number } | undefined;
  #ended: { readonly failure?: { readonly error: unknown } } | undefined;
  #reader: PromiseWithResolvers<IteratorResult<Uint8Array>> | undefined;
  #waitingSince = 0;
  #timer: NodeJS.Timeout | undefined;
  #delivery: NodeJS.Immediate | undefined;
  /** Who the chunks are lent to, instead of a reader. */
  #lent: LentChunks | undefined;

  constructor(sender: Sender, watchdog: Watchdog) {
    this.#sender = sender;
    this.#watchdog = watchdog;
  }

  /** The chunk's memory is used again afterwards. */
  push(chunk: Uint8Array): void {
    if (this.#ended) return;
    const reader = this.#reader;
    const isAwaited = (reader !== undefined && !this.#delivery) || this.#lent !== undefined;
    if (this.#watchdog.isSlow(chunk.byteLength, isAwaited ? performance.now() - this.#waitingSince : 0))
      return this.#sender.abort(this.#watchdog.stalled('sends too slowly'));
    if (this.#lent) return this.#lend(this.#lent, chunk);
    this.#buffer(chunk);
    this.#size += chunk.byteLength;
    if (reader) this.#deliver();
    if (this.#size >= HIGH_WATER_MARK) this.#sender.pause();
  }

  /** With what else has come when the connection has been read: TLS decrypts several records at once. */
  #deliver(): void {
    this.#delivery ??= setImmediate(() => {
      this.#delivery = undefined;
      const reader = this.#reader;
      this.#reader = undefined;
      reader?.resolve(this.next());
    });
  }

  #buffer(chunk: Uint8Array): void {
    const isSmall = chunk.byteLength <= SMALL;
    if (!isSmall || (this.#open && this.#open.used + chunk.byteLength > MERGED)) this.#close();
    if (!isSmall) return void this.#chunks.push(Buffer.from(chunk));
    if (!this.#open) {
      this.#open = { room: Buffer.allocUnsafeSlow(MERGED), used: 0 };
      this.#chunks.push(this.#open.room);
    }
    this.#open.room.set(chunk, this.#open.used);
    this.#open.used += chunk.byteLength;
  }

  /** Nothing more is merged into the last chunk. */
  #close(): void {
    if (this.#open) this.#chunks[this.#chunks.length - 1] = this.#open.room.subarray(0, this.#open.used);
    this.#open = undefined;
  }

  #take(): Uint8Array | undefined {
    if (this.#chunks.length === 1) this.#close();
    return this.#chunks.shift();
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = {};
    clearTimeout(this.#timer);
    if (!this.#delivery) this.#reader?.resolve(END);
    this.#lent?.end();
  }

  /** The reader gets the buffered chunks first. */
  fail(error: unknown): void {
    if (this.#ended) return;
    this.#ended = { failure: { error } };
    clearTimeout(this.#timer);
    if (!this.#delivery) this.#reader?.reject(error);
    this.#lent?.fail(error);
  }

  /** As {@link Bytes.pump}, for the rest of the body. Small chunks are lent together. */
  readonly pump: Pump = async (take) => {
    const lent = new LentChunks(take, (error) => this.#sender.abort(error));
    for (let chunk = this.#take(); chunk; chunk = this.#take()) lent.add(chunk);
    if (this.#ended?.failure) lent.fail(this.#ended.failure.error);
    else if (this.#ended) lent.end();
    else {
      this.#lent = lent;
      this.#await();
      this.#sender.resume();
    }
    return lent.done;
  };

  #lend(lent: LentChunks, chunk: Uint8Array): void {
    lent.add(chunk);
    if (!this.#ended) this.#await();
  }

  /** Counts the time from now on as waiting. */
  #await(): void {
    this.#waitingSince = performance.now();
    this.#timer ??= setTimeout(() => {
      if (this.#reader || this.#lent) this.#sender.abort(this.#watchdog.stalled('sends nothing'));
    }, this.#watchdog.idleMs);
    this.#timer.refresh();
  }

  next(): Promise<IteratorResult<Uint8Array>> {
    const chunk = this.#take();
    if (chunk) {
      this.#size -= chunk.byteLength;
      if (this.#size < HIGH_WATER_MARK) this.#sender.resume();
      return Promise.resolve({ done: false, value: chunk });
    }
    if (this.#ended?.failure) return Promise.reject(this.#ended.failure.error);
    if (this.#ended) return Promise.resolve(END);
    this.#reader = Promise.withResolvers();
    this.#await();
    return this.#reader.promise;
  }

  /** The connection is kept only where the whole body has arrived. */
  return(): Promise<IteratorResult<Uint8Array>> {
    this.#chunks = [];
    this.#open = undefined;
    if (!this.#ended) this.#sender.abort(new Error('not read to its end'));
    return Promise.resolve(END);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
