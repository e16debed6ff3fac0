import type { PredecessorWalkOptions } from '../../../copy/predecessors/predecessor-walk.ts';
import { LIST_BYTES } from '../../../copy/predecessors/predecessor-limits.ts';
import { MANIFEST_BYTES, NODES } from '../../../copy/graph/successor-limits.ts';
import type { CopyOptions } from '../../../copy/options.ts';
import { cosignTags } from '../../../copy/rewrite/signatures.ts';
import type { ReferrerInputs } from '../../inputs/referrer-inputs.ts';

/** Of an entry of a list, about, with annotations, and of the manifest that it stands for. */
const BYTES_EACH = 4096;
/** That such a manifest lists. */
const NODES_EACH = 10;

/** The inputs on referrers, for an extended copy and for discover. */
export function predecessorOptions({
  depth,
  most,
  types,
  signatures,
}: ReferrerInputs): PredecessorWalkOptions & Pick<CopyOptions, 'descent'> {
  const bytes = (most ?? 0) * BYTES_EACH;
  return {
    depth,
    ...(most !== undefined && {
      limits: { parents: most, bytes: Math.max(LIST_BYTES, bytes) },
      descent: { nodes: Math.max(NODES, most * NODES_EACH), bytes: Math.max(MANIFEST_BYTES, bytes) },
    }),
    referrersOnly: true,
    ...(types.length > 0 && {
      follow: ({ artifactType }) => artifactType !== undefined && types.includes(artifactType),
    }),
    ...(signatures !== 'leave' && { digestTags: cosignTags }),
  };
}
