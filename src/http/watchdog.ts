import type { Bytes } from '../core/bytes.ts';
import { OrasError } from '../core/errors.ts';

/** A transfer that is slower than this counts as broken: it would outlast every job. */
export interface MinimumRate {
  /** Milliseconds of waiting for the network. */
  readonly idleMs: number;
  /** Bytes that must move in that time. */
  readonly bytes: number;
}

export const MINIMUM_RATE: MinimumRate = { idleMs: 60_000, bytes: 16 * 1024 };

const PIECE = 64 * 1024;
const LARGEST_PIECE = 256 * 1024;
const FAST_MS = 100;

/** Watches the transfer of one body from or to a host. */
export class Watchdog {
  readonly #host: string;
  readonly #minimum: MinimumRate;
  #waitedMs = 0;
  #bytes = 0;

  constructor(host: string, minimum: MinimumRate) {
    this.#host = host;
    this.#minimum = minimum;
  }

  get idleMs(): number {
    return this.#minimum.idleMs;
  }

  /** Counts bytes that were waited for; true when they come too slowly. */
  isSlow(bytes: number, waitedMs: number): boolean {
    this.#bytes += bytes;
    this.#waitedMs += waitedMs;
    if (this.#waitedMs < this.#minimum.idleMs) return false;
    if (this.#bytes < this.#minimum.bytes) return true;
    this.#waitedMs = 0;
    this.#bytes = 0;
    return false;
  }

  /** `problem` completes the sentence "HOST …". */
  stalled(problem: string): OrasError {
    return new OrasError('NETWORK', `${this.#host} ${problem} (watched for ${this.idleMs / 1000} s)`, {
      details: { host: this.#host, code: 'STALLED' },
    });
  }
}

/**
 * Ends the upload when the server stops reading. The body is sent in pieces, so that a slow connection still shows
 * progress; they grow while the connection is fast.
 */
export function watchedUpload(bytes: Bytes, watchdog: Watchdog, onStall: (error: OrasError) => void): Bytes {
  return {
    async *[Symbol.asyncIterator]() {
      let piece = PIECE;
      for await (const chunk of bytes) {
        for (let at = 0, end = 0; at < chunk.byteLength; at = end) {
          end = at + piece;
          const started = performance.now();
          const timer = setTimeout(
            () => onStall(watchdog.stalled('does not read the upload')),
            watchdog.idleMs,
          );
          try {
            yield chunk.subarray(at, end);
          } finally {
            clearTimeout(timer);
          }
          const isFast = performance.now() - started < FAST_MS;
          piece = isFast ? Math.min(2 * piece, LARGEST_PIECE) : PIECE;
        }
      }
    },
  };
}
