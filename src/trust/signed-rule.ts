import type { Descriptor } from '../core/descriptor.ts';
import type { Digest } from '../core/digest.ts';
import { messageOf } from '../core/errors.ts';
import { isBadContent, type Candidate } from './candidates.ts';
import { nearest, shown, type Miss } from './misses.ts';
import type { SignedContent } from './signed-content.ts';
import type { CheckedSignedRule } from './signed-fields.ts';
import type { Claim } from './statement.ts';
import type { Finding } from './verification.ts';

/** Something that may be a signature of the node. */
export interface SignedCandidate {
  /** The manifest that carries it. */
  readonly manifest: Digest;
  readonly signed: SignedContent;
}

/** A signature that is good and by a signer that the rule asks for. What was signed is not looked at yet. */
export interface Signer {
  /** Two signatures of one signer count once. */
  readonly id: string;
  /** For messages, after "signed": `with the key`. */
  readonly how: string;
  /** When it was signed, where that is proven. */
  readonly time?: Date | undefined;
  /** What was signed about the node. Fails with `INVALID_CONTENT`. */
  claims(node: Descriptor): readonly Claim[];
  /** What the finding has beside the signature and its claim. */
  readonly finding: Finding;
}

/** Says who signed it, or why that does not count. Content that is not what it should be may be thrown. */
export type Judge = (candidate: SignedCandidate) => Signer | Miss | Promise<Signer | Miss>;

export interface SignedNode {
  readonly node: Descriptor;
  readonly candidates: AsyncIterable<Candidate>;
}

const MAX_SIGNERS_NAMED = 5;

/** As many signatures as the rule asks for, each of another signer, or why there are not. */
export async function checkSignedRule(
  rule: CheckedSignedRule,
  { node, candidates }: SignedNode,
  judge: Judge,
): Promise<readonly Finding[] | Miss> {
  const found = new Map<string, Finding>();
  const misses: Miss[] = [];
  const skipped: string[] = [];
  for await (const candidate of candidates) {
    if ('notLookedAt' in candidate) {
      skipped.push(candidate.notLookedAt);
      continue;
    }
    const result = await check(rule, node, { candidate, judge });
    if ('reason' in result) misses.push(result);
    else if (!found.has(result.signer)) found.set(result.signer, result.finding);
    if (found.size === rule.signers) return [...found.values()];
  }
  if (found.size > 0)
    misses.push({ reason: 'too-few-signers', text: `${found.size} of ${rule.signers} signed it` });
  const left = skipped.length > 0 ? `; not looked at: ${skipped.join(', ')}` : '';
  const miss = summed(misses);
  return { ...miss, text: `${miss.text}${left}` };
}

function summed(misses: readonly Miss[]): Miss {
  const best = nearest(misses);
  if (!best) return { reason: 'not-signed', text: 'it has no signature' };
  const of = misses.length > 1 ? ` (the nearest of ${misses.length})` : '';
  const signers = new Set(misses.flatMap(({ signer }) => signer ?? []));
  signers.delete(best.signer ?? '');
  if (best.reason !== 'other-signer' || signers.size === 0) return { ...best, text: `${best.text}${of}` };
  const others = [...signers].slice(0, MAX_SIGNERS_NAMED - 1);
  const more = signers.size > others.length ? ` and ${signers.size - others.length} more` : '';
  return { ...best, text: `${best.text}${of}; also signed by ${others.map(shown).join(', ')}${more}` };
}

async function check(
  rule: CheckedSignedRule,
  node: Descriptor,
  { candidate, judge }: { readonly candidate: Candidate; readonly judge: Judge },
): Promise<{ readonly signer: string; readonly finding: Finding } | Miss> {
  if (!('signed' in candidate))
    return unreadable('problem' in candidate ? candidate.problem : candidate.notLookedAt);
  try {
    const signer = await judge(candidate);
    if ('reason' in signer) return signer;
    // What is signed is read once it is known by whom.
    const claim = fittingClaim(rule, signer.claims(node));
    const said = `${candidate.manifest}, signed ${signer.how}, `;
    if ('reason' in claim) return { ...claim, text: `${said}${claim.text}` };
    const late = tooOld(rule, signer);
    if (late) return { ...late, text: `${said}${late.text}` };
    return { signer: signer.id, finding: findingOf(signer, candidate.manifest, claim) };
  } catch (error) {
    if (!isBadContent(error)) throw error;
    return unreadable(messageOf(error));
  }
}

function findingOf({ finding, time }: Signer, signature: Digest, { predicateType, name }: Claim): Finding {
  return {
    ...finding,
    signature,
    ...(predicateType !== undefined && { predicateType }),
    ...(name !== undefined && { subject: name }),
    ...(time && { time: time.toISOString() }),
  };
}

function fittingClaim(rule: CheckedSignedRule, claims: readonly Claim[]): Claim | Miss {
  const misses: Miss[] = [];
  for (const claim of claims) {
    const miss = missOf(rule, claim);
    if (!miss) return claim;
    misses.push(miss);
  }
  return nearest(misses) ?? { reason: 'other-subject', text: 'is about another digest' };
}

function missOf({ predicateType, name, annotations }: CheckedSignedRule, claim: Claim): Miss | undefined {
  if (claim.predicateType !== predicateType) {
    const has =
      claim.predicateType === undefined
        ? 'no predicate type'
        : `the predicate type ${shown(claim.predicateType)}`;
    const text = `has ${has}, not ${predicateType}`;
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

/** The clock of the machine is only asked how long a proven time is ago. */
function tooOld({ maxAge }: CheckedSignedRule, { time }: Signer): Miss | undefined {
  if (maxAge === undefined) return undefined;
  if (!time) return { reason: 'no-proven-time', text: 'has no proven time, which max-age needs' };
  if (Date.now() - time.getTime() <= maxAge) return undefined;
  return { reason: 'too-old', text: `was signed at ${time.toISOString()}, longer ago than max-age` };
}

function unreadable(text: string): Miss {
  return { reason: 'unreadable-signature', text };
}
