import { OrasError } from '../core/errors.ts';
import { canonicalRegistry, parseRegistry } from '../core/reference.ts';
import type { Login } from '../credentials/docker-login.ts';
import { wrong, type InputReader } from './raw-inputs.ts';

/** What every command needs to reach a registry. */
export interface ConnectionInputs {
  /** Each for its own registry. */
  readonly logins: readonly Login[];
  readonly githubToken: string | undefined;
  readonly plainHttp: boolean | undefined;
  readonly caFile: string | undefined;
  readonly clientCert: string | undefined;
  readonly clientKey: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly referrersMode: 'auto' | 'api' | 'tag';
  readonly concurrency: number;
  readonly retries: number;
  readonly timeoutMs: number | undefined;
}

/** `more` are the logins of input `registry-auth`. */
export function connectionOf(reader: InputReader, more: readonly Login[]): ConnectionInputs {
  return {
    logins: loginsOf(reader, more),
    githubToken: reader.optional('github-token'),
    plainHttp: reader.text('plain-http') === '' ? undefined : reader.flag('plain-http'),
    caFile: reader.optional('ca-file'),
    ...clientCertificate(reader),
    headers: headersOf(reader),
    referrersMode: reader.oneOf('referrers-mode', ['auto', 'api', 'tag']),
    concurrency: reader.count('concurrency', { from: 1, to: 64 }),
    retries: reader.count('retries', { from: 0, to: 20 }),
    timeoutMs: reader.duration('timeout'),
  };
}

function hostOf(text: string): string {
  try {
    return parseRegistry(text);
  } catch {
    throw wrong('registry', text, 'a host name with an optional port, such as ghcr.io');
  }
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
      details: { input: missing.name },
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

/** `Name: value` lines (RFC 9110 5.1). */
function headersOf(reader: InputReader): Record<string, string> {
  return Object.fromEntries(
    reader.lines('headers').map((line) => {
      const [, name, value] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([^\p{Cc}]*)$/u.exec(line) ?? [];
      // Not quoted: the value may be a secret.
      if (name === undefined || value === undefined) throw wrong('headers', '(a line)', 'Name: value lines');
      return [name.toLowerCase(), value];
    }),
  );
}
