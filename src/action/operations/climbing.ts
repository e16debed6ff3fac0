import type { ClimbOptions } from '../../copy/climb.ts';
import { cosignTags } from '../../copy/signatures.ts';
import type { ReferrerInputs } from '../command-inputs.ts';

/** The inputs on referrers, for an extended copy and for discover. */
export function climbing({ depth, types, signatures }: ReferrerInputs): ClimbOptions {
  return {
    depth,
    referrersOnly: true,
    ...(types.length > 0 && {
      follow: ({ artifactType }) => artifactType !== undefined && types.includes(artifactType),
    }),
    ...(signatures !== 'leave' && { digestTags: cosignTags }),
  };
}
