import { readlinkSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gather } from '../copy/gather.ts';
import { OrasError } from '../core/errors.ts';
import { CHUNK_AVERAGE, CHUNK_MAX, type CacheConfig } from './format.ts';
import { kindOf, lstatIfThere, microseconds } from './list-tree.ts';
import type { Wanted } from './restore-groups.ts';
import { turns } from './turns.ts';
import type { Run } from './worker-pool.ts';

/** What a restore has to do. */
export interface TreeDifference {
  /** Folders by their path; false for one that is to be made. */
  readonly folders: ReadonlyMap<string, boolean>;
  /** Files and links that are missing or different. */
  readonly missing: readonly Wanted[];
  /** Files that have the content, but another time or mode. */
  readonly touched: readonly Wanted[];
}

export interface Comparing {
  readonly config: CacheConfig;
  readonly roots: ReadonlySet<string>;
  readonly run: Run;
  readonly by: 'stat' | 'content';
}

/** Looks at what is there. Nothing is read where size, time and mode agree, unless `content` is asked for. */
export async function compareTree(wanted: readonly Wanted[], options: Comparing): Promise<TreeDifference> {
  const { config, run, by } = options;
  const folders = new Map<string, boolean>();
  for (const root of options.roots) findFolders(root, [], folders);
  const missing: Wanted[] = [];
  const doubts: Wanted[] = [];
  const turn = turns(run.signal);
  for (const one of wanted) {
    await turn();
    const isFolder = one.entry.kind === 'folder';
    const inside = findFolders(one.root, isFolder ? one.segments : one.segments.slice(0, -1), folders);
    if (isFolder) continue;
    const state = inside ? stateOf(one, by) : 'missing';
    if (state === 'missing') missing.push(one);
    if (state === 'doubtful') doubts.push(one);
  }
  const same = await gather(doubts.map((one) => hasContent(one, config, run)));
  return {
    folders,
    missing: [...missing, ...doubts.filter((_, at) => same[at] !== true)],
    touched: doubts.filter((_, at) => same[at] === true),
  };
}

/** Notes the folders on the way; true when the last one is there. A link is no folder (GHSA-8xwf-rjm4-xvhv). */
function findFolders(root: string, segments: readonly string[], folders: Map<string, boolean>): boolean {
  const path = join(root, ...segments);
  const known = folders.get(path);
  if (known !== undefined) return known;
  if (segments.length === 0) {
    const found = statSync(root, { throwIfNoEntry: false });
    if (found && !found.isDirectory()) throw inTheWay(root, 'UNSAFE_PATH', 'it is no folder');
    folders.set(path, found !== undefined);
    return found !== undefined;
  }
  const inside = findFolders(root, segments.slice(0, -1), folders);
  const found = inside ? lstatIfThere(path) : undefined;
  if (found && !found.isDirectory()) {
    throw inTheWay(path, 'UNSAFE_PATH', `it is a ${kindOf(found) ?? 'device'}`);
  }
  folders.set(path, found !== undefined);
  return found !== undefined;
}

function stateOf({ entry, root, segments }: Wanted, by: 'stat' | 'content'): 'same' | 'missing' | 'doubtful' {
  const path = join(root, ...segments);
  const found = lstatIfThere(path);
  if (!found) return 'missing';
  const kind = kindOf(found);
  if (kind === 'folder') throw inTheWay(path, 'ALREADY_EXISTS', 'it is a folder');
  if (kind !== entry.kind) return 'missing';
  if (entry.kind === 'link') return readlinkSync(path) === entry.text ? 'same' : 'missing';
  if (found.size !== entry.size) return 'missing';
  const alike = microseconds(found) === entry.mtime && isMode(found.mode, entry.mode);
  return alike && by === 'stat' ? 'same' : 'doubtful';
}

/** Windows has no modes to compare. */
export function isMode(found: number, wanted: number): boolean {
  return process.platform === 'win32' || (found & 0o777) === wanted;
}

async function hasContent(
  { entry, root, segments, chunks }: Wanted,
  config: CacheConfig,
  run: Run,
): Promise<boolean> {
  const path = join(root, ...segments);
  const { size } = entry;
  if (chunks.length === 1 && config.chunks[chunks[0] ?? -1]?.piece === undefined) {
    const { texts } = await run.pool.run({ kind: 'digest', files: [{ path, size }] });
    return texts[0] === entry.text;
  }
  const job = { kind: 'cut', path, size, average: CHUNK_AVERAGE, max: CHUNK_MAX, digests: true } as const;
  const { pieces } = await run.pool.run(job);
  return (
    pieces.length === chunks.length &&
    pieces.every(({ text }, at) => text === config.chunks[chunks[at] ?? -1]?.piece?.text)
  );
}

function inTheWay(path: string, code: 'UNSAFE_PATH' | 'ALREADY_EXISTS', reason: string): OrasError {
  return new OrasError(code, `will not write to ${path} in ${dirname(path)}: ${reason}`, {
    details: { path },
  });
}
