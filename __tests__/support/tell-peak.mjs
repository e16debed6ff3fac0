import { readFileSync } from 'node:fs';

/** In KiB. A process begins with the peak of the one that started it, which `maxRSS` has and `VmHWM` has not. */
function peak() {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

/** Preloaded into a process, to tell its peak memory at its end. */
process.on('exit', () => process.stderr.write(`peak memory ${peak()} KiB\n`));
