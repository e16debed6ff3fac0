import type { Descriptor } from '../../core/descriptor.ts';
import { OrasError } from '../../core/errors.ts';

/** How much of what stands above a root is read: who answers may make it up as he goes, without an end. */
export interface PredecessorLimits {
  /** Steps up, where `depth` does not say how many are wanted. Default 100. */
  readonly levels?: number | undefined;
  /** Parents in all. Default 10,000. */
  readonly parents?: number | undefined;
  /** Bytes of the lists that name them. Default 48 MiB. */
  readonly bytes?: number | undefined;
}

const LEVELS = 100;
const PARENTS = 10_000;
export const LIST_BYTES = 48 * 1024 * 1024;

/** Counts what one walk has come past; fails with `TOO_LARGE`. */
export class PredecessorBudget {
  readonly #levels: number;
  readonly #most: number;
  readonly #mostBytes: number;
  #parents = 0;
  #bytes = 0;

  constructor({ levels, parents, bytes }: PredecessorLimits = {}) {
    this.#levels = levels ?? LEVELS;
    this.#most = parents ?? PARENTS;
    this.#mostBytes = bytes ?? LIST_BYTES;
  }

  see(parent: Descriptor, of: Descriptor): void {
    this.#parents += 1;
    this.#bytes += JSON.stringify(parent).length;
    const [most, mostBytes] = [this.#most, this.#mostBytes];
    if (this.#parents > most) throw tooMany(of, `more than ${most} referrers`, most);
    if (this.#bytes > mostBytes)
      throw tooMany(of, `referrers whose lists have more than ${mostBytes} bytes`, mostBytes);
  }

  /** After so many steps there are still more. */
  stepped(level: number, of: Descriptor): void {
    const levels = this.#levels;
    if (level > levels) throw tooMany(of, `referrers of referrers over more than ${levels} steps`, levels);
  }
}

function tooMany({ digest }: Descriptor, what: string, limit: number): OrasError {
  return new OrasError('TOO_LARGE', `${digest}, or what refers to it, has ${what}`, {
    details: { limit, referrers: true },
  });
}
