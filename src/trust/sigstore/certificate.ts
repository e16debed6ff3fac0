import { X509Certificate } from 'node:crypto';
import type { SignedEntity } from '@sigstore/verify';
import { OrasError } from '../../core/errors.ts';
import type { Identity } from './identity.ts';
import type { SignerCertificate } from './signer-certificate.ts';

type Leaf = Extract<SignedEntity['key'], { $case: 'certificate' }>['certificate'];
type Asn1 = Leaf['root'];

const SUBJECT_ALT_NAME = '2.5.29.17';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
/** Of Fulcio (sigstore/fulcio, docs/oid-info.md). */
const FULCIO = '1.3.6.1.4.1.57264.1.';
const ISSUER = 8;
/** Deprecated, and the only one whose value is the text itself and not in DER. */
const OLD_ISSUER = 1;
const UTF8_STRING = 12;

/**
 * Reads the certificate of a signer. The library looks at neither what a certificate is for, nor at names beyond the
 * first.
 *
 * @throws {OrasError} `INVALID_CONTENT` for one that cannot be a signer's.
 */
export function readCertificate(leaf: Leaf): SignerCertificate {
  refuseLax(leaf);
  const extensions = extensionsOf(leaf);
  const usages = only(sequence(extensions, EXTENDED_KEY_USAGE), 'an extended key usage').subs;
  if (!usages.some((usage) => usage.toOID() === CODE_SIGNING)) throw invalid('is not made for signing code');
  if (leaf.isCA) throw invalid('is that of an authority');
  const identity = identityIn(only(sequence(extensions, SUBJECT_ALT_NAME), 'a name').subs);
  const text = (number: number): string | undefined => fulcioText(extensions.get(`${FULCIO}${number}`));
  return { identity, issuer: text(ISSUER) ?? oldIssuer(extensions), text };
}

/** The library passes over what no one signed: the outer tag and name of the algorithm (RFC 5280 4.1.1.2), unused bits. */
function refuseLax({ root, tbsCertificate }: Leaf): void {
  const [, outer, signature] = root.subs;
  if (signature?.value[0] !== 0) throw invalid('has a signature that is not in whole bytes');
  const inner = tbsCertificate.subs[2];
  if (!outer || inner?.toDER().equals(outer.toDER()) !== true)
    throw invalid('names two signature algorithms');
  try {
    // oxlint-disable-next-line no-new
    new X509Certificate(root.toDER());
  } catch {
    throw invalid('is not in DER');
  }
}

function extensionsOf(leaf: Leaf): Map<string, Asn1> {
  const extensions = new Map<string, Asn1>();
  for (const { subs } of leaf.extensions) {
    const [oid, value] = [subs[0]?.toOID(), subs.at(-1)];
    if (oid === undefined || !value) throw invalid('has an extension that cannot be read');
    if (extensions.has(oid)) throw invalid(`has the extension ${oid} twice`);
    extensions.set(oid, value);
  }
  return extensions;
}

function sequence(extensions: ReadonlyMap<string, Asn1>, oid: string): readonly Asn1[] {
  return extensions.get(oid)?.subs ?? [];
}

function only<T>(list: readonly T[], what: string): T {
  const [one, second] = list;
  if (one === undefined || second !== undefined) throw invalid(`does not have exactly ${what}`);
  return one;
}

/** One name alone: with more, it would be open which of them signed (RFC 5280 4.2.1.6). */
function identityIn(names: readonly Asn1[]): Identity {
  const { tag, value } = only(names, 'one subject alternative name');
  const kind = tag.isContextSpecific(6) ? 'uri' : tag.isContextSpecific(1) ? 'email' : undefined;
  if (!kind || tag.constructed) throw invalid('names neither a URI nor an e-mail address');
  const text = value.toString('latin1');
  if (!/^[\x21-\x7e]+$/.test(text)) throw invalid('has a name that is not printable ASCII');
  return { kind, text };
}

function fulcioText(extension: Asn1 | undefined): string | undefined {
  const [text, second] = extension?.subs ?? [];
  if (!text || second || !text.tag.isUniversal() || text.tag.number !== UTF8_STRING) return undefined;
  return decode(text.value);
}

function oldIssuer(extensions: ReadonlyMap<string, Asn1>): string | undefined {
  const value = extensions.get(`${FULCIO}${OLD_ISSUER}`)?.value;
  return value && decode(value);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function invalid(why: string): OrasError {
  return new OrasError('INVALID_CONTENT', `its certificate ${why}`);
}
