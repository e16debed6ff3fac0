import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { passed } from './passed.ts';
import { client, run } from './partners.ts';
import { tempFolder } from './temp.ts';
import { standInFolder, type StandIn } from './recipe-stand-ins.ts';

export interface WorkflowRun {
  /** The text of the workflow file. */
  readonly workflow: string;
  /** A git repository, as `repositoryWith` makes it. */
  readonly repository: string;
  readonly event: string;
  /** What GITHUB_EVENT_PATH has. */
  readonly payload?: object;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  readonly standIns?: readonly StandIn[];
  /** What every step has besides. */
  readonly stepEnv?: Readonly<Record<string, string>> | undefined;
  /** A folder with programs that come before those of the machine. */
  readonly programs?: string | undefined;
  /** Default: act's own. */
  readonly actor?: string | undefined;
}

export interface ActStep {
  readonly job: string;
  /** Its `id`, else its place in the job. */
  readonly id: string;
  readonly name: string;
  result: 'success' | 'failure' | 'skipped' | 'none';
  readonly outputs: Map<string, string>;
}

export interface ActRun {
  readonly code: number;
  readonly jobs: ReadonlyMap<string, string>;
  readonly steps: readonly ActStep[];
  /** `::error` of all steps. */
  readonly errors: readonly string[];
  /** All that was printed, for people. */
  readonly log: string;
  /** An output of the step with this id, which must be there. */
  output(step: string, name: string): string;
}

const root = join(import.meta.dirname, '../..');
/** Of a machine that is itself a runner: a workflow of a test is nothing of that job. */
const foreign = /^(?:GITHUB|ACTIONS|RUNNER|INPUT|STATE|ORAS)_|^XDG_/;
let action: string | undefined;

/** A folder as a release of the action has it: action.yml and dist. */
function actionFolder(): string {
  if (action !== undefined) return action;
  const dist = process.env['ORAS_ACTION_DIST'];
  if (dist === undefined || process.env['ORAS_ACTION_DIST_ERROR'] !== undefined)
    throw new Error(
      `there is no built action: ${process.env['ORAS_ACTION_DIST_ERROR'] ?? 'no global setup'}`,
    );
  action = tempFolder('act-action-');
  cpSync(join(root, 'action.yml'), join(action, 'action.yml'));
  cpSync(dist, join(action, 'dist'), { recursive: true });
  return action;
}

/** Runs a workflow with act in host mode: real expressions, jobs and steps, the built action, no Docker, no network. */
export async function runWorkflow(options: WorkflowRun): Promise<ActRun> {
  const home = tempFolder('act-home-');
  const workflow = join(home, 'workflow.yml');
  const event = join(home, 'event.json');
  writeFileSync(workflow, options.workflow);
  writeFileSync(event, JSON.stringify(options.payload ?? {}));
  const local = [
    ['org/oras-action@v1', actionFolder()],
    ...(options.standIns ?? []).map((one) => [one.uses, standInFolder(one)]),
  ];
  const args = [
    options.event,
    '--json',
    '--no-cache-server',
    `--eventpath=${event}`,
    `--workflows=${workflow}`,
    ...['ubuntu-latest', 'self-hosted'].map((label) => `--platform=${label}=-self-hosted`),
    ...local.map(([uses, folder]) => `--local-repository=${uses}=${folder}`),
    ...Object.entries(options.secrets ?? {}).map(([name, value]) => `--secret=${name}=${value}`),
    ...Object.entries(options.stepEnv ?? {}).map(([name, value]) => `--env=${name}=${value}`),
    ...(options.actor === undefined ? [] : [`--actor=${options.actor}`]),
    ...Object.entries(options.vars ?? {}).map(([name, value]) => `--var=${name}=${value}`),
  ];
  const cleared = Object.keys(process.env).filter((name) => foreign.test(name));
  const env = {
    ...Object.fromEntries(cleared.map((name) => [name, undefined])),
    HOME: home,
    DOCKER_CONFIG: join(home, '.docker'),
    // act runs actions with the node that it finds.
    PATH: [options.programs ?? [], dirname(process.execPath), process.env['PATH']].flat().join(delimiter),
  };
  const { code, stdout, stderr } = await client('act')(args, {
    cwd: options.repository,
    env,
    timeoutMs: 150_000,
  });
  return resultOf(code, stdout, stderr);
}

interface Line {
  readonly msg?: string;
  readonly jobID?: string;
  readonly jobResult?: string;
  readonly stage?: string;
  readonly step?: string;
  readonly stepID?: readonly string[];
  readonly stepResult?: ActStep['result'];
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
}

function resultOf(code: number, stdout: string, stderr: string): ActRun {
  const lines = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);
  const jobs = new Map<string, string>();
  const steps = new Map<string, ActStep>();
  const errors: string[] = [];
  for (const line of lines) {
    if (line.jobID !== undefined && line.jobResult !== undefined) jobs.set(line.jobID, line.jobResult);
    if (line.command === 'error') errors.push(line.arg ?? '');
    if (line.stage !== 'Main' || line.jobID === undefined || line.stepID === undefined) continue;
    const [id = ''] = line.stepID;
    const key = `${line.jobID}/${id}`;
    const step = steps.get(key) ?? {
      job: line.jobID,
      id,
      name: line.step ?? '',
      result: 'none' as const,
      outputs: new Map(),
    };
    steps.set(key, step);
    // A composite action's own steps have an id of more parts.
    if (line.stepID.length > 1) continue;
    if (line.stepResult !== undefined) step.result = line.stepResult;
    if (line.command === 'set-output') step.outputs.set(line.name ?? '', line.arg ?? '');
  }
  const shown = lines.map(({ jobID, msg }) => `[${jobID ?? 'act'}] ${(msg ?? '').trimEnd()}`);
  const log = [...shown, stderr].join('\n');
  const output = (id: string, name: string): string => {
    const value = [...steps.values()].find((step) => step.id === id)?.outputs.get(name);
    if (value === undefined) throw new Error(`the step ${id} has no output ${name}:\n${log}`);
    return value;
  };
  return { code, jobs, steps: [...steps.values()], errors, log, output };
}

/** A folder that is a clone of acme/app with one commit of these files. */
export async function repositoryWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = tempFolder('act-repository-');
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  const git = async (...args: string[]) => passed(await run('git', ['-C', folder, ...args]));
  await git('init', '--quiet', '--initial-branch=main');
  await git('remote', 'add', 'origin', 'https://github.com/acme/app');
  await git('add', '--all');
  await git(
    '-c',
    'user.name=tester',
    '-c',
    'user.email=tester@example.com',
    'commit',
    '--quiet',
    '--message=First',
  );
  return folder;
}
