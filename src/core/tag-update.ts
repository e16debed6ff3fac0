import type { Digest } from './digest.ts';

/** A change of what a tag points to, while other processes may be changing it too. */
export interface TagUpdate<S> {
  /** What the tag points to now. */
  read(): Promise<S>;
  digestOf(state: S): Digest | undefined;
  isApplied(state: S): boolean;
  /** Writes the changed state; returns also where another attempt may succeed. */
  write(state: S): Promise<void>;
  /** What was written last, even where the answer was lost; undefined before the first write. */
  readonly lastPut: Digest | undefined;
  /** Until writers that had read the same state are done; `tookMs` is how long reading and writing took. */
  wait(tookMs: number): Promise<void>;
}

/** Successful checks after which the change is taken to last, even while others keep writing. */
const MAX_CHECKS = 3;

/**
 * Registries have neither locks nor a conditional PUT: so a tag is written right after it was read, and checked once
 * writers that had read the old state are done. Returns the state that has the change.
 */
export async function updateTag<S>(update: TagUpdate<S>): Promise<S> {
  for (let checks = 0, before: Digest | undefined; ;) {
    const began = performance.now();
    const state = await update.read();
    if (update.isApplied(state)) {
      const { lastPut } = update;
      const now = update.digestOf(state);
      checks += 1;
      if (lastPut === undefined || now === lastPut || now === before || checks === MAX_CHECKS) return state;
      before = now;
    } else {
      [checks, before] = [0, undefined];
      await update.write(state);
    }
    await update.wait(performance.now() - began);
  }
}

/** Milliseconds before a check, with jitter that grows with the writes, so that writers fall out of step. */
export function recheckDelay(baseMs: number, writes: number): number {
  const spread = 2 * 2 ** Math.min(4, Math.max(0, writes - 1));
  return baseMs * (1 + Math.random() * spread);
}
