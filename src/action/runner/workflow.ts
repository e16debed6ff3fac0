import { randomUUID } from 'node:crypto';
import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as core from '@actions/core';
import { messageOf } from '../../core/errors.ts';
import { formatSize } from './format.ts';
import { runnerLog, type Log } from './log.ts';
import { outputText, type Output } from './output.ts';
import { redactingLog } from './redact.ts';
import type { Runner } from './runner.ts';
import type { Runtime } from './runtime.ts';
import { safeText } from './safe-text.ts';

/** Tells the post step, which runs the same bundle, from the step. */
const POST = 'post';

/** A step of a workflow: commands in its log, and the files that the runner names. */
export function workflowRunner({ env, temp }: Pick<Runtime, 'env' | 'temp'>): Runner {
  const { log, secrets, hide } = redactingLog(runnerLog(env['RUNNER_DEBUG'] === '1'));
  return {
    log,
    secrets,
    hide,
    begin() {
      if (core.getState(POST) === 'true') return 'post';
      core.saveState(POST, 'true');
      return 'step';
    },
    setOutputs: (outputs) => setOutputs(outputs, temp, log),
    addPath: (folder) => core.addPath(folder),
    exportVariable: (name, value) => core.exportVariable(name, value),
    state: { save: (name, value) => core.saveState(name, value), read: (name) => core.getState(name) },
    addSummary: (make) => addSummary(make, env['GITHUB_STEP_SUMMARY'], log),
    async toolCache() {
      const { toolkitCache } = await import('./tool-cache.ts');
      return toolkitCache(env['RUNNER_TOOL_CACHE'] || join(temp, 'oras-action-tools'));
    },
  };
}

/** Linux takes 128 KiB for a variable with its name, Windows 32,767 characters: with a longer one, no process starts. */
const LONGEST = process.platform === 'win32' ? 30 * 1024 : 120 * 1024;

/** Other jobs take it, by way of an expression. */
const FOR_JOBS: ReadonlySet<string> = new Set(['matrix']);

/** The outputs that a later step can have in `env`. Where one is too long, a file has all of them. */
async function setOutputs(given: ReadonlyMap<string, Output>, temp: string, log: Log): Promise<void> {
  const outputs = new Map([...given].map(([name, output]) => [name, outputText(output)]));
  const isLong = ([name, value]: readonly [string, string]): boolean =>
    !FOR_JOBS.has(name) && Buffer.byteLength(value) > LONGEST;
  const long = [...outputs].filter(isLong).map(([name]) => name);
  for (const one of outputs) if (!isLong(one)) core.setOutput(...one);
  if (long.length === 0) return;
  const file = join(temp, `oras-action-outputs-${randomUUID()}.json`);
  const what = `${long.length === 1 ? 'output' : 'outputs'} ${long.join(', ')} left out: longer than ${formatSize(LONGEST)}`;
  try {
    await writeFile(file, JSON.stringify(Object.fromEntries(outputs)), { mode: 0o600, flag: 'wx' });
    core.setOutput('outputs-file', file);
    log.notice(`${what}; output outputs-file names a file with all outputs`);
  } catch (error) {
    log.warning(`${what}, and no file with all outputs could be written: ${safeText(messageOf(error))}`);
  }
}

async function addSummary(make: () => Promise<string>, file: string | undefined, log: Log): Promise<void> {
  if (file === undefined || file === '') return;
  const text = await make();
  if (text === '') return;
  try {
    await appendFile(file, text);
  } catch (error) {
    log.debug(`the summary could not be written: ${messageOf(error)}`);
  }
}
