import type { Access } from './access.ts';
import type { Quirks } from './quirks.ts';
import type { Random } from './random.ts';
import type { Storage } from './storage.ts';
import type { Store } from './store.ts';

/** What all handlers of one registry share. */
export interface State {
  readonly store: Store;
  readonly quirks: Quirks;
  readonly random: Random;
  readonly access: Access;
  /** Known once it listens. */
  readonly origin: () => string;
  /** Where people look at the packages. */
  readonly website: () => string;
  readonly storage: { readonly origin: () => string; readonly objects: Storage } | undefined;
  /** By repository and digest: how often a manifest will still not find the blob. */
  readonly lag: Map<string, number>;
  pullsLeft: number;
}
