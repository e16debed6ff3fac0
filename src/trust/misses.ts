import type { ErrorReason } from '../core/errors.ts';

/** Why a rule does not hold. */
export interface Miss {
  readonly reason: ErrorReason;
  readonly text: string;
  /** Of `other-signer`: who signed, where that is proven. */
  readonly signer?: string | undefined;
}

/** From the farthest to the nearest. */
const REASONS: readonly ErrorReason[] = [
  'other-digest',
  'no-referrer-of-type',
  'not-signed',
  'unreadable-signature',
  'other-signer',
  'unknown-authority',
  'no-proven-time',
  'not-logged',
  'bad-signature',
  'expired',
  'other-issuer',
  'other-run',
  'other-ref',
  'other-subject',
  'other-predicate',
  'other-name',
  'other-annotations',
  'too-old',
  'too-few-signers',
];

/** The one that came nearest to what a rule asks for; of equals one by a proven signer, else the first. */
export function nearest(misses: readonly Miss[]): Miss | undefined {
  const rank = ({ reason, signer }: Miss): number =>
    REASONS.indexOf(reason) + (signer === undefined ? 0 : 0.5);
  const [first, ...others] = misses;
  return first && others.reduce((best, miss) => (rank(miss) > rank(best) ? miss : best), first);
}

/** Text of a signature: others wrote it. Quoted, cut, and without a character that is not seen, or that turns lines. */
export function shown(text: string): string {
  const cut = text.length > 200 ? `${text.slice(0, 200)}…` : text;
  return JSON.stringify(cut).replaceAll(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (one) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
