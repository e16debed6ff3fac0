import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Measured {
  readonly milliseconds: number;
  /** Peak resident memory in bytes; 0 when it was not asked for. */
  readonly peak: number;
}

/** Runs Node with the arguments as a whole process; fails when it does. */
export async function measure(
  args: readonly string[],
  options: { readonly cwd: string; readonly peak?: boolean },
): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const file = join(folder, 'peak');
  const hook = pathToFileURL(join(import.meta.dirname, 'peak-memory.ts')).href;
  try {
    const before = options.peak === true ? ['--import', hook] : [];
    const started = performance.now();
    await execute([...before, ...args], options.cwd, file);
    const milliseconds = performance.now() - started;
    const peak = options.peak === true ? Number(readFileSync(file, 'utf8')) : 0;
    return { milliseconds, peak };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function execute(args: readonly string[], cwd: string, peakFile: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, BENCH_PEAK_FILE: peakFile };
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
    let text = '';
    child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${args.join(' ')} ended with ${code}:\n${text}`));
    });
  });
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
