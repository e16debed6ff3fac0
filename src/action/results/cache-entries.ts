import { scopeKind } from '../../cache/store/scopes.ts';
import { storedBytes } from '../../cache/store/stored-bytes.ts';
import type { StoredEntry } from '../../cache/store/stored-entries.ts';
import { formatNode, type Location } from '../inputs/location.ts';

/** Entries of a cache that were listed, newest first. */
export interface EntriesResult {
  readonly kind: 'entries';
  readonly location: Location;
  /** Keys and patterns that were asked for; left out for all. */
  readonly keys?: readonly string[] | undefined;
  readonly entries: readonly StoredEntry[];
  /** When they were read, in milliseconds since 1970: ages count to it. */
  readonly now: number;
  /** All tags, those of the entries too; left out where only entries were asked for. */
  readonly names?: readonly string[];
}

/** No ref and no repository has more: one entry must not make the output of all too long. */
const MAX_NAME = 1000;

/** What is told of an entry; all of it is text of the job that saved it. */
export function entryFacts(location: Location, { entry, ...stored }: StoredEntry): object {
  const { key, ref, repository, scope, created, version, node } = entry;
  return {
    key,
    ref: ref.slice(0, MAX_NAME),
    repository: repository.slice(0, MAX_NAME),
    scope: scopeKind(scope),
    size: storedBytes([{ ...stored }]),
    created: new Date(created).toISOString(),
    version,
    digest: node.digest,
    reference: formatNode(location, node),
  };
}
