import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join, resolve } from 'node:path';
import { readActionFile, stepInputs } from './action-file.ts';
import { runScript, type CancelAfter, type ChildResult } from './child.ts';
import { createCommandFiles, processFiles, readRaw } from './command-files.ts';
import type { CommandFile, CommandResults } from './command-files.ts';
import { Masker, type Annotation } from './log-commands.ts';
import { baseEnvironment, cleanPath, type JobFolders } from './runner-environment.ts';
import { lineReader, StepLog } from './step-log.ts';

const repository = resolve(import.meta.dirname, '../..');

export interface RunOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  /** On top of the runner's own environment; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The workspace; a fresh folder when left out. */
  readonly cwd?: string;
  /** Runs the post step afterwards, whatever the main step ended with. */
  readonly post?: boolean;
  /** How the job stands when the post step runs; as the main step ended when left out. */
  readonly jobStatus?: StepResult['outcome'];
  /** What the runner gives the post step instead: other inputs, as in nested composite actions, or another environment. */
  readonly postEnv?: Readonly<Record<string, string | undefined>>;
  /** What other steps of the job do before the post step. */
  readonly between?: (workspace: string) => unknown;
  readonly cancelAfter?: CancelAfter;
  readonly event?: { readonly name: string; readonly payload: unknown };
  /** Value of `github.token`; masked like every secret. */
  readonly token?: string;
  /** Values that the runner masks from the start. */
  readonly secrets?: readonly string[];
  /** What earlier steps of the job declared (name → digest); this step adds its own. */
  readonly jobArtifacts?: Map<string, string>;
  /** Holds the bundle; ORAS_ACTION_DIST when left out. */
  readonly distDir?: string;
  /** Holds action.yml; the repository when left out. */
  readonly actionDir?: string;
  readonly timeoutMs?: number;
}

export interface StepResult extends CommandResults {
  readonly outcome: 'success' | 'failure' | 'cancelled';
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Exactly what the process wrote, so with its `::add-mask::` lines. */
  readonly stdout: string;
  readonly stderr: string;
  /** What people see: both streams in order, commands carried out, secrets masked. */
  readonly log: string;
  readonly annotations: readonly Annotation[];
  readonly masks: readonly string[];
  readonly commandFiles: Readonly<Record<CommandFile, string>>;
  /** What the runner refused, cut or dropped. */
  readonly rejected: readonly string[];
  readonly milliseconds: number;
}

export interface RunResult extends StepResult {
  readonly post?: StepResult;
  readonly workspace: string;
  readonly temp: string;
  readonly home: string;
}

export const canaryToken = 'ghs_canary0123456789abcdefghijklmnopqrst';

/** One step `uses: this action` as the runner would run it. */
export async function runAction(options: RunOptions = {}): Promise<RunResult> {
  const folders = jobFolders(options.cwd);
  const token = options.token ?? canaryToken;
  const masker = new Masker();
  for (const secret of [token, ...(options.secrets ?? [])]) masker.add(secret);
  const base = baseEnvironment(folders, eventFile(folders, options.event), options.event?.name);
  const action = readActionFile(options.actionDir ?? repository);
  const github = (name: string): string =>
    name === 'token' ? token : (base[`GITHUB_${name.toUpperCase()}`] ?? '');
  // The runner works inputs out again for the post step.
  const inputsWhen = (status: StepResult['outcome']) =>
    stepInputs(action, options.inputs ?? {}, {
      github,
      job: (name) => (name === 'status' ? status : undefined),
    });
  const inputs = inputsWhen('success');
  const step = { options, folders, masker, artifacts: options.jobArtifacts ?? new Map<string, string>() };
  const environment = { ...base, ...inputs.environment };
  const main = await runStep(step, { script: action.runs.main, environment, warnings: inputs.warnings });
  const result = { ...main, workspace: folders.workspace, temp: folders.temp, home: folders.home };
  if (options.post !== true) return result;
  if (action.runs.post === undefined) throw new Error('action.yml has no runs.post');
  const state = [...main.state].map(([name, value]) => [`STATE_${name}`, value] as const);
  const path = [...main.path.toReversed(), environment['PATH']].join(delimiter);
  await options.between?.(folders.workspace);
  const afterwards = inputsWhen(options.jobStatus ?? main.outcome).environment;
  const later = {
    ...environment,
    ...afterwards,
    ...Object.fromEntries(main.env),
    ...Object.fromEntries(state),
    PATH: path,
  };
  const laterStep = { ...step, options: optionsOfPost(options) };
  const post = await runStep(laterStep, { script: action.runs.post, environment: later, warnings: [] });
  return { ...result, post };
}

