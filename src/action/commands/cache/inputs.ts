import { checkKey, checkKeyCount, versionOf } from '../../../cache/store/keys.ts';
import type { Compression } from '../../../cache/tree/format.ts';
import { parseRetention, type Retention } from '../../../cache/store/retention.ts';
import type { CacheScope } from '../../../cache/store/scopes.ts';
import { OrasError } from '../../../core/errors.ts';
import { named, targetsOf } from '../../inputs/input-values.ts';
import type { Location } from '../../inputs/location.ts';
import type { CacheCommand } from '../../results/cache-result.ts';
import { wrong, type InputReader } from '../../inputs/raw-inputs.ts';
import { cacheScopeOf } from './asked-entries.ts';

export interface CacheInputs<C extends CacheCommand = CacheCommand> {
  readonly command: C;
  readonly store: Location;
  /** Patterns as they were written, those that leave something out with `!`. */
  readonly paths: readonly string[];
  readonly key: string;
  readonly restoreKeys: readonly string[];
  readonly version: string;
  readonly scope: CacheScope;
  readonly compression: Compression;
  readonly lookupOnly: boolean;
  readonly failOnMiss: boolean;
  /** Save though the job has failed. */
  readonly onFailure: boolean;
  readonly retention: Retention | undefined;
}

export function cacheInputs<C extends CacheCommand>(reader: InputReader, command: C): CacheInputs<C> {
  const store = storeOf(reader, command);
  const key = named('key', () => checkKey(reader.required('key', command)));
  const restoreKeys = reader.lines('restore-keys').map((one) => named('restore-keys', () => checkKey(one)));
  named('restore-keys', () => checkKeyCount([key, ...restoreKeys]));
  if (!reader.given('path'))
    throw new OrasError(
      'INVALID_INPUT',
      `input path is missing: command ${command} needs it; for all of the workspace write ./`,
      { details: { input: 'path' } },
    );
  const paths = reader.lines('path');
  const compression = reader.oneOf('compression', ['zstd', 'gzip', 'none']);
  return {
    command,
    store,
    paths,
    key,
    restoreKeys,
    version: versionOf({ paths, compression, windows: process.platform === 'win32' }),
    scope: cacheScopeOf(reader),
    compression,
    lookupOnly: reader.flag('lookup-only'),
    failOnMiss: reader.flag('fail-on-cache-miss'),
    onFailure: reader.flag('cache-on-failure'),
    retention: parseRetention(reader.lines('retention')),
  };
}

/** A place that many jobs can write to at once, without a name for any one artifact. */
function storeOf(reader: InputReader, command: CacheCommand): Location {
  const [store] = targetsOf(reader, command, 1);
  if (store.kind === 'archive' || store.tags.length > 0)
    throw wrong('to', reader.text('to'), 'a repository of a registry or oci-layout:PATH, without a tag');
  return store;
}
