import { keyMatcher } from '../../../cache/store/keys.ts';
import { removeEntries, type Removal } from '../../../cache/store/remove-entries.ts';
import type { CacheScope } from '../../../cache/store/scopes.ts';
import { storedBytes } from '../../../cache/store/stored-bytes.ts';
import { findStoredEntries, type StoredEntry } from '../../../cache/store/stored-entries.ts';
import { OrasError } from '../../../core/errors.ts';
import { formatLocation, formatNode, type Location } from '../../inputs/location.ts';
import type { Deletion } from '../../results/deletion.ts';
import { counted, formatSize } from '../../runner/format.ts';
import { safeText } from '../../runner/safe-text.ts';
import type { IfMissing } from '../shared/common-inputs.ts';
import type { Context } from '../shared/context.ts';
import { graphOf } from '../shared/open-root.ts';
import { askedScopes, noCacheEntry, type AskedEntries } from './asked-entries.ts';
import { entryLine } from './view.ts';

export interface DeleteEntriesInputs extends AskedEntries {
  readonly scope: CacheScope;
  readonly ifMissing: IfMissing;
}

/** Removes the entries with these keys. All are found before the first is removed. */
export async function deleteEntries(inputs: DeleteEntriesInputs, context: Context): Promise<Deletion[]> {
  const { store, keys } = inputs;
  const { open, signal } = context;
  const target = graphOf(await open.target(store), store);
  const scopes = askedScopes(inputs.scope, context.runtime);
  const going = await findStoredEntries(target, { ...scopes, matches: keyMatcher(keys) }, { signal });
  const missing = keys
    .filter((key) => !going.some(({ entry }) => keyMatcher([key])(entry.key)))
    .map((key) => missingOf(noCacheEntry(key, scopes, store), inputs, context));
  const removal = await removeEntries(target, going, { signal });
  if (removal.failure && removal.removed.length === 0) throw removal.failure;
  tell(removal, store, context);
  return [...deletionsOf(removal, store), ...missing];
}

function missingOf(what: string, { store, ifMissing }: DeleteEntriesInputs, { log }: Context): Deletion {
  const reference = formatLocation(store);
  const missing = { location: store, reference, referrers: [] };
  if (ifMissing === 'error')
    return { ...missing, error: new OrasError('NOT_FOUND', what, { details: { reason: 'no-cache-entry' } }) };
  log.info(safeText(what.replace(/^n/, 'N'), 1000));
  return { ...missing, kept: what };
}

function tell({ removed, tagged, freed }: Removal, store: Location, { log, open }: Context): void {
  const verb = open.plan ? 'would delete' : 'deleted';
  for (const { entry } of removed) log.info(`  ${verb} ${entryLine(entry)}`);
  for (const { entry, tag } of tagged)
    log.warning(`not deleted, because the tag ${safeText(tag, 200)} points to it: ${entryLine(entry.entry)}`);
  if (removed.length === 0) return;
  const free = freed > 0 ? `; ${formatSize(freed)} freed` : '';
  log.info(
    `${open.plan ? 'Would delete' : 'Deleted'} ${counted(removed.length, 'cache entry', 'cache entries')} (${formatSize(storedBytes(removed))}) from ${formatLocation(store)}${free}`,
  );
}

function deletionsOf({ removed, tagged, left, failure }: Removal, store: Location): Deletion[] {
  const deletionOf = (one: StoredEntry): Deletion => {
    const { node } = one.entry;
    return { location: store, reference: formatNode(store, node), referrers: [], cached: one };
  };
  return [
    ...removed.map((one) => ({ ...deletionOf(one), digest: one.entry.node.digest, root: one.entry.node })),
    ...tagged.map(({ entry, tag }) => ({ ...deletionOf(entry), kept: `the tag ${tag} points to it` })),
    ...left.map((one) => ({ ...deletionOf(one), error: failure })),
  ];
}
