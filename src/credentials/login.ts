import { isDeepStrictEqual } from 'node:util';
import { parseRegistry } from '../core/reference.ts';
import type { CallOptions } from '../core/target.ts';
import { Registry } from '../registry/registry.ts';
import type { RegistryOptions } from '../registry/senders.ts';
import { formatConfig, readConfigFile, writeConfigFile, type DockerConfig } from './config-file.ts';
import { withConfigLock } from './config-lock.ts';
import { credentialOf, withLogins, withoutRegistry, type Login, type LoginSecret } from './docker-login.ts';
import { forRegistry } from './providers.ts';

/** Options of {@link loginTo}. */
export interface LoginOptions extends Omit<RegistryOptions, 'credentials'>, CallOptions {
  /** The Docker config file to keep the login in, such as `~/.docker/config.json` with the home folder's path. */
  readonly configFile: string;
}

/**
 * Logs in as `docker login` does: tries the login on the registry, then keeps it in the config file. Other entries of the file
 * stay, and so does its mode; a new file is readable by its owner only.
 *
 * @param registry - Host, such as `ghcr.io`.
 * @throws {RegistryError} `UNAUTHORIZED` if the registry refuses the login; nothing is written then.
 * @throws {OrasError} `INVALID_INPUT` for what is no registry, and for a file that is no JSON object; `STORAGE` if it cannot be
 * read or written; `CONFLICT` if another process keeps its lock.
 * @example
 * await loginTo('ghcr.io', { username: 'octocat', password: 'secret' }, {
 *   configFile: join(homedir(), '.docker/config.json'),
 * });
 */
export async function loginTo(registry: string, secret: LoginSecret, options: LoginOptions): Promise<void> {
  const { configFile, signal, ...connection } = options;
  const login: Login = { registry: parseRegistry(registry), ...secret };
  await using opened = new Registry(login.registry, {
    ...connection,
    credentials: forRegistry(login.registry, credentialOf(login)),
  });
  await opened.ping({ signal });
  await changeConfig(configFile, (config) => withLogins(config, [login]), { signal });
}

/**
 * Removes the logins for a registry from a Docker config file; one without any stays as it is.
 *
 * @throws {OrasError} `INVALID_INPUT`, `STORAGE` and `CONFLICT`, as {@link loginTo}.
 */
export async function logoutFrom(
  registry: string,
  { configFile, signal }: Pick<LoginOptions, 'configFile' | 'signal'>,
): Promise<void> {
  const host = parseRegistry(registry);
  await changeConfig(configFile, (config) => withoutRegistry(config, host), { signal });
}

async function changeConfig(
  path: string,
  change: (config: DockerConfig) => DockerConfig,
  options: CallOptions,
): Promise<void> {
  await withConfigLock(path, options, async () => {
    const { config, mode } = await readConfigFile(path, 'error');
    const changed = change(config);
    if (!isDeepStrictEqual(changed, config)) await writeConfigFile(path, formatConfig(changed), mode);
  });
}
