import { extendedCopy } from '../../../src/copy/extended-copy.ts';
import { cosignTags } from '../../../src/copy/rewrite/signatures.ts';
import { canFindPredecessors, type Target } from '../../../src/core/target.ts';
import { FORMS, KEYS, tagFor } from './cosigned.ts';

/** Copies all that cosign signed, with the signatures. */
export async function copySigned<T extends Target>(source: Target, target: T): Promise<T> {
  if (!canFindPredecessors(source)) throw new Error('a source without referrers');
  for (const key of KEYS) {
    for (const form of FORMS) {
      for (const what of ['signed', 'attested'] as const) {
        const reference = tagFor(key, form, what);
        await extendedCopy({ source, reference }, { target, reference }, { digestTags: cosignTags });
      }
    }
  }
  return target;
}
