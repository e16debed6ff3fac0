import type { CallOptions } from './target.ts';

/** What a registry is shown to log in. */
export type Credential = {
  /** When it ends, in milliseconds since 1970; its provider is asked again then. Default: never. */
  readonly until?: number | undefined;
} &
  /** User name, and password or access token. */
  (
    | { readonly kind: 'basic'; readonly username: string; readonly password: string }
    /** An identity token, exchanged by OAuth2 (Docker's `identitytoken`). */
    | { readonly kind: 'refresh'; readonly token: string }
    /** Sent as it is (Docker's `registrytoken`). */
    | { readonly kind: 'bearer'; readonly token: string }
  );

/** Options of a {@link CredentialProvider}. */
export interface CredentialOptions extends CallOptions {
  /** The registry has refused this one, which the provider gave before: a provider that can get another does so. */
  readonly refused?: Credential | undefined;
}

/** Returns the credential for a registry, or undefined if it has none; `repository` is for keys that contain a path. */
export type CredentialProvider = (
  request: { readonly registry: string; readonly repository?: string },
  options?: CredentialOptions,
) => Promise<Credential | undefined>;

/** The credential of the first provider that has one. */
export function firstOf(providers: readonly CredentialProvider[]): CredentialProvider {
  return async (request, options) => {
    for (const provider of providers) {
      const credential = await provider(request, options);
      if (credential) return credential;
    }
    return undefined;
  };
}

/** A provider without credentials: registries are used anonymously. */
export const anonymous: CredentialProvider = async () => undefined;
