import { parsePublicKey, type VerificationKey } from './key.ts';
import { textsIn, wrong, type Fields } from './fields.ts';
import { parseSignedFields, type CheckedSignedRule, type SignedRule } from './signed-fields.ts';
import type { Judge } from './signed-rule.ts';

/**
 * The node is signed with this key, or with one of these, as `cosign sign --key` and `cosign attest --key` do it. Neither
 * a log nor a timestamp is asked for, so nothing is known about when it was signed.
 */
export interface KeyRule extends SignedRule {
  /** Public keys as PEM text: P-256, P-384, P-521, or RSA of 2048 bits and more. */
  readonly key: string | readonly string[];
}

export interface CheckedKeyRule extends CheckedSignedRule {
  readonly kind: 'key';
  readonly keys: readonly VerificationKey[];
}

export function parseKeyRule(fields: Fields, where: string): CheckedKeyRule {
  const keys = textsIn(fields['key'], `${where}: key`).map((pem) => parsePublicKey(pem, `${where}: key`));
  if (new Set(keys.map(({ fingerprint }) => fingerprint)).size < keys.length)
    throw wrong(`${where}: key`, 'the same key is given twice');
  const signers = { most: keys.length, why: 'the number of keys' };
  return { kind: 'key', keys, ...parseSignedFields(fields, where, { predicate: 'signature', signers }) };
}

/** Takes what is signed with one of the keys. */
export function keyJudge({ keys }: CheckedKeyRule): Judge {
  return ({ manifest, signed }) => {
    if (signed.material !== 'key')
      return { reason: 'other-signer', text: `${manifest} is signed with a certificate` };
    const key = keys.find((one) => one.verify(signed.bytes, signed.signature));
    if (key)
      return {
        id: key.fingerprint,
        how: 'with the key',
        claims: (node) => signed.claims(node),
        finding: { kind: 'key', key: key.fingerprint },
      };
    const which = keys.length === 1 ? 'the key' : 'one of the keys';
    return { reason: 'other-signer', text: `${manifest} is not signed with ${which}` };
  };
}
