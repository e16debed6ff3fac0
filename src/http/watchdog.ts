import type { Bytes } from '../core/bytes.ts';
import { OrasError } from '../core/errors.ts';

/** A transfer that is slower than this is broken: it would outlast every job. */
export interface Pace {
  /** Milliseconds of waiting for the network, after which at least `bytes` must have moved. */
  readonly idleMs: number;
  readonly bytes: number;
}

export const PACE: Pace = { idleMs: 60_000, bytes: 16 * 1024 };

const PIECE = 64 * 1024;
const LARGEST_PIECE = 256 * 1024;
const QUICK_MS = 100;

/**
 * Ends the upload when the receiver takes nothing. In pieces, so that a slow but living connection shows progress;
 * they grow while they are taken quickly.
 */
export function watchedUpload(
  bytes: Bytes,
  pace: Pace,
  onStall: (error: OrasError) => void,
  host: string,
): Bytes {
  return {
    async *[Symbol.asyncIterator]() {
      let piece = PIECE;
      for await (const chunk of bytes) {
        for (let at = 0, end = 0; at < chunk.byteLength; at = end) {
          end = at + piece;
          const started = performance.now();
          const timer = setTimeout(() => onStall(stall(host, 'takes nothing', pace)), pace.idleMs);
          try {
            yield chunk.subarray(at, end);
          } finally {
            clearTimeout(timer);
          }
          const quick = performance.now() - started < QUICK_MS;
          piece = quick ? Math.min(2 * piece, LARGEST_PIECE) : PIECE;
        }
      }
    },
  };
}

/** What comes while someone waits for it. */
export class Meter {
  readonly #pace: Pace;
  #waited = 0;
  #bytes = 0;

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  /** Adds what came after so many milliseconds of waiting. */
  isSlow(bytes: number, waitedMs: number): boolean {
    this.#bytes += bytes;
    this.#waited += waitedMs;
    if (this.#waited < this.#pace.idleMs) return false;
    if (this.#bytes < this.#pace.bytes) return true;
    this.#waited = 0;
    this.#bytes = 0;
    return false;
  }
}

export function stall(host: string, what: string, pace: Pace): OrasError {
  return new OrasError('NETWORK', `${host} ${what} (watched for ${pace.idleMs / 1000} s)`, {
    details: { host, code: 'STALLED' },
  });
}
