import { settleAll } from '../core/concurrency.ts';
import { messageOf, OrasError, systemCode } from '../core/errors.ts';
import { declareArtifacts } from './reporting/declare-artifacts.ts';
import { helpFor } from './commands/help.ts';
import type { Inputs } from './commands/parse-inputs.ts';
import type { Output } from './runner/output.ts';
import type { Runner } from './runner/runner.ts';
import { terminalRunner } from './runner/terminal.ts';
import { workflowRunner } from './runner/workflow.ts';
import { createOpener, type Opener } from './open/open.ts';
import { failureOf, report } from './reporting/report.ts';
import { errorsIn, type Result } from './results/result.ts';
import { outputsOf, type Spent } from './reporting/outputs.ts';
import type { Settling } from './commands/referrers/settle.ts';
import { Progress } from './runner/progress.ts';
import { surroundingsIn } from './inputs/machine-path.ts';
import { fromEnvironment, fromFlags } from './inputs/raw-inputs.ts';
import { readInputs } from './commands/read-inputs.ts';
import { docsAddress, readRuntime, type Runtime } from './runner/runtime.ts';
import { safeText } from './runner/safe-text.ts';
import { addFailure, addResult } from './reporting/add-summary.ts';
import type { Gate } from './verify/gate.ts';
import type { WritePlan } from '../targets/wrappers/dry-run.ts';
import { withTimeLimit } from './runner/time-limit.ts';
import { onlyUsesTarget, isMissingTarget, isRefusedWrite, withoutRefused } from './failures/refused-write.ts';

const FAILED = 1;
const CANCELLED = 130;
/** The runner sends SIGTERM 7.5 s after SIGINT. */
const CANCEL_MS = 5000;
/** With these, libraries write to the log what passes through them, such as the login of a proxy. */
const VERBOSE = ['DEBUG', 'AZURE_LOG_LEVEL', 'TYPESPEC_RUNTIME_LOG_LEVEL'];

/** Ends the process with the command's exit code: idle connections of libraries must not hold a step open. */
export async function main(args: readonly string[]): Promise<never> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  for (const name of VERBOSE) delete process.env[name];
  const code = await runStep(args);
  for (const stream of [process.stdout, process.stderr]) {
    await new Promise<void>((resolve) => void stream.write('', () => resolve()));
  }
  return process.exit(code);
}

/** A reader such as `head` may close the pipe early; that is not an error. */
function ignoreClosedPipe(error: Error): void {
  if (systemCode(error) !== 'EPIPE') throw error;
}

interface Step {
  readonly runner: Runner;
  readonly runtime: Runtime;
  readonly stop: AbortSignal;
}

/** Reads the inputs, runs the command, reports: as a step of a workflow, or with flags in a terminal. */
async function runStep(args: readonly string[]): Promise<number> {
  const help = await helpFor(args);
  if (help !== undefined) {
    process.stdout.write(help);
    return 0;
  }
  const inWorkflow = args.length === 0;
  const runtime = readRuntime(process.env, inWorkflow);
  const runner = inWorkflow ? workflowRunner(runtime) : terminalRunner(runtime);
  const { stop, release } = stopOnSignals();
  const step: Step = { runner, runtime, stop };
  let inputs: Inputs | undefined;
  try {
    if (runner.begin() === 'post') {
      const { runPostStep } = await import('./post-step.ts');
      await runPostStep(step);
      return 0;
    }
    const raw = inWorkflow ? fromEnvironment(process.env) : fromFlags(args);
    inputs = await readInputs(raw, runner.log, surroundingsIn(runtime));
    const { outputs, failure } = await runOrPlan(inputs, step);
    await runner.setOutputs(outputs);
    if (failure) throw failure;
    return 0;
  } catch (error) {
    await reportFailure(stop.aborted ? stop.reason : error, inputs, step);
    return stop.aborted ? CANCELLED : FAILED;
  } finally {
    runner.log.flush();
    release();
  }
}

function stopOnSignals(): { readonly stop: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const cancel = (): void => {
    controller.abort(new OrasError('ABORTED', 'cancelled'));
    setTimeout(() => process.exit(CANCELLED), CANCEL_MS).unref();
  };
  process.once('SIGINT', cancel).once('SIGTERM', cancel);
  const release = (): void => void process.off('SIGINT', cancel).off('SIGTERM', cancel);
  return { stop: controller.signal, release };
}

async function reportFailure(
  error: unknown,
  inputs: Inputs | undefined,
  { runner, runtime }: Step,
): Promise<void> {
  runner.hide(error);
  const fork = runtime.workflow?.fork ?? false;
  const { describeFailure, failureFor } = await import('./failures/explain.ts');
  const oidcRegistries = inputs?.connection.entries.flatMap(({ registry, oidc }) => (oidc ? registry : []));
  const around = { name: 'oras-action', ...inputs?.task, fork, env: process.env, oidcRegistries };
  const failure = failureFor(error, around);
  const docs = docsAddress(process.env);
  runner.log.fail(describeFailure(failure, docs));
  if (inputs?.summary === true) await addFailure(runner, failure, docs);
}

/** What a step hands on. */
interface Outcome {
  readonly outputs: Map<string, Output>;
  /** Of a partial failure; the outputs describe what succeeded. */
  readonly failure: OrasError | undefined;
}

