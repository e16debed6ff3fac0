import { devNull } from 'node:os';
import type { Credential, CredentialProvider } from '../core/credential.ts';
import { isRecord } from '../core/descriptor.ts';
import { OrasError, systemCode } from '../core/errors.ts';
import { canonicalRegistry } from '../core/reference.ts';
import { readText } from '../files/open-file.ts';
import { runHelper } from './credential-helper.ts';

/**
 * Credentials of a Docker config file, or of a containers `auth.json`, which has the same form. A helper named for the
 * host comes first, then the file's own entry with the longest matching path, then the general helper. A helper that is
 * not installed knows nothing, which is told once.
 */
export function dockerConfig(
  path: string,
  env: NodeJS.ProcessEnv,
  onWarning: (text: string) => void = () => undefined,
): CredentialProvider {
  const missing = new Set<string>();
  let config: Promise<Record<string, unknown> | undefined> | undefined;
  return async ({ registry, repository }) => {
    config ??= readConfig(path);
    const read = await config;
    if (!read) return undefined;
    const host = canonicalRegistry(registry);
    const server = host === 'docker.io' ? 'https://index.docker.io/v1/' : host;
    const helper = textIn(entryOf(read['credHelpers'], [host]));
    const answer = helper === undefined ? undefined : await ask(helper);
    if (helper !== undefined && (answer || !missing.has(helper))) return answer;
    const own = parseAuth(entryOf(read['auths'], keysFor(host, repository)), path, host);
    if (own) return own;
    const store = textIn(read['credsStore']);
    return store === undefined ? undefined : ask(store);

    async function ask(name: string): Promise<Credential | undefined> {
      try {
        return await runHelper(name, server, { env });
      } catch (cause) {
        if (cause instanceof OrasError && cause.details.reason === 'missing-helper') {
          if (!missing.has(name))
            onWarning(`${cause.message}; ${path} names it for ${host}, which is asked without its login`);
          missing.add(name);
          return undefined;
        }
        throw namingFile(cause, path, host);
      }
    }
  };
}

/** A helper that does not work was asked for by a file that people may not know of. */
function namingFile(cause: unknown, path: string, host: string): unknown {
  if (!(cause instanceof OrasError)) return cause;
  const message = `${cause.message}; ${path} names it for ${host}`;
  return new OrasError(cause.code, message, { cause, details: { ...cause.details, host, path } });
}

async function readConfig(path: string): Promise<Record<string, unknown> | undefined> {
  // So people say that there is no such file.
  if (path === devNull) return undefined;
  let text: string;
  try {
    text = await readText(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EACCES'].includes(systemCode(error) ?? '')) return undefined;
    throw error;
  }
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, '') || '{}');
    if (isRecord(json)) return json;
  } catch {
    // The parser's own message quotes the text, which holds secrets.
  }
  throw new OrasError(
    'INVALID_INPUT',
    `${path} is not a JSON object, so no credentials can be read from it`,
    {
      details: { path },
    },
  );
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

/** Keys may be URLs: `https://index.docker.io/v1/`, `https://ghcr.io`, `ghcr.io/v2/`. */
export function normalKey(key: string): string {
  const place = key.replace(/^https?:\/\//i, '').replace(/\/(?:v[12]\/?)?$/, '');
  const [host = '', ...path] = place.split('/');
  return [canonicalRegistry(host.toLowerCase()), ...path].join('/');
}

function parseAuth(entry: unknown, path: string, host: string): Credential | undefined {
  if (!isRecord(entry)) return undefined;
  const identity = textIn(entry['identitytoken']);
  if (identity !== undefined) return { kind: 'refresh', token: identity };
  const bearer = textIn(entry['registrytoken']);
  if (bearer !== undefined) return { kind: 'bearer', token: bearer };
  const auth = textIn(entry['auth']);
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
  const username = textIn(entry['username']);
  const password = textIn(entry['password']);
  return username === undefined || password === undefined ? undefined : { kind: 'basic', username, password };
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
