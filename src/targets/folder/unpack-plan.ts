import { mkdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { OrasError } from '../../core/errors.ts';
import { refuseGitName } from '../../files/git-name.ts';
import { collisionKey, safeSegments, tarNameFault } from '../../files/safe-path.ts';
import type { ReadEntry } from '../../files/tar/entries.ts';

/** Modes of unpacked folders by their path below the root; set last, since a folder may be read-only. */
export type FolderModes = Map<string, number>;

/** The free disk space is checked each time this many bytes are announced. */
const MAX_UNMEASURED = 64 * 1024 * 1024;
const MAX_ENTRIES = 1_000_000;

interface Leaf {
  readonly name: string;
  /** In bytes; undefined for a symbolic link. */
  readonly size?: number;
}

interface Link {
  readonly entry: ReadEntry;
  readonly segments: readonly string[];
}

/** What is to be done with an entry. */
interface Place {
  readonly segments: readonly string[];
  /** The folder that must be there. */
  readonly folder: readonly string[];
  readonly isFile: boolean;
  /** An earlier entry of the same name has made a file: the last one counts. */
  readonly replaces: boolean;
  readonly copyOf?: readonly string[] | undefined;
}

/** The tree that the entries read so far make. */
export class UnpackPlan {
  readonly modes: FolderModes = new Map();
  readonly title: string;
  /** Bytes of content that the headers announce. */
  declared = 0;
  isEmpty = true;
  readonly #root: string;
  readonly #top: readonly string[];
  readonly #entries = new Map<string, Leaf | 'folder'>();
  readonly #links = new Map<string, Link>();
  readonly #made = new Set<string>();
  #unmeasured = 0;

  constructor(title: string, root: string) {
    this.title = title;
    this.#root = root;
    this.#top = safeSegments(`${title}/x`).slice(0, -1);
  }

  /** Registers the entry and returns what to do. Links are written last. */
  take(entry: ReadEntry): Place {
    this.isEmpty = false;
    const segments = segmentsOf(entry, entry.name);
    refuseGitName(segments, this.#root);
    if (!this.#top.every((segment, at) => segments[at] === segment))
      throw refused(entry, `it is not below the layer's title ${JSON.stringify(this.title)}`);
    if (entry.type === 'other')
      throw refused(entry, `entries of type ${JSON.stringify(entry.flag)} are not supported`);
    const source = entry.type === 'hard link' ? this.#hardLinkSource(entry, segments) : undefined;
    const size = source?.size ?? entry.size;
    const replaces = this.#reserve(entry, segments, size);
    if (entry.type === 'folder') {
      this.modes.set(segments.join('/'), entry.mode & 0o777);
      return { segments, folder: segments, isFile: false, replaces };
    }
    const isFile = entry.type !== 'symbolic link';
    if (isFile) this.#measure(entry, size);
    else this.#links.set(segments.join('/'), { entry, segments });
    return { segments, folder: segments.slice(0, -1), isFile, replaces, copyOf: source?.segments };
  }

  isFolder(segments: readonly string[]): boolean {
    return segments.length === 0 || this.#entries.get(collisionKey(segments)) === 'folder';
  }

  links(): Iterable<Link> {
    return this.#links.values();
  }

  /** With those above it. No link is there yet, so that none is followed. */
  makeFolder(segments: readonly string[]): void {
    const path = join(this.#root, ...segments);
    if (this.#made.has(path)) return;
    mkdirSync(path, { recursive: true });
    this.#made.add(path);
  }

  /** The file that a hard link names, by its whole name in the tar. */
  #hardLinkSource(entry: ReadEntry, from: readonly string[]): { segments: string[]; size: number } {
    const segments = segmentsOf(entry, entry.link);
    const held = this.#entries.get(collisionKey(segments));
    const name = segments.join('/');
    if (held === undefined || held === 'folder' || held.size === undefined || held.name !== name)
      throw refused(entry, `it is a hard link to ${shown(entry.link)}, which is not an earlier file`);
    if (name === from.join('/')) throw refused(entry, 'it is a hard link to itself');
    return { segments, size: held.size };
  }

  #measure(entry: ReadEntry, size: number): void {
    this.declared += entry.stored;
    this.#unmeasured += size;
    if (this.#unmeasured <= MAX_UNMEASURED) return;
    this.#unmeasured = 0;
    const { bavail, bsize } = statfsSync(this.#root);
    const free = bavail * bsize;
    if (size <= free) return;
    const message = `will not unpack ${shown(entry.name)}: it is ${size} bytes, and the disk has ${free} free`;
    throw new OrasError('TOO_LARGE', message, { details: { limit: free, code: 'ENOSPC' } });
  }

  /** Whether a file of this very name is there. */
  #reserve(entry: ReadEntry, segments: readonly string[], size: number): boolean {
    for (let depth = 1; depth < segments.length; depth += 1) {
      const parent = collisionKey(segments.slice(0, depth));
      if ((this.#entries.get(parent) ?? 'folder') !== 'folder')
        throw refused(entry, 'another entry has the name of its folder');
      this.#entries.set(parent, 'folder');
    }
    const key = collisionKey(segments);
    const other = this.#entries.get(key);
    const taken = planned(entry, segments.join('/'), size);
    if (other !== undefined && !isSame(other, taken)) throw refused(entry, 'another entry has the same name');
    this.#entries.set(key, taken);
    if (this.#entries.size > MAX_ENTRIES) throw refused(entry, `there are more than ${MAX_ENTRIES} entries`);
    return other !== undefined && taken !== 'folder';
  }
}

function planned({ type }: ReadEntry, name: string, size: number): Leaf | 'folder' {
  if (type === 'folder') return type;
  return type === 'symbolic link' ? { name } : { name, size };
}

/** A folder may be there, and an archive that was added to has a file twice: under one name, not two that a file system takes for one. */
function isSame(one: Leaf | 'folder', other: Leaf | 'folder'): boolean {
  if (one === 'folder' || other === 'folder') return one === other;
  return one.name === other.name && one.size !== undefined && other.size !== undefined;
}

function segmentsOf(entry: ReadEntry, name: string): string[] {
  if (name === '.' || name === './') return [];
  const fault = tarNameFault(name);
  if (fault !== undefined) throw refused(entry, fault);
  return safeSegments(name);
}

export function refused(entry: ReadEntry, reason: string): OrasError {
  return new OrasError('UNSAFE_PATH', `will not unpack ${shown(entry.name)}: ${reason}`, {
    details: { entry: entry.name.slice(0, 200) },
  });
}

function shown(name: string): string {
  return JSON.stringify(name.slice(0, 200));
}
