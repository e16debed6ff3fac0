import { OrasError, type ErrorReason } from '../../../core/errors.ts';
import type { OidcLogin } from '../../../credentials/oidc/oidc-login.ts';
import { isRecord } from '../../../core/descriptor.ts';
import { parseHeader, type Headers } from '../headers.ts';
import { registryHost } from '../registry-host.ts';

/** What holds for one registry, and for no other: an entry of input `registry-auth`. */
export interface RegistryEntry {
  readonly registry: string;
  readonly username?: string;
  readonly password?: string;
  /** Sent as it is, as `Authorization: Bearer`. */
  readonly token?: string;
  /** Logs in with an ID token of the run. */
  readonly oidc?: OidcLogin;
  readonly plainHttp?: boolean;
  readonly headers?: Headers;
  /** Files, relative to the workspace. */
  readonly caFile?: string;
  readonly clientCert?: string;
  readonly clientKey?: string;
}

const KEYS = [
  'registry',
  'username',
  'password',
  'token',
  'oidc',
  'plain-http',
  'headers',
  'ca-file',
  'client-cert',
  'client-key',
] as const;
type Key = (typeof KEYS)[number];
const LOGIN = 'registry, username, password';
const FORM = `a YAML list of registry, username and password; an entry may have ${KEYS.slice(3).join(', ')} too`;

/** Reads what is below `oidc:`; loaded where an entry has it. */
export type OidcReader = (registry: string, value: unknown) => OidcLogin | { readonly problem: string };

export interface RegistryAuthOptions {
  /** Logins whose username or password is empty count as not there: runs that get no secrets have such. */
  readonly incomplete: 'refuse' | 'leave out';
}

/** Of the entry with this number, from 1. */
export function entryOf(
  entry: unknown,
  number: number,
  { incomplete, readOidc }: RegistryAuthOptions & { readonly readOidc?: OidcReader | undefined },
): RegistryEntry {
  if (!isRecord(entry)) throw wrong(`entry ${number} is not a map`);
  if (Object.keys(entry).some((key) => !KEYS.some((known) => known === key)))
    throw wrong(`entry ${number} has ${unknownKey(entry)}`);
  const registry = textIn(entry['registry']);
  const { registry: _own, ...others } = entry;
  if (!registry || Object.keys(others).length === 0)
    throw wrong(`entry ${number} needs ${LOGIN}, none of them empty`);
  const read = new EntryReader(others, number);
  const host = hostOf(registry, number);
  return {
    registry: host,
    ...(read.has('oidc') ? oidcOf(read, host, readOidc) : loginOf(read, incomplete)),
    ...connectionOf(read),
  };
}

/** Names no key of a person, which may be part of a secret. */
function unknownKey(entry: Readonly<Record<string, unknown>>): string {
  const key = UNCHECKED.find((name) => Object.hasOwn(entry, name));
  if (key === undefined) return 'an unknown key';
  return `${key}, which does not exist: certificates are always checked, so set ca-file to the authority, or to a self-signed certificate itself`;
}

/** What other tools call the option that skips the check of certificates. */
const UNCHECKED = ['insecure', 'insecure-skip-verify', 'skip-tls-verify', 'tls-verify', 'verify'] as const;

/** The texts of one entry. */
class EntryReader {
  readonly #entry: Readonly<Record<string, unknown>>;
  readonly number: number;

  constructor(entry: Readonly<Record<string, unknown>>, number: number) {
    this.#entry = entry;
    this.number = number;
  }

  raw(key: Key): unknown {
    return this.#entry[key];
  }

  has(key: Key): boolean {
    return this.#entry[key] !== undefined;
  }

