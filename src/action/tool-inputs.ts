import type { Platform } from '../core/descriptor.ts';
import type { Digest } from '../core/digest.ts';
import type { Location } from './location.ts';
import type { Verify } from './tool-verify.ts';

export interface ToolInputs {
  readonly command: 'tool';
  readonly from: Location;
  /** Default: the runner's own. */
  readonly platform: Platform | undefined;
  readonly digest: Digest | undefined;
  readonly verify: Verify;
}
