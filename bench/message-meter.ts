/** How many bytes follow a head: known, in chunks, or all there are. */
export type Framing = number | 'chunked' | 'rest';

/** Follows the HTTP/1.1 messages in a stream of bytes, and tells the lines of each head; bodies are passed over. */
export class MessageMeter {
  readonly #onHead: (lines: readonly string[]) => Framing;
  #state: 'head' | 'size' | 'trailer' = 'head';
  #lines: string[] = [];
  #line = '';
  /** Bytes of a body that are still to come. */
  #left = 0;

  constructor(onHead: (lines: readonly string[]) => Framing) {
    this.#onHead = onHead;
  }

  push(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length) {
      if (this.#left > 0) {
        const step = Math.min(this.#left, chunk.length - at);
        this.#left -= step;
        at += step;
        continue;
      }
      const end = chunk.indexOf(10, at);
      this.#line += chunk.toString('latin1', at, end === -1 ? chunk.length : end);
      if (end === -1) return;
      at = end + 1;
      const line = this.#line.endsWith('\r') ? this.#line.slice(0, -1) : this.#line;
      this.#line = '';
      this.#take(line);
    }
  }

  /** What comes is no HTTP: nothing more is told of it. */
  giveUp(): void {
    this.#left = Infinity;
  }

  #take(line: string): void {
    if (this.#state === 'size') {
      const size = Number.parseInt(line, 16);
      if (size > 0) this.#left = size + 2;
      else this.#state = 'trailer';
    } else if (line !== '') {
      if (this.#state === 'head') this.#lines.push(line);
    } else if (this.#state === 'trailer') {
      this.#state = 'head';
    } else if (this.#lines.length > 0) {
      const framing = this.#onHead(this.#lines);
      this.#lines = [];
      if (framing === 'chunked') this.#state = 'size';
      else this.#left = framing === 'rest' ? Infinity : framing;
    }
  }
}

/** Of a message that may have a body: RFC 9112, section 6.3. */
export function framingOf(lines: readonly string[], otherwise: Framing): Framing {
  if (lines.some((line) => /^transfer-encoding:.*\bchunked\s*$/i.test(line))) return 'chunked';
  const length = lines.map((line) => /^content-length:\s*(\d+)\s*$/i.exec(line)?.[1]).find(Boolean);
  return length === undefined ? otherwise : Number(length);
}
