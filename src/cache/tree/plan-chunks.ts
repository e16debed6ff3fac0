import { BIG_FILE, CHUNK_AVERAGE, CHUNK_MAX, rawCost } from './format.ts';
import { sortByName, type LiveEntry } from './list-tree.ts';

/** Entries that become one layer. */
export type Batch = readonly LiveEntry[];

/**
 * Borders between the entries, by a hash of the name of the entry before: what is added, changed or removed moves no
 * border but its own. The larger an entry, the likelier a border behind it, so that chunks have about one size.
 */
export function batchesOf(entries: readonly LiveEntry[]): Batch[] {
  const batches: Batch[] = [];
  let batch: LiveEntry[] = [];
  let size = 0;
  const close = (): void => {
    if (batch.length > 0) batches.push(batch);
    batch = [];
    size = 0;
  };
  for (const entry of sortByName(entries.filter((one) => !isBig(one)))) {
    const cost = rawCost(entry);
    if (size + cost > CHUNK_MAX) close();
    batch.push(entry);
    size += cost;
    if (size >= CHUNK_AVERAGE / 4 && share(entry.name) < (cost / CHUNK_AVERAGE) * (4 / 3)) close();
  }
  close();
  return batches;
}

export function isBig(entry: LiveEntry): boolean {
  return entry.kind === 'file' && entry.size >= BIG_FILE;
}

/** FNV-1a with the final mix of MurmurHash3, as a number from 0 to 1. */
function share(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
