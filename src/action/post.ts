import { readFile, realpath, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as core from '@actions/core';
import { isRecord } from '../core/descriptor.ts';
import { messageOf, systemCode } from '../core/errors.ts';
import { formatConfig, parseConfig, readConfigFile, writeConfigFile } from '../credentials/config-file.ts';
import { withoutLogins } from '../credentials/docker-login.ts';
import type { Log } from './log.ts';
import { safeText } from './safe-text.ts';

/** Tells the post step, which runs the same bundle, from the step. */
const POST = 'post';
const LOGIN = 'login';

/** What the Docker config in the home folder was, and what a login made of it, in the login's folder. */
export const SAVED = { before: 'before.json', written: 'written.json' } as const;

/** What a login must be undone by: places and names, no secret. */
interface LoginState {
  /** Holds the logins, or what the config in the home folder was. */
  readonly folder: string;
  readonly registries: readonly string[];
  /** What `DOCKER_CONFIG` was. */
  readonly dockerConfig?: string;
  /** The config that was changed, where it is not one of our own. */
  readonly home?: HomeState;
}

interface HomeState {
  readonly path: string;
  /** Undefined where there was no file. */
  readonly mode: number | undefined;
  /** The first folder that was made for it. */
  readonly made: string | undefined;
}

export function isPost(): boolean {
  return core.getState(POST) === 'true';
}

/** From now on, the bundle runs again as the post step of this one. */
export function beginStep(): void {
  core.saveState(POST, 'true');
}

export function rememberLogin(login: LoginState): void {
  core.saveState(LOGIN, login);
}

export function forgetLogin(): void {
  core.saveState(LOGIN, '');
}

/** Undoes what the step left for later ones. It fails no job: what it cannot undo is told. */
export async function post(env: NodeJS.ProcessEnv, log: Log): Promise<void> {
  try {
    const login = loginIn(core.getState(LOGIN));
    if (!login) return;
    const { folder, home, registries, dockerConfig } = login;
    if (home) await restore(home, folder);
    await rm(folder, { recursive: true, force: true });
    // The post steps of others, too, log out where they logged in.
    if (dockerConfig !== undefined && env['DOCKER_CONFIG'] === folder)
      core.exportVariable('DOCKER_CONFIG', dockerConfig);
    log.info(`Logged out of ${registries.join(', ')}`);
  } catch (error) {
    log.warning(`the login could not be removed: ${safeText(messageOf(error))}`);
  }
}

/** Byte for byte, unless others have changed it meanwhile. */
async function restore({ path, mode, made }: HomeState, folder: string): Promise<void> {
  const { text: now, config } = await readConfigFile(path, 'error');
  if (now === undefined) return;
  const [before, written] = await Promise.all([saved(folder, SAVED.before), saved(folder, SAVED.written)]);
  const undone = withoutLogins(config, {
    before: parseConfig(before ?? '{}', path),
    written: parseConfig(written ?? '{}', path),
  });
  if (before === undefined && Object.keys(undone).length === 0) {
    // A link that led to no file does so again.
    await rm(await realpath(path));
    if (made !== undefined) await removeFolder(made, path);
  } else {
    const text = now === written && before !== undefined ? before : formatConfig(undone);
    await writeConfigFile(path, text, mode);
  }
}

/** From the config's folder up to the first that the login made, as long as they are empty. */
async function removeFolder(first: string, path: string): Promise<void> {
  for (let at = dirname(path); at.startsWith(first); at = dirname(at)) {
    try {
      await rmdir(at);
    } catch {
      return;
    }
  }
}

async function saved(folder: string, name: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder, name), 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function loginIn(state: string): LoginState | undefined {
  if (state === '') return undefined;
  const json: unknown = JSON.parse(state);
  if (!isRecord(json)) return undefined;
  const { folder, registries, home, dockerConfig } = json;
  if (typeof folder !== 'string' || !Array.isArray(registries)) return undefined;
  return {
    folder,
    registries: registries.map(String),
    ...(typeof dockerConfig === 'string' && { dockerConfig }),
    ...(isRecord(home) && typeof home['path'] === 'string' && { home: homeIn(home, home['path']) }),
  };
}

function homeIn({ mode, made }: Record<string, unknown>, path: string): HomeState {
  return {
    path,
    mode: typeof mode === 'number' ? mode : undefined,
    made: typeof made === 'string' ? made : undefined,
  };
}
