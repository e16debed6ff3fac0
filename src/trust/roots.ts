import type { CallOptions } from '../core/target.ts';

/** A trusted root of Sigstore as JSON (trustedroot v0.1): authorities, logs and timestamp authorities. */
export type TrustedRootJson = Readonly<Record<string, unknown>>;

/** Gives the trusted roots when a rule first needs them; asked at most once a verification. */
export interface RootProvider {
  /** All of them; each is used on its own. */
  trustedRoots(options?: CallOptions): Promise<readonly TrustedRootJson[]>;
}
