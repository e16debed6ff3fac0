import type { Annotations } from '../../core/descriptor.ts';
import { messageOf } from '../../core/errors.ts';
import { text, textsIn, wrong, type Fields } from '../fields.ts';
import { ANY_SIGNERS, parseSignedFields, type CheckedSignedRule } from '../signed-fields.ts';
import { mayIssue } from './algorithm.ts';
import { isSelfSigned } from './chain.ts';
import { readCertificate, type Certificate } from './certificate.ts';
import { parseNamePattern, type NamePattern } from './distinguished-name.ts';

/**
 * The node is signed with a certificate of one of these authorities, as `notation sign` does it. The certificates must
 * hold now, by the clock of the machine: time stamps are not looked at.
 */
export interface NotationRule {
  /** Certificates as PEM text: of authorities, or a self-signed one of a signer. */
  readonly notation: string | readonly string[];
  /**
   * Whom the certificate of the signer names: attributes that it has, each once, such as `C=US, ST=WA, O=Acme,
   * CN=release`; C, ST and O among them. `*` takes every signer of the authorities.
   */
  readonly subject: string;
  /** Must be written: whether a certificate was revoked is not asked. */
  readonly revocation: 'none';
  /** Signed with it, as with `notation sign --user-metadata key=value`. */
  readonly annotations?: Annotations | undefined;
  /** How many must have signed, each with another subject. Default 1. */
  readonly signers?: number | undefined;
}

export interface CheckedNotationRule extends CheckedSignedRule {
  readonly kind: 'notation';
  readonly authorities: readonly Certificate[];
  /** As it was given. */
  readonly subject: string;
  /** Undefined: any. */
  readonly pattern: NamePattern | undefined;
}

export const NOTATION_FIELDS: readonly string[] = ['subject', 'revocation', 'annotations', 'signers'];
export const REFUSED_FOR_NOTATION: Readonly<Record<string, string>> = {
  predicate: 'predicate is not for notation, which signs a descriptor and makes no statement',
  name: 'name is not for notation, which signs no name; use annotations',
  'max-age': 'max-age needs a proven time, and the signing time of notation is what the signer says',
};

const BLOCK = /-----BEGIN CERTIFICATE-----\s+([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;

export function parseNotationRule(fields: Fields, where: string): CheckedNotationRule {
  const { annotations, signers } = fields;
  const authorities = textsIn(fields['notation'], `${where}: notation`).flatMap((pem) =>
    parseAuthorities(pem, `${where}: notation`),
  );
  if (fields['subject'] === undefined)
    throw wrong(
      `${where}: subject`,
      'it is missing: whom the certificate must name, or * for every signer of the authorities',
    );
  const subject = text(fields['subject'], `${where}: subject`);
  if (fields['revocation'] !== 'none')
    throw wrong(
      `${where}: revocation`,
      'it must be none: whether a certificate was revoked is not asked, and the policy has to say so',
    );
  return {
    kind: 'notation',
    authorities,
    subject,
    pattern: subject === '*' ? undefined : parseNamePattern(subject, `${where}: subject`),
    ...parseSignedFields({ annotations, signers }, where, { predicate: 'signature', signers: ANY_SIGNERS }),
    predicateType: undefined,
  };
}

/** One or several blocks of PEM. What was given is never quoted: it may be a private key. */
function parseAuthorities(pem: string, where: string): Certificate[] {
  if (pem.includes('PRIVATE KEY')) throw wrong(where, 'it holds a private key; give certificates');
  const blocks = [...pem.matchAll(BLOCK)];
  if (blocks.length === 0 || pem.replaceAll(BLOCK, '').includes('-----'))
    throw wrong(
      where,
      'it must be blocks of PEM from BEGIN CERTIFICATE to END CERTIFICATE, and nothing else in PEM',
    );
  return blocks.map(([, base64 = '']) => parseAuthority(Buffer.from(base64, 'base64'), where));
}

function parseAuthority(der: Uint8Array, where: string): Certificate {
  const certificate = read(der, where);
  if (!certificate.authority && !isSelfSigned(certificate))
    throw wrong(where, 'it holds a certificate that is neither that of an authority nor self-signed');
  if (!mayIssue(certificate.key))
    throw wrong(
      where,
      'it holds a certificate whose key is neither RSA from 2048 bits nor P-256, P-384 or P-521',
    );
  return certificate;
}

function read(der: Uint8Array, where: string): Certificate {
  try {
    return readCertificate(der, 'certificate');
  } catch (error) {
    throw wrong(where, messageOf(error));
  }
}
