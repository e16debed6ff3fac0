import type { ExtendedCopyOptions } from '../copy/extended-copy.ts';
import type { OpenRoot } from '../copy/read-root.ts';
import type { Descriptor, Platform } from '../core/descriptor.ts';
import type { CallOptions } from '../core/target.ts';
import type { SyncRule } from './rules/rules.ts';

/** A rule with all that its copies need. */
export interface ActiveRule {
  readonly rule: SyncRule;
  readonly ifExists: 'overwrite' | 'skip' | 'fail' | 'fail-if-different';
  /** One: that manifest of an index. Several, or none: the copy decides. */
  readonly platform: Platform | undefined;
  /** Whether the destination gets other manifests than the source has, so that digests cannot be compared. */
  readonly rewrites: boolean;
  /** Whether referrers come along. */
  readonly referrers: boolean;
  /** For the copy of a root to a place: filters, modifiers, referrers, limits. */
  options(root: Descriptor, place: string): ExtendedCopyOptions;
  /** Fails with `UNVERIFIED` for a root that the rule's policy does not let through. Default: all are. */
  verify?(root: OpenRoot, text: string, call: CallOptions): Promise<void>;
}
