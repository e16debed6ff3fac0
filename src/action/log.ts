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
}

/** No line of the log is longer. */
const LONGEST = 20_000;

/** Lines are cleaned once more on their way out: a place or a tag may say anything, and whatever was forgotten ends here. */
const clean = (line: string): string => safeText(line, LONGEST);
const cleanLines = (message: string): string => message.split('\n').map(clean).join('\n');

export function runnerLog(): Log {
  return {
    info: (line) => core.info(clean(line)),
    debug: (line) => core.debug(clean(line)),
    notice: (line) => core.notice(clean(line)),
    warning: (line) => core.warning(clean(line)),
    fail: (message) => core.error(cleanLines(message)),
    group: (title, work) => core.group(clean(title), work),
    mask: (secret) => {
      if (secret.length >= SHORTEST_MASK) core.setSecret(secret);
    },
  };
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
  };
}
