import type { Bytes } from '../../src/core/bytes.ts';

/** Bytes that can only be pumped: all chunks have the same memory, which is overwritten after each. An error ends them. */
export function lent(...parts: readonly (string | Uint8Array | Error)[]): Bytes {
  return {
    [Symbol.asyncIterator]() {
      throw new Error('iterated, not pumped');
    },
    async pump(take) {
      const memory = Buffer.alloc(1024 * 1024);
      for (const part of parts) {
        await Promise.resolve();
        if (part instanceof Error) throw part;
        const chunk = Buffer.from(part);
        memory.fill(0xff).set(chunk);
        take(memory.subarray(0, chunk.byteLength));
      }
    },
  };
}
