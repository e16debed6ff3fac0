import { shown } from '../misses.ts';
import type { SigningAlgorithm } from './algorithm.ts';
import { invalid } from '../invalid.ts';

/** A signature of the Notary Project, whatever it was encoded as. */
export interface NotaryEnvelope {
  readonly payload: Uint8Array;
  /** The bytes that were signed. */
  readonly bytes: Uint8Array;
  readonly signature: Uint8Array;
  /** Whether the signature says to be made so. */
  names(algorithm: SigningAlgorithm): boolean;
  /** Certificates in DER, that of the signer first. */
  readonly chain: readonly Uint8Array[];
  /** After which the signer does not stand for it any more. */
  readonly expiry: Date | undefined;
}

/** What is signed beside the payload. */
export interface SignedAttributes {
  readonly contentType: unknown;
  /** Names that a verifier must understand. */
  readonly critical: unknown;
  /** All others by name. */
  readonly others: ReadonlyMap<unknown, unknown>;
  /** The time that a value stands for. */
  readonly dateIn: (value: unknown) => Date | undefined;
}

const PAYLOAD = 'application/vnd.cncf.notary.payload.v1+json';
const SCHEME = 'io.cncf.notary.signingScheme';
const SIGNING_TIME = 'io.cncf.notary.signingTime';
const AUTHENTIC_TIME = 'io.cncf.notary.authenticSigningTime';
const EXPIRY = 'io.cncf.notary.expiry';
const PLUGIN = 'io.cncf.notary.verificationPlugin';
const X509 = 'notary.x509';

/** Notary Project, signature-specification.md, "Signed Attributes". Gives the expiry, where there is one. */
export function checkAttributes(attributes: SignedAttributes, what: string): Date | undefined {
  const { contentType, others } = attributes;
  if (contentType !== PAYLOAD) throw invalid(what, `does not have the content type ${PAYLOAD}`);
  const scheme = others.get(SCHEME);
  if (scheme !== X509)
    throw invalid(
      what,
      `has the signing scheme ${typeof scheme === 'string' ? shown(scheme) : 'of no name'}; ${X509} is taken`,
    );
  if (others.has(PLUGIN)) throw invalid(what, 'asks for a plugin of notation to verify it');
  checkCritical(attributes, what);
  if (others.has(AUTHENTIC_TIME))
    throw invalid(what, 'has an authentic signing time, which its signing scheme has not');
  const signed = dateOf(SIGNING_TIME, attributes, what);
  if (!signed) throw invalid(what, 'has no signing time');
  const expiry = dateOf(EXPIRY, attributes, what);
  if (expiry && expiry <= signed) throw invalid(what, 'expires before it was signed');
  return expiry;
}

/** What must be understood is named there, and all that is named there is understood. */
function checkCritical({ critical, others }: SignedAttributes, what: string): void {
  const needed = [SCHEME, EXPIRY].filter((name) => others.has(name));
  const named: readonly unknown[] = Array.isArray(critical) ? critical : [];
  const unknown = named.find((name) => typeof name !== 'string' || !needed.includes(name));
  if (unknown !== undefined)
    throw invalid(
      what,
      `has a critical attribute that is unknown or missing: ${shown(JSON.stringify(unknown))}`,
    );
  if (new Set(named).size < named.length) throw invalid(what, 'has a critical attribute twice');
  const missing = needed.find((name) => !named.includes(name));
  if (missing !== undefined) throw invalid(what, `does not name ${missing} as critical`);
}

function dateOf(name: string, { others, dateIn }: SignedAttributes, what: string): Date | undefined {
  if (!others.has(name)) return undefined;
  const date = dateIn(others.get(name));
  if (!date || Number.isNaN(date.getTime())) throw invalid(what, `has a time in ${name} that is none`);
  return date;
}
