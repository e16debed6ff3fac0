import type { Credential } from '../../core/credential.ts';
import type { Exchange } from './exchange.ts';

/** The texts below `oidc:` of one registry, checked by its provider. */
export type Parameters = Readonly<Record<string, string>>;

export interface Trade {
  /** Canonical host of the registry, with its port. */
  readonly registry: string;
  readonly parameters: Parameters;
  readonly idToken: string;
  readonly exchange: Exchange;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly signal?: AbortSignal | undefined;
}

/** A credential that ends. */
export type Lease = Credential & { readonly until: number };

/** One kind of service that gives a registry's login for an ID token. Where it sends anything is fixed by the registry's host. */
export interface OidcProvider {
  readonly name: string;
  /** What must be given, and what may be. */
  readonly required: Readonly<Record<string, RegExp>>;
  readonly optional: Readonly<Record<string, RegExp>>;
  /** Whether the host is one of its registries: `named`, any host where the provider is named; `false`, none. */
  fits(registry: string): boolean | 'named';
  /** Why these parameters do not go with the host; undefined where they do. */
  conflict?(registry: string, parameters: Parameters): string | undefined;
  /** Audience of the ID token, where none is given. */
  audience(registry: string, parameters: Parameters): string;
  trade(trade: Trade): Promise<Lease>;
}