/** Runs the command, or a dry run of it where writing is refused and input `if-unauthorized` allows that. */
async function runOrPlan(inputs: Inputs, step: Step): Promise<Outcome> {
  const { task } = inputs;
  const { log, hide } = step.runner;
  const settle = task.command.settle ?? (step.runner.state ? 'later' : 'at the end');
  const opener = createOpener({ ...inputs, settle }, step.runtime, log);
  try {
    return await runCommand(inputs, opener, step);
  } catch (error) {
    if (inputs.ifUnauthorized === 'fail' || inputs.dryRun) throw error;
    hide(error);
    const isAbsent = step.runtime.workflow?.fork === true && isMissingTarget(error, task);
    if (!isAbsent && (!isRefusedWrite(error, onlyUsesTarget(task)) || opener.hasWritten())) throw error;
    const why = safeText(messageOf(error));
    log.notice(
      isAbsent
        ? `Not found: a pull request from a fork cannot have pushed it, so this step does nothing: ${why}`
        : `Not allowed to write, so this is a dry run: ${why}`,
    );
    return isAbsent ? unchanged() : await plan(inputs, step);
  }
}

/** The outputs of a dry run; only `changed` where they depend on content that cannot be read. */
async function plan(inputs: Inputs, step: Step): Promise<Outcome> {
  const { runner, runtime } = step;
  const dry = { ...inputs, dryRun: true };
  try {
    const { outputs } = await runCommand(dry, createOpener(dry, runtime, runner.log), step);
    return { outputs: outputs.set('changed', 'false'), failure: undefined };
  } catch (error) {
    if (!isRefusedWrite(error, onlyUsesTarget(inputs.task))) throw error;
    runner.log.notice('The digest is unknown: it depends on content that this job is not allowed to read');
    return unchanged();
  }
}

const unchanged = (): Outcome => ({ outputs: new Map([['changed', 'false']]), failure: undefined });

async function runCommand(inputs: Inputs, open: Opener, { runner, runtime, stop }: Step): Promise<Outcome> {
  const { log } = runner;
  const { command, inputs: own } = inputs.task;
  const { concurrency, timeoutMs } = inputs.connection;
  const started = performance.now();
  const progress = new Progress((line) => log.info(line));
  try {
    const signal = withTimeLimit(stop, timeoutMs);
    const gate = await gateOf(inputs, open, { runner, runtime });
    const context = { open, runtime, runner, log, signal, concurrency, progress, gate };
    const reportRan = async (ran: Result): Promise<Result> => {
      const whole = verified(ran, gate);
      for (const error of errorsIn(whole)) runner.hide(error);
      const { hasWritten } = open;
      const result = inputs.ifUnauthorized === 'skip' ? withoutRefused(whole, { hasWritten, log }) : whole;
      await reportResult(result, inputs, { runner, runtime, plan: open.plan });
      return result;
    };
    const result = await settling(command.run(own, context), reportRan, { open, runner, runtime, signal });
    const milliseconds = Math.round(performance.now() - started);
    const spent: Spent = { milliseconds, requests: open.requests(), planned: open.plan };
    return { outputs: outputsOf(result, spent), failure: failureOf(result) };
  } finally {
    progress.stop();
    await open.close();
  }
}

/**
 * Reports what the command gives, while the referrers indexes that it wrote are settled, or left to the post step. What a
 * command that failed has written counts too.
 */
async function settling(
  running: Promise<Result>,
  report: (ran: Result) => Promise<Result>,
  step: Settling,
): Promise<Result> {
  const settle = async (): Promise<void> => {
    if (step.open.unsettled().size === 0) return;
    const { settleReferrers } = await import('./commands/referrers/settle.ts');
    await settleReferrers(step);
  };
  const ran = await running.catch(async (error: unknown) => {
    await settle().catch(() => undefined);
    throw error;
  });
  const reporting = report(ran);
  await settleAll<unknown>([settle(), reporting]);
  return reporting;
}

/** Reads the policy before the first request. Loaded only where something is asked. */
async function gateOf(
  { verify, connection: { retries } }: Inputs,
  { send }: Opener,
  { runtime, runner: { log } }: Omit<Step, 'stop'>,
): Promise<Gate | undefined> {
  if (!verify) {
    log.debug('Input verify is empty: nothing is verified');
    return undefined;
  }
  const { openGate } = await import('./verify/gate.ts');
  return openGate(verify, { runtime, send, retries }, log);
}

function verified(result: Result, gate: Gate | undefined): Result {
  gate?.expectAsked();
  return gate && result.kind === 'artifact' ? { ...result, verified: gate.verified } : result;
}

interface Reported extends Omit<Step, 'stop'> {
  readonly plan: WritePlan | undefined;
}

/** In the log, on the page of the run, and for later steps of the job. */
async function reportResult(
  result: Result,
  inputs: Inputs,
  { runner, runtime, plan }: Reported,
): Promise<void> {
  const { log } = runner;
  const { command } = inputs.task;
  report(result, log, plan);
  if (inputs.summary) await addResult(runner, result, { command, plan });
  if (!plan) await declareArtifacts(result, command, { ...runtime, log, wanted: inputs.declareArtifacts });
}
