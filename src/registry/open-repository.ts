import { anonymous, type CredentialProvider } from '../core/credential.ts';
import { canonicalRegistry, isDockerHub } from '../core/reference.ts';
import type { CallOptions } from '../core/target.ts';
import { discard, type Send } from '../http/http.ts';
import { withOriginHeaders } from '../http/origin-headers.ts';
import { withRedirects } from '../http/redirect.ts';
import { withRetry, type RetryOptions } from '../http/retry.ts';
import { withSmallBodies } from '../http/buffered-bodies.ts';
import { isLoopback } from '../http/url-gate.ts';
import { withWarnings } from '../http/warnings.ts';
import { withAuth } from './auth/auth.ts';
import { expectStatus, RegistryClient } from './client.ts';
import { GithubTarget } from './github/github-target.ts';
import { PackageVersions } from './github/package-versions.ts';
import type { ReferrersMode } from './referrers/api.ts';
import { RegistryTarget } from './registry-target.ts';

export interface RepositoryOptions extends RetryOptions {
  /** The transport; many repositories may share one. */
  readonly send: Send;
  readonly registry: string;
  readonly repository: string;
  /** Default `pull`. */
  readonly actions?: 'pull' | 'pull,push';
  /** Default: anonymous. */
  readonly credentials?: CredentialProvider;
  /** Default: http for loopback, https for all other hosts. */
  readonly plainHttp?: boolean | undefined;
  /** For the registry's own origin only. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Of GitHub's registries, which delete nothing themselves: base of the API that does, such as `https://api.github.com`. */
  readonly packagesApi?: URL | undefined;
  /** Default `auto`: the referrers API where the registry has one, else the tag schema. */
  readonly referrersMode?: ReferrersMode | undefined;
  /** Milliseconds, at least, after which a referrers index that was written is checked. Default 150. */
  readonly recheckDelayMs?: number | undefined;
  /** Connections for one large blob, where a single one is slow; each buffers 4 MiB. Default 4. */
  readonly streams?: number | undefined;
  readonly onSecret?: ((secret: string) => void) | undefined;
  /** Called when a credential was refused and the registry is read without one. */
  readonly onNotice?: ((text: string) => void) | undefined;
  /** Called once for each `Warning: 299` of the server. */
  readonly onWarning?: ((host: string, text: string) => void) | undefined;
}

/** What does not depend on one repository. */
export type RegistryOptions = Omit<
  RepositoryOptions,
  'repository' | 'actions' | 'referrersMode' | 'packagesApi'
>;

/** Origin of a registry's API: by default http for loopback and https for all other hosts. */
export function originOf(registry: string, plainHttp: boolean | undefined): string {
  const host = isDockerHub(registry) ? 'registry-1.docker.io' : registry;
  return new URL(`${(plainHttp ?? isLoopback(host)) ? 'http' : 'https'}://${host}`).origin;
}

/** A repository as a target. */
export function openRepository(options: RepositoryOptions): RegistryTarget {
  const { actions = 'pull', packagesApi, credentials = anonymous } = options;
  const client = new RegistryClient({
    origin: originOf(options.registry, options.plainHttp),
    repository: options.repository,
    actions,
    ...sendersFor({ ...options, anonymousFallback: actions === 'pull' }),
    retry: options,
    recheckDelayMs: options.recheckDelayMs,
    streams: options.streams,
  });
  const { referrersMode } = options;
  if (!packagesApi) return new RegistryTarget(client, { referrersMode });
  const versions = new PackageVersions({ ...options, api: packagesApi, credentials });
  return new GithubTarget(client, versions, { referrersMode });
}

/** Fails if the registry does not accept the credential (distribution-spec, "Determining Support"). */
export async function checkLogin(options: RegistryOptions, { signal }: CallOptions = {}): Promise<void> {
  const { send } = sendersFor({ ...options, repository: '', anonymousFallback: false });
  const url = new URL('/v2/', originOf(options.registry, options.plainHttp));
  const response = await send({ method: 'GET', url, scopes: [], signal });
  await discard(await expectStatus(response, { method: 'GET' }, 200));
}

/** Innermost first: transport, redirects, the user's headers, authorization, buffering of small bodies, warnings, retry. */
export function sendersFor(options: RepositoryOptions & { readonly anonymousFallback: boolean }): {
  readonly send: Send;
  readonly sendOnce: Send;
} {
  const origin = originOf(options.registry, options.plainHttp);
  const { credentials = anonymous, onSecret, onNotice, onWarning } = options;
  const direct = withOriginHeaders(withRedirects(options.send, options.gate), origin, options.headers ?? {});
  const authorised = withAuth(direct, {
    registry: canonicalRegistry(options.registry),
    repository: options.repository,
    origin,
    credentials,
    sendForToken: withRetry(withSmallBodies(direct), options),
    anonymousFallback: options.anonymousFallback,
    ...(onSecret && { onSecret }),
    ...(onNotice && { onNotice }),
  });
  const buffered = withSmallBodies(authorised);
  const sendOnce = onWarning ? withWarnings(buffered, onWarning) : buffered;
  return { send: withRetry(sendOnce, options), sendOnce };
}
