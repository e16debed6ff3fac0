import { delimiter } from 'node:path';

export interface JobFolders {
  readonly workspace: string;
  readonly temp: string;
  readonly toolCache: string;
  readonly home: string;
}

const systems: Readonly<Partial<Record<NodeJS.Platform, string>>> = { win32: 'Windows', darwin: 'macOS' };

/** What Windows programs cannot start without. */
const windowsNames = ['SystemRoot', 'SystemDrive', 'windir', 'ComSpec', 'PATHEXT', 'TEMP', 'TMP'];

/** The outer PATH without what npm put in front of it; nothing else of the outer environment is passed on. */
export function cleanPath(): Record<string, string> {
  const path = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'));
  const system = process.platform === 'win32' ? windowsNames : [];
  const copied = system.map((name) => [name, process.env[name] ?? '']);
  return { ...Object.fromEntries(copied), PATH: path.join(delimiter) };
}

export function baseEnvironment(
  folders: JobFolders,
  eventFile: string,
  eventName = 'push',
): Record<string, string> {
  return {
    ...cleanPath(),
    HOME: folders.home,
    USERPROFILE: folders.home,
    LANG: 'C.UTF-8',
    CI: 'true',
    RUNNER_OS: systems[process.platform] ?? 'Linux',
    RUNNER_ARCH: process.arch.toUpperCase(),
    RUNNER_NAME: 'runner-lite',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_TEMP: folders.temp,
    RUNNER_TOOL_CACHE: folders.toolCache,
    RUNNER_WORKSPACE: folders.workspace,
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__org_oras-action',
    GITHUB_ACTION_REPOSITORY: 'org/oras-action',
    GITHUB_ACTION_REF: 'v1',
    GITHUB_ACTOR: 'octocat',
    GITHUB_ACTOR_ID: '583231',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_BASE_REF: '',
    GITHUB_EVENT_NAME: eventName,
    GITHUB_EVENT_PATH: eventFile,
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_HEAD_REF: '',
    GITHUB_JOB: 'build',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_REPOSITORY_ID: '123456789',
    GITHUB_REPOSITORY_OWNER: 'acme',
    GITHUB_REPOSITORY_OWNER_ID: '987654',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '4242424242',
    GITHUB_RUN_NUMBER: '7',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: 'f0e1d2c3b4a5968778695a4b3c2d1e0f00112233',
    GITHUB_TRIGGERING_ACTOR: 'octocat',
    GITHUB_WORKFLOW: 'release',
    GITHUB_WORKFLOW_REF: 'acme/app/.github/workflows/release.yml@refs/heads/main',
    GITHUB_WORKFLOW_SHA: 'f0e1d2c3b4a5968778695a4b3c2d1e0f00112233',
    GITHUB_WORKSPACE: folders.workspace,
  };
}
