import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  ftruncateSync,
  lstatSync,
  lutimesSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  symlinkSync,
} from 'node:fs';
import { mkdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { hasCode, messageOf, OrasError } from '../../core/errors.ts';
import { renameRetrying } from '../../files/write-file.ts';
import type { PlannedEntry } from './restore-plan.ts';
import { yieldRegularly } from './yield-regularly.ts';

/**
 * Puts new files and folders beside their places and moves them there at the end: a folder that is missing as a whole,
 * with all that is in it, else each file. Until then nothing changes, and a failure leaves nothing.
 */
export class Staging {
  readonly #tag = `.oras-cache-${process.pid}-${randomBytes(8).toString('hex')}`;
  readonly #signal: AbortSignal;
  /** Where a missing folder is made; for one that is there, itself. */
  readonly #folders = new Map<string, string>();
  readonly #moves: { readonly from: string; readonly to: string }[] = [];
  readonly #roots: string[] = [];
  /** Modes of folders that were read-only. */
  readonly #opened = new Map<string, number>();
  /** Where the folders that are written to really are. */
  readonly #real = new Map<string, string>();

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** Makes the folders: parents stand before what is in them. */
  async makeFolders(folders: ReadonlyMap<string, boolean>, roots: ReadonlySet<string>): Promise<void> {
    const turn = yieldRegularly(this.#signal);
    for (const [path, isThere] of folders) {
      await turn();
      if (isThere) this.#folders.set(path, path);
      else if ([...roots].some((root) => root === path || root.startsWith(path + sep)))
        await this.#makeRoot(path);
      else {
        const parent = dirname(path);
        const beside = this.#folders.get(parent) ?? parent;
        const place = beside === parent ? this.#stage(path) : join(beside, path.slice(parent.length + 1));
        mkdirSync(place);
        this.#folders.set(path, place);
      }
    }
  }

  /** Where to write what is to be at the path. */
  stagedPath(path: string): string {
    const parent = dirname(path);
    const beside = this.#folders.get(parent) ?? parent;
    return beside === parent ? this.#stage(path) : join(beside, path.slice(parent.length + 1));
  }

  /** Moves everything to its place; what has begun is brought to its end, an abort comes too late. */
  async commit(): Promise<void> {
    const turn = yieldRegularly(undefined);
    let done = 0;
    let checked: string | undefined;
    try {
      for (const { from, to } of this.#moves) {
        await turn();
        if (dirname(to) !== checked) this.#checkFolder((checked = dirname(to)));
        if (process.platform === 'win32') await renameRetrying(from, to);
        else renameSync(from, to);
        done += 1;
      }
      this.#roots.length = 0;
    } catch (cause) {
      if (done === 0 && hasCode(cause, 'UNSAFE_PATH')) throw cause;
      const message = `${done} of ${this.#moves.length} entries were moved into place, then it failed: ${messageOf(cause)}`;
      throw new OrasError('STORAGE', message, { cause });
    } finally {
      this.#moves.splice(0, done);
      if (done > 0) this.#roots.length = 0;
    }
  }

  /** Removes what has not been moved. */
  async discard(): Promise<void> {
    for (const { from } of this.#moves) await rm(from, { recursive: true, force: true });
    for (const root of this.#roots.toReversed()) await rmdir(root).catch(() => undefined);
    for (const [folder, mode] of this.#opened) chmodSync(folder, mode);
  }

  /** Much time may have passed since the folder was looked at. */
  #checkFolder(folder: string): void {
    if (realpathSync.native(folder) === this.#real.get(folder)) return;
    throw new OrasError('UNSAFE_PATH', `will not write to ${folder}: it now leads somewhere else`, {
      details: { path: folder },
    });
  }

  async #makeRoot(path: string): Promise<void> {
    const first = await mkdir(path, { recursive: true });
    for (let at = path; first !== undefined; at = dirname(at)) {
      this.#roots.unshift(at);
      if (at === first) break;
    }
    this.#folders.set(path, path);
  }

  /** A folder of one's own that is read-only, as those of Go's modules, takes new files all the same. */
  #open(folder: string): void {
    if (this.#real.has(folder)) return;
    this.#real.set(folder, realpathSync.native(folder));
    if (process.platform === 'win32') return;
    const { mode, uid } = lstatSync(folder);
    if ((mode & 0o200) !== 0 || uid !== process.getuid?.()) return;
    chmodSync(folder, (mode & 0o7777) | 0o200);
    this.#opened.set(folder, mode & 0o7777);
  }

  #stage(path: string): string {
    this.#open(dirname(path));
    const from = join(dirname(path), `${this.#tag}-${this.#moves.length}`);
    this.#moves.push({ from, to: path });
    return from;
  }
}

/** An empty file of full length, to be filled from several threads. */
export function makeSparseFile(path: string, size: number): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    ftruncateSync(file, size);
  } finally {
    closeSync(file);
  }
}

export function makeLink(path: string, { entry }: PlannedEntry): void {
  symlinkSync(entry.linkTarget ?? '', path);
  const seconds = secondsOf(entry.mtime);
  lutimesSync(path, seconds, seconds);
}

export function setMeta(path: string, { entry }: PlannedEntry): void {
  const kept = entry.kind === 'folder' ? lstatSync(path).mode & 0o7000 : 0;
  chmodSync(path, kept | entry.mode);
  const seconds = secondsOf(entry.mtime);
  lutimesSync(path, seconds, seconds);
}

/** Half a microsecond more: a number of seconds is not exact, and is cut off. */
function secondsOf(microseconds: number): number {
  return (microseconds + 0.5) / 1e6;
}
