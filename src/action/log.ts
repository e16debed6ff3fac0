import * as core from '@actions/core';

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
}

export function runnerLog(): Log {
  return {
    info: (line) => core.info(line),
    debug: (line) => core.debug(line),
    notice: (line) => core.notice(line),
    warning: (line) => core.warning(line),
    fail: (message) => core.error(message),
    group: (title, work) => core.group(title, work),
    mask: (secret) => {
      if (secret.length >= SHORTEST_MASK) core.setSecret(secret);
    },
  };
}

/** A shorter text would blank out much of the log, and runners drop outputs that hold a masked text. */
const SHORTEST_MASK = 4;

/** On stderr, so that stdout has nothing but the outputs. */
export function terminalLog(write: (line: string) => void, debug: boolean): Log {
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
  };
}
