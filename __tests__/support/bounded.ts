import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { boundsProcess, type BoundsCase } from './bounds-process.ts';
import { runScript } from './child.ts';
import { tempFolder } from './temp.ts';

/** 200 MiB, what a step takes that does nothing, and some room for another machine. */
const PEAK_MIB = 300;
/** Of objects and texts; bytes are beside them. */
const HEAP_MIB = 192;
/** A process that takes more is ended, before it takes the machine with it. */
const KILLED_MIB = 768;
/** Far more than any case needs, and far less than an attack that works. */
const HANGS_MS = 100_000;

/** In KiB. A process begins with the peak of the one that started it, which `maxRSS` has and `VmHWM` has not. */
const gaugeOf = (file: string): string => `
import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
function peak() {
  try {
    return /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
if (isMainThread) {
  process.on('exit', () => writeFileSync(${JSON.stringify(file)}, String(peak())));
  setInterval(() => {
    if (process.memoryUsage.rss() > ${KILLED_MIB} * 1024 * 1024) process.kill(process.pid, 'SIGKILL');
  }, 20).unref();
}
`;

export interface Bounds {
  readonly peakMiB?: number;
  readonly heapMiB?: number;
}

/** What an attack came to. */
export interface Counts {
  readonly requests?: number;
  readonly bytes?: number;
}

/**
 * Runs a process, which `work` starts with this environment, in little memory, prints what it took, and expects that it was
 * not too much.
 */
export async function inLittleMemory<T>(
  name: string,
  work: (env: { readonly NODE_OPTIONS: string }) => Promise<T>,
  counts: (result: T) => Counts = () => ({}),
  { peakMiB = PEAK_MIB, heapMiB = HEAP_MIB }: Bounds = {},
): Promise<T> {
  const folder = tempFolder('bounded-');
  const [file, gauge] = [join(folder, 'peak'), join(folder, 'gauge.mjs')];
  writeFileSync(gauge, gaugeOf(file));
  const started = performance.now();
  const result = await work({
    NODE_OPTIONS: `--max-old-space-size=${heapMiB} --import=${pathToFileURL(gauge).href}`,
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const peak = existsSync(file) ? Math.round(Number(readFileSync(file, 'utf8')) / 1024) : undefined;
  const { requests, bytes } = counts(result);
  const told = [
    ...(requests === undefined ? [] : [`${requests} requests`]),
    ...(bytes === undefined ? [] : [`${bytes} bytes`]),
    `${peak ?? 'unknown'} MiB`,
    `${seconds} s`,
  ];
  process.stdout.write(`${name}: ${told.join(', ')}\n`);
  expect(peak ?? Number.POSITIVE_INFINITY, `MiB of ${name}`).toBeLessThanOrEqual(peakMiB);
  return result;
}

/** What a case of `bounds-process.ts` ended with: the code of its error, or `done`. */
export async function boundedOutcome(
  name: string,
  [kind, ...args]: readonly [BoundsCase, ...string[]],
  counts?: () => Counts,
  bounds?: Bounds,
): Promise<string> {
  const run = await inLittleMemory(
    name,
    (env) =>
      runScript([boundsProcess, kind, ...args], { cwd: tempFolder(), env: { ...env }, timeoutMs: HANGS_MS }),
    counts,
    bounds,
  );
  expect({ ...run, stderr: run.stderr.slice(-2000) }).toMatchObject({
    exitCode: 0,
    signal: null,
    stderr: '',
    problems: [],
  });
  return run.stdout;
}
