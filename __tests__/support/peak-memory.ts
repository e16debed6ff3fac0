import { readFileSync } from 'node:fs';
import { afterAll, expect } from 'vitest';

/** In MiB. A process begins with the peak of the one that started it, which `maxRSS` has and `VmHWM` has not. */
function peakMemory(): number {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}

/** Prints what the tests of this file took, vitest included, and expects that it was not more than this. */
export function inMemoryOf(mib: number): void {
  afterAll(() => {
    const peak = peakMemory();
    process.stderr.write(`peak memory ${peak.toFixed(0)} MiB\n`);
    expect(peak).toBeLessThan(mib);
  });
}
