export type Random = () => number;

/** Numbers from 0 up to 1, the same for the same parts (mulberry32 over a hash of the parts). */
export function seeded(...parts: readonly (string | number)[]): Random {
  let state = 0x811c9dc5;
  for (const char of parts.join('\0')) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number below the limit. */
export function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

export function hexText(random: Random, length: number): string {
  return Array.from({ length }, () => below(random, 16).toString(16)).join('');
}

export function pick<T>(random: Random, first: T, ...others: readonly T[]): T {
  return [first, ...others][below(random, others.length + 1)] ?? first;
}
