import type { OnReadOpts, Socket } from 'node:net';
import type { AnswerParser } from '../answer-parsers.ts';
import { isInBody } from './body-phase.ts';

const READ = 64 * 1024;

/** Bun and Deno have the option, but do not call back as Node does. */
const isNode = !('Bun' in globalThis) && !('Deno' in globalThis);

/**
 * For connections that undici makes: each reads into one buffer, which is used again for the next chunk. Node
 * allocates one for each chunk otherwise, for every 16 KiB with TLS: half the CPU time of a large download. undici still
 * parses all that comes. A connection through a proxy's tunnel does without.
 */
const onread: OnReadOpts = {
  // Read for each connection, so that it has a buffer of its own.
  get buffer() {
    return Buffer.allocUnsafeSlow(READ);
  },
  callback: passOn,
};

/** Where undici keeps a socket's parser; undefined until undici is loaded, and then there is no parser yet. */
let kParser: symbol | undefined;

export function setParserSymbol(symbol: symbol): void {
  kParser = symbol;
}

/** Options of a connection, to be spread. */
export const lendingReads = isNode ? { onread } : {};

/** False stops the reading until undici reads from the socket again. */
function passOn(this: Socket, size: number, buffer: Uint8Array): boolean {
  const parser = kParser && (this as unknown as Record<symbol, AnswerParser | undefined>)[kParser];
  const chunk = Buffer.from(buffer.buffer, buffer.byteOffset, size);
  // TLS goes on with what it has decrypted.
  if (!parser || parser.paused || this.readableLength > 0) this.push(Buffer.from(chunk));
  // Of a head, and of what is sent in chunks, undici keeps parts for later; of a body nothing.
  else parser.execute(isInBody(parser) ? chunk : Buffer.from(chunk));
  return parser?.paused !== true;
}
