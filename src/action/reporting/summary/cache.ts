import { hitOf, type CacheResult, type RetentionReport } from '../../results/cache-result.ts';
import { formatSize, formatTime } from '../../runner/format.ts';
import { formatLocation } from '../../inputs/location.ts';
import { code, table } from './markdown.ts';
import { shortDigest } from './graph.ts';

/** One row: a job with several caches has one of these for each. */
export function cacheSummary(result: CacheResult): string {
  const { key, matchedKey, entry, restored, saved, retention } = result;
  const place = code(formatLocation(result.location));
  const rules = retention ? `${retentionTable(retention)}\n\n` : '';
  // The restore of command cache has told the rest.
  if (retention && !saved && result.command === 'cache') return `### Retention in ${place}\n\n${rules}`;
  const columns: [name: string, value: string][] = [['Key', code(key)]];
  if (matchedKey !== undefined && matchedKey !== key) columns.push(['Restored', code(matchedKey)]);
  if (entry) columns.push(['Digest', code(shortDigest(entry.digest))]);
  const stats = restored ?? saved;
  if (stats) columns.push(['Items', String(stats.entries)], ['Size', formatSize(stats.bytes)]);
  if (restored) columns.push(['Fetched', formatSize(restored.fetchedBytes)]);
  if (saved) columns.push(['Sent', formatSize(saved.sentBytes)]);
  const head = columns.map(([name]) => name);
  return `### ${titleOf(result)} ${place}\n\n${table(head, [columns.map(([, value]) => value)])}\n\n${rules}`;
}

/** What it removed and what is left in the store. */
function retentionTable(report: RetentionReport): string {
  const { removed, removedBytes, kept, keptBytes, oldestKept, left, planned } = report;
  const rows = [
    [
      planned ? 'Would be removed' : 'Removed',
      String(removed),
      removed > 0 ? formatSize(removedBytes) : '',
      '',
    ],
    [
      planned ? 'Would stay' : 'Kept',
      String(kept),
      keptBytes === undefined ? '' : formatSize(keptBytes),
      oldestKept === undefined ? '' : formatTime(oldestKept),
    ],
    ...(left > 0 ? [['Of these expired, but not deleted by the registry', String(left), '', '']] : []),
  ];
  return table(['Retention', 'Entries', 'Size', 'Oldest saved'], rows);
}

function titleOf(result: CacheResult): string {
  if (result.saved) return 'Cache saved to';
  if (result.command === 'cache-save') return 'Cache not saved to';
  return { true: 'Cache hit in', false: 'Cache found by a restore key in', '': 'Cache miss in' }[
    hitOf(result)
  ];
}
