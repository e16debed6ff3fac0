import type { Credential } from '../../core/credential.ts';
import { OrasError } from '../../core/errors.ts';
import { canonicalRegistry } from '../../core/reference.ts';
import { isLoopback } from '../../http/url-gate.ts';
import { originOf } from '../../registry/senders.ts';
import type { ConnectionInputs } from '../inputs/connection.ts';
import { hasSecret, type Headers } from '../inputs/headers.ts';
import { isListed } from '../inputs/plain-http.ts';
import type { RegistryEntry } from '../inputs/registry-auth/registry-entry.ts';
import { providerOf } from './registry-vendor.ts';

/** How one registry of the step is spoken to. */
export interface RegistrySettings {
  readonly registry: string;
  readonly origin: string;
  readonly plainHttp: boolean | undefined;
  readonly headers: Headers;
  /** Files: an authority besides those of the step, and a certificate with its key. */
  readonly ca: string | undefined;
  readonly cert: string | undefined;
  readonly key: string | undefined;
  /** What is sent can be read on the way. */
  readonly isClear: boolean;
  /** The host itself was named for http, so that its login may go there. */
  readonly isNamed: boolean;
}

/** Fails where secrets would go out in clear. */
export function settingsFor(
  registry: string,
  connection: ConnectionInputs,
  env: NodeJS.ProcessEnv,
): RegistrySettings {
  const entry = entryFor(registry, connection);
  const plainHttp = speaksHttp(registry, { connection, entry });
  if (plainHttp === true && isPublic(registry, env)) throw refused(registry);
  const origin = originOf(registry, plainHttp);
  const ownCertificate = entry?.clientCert !== undefined;
  const settings: RegistrySettings = {
    registry,
    origin,
    plainHttp,
    headers: { ...connection.headers, ...entry?.headers },
    ca: entry?.caFile,
    cert: ownCertificate ? entry.clientCert : connection.clientCert,
    key: ownCertificate ? entry.clientKey : connection.clientKey,
    isClear: origin.startsWith('http:') && !isLoopback(new URL(origin).hostname),
    isNamed: entry?.plainHttp === true || isListed(registry, connection.plainHttp),
  };
  if (settings.isClear && !settings.isNamed && hasSecret(settings.headers))
    throw inClear(registry, 'a header that looks like a secret');
  return settings;
}

/** A login goes over http only where its host was named for that, and a token never: it may be good for more than that host. */
export function checkClear({ registry, isClear, isNamed }: RegistrySettings, { kind }: Credential): void {
  if (!isClear || (isNamed && kind === 'basic')) return;
  throw kind === 'basic' ? inClear(registry, 'the login') : tokenInClear(registry);
}

function entryFor(registry: string, { entries }: ConnectionInputs): RegistryEntry | undefined {
  const own = canonicalRegistry(registry);
  return entries.find((entry) => canonicalRegistry(entry.registry) === own);
}

function speaksHttp(
  registry: string,
  given: { readonly connection: ConnectionInputs; readonly entry: RegistryEntry | undefined },
): boolean | undefined {
  const { plainHttp } = given.connection;
  if (given.entry?.plainHttp !== undefined) return given.entry.plainHttp;
  if (typeof plainHttp === 'boolean') return plainHttp;
  return isListed(registry, plainHttp) ? true : undefined;
}

const PROVIDERS: ReadonlySet<string> = new Set(['github', 'docker-hub', 'ecr', 'acr', 'google']);
const PUBLIC =
  /(?:^|\.)(?:quay\.io|gitlab\.com|k8s\.io|mcr\.microsoft\.com|nvcr\.io|cgr\.dev|redhat\.(?:io|com)|ocir\.io|jfrog\.io|cloudsmith\.io|digitalocean\.com|icr\.io|suse\.com|fedoraproject\.org|aliyuncs\.com)$/;

/** Registries of the internet that many use: none of them is spoken to by http. */
function isPublic(registry: string, env: NodeJS.ProcessEnv): boolean {
  const host = registry.replace(/:\d+$/, '');
  if (isLoopback(host)) return false;
  return PROVIDERS.has(providerOf(registry, env)) || PUBLIC.test(host);
}

function refused(registry: string): OrasError {
  return error(registry, `${registry} is a public registry, which is reached over https only`);
}

function inClear(registry: string, what: string): OrasError {
  return error(
    registry,
    `${what} for ${registry} is not sent over http, where others can read it; to allow that, name the host in plain-http`,
    { clear: true },
  );
}

function tokenInClear(registry: string): OrasError {
  return error(
    registry,
    `the token for ${registry} is not sent over http, where others can read it; for a host that plain-http names, use a username and a password`,
    { clear: true },
  );
}

function error(registry: string, why: string, more: OrasError['details'] = {}): OrasError {
  return new OrasError('INVALID_INPUT', `input plain-http: ${why}`, {
    details: { input: 'plain-http', host: registry, ...more },
  });
}
