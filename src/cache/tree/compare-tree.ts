import { readlinkSync, statSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { settleAll } from '../../core/concurrency.ts';
import { OrasError } from '../../core/errors.ts';
import { CHUNK_AVERAGE, CHUNK_MAX, type CacheConfig } from './format.ts';
import { hasExactInodes, kindOf, lstatIfPresent, microseconds } from './list-tree.ts';
import type { PlannedEntry } from './restore-plan.ts';
import { splitEvenly } from './split-evenly.ts';
import { yieldRegularly } from './yield-regularly.ts';
import type { Run } from '../worker/pool.ts';

/** What a restore has to change. */
export interface TreeDifference {
  /** By path; false for a folder that does not exist yet. */
  readonly folders: ReadonlyMap<string, boolean>;
  /** Files and links that are missing or different. */
  readonly missing: readonly PlannedEntry[];
  /** Files with the right content, but another time or mode. */
  readonly touched: readonly PlannedEntry[];
  /** Files that were read and have the right content. */
  readonly proven: readonly PlannedEntry[];
}

export interface CompareContext {
  readonly config: CacheConfig;
  readonly roots: ReadonlySet<string>;
  readonly run: Run;
}

/** Compares by content: a file with the same size and time may still differ. */
export async function compareTree(
  wanted: readonly PlannedEntry[],
  options: CompareContext,
): Promise<TreeDifference> {
  const { config, run } = options;
  const folders = new Map<string, boolean>();
  for (const root of options.roots) findFolders(root, [], folders);
  const missing: PlannedEntry[] = [];
  const links: PlannedEntry[] = [];
  const doubts: PlannedEntry[] = [];
  const turn = yieldRegularly(run.signal);
  for (const one of wanted) {
    await turn();
    const isFolder = one.entry.kind === 'folder';
    const inside = findFolders(one.root, isFolder ? one.segments : one.segments.slice(0, -1), folders);
    if (isFolder) continue;
    const state = inside ? stateOf(one) : 'missing';
    if (state === 'missing') missing.push(one);
    if (state === 'doubtful') doubts.push(one);
    if (state === 'linked') links.push(one);
  }
  const same = await filterUnchanged(doubts, config, run);
  const proven = doubts.filter((one) => same.has(one));
  missing.push(...doubts.filter((one) => !same.has(one)));
  // A file that is replaced is another one than what its hard links lead to.
  const replaced = new Set(missing);
  missing.push(...links.filter(({ file }) => file && replaced.has(file)));
  return {
    folders,
    missing,
    touched: proven.filter((one) => !looksAlike(one)),
    proven,
  };
}

/** Records the folders of a path; true if the last one exists. A link is not a folder (GHSA-8xwf-rjm4-xvhv). */
function findFolders(root: string, segments: readonly string[], folders: Map<string, boolean>): boolean {
  const path = join(root, ...segments);
  const known = folders.get(path);
  if (known !== undefined) return known;
  if (segments.length === 0) {
    const found = statSync(root, { throwIfNoEntry: false });
    if (found && !found.isDirectory()) throw inTheWay(root, 'UNSAFE_PATH', 'it is not a folder');
    folders.set(path, found !== undefined);
    return found !== undefined;
  }
  const inside = findFolders(root, segments.slice(0, -1), folders);
  const found = inside ? lstatIfPresent(path) : undefined;
  if (found && !found.isDirectory()) {
    throw inTheWay(path, 'UNSAFE_PATH', `it is a ${kindOf(found) ?? 'device'}`);
  }
  folders.set(path, found !== undefined);
  return found !== undefined;
}

function stateOf({ entry, file, ...place }: PlannedEntry): 'same' | 'missing' | 'doubtful' | 'linked' {
  const path = pathOf(place);
  const found = lstatIfPresent(path);
  if (!found) return 'missing';
  const kind = kindOf(found);
  if (kind === 'folder') throw inTheWay(path, 'ALREADY_EXISTS', 'it is a folder');
  if (file) return isSameFile(found, lstatIfPresent(pathOf(file))) ? 'linked' : 'missing';
  if (kind !== entry.kind) return 'missing';
  if (entry.kind === 'link') return readlinkSync(path) === entry.linkTarget ? 'same' : 'missing';
  return found.size === entry.size ? 'doubtful' : 'missing';
}

function isSameFile(one: Stats, other: Stats | undefined): boolean {
  return hasExactInodes && one.isFile() && one.ino === other?.ino && one.dev === other.dev;
}

function looksAlike({ entry, ...place }: PlannedEntry): boolean {
  const found = lstatIfPresent(pathOf(place));
  return found !== undefined && microseconds(found) === entry.mtime && isMode(found.mode, entry.mode);
}

/** Windows has no modes to compare. */
export function isMode(found: number, wanted: number): boolean {
  return process.platform === 'win32' || (found & 0o777) === wanted;
}

/** Files whose content equals the artifact's. */
async function filterUnchanged(
  doubts: readonly PlannedEntry[],
  { chunks }: CacheConfig,
  { pool }: Run,
): Promise<ReadonlySet<PlannedEntry>> {
  const same = new Set<PlannedEntry>();
  const piecesOf = (one: PlannedEntry) => one.chunks.flatMap((at) => chunks[at]?.piece ?? []);
  const big = doubts.filter((one) => piecesOf(one).length > 0);
  const small = doubts.filter((one) => piecesOf(one).length === 0);
  const whole = splitEvenly(small, ({ entry }) => entry.size).map(async (part) => {
    const files = part.map((one) => ({ path: pathOf(one), size: one.entry.size }));
    const { digests } = await pool.run({ kind: 'digest', files });
    for (const [at, one] of part.entries())
      if (digests[at] !== undefined && digests[at] === one.entry.contentDigest) same.add(one);
  });
  const cut = big.map(async (one) => {
    const [path, { size }] = [pathOf(one), one.entry];
    const job = { kind: 'cut', path, size, average: CHUNK_AVERAGE, max: CHUNK_MAX, digests: true } as const;
    const [found, expected] = [(await pool.run(job)).pieces, piecesOf(one)];
    if (
      found.length === expected.length &&
      found.every(({ contentDigest }, at) => contentDigest === expected[at]?.contentDigest)
    )
      same.add(one);
  });
  await settleAll([...whole, ...cut]);
  return same;
}

export function pathOf({ root, segments }: Pick<PlannedEntry, 'root' | 'segments'>): string {
  return join(root, ...segments);
}

function inTheWay(path: string, code: 'UNSAFE_PATH' | 'ALREADY_EXISTS', reason: string): OrasError {
  return new OrasError(code, `will not write to ${path} in ${dirname(path)}: ${reason}`, {
    details: { path },
  });
}