interface Step {
  readonly options: RunOptions;
  readonly folders: JobFolders;
  readonly masker: Masker;
  readonly artifacts: Map<string, string>;
}

interface Stage {
  readonly script: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
}

async function runStep(step: Step, stage: Stage): Promise<StepResult> {
  const { options, folders, masker } = step;
  const files = createCommandFiles(folders.temp, step.artifacts);
  const env = defined({ ...stage.environment, ...files, ...options.env });
  const log = new StepLog(masker, { debug: env['RUNNER_DEBUG'] === '1' });
  for (const warning of stage.warnings) log.annotate('warning', warning);
  const readers = {
    stdout: lineReader((line) => log.line(line)),
    stderr: lineReader((line) => log.line(line)),
  };
  const child = await runScript([join(distOf(options.distDir), basename(stage.script))], {
    cwd: folders.workspace,
    env,
    cancelAfter: options.cancelAfter,
    timeoutMs: options.timeoutMs,
    onText: (stream, text) => readers[stream].push(text),
  });
  readers.stdout.end();
  readers.stderr.end();
  const commandFiles = readRaw(files);
  const results = processFiles(commandFiles, log, {
    workspace: folders.workspace,
    artifacts: step.artifacts,
  });
  const { exitCode, signal, stdout, stderr, milliseconds } = child;
  return {
    ...results,
    exitCode,
    signal,
    stdout,
    stderr,
    milliseconds,
    commandFiles,
    outcome: outcomeOf(child, log),
    log: log.lines.join('\n'),
    annotations: log.annotations,
    masks: [...masker.masks],
    rejected: [...log.rejected, ...child.problems],
  };
}

function outcomeOf(child: ChildResult, log: StepLog): StepResult['outcome'] {
  if (child.cancelled) return 'cancelled';
  return child.exitCode === 0 && !log.failed ? 'success' : 'failure';
}

export interface CliResult extends ChildResult {
  readonly cwd: string;
}

/** The flag mode, outside a workflow: nothing of the runner is in the environment. */
export async function runCli(
  args: readonly string[],
  options: Pick<RunOptions, 'cwd' | 'env' | 'distDir' | 'cancelAfter' | 'timeoutMs'> = {},
): Promise<CliResult> {
  const folders = jobFolders(options.cwd);
  const env = defined({ ...cleanPath(), HOME: folders.home, USERPROFILE: folders.home, ...options.env });
  const { cancelAfter, timeoutMs } = options;
  const script = join(distOf(options.distDir), 'index.js');
  const result = await runScript([script, ...args], { cwd: folders.workspace, env, cancelAfter, timeoutMs });
  return { ...result, cwd: folders.workspace };
}

/** A space in every path, because runners have them too. */
function jobFolders(cwd: string | undefined): JobFolders {
  const parent = process.env['ORAS_TEST_TEMP'] ?? tmpdir();
  const root = realpathSync(mkdtempSync(join(parent, 'a job ')));
  const own = { temp: join(root, '_temp'), toolCache: join(root, '_tool'), home: join(root, 'home') };
  const workspace = cwd === undefined ? join(root, 'workspace') : resolve(cwd);
  for (const folder of [...Object.values(own), workspace]) mkdirSync(folder, { recursive: true });
  return { ...own, workspace };
}

function eventFile(folders: JobFolders, event: RunOptions['event']): string {
  const folder = join(folders.temp, '_github_workflow');
  mkdirSync(folder);
  const file = join(folder, 'event.json');
  writeFileSync(file, JSON.stringify(event?.payload ?? {}));
  return file;
}

function distOf(distDir: string | undefined): string {
  if (distDir !== undefined) return distDir;
  const error = process.env['ORAS_ACTION_DIST_ERROR'];
  if (error) throw new Error(`the action could not be built: ${error}`);
  const dist = process.env['ORAS_ACTION_DIST'];
  if (!dist) throw new Error('ORAS_ACTION_DIST is not set: run the tests by `npm test`');
  return resolve(dist);
}

function defined(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const entries = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}

function optionsOfPost(options: RunOptions): RunOptions {
  const { cancelAfter: _, ...rest } = options;
  return { ...rest, env: { ...rest.env, ...rest.postEnv } };
}
