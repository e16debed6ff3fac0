import { depthOf, maxReferrersOf, signaturesOf } from './input-values.ts';
import { referrerTypesOf } from './node-inputs.ts';
import type { InputReader } from './raw-inputs.ts';

/** What of the graph above the root is of interest. */
export interface ReferrerInputs {
  /** 0 for none. */
  readonly depth: number;
  /** More are a failure. */
  readonly most: number | undefined;
  readonly types: readonly string[];
  readonly signatures: 'copy' | 'leave' | 'always';
}

export function referrersOf(reader: InputReader, byDefault: 'none' | 'all'): ReferrerInputs {
  const limits = { none: 0, direct: 1, all: Number.POSITIVE_INFINITY };
  const which =
    reader.text('referrers') === '' ? byDefault : reader.oneOf('referrers', ['none', 'direct', 'all']);
  return {
    depth: Math.min(limits[which], depthOf(reader)),
    most: maxReferrersOf(reader),
    types: referrerTypesOf(reader),
    signatures: signaturesOf(reader),
  };
}
