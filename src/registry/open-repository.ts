import { anonymous, type CredentialProvider } from '../core/credential.ts';
import { canonicalRegistry, isDockerHub } from '../core/reference.ts';
import type { Send } from '../http/http.ts';
import { withRedirects } from '../http/redirect.ts';
import { withRetry, type RetryOptions } from '../http/retry.ts';
import { isLoopback } from '../http/url-gate.ts';
import { withAuth } from './auth.ts';
import { RegistryClient } from './client.ts';
import { RegistryTarget } from './registry-target.ts';

export interface RepositoryOptions extends RetryOptions {
  /** Sends a request as it is; the pool may be shared by many repositories. */
  readonly send: Send;
  readonly registry: string;
  readonly repository: string;
  /** Default `pull`. */
  readonly actions?: 'pull' | 'pull,push';
  /** Default: anonymous. */
  readonly credentials?: CredentialProvider;
  /** Default: http for loopback, https for all other hosts. */
  readonly plainHttp?: boolean | undefined;
  onSecret?(secret: string): void;
}

/** A repository as a target: retry around authorisation around redirects around the transport. */
export function openRepository(options: RepositoryOptions): RegistryTarget {
  const host = isDockerHub(options.registry) ? 'registry-1.docker.io' : options.registry;
  const plain = options.plainHttp ?? isLoopback(host);
  const { origin } = new URL(`${plain ? 'http' : 'https'}://${host}`);
  const authorised = withAuth(withRedirects(options.send), {
    registry: canonicalRegistry(options.registry),
    repository: options.repository,
    origin,
    credentials: options.credentials ?? anonymous,
    ...(options.onSecret && { onSecret: (secret: string) => options.onSecret?.(secret) }),
  });
  return new RegistryTarget(
    new RegistryClient({
      origin,
      repository: options.repository,
      actions: options.actions ?? 'pull',
      send: withRetry(authorised, options),
      sendOnce: authorised,
    }),
  );
}
