import { constants, zstdCompressSync, zstdDecompress, type ZstdDecompress } from 'node:zlib';
import { OrasError, messageOf } from '../../core/errors.ts';
import { parseJsonObject } from '../../core/json.ts';
import { invalid } from './fields.ts';

/** What is accepted of one layer of JSON lines. */
export interface LineLimits {
  /** Bytes before compression. */
  readonly bytes: number;
  readonly lines: number;
  /** Bytes of one line. */
  readonly line: number;
}

/** A line that was read, with the name that errors give it. */
export interface Line {
  readonly value: Readonly<Record<string, unknown>>;
  readonly what: string;
  /** Bytes of the line. */
  readonly size: number;
}

/** Zstd needs this much memory to read a frame with this window (2^23 bytes), which is more than it writes for such content. */
const WINDOW_LOG = 23;
const NEWLINE = 0x0a;
/** Characters that are made bytes at once: a buffer of each line would be garbage. */
const CHUNK = 64 * 1024;

/** One zstd frame of JSON lines. Fails with `TOO_LARGE` for what {@link readLines} would refuse. */
export function packLines(lines: Iterable<object>, what: string, limits: LineLimits): Uint8Array {
  const chunks: Buffer[] = [];
  let [text, count, size] = ['', 0, 0];
  for (const line of lines) {
    const one = `${JSON.stringify(line)}\n`;
    const length = Buffer.byteLength(one);
    count += 1;
    size += length;
    if (length > limits.line) throw tooLarge(what, `a line of ${length} bytes`, limits.line);
    if (count > limits.lines) throw tooLarge(what, `more than ${limits.lines} lines`, limits.lines);
    if (size > limits.bytes) throw tooLarge(what, `more than ${limits.bytes} bytes`, limits.bytes);
    text += one;
    if (text.length < CHUNK) continue;
    chunks.push(Buffer.from(text));
    text = '';
  }
  chunks.push(Buffer.from(text));
  return zstdCompressSync(Buffer.concat(chunks, size), {
    params: { [constants.ZSTD_c_windowLog]: WINDOW_LOG },
  });
}

/** The bytes of exactly one zstd frame; fails with `INVALID_CONTENT` for more than the limit, and for anything else. */
export async function unpack(packed: Uint8Array, what: string, limit: number): Promise<Buffer> {
  // `info` is missing in the types of Node.
  const options = {
    maxOutputLength: limit,
    info: true,
    params: { [constants.ZSTD_d_windowLogMax]: WINDOW_LOG },
  };
  const { buffer, engine } = await new Promise<{ buffer: Buffer; engine: ZstdDecompress }>(
    (resolve, reject) => {
      zstdDecompress(packed, options, (error, result) => {
        if (error) reject(unpackError(error, what, limit));
        else resolve(result as unknown as { buffer: Buffer; engine: ZstdDecompress });
      });
    },
  );
  // Node stops at the end of the first frame, without a word.
  if (engine.bytesWritten !== packed.byteLength) throw invalid(`${what} has bytes behind its end`);
  return buffer;
}

function unpackError(error: Error, what: string, limit: number): OrasError {
  const isLarge = 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
  const reason = isLarge ? `more than ${limit} bytes` : messageOf(error);
  return invalid(`${what} cannot be unpacked: ${reason}`, error);
}

/** The JSON objects, one a line. Fails with `INVALID_CONTENT` beyond the limits and for anything that is no such line. */
export function* readLines(bytes: Uint8Array, what: string, limits: LineLimits): Generator<Line> {
  let [at, number] = [0, 0];
  while (at < bytes.byteLength) {
    number += 1;
    const end = bytes.indexOf(NEWLINE, at);
    if (end < 0) throw invalid(`${what} ends in the middle of line ${number}`);
    if (number > limits.lines) throw invalid(`${what} has more than ${limits.lines} lines`);
    const line = `${what}, line ${number}`;
    if (end + 1 - at > limits.line) throw invalid(`${line} has more than ${limits.line} bytes`);
    yield { value: parseObject(bytes.subarray(at, end), line), what: line, size: end + 1 - at };
    at = end + 1;
  }
}

/** A JSON object; very many values are `INVALID_CONTENT` too. */
export function parseObject(bytes: Uint8Array, what: string): Record<string, unknown> {
  try {
    return parseJsonObject(bytes, what);
  } catch (error) {
    throw invalid(messageOf(error), error);
  }
}

function tooLarge(what: string, has: string, limit: number): OrasError {
  return new OrasError('TOO_LARGE', `${what} would have ${has}`, { details: { limit } });
}
