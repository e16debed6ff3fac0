const DIGESTED_AT_ONCE = 16 * 1024 * 1024;
/** Opening a file costs about as much as reading this many bytes of it. */
const OPENING = 32_768;

/** Splits files into jobs of about equal work. */
export function splitEvenly<T>(files: readonly T[], sizeOf: (file: T) => number): T[][] {
  const parts: T[][] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const file of files) {
    if (weight > DIGESTED_AT_ONCE) {
      parts.push([]);
      weight = 0;
    }
    parts.at(-1)?.push(file);
    weight += sizeOf(file) + OPENING;
  }
  return parts;
}
