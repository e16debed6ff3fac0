import { performance } from 'node:perf_hooks';
import type { CredentialProvider } from '../../core/credential.ts';
import { OrasError } from '../../core/errors.ts';
import { canonicalRegistry } from '../../core/reference.ts';
import type { CallOptions } from '../../core/target.ts';
import type { Exchange } from './exchange.ts';
import { claimsOf, type IdTokenSource } from './id-token.ts';
import type { OidcLogin } from './oidc-login.ts';
import type { Lease } from './provider.ts';

/** A credential is renewed when so much of its life is over. */
const RENEWED_AT = 0.8;

export interface OidcOptions {
  readonly idTokens: IdTokenSource;
  readonly exchange: Exchange;
}

/**
 * Logs in with an ID token, when the registry first asks for a login, and again before that login ends, or once the
 * registry has refused it. What comes for the token is kept in memory only.
 */
export function oidcCredentials(login: OidcLogin, options: OidcOptions): CredentialProvider {
  let held: { readonly lease: Lease; readonly renewAt: number } | undefined;
  let trading: Promise<Lease> | undefined;
  const trade = async (call: CallOptions): Promise<Lease> => {
    const lease = await traded(login, options, call);
    const life = Math.max(0, lease.until - Date.now());
    held = { lease, renewAt: performance.now() + life * RENEWED_AT };
    return lease;
  };
  return async ({ registry }, { refused, signal } = {}) => {
    if (canonicalRegistry(registry) !== login.registry) return undefined;
    const isGood = held && held.lease !== refused && performance.now() < held.renewAt;
    if (held && isGood === true) return held.lease;
    trading ??= trade({ signal }).finally(() => (trading = undefined));
    return trading;
  };
}

async function traded(
  login: OidcLogin,
  { idTokens, exchange }: OidcOptions,
  call: CallOptions,
): Promise<Lease> {
  const { registry, provider, audience, parameters } = login;
  const idToken = await idTokens(audience, call);
  try {
    return await provider.trade({ registry, parameters, idToken, exchange, now: Date.now(), ...call });
  } catch (error) {
    throw withClaims(error, registry, claimsOf(idToken));
  }
}

/** What the provider compares: people see it nowhere else. */
function withClaims(error: unknown, registry: string, { sub, aud }: ReturnType<typeof claimsOf>): unknown {
  if (!(error instanceof OrasError) || error.details.reason !== 'exchange-refused') return error;
  const { host } = error.details;
  return new OrasError(error.code, host === registry ? error.message : `${registry}: ${error.message}`, {
    cause: error,
    details: {
      ...error.details,
      registry,
      ...(sub !== undefined && { sub }),
      ...(aud !== undefined && { aud }),
    },
  });
}
