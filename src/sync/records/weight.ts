import type { PlanUnit } from './plan-item.ts';

/** A request counts as the time of so many bytes. */
export const REQUEST_BYTES: number = 64 * 1024;
export function weightOf({ blobs, requests }: Pick<PlanUnit, 'blobs' | 'requests'>): number {
  return sum(blobs.values()) + requests * REQUEST_BYTES;
}

export function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
