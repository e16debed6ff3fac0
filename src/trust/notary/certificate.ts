import { X509Certificate, type KeyObject } from 'node:crypto';
import {
  BIT_STRING,
  BOOLEAN,
  childrenOf,
  contentOf,
  INTEGER,
  OCTET_STRING,
  oidOf,
  readElement,
  SEQUENCE,
  type Element,
} from './der.ts';
import { readName, type DistinguishedName } from './distinguished-name.ts';
import { invalid } from '../invalid.ts';

/** A certificate, with what Node does not tell: names as bytes, key usage and path length. */
export interface Certificate {
  readonly bytes: Uint8Array;
  readonly key: KeyObject;
  readonly subject: DistinguishedName;
  /** The names in DER: RFC 5280 7.1 lets them be compared so. */
  readonly subjectBytes: Uint8Array;
  readonly issuerBytes: Uint8Array;
  readonly from: Date;
  readonly until: Date;
  /** With which the issuer signed it, as OID. */
  readonly signatureAlgorithm: string;
  /** Of an authority: how many others may stand between it and a signer, where that is limited. */
  readonly authority: { readonly pathLength: number | undefined } | undefined;
  readonly keyUsage: KeyUsage | undefined;
  /** OIDs. */
  readonly extendedKeyUsage: readonly string[] | undefined;
  /** OIDs of critical extensions that are not read: whoever does not know them must refuse it (RFC 5280 4.2). */
  readonly unknown: readonly string[];
  /** Whether the key of this certificate signed it. */
  isSignedBy(issuer: Certificate): boolean;
}

interface KeyUsage {
  readonly critical: boolean;
  /** Numbers of the bits that are set (RFC 5280 4.2.1.3). */
  readonly bits: ReadonlySet<number>;
}

interface Extension {
  readonly critical: boolean;
  readonly value: Uint8Array;
}

/** Of certificate extensions (RFC 5280 4.2.1). */
const KEY_USAGE = '2.5.29.15';
const BASIC_CONSTRAINTS = '2.5.29.19';
const EXTENDED_KEY_USAGE = '2.5.29.37';

const KNOWN: ReadonlySet<string> = new Set([KEY_USAGE, BASIC_CONSTRAINTS, EXTENDED_KEY_USAGE]);

const EXTENSIONS = 0xa3;
const VERSION = 0xa0;

/** One certificate in DER, which takes all of the bytes. Fails with `INVALID_CONTENT`. */
export function readCertificate(bytes: Uint8Array, what: string): Certificate {
  const [body, algorithm] = childrenOf(readElement(bytes, what), SEQUENCE, what);
  const fields = childrenOf(body, SEQUENCE, what).filter(({ tag }) => tag !== VERSION);
  const [, , issuer, , subject] = fields;
  if (!issuer || !subject) throw invalid(what, 'is no certificate');
  const extensions = extensionsIn(fields, what);
  const x509 = parse(bytes, what);
  return {
    bytes,
    key: keyOf(x509, what),
    subject: readName(subject, what),
    subjectBytes: subject.bytes,
    issuerBytes: issuer.bytes,
    from: x509.validFromDate,
    until: x509.validToDate,
    signatureAlgorithm: oidOf(childrenOf(algorithm, SEQUENCE, what)[0], what),
    authority: authorityIn(extensions.get(BASIC_CONSTRAINTS), what),
    keyUsage: keyUsageIn(extensions.get(KEY_USAGE), what),
    extendedKeyUsage: usagesIn(extensions.get(EXTENDED_KEY_USAGE), what),
    unknown: [...extensions].flatMap(([oid, { critical }]) => (critical && !KNOWN.has(oid) ? [oid] : [])),
    isSignedBy: (other) => x509.verify(other.key),
  };
}

/** Node looks for PEM first, anywhere in the bytes, and then reads the certificate of somebody else. */
function parse(bytes: Uint8Array, what: string): X509Certificate {
  let x509: X509Certificate;
  try {
    x509 = new X509Certificate(bytes);
  } catch {
    throw invalid(what, 'is no certificate');
  }
  if (!x509.raw.equals(bytes)) throw invalid(what, 'holds another certificate');
  return x509;
}

function keyOf(x509: X509Certificate, what: string): KeyObject {
  try {
    return x509.publicKey;
  } catch {
    throw invalid(what, 'has a key that cannot be read');
  }
}

function extensionsIn(fields: readonly Element[], what: string): Map<string, Extension> {
  const list = fields.find(({ tag }) => tag === EXTENSIONS);
  const extensions = new Map<string, Extension>();
  if (!list) return extensions;
  const [sequence, second] = childrenOf(list, EXTENSIONS, what);
  if (second) throw invalid(what, 'has two lists of extensions');
  for (const extension of childrenOf(sequence, SEQUENCE, what)) {
    const [id, ...rest] = childrenOf(extension, SEQUENCE, what);
    const oid = oidOf(id, what);
    if (extensions.has(oid)) throw invalid(what, `has the extension ${oid} twice`);
    const critical = rest.length > 1 && isTrue(rest[0], what);
    extensions.set(oid, { critical, value: contentOf(rest.at(-1), OCTET_STRING, what) });
  }
  return extensions;
}

function isTrue(element: Element | undefined, what: string): boolean {
  const content = contentOf(element, BOOLEAN, what);
  const [byte] = content;
  if (content.length !== 1 || (byte !== 0 && byte !== 0xff))
    throw invalid(what, 'has a boolean that is neither');
  return byte === 0xff;
}

function authorityIn(extension: Extension | undefined, what: string): Certificate['authority'] {
  if (!extension) return undefined;
  const [ca, length] = childrenOf(readElement(extension.value, what), SEQUENCE, what);
  if (!ca || !isTrue(ca, what)) return undefined;
  if (!length) return { pathLength: undefined };
  const [byte, second] = contentOf(length, INTEGER, what);
  if (byte === undefined || byte > 0x7f || second !== undefined)
    throw invalid(what, 'has a path length that is not from 0 to 127');
  return { pathLength: byte };
}

function keyUsageIn(extension: Extension | undefined, what: string): KeyUsage | undefined {
  if (!extension) return undefined;
  const [unused, ...bytes] = contentOf(readElement(extension.value, what), BIT_STRING, what);
  if (unused === undefined || unused > 7) throw invalid(what, 'has a key usage that cannot be read');
  const bits = new Set<number>();
  for (const [at, byte] of bytes.entries()) {
    for (let bit = 0; bit < 8; bit += 1) if ((byte & (0x80 >> bit)) !== 0) bits.add(at * 8 + bit);
  }
  return { critical: extension.critical, bits };
}

function usagesIn(extension: Extension | undefined, what: string): string[] | undefined {
  if (!extension) return undefined;
  const usages = childrenOf(readElement(extension.value, what), SEQUENCE, what);
  if (usages.length === 0) throw invalid(what, 'has an empty extended key usage');
  return usages.map((usage) => oidOf(usage, what));
}
