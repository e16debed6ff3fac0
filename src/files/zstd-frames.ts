import { OrasError } from '../core/errors.ts';
import type { ByteStream } from './byte-stream.ts';

const FRAME = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
const MAX_BLOCK = 128 * 1024;
const BATCH = 64 * 1024;
/** Each frame costs time, however small it is. */
const MAX_FRAMES = 100_000;

/**
 * The frames of a zstd stream (RFC 8878, section 3.1), split so that no chunk spans two frames: Node's decompressor would
 * stop after the first. Skippable frames are dropped, and anything else is refused.
 */
export async function* zstdFrames(stream: ByteStream): AsyncGenerator<Uint8Array> {
  for (let frames = 0; ; frames += 1) {
    const magic = await stream.read(4);
    if (magic.length === 0 && frames > 0) return;
    if (frames === MAX_FRAMES) throw broken(stream, `has more than ${MAX_FRAMES} zstd frames`);
    const number = magic.length === 4 ? magic.readUInt32LE() : 0;
    if (number === FRAME) yield* frame(stream, magic);
    else if ((number & 0xfffffff0) >>> 0 === SKIPPABLE) await skip(stream);
    else throw broken(stream, frames === 0 ? 'is not zstd' : 'has data after its zstd frames');
  }
}

function broken({ where }: ByteStream, what: string): OrasError {
  return new OrasError('INVALID_CONTENT', `${where} cannot be unpacked: it ${what}`);
}

async function skip(stream: ByteStream): Promise<void> {
  const size = await exactly(stream, 4);
  if (!(await stream.skipTo(stream.position + size.readUInt32LE()))) throw cut(stream);
}

function cut(stream: ByteStream): OrasError {
  return broken(stream, 'ends in the middle of a zstd frame');
}

async function exactly(stream: ByteStream, length: number): Promise<Buffer> {
  const bytes = await stream.read(length);
  if (bytes.length < length) throw cut(stream);
  return bytes;
}

/** Small blocks are joined, since each chunk has a cost of its own. */
async function* frame(stream: ByteStream, magic: Buffer): AsyncGenerator<Uint8Array> {
  const descriptor = await exactly(stream, 1);
  let parts = [magic, descriptor, await exactly(stream, headerLength(descriptor[0] ?? 0))];
  let length = 0;
  for (let last = false; !last;) {
    const header = await exactly(stream, 3);
    const fields = header.readUIntLE(0, 3);
    const [type, size] = [(fields >> 1) & 3, fields >> 3];
    if (type === 3 || size > MAX_BLOCK) throw broken(stream, 'has a zstd block that cannot be read');
    last = (fields & 1) === 1;
    parts.push(header, await exactly(stream, type === 1 ? 1 : size));
    length += 3 + size;
    if (length < BATCH || last) continue;
    yield Buffer.concat(parts);
    parts = [];
    length = 0;
  }
  const hasSum = ((descriptor[0] ?? 0) & 4) !== 0;
  if (hasSum) parts.push(await exactly(stream, 4));
  yield Buffer.concat(parts);
}

/** Of what follows the descriptor: window, dictionary and content size. */
function headerLength(descriptor: number): number {
  const single = (descriptor & 0x20) !== 0;
  const dictionary = [0, 1, 2, 4][descriptor & 3] ?? 0;
  const content = [single ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0;
  return (single ? 0 : 1) + dictionary + content;
}
