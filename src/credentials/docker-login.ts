import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Credential } from '../core/credential.ts';
import { isRecord } from '../core/descriptor.ts';
import { canonicalRegistry } from '../core/reference.ts';
import type { DockerConfig } from './config-file.ts';
import { configKeyOf, normalKey } from './config-keys.ts';

/** A user name and password, or a token: sent as it is (Docker's `registrytoken`), or exchanged (`identitytoken`). */
export type LoginSecret =
  | { readonly username: string; readonly password: string }
  | { readonly token: string }
  | { readonly identityToken: string };

/** The secret for one registry. */
export type Login = { readonly registry: string } & LoginSecret;

/** The credential of a login, for {@link forRegistry}. */
export function credentialOf(secret: LoginSecret): Credential {
  if ('token' in secret) return { kind: 'bearer', token: secret.token };
  if ('identityToken' in secret) return { kind: 'refresh', token: secret.identityToken };
  return { kind: 'basic', username: secret.username, password: secret.password };
}

const TABLES = ['auths', 'credHelpers'] as const;

type Join = (...parts: string[]) => string;

/** Where Docker, podman and the ORAS CLI look. */
export function configPath(env: NodeJS.ProcessEnv, home: string, joined: Join = join): string {
  return env['DOCKER_CONFIG'] ? joined(env['DOCKER_CONFIG'], 'config.json') : homeConfigPath(home, joined);
}

/** Where tools look that ignore `DOCKER_CONFIG`, such as actions/attest. */
export function homeConfigPath(home: string, joined: Join = join): string {
  return joined(home, '.docker', 'config.json');
}

/**
 * Adds the logins to the config. A credential store would hide them: it becomes the helper of each registry that it has
 * a login for, instead of the default.
 */
export function withLogins(config: DockerConfig, logins: readonly Login[]): DockerConfig {
  const { auths, credHelpers, credsStore, ...others } = config;
  const hosts = new Set(logins.map(({ registry }) => canonicalRegistry(registry)));
  const isOther = ([key]: readonly [string, unknown]): boolean => !hosts.has(normalKey(key));
  const stored = credsStore === undefined ? [] : Object.entries(recordIn(auths)).filter(isStored);
  const helpers = Object.fromEntries([
    ...stored.map(([key]) => [key, credsStore] as const).filter(isOther),
    ...Object.entries(recordIn(credHelpers)).filter(isOther),
  ]);
  const ours = logins.map((login) => [configKeyOf(login.registry), authIn(login)]);
  return {
    ...others,
    auths: Object.fromEntries([...Object.entries(recordIn(auths)).filter(isOther), ...ours]),
    ...(Object.keys(helpers).length > 0 && { credHelpers: helpers }),
  };
}

export function secretOf(credential: Credential): LoginSecret {
  if (credential.kind === 'bearer') return { token: credential.token };
  if (credential.kind === 'refresh') return { identityToken: credential.token };
  return { username: credential.username, password: credential.password };
}

/** The config without the logins for one registry, and without a helper that is only for it. */
export function withoutRegistry(config: DockerConfig, registry: string): DockerConfig {
  const host = canonicalRegistry(registry);
  const entries = Object.entries(config).map(([name, value]) => {
    if (!TABLES.some((table) => table === name) || !isRecord(value)) return [name, value];
    return [name, Object.fromEntries(Object.entries(value).filter(([key]) => normalKey(key) !== host))];
  });
  return Object.fromEntries(entries) as DockerConfig;
}

function authIn(login: Login): Readonly<Record<string, string>> {
  if ('token' in login) return { registrytoken: login.token };
  if ('identityToken' in login) return { auth: encoded(NO_USER, ''), identitytoken: login.identityToken };
  return { auth: encoded(login.username, login.password) };
}

/** The user that clients name beside an identity token. */
const NO_USER = '00000000-0000-0000-0000-000000000000';

function encoded(username: string, password: string): string {
  return Buffer.from(`${username}:${password}`).toString('base64');
}

/** `docker login` writes an entry without secrets where the credential store has the login. */
function isStored([, entry]: readonly [string, unknown]): boolean {
  return isRecord(entry) && !['auth', 'identitytoken', 'registrytoken', 'username'].some((key) => entry[key]);
}

/**
 * Undoes what a login changed from `before` to `written`. Later changes by others stay; where they removed an entry, the
 * one from before is restored.
 */
export function withoutLogins(now: DockerConfig, change: Change): DockerConfig {
  const undone = undo(now, change, TABLES);
  for (const key of TABLES) {
    const [was, is] = [change.before[key], now[key]];
    const table = undo(recordIn(is), { before: recordIn(was), written: recordIn(change.written[key]) });
    if (Object.keys(table).length > 0 || isRecord(was)) undone[key] = table;
    else delete undone[key];
  }
  return undone;
}

interface Change {
  readonly before: DockerConfig;
  readonly written: DockerConfig;
}

function undo(
  now: DockerConfig,
  { before, written }: Change,
  besides: readonly string[] = [],
): Record<string, unknown> {
  const result = new Map(Object.entries(now));
  for (const key of new Set([...Object.keys(before), ...Object.keys(written)])) {
    const isOurs = now[key] === undefined || isDeepStrictEqual(now[key], written[key]);
    if (besides.includes(key) || !isOurs || isDeepStrictEqual(before[key], written[key])) continue;
    if (before[key] === undefined) result.delete(key);
    else result.set(key, before[key]);
  }
  return Object.fromEntries(result);
}

function recordIn(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
