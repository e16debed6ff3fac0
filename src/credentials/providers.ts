import { join } from 'node:path';
import { firstOf, type Credential, type CredentialProvider } from '../core/credential.ts';
import { canonicalRegistry } from '../core/reference.ts';
import { dockerConfig } from './docker-config.ts';

/**
 * One credential for one registry, and for no other.
 *
 * @example
 * const credentials = forRegistry('ghcr.io', { kind: 'basic', username: 'octocat', password: 'secret' });
 */
export function forRegistry(registry: string, credential: Credential): CredentialProvider {
  const canonical = canonicalRegistry(registry);
  return async (request) => (canonicalRegistry(request.registry) === canonical ? credential : undefined);
}

/** The workflow's token, for the container registries of its own GitHub server only. */
export function githubToken(token: string, serverUrl: string, actor: string | undefined): CredentialProvider {
  const hosts = githubRegistries(serverUrl);
  const credential: Credential = { kind: 'basic', username: actor ?? 'x-access-token', password: token };
  return async ({ registry }) => (hosts.includes(registry) ? credential : undefined);
}

/** The container registries of a GitHub server. */
export function githubRegistries(serverUrl: string): string[] {
  const host = URL.parse(serverUrl)?.hostname ?? 'github.com';
  return host === 'github.com' ? ['ghcr.io'] : [`containers.${host}`];
}

/**
 * The logins that docker, podman, skopeo and oras store in files, with their credential helpers. `onWarning` is called for a
 * helper that is not installed.
 *
 * @param home - The home folder.
 * @throws {OrasError} from a provider, when it is asked: `INVALID_INPUT` and `INVALID_CONTENT` for a file or a credential helper
 * that gives no login, `STORAGE` for a file that cannot be read, `UNAUTHORIZED` and `UNAVAILABLE` for a helper that fails.
 */
export function configFiles(
  env: NodeJS.ProcessEnv,
  home: string,
  onWarning?: (text: string) => void,
): CredentialProvider {
  const docker = join(env['DOCKER_CONFIG'] || join(home, '.docker'), 'config.json');
  const containers = [
    env['REGISTRY_AUTH_FILE'] || undefined,
    env['XDG_RUNTIME_DIR'] ? join(env['XDG_RUNTIME_DIR'], 'containers', 'auth.json') : undefined,
    join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'containers', 'auth.json'),
  ];
  const paths = [docker, ...containers].filter((path) => path !== undefined);
  return firstOf(paths.map((path) => dockerConfig(path, env, onWarning)));
}

/** Reports a credential's secrets, to be masked, before it is used. */
export function masking(
  provider: CredentialProvider,
  onSecret: (secret: string) => void,
): CredentialProvider {
  return async (request, options) => {
    const credential = await provider(request, options);
    if (credential?.kind === 'basic') {
      onSecret(credential.password);
      onSecret(Buffer.from(`${credential.username}:${credential.password}`).toString('base64'));
    } else if (credential) {
      onSecret(credential.token);
    }
    return credential;
  };
}
