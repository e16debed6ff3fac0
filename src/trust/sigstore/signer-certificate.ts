import type { Identity } from './identity.ts';

/** What the certificate of a signer says. It holds once the certificate does. */
export interface SignerCertificate {
  readonly identity: Identity;
  /** Who vouched for the identity when the certificate was issued. */
  readonly issuer: string | undefined;
  /** A text that Fulcio put into it: that of the extension `1.3.6.1.4.1.57264.1.N`. */
  text(number: number): string | undefined;
}
