import { SIGNATURE } from '../../trust/statement.ts';
import type { Verification } from '../../trust/verification.ts';
import { safeText } from '../runner/safe-text.ts';

/** Why a rule holds, in a few words: for the log and the summary. Signatures hold texts of others. */
export function reasonFor(verification: Verification): string {
  const { kind, referrer, key, identity, predicateType, subject, time } = verification;
  if (kind === 'digest') return 'the digest is the one that the rule names';
  if (kind === 'has') return `it has the referrer ${referrer}`;
  const by = key === undefined ? `by ${safeText(identity ?? '', 500)}` : `with key ${key}`;
  return [
    `${wordFor(predicateType)} ${by}`,
    ...(verification.commit === undefined ? [] : [`for commit ${safeText(verification.commit, 100)}`]),
    ...(subject === undefined ? [] : [`as ${safeText(subject, 200)}`]),
    ...(time === undefined ? [] : [`at ${time}`]),
  ].join(', ');
}

function wordFor(predicateType: string | undefined): string {
  if (predicateType === undefined || predicateType === SIGNATURE) return 'signed';
  return `attested (${safeText(predicateType, 200)})`;
}
