import type { StoredEntry } from '../../cache/store/stored-entries.ts';
import type { Predecessor } from '../../copy/options.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import type { Location } from '../inputs/location.ts';

/** What became of one reference that was to be deleted. */
export interface Deletion {
  readonly location: Location;
  /** `ghcr.io/acme/app:v1`: one of the tags that the location names. */
  readonly reference: string;
  /** Left out where nothing is there. */
  readonly digest?: Digest | undefined;
  /** Left out where the registry forbids to read it. */
  readonly root?: Descriptor | undefined;
  /** All that are gone, also those of referrers; left out where the tags cannot be listed. */
  readonly tags?: readonly string[] | undefined;
  /** Those that are gone. */
  readonly referrers: readonly Predecessor[];
  /** Of a cache: the entry; undefined for a key that no entry has. */
  readonly cached?: StoredEntry | undefined;
  /** Why it stays, which is no failure. */
  readonly kept?: string | undefined;
  /** The artifact is still there. */
  readonly error?: unknown;
}

export interface DeletionResult {
  readonly kind: 'deletion';
  readonly deletions: readonly Deletion[];
}

/** An artifact that is gone. */
export type DoneDeletion = Deletion & { readonly digest: Digest };

export function isDone(deletion: Deletion): deletion is DoneDeletion {
  return deletion.digest !== undefined && deletion.error === undefined;
}
