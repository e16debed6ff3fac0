import type { Digest } from '../core/digest.ts';
import type { CallOptions } from '../core/target.ts';
import type { RootProvider } from './roots.ts';

/** Where signatures are looked for, and whom to trust beside what the policy names. */
export interface VerifyOptions extends CallOptions {
  /** Whether to look under cosign's tags (`sha256-HEX.sig`, `.att`) as well as at referrers. Default true. */
  readonly cosignTags?: boolean | undefined;
  /** The trusted roots of Sigstore, for rules of kind `keyless` and `github`, which need them. */
  readonly roots?: RootProvider | undefined;
}

/**
 * Why a rule of a policy holds. Texts are what others wrote into a signature or a certificate: they may hold anything.
 */
export interface Verification {
  /** Counted from 1; for `any`, its own number. */
  readonly rule: number;
  /** The node. */
  readonly digest: Digest;
  /** Of the rule. */
  readonly kind: 'digest' | 'github' | 'has' | 'key' | 'keyless' | 'notation';
  /** Of `has`: the referrer. */
  readonly referrer?: Digest;
  /** Of a rule about signatures: the manifest that carries the signature. */
  readonly signature?: Digest;
  /** The type of the signed statement (in-toto), where it is one; cosign's own is `https://sigstore.dev/cosign/sign/v1`. */
  readonly predicateType?: string;
  /** The signed name of the image, where there is one. */
  readonly subject?: string;
  /** Of `key`: SHA-256 of the public key as SubjectPublicKeyInfo. */
  readonly key?: Digest;
  /**
   * Whom the certificate names: of `keyless` and `github` a URI or an e-mail address, of `notation` its subject, such as
   * `C=US, ST=WA, O=Acme, CN=release`.
   */
  readonly identity?: string;
  /** Of `keyless` and `github`: who vouched for the identity. */
  readonly issuer?: string;
  /** Of a workflow run: its repository, as a URL. */
  readonly repository?: string;
  /** Of a workflow run: the workflow file, as a URL with `@` and its ref. */
  readonly workflow?: string;
  /** Of a workflow run: the git ref it ran for. */
  readonly ref?: string;
  /** Of a workflow run: the commit it ran for. */
  readonly commit?: string;
  /** Of a workflow run: `github-hosted` or `self-hosted`. */
  readonly runner?: string;
  /** When it was signed, in ISO 8601, where a timestamp authority or a log proves it. */
  readonly time?: string;
}

/** What a rule found, without its place in the policy. */
export type Finding = Omit<Verification, 'rule' | 'digest'>;
