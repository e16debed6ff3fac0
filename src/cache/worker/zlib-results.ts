/** Of zlib's `chunkSize`: with less, a result may lie in memory that Node shares between buffers. */
export const LEAST_CHUNK = 1024 * 1024;

/**
 * Gives the memory of what zlib made back now, for the next layer: the collector would let hundreds of MiB come together, and
 * to clear new pages takes the system as long as zlib takes to fill them. The bytes are gone then.
 */
export function freeResult({ buffer }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}
