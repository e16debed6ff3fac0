import { SIGNATURE } from '../../trust/statement.ts';
import type { Verification } from '../../trust/verification.ts';
import { safeText } from '../runner/safe-text.ts';

/** Why a rule holds, in a few words: for the log and the summary. Signatures hold texts of others. */
export function reasonFor(verification: Verification): string {
  const { kind, referrer, key, predicateType, subject } = verification;
  if (kind === 'digest') return 'the digest is the one that the rule names';
  if (kind === 'has') return `it has the referrer ${referrer}`;
  const named = subject === undefined ? '' : ` as ${safeText(subject, 200)}`;
  return `${wordFor(predicateType)} with key ${key}${named}`;
}

function wordFor(predicateType: string | undefined): string {
  if (predicateType === undefined || predicateType === SIGNATURE) return 'signed';
  return `attested (${safeText(predicateType, 200)})`;
}
