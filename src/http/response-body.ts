import { Meter, stall, type Pace } from './watchdog.ts';

/** Where chunks come from. Its end or failure is told to the body by {@link ResponseBody.end} and {@link ResponseBody.fail}. */
export interface Sender {
  pause(): void;
  resume(): void;
  /** Fails the body, and the connection is lost. */
  abort(error: Error): void;
}

/** Bytes that wait for the reader, before the sender has to. */
const ENOUGH = 256 * 1024;
/** Smaller chunks that wait are put together: each would take more memory than it has bytes. */
const SMALL = 4096;
const TOGETHER = 16 * 1024;
const END: IteratorReturnResult<undefined> = { done: true, value: undefined };

/**
 * The bytes of one answer, for one reader, with no stream in between. It fails when the sender stalls or trickles: only
 * the time that the reader waits counts, not that of a slow reader.
 */
export class ResponseBody implements AsyncIterableIterator<Uint8Array> {
  readonly #sender: Sender;
  readonly #pace: Pace;
  readonly #host: string;
  readonly #meter: Meter;
  #chunks: Uint8Array[] = [];
  #size = 0;
  /** The last of the chunks, while there is room behind it. */
  #open: { readonly room: Uint8Array; used: number } | undefined;
  #over: { readonly failure?: { readonly error: unknown } } | undefined;
  #reader: PromiseWithResolvers<IteratorResult<Uint8Array>> | undefined;
  #waitsSince = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(sender: Sender, pace: Pace, host: string) {
    this.#sender = sender;
    this.#pace = pace;
    this.#host = host;
    this.#meter = new Meter(pace);
  }

  push(chunk: Uint8Array): void {
    if (this.#over) return;
    const reader = this.#reader;
    if (this.#meter.isSlow(chunk.byteLength, reader ? performance.now() - this.#waitsSince : 0))
      return this.#sender.abort(stall(this.#host, 'sends too slowly', this.#pace));
    if (reader) {
      this.#reader = undefined;
      return reader.resolve({ done: false, value: chunk });
    }
    this.#keep(chunk);
    this.#size += chunk.byteLength;
    if (this.#size >= ENOUGH) this.#sender.pause();
  }

  #keep(chunk: Uint8Array): void {
    const isSmall = chunk.byteLength < SMALL;
    if (!isSmall || (this.#open && this.#open.used + chunk.byteLength > TOGETHER)) this.#close();
    if (!isSmall) return void this.#chunks.push(chunk);
    if (!this.#open) {
      this.#open = { room: Buffer.alloc(TOGETHER), used: 0 };
      this.#chunks.push(this.#open.room);
    }
    this.#open.room.set(chunk, this.#open.used);
    this.#open.used += chunk.byteLength;
  }

  /** Nothing more comes behind the last chunk. */
  #close(): void {
    if (this.#open) this.#chunks[this.#chunks.length - 1] = this.#open.room.subarray(0, this.#open.used);
    this.#open = undefined;
  }

  #take(): Uint8Array | undefined {
    if (this.#chunks.length === 1) this.#close();
    return this.#chunks.shift();
  }

  end(): void {
    if (this.#over) return;
    this.#over = {};
    clearTimeout(this.#timer);
    this.#reader?.resolve(END);
  }

  /** The reader gets what came before. */
  fail(error: unknown): void {
    if (this.#over) return;
    this.#over = { failure: { error } };
    clearTimeout(this.#timer);
    this.#reader?.reject(error);
  }

  next(): Promise<IteratorResult<Uint8Array>> {
    const chunk = this.#take();
    if (chunk) {
      this.#size -= chunk.byteLength;
      if (this.#size < ENOUGH) this.#sender.resume();
      return Promise.resolve({ done: false, value: chunk });
    }
    if (this.#over?.failure) return Promise.reject(this.#over.failure.error);
    if (this.#over) return Promise.resolve(END);
    this.#reader = Promise.withResolvers();
    this.#waitsSince = performance.now();
    this.#timer ??= setTimeout(() => {
      if (this.#reader) this.#sender.abort(stall(this.#host, 'sends nothing', this.#pace));
    }, this.#pace.idleMs);
    this.#timer.refresh();
    return this.#reader.promise;
  }

  /** What has not come yet is not waited for; the connection stays where all has come. */
  return(): Promise<IteratorResult<Uint8Array>> {
    this.#chunks = [];
    this.#open = undefined;
    if (!this.#over) this.#sender.abort(new Error('not read to its end'));
    return Promise.resolve(END);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
