import { rm } from 'node:fs/promises';
import { isRecord } from '../../../core/descriptor.ts';
import { messageOf } from '../../../core/errors.ts';
import { logoutAtHome, type HomeLogin } from './home-login.ts';
import type { Runner, StepState } from '../../runner/runner.ts';
import { safeText } from '../../runner/safe-text.ts';

const LOGIN = 'login';

/** What a login must be undone by: places and names, no secret. */
interface LoginState {
  /** Holds the logins, where they are in a file of their own. */
  readonly folder?: string;
  readonly registries: readonly string[];
  /** What `DOCKER_CONFIG` was. */
  readonly dockerConfig?: string;
  /** The config that was changed, where it is not one of our own. */
  readonly home?: HomeLogin;
}

export function rememberLogin(state: StepState, login: LoginState): void {
  state.save(LOGIN, login);
}

/** Undoes what the step left for later ones. It fails no job: what it cannot undo is told. */
export async function undoLogin(env: NodeJS.ProcessEnv, runner: Runner): Promise<void> {
  const { log, state } = runner;
  try {
    const login = loginIn(state?.read(LOGIN) ?? '');
    if (!login) return;
    const { folder, home, registries, dockerConfig } = login;
    if (home && !(await logoutAtHome(home))) return;
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    // The post steps of others, too, log out where they logged in.
    if (dockerConfig !== undefined && env['DOCKER_CONFIG'] === folder)
      runner.exportVariable('DOCKER_CONFIG', dockerConfig);
    log.info(`Logged out of ${registries.join(', ')}`);
  } catch (error) {
    log.warning(`the login could not be removed: ${safeText(messageOf(error))}`);
  }
}

function loginIn(state: string): LoginState | undefined {
  if (state === '') return undefined;
  const json: unknown = JSON.parse(state);
  if (!isRecord(json)) return undefined;
  const { folder, registries, home, dockerConfig } = json;
  if (!Array.isArray(registries)) return undefined;
  return {
    registries: registries.map(String),
    ...(typeof folder === 'string' && { folder }),
    ...(typeof dockerConfig === 'string' && { dockerConfig }),
    ...(isRecord(home) && homeIn(home)),
  };
}

function homeIn({ path, id }: Record<string, unknown>): Pick<LoginState, 'home'> {
  return typeof path === 'string' && typeof id === 'string' ? { home: { path, id } } : {};
}
