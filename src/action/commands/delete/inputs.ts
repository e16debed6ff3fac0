import type { Digest } from '../../../core/digest.ts';
import type { Location } from '../../inputs/location.ts';
import type { IfMissing } from '../shared/common-inputs.ts';

export interface DeleteInputs {
  readonly from: readonly Location[];
  readonly digest: Digest | undefined;
  readonly ifMissing: IfMissing;
  readonly referrers: 'none' | 'all';
}
