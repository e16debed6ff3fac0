import type { Descriptor } from '../../core/descriptor.ts';
import { OrasError } from '../../core/errors.ts';

/** Limits of a graph above its root: a server may generate an endless one. Beyond them a copy fails with `TOO_LARGE`. */
export interface PredecessorLimits {
  /** Levels, where no `depth` is given. Default 100. */
  readonly levels?: number | undefined;
  /** Predecessors in all. Default 10,000. */
  readonly parents?: number | undefined;
  /** Bytes of their descriptors. Default 48 MiB. */
  readonly bytes?: number | undefined;
}

const LEVELS = 100;
const PARENTS = 10_000;
export const LIST_BYTES = 48 * 1024 * 1024;

/** Counts the predecessors of one walk; fails with `TOO_LARGE`. */
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

  add(parent: Descriptor, of: Descriptor): void {
    this.#parents += 1;
    this.#bytes += JSON.stringify(parent).length;
    const [most, mostBytes] = [this.#most, this.#mostBytes];
    if (this.#parents > most) throw tooMany(of, `more than ${most} referrers`, most);
    if (this.#bytes > mostBytes)
      throw tooMany(of, `referrers whose lists have more than ${mostBytes} bytes`, mostBytes);
  }

  /** For a level that is not empty. */
  checkLevel(level: number, of: Descriptor): void {
    const levels = this.#levels;
    if (level > levels) throw tooMany(of, `referrers of referrers over more than ${levels} steps`, levels);
  }
}

function tooMany({ digest }: Descriptor, what: string, limit: number): OrasError {
  return new OrasError('TOO_LARGE', `${digest}, or what refers to it, has ${what}`, {
    details: { limit, referrers: true },
  });
}
