import type { CommandFacts } from '../../inputs/command-facts.ts';
import { formatLocation } from '../../inputs/location.ts';
import { isDone, type Deletion, type DeletionResult } from '../../results/deletion.ts';
import { printTree, treeOf } from '../../results/referrer-tree.ts';
import { counted } from '../../runner/format.ts';
import { entryTable } from './entries.ts';
import { shortDigest } from './graph.ts';
import { code, cut, cutTable, fenced, prose } from './markdown.ts';
import { tagCell } from './table.ts';
import { headingFor } from './title.ts';

const MAX_TABLE = 300 * 1024;
const MAX_TREES = 300 * 1024;
const MAX_ROWS = 2000;

/** A row for each reference, and a tree for each artifact whose referrers go with it. */
export function deletionSummary(
  { deletions }: DeletionResult,
  title: NonNullable<CommandFacts['title']>,
  planned: boolean,
): string {
  const places = [...new Set(deletions.map(({ location }) => formatLocation(location)))];
  const [place = ''] = places;
  const where = places.length === 1 ? code(place) : `${places.length} places`;
  const [only] = deletions;
  const parts = [
    deletions.some(isDone) ? `${headingFor(title, planned)} ${where}` : `### Nothing deleted from ${where}`,
    ...(only && deletions.length === 1 && only.digest !== undefined && !only.cached
      ? [code(only.digest)]
      : []),
    ...(planned ? ['Nothing was deleted.'] : []),
    ...tablesOf(deletions, planned),
    ...treesOf(deletions),
  ];
  return parts.map((part) => `${part}\n\n`).join('');
}

/** Entries of a cache have a table of their own, and what a key did not find is a line. */
function tablesOf(deletions: readonly Deletion[], planned: boolean): string[] {
  if (!deletions.some(({ cached, kept }) => cached ?? kept)) return [tableOf(deletions, planned)];
  const entries = deletions.flatMap((one) =>
    one.cached ? [{ ...one.cached, outcome: outcomeOf(one) }] : [],
  );
  const lines = deletions.flatMap((one) =>
    one.cached
      ? []
      : [`- ${one.kept === undefined ? `${code(one.reference)}: ${outcomeOf(one)}` : prose(one.kept)}`],
  );
  return [
    ...(entries.length > 0 ? [entryTable(entries, ({ outcome }) => [outcome], [headOf(planned)])] : []),
    ...(lines.length > 0 ? [cut(lines, MAX_TABLE).shown.join('\n')] : []),
  ];
}

function headOf(planned: boolean): string {
  return planned ? 'Would be deleted' : 'Deleted';
}

function tableOf(deletions: readonly Deletion[], planned: boolean): string {
  const rows = deletions
    .slice(0, MAX_ROWS)
    .map((deletion) => [
      code(deletion.reference),
      deletion.digest === undefined ? '' : code(shortDigest(deletion.digest)),
      tagCell(deletion.tags ?? []),
      deletion.referrers.length > 0 ? String(deletion.referrers.length) : '',
      outcomeOf(deletion),
    ]);
  const head = ['Reference', 'Digest', 'Tags', 'Referrers', headOf(planned)];
  const columns = head.flatMap((_name, at) => (rows.some((row) => row[at] !== '') ? [at] : []));
  const kept = rows.map((row) => columns.map((at) => row[at] ?? ''));
  return cutTable(
    columns.map((at) => head[at] ?? ''),
    kept,
    { bytes: MAX_TABLE, total: deletions.length },
  );
}

function outcomeOf({ digest, error, kept }: Deletion): string {
  if (kept !== undefined) return `no: ${prose(kept)}`;
  if (error !== undefined) return '**failed**';
  return digest === undefined ? 'no: it is not there' : 'yes';
}

function treesOf(deletions: readonly Deletion[]): string[] {
  const lines = deletions.flatMap(({ location, root, referrers }) =>
    root && referrers.length > 0 ? printTree(treeOf(formatLocation(location), root, referrers)) : [],
  );
  if (lines.length === 0) return [];
  const { shown, left } = cut(lines, MAX_TREES);
  return [fenced('text', left > 0 ? [...shown, `and ${counted(left, 'more line')}`] : shown)];
}
