import type { Candidate } from '../candidates.ts';
import { shown, type Miss } from '../misses.ts';
import type { CheckedSignedRule } from '../signed-fields.ts';
import { checkSignedRule, type Judge, type SignedNode } from '../signed-rule.ts';
import type { Finding } from '../verification.ts';
import type { SigstoreVerifier } from './verifier.ts';
import type { SignerCertificate } from './signer-certificate.ts';

/** A rule about who signed, by what certificates say. */
export interface CheckedCertificateRule extends CheckedSignedRule {
  readonly kind: 'keyless' | 'github';
  /** Whom the rule asks for, in words. */
  readonly wanted: string;
  /** Why the signer is not one that the rule asks for. The text goes on after the name of a signature. */
  missOf(certificate: SignerCertificate): Miss | undefined;
}

/** Misses of somebody else altogether, and not of the right one in other circumstances. */
const OTHERS: ReadonlySet<string> = new Set(['other-signer', 'other-issuer']);

/** As many signatures as the rule asks for. The verifier is opened when there is one with a certificate. */
export async function checkCertificateRule(
  rule: CheckedCertificateRule,
  { node, candidates }: SignedNode,
  open: () => Promise<SigstoreVerifier>,
): Promise<readonly Finding[] | Miss> {
  return checkSignedRule(rule, { node, candidates: opening(candidates, open) }, judgeBy(rule, open));
}

/** Here a failure to open ends the rule, whatever it is: in a judge it could pass for a signature that is none. */
async function* opening(
  candidates: AsyncIterable<Candidate>,
  open: () => Promise<SigstoreVerifier>,
): AsyncGenerator<Candidate, void, void> {
  for await (const candidate of candidates) {
    if ('signed' in candidate && candidate.signed.material === 'certificate') await open();
    yield candidate;
  }
}

function judgeBy(rule: CheckedCertificateRule, open: () => Promise<SigstoreVerifier>): Judge {
  return async ({ manifest, signed }) => {
    if (signed.material !== 'certificate') {
      const how = signed.material === 'key' ? 'with a key' : 'as the Notary Project does it';
      return { reason: 'other-signer', text: `${manifest} is signed ${how}, not by ${rule.wanted}` };
    }
    const result = (await open()).verify(signed.bundle());
    if ('reason' in result) {
      const { reason, text, claimed } = result;
      const miss = claimed && rule.missOf(claimed);
      const says = claimed ? `, whose certificate names ${shown(claimed.identity.text)},` : '';
      // What it says of itself decides only which miss is told: anyone can write that.
      const isOther = miss && OTHERS.has(miss.reason);
      return {
        reason: isOther === true ? 'other-signer' : reason,
        text: `${manifest}${says} does not count: ${text}`,
      };
    }
    const { certificate, time } = result;
    const miss = rule.missOf(certificate);
    if (miss) return { ...miss, text: `${manifest} ${miss.text}` };
    const { identity, issuer } = certificate;
    return {
      id: `${identity.text} ${issuer}`,
      how: `by ${shown(identity.text)}`,
      time,
      claims: (node) => signed.claims(node),
      finding: findingOf(rule, certificate),
    };
  };
}

/** Of Fulcio (sigstore/fulcio, docs/oid-info.md): texts about a workflow run. */
const RUN = { workflow: 9, runner: 11, repository: 12, commit: 13, ref: 14 } as const;

function findingOf({ kind }: CheckedCertificateRule, certificate: SignerCertificate): Finding {
  const run = Object.entries(RUN).flatMap(([name, number]): [string, string][] => {
    const text = certificate.text(number);
    return text === undefined ? [] : [[name, text]];
  });
  const { identity, issuer } = certificate;
  return {
    kind,
    identity: identity.text,
    ...(issuer !== undefined && { issuer }),
    ...(Object.fromEntries(run) satisfies Record<string, string>),
  };
}
