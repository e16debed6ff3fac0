import { anonymous, type CredentialProvider } from '../core/credential.ts';
import { canonicalRegistry, isDockerHub } from '../core/reference.ts';
import { withSmallBodies } from '../http/buffered-bodies.ts';
import type { Send } from '../http/http.ts';
import { withOriginHeaders } from '../http/origin-headers.ts';
import { withRedirects } from '../http/redirect.ts';
import { withRetry, type RetryOptions } from '../http/retry.ts';
import type { Transport } from '../http/transport.ts';
import { isLoopback } from '../http/url-gate.ts';
import { withWarnings } from '../http/warnings.ts';
import { withAuth } from './auth/auth.ts';

/** How to speak to a registry. */
export interface RegistryOptions extends RetryOptions {
  /** The HTTP client. One that is given may serve many registries, and stays open. Default: its own, which `close` ends. */
  readonly transport?: Pick<Transport, 'send'> | undefined;
  /** Asked when the registry wants a login. Default: anonymous. */
  readonly credentials?: CredentialProvider | undefined;
  /** Whether to use http. Default: for loopback only. */
  readonly plainHttp?: boolean | undefined;
  /** Sent with every request to the registry's own origin, and to no other. Default: none. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Called with each token that a server issues, so that logs can redact it. */
  readonly onSecret?: ((secret: string) => void) | undefined;
  /** Called when a credential was refused and the registry is read without one. */
  readonly onNotice?: ((text: string) => void) | undefined;
  /** Called once for each `Warning: 299` of the server. */
  readonly onWarning?: ((host: string, text: string) => void) | undefined;
}

/** Origin of a registry's API: by default http for loopback and https for all other hosts. */
export function originOf(registry: string, plainHttp: boolean | undefined): string {
  const host = isDockerHub(registry) ? 'registry-1.docker.io' : registry;
  return new URL(`${(plainHttp ?? isLoopback(host)) ? 'http' : 'https'}://${host}`).origin;
}

export interface Access extends Omit<RegistryOptions, 'transport'> {
  readonly transport: Pick<Transport, 'send'>;
  readonly registry: string;
  /** Empty for the registry as a whole. */
  readonly repository: string;
  readonly anonymousFallback: boolean;
}

/** Innermost first: transport, redirects, the user's headers, authorization, buffering of small bodies, warnings, retry. */
export function sendersFor(access: Access): { readonly send: Send; readonly sendOnce: Send } {
  const origin = originOf(access.registry, access.plainHttp);
  const { credentials = anonymous, onSecret, onNotice, onWarning } = access;
  const redirected = withRedirects(access.transport.send, access.gate);
  const direct = withOriginHeaders(redirected, origin, access.headers ?? {});
  const authorised = withAuth(direct, {
    registry: canonicalRegistry(access.registry),
    repository: access.repository,
    origin,
    credentials,
    sendForToken: withRetry(withSmallBodies(direct), access),
    anonymousFallback: access.anonymousFallback,
    ...(onSecret && { onSecret }),
    ...(onNotice && { onNotice }),
  });
  const buffered = withSmallBodies(authorised);
  const sendOnce = onWarning ? withWarnings(buffered, onWarning) : buffered;
  return { send: withRetry(sendOnce, access), sendOnce };
}
