import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseInputs } from '../../src/action/commands/parse-inputs.ts';
import { terminalRunner } from '../../src/action/runner/terminal.ts';
import { createOpener } from '../../src/action/open/open.ts';
import { Progress } from '../../src/action/runner/progress.ts';
import { fromFlags } from '../../src/action/inputs/raw-inputs.ts';
import { openGate } from '../../src/action/verify/gate.ts';
import type { ArtifactResult, Result } from '../../src/action/results/result.ts';

export interface OperateOptions {
  readonly workspace: string;
  /** Seconds since 1970, as SOURCE_DATE_EPOCH. */
  readonly sourceDate?: number;
  /** Of the process, such as `https_proxy`. Default: nothing. */
  readonly env?: NodeJS.ProcessEnv;
}

export type Operated = ArtifactResult;

/** As {@link operateAny}, with an artifact to tell of. */
export async function operate(args: readonly string[], options: OperateOptions): Promise<Operated> {
  const result = await operateAny(args, options);
  if (result.kind !== 'artifact') throw new Error(`a ${result.kind} has no root`);
  return result;
}

/** Runs a command line of the action in this process: the same inputs, commands and targets, without the process around. */
export async function operateAny(args: readonly string[], options: OperateOptions): Promise<Result> {
  const inputs = await parseInputs(fromFlags(args));
  const { task, connection } = inputs;
  const home = freshFolder('home');
  const runtime = {
    workspace: options.workspace,
    temp: freshFolder('temp'),
    home,
    env: { DOCKER_CONFIG: join(home, '.docker'), ...options.env },
    workflow: undefined,
    sourceDate: options.sourceDate,
  };
  const runner = terminalRunner(runtime, () => undefined);
  const { log } = runner;
  const open = createOpener(inputs, runtime, log);
  const signal = new AbortController().signal;
  const progress = new Progress(() => undefined);
  try {
    const gate =
      inputs.verify && (await openGate(inputs.verify, { runtime, send: open.send, retries: 0 }, log));
    return await task.command.run(task.inputs, {
      open,
      runtime,
      runner,
      log,
      signal,
      concurrency: connection.concurrency,
      progress,
      gate,
    });
  } finally {
    progress.stop();
    await open.close();
  }
}

/** The bytes of the root's manifest, as text; empty where the result has none. */
export function manifestText(result: Result): string {
  const { manifest } = result.kind === 'artifact' ? result : {};
  return new TextDecoder().decode(manifest?.bytes);
}

/** A folder of this test alone, with a space in its path as runners have; gone when the tests end. */
export function freshFolder(name = 'a folder'): string {
  return mkdtempSync(join(process.env['ORAS_TEST_TEMP'] ?? tmpdir(), `${name} `));
}

/** Writes files below a folder by their names with slashes; a name that ends with a slash is a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(name.endsWith('/') ? path : dirname(path), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(path, content);
  }
  return folder;
}
