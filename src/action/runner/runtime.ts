import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { isRecord } from '../../core/descriptor.ts';

/** Facts of the machine and the workflow that a run needs, read once. */
export interface Runtime {
  /** References and files are relative to it. */
  readonly workspace: string;
  readonly temp: string;
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
  /** Undefined outside a workflow. */
  readonly workflow: Workflow | undefined;
  /** Seconds since 1970, of SOURCE_DATE_EPOCH. */
  readonly sourceDate: number | undefined;
}

export interface Workflow {
  readonly serverUrl: string;
  readonly repository: string | undefined;
  readonly sha: string | undefined;
  readonly actor: string | undefined;
  /** The run is for a pull request from a fork. */
  readonly fork: boolean;
}

export function readRuntime(env: NodeJS.ProcessEnv, insideWorkflow: boolean): Runtime {
  return {
    workspace: process.cwd(),
    temp: env['RUNNER_TEMP'] || tmpdir(),
    home: homeFolder() ?? (env['RUNNER_TEMP'] || tmpdir()),
    env,
    workflow: insideWorkflow
      ? {
          serverUrl: serverUrlIn(env),
          repository: env['GITHUB_REPOSITORY'] || undefined,
          sha: env['GITHUB_SHA'] || undefined,
          actor: env['GITHUB_ACTOR'] || undefined,
          fork: isFork(env),
        }
      : undefined,
    sourceDate: sourceDateOf(env['SOURCE_DATE_EPOCH']),
  };
}

export const GITHUB_SERVER = 'https://github.com';

export function serverUrlIn(env: NodeJS.ProcessEnv): string {
  return env['GITHUB_SERVER_URL'] || GITHUB_SERVER;
}

/** A user without HOME may have no entry that names one. */
function homeFolder(): string | undefined {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}

/** By the event's payload; a head that is gone was a fork. Runs for `pull_request_target` have all rights. */
function isFork({ GITHUB_EVENT_NAME: name = '', GITHUB_EVENT_PATH: eventFile }: NodeJS.ProcessEnv): boolean {
  if (!name.startsWith('pull_request') || name === 'pull_request_target') return false;
  const pull = readEvent(eventFile)?.['pull_request'];
  if (!isRecord(pull)) return false;
  const [head, base] = [nameIn(pull['head']), nameIn(pull['base'])];
  return base !== undefined && head !== base;
}

/** What caused the run; undefined where that cannot be read. */
export function readEvent(file: string | undefined): Record<string, unknown> | undefined {
  if (!file) return undefined;
  try {
    const event: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isRecord(event) ? event : undefined;
  } catch {
    return undefined;
  }
}

function nameIn(side: unknown): unknown {
  const repository = isRecord(side) ? side['repo'] : undefined;
  return isRecord(repository) ? repository['full_name'] : undefined;
}

/** Where a failure is explained, for the version of the action that runs. */
export function docsAddress(env: NodeJS.ProcessEnv): string {
  const repository = env['GITHUB_ACTION_REPOSITORY'] || 'org/oras-action';
  const ref = env['GITHUB_ACTION_REF'] || 'v1';
  return `https://github.com/${repository}/blob/${ref}/docs/troubleshooting.md`;
}

function sourceDateOf(text: string | undefined): number | undefined {
  return text !== undefined && /^[0-9]{1,11}$/.test(text) ? Number(text) : undefined;
}
