import type { AnswerParser } from './answer-parsers.ts';

/**
 * A proxy may repeat the Content-Length of a response. RFC 9110 8.6 allows equal values, but undici's parser refuses
 * them: so repetitions are renamed before it reads them. Different values stay, and are refused.
 */
export function takeRepeatedLengths(parser: AnswerParser): void {
  const [execute, headersComplete, messageComplete] = [
    parser.execute.bind(parser),
    parser.onHeadersComplete.bind(parser),
    parser.onMessageComplete.bind(parser),
  ];
  const lengths = new RepeatedLengths();
  let inBody = false;
  parser.onHeadersComplete = (...head) => {
    inBody = true;
    return headersComplete(...head);
  };
  parser.onMessageComplete = () => {
    inBody = false;
    return messageComplete();
  };
  parser.execute = (chunk) => execute(inBody ? chunk : lengths.renamed(chunk));
}

/** As long as `content-length`, which it replaces. */
const ANOTHER_NAME = 'x-length-again';
const LENGTH = /^(content-length:)[ \t]*([0-9]+)((?:[ \t]*,[ \t]*[0-9]+)*)[ \t]*\r?\n$/i;
/** The first character of a Content-Length, of a status line (HTTP), and of the blank line that ends the headers. */
const RELEVANT = /^[ch\r]/i;
const LONGEST = 1024;
const LINE_FEED = 0x0a;

/** Reads the headers line by line, chunk by chunk. */
class RepeatedLengths {
  /** The first Content-Length of this response. */
  #length: string | undefined;
  #isInterim = false;
  /** The start of a relevant line, until the rest of it arrives. */
  #pending = Buffer.alloc(0);
  /** The last chunk ended within an irrelevant line. */
  #inLine = false;

  /** Looks at the headers only, not at a body in the same chunk. */
  renamed(chunk: Buffer): Buffer {
    const bytes = this.#pending.length > 0 ? Buffer.concat([this.#pending, chunk]) : chunk;
    this.#pending = Buffer.alloc(0);
    let at = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, at)) {
      const line = bytes.subarray(at, end + 1);
      at = end + 1;
      if (this.#inLine) this.#inLine = false;
      else if (this.#endsAt(line)) return bytes;
    }
    const rest = bytes.subarray(at);
    if (rest.length === 0) return bytes;
    if (this.#inLine || !RELEVANT.test(rest.toString('latin1', 0, 1)) || rest.length > LONGEST) {
      this.#inLine = true;
      return bytes;
    }
    this.#pending = Buffer.from(rest);
    return bytes.subarray(0, at);
  }

  /** Whether the line ends the headers of a final response: after an interim response there are more. */
  #endsAt(line: Buffer): boolean {
    if (line.length > LONGEST) return false;
    const text = line.toString('latin1');
    if (/^\r?\n$/.test(text)) {
      this.#length = undefined;
      return !this.#isInterim;
    }
    if (text.startsWith('HTTP/')) this.#isInterim = /^HTTP\/[0-9.]+ 1/.test(text);
    else this.#rename(line, text);
    return false;
  }

  #rename(line: Buffer, text: string): void {
    const [, name = '', length, others = ''] = LENGTH.exec(text) ?? [];
    if (length === undefined) return;
    const listed = others.split(',').slice(1);
    if (listed.some((other) => other.trim() !== length)) return;
    if (this.#length === undefined) {
      this.#length = length;
      // After all white space: undici takes what follows the digits as a part of them.
      const end = text.search(/\r?\n/);
      line.fill(' ', name.length, end).write(length, end - length.length, 'latin1');
    } else if (this.#length === length) line.write(ANOTHER_NAME, 'latin1');
  }
}
