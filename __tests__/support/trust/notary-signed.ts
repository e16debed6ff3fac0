import { extendedCopy } from '../../../src/copy/extended-copy.ts';
import { canFindPredecessors, type Target } from '../../../src/core/target.ts';
import { FORMATS } from './notary-envelopes.ts';

const KEYS = ['p256', 'rsa'] as const;

/** Parts of the tags of what notation signed once: format, key, and whether the signature ended a minute later. */
export const NOTARY_TAGS = FORMATS.flatMap((format) =>
  KEYS.flatMap((key) => (['signed', 'expired'] as const).map((kind) => [format, key, kind] as const)),
);

/** Copies all that notation signed, with the signatures. */
export async function copyNotarySigned<T extends Target>(source: Target, target: T): Promise<T> {
  if (!canFindPredecessors(source)) throw new Error('a source without referrers');
  for (const tag of NOTARY_TAGS) {
    const reference = tag.join('-');
    await extendedCopy({ source, reference }, { target, reference });
  }
  return target;
}
