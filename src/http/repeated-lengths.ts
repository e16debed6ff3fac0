import type { AnswerParser } from './answer-parsers.ts';

/**
 * A proxy may repeat the Content-Length of an answer. The same number again may be taken for one (RFC 9110 8.6); the
 * parser refuses all repetitions, so it is given those under another name. Different numbers stay, and are refused.
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

/** As long as the name it takes the place of. */
const ANOTHER_NAME = 'x-length-again';
const LENGTH = /^(content-length:)[ \t]*([0-9]+)((?:[ \t]*,[ \t]*[0-9]+)*)[ \t]*\r?\n$/i;
/** How a length, a status line and the end of a head begin. */
const MATTERS = /^[ch\r]/i;
const LONGEST = 1024;
const LINE_FEED = 0x0a;

/** Reads heads line by line, in the chunks they come in. */
class RepeatedLengths {
  /** The first one of this head. */
  #length: string | undefined;
  #isInterim = false;
  /** The start of a line that matters: it is read when it is whole. */
  #held = Buffer.alloc(0);
  /** The last chunk ended within a line that does not matter. */
  #inLine = false;

  /** What is behind the end of the head is not looked at. */
  renamed(chunk: Buffer): Buffer {
    const bytes = this.#held.length > 0 ? Buffer.concat([this.#held, chunk]) : chunk;
    this.#held = Buffer.alloc(0);
    let at = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, at)) {
      const line = bytes.subarray(at, end + 1);
      at = end + 1;
      if (this.#inLine) this.#inLine = false;
      else if (this.#endsAt(line)) return bytes;
    }
    const rest = bytes.subarray(at);
    if (rest.length === 0) return bytes;
    if (this.#inLine || !MATTERS.test(rest.toString('latin1', 0, 1)) || rest.length > LONGEST) {
      this.#inLine = true;
      return bytes;
    }
    this.#held = Buffer.from(rest);
    return bytes.subarray(0, at);
  }

  /** Whether the line ends the head of an answer; of an interim one, another head follows. */
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
      // Behind all white space: undici counts what follows the digits as one of them.
      const end = text.search(/\r?\n/);
      line.fill(' ', name.length, end).write(length, end - length.length, 'latin1');
    } else if (this.#length === length) line.write(ANOTHER_NAME, 'latin1');
  }
}
