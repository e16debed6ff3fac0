import { OrasError } from '../../core/errors.ts';
import { strictText } from '../../core/json.ts';

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d];

/** A value of a JSON text, by its bytes. */
export interface JsonPart {
  readonly from: number;
  readonly to: number;
}

export interface PartLimits {
  /** Values in a part. */
  readonly values: number;
  /** Levels in a part. */
  readonly depth: number;
}

/**
 * Finds the parts of a JSON text without making anything of them: a short text may hold many small values, and each
 * takes many times its bytes. What is between the parts is checked, what is in them only counted. Every byte is looked at
 * once.
 */
export class JsonWalk {
  readonly #bytes: Buffer;
  readonly #what: string;
  readonly #limits: PartLimits;

  constructor(bytes: Uint8Array, what: string, limits: PartLimits) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#what = what;
    this.#limits = limits;
  }

  /** The members of the object that is all of the text. */
  *members(): Generator<{ readonly name: unknown; readonly part: JsonPart }> {
    const start = this.#blanks(0);
    if (this.#bytes[start] !== OPEN) throw this.#invalid('is not a JSON object');
    let at = this.#blanks(start + 1);
    let end = this.#bytes[at] === CLOSE ? at + 1 : undefined;
    while (end === undefined) {
      const name = this.#part(at);
      at = this.#blanks(name.to);
      if (this.#bytes[at] !== COLON) throw this.#invalid('is not JSON');
      const part = this.#part(this.#blanks(at + 1));
      yield { name: this.value(name), part };
      at = this.#next(part.to, CLOSE);
      if (this.#bytes[at - 1] === CLOSE) end = at;
    }
    if (this.#blanks(end) < this.#bytes.length) throw this.#invalid('is not JSON');
  }

  /** The elements of a list. */
  *elements({ from, to }: JsonPart): Generator<JsonPart> {
    if (this.#bytes[from] !== OPEN_LIST) throw this.#invalid('has no list where one is expected');
    let at = this.#blanks(from + 1);
    if (this.#bytes[at] === CLOSE_LIST) return;
    while (at < to) {
      const part = this.#part(at);
      yield part;
      at = this.#next(part.to, CLOSE_LIST);
      if (this.#bytes[at - 1] === CLOSE_LIST) return;
    }
  }

  /** What a part says. */
  value({ from, to }: JsonPart): unknown {
    this.#count({ from, to });
    try {
      return JSON.parse(strictText(this.#bytes.subarray(from, to)));
    } catch (cause) {
      throw this.#invalid('is not JSON', cause);
    }
  }

  /** Behind a part: the place after a comma, or after what closes the whole. */
  #next(from: number, close: number): number {
    const at = this.#blanks(from);
    if (this.#bytes[at] === close) return at + 1;
    if (this.#bytes[at] !== COMMA) throw this.#invalid('is not JSON');
    return this.#blanks(at + 1);
  }

  #blanks(from: number): number {
    let at = from;
    while (at < this.#bytes.length && [0x20, 0x09, 0x0a, 0x0d].includes(this.#bytes[at] ?? 0)) at += 1;
    return at;
  }

  /** The value that begins there. */
  #part(from: number): JsonPart {
    let depth = 0;
    for (let at = from; at < this.#bytes.length; at += 1) {
      const byte = this.#bytes[at];
      if (byte === QUOTE) {
        at = this.#closing(at);
        if (depth === 0) return { from, to: at + 1 };
      } else if (byte === OPEN || byte === OPEN_LIST) depth += 1;
      else if (byte === CLOSE || byte === CLOSE_LIST) {
        if (depth === 0) return { from, to: at };
        depth -= 1;
        if (depth === 0) return { from, to: at + 1 };
      } else if (byte === COMMA && depth === 0) return { from, to: at };
    }
    throw this.#invalid('is not JSON');
  }

  #closing(quote: number): number {
    for (let at = this.#bytes.indexOf(QUOTE, quote + 1); at >= 0; at = this.#bytes.indexOf(QUOTE, at + 1)) {
      let slashes = 0;
      while (this.#bytes[at - 1 - slashes] === BACKSLASH) slashes += 1;
      if (slashes % 2 === 0) return at;
    }
    throw this.#invalid('is not JSON');
  }

  #count({ from, to }: JsonPart): void {
    let [depth, values] = [0, 1];
    for (let at = from; at < to; at += 1) {
      const byte = this.#bytes[at];
      if (byte === QUOTE) at = this.#closing(at);
      else if (byte === CLOSE || byte === CLOSE_LIST) depth -= 1;
      else if (byte === COMMA) values += 1;
      else if (byte === OPEN || byte === OPEN_LIST) {
        depth += 1;
        values += 1;
      }
      if (depth > this.#limits.depth) throw this.#tooMuch(`more than ${this.#limits.depth} levels`);
      if (values > this.#limits.values)
        throw this.#tooMuch(`more than ${this.#limits.values} values in one part`);
    }
  }

  #invalid(reason: string, cause?: unknown): OrasError {
    return new OrasError('INVALID_CONTENT', `${this.#what} ${reason}`, { cause });
  }

  #tooMuch(what: string): OrasError {
    return new OrasError('TOO_LARGE', `${this.#what} has ${what}`);
  }
}
