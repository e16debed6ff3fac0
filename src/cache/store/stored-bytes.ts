import type { SizedEntry } from './retention.ts';

/** Bytes of what the entries are made of; what several share counts once. */
export function storedBytes(entries: readonly Pick<SizedEntry, 'blobs'>[]): number {
  const all = new Map(entries.flatMap(({ blobs }) => [...blobs]));
  return [...all.values()].reduce((sum, size) => sum + size, 0);
}
