import type { CredentialProvider } from '../../core/credential.ts';
import { OrasError } from '../../core/errors.ts';
import { canonicalRegistry } from '../../core/reference.ts';
import type { OidcLogin } from '../../credentials/oidc/oidc-login.ts';
import type { Send } from '../../http/http.ts';
import type { RetryOptions } from '../../http/retry.ts';
import type { RegistryEntry } from '../inputs/registry-auth/registry-entry.ts';

export interface OidcAround extends RetryOptions {
  readonly env: NodeJS.ProcessEnv;
  /** The transport: what carries tokens goes to constant addresses, without headers of registries. */
  readonly send: Send;
  readonly onSecret: (secret: string) => void;
  /** A job without the permission for ID tokens, as one for a fork: an error, or as if the entry were not there. */
  readonly withoutPermission: 'fail' | 'leave out';
}

/** Logins by ID token, each for its registry. What does so is loaded when that registry asks for a login. */
export function oidcProviders(entries: readonly RegistryEntry[], around: OidcAround): CredentialProvider[] {
  return entries.flatMap(({ oidc }) => (oidc ? [providerFor(oidc, around)] : []));
}

function providerFor(login: OidcLogin, around: OidcAround): CredentialProvider {
  let opened: Promise<CredentialProvider> | undefined;
  return async (place, options) => {
    if (canonicalRegistry(place.registry) !== login.registry) return undefined;
    opened ??= open(login, around);
    try {
      return await (
        await opened
      )(place, options);
    } catch (error) {
      const lacks = error instanceof OrasError && error.details.reason === 'no-id-token';
      if (lacks && around.withoutPermission === 'leave out') return undefined;
      throw lacks ? named(error, login) : error;
    }
  };
}

async function open(login: OidcLogin, { env, ...around }: OidcAround): Promise<CredentialProvider> {
  const { exchangeBy } = await import('../../credentials/oidc/exchange.ts');
  const { runnerIdTokens } = await import('../../credentials/oidc/id-token.ts');
  const { oidcCredentials } = await import('../../credentials/oidc/oidc-credentials.ts');
  const exchange = exchangeBy(around);
  const service = { url: env['ACTIONS_ID_TOKEN_REQUEST_URL'], token: env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] };
  return oidcCredentials(login, { exchange, idTokens: runnerIdTokens(service, exchange) });
}

function named(error: OrasError, { registry }: OidcLogin): OrasError {
  return new OrasError(error.code, `${registry}: ${error.message}`, {
    cause: error,
    details: { ...error.details, registry },
  });
}
