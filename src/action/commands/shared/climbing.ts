import type { ClimbOptions } from '../../../copy/climb.ts';
import { cosignTags } from '../../../copy/signatures.ts';
import type { ReferrerInputs } from '../../referrer-inputs.ts';

const DEFAULT_BYTES = 64 * 1024 * 1024;
/** Of an entry of a list, about, with annotations. */
const BYTES_EACH = 4096;

/** The inputs on referrers, for an extended copy and for discover. */
export function climbing({ depth, most, types, signatures }: ReferrerInputs): ClimbOptions {
  return {
    depth,
    ...(most !== undefined && {
      limits: { parents: most, bytes: Math.max(DEFAULT_BYTES, most * BYTES_EACH) },
    }),
    referrersOnly: true,
    ...(types.length > 0 && {
      follow: ({ artifactType }) => artifactType !== undefined && types.includes(artifactType),
    }),
    ...(signatures !== 'leave' && { digestTags: cosignTags }),
  };
}
