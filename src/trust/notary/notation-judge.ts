import { shown, type Miss } from '../misses.ts';
import type { NotarySigned } from '../signed-content.ts';
import type { Judge, Signer } from '../signed-rule.ts';
import { algorithmOf } from './algorithm.ts';
import { readCertificate, type Certificate } from './certificate.ts';
import { problemOfChain } from './chain.ts';
import { parseCose } from './cose.ts';
import { fitsName, formatName } from './distinguished-name.ts';
import type { NotaryEnvelope } from './envelope.ts';
import { parseJws } from './jws.ts';
import type { CheckedNotationRule } from './notation-rule.ts';
import { claimsInPayload } from './target-artifact.ts';

/** Takes what is signed with a certificate of the rule's authorities. */
export function notationJudge(rule: CheckedNotationRule): Judge {
  return ({ manifest, signed }) => {
    if (signed.material !== 'notary')
      return { reason: 'other-signer', text: `${manifest} is no signature of the Notary Project` };
    const what = `signature ${manifest}`;
    const envelope = parseEnvelope(signed, what);
    const chain = envelope.chain.map((der, at) => readCertificate(der, `${what}: certificate ${at + 1}`));
    const [leaf] = chain;
    const problem = problemOfChain(chain) ?? problemOfSignature(envelope, leaf);
    if (!leaf || problem !== undefined) return { reason: 'bad-signature', text: `${manifest} ${problem}` };
    const miss = missOf(rule, chain) ?? missOfTime(envelope, chain);
    if (miss) return { ...miss, text: `${manifest} ${miss.text}` };
    return signerOf(leaf, (node) => claimsInPayload(envelope.payload, node, what));
  };
}

function parseEnvelope({ format, bytes }: NotarySigned, what: string): NotaryEnvelope {
  return format === 'jws' ? parseJws(bytes, what) : parseCose(bytes, what);
}

/** The key says how it signs, so that nobody else can choose a weaker way. */
function problemOfSignature(envelope: NotaryEnvelope, leaf: Certificate | undefined): string | undefined {
  const { bytes, signature } = envelope;
  const algorithm = leaf && algorithmOf(leaf.key);
  if (!algorithm) return 'has a key that may not sign';
  if (!envelope.names(algorithm)) return `says to be signed with another algorithm than ${algorithm.name}`;
  return algorithm.verify(leaf.key, bytes, signature)
    ? undefined
    : 'is not signed with the key of its certificate';
}

/** The store of the rule may have any authority of the chain, or the signer itself where it is its own root. */
function missOf(
  { authorities, pattern, subject }: CheckedNotationRule,
  chain: readonly Certificate[],
): Miss | undefined {
  const [leaf, ...issuers] = chain;
  const roots = issuers.length > 0 ? issuers : chain;
  const isTrusted = roots.some(({ bytes }) =>
    authorities.some((one) => Buffer.compare(one.bytes, bytes) === 0),
  );
  const name = formatName(leaf?.subject ?? []);
  const by = `is signed by ${shown(name)}`;
  if (!isTrusted)
    return {
      reason: 'unknown-authority',
      text: `${by}, whose certificate is of none of the given authorities`,
    };
  if (!pattern || fitsName(pattern, leaf?.subject ?? [])) return undefined;
  return { reason: 'other-signer', text: `${by}, not by ${shown(subject)}`, signer: name };
}

/** Nothing proves when it was signed: what holds, holds now. */
function missOfTime({ expiry }: NotaryEnvelope, chain: readonly Certificate[]): Miss | undefined {
  const now = new Date();
  const bad = chain.find(({ from, until }) => !(from <= now && now <= until));
  if (bad) {
    const { subject, from, until } = bad;
    const times = `from ${from.toISOString()} until ${until.toISOString()}`;
    return {
      reason: 'expired',
      text: `has the certificate ${shown(formatName(subject))}, which holds ${times}`,
    };
  }
  if (!expiry || now < expiry) return undefined;
  return { reason: 'expired', text: `expired at ${expiry.toISOString()}` };
}

function signerOf({ subject, subjectBytes }: Certificate, claims: Signer['claims']): Signer {
  const identity = formatName(subject);
  return {
    id: Buffer.from(subjectBytes).toString('hex'),
    how: `by ${shown(identity)}`,
    claims,
    finding: { kind: 'notation', identity },
  };
}
