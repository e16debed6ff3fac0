import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface WriterProcess {
  /** Complete lines the process has printed so far. */
  readonly lines: readonly string[];
  /** Resolves with the next line, or when there are no more. */
  next(): Promise<void>;
  kill(): void;
  /** Closes its input, for which some kinds wait. */
  release(): void;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/** Starts layout-writer.ts in a process of its own. */
export function startWriter(...args: readonly string[]): WriterProcess {
  return startWriterBy([], ...args);
}

/** By a command that runs what stands behind it, such as `unshare`. */
export function startWriterBy(command: readonly string[], ...args: readonly string[]): WriterProcess {
  const script = fileURLToPath(new URL('./layout-writer.ts', import.meta.url));
  const [program = '', ...rest] = [...command, process.execPath, script, ...args];
  const child = spawn(program, rest, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  let wake = Promise.withResolvers<void>();
  const woken = (): void => {
    wake.resolve();
    wake = Promise.withResolvers();
  };
  reader.on('line', (line) => {
    lines.push(line);
    woken();
  });
  let closed = false;
  reader.once('close', () => {
    closed = true;
    woken();
  });
  const ended = new Promise<number | string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'nothing'));
  });
  return {
    lines,
    next: () => (closed ? Promise.resolve() : wake.promise),
    kill: () => void child.kill('SIGKILL'),
    release: () => void child.stdin.end(),
    ended,
  };
}
