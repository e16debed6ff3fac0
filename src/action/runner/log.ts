import * as core from '@actions/core';
import { safeText } from './safe-text.ts';

/** Where a run tells what it does: the runner's log, or a terminal. Texts from outside go through `safeText` first. */
export interface Log {
  info(line: string): void;
  debug(line: string): void;
  notice(line: string): void;
  warning(line: string): void;
  /** The one annotation of a run that failed. */
  fail(message: string): void;
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** Hides a secret in all that is printed from now on. */
  mask(secret: string): void;
  /** Lines may wait for a moment to be printed together: now they are printed. */
  flush(): void;
}

/** No line of the log is longer. */
const LONGEST = 20_000;

/** Lines are cleaned once more on their way out: a place or a tag may say anything, and whatever was forgotten ends here. */
const clean = (line: string): string => safeText(line, LONGEST);
const cleanLines = (message: string): string => message.split('\n').map(clean).join('\n');

export function runnerLog(debug: boolean): Log {
  const lines = gathered((text) => core.info(text));
  // For an end that nobody foresaw.
  process.once('exit', lines.flush);
  const inOrder = (print: () => void): void => {
    lines.flush();
    print();
  };
  return {
    info: (line) => lines.add(clean(line)),
    debug: (line) => {
      if (debug) inOrder(() => core.debug(clean(line)));
    },
    notice: (line) => inOrder(() => core.notice(clean(line))),
    warning: (line) => inOrder(() => core.warning(clean(line))),
    fail: (message) => inOrder(() => core.error(cleanLines(message))),
    async group(title, work) {
      lines.flush();
      return core.group(clean(title), async () => {
        try {
          return await work();
        } finally {
          lines.flush();
        }
      });
    },
    mask: (secret) => {
      if (secret.length >= SHORTEST_MASK) inOrder(() => core.setSecret(secret));
    },
    flush: lines.flush,
  };
}

const TOGETHER_MS = 50;

/** Lines of one moment are one write: each write wakes the runner, which takes longer than to move a small file. */
function gathered(print: (text: string) => void) {
  let lines: string[] = [];
  const flush = (): void => {
    if (lines.length > 0) print(lines.join('\n'));
    lines = [];
  };
  const add = (line: string): void => {
    if (lines.push(line) === 1) setTimeout(flush, TOGETHER_MS).unref();
  };
  return { add, flush };
}

/** A shorter text would blank out much of the log, and runners drop outputs that hold a masked text. */
const SHORTEST_MASK = 4;

/** On stderr, so that stdout has nothing but the outputs. */
export function terminalLog(print: (line: string) => void, debug: boolean): Log {
  const write = (message: string): void => print(cleanLines(message));
  return {
    info: write,
    debug: (line) => {
      if (debug) write(line);
    },
    notice: (line) => write(`Notice: ${line}`),
    warning: (line) => write(`Warning: ${line}`),
    fail: (message) => write(`Error: ${message}`),
    group: async (title, work) => {
      write(title);
      return work();
    },
    mask: () => undefined,
    flush: () => undefined,
  };
}
