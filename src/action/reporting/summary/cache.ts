import { hitOf, type CacheResult } from '../../results/cache-result.ts';
import { formatSize } from '../../runner/format.ts';
import { formatLocation } from '../../inputs/location.ts';
import { code, table } from './markdown.ts';
import { shortDigest } from './graph.ts';

/** One row: a job with several caches has one of these for each. */
export function cacheSummary(result: CacheResult): string {
  const { key, matchedKey, entry, restored, saved } = result;
  const columns: [name: string, value: string][] = [['Key', code(key)]];
  if (matchedKey !== undefined && matchedKey !== key) columns.push(['Restored', code(matchedKey)]);
  if (entry) columns.push(['Digest', code(shortDigest(entry.digest))]);
  const stats = restored ?? saved;
  if (stats) columns.push(['Items', String(stats.entries)], ['Size', formatSize(stats.bytes)]);
  if (restored) columns.push(['Fetched', formatSize(restored.fetchedBytes)]);
  if (saved) columns.push(['Sent', formatSize(saved.sentBytes)]);
  const head = columns.map(([name]) => name);
  return `### ${titleOf(result)} ${code(formatLocation(result.location))}\n\n${table(head, [columns.map(([, value]) => value)])}\n\n`;
}

function titleOf(result: CacheResult): string {
  if (result.saved) return 'Cache saved to';
  if (result.command === 'cache-save') return 'Cache not saved to';
  return { true: 'Cache hit in', false: 'Cache found by a restore key in', '': 'Cache miss in' }[
    hitOf(result)
  ];
}