  /** Undefined where the key is not there; without what no one means to be part of a password, the break that ends a block. */
  text(key: Key): string | undefined {
    const text = textIn(this.#entry[key]);
    if (text === undefined && this.has(key)) throw wrong(`${key} of entry ${this.number} is not text`);
    return text;
  }

  /** Not empty where it is there. */
  full(key: Key): string | undefined {
    const text = this.text(key);
    if (text === '') throw wrong(`${key} of entry ${this.number} is empty`);
    return text;
  }
}

type LoginPart = Pick<RegistryEntry, 'username' | 'password' | 'token' | 'oidc'>;

function oidcOf(read: EntryReader, registry: string, readOidc: OidcReader | undefined): LoginPart {
  const { number } = read;
  if (read.has('username') || read.has('password') || read.has('token'))
    throw wrong(`entry ${number} has both oidc and a username, password or token`);
  const oidc = readOidc?.(registry, read.raw('oidc')) ?? { problem: 'it is not read' };
  if ('problem' in oidc) throw wrong(`oidc of entry ${number}: ${oidc.problem}`);
  return { oidc };
}

function loginOf(read: EntryReader, incomplete: RegistryAuthOptions['incomplete']): LoginPart {
  if (read.has('token')) return tokenOf(read, incomplete);
  if (!read.has('username') && !read.has('password')) return {};
  const [username, password] = [textIn(read.raw('username')), textIn(read.raw('password'))];
  const isLeftOut = incomplete === 'leave out' && (username === '' || password === '');
  if (username === undefined || password === undefined || (!isLeftOut && !(username && password)))
    throw wrong(
      `entry ${read.number} needs ${LOGIN}, none of them empty`,
      username === '' || password === '' ? 'empty-login' : undefined,
    );
  if (isLeftOut) return {};
  if (/[:\p{Cc}]/u.test(username))
    throw wrong(`the username of entry ${read.number} has a colon or a control character`);
  if (/(?!\r|\n|\t)\p{Cc}/u.test(password))
    throw wrong(`the password of entry ${read.number} has a control character`);
  return { username, password };
}

function tokenOf(read: EntryReader, incomplete: RegistryAuthOptions['incomplete']): LoginPart {
  const { number } = read;
  if (read.has('username') || read.has('password'))
    throw wrong(`entry ${number} has both a token and a username or password`);
  const token = read.text('token') ?? '';
  if (token === '' && incomplete === 'leave out') return {};
  if (!/^[\x21-\x7e]+$/.test(token))
    throw wrong(
      `the token of entry ${number} is empty, or has characters that tokens cannot have`,
      token === '' ? 'empty-login' : undefined,
    );
  return { token };
}

function connectionOf(read: EntryReader): Omit<RegistryEntry, 'registry' | keyof LoginPart> {
  const { number } = read;
  const plainHttp = read.full('plain-http')?.toLowerCase();
  if (plainHttp !== undefined && plainHttp !== 'true' && plainHttp !== 'false')
    throw wrong(`plain-http of entry ${number} is not true or false`);
  const caFile = read.full('ca-file');
  const [clientCert, clientKey] = [read.full('client-cert'), read.full('client-key')];
  if ((clientCert === undefined) !== (clientKey === undefined))
    throw wrong(`entry ${number} has one of client-cert and client-key, which go together`);
  return {
    ...(plainHttp !== undefined && { plainHttp: plainHttp === 'true' }),
    ...(read.has('headers') && { headers: headersOf(read.raw('headers'), number) }),
    ...(caFile !== undefined && { caFile }),
    ...(clientCert !== undefined && clientKey !== undefined && { clientCert, clientKey }),
  };
}

function headersOf(value: unknown, number: number): Headers {
  const form = `headers of entry ${number} are not a map of names and values`;
  if (!isRecord(value)) throw wrong(form);
  const headers = Object.entries(value).map(([name, text]) => {
    const header = typeof text === 'string' ? parseHeader(`${name}: ${text.trim()}`) : undefined;
    if (!header) throw wrong(form);
    return header;
  });
  return Object.fromEntries(headers);
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value.replace(/[\r\n]+$/, '') : undefined;
}

function hostOf(text: string, number: number): string {
  try {
    return registryHost(text);
  } catch {
    throw wrong(`the registry of entry ${number} is not a host name with an optional port`);
  }
}

/** Names no text of the input: it holds secrets. */
export function wrong(why: string, reason?: ErrorReason): OrasError {
  return new OrasError('INVALID_INPUT', `input registry-auth: ${why}; allowed is ${FORM}`, {
    details: { input: 'registry-auth', reason },
  });
}
