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
  /**
   * Until writers that had read the same state are done; `tookMs` is how long reading and writing took. An update that
   * somebody looks at again later need not wait before its first check.
   */
  wait(tookMs: number): Promise<void>;
}

/** Successful checks after which the change is taken to last, even while others keep writing. */
const MAX_CHECKS = 3;

/**
 * Registries have neither locks nor a conditional PUT: so a tag is written right after it was read, and checked once
 * writers that had read the old state are done. Returns the state that has the change.
 *
 * What a check sees, by when another writer reads (r) and writes (w), and we write (W) and check (C):
 * - r after W, or w before our read: the two follow each other, and nothing is lost.
 * - r before W < w before C: our change is overwritten. The check finds it missing, and it is written again.
 * - our read before w < W: theirs is overwritten. Their check finds it missing, if they have one.
 * - r before W, and w after C: ours is overwritten, and no check of ours sees it. Only a later look can: so C comes when w
 *   has surely happened, or somebody looks again then.
 *
 * A check that finds the change in a state that somebody else wrote shows that there are others, and one more follows.
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
