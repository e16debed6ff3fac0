import { join } from 'node:path';
import { terminalLog } from './log.ts';
import { redactingLog } from './redact.ts';
import { outputValue } from './output.ts';
import type { Runner } from './runner.ts';
import type { Runtime } from './runtime.ts';

const toStderr = (line: string): void => void process.stderr.write(`${line}\n`);

/** Flags in a terminal: outputs are JSON on stdout, and what the runner would do for later steps is a line. */
export function terminalRunner({ env, home }: Runtime, print: (line: string) => void = toStderr): Runner {
  const { log, secrets, hide } = redactingLog(terminalLog(print, env['RUNNER_DEBUG'] === '1'));
  return {
    log,
    secrets,
    hide,
    begin: () => 'step',
    async setOutputs(outputs) {
      const values = [...outputs].map(([name, output]) => [name, outputValue(output)]);
      process.stdout.write(`${JSON.stringify(Object.fromEntries(values), null, 2)}\n`);
    },
    addPath: (folder) => log.info(`For PATH: ${folder}`),
    exportVariable: (name, value) => log.info(`${name}=${value}`),
    state: undefined,
    addSummary: async () => undefined,
    async toolCache() {
      const { plainToolCache } = await import('./tool-cache.ts');
      return plainToolCache(env['RUNNER_TOOL_CACHE'] || join(home, '.cache', 'oras-action', 'tools'));
    },
  };
}
