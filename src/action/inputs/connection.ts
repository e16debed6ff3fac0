import { OrasError } from '../../core/errors.ts';
import { canonicalRegistry } from '../../core/reference.ts';
import type { Login } from '../../credentials/docker-login.ts';
import { parseHeaderLines, type Headers } from './headers.ts';
import { plainHttpOf, type PlainHttp } from './plain-http.ts';
import { wrong, type InputReader } from './raw-inputs.ts';
import type { RegistryEntry } from './registry-auth/registry-entry.ts';
import { registryHost } from './registry-host.ts';

/** What every command needs to reach a registry. */
export interface ConnectionInputs {
  /** Each for its own registry. */
  readonly logins: readonly Login[];
  /** What holds for single registries; before what holds for all of the step. */
  readonly entries: readonly RegistryEntry[];
  readonly githubToken: string | undefined;
  readonly plainHttp: PlainHttp;
  readonly caFile: string | undefined;
  readonly clientCert: string | undefined;
  readonly clientKey: string | undefined;
  readonly headers: Headers;
  readonly referrersMode: 'auto' | 'api' | 'tag';
  readonly concurrency: number;
  readonly retries: number;
  readonly timeoutMs: number | undefined;
}

/** `entries` are those of input `registry-auth`. */
export function connectionOf(reader: InputReader, entries: readonly RegistryEntry[]): ConnectionInputs {
  return {
    logins: loginsOf(reader, entries.flatMap(loginIn)),
    entries,
    githubToken: reader.optional('github-token'),
    plainHttp: plainHttpOf(reader),
    caFile: reader.optional('ca-file'),
    ...clientCertificate(reader),
    headers: parseHeaderLines(reader.lines('headers')),
    referrersMode: reader.oneOf('referrers-mode', ['auto', 'api', 'tag']),
    concurrency: reader.count('concurrency', { from: 1, to: 64 }),
    retries: reader.count('retries', { from: 0, to: 20 }),
    timeoutMs: reader.duration('timeout'),
  };
}

function hostOf(text: string): string {
  try {
    return registryHost(text);
  } catch {
    throw wrong('registry', text, 'a host name with an optional port, such as ghcr.io');
  }
}

function loginIn({ registry, username, password, token }: RegistryEntry): Login[] {
  if (token !== undefined) return [{ registry, token }];
  return username === undefined || password === undefined ? [] : [{ registry, username, password }];
}

function loginsOf(reader: InputReader, more: readonly Login[]): readonly Login[] {
  const login = loginOf(reader);
  if (!login) return more;
  const own = canonicalRegistry(login.registry);
  if (!more.some(({ registry }) => canonicalRegistry(registry) === own)) return [login, ...more];
  throw wrong('registry', login.registry, 'a registry that registry-auth does not name too');
}

/** Whether a login without user name or password counts as not there. */
function leavesOutLogins(reader: InputReader): boolean {
  return reader.text('if-unauthorized') === 'skip' && reader.text('registry') !== '';
}

function loginOf(reader: InputReader): Login | undefined {
  const parts = (['registry', 'username', 'password'] as const).map((name) => ({
    name,
    text: reader.text(name),
  }));
  const missing = parts.find(({ text }) => text === '');
  // A run for a pull request from a fork gets no secrets; what it may do without them is to be seen.
  if (missing && missing.name !== 'registry' && leavesOutLogins(reader)) return undefined;
  if (!missing) {
    const [registry, username, password] = parts.map(({ text }) => text);
    if (/[:\p{Cc}]/u.test(username ?? ''))
      throw wrong('username', username ?? '', 'a name without colon and line break');
    return {
      registry: hostOf(registry ?? ''),
      username: username ?? '',
      password: password ?? '',
    };
  }
  const given = parts.find(({ text }) => text !== '');
  if (!given) return undefined;
  throw new OrasError(
    'INVALID_INPUT',
    `input ${missing.name} is missing: registry, username and password go together`,
    {
      details: { input: missing.name, ...(missing.name !== 'registry' && { reason: 'empty-login' }) },
    },
  );
}

function clientCertificate(reader: InputReader): Pick<ConnectionInputs, 'clientCert' | 'clientKey'> {
  const [clientCert, clientKey] = [reader.optional('client-cert'), reader.optional('client-key')];
  if ((clientCert === undefined) === (clientKey === undefined)) return { clientCert, clientKey };
  const missing = clientCert === undefined ? 'client-cert' : 'client-key';
  throw new OrasError(
    'INVALID_INPUT',
    `input ${missing} is missing: client-cert and client-key go together`,
    {
      details: { input: missing },
    },
  );
}
