import type { Descriptor } from '../core/descriptor.ts';
import type { Digest } from '../core/digest.ts';
import { messageOf } from '../core/errors.ts';
import { isBadContent, type Candidate } from './candidates.ts';
import type { VerificationKey } from './key.ts';
import { nearest, shown, type Miss } from './misses.ts';
import type { CheckedKeyRule } from './policy.ts';
import type { Claim } from './statement.ts';

/** A signature of the node that fits a rule. */
export interface KeySignature {
  /** Of the manifest that carries it. */
  readonly signature: Digest;
  /** Fingerprint. */
  readonly key: Digest;
  readonly claim: Claim;
}

/** As many signatures as the rule asks for, each with another key, or why there are not. */
export async function checkKeyRule(
  rule: CheckedKeyRule,
  node: Descriptor,
  candidates: AsyncIterable<Candidate>,
): Promise<readonly KeySignature[] | Miss> {
  const found = new Map<Digest, KeySignature>();
  const misses: Miss[] = [];
  const skipped: string[] = [];
  for await (const candidate of candidates) {
    if ('notLookedAt' in candidate) {
      skipped.push(candidate.notLookedAt);
      continue;
    }
    const result = 'problem' in candidate ? unreadable(candidate.problem) : judge(rule, node, candidate);
    if ('reason' in result) misses.push(result);
    else if (!found.has(result.key)) found.set(result.key, result);
    if (found.size === rule.signers) return [...found.values()];
  }
  if (found.size > 0)
    misses.push({ reason: 'too-few-signers', text: `${found.size} of ${rule.signers} signed it` });
  const { reason, text } = nearest(misses) ?? { reason: 'not-signed', text: 'it has no signature' };
  const others = misses.length > 1 ? ` (the nearest of ${misses.length})` : '';
  const left = skipped.length > 0 ? `; not looked at: ${skipped.join(', ')}` : '';
  return { reason, text: `${text}${others}${left}` };
}

/** The signature comes first: what is signed is read once it is known by whom. */
function judge(
  rule: CheckedKeyRule,
  node: Descriptor,
  { manifest, signed }: Extract<Candidate, { readonly signed: unknown }>,
): KeySignature | Miss {
  if (signed.material === 'certificate')
    return { reason: 'other-signer', text: `${manifest} is signed with a certificate` };
  const key = rule.keys.find((one) => one.verify(signed.bytes, signed.signature));
  if (!key) {
    const keys = rule.keys.length === 1 ? 'the key' : 'one of the keys';
    return { reason: 'other-signer', text: `${manifest} is not signed with ${keys}` };
  }
  try {
    return fitting(rule, signed.claims(node), { manifest, key });
  } catch (error) {
    if (!isBadContent(error)) throw error;
    return unreadable(messageOf(error));
  }
}

function fitting(
  rule: CheckedKeyRule,
  claims: readonly Claim[],
  { manifest, key }: { readonly manifest: Digest; readonly key: VerificationKey },
): KeySignature | Miss {
  const misses: Miss[] = [];
  for (const claim of claims) {
    const miss = missOf(rule, claim);
    if (!miss) return { signature: manifest, key: key.fingerprint, claim };
    misses.push({ ...miss, text: `${manifest}, signed with the key, ${miss.text}` });
  }
  return (
    nearest(misses) ?? {
      reason: 'other-subject',
      text: `${manifest}, signed with the key, is about another digest`,
    }
  );
}

function missOf({ predicateType, name, annotations }: CheckedKeyRule, claim: Claim): Miss | undefined {
  if (claim.predicateType !== predicateType) {
    const text = `has the predicate type ${shown(claim.predicateType)}, not ${predicateType}`;
    return { reason: 'other-predicate', text };
  }
  if (name !== undefined && claim.name !== name) {
    const has = claim.name === undefined ? 'names no image' : `names ${shown(claim.name)}`;
    return { reason: 'other-name', text: `${has}, not ${shown(name)}` };
  }
  const wrong = Object.entries(annotations).find(([key, value]) => annotationIn(claim, key) !== value);
  if (!wrong) return undefined;
  const has = annotationIn(claim, wrong[0]);
  const what = has === undefined ? 'has no annotation' : `has ${shown(has)} as annotation`;
  return { reason: 'other-annotations', text: `${what} ${shown(wrong[0])}, not ${shown(wrong[1])}` };
}

function annotationIn({ annotations }: Claim, name: string): string | undefined {
  return Object.hasOwn(annotations, name) ? annotations[name] : undefined;
}

function unreadable(text: string): Miss {
  return { reason: 'unreadable-signature', text };
}
