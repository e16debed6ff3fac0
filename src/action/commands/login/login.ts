import { mkdtemp, readdir, rm, stat, symlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { OrasError } from '../../../core/errors.ts';
import { formatConfig, readConfigFile, writeConfigFile } from '../../../credentials/config-file.ts';
import { configPath, withLogins, type Login } from '../../../credentials/docker-login.ts';
import type { StepLogin } from '../../open/registries.ts';
import type { Context } from '../shared/context.ts';
import { loginAtHome, type HomeLogin } from './home-login.ts';
import { rememberLogin } from './undo.ts';
import type { Result } from '../../results/result.ts';
import type { Command } from '../command.ts';

interface LoginInputs {
  readonly persist: 'env' | 'home';
}

export const login: Command<LoginInputs> = {
  summary: 'log in for later steps of the job',
  effect: 'local',
  required: [],
  optional: ['login-persist'],
  needs:
    '`registry-auth`, or `registry`, `username` and `password`; without them it logs in to GitHub’s registry',
  outputs: [],
  read: (reader) => ({ persist: reader.oneOf('login-persist', ['env', 'home']) }),
  references: () => ({ source: [], target: [] }),
  run: logIn,
};

/**
 * Logs in for later steps: each credential is shown to its registry, then kept in a Docker config, which `post` undoes.
 * By default that is a file of its own, with all that the old one had, and `DOCKER_CONFIG` points to it.
 */
async function logIn({ persist }: LoginInputs, context: Context): Promise<Result> {
  const { open, signal } = context;
  const logins: readonly StepLogin[] = [...(await open.logins()), ...(await open.tokenLogins(signal))];
  if (logins.length === 0) {
    throw new OrasError(
      'INVALID_INPUT',
      'input registry-auth is missing: command login needs it, or registry, username and password, or a github-token',
      { details: { input: 'registry-auth' } },
    );
  }
  for (const one of logins) await check(one, context);
  const kept = logins.map(({ until: _end, ...login }) => login);
  await (persist === 'home' ? keepInHome(kept, context) : keepInOwnFile(kept, context));
  return { kind: 'note', text: `Logged in to ${registriesOf(logins).join(', ')}` };
}

async function check(one: StepLogin, { open, log, signal }: Context): Promise<void> {
  const answer = await open.checkLogin(one, signal);
  const end = one.until === undefined ? '' : `, until ${new Date(one.until).toISOString()}`;
  if (answer === 'taken') log.info(`Login accepted by ${one.registry}${end}`);
  else log.info(`${one.registry} did not ask for a login, so this one could not be checked`);
}

/** A folder that stands for the one with Docker's config: later steps find it by `DOCKER_CONFIG`. */
async function keepInOwnFile(logins: readonly Login[], { runtime, runner, signal }: Context): Promise<void> {
  const oldConfig = configPath(runtime.env, runtime.home);
  const { config } = await readConfigFile(oldConfig, 'absent');
  signal.throwIfAborted();
  const folder = await mkdtemp(join(runtime.temp, 'oras-action-login-'));
  const registries = registriesOf(logins);
  const dockerConfig = runtime.env['DOCKER_CONFIG'] ?? '';
  if (runner.state) rememberLogin(runner.state, { folder, registries, dockerConfig });
  try {
    await writeConfigFile(join(folder, 'config.json'), formatConfig(withLogins(config, logins)));
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  await linkFolders(dirname(resolve(oldConfig)), folder);
  runner.exportVariable('DOCKER_CONFIG', folder);
}

/** Builders, contexts and plugins of the Docker CLI lie beside its config. */
async function linkFolders(from: string, to: string): Promise<void> {
  for (const name of await readdir(from).catch(() => [])) {
    const [path, link] = [join(from, name), join(to, name)];
    const isFolder = await stat(path).then(
      (facts) => facts.isDirectory(),
      () => false,
    );
    // A junction: Windows gives the right to other links to few.
    if (isFolder) await symlink(path, link, 'junction').catch(() => undefined);
  }
}

async function keepInHome(logins: readonly Login[], { runtime, runner, signal }: Context): Promise<void> {
  const { state } = runner;
  const registries = registriesOf(logins);
  await loginAtHome(logins, {
    home: runtime.home,
    signal,
    remember: state && ((home: HomeLogin) => rememberLogin(state, { registries, home })),
  });
}

function registriesOf(logins: readonly Login[]): string[] {
  return logins.map(({ registry }) => registry);
}
