import * as core from '@actions/core';
import { OrasError, systemCode } from '../core/errors.ts';
import { describeFailure } from './hints.ts';
import { parseInputs, type Inputs } from './inputs.ts';
import { runnerLog, terminalLog, type Log } from './log.ts';
import { createOpener } from './open.ts';
import { perform } from './perform.ts';
import { failureOf, report } from './report.ts';
import { outputsOf } from './outputs.ts';
import { fromEnvironment, fromFlags, type RawInputs } from './raw-inputs.ts';
import { readRuntime } from './runtime.ts';

const FAILED = 1;
const CANCELLED = 130;
/** The runner sends SIGTERM 7.5 s after SIGINT. */
const CANCEL_MS = 5000;

/** Ends the process with the command's exit code: idle connections of libraries must not hold a step open. */
export async function main(args: readonly string[]): Promise<never> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreGoneReader);
  const code = await run(args);
  for (const stream of [process.stdout, process.stderr]) {
    await new Promise<void>((resolve) => void stream.write('', () => resolve()));
  }
  return process.exit(code);
}

/** A reader such as `head` that has seen enough is no failure. */
function ignoreGoneReader(error: Error): void {
  if (systemCode(error) !== 'EPIPE') throw error;
}

/** Runs one command: as a step of a workflow, or with flags in a terminal. */
async function run(args: readonly string[]): Promise<number> {
  const inWorkflow = args.length === 0;
  const log = inWorkflow
    ? runnerLog()
    : terminalLog((line) => process.stderr.write(`${line}\n`), process.env['RUNNER_DEBUG'] === '1');
  const stop = new AbortController();
  const cancel = () => {
    stop.abort(new OrasError('ABORTED', 'cancelled'));
    setTimeout(() => process.exit(CANCELLED), CANCEL_MS).unref();
  };
  process.once('SIGINT', cancel).once('SIGTERM', cancel);
  let command = 'oras-action';
  try {
    const raw = inWorkflow ? fromEnvironment(process.env) : fromFlags(args);
    const inputs = readInputs(raw, log);
    command = inputs.command.command;
    const { outputs, failure } = await execute(inputs, log, inWorkflow, stop.signal);
    if (inWorkflow) for (const [name, value] of outputs) core.setOutput(name, value);
    else process.stdout.write(`${JSON.stringify(Object.fromEntries(outputs), null, 2)}\n`);
    if (failure) throw failure;
    return 0;
  } catch (error) {
    log.fail(describeFailure(command, stop.signal.aborted ? stop.signal.reason : error));
    return stop.signal.aborted ? CANCELLED : FAILED;
  } finally {
    process.off('SIGINT', cancel).off('SIGTERM', cancel);
  }
}

/** Masks before anything is checked: an error may quote what it got. */
function readInputs(raw: RawInputs, log: Log): Inputs {
  for (const name of ['password', 'github-token'] as const) if (raw(name) !== '') log.mask(raw(name));
  // What follows the name in a line of headers may be a secret.
  for (const line of raw('headers').split('\n')) {
    const value = line.slice(line.indexOf(':') + 1).trim();
    if (value !== '') log.mask(value);
  }
  return parseInputs(raw);
}

interface Executed {
  readonly outputs: Map<string, string>;
  /** Some of it was done, which the outputs tell, and some was not. */
  readonly failure: OrasError | undefined;
}

async function execute(inputs: Inputs, log: Log, inWorkflow: boolean, stop: AbortSignal): Promise<Executed> {
  const { command, connection } = inputs;
  const started = performance.now();
  const runtime = readRuntime(process.env, inWorkflow);
  const { timeoutMs } = connection;
  const signal = timeoutMs === undefined ? stop : AbortSignal.any([stop, timeLimit(timeoutMs)]);
  const open = createOpener(inputs, runtime, log);
  try {
    const result = await perform(command, {
      open,
      runtime,
      log,
      signal,
      concurrency: connection.concurrency,
    });
    report(result, log, open.plan);
    const spent = { milliseconds: Math.round(performance.now() - started), requests: open.requests() };
    return {
      outputs: outputsOf(result, open.plan ? { ...spent, planned: open.plan } : spent),
      failure: result.command === 'copy' ? failureOf(result.deliveries) : undefined,
    };
  } finally {
    await open.close();
  }
}

function timeLimit(milliseconds: number): AbortSignal {
  const controller = new AbortController();
  const error = new OrasError(
    'ABORTED',
    `not finished after ${milliseconds / 1000} s, the time that input timeout allows`,
  );
  setTimeout(() => controller.abort(error), milliseconds).unref();
  return controller.signal;
}
