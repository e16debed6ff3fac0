import { spawn } from 'node:child_process';

export interface StepOptions {
  readonly timeoutMs: number;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs one command to its end and gives its standard output; a failure is an Error of one line. */
export function step(command: string, args: readonly string[], options: StepOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const { timeoutMs, cwd } = options;
    const env = { ...process.env, ...options.env };
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    let timedOut = false;
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, timeoutMs);
    child.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      reject(new Error(error.code === 'ENOENT' ? `${command} is not installed` : error.message));
    });
    child.once('exit', () => {
      clearTimeout(timer);
      // A child of the child's may hold the streams open.
      setTimeout(() => [child.stdout, child.stderr].forEach((stream) => stream.destroy()), 1000).unref();
    });
    child.once('close', (code) => {
      if (code === 0) return resolve(stdout);
      const what = `${command} ${args[0] ?? ''}`.trim();
      reject(new Error(timedOut ? `${what} took over ${timeoutMs / 1000} s` : `${what}: ${essence(stderr)}`));
    });
  });
}

/** The last line that says what went wrong, without the progress before it. */
function essence(stderr: string): string {
  const lines = stderr
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^(go: downloading|W:)/.test(line));
  return lines.slice(-2).join(' ').replaceAll(/\s+/g, ' ').trim().slice(-300) || 'failed without a word';
}
