import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Tags of entries in a layout: anchors have others. */
export function entriesIn(store: string): number {
  let index = '';
  try {
    index = readFileSync(join(store, 'index.json'), 'utf8');
  } catch {
    return 0;
  }
  return new Set(index.match(/"cache-[0-9a-f]{64}"/g)).size;
}

export function blobsIn(store: string): string[] {
  const folder = join(store, 'blobs/sha256');
  return readdirSync(folder).map((name) => join(folder, name));
}
