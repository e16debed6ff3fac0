import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Usage {
  readonly wallMs: number;
  /** User and system, of the process and those that it waited for. */
  readonly cpuMs: number;
  /** Resident, of the largest of these processes. */
  readonly peakMiB: number;
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Node cannot ask for another process's usage, and a process begins with the peak of the one that started it: so it
 * is started by something small. Python is on all runners, its wait4 tells, and its own start is not in the figures.
 */
const script = `
import os, sys, time
folder, command = sys.argv[1], sys.argv[2:]
started = time.monotonic()
child = os.fork()
if child == 0:
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for fd, name in (1, 'stdout'), (2, 'stderr'):
        os.dup2(os.open(os.path.join(folder, name), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), fd)
    try:
        os.execvp(command[0], command)
    finally:
        os._exit(127)
_, status, usage = os.wait4(child, 0)
wall = time.monotonic() - started
cpu = usage.ru_utime + usage.ru_stime
code = os.waitstatus_to_exitcode(status)
with open(os.path.join(folder, 'figures'), 'w') as file:
    file.write('{"wallMs":%f,"cpuMs":%f,"peakMiB":%f,"code":%d}' % (wall * 1000, cpu * 1000, usage.ru_maxrss / 1024, code))
`;

let python: string | undefined;

/** Not what a version manager puts before it. */
function findPython(): string {
  python ??= execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], {
    encoding: 'utf8',
  }).trim();
  return python;
}

export interface TimedOptions {
  readonly cwd: string;
  /** For what is told of it. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
}

/** Runs a whole process; its exit code is for the caller to judge. */
export async function timed(command: readonly string[], options: TimedOptions): Promise<Usage> {
  const { cwd, folder, env, timeoutMs } = options;
  const args = ['-I', '-S', '-c', script, folder, ...command];
  const child = spawn(findPython(), args, { cwd, env, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  let trouble = '';
  child.stderr.on('data', (chunk: Buffer) => (trouble += chunk.toString()));
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    // With those that it started.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }, timeoutMs);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearTimeout(timer);
  if (late) throw new Error(`took over ${timeoutMs / 1000} s`);
  if (code !== 0) throw new Error(`could not be measured: ${trouble}`);
  const [figures = '', stdout = '', stderr = ''] = ['figures', 'stdout', 'stderr'].map((name) =>
    readFileSync(join(folder, name), 'utf8'),
  );
  return { ...(JSON.parse(figures) as Omit<Usage, 'stdout' | 'stderr'>), stdout, stderr };
}
