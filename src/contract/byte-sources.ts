import type { Bytes } from '../core/bytes.ts';
import type { Descriptor } from '../core/descriptor.ts';
import { finishDigest, startDigest } from '../core/digest.ts';

const MIB = 1024 * 1024;

/** The first half, then `act`, then a failure, or, without one, the rest. */
export function interrupted(whole: Uint8Array, failure: Error | undefined, act?: () => void): Bytes {
  return {
    async *[Symbol.asyncIterator]() {
      const half = whole.byteLength >> 1;
      yield whole.subarray(0, half);
      act?.();
      if (failure) throw failure;
      yield whole.subarray(half);
    },
  };
}

/**
 * Chunks of 1 MiB out of a ring of `room` buffers, each overwritten when its turn comes again: a reader that keeps
 * more than `room` chunks finds other bytes in them than it was given.
 */
export function recycled(size: number, room: number): { bytes: Bytes & { pulls: number }; node: Descriptor } {
  const count = size / MIB;
  const ring = Array.from({ length: room }, () => new Uint8Array(MIB).fill(1));
  const chunk = (at: number): Uint8Array => {
    const buffer = ring[at % room] ?? new Uint8Array(MIB);
    new DataView(buffer.buffer).setUint32(0, at);
    return buffer;
  };
  const hash = startDigest();
  for (let at = 0; at < count; at += 1) hash.update(chunk(at));
  const bytes = {
    pulls: 0,
    async *[Symbol.asyncIterator]() {
      for (let at = 0; at < count; at += 1) {
        bytes.pulls += 1;
        yield chunk(at);
      }
    },
  };
  return { bytes, node: { mediaType: 'application/octet-stream', digest: finishDigest(hash), size } };
}
