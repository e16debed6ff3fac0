import { chmod, lstat, readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { mapConcurrent, SingleFlight } from '../../core/concurrency.ts';
import { OrasError, systemCode } from '../../core/errors.ts';
import { FolderChain } from './folder-chain.ts';
import { LinkResolver } from './link-resolver.ts';
import { isNotFound } from '../../files/path-exists.ts';
import { collisionKey } from '../../files/safe-path.ts';
import { isSameEntry } from './compare-entries.ts';
import type { FolderModes } from './unpack-plan.ts';
import { WritableFolders } from './writable-folders.ts';
import { renameRetrying } from '../../files/write-file.ts';

/** A staged file or folder and the place below the root that it is meant for. */
export interface StagedPart {
  readonly path: string;
  readonly segments: readonly string[];
  /** For an unpacked folder. */
  readonly modes?: FolderModes;
}

/** Twice the size of Node's thread pool. */
const CONCURRENCY = 8;

interface Move {
  readonly from: string;
  readonly segments: readonly string[];
  readonly folder: boolean;
  /** Target of a symbolic link. */
  readonly link?: string;
}

/**
 * Moves staged parts to their places. Everything is checked before the first move: no two parts may meet, nothing is
 * written through a symbolic link (GHSA-8xwf-rjm4-xvhv), a link at the final name is replaced and not followed.
 */
export async function moveFiles(
  parts: readonly StagedPart[],
  root: string,
  options: { readonly keepExisting: boolean },
): Promise<void> {
  const listed: Move[] = [];
  // Folders first: their files have modes.
  for (const { path, segments } of parts.filter(({ modes }) => modes))
    await listMoves(path, segments, listed);
  for (const { path, segments } of parts.filter(({ modes }) => !modes))
    listed.push({ from: path, segments, folder: false });
  const moves = await withoutDuplicates(listed);
  const checks = {
    parents: new SingleFlight<string, boolean>('keep'),
    written: new Set<string>(),
    ...options,
  };
  await mapConcurrent(moves, CONCURRENCY, (move) => checkDestination(move, root, checks));
  const ways = new LinkResolver(root, moves);
  for (const move of moves) await ways.check(move);
  const writable = new WritableFolders();
  await mapConcurrent([...checks.written], CONCURRENCY, (folder) => writable.check(folder));
  try {
    await writable.open();
    await moveAll(moves, root, ways);
  } finally {
    await writable.close();
  }
  await setFolderModes(parts, root);
}

/** Links last: each is checked again when everything else is in place. */
async function moveAll(moves: readonly Move[], root: string, ways: LinkResolver): Promise<void> {
  const chain = new FolderChain(root);
  try {
    for (const { segments } of moves.filter(({ folder }) => folder)) await chain.enter(segments);
    const [links, files] = [true, false].map((isLink) =>
      moves.filter(({ folder, link }) => !folder && (link !== undefined) === isLink),
    );
    for (const part of [files, links].flatMap((some = []) => [...byFolder(some)])) {
      const base = await chain.enter(part.segments);
      await mapConcurrent(part.moves, CONCURRENCY, async (move) => {
        await ways.check(move);
        await renameRetrying(move.from, join(base, move.segments.at(-1) ?? ''));
      });
    }
  } finally {
    await chain.close();
  }
}

interface FolderMoves {
  readonly segments: readonly string[];
  readonly moves: readonly Move[];
}

function byFolder(moves: readonly Move[]): FolderMoves[] {
  const groups = Map.groupBy(moves, ({ segments }) => segments.slice(0, -1).join('/'));
  return [...groups.values()].map((some) => ({
    segments: some[0]?.segments.slice(0, -1) ?? [],
    moves: some,
  }));
}

/** Lists the folder and everything below it. */
async function listMoves(path: string, segments: readonly string[], moves: Move[]): Promise<void> {
  if (segments.length > 0) moves.push({ from: path, segments, folder: true });
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const [from, below] = [join(path, entry.name), [...segments, entry.name]];
    if (entry.isDirectory()) await listMoves(from, below, moves);
    else {
      const link = entry.isSymbolicLink() ? { link: await readlink(from) } : {};
      moves.push({ from, segments: below, folder: false, ...link });
    }
  }
}

/** Drops identical entries of several parts; fails if they have different entries for one path. */
async function withoutDuplicates(moves: readonly Move[]): Promise<Move[]> {
  const taken = new Map<string, Move>();
  const kept: Move[] = [];
  for (const move of moves) {
    const key = collisionKey(move.segments);
    const other = taken.get(key);
    if (!other || (other.folder && move.folder)) kept.push(move);
    else if (other.folder || move.folder || !(await isSameEntry(other.from, move.from)))
      throw collision(other, move);
    if (!other) taken.set(key, move);
  }
  for (const move of kept) {
    for (let depth = 1; depth < move.segments.length; depth += 1) {
      const parent = taken.get(collisionKey(move.segments.slice(0, depth)));
      if (parent && !parent.folder) throw collision(parent, move);
    }
  }
  return kept;
}

function collision(a: Move, b: Move): OrasError {
  return new OrasError(
    'UNSAFE_PATH',
    `the artifact has two entries for the same path: ${JSON.stringify(a.segments.join('/'))} and ${JSON.stringify(b.segments.join('/'))}`,
  );
}

interface Checks {
  /** Whether each parent folder exists; checked once. */
  readonly parents: SingleFlight<string, boolean>;
  /** Existing folders that get a new entry. */
  readonly written: Set<string>;
  readonly keepExisting: boolean;
}

async function checkDestination(move: Move, root: string, checks: Checks): Promise<void> {
  const { parents, written, keepExisting } = checks;
  let last = root;
  for (let depth = 1; depth < move.segments.length; depth += 1) {
    const parent = join(root, ...move.segments.slice(0, depth));
    // A missing folder has nothing below it.
    if (!(await parents.get(parent, () => checkParent(parent)))) return void written.add(last);
    last = parent;
  }
  const place = join(root, ...move.segments);
  const found = await kindOf(place);
  if (found === undefined || !move.folder) written.add(last);
  if (found === undefined) return;
  if (move.folder !== (found === 'folder')) {
    if (move.folder) throw new OrasError('UNSAFE_PATH', `will not write through ${place}: it is a ${found}`);
    throw new OrasError('ALREADY_EXISTS', `will not replace ${place}: it is a folder`);
  }
  if (keepExisting && !move.folder) {
    throw new OrasError('ALREADY_EXISTS', `${place} already exists, and existing files are kept`, {
      details: { path: place },
    });
  }
}

async function checkParent(parent: string): Promise<boolean> {
  const found = await kindOf(parent);
  if (found !== undefined && found !== 'folder')
    throw new OrasError('UNSAFE_PATH', `will not write through ${parent}: it is a ${found}`);
  return found === 'folder';
}

async function kindOf(path: string): Promise<'folder' | 'symbolic link' | 'file' | undefined> {
  try {
    const found = await lstat(path);
    return found.isDirectory() ? 'folder' : found.isSymbolicLink() ? 'symbolic link' : 'file';
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** Deepest first. Folders of another user keep their modes; their content is right. */
async function setFolderModes(parts: readonly StagedPart[], root: string): Promise<void> {
  const chain = new FolderChain(root);
  try {
    for (const [path, mode] of parts.flatMap(({ modes }) => [...(modes ?? [])].toReversed())) {
      if (path === '') continue;
      await chmod(await chain.enter(path.split('/')), mode).catch((error: unknown) => {
        if (!['EPERM', 'EROFS'].includes(systemCode(error) ?? '')) throw error;
      });
    }
  } finally {
    await chain.close();
  }
}
