import { chmod, lstat, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { OrasError, systemCode } from '../core/errors.ts';
import { collisionKey } from './safe-path.ts';
import type { FolderModes } from './unpack-folder.ts';
import { renameRetrying } from './write-file.ts';

/** A staged file or folder and the place below the root that it is meant for. */
export interface StagedPart {
  readonly path: string;
  readonly segments: readonly string[];
  /** For an unpacked folder. */
  readonly modes?: FolderModes;
}

interface Move {
  readonly from: string;
  readonly segments: readonly string[];
  readonly folder: boolean;
}

/**
 * Moves staged parts to their places. Everything is checked before the first move: no two parts may meet, nothing is
 * written through a symbolic link (GHSA-8xwf-rjm4-xvhv), a link at the final name is replaced and not followed.
 */
export async function placeFiles(
  parts: readonly StagedPart[],
  root: string,
  options: { readonly keepExisting: boolean },
): Promise<void> {
  const moves: Move[] = [];
  for (const part of parts) await listMoves(part.path, part.segments, moves);
  checkCollisions(moves);
  const parents = new Set<string>();
  for (const move of moves) await checkPlace(move, root, parents, options.keepExisting);
  for (const move of moves) {
    const to = join(root, ...move.segments);
    if (move.folder) await mkdir(to, { recursive: true });
    else {
      await mkdir(join(root, ...move.segments.slice(0, -1)), { recursive: true });
      await renameRetrying(move.from, to);
    }
  }
  await setFolderModes(parts, root);
}

async function listMoves(path: string, segments: readonly string[], moves: Move[]): Promise<void> {
  const folder = (await lstat(path)).isDirectory();
  if (segments.length > 0) moves.push({ from: path, segments, folder });
  if (!folder) return;
  for (const name of await readdir(path)) await listMoves(join(path, name), [...segments, name], moves);
}

function checkCollisions(moves: readonly Move[]): void {
  const taken = new Map<string, Move>();
  for (const move of moves) {
    const key = collisionKey(move.segments);
    const other = taken.get(key);
    if (other && !(other.folder && move.folder)) throw collision(other, move);
    taken.set(key, move);
  }
  for (const move of moves) {
    for (let depth = 1; depth < move.segments.length; depth += 1) {
      const parent = taken.get(collisionKey(move.segments.slice(0, depth)));
      if (parent && !parent.folder) throw collision(parent, move);
    }
  }
}

function collision(a: Move, b: Move): OrasError {
  return new OrasError(
    'UNSAFE_PATH',
    `the artifact has two entries for one place: ${JSON.stringify(a.segments.join('/'))} and ${JSON.stringify(b.segments.join('/'))}`,
  );
}

async function checkPlace(
  move: Move,
  root: string,
  parents: Set<string>,
  keepExisting: boolean,
): Promise<void> {
  for (let depth = 1; depth < move.segments.length; depth += 1) {
    const parent = join(root, ...move.segments.slice(0, depth));
    if (parents.has(parent)) continue;
    const found = await kindOf(parent);
    if (found !== undefined && found !== 'folder') {
      throw new OrasError('UNSAFE_PATH', `will not write through ${parent}: it is a ${found}`);
    }
    parents.add(parent);
  }
  const place = join(root, ...move.segments);
  const found = await kindOf(place);
  if (found === undefined) return;
  if (move.folder !== (found === 'folder')) {
    if (move.folder) throw new OrasError('UNSAFE_PATH', `will not write through ${place}: it is a ${found}`);
    throw new OrasError('ALREADY_EXISTS', `will not replace ${place}: it is a folder`);
  }
  if (keepExisting && !move.folder) {
    throw new OrasError('ALREADY_EXISTS', `${place} exists, and existing files are to be kept`, {
      details: { path: place },
    });
  }
}

async function kindOf(path: string): Promise<'folder' | 'symbolic link' | 'file' | undefined> {
  try {
    const found = await lstat(path);
    return found.isDirectory() ? 'folder' : found.isSymbolicLink() ? 'symbolic link' : 'file';
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return undefined;
    throw error;
  }
}

async function setFolderModes(parts: readonly StagedPart[], root: string): Promise<void> {
  for (const part of parts) {
    const deepestFirst = [...(part.modes ?? [])].toReversed();
    for (const [path, mode] of deepestFirst)
      if (path !== '') await chmod(join(root, ...path.split('/')), mode);
  }
}
