import type { CallOptions } from './target.ts';

export type Credential =
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  /** An identity token, exchanged by OAuth2 (Docker's `identitytoken`). */
  | { readonly kind: 'refresh'; readonly token: string }
  /** Sent as it is (Docker's `registrytoken`). */
  | { readonly kind: 'bearer'; readonly token: string };

/** What to say to a registry, or undefined where this provider knows nothing; `repository` for keys that name a path. */
export type CredentialProvider = (
  place: { readonly registry: string; readonly repository?: string },
  options?: CallOptions,
) => Promise<Credential | undefined>;

/** The first provider that knows something. */
export function firstOf(providers: readonly CredentialProvider[]): CredentialProvider {
  return async (place, options) => {
    for (const provider of providers) {
      const credential = await provider(place, options);
      if (credential) return credential;
    }
    return undefined;
  };
}

export const anonymous: CredentialProvider = async () => undefined;
