/** TLS hands over 16 KiB at a time: together they cost less to hash and to write. */
const STAGE = 256 * 1024;

/** Lends the chunks of one body to a reader, small ones together. */
export class LentChunks {
  readonly #take: (chunk: Uint8Array) => void;
  readonly #stop: (error: Error) => void;
  readonly #ended = Promise.withResolvers<void>();
  #stage: Buffer | undefined;
  #used = 0;
  #refused = false;

  /** `stop` is called once `take` has thrown. */
  constructor(take: (chunk: Uint8Array) => void, stop: (error: Error) => void) {
    this.#take = take;
    this.#stop = stop;
  }

  /** Fails with what `take` threw, else with what the body failed with. */
  get done(): Promise<void> {
    return this.#ended.promise;
  }

  /** Takes the chunk's bytes before it returns. */
  add(chunk: Uint8Array): void {
    if (this.#used + chunk.byteLength > STAGE) this.#flush();
    if (chunk.byteLength >= STAGE) return this.#lend(chunk);
    this.#stage ??= Buffer.allocUnsafeSlow(STAGE);
    this.#stage.set(chunk, this.#used);
    this.#used += chunk.byteLength;
  }

  end(): void {
    this.#flush();
    this.#ended.resolve();
  }

  /** What came before is lent first: it need not be sent again. */
  fail(error: unknown): void {
    this.#flush();
    this.#ended.reject(error);
  }

  #flush(): void {
    const used = this.#used;
    this.#used = 0;
    if (this.#stage && used > 0) this.#lend(this.#stage.subarray(0, used));
  }

  #lend(chunk: Uint8Array): void {
    if (this.#refused) return;
    try {
      this.#take(chunk);
    } catch (error) {
      this.#refused = true;
      this.#ended.reject(error);
      this.#stop(new Error('not read to its end'));
    }
  }
}
