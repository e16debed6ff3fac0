import { homedir, tmpdir } from 'node:os';

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
}

export function readRuntime(env: NodeJS.ProcessEnv, insideWorkflow: boolean): Runtime {
  return {
    workspace: process.cwd(),
    temp: env['RUNNER_TEMP'] || tmpdir(),
    home: homedir(),
    env,
    workflow: insideWorkflow
      ? {
          serverUrl: env['GITHUB_SERVER_URL'] || 'https://github.com',
          repository: env['GITHUB_REPOSITORY'] || undefined,
          sha: env['GITHUB_SHA'] || undefined,
          actor: env['GITHUB_ACTOR'] || undefined,
        }
      : undefined,
    sourceDate: sourceDateOf(env['SOURCE_DATE_EPOCH']),
  };
}

function sourceDateOf(text: string | undefined): number | undefined {
  return text !== undefined && /^[0-9]{1,11}$/.test(text) ? Number(text) : undefined;
}
