import { devNull } from 'node:os';
import type { Credential, CredentialProvider } from '../core/credential.ts';
import { isRecord } from '../core/descriptor.ts';
import { OrasError } from '../core/errors.ts';
import { canonicalRegistry } from '../core/reference.ts';
import { readConfigFile, type DockerConfig } from './config-file.ts';
import { configKeyOf, normalKey } from './config-keys.ts';
import { runHelper } from './credential-helper.ts';

/**
 * Credentials from a Docker config file, or from a containers `auth.json`, which has the same form: first from the
 * host's own helper, then from the entry with the longest matching path, then from the default helper. A helper that is
 * not installed is skipped, with one warning.
 */
export function dockerConfig(
  path: string,
  env: NodeJS.ProcessEnv,
  onWarning: (text: string) => void = () => undefined,
): CredentialProvider {
  const missing = new Set<string>();
  let reading: Promise<DockerConfig> | undefined;
  return async ({ registry, repository }) => {
    reading ??= readConfig(path);
    const config = await reading;
    const host = canonicalRegistry(registry);
    const helper = stringIn(entryOf(config['credHelpers'], [host]));
    const credential = helper === undefined ? undefined : await ask(helper);
    if (helper !== undefined && (credential || !missing.has(helper))) return credential;
    const stored = parseAuth(entryOf(config['auths'], keysFor(host, repository)), path, host);
    if (stored) return stored;
    const store = stringIn(config['credsStore']);
    return store === undefined ? undefined : ask(store);

    async function ask(name: string): Promise<Credential | undefined> {
      try {
        return await runHelper(name, configKeyOf(registry), { env });
      } catch (cause) {
        if (cause instanceof OrasError && cause.details.reason === 'missing-helper') {
          if (!missing.has(name))
            onWarning(`${cause.message}; ${path} names it for ${host}, which is used without that login`);
          missing.add(name);
          return undefined;
        }
        throw withConfigPath(cause, path, host);
      }
    }
  };
}

/** Users may not know which file names the helper that failed. */
function withConfigPath(cause: unknown, path: string, host: string): unknown {
  if (!(cause instanceof OrasError)) return cause;
  const message = `${cause.message}; ${path} names it for ${host}`;
  return new OrasError(cause.code, message, { cause, details: { ...cause.details, host, path } });
}

async function readConfig(path: string): Promise<DockerConfig> {
  // REGISTRY_AUTH_FILE=/dev/null is how users say that there is no such file.
  return path === devNull ? {} : (await readConfigFile(path, 'absent')).config;
}

/** `host/a/b/c`, `host/a/b`, `host/a`, `host`: the longest match wins (containers-auth.json). */
function keysFor(host: string, repository: string | undefined): string[] {
  const segments = repository?.split('/') ?? [];
  return segments.map((_, at) => [host, ...segments.slice(0, segments.length - at)].join('/')).concat(host);
}

function entryOf(table: unknown, keys: readonly string[]): unknown {
  if (!isRecord(table)) return undefined;
  const entries = new Map(Object.entries(table).map(([key, value]) => [normalKey(key), value]));
  return keys.map((key) => entries.get(key)).find((value) => value !== undefined);
}

function parseAuth(entry: unknown, path: string, host: string): Credential | undefined {
  if (!isRecord(entry)) return undefined;
  const identity = stringIn(entry['identitytoken']);
  if (identity !== undefined) return { kind: 'refresh', token: identity };
  const bearer = stringIn(entry['registrytoken']);
  if (bearer !== undefined) return { kind: 'bearer', token: bearer };
  const auth = stringIn(entry['auth']);
  if (auth === undefined) return plainAuth(entry);
  const decoded = Buffer.from(auth, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  if (colon < 0)
    throw new OrasError('INVALID_INPUT', `${path}: the auth entry of ${host} is not base64 of user:password`);
  return {
    kind: 'basic',
    username: decoded.slice(0, colon),
    password: decoded.slice(colon + 1).replace(/\0+$/, ''),
  };
}

function plainAuth(entry: Record<string, unknown>): Credential | undefined {
  const username = stringIn(entry['username']);
  const password = stringIn(entry['password']);
  return username === undefined || password === undefined ? undefined : { kind: 'basic', username, password };
}

function stringIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
