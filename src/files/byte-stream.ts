import type { TarInput } from './tar/entries.ts';

/** Reads a stream front to back, without keeping what was read. */
export class ByteStream implements TarInput {
  readonly where: string;
  position = 0;
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(where: string, bytes: AsyncIterable<Uint8Array>) {
    this.where = where;
    this.#chunks = bytes[Symbol.asyncIterator]();
  }

  async read(length: number): Promise<Buffer> {
    if (this.#rest.length >= length) return this.#cut(length);
    const parts: Buffer[] = [];
    for await (const part of this.take(length)) parts.push(part);
    return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
  }

  /** The next bytes as they come; fewer at the end. */
  async *take(length: number): AsyncGenerator<Buffer> {
    for (let left = length; left > 0;) {
      if (this.#rest.length === 0 && !(await this.#next())) return;
      const part = this.#cut(Math.min(left, this.#rest.length));
      left -= part.length;
      yield part;
    }
  }

  async skipTo(position: number): Promise<boolean> {
    while (this.position < position) {
      if (this.#rest.length === 0 && !(await this.#next())) return false;
      this.#cut(Math.min(position - this.position, this.#rest.length));
    }
    return true;
  }

  #cut(length: number): Buffer {
    const part = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    this.position += length;
    return part;
  }

  async #next(): Promise<boolean> {
    const next = await this.#chunks.next();
    if (next.done === true) return false;
    const { value } = next;
    this.#rest = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    return true;
  }
}
