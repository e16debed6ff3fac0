import { checkKey } from '../../../cache/store/keys.ts';
import { isScopeOf, scopesFor, type CacheScope } from '../../../cache/store/scopes.ts';
import { OrasError } from '../../../core/errors.ts';
import { locationOf, named } from '../../inputs/input-values.ts';
import { formatLocation, type Location } from '../../inputs/location.ts';
import { wrong, type InputName, type InputReader } from '../../inputs/raw-inputs.ts';
import type { Runtime } from '../../runner/runtime.ts';
import { cacheOrigin } from './origin.ts';

/** Entries of a cache that input `key` names. */
export interface AskedEntries {
  readonly of: 'entries';
  readonly store: Location;
  /** Each is a key, or has a `*` in it. */
  readonly keys: readonly string[];
}

/** Undefined without input `key`. None of the inputs `foreign` goes with it. */
export function askedEntries(
  reader: InputReader,
  command: 'list' | 'delete',
  foreign: readonly InputName[],
): AskedEntries | undefined {
  if (!reader.given('key')) return undefined;
  const other = foreign.find((name) => reader.given(name));
  if (other !== undefined)
    throw new OrasError(
      'INVALID_INPUT',
      `input ${other} does not go with input key, which names cache entries`,
      {
        details: { input: other },
      },
    );
  const keys = [...new Set(reader.lines('key'))];
  if (keys.length === 0)
    throw wrong('key', reader.text('key'), 'keys, or patterns such as npm-*, one per line');
  for (const key of keys) named('key', () => checkKey(key));
  const store = locationOf(reader, 'from', command);
  const digest = store.kind === 'registry' ? store.reference.digest : store.digest;
  if (store.kind === 'archive' || store.tags.length > 0 || digest !== undefined)
    throw wrong(
      'from',
      store.text,
      'a repository of a registry or oci-layout:PATH with input key, without a tag or digest',
    );
  return { of: 'entries', store, keys };
}

export function cacheScopeOf(reader: InputReader): CacheScope {
  return reader.oneOf('cache-scope', ['branch', 'repo', 'shared']);
}

/** Scopes that a step may delete from, and how errors call them. */
export interface AskedScopes {
  readonly name: string;
  includes(scope: string): boolean;
}

/**
 * Those that the run saves to; but for `branch`, all others of its repository too. In a terminal there is no run whose
 * branch could be meant: without `cache-scope` it is all of the store.
 */
export function askedScopes(scope: CacheScope, runtime: Runtime): AskedScopes {
  if (!runtime.workflow && scope === 'branch') return { name: '', includes: () => true };
  const origin = cacheOrigin(runtime);
  const { own } = scopesFor(scope, origin);
  if (scope === 'branch') return { name: ` of ${origin.ref}`, includes: (one) => one === own };
  return {
    name: ` of ${origin.repository}${scope === 'shared' ? ' or shared' : ''}`,
    includes: (one) => one === own || isScopeOf(one, origin.repository),
  };
}

/** `No cache entry with key npm-* of refs/heads/x in ghcr.io/acme/cache` */
export function noCacheEntry(key: string, { name }: AskedScopes, store: Location): string {
  return `no cache entry with key ${JSON.stringify(key)}${name} in ${formatLocation(store)}`;
}
