import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  ftruncateSync,
  linkSync,
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
import { hasCode, messageOf, OrasError, systemCode } from '../../core/errors.ts';
import { renameRetrying } from '../../files/write-file.ts';
import type { PlannedEntry } from './restore-plan.ts';
import { yieldRegularly } from './yield-regularly.ts';

/**
 * Stages new files and folders beside their destinations and moves them there at the end: a missing folder as a whole,
 * else each file. Until then nothing changes, and a failure leaves nothing behind.
 */
export class Staging {
  readonly #tag = `.oras-cache-${process.pid}-${randomBytes(8).toString('hex')}`;
  readonly #signal: AbortSignal;
  /** The staged path of each missing folder; existing folders map to themselves. */
  readonly #folders = new Map<string, string>();
  readonly #moves: { readonly from: string; readonly to: string }[] = [];
  readonly #roots: string[] = [];
  /** Modes of folders that were read-only. */
  readonly #opened = new Map<string, number>();
  /** Real paths of the folders that are written to. */
  readonly #real = new Map<string, string>();

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** Parents must come before their children. */
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

  /** Moves everything into place. Cannot be aborted once begun. */
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

  /** Removes everything not yet moved. */
  async discard(): Promise<void> {
    for (const { from } of this.#moves) await rm(from, { recursive: true, force: true });
    for (const root of this.#roots.toReversed()) await rmdir(root).catch(() => undefined);
    for (const [folder, mode] of this.#opened) chmodSync(folder, mode);
  }

  /** The folder may have been replaced since it was checked. */
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

  /** Makes a read-only folder of this user, such as Go's module cache, writable for the restore. */
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

/** A copy where the file system keeps no further links, or not from there. */
export function makeHardLink(path: string, from: string, file: PlannedEntry): void {
  try {
    linkSync(from, path);
  } catch (error) {
    if (!NO_LINKS.has(systemCode(error) ?? '')) throw error;
    copyFileSync(from, path, constants.COPYFILE_EXCL);
    setMeta(path, file);
  }
}

const NO_LINKS = new Set(['EPERM', 'EXDEV', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL']);

export function setMeta(path: string, { entry }: PlannedEntry): void {
  const kept = entry.kind === 'folder' ? lstatSync(path).mode & 0o7000 : 0;
  chmodSync(path, kept | entry.mode);
  const seconds = secondsOf(entry.mtime);
  lutimesSync(path, seconds, seconds);
}

/** Half a microsecond more: seconds as a float are inexact, and get truncated. */
function secondsOf(microseconds: number): number {
  return (microseconds + 0.5) / 1e6;
}
