import type { Socket } from 'node:net';
import buildConnector from 'undici/lib/core/connect.js';
import symbols from 'undici/lib/core/symbols.js';
import type { AnswerParser } from '../answer-parsers.ts';
import { isInBody } from './body-phase.ts';

const READ = 256 * 1024;

/**
 * Makes connections that read into one buffer, which is used again for each chunk. Node allocates 64 KiB for each chunk
 * otherwise, and with TLS uses 16 KiB of it: half the CPU time of a large download. undici still parses all that comes.
 */
export function lendingConnector(options: buildConnector.BuildOptions): buildConnector.connector {
  return (target, done) => {
    const onread = { buffer: Buffer.allocUnsafeSlow(READ), callback: passOn };
    buildConnector({ ...options, onread })(target, done);
  };
}

/** False stops the reading until undici reads from the socket again. */
function passOn(this: Socket, size: number, buffer: Uint8Array): boolean {
  const { [symbols.kParser]: parser } = this as unknown as Record<symbol, AnswerParser | undefined>;
  const chunk = Buffer.from(buffer.buffer, buffer.byteOffset, size);
  // TLS goes on with what it has decrypted.
  if (!parser || parser.paused || this.readableLength > 0) this.push(Buffer.from(chunk));
  // Of a head, and of what is sent in chunks, undici keeps parts for later; of a body nothing.
  else parser.execute(isInBody(parser) ? chunk : Buffer.from(chunk));
  return parser?.paused !== true;
}
