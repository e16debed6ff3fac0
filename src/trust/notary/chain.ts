import { shown } from '../misses.ts';
import { algorithmOf, mayIssue } from './algorithm.ts';
import type { Certificate } from './certificate.ts';
import { formatName } from './distinguished-name.ts';

const MAX_CERTIFICATES = 10;

/** PKCS #1 v1.5 and ECDSA with SHA-256, SHA-384 and SHA-512. */
const SIGNATURE_ALGORITHMS: ReadonlySet<string> = new Set([
  '1.2.840.113549.1.1.11',
  '1.2.840.113549.1.1.12',
  '1.2.840.113549.1.1.13',
  '1.2.840.10045.4.3.2',
  '1.2.840.10045.4.3.3',
  '1.2.840.10045.4.3.4',
]);

/** Bits of the key usage. */
const DIGITAL_SIGNATURE = 0;
const NON_REPUDIATION = 1;
const KEY_CERT_SIGN = 5;

/** Other uses than signing code, and all uses: anyExtendedKeyUsage, server and client authentication, e-mail, time stamps, OCSP. */
const OTHER_USES: ReadonlySet<string> = new Set([
  '2.5.29.37.0',
  '1.3.6.1.5.5.7.3.1',
  '1.3.6.1.5.5.7.3.2',
  '1.3.6.1.5.5.7.3.4',
  '1.3.6.1.5.5.7.3.8',
  '1.3.6.1.5.5.7.3.9',
]);

/**
 * Why the certificates are no chain from a signer to a root that issued itself; undefined where they are one (Notary
 * Project, signature-specification.md, "Certificate Requirements"). Whom it is trusted for, and when, is not asked.
 */
export function problemOfChain(chain: readonly Certificate[]): string | undefined {
  const [leaf] = chain;
  if (!leaf) return 'has no certificate';
  if (chain.length > MAX_CERTIFICATES) return `has more than ${MAX_CERTIFICATES} certificates`;
  for (const [at, certificate] of chain.entries()) {
    const problem =
      problemOfExtensions(certificate) ??
      problemOfIssuer(certificate, chain[at + 1]) ??
      (at === 0 ? problemOfSigner(certificate) : problemOfAuthority(certificate, at - 1));
    if (problem !== undefined)
      return `has the certificate ${shown(formatName(certificate.subject))}, which ${problem}`;
  }
  return undefined;
}

export function isSelfSigned(certificate: Certificate): boolean {
  return isIssuedBy(certificate, certificate);
}

/** Such as constraints of names: a chain that is outside of them must not pass because nobody looked. */
function problemOfExtensions({ unknown: [oid] }: Certificate): string | undefined {
  return oid === undefined ? undefined : `has the critical extension ${oid}, which is not known here`;
}

/** Extensions that are not critical are not looked at, save those of "Certificate Requirements". */
function isIssuedBy(certificate: Certificate, issuer: Certificate): boolean {
  return Buffer.compare(certificate.issuerBytes, issuer.subjectBytes) === 0 && certificate.isSignedBy(issuer);
}

function problemOfIssuer(certificate: Certificate, issuer: Certificate | undefined): string | undefined {
  if (!SIGNATURE_ALGORITHMS.has(certificate.signatureAlgorithm))
    return `is signed with the algorithm ${certificate.signatureAlgorithm}, which is not taken`;
  if (!issuer) return isSelfSigned(certificate) ? undefined : 'ends the chain and is no root';
  if (isSelfSigned(certificate)) return 'is self-signed within the chain';
  return isIssuedBy(certificate, issuer) ? undefined : 'the next one did not issue';
}

function problemOfSigner({
  authority,
  keyUsage,
  extendedKeyUsage = [],
  key,
}: Certificate): string | undefined {
  if (authority) return 'is that of an authority and signs itself';
  if (keyUsage?.critical !== true) return 'has no critical key usage';
  const others = [...keyUsage.bits].some((bit) => bit !== DIGITAL_SIGNATURE && bit !== NON_REPUDIATION);
  if (!keyUsage.bits.has(DIGITAL_SIGNATURE) || others) return 'is not made for signatures alone';
  if (extendedKeyUsage.some((usage) => OTHER_USES.has(usage)))
    return 'is made for other uses than signing code';
  return algorithmOf(key)
    ? undefined
    : 'has a key that is neither RSA of 2048, 3072 or 4096 bits nor P-256, P-384 or P-521';
}

/** `below`: how many authorities stand between it and the signer. */
function problemOfAuthority({ authority, keyUsage, key }: Certificate, below: number): string | undefined {
  if (!authority) return 'is not that of an authority';
  const { pathLength = below } = authority;
  if (pathLength < below) return `allows ${pathLength} authorities below it and has ${below}`;
  if (keyUsage?.critical !== true) return 'has no critical key usage';
  if (!keyUsage.bits.has(KEY_CERT_SIGN)) return 'is not made for issuing certificates';
  return mayIssue(key) ? undefined : 'has a key that is neither RSA from 2048 bits nor P-256, P-384 or P-521';
}
