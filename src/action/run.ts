import { messageOf, OrasError, systemCode } from '../core/errors.ts';
import { saveBlobCache } from './open/blob-cache.ts';
import { declareArtifacts } from './reporting/declare-artifacts.ts';
import { helpFor } from './commands/help.ts';
import { notingSecrets } from './runner/redact.ts';
import type { Inputs } from './commands/parse-inputs.ts';
import { runnerLog, terminalLog, type Log } from './runner/log.ts';
import { createOpener, type Opener } from './open/open.ts';
import { failureOf, report } from './reporting/report.ts';
import { deliveriesOf } from './results/result.ts';
import { outputsOf } from './reporting/outputs.ts';
import { beginStep, isPost, post } from './commands/login/undo.ts';
import { Progress } from './runner/progress.ts';
import { fromEnvironment, fromFlags } from './inputs/raw-inputs.ts';
import { readInputs } from './commands/read-inputs.ts';
import { docsAddress, readRuntime, type Runtime } from './runner/runtime.ts';
import { safeText } from './runner/safe-text.ts';
import { setOutputs } from './reporting/set-outputs.ts';
import { addSummary, summaryOf } from './reporting/summary/summary.ts';
import { limited } from './runner/time-limit.ts';
import { isInPlace, isMissingPlace, isRefusedWrite, withoutRefused } from './failures/refused-write.ts';

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
  const help = inWorkflow ? undefined : await helpFor(args);
  if (help !== undefined) {
    process.stdout.write(help);
    return 0;
  }
  const debug = process.env['RUNNER_DEBUG'] === '1';
  const { log, hide, secrets } = notingSecrets(
    inWorkflow ? runnerLog(debug) : terminalLog((line) => process.stderr.write(`${line}\n`), debug),
  );
  const stop = new AbortController();
  const cancel = () => {
    stop.abort(new OrasError('ABORTED', 'cancelled'));
    setTimeout(() => process.exit(CANCELLED), CANCEL_MS).unref();
  };
  process.once('SIGINT', cancel).once('SIGTERM', cancel);
  const runtime = readRuntime(process.env, inWorkflow);
  let inputs: Inputs | undefined;
  try {
    if (inWorkflow && isPost()) {
      const { saveRememberedCache } = await import('./commands/cache/post.ts');
      await saveRememberedCache({ runtime, log, stop: stop.signal });
      await post(process.env, log);
      await saveBlobCache({ runtime, log });
      return 0;
    }
    if (inWorkflow) beginStep();
    const raw = inWorkflow ? fromEnvironment(process.env) : fromFlags(args);
    inputs = await readInputs(raw, log, runtime.workflow?.repository);
    const { outputs, failure } = await execute(inputs, { runtime, log, hide, secrets, stop: stop.signal });
    if (inWorkflow) await setOutputs(outputs, runtime, log);
    else process.stdout.write(`${JSON.stringify(Object.fromEntries(outputs), null, 2)}\n`);
    if (failure) throw failure;
    return 0;
  } catch (error) {
    const reason: unknown = stop.signal.aborted ? stop.signal.reason : error;
    hide(reason);
    const fork = runtime.workflow?.fork ?? false;
    const { describeFailure, failureFor } = await import('./failures/explain.ts');
    const failure = failureFor(reason, { name: 'oras-action', ...inputs?.task, fork, env: process.env });
    const docs = docsAddress(process.env);
    log.fail(describeFailure(failure, docs));
    if (inputs?.summary === true) {
      const { failureSummary } = await import('./reporting/summary/failure.ts');
      await addSummary(() => failureSummary(failure, docs), runtime, log);
    }
    return stop.signal.aborted ? CANCELLED : FAILED;
  } finally {
    log.flush();
    process.off('SIGINT', cancel).off('SIGTERM', cancel);
  }
}

interface Executed {
  readonly outputs: Map<string, string>;
  /** Some of it was done, which the outputs tell, and some was not. */
  readonly failure: OrasError | undefined;
}

interface Around {
  readonly runtime: Runtime;
  readonly log: Log;
  readonly hide: (error: unknown) => void;
  readonly secrets: ReadonlySet<string>;
  readonly stop: AbortSignal;
}

async function execute(inputs: Inputs, around: Around): Promise<Executed> {
  const { task } = inputs;
  const { log, runtime, hide } = around;
  const opener = createOpener(inputs, runtime, log);
  try {
    return await executeWith(opener, inputs, around);
  } catch (error) {
    if (inputs.ifUnauthorized === 'fail' || inputs.dryRun) throw error;
    hide(error);
    const isAbsent = runtime.workflow?.fork === true && isMissingPlace(error, task);
    if (!isAbsent && (!isRefusedWrite(error, isInPlace(task)) || opener.hasWritten())) throw error;
    const why = safeText(messageOf(error));
    log.notice(
      isAbsent
        ? `Not there, where a pull request from a fork cannot have written it, so nothing is done: ${why}`
        : `Not allowed to write, so it is only planned: ${why}`,
    );
    return isAbsent ? UNCHANGED() : await planned(inputs, around);
  }
}

/** The outputs that the command would have had; none but `changed` where they follow from what may not be read. */
async function planned(inputs: Inputs, around: Around): Promise<Executed> {
  const plan = { ...inputs, dryRun: true };
  try {
    const { outputs } = await executeWith(createOpener(plan, around.runtime, around.log), plan, around);
    return { outputs: outputs.set('changed', 'false'), failure: undefined };
  } catch (error) {
    if (!isRefusedWrite(error, isInPlace(inputs.task))) throw error;
    around.log.notice(
      'What would have been written follows from what may not be read, so there is no digest',
    );
    return UNCHANGED();
  }
}

const UNCHANGED = (): Executed => ({ outputs: new Map([['changed', 'false']]), failure: undefined });

async function executeWith(
  open: Opener,
  inputs: Inputs,
  { runtime, log, hide, secrets, stop }: Around,
): Promise<Executed> {
  const { task, connection } = inputs;
  const { command } = task;
  const started = performance.now();
  const { timeoutMs } = connection;
  const signal = limited(stop, timeoutMs);
  const progress = new Progress((line) => log.info(line));
  try {
    const { concurrency } = connection;
    const context = { open, runtime, log, signal, concurrency, progress, secrets };
    const whole = await command.run(task.inputs, context);
    for (const { error } of deliveriesOf(whole)) hide(error);
    const { hasWritten } = open;
    const result = inputs.ifUnauthorized === 'skip' ? withoutRefused(whole, { hasWritten, log }) : whole;
    report(result, log, open.plan);
    if (inputs.summary) await addSummary(() => summaryOf(result, command, open.plan), runtime, log);
    if (!open.plan && inputs.declareArtifacts !== 'false')
      await declareArtifacts(result, command, { ...runtime, log, wanted: inputs.declareArtifacts });
    const spent = { milliseconds: Math.round(performance.now() - started), requests: open.requests() };
    return {
      outputs: outputsOf(result, open.plan ? { ...spent, planned: open.plan } : spent),
      failure: failureOf(deliveriesOf(result)),
    };
  } finally {
    progress.stop();
    await open.close();
  }
}
