import { text, wrong, type Fields } from '../fields.ts';
import { shown, type Miss } from '../misses.ts';
import { ANY_SIGNERS, parseSignedFields, type TimedRule } from '../signed-fields.ts';
import type { CheckedCertificateRule } from './certificate-judge.ts';
import { parseIdentityPattern, type IdentityPattern } from './identity.ts';
import { hasWildcard } from './pattern.ts';
import type { SignerCertificate } from './signer-certificate.ts';

/**
 * The node is signed by this identity, as `cosign sign` and `cosign attest` do it without a key: with a certificate that
 * Sigstore issued for it, at a time that a log or a timestamp authority proves. Needs `roots`.
 */
export interface KeylessRule extends TimedRule {
  /**
   * A URI, such as `https://github.com/acme/app/.github/workflows/release.yml@refs/tags/v*`, or an e-mail address. `*`
   * stands for anything but `/`, and `**` for anything; not in scheme, host and owner. To the letter, from beginning to end.
   */
  readonly keyless: string;
  /** Who vouches for the identity, to the letter, such as `https://token.actions.githubusercontent.com`. */
  readonly issuer: string;
}

export function parseKeylessRule(fields: Fields, where: string): CheckedCertificateRule {
  const identity = text(fields['keyless'], `${where}: keyless`);
  const pattern = parseIdentityPattern(identity, `${where}: keyless`);
  if (fields['issuer'] === undefined)
    throw wrong(`${where}: issuer`, 'it is missing: an identity says nothing without who vouches for it');
  const issuer = text(fields['issuer'], `${where}: issuer`);
  if (!/^[a-z][a-z0-9+.-]*:\/\/[^\s*]+$/i.test(issuer))
    throw wrong(`${where}: issuer`, 'it must be a URI without *');
  const signers = hasWildcard(identity) ? ANY_SIGNERS : { most: 1, why: 'since there is one identity' };
  const predicate = 'signature';
  return {
    kind: 'keyless',
    ...parseSignedFields(fields, where, { predicate, signers }),
    wanted: shown(identity),
    missOf: (certificate) => missOf({ pattern, issuer }, certificate),
  };
}

function missOf(
  wanted: { readonly pattern: IdentityPattern; readonly issuer: string },
  { identity, issuer }: SignerCertificate,
): Miss | undefined {
  const fit = wanted.pattern.fit(identity);
  const by = `is signed by ${shown(identity.text)}`;
  if (fit === 'no')
    return {
      reason: 'other-signer',
      text: `${by}, not by ${shown(wanted.pattern.text)}`,
      signer: identity.text,
    };
  if (issuer !== wanted.issuer) {
    const vouches = issuer === undefined ? 'no issuer' : `the issuer ${shown(issuer)}`;
    return { reason: 'other-issuer', text: `${by} with ${vouches}, not ${shown(wanted.issuer)}` };
  }
  if (fit === 'yes') return undefined;
  return { reason: 'other-ref', text: `${by}, which has another ref than ${shown(wanted.pattern.text)}` };
}
