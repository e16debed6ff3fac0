/** Where in a save or a restore. */
export type Stage = 'lookup' | 'download' | 'reserve' | 'upload' | 'commit';
/** A status, an answer that comes late, or a body that ends too early. */
export type FaultKind = 403 | 429 | 500 | 503 | 'slow' | 'cut' | 'reset';

export interface Fault {
  readonly stage: Stage;
  readonly kind: FaultKind;
  /** How many requests it hits. Default: all. */
  readonly times?: number;
  /** For `slow`: how long an answer takes. Default 1500. */
  readonly milliseconds?: number;
}

/** The faults that are still to come. */
export class Faults {
  readonly #left: { fault: Fault; times: number }[] = [];
  readonly hit: Fault[] = [];

  add(...faults: readonly Fault[]): void {
    for (const fault of faults) this.#left.push({ fault, times: fault.times ?? Number.POSITIVE_INFINITY });
  }

  clear(): void {
    this.#left.length = 0;
  }

  next(stage: Stage): Fault | undefined {
    const found = this.#left.find(({ fault, times }) => fault.stage === stage && times > 0);
    if (!found) return undefined;
    found.times -= 1;
    this.hit.push(found.fault);
    return found.fault;
  }
}

const STAGES: readonly Stage[] = ['lookup', 'download', 'reserve', 'upload', 'commit'];
const KINDS: readonly FaultKind[] = [403, 429, 503, 'slow', 'cut', 'reset'];

/** The same faults for the same seed: `count` of them, each hitting one request. */
export function seededFaults(seed: number, count: number): Fault[] {
  let state = seed >>> 0;
  // Mulberry32.
  const draw = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  return Array.from({ length: count }, () => ({
    stage: STAGES[draw(STAGES.length)] ?? 'lookup',
    kind: KINDS[draw(KINDS.length)] ?? 503,
    times: 1,
    milliseconds: 200,
  }));
}
