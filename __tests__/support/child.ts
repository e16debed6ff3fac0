import { spawn, type ChildProcess } from 'node:child_process';

export type CancelAfter = ({ readonly ms: number } | { readonly text: string }) & {
  /** Not as the runner cancels: the process is gone at once. */
  readonly kill?: boolean;
};

export interface ChildOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly cancelAfter?: CancelAfter | undefined;
  /** The process is killed after this time and the result says so. */
  readonly timeoutMs?: number | undefined;
  /** Another user than the test's own; only root may ask for one. */
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
  readonly onText?: (stream: 'stdout' | 'stderr', text: string) => void;
}

export interface ChildResult {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
  readonly cancelled: boolean;
  /** What went wrong with the process as such: it hung, or left its output open. */
  readonly problems: readonly string[];
}

const sigintGrace = 7500;
const sigtermGrace = 2500;
const closeGrace = 5000;

/** Runs a script on this very Node, as the runner does: no stdin, SIGINT, 7.5 s later SIGTERM, 2.5 s later SIGKILL. */
export async function runScript(args: readonly string[], options: ChildOptions): Promise<ChildResult> {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: options.cwd,
    env: { ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options.user,
  });
  const output = { stdout: '', stderr: '' };
  const problems: string[] = [];
  const timers: NodeJS.Timeout[] = [];
  const later = (ms: number, work: () => void): void => void timers.push(setTimeout(work, ms));
  const cancel = once(() =>
    options.cancelAfter?.kill === true ? child.kill('SIGKILL') : cancelChild(child, later),
  );
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      output[stream] += text;
      options.onText?.(stream, text);
      const mark = options.cancelAfter;
      if (mark !== undefined && 'text' in mark && output[stream].includes(mark.text)) cancel.run();
    });
  }
  if (options.cancelAfter !== undefined && 'ms' in options.cancelAfter)
    later(options.cancelAfter.ms, cancel.run);
  const timeout = options.timeoutMs ?? 50_000;
  later(timeout, () => {
    problems.push(`killed after ${timeout} ms`);
    child.kill('SIGKILL');
  });
  try {
    await closed(child, problems);
  } finally {
    timers.forEach(clearTimeout);
  }
  const milliseconds = performance.now() - started;
  const { exitCode, signalCode } = child;
  return { exitCode, signal: signalCode, ...output, milliseconds, cancelled: cancel.done(), problems };
}

function cancelChild(child: ChildProcess, later: (ms: number, work: () => void) => void): void {
  child.kill('SIGINT');
  later(sigintGrace, () => child.kill('SIGTERM'));
  later(sigintGrace + sigtermGrace, () => child.kill('SIGKILL'));
}

/** Ends with the streams; when a process of the child's keeps them open after its exit, they are cut. */
function closed(child: ChildProcess, problems: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => {
      const timer = setTimeout(() => {
        problems.push(`output still open ${closeGrace} ms after the exit`);
        child.stdout?.destroy();
        child.stderr?.destroy();
      }, closeGrace);
      child.once('close', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  });
}

function once(work: () => unknown): { run: () => void; done: () => boolean } {
  let called = false;
  return {
    run: () => {
      if (!called) work();
      called = true;
    },
    done: () => called,
  };
}
