import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { bytesOf } from '../../core/bytes.ts';
import { isRecord } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { parseJsonObject } from '../../core/json.ts';
import { readWhole } from '../../files/open-file.ts';
import { writeBeside } from '../../files/write-file.ts';
import type { LiveEntry } from './list-tree.ts';

/**
 * What the files of an artifact looked like on this machine when they were just written or read: a file that looks the
 * same still is the same, and need not be read. It is bound to the artifact's config, whose entries it counts.
 */
export interface Snapshot {
  readonly config: Digest;
  /** By root, then name. */
  readonly groups: readonly ReadonlyMap<string, Seen>[];
}

interface Seen {
  readonly inode: number;
  readonly changed: number;
  readonly size: number;
  readonly modified: number;
}

type Row = readonly [name: string, inode: number, changed: number, size: number, modified: number];

interface Trees {
  readonly config: Digest;
  /** When the trees were listed, in milliseconds, for files that others may have been writing then. */
  readonly listed?: number;
  readonly groups: readonly { readonly root: string; readonly entries: readonly LiveEntry[] }[];
}

/** Timestamps have a resolution of some milliseconds: a change within one tick does not show. */
const TICK_MS = 20;

export async function writeSnapshot(path: string, trees: Trees): Promise<void> {
  const { listed } = trees;
  let newest = 0;
  const groups = trees.groups.map(({ root, entries }) => {
    const rows = entries
      .filter(({ kind, changed }) => kind === 'file' && (listed === undefined || changed < listed - TICK_MS))
      .map(({ name, inode, changed, size, modified }): Row => {
        newest = Math.max(newest, changed);
        return [name, inode, changed, size, modified];
      });
    return { root, rows };
  });
  const wait = newest + TICK_MS - Date.now();
  if (wait > 0 && wait <= TICK_MS) await sleep(wait);
  const json = JSON.stringify({ version: 1, config: trees.config, groups });
  // Optional: without a snapshot the next save reads all files.
  await writeBeside(path, bytesOf(json), { durable: false }).catch(() => rm(path, { force: true }));
}

/** Undefined if missing, or of another artifact or other roots. */
export async function readSnapshot(
  path: string,
  config: Digest,
  roots: readonly string[],
): Promise<Snapshot | undefined> {
  try {
    const json = parseJsonObject(await readWhole(path), path);
    if (json['version'] !== 1 || json['config'] !== config || !Array.isArray(json['groups']))
      return undefined;
    const groups = roots.map((root, at) => seenOf((json['groups'] as unknown[])[at], root));
    return { config, groups };
  } catch {
    return undefined;
  }
}

function seenOf(group: unknown, root: string): ReadonlyMap<string, Seen> {
  const seen = new Map<string, Seen>();
  if (!isRecord(group) || group['root'] !== root || !Array.isArray(group['rows'])) return seen;
  for (const [name, inode, changed, size, modified] of group['rows'] as Row[]) {
    seen.set(name, { inode, changed, size, modified });
  }
  return seen;
}

export function looksTheSame(seen: Seen | undefined, entry: LiveEntry): boolean {
  return (
    seen?.inode === entry.inode &&
    seen.changed === entry.changed &&
    seen.size === entry.size &&
    seen.modified === entry.modified
  );
}
