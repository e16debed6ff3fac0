import type { RestoreStats } from '../../cache/tree/restore-tree.ts';
import type { SaveStats } from '../../cache/tree/layer-writer.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import type { Location } from '../inputs/location.ts';

export type CacheCommand = 'cache' | 'cache-restore' | 'cache-save';

/** What came of a step with a cache. */
export interface CacheResult {
  readonly kind: 'cache';
  readonly command: CacheCommand;
  readonly location: Location;
  readonly key: string;
  /** The key of the entry that was found; undefined for none, and where nothing was looked for. */
  readonly matchedKey?: string | undefined;
  /** The entry that was found, or saved. */
  readonly entry?: Descriptor | undefined;
  /** The store gave no answer. */
  readonly silent?: boolean;
  readonly restored?: RestoreStats | undefined;
  readonly saved?: SaveStats | undefined;
  /** Left out where no retention was asked for, or it was not this run's to apply. */
  readonly retention?: RetentionReport | undefined;
}

/** What a retention did to the store. */
export interface RetentionReport {
  readonly removed: number;
  /** Of what the removed entries are made of; entries that stay may share it. */
  readonly removedBytes: number;
  readonly kept: number;
  /** Left out where the retention asks for no sizes. */
  readonly keptBytes?: number | undefined;
  /** When it was saved, in milliseconds since 1970. */
  readonly oldestKept?: number | undefined;
  /** Entries that should be removed, and that the store does not delete. */
  readonly left: number;
  /** Bytes of blobs removed from a layout. */
  readonly freed: number;
  /** Nothing was removed, as in a dry run. */
  readonly planned: boolean;
}

/** Output `cache-hit`, as of actions/cache: empty where nothing was found. */
export function hitOf({ key, matchedKey }: CacheResult): '' | 'true' | 'false' {
  if (matchedKey === undefined) return '';
  return matchedKey === key ? 'true' : 'false';
}
