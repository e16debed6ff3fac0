import { constants, existsSync } from 'node:fs';
import { lstat, mkdir, open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { OrasError, systemCode } from '../../core/errors.ts';

interface OpenFolder {
  readonly name: string;
  readonly path: string;
  /** For what is in it. */
  readonly base: string;
  readonly inode: bigint;
  readonly handle: FileHandle | undefined;
}

/** On Linux a path through an open file descriptor stays in that folder, whatever its own path leads to by then. */
const hasFdPaths = process.platform === 'linux' && existsSync('/proc/self/fd');

/**
 * Opens the folders of a path one in the other, creating missing ones, so that none can be swapped for a link meanwhile.
 * Without descriptor paths, the folders are checked again before each move.
 */
export class FolderChain {
  readonly #root: string;
  readonly #chain: OpenFolder[] = [];

  constructor(root: string) {
    this.#root = root;
  }

  /** Enters the folder, and returns a path to use it by. */
  async enter(segments: readonly string[]): Promise<string> {
    const same = this.#chain.findIndex(({ name }, at) => at > 0 && name !== segments[at - 1]);
    await this.#leave(same < 0 ? segments.length + 1 : same);
    if (this.#chain.length === 0) this.#chain.push(await this.#open('', this.#root));
    for (const name of segments.slice(this.#chain.length - 1)) {
      const { base, path } = this.#last();
      await mkdir(join(base, name)).catch(ignoreExisting);
      this.#chain.push(await this.#open(name, join(path, name), join(base, name)));
    }
    if (!hasFdPaths) for (const held of this.#chain) await refuseSwapped(held);
    return this.#last().base;
  }

  async close(): Promise<void> {
    await this.#leave(0);
  }

  async #open(name: string, path: string, at = path): Promise<OpenFolder> {
    const found = await lstat(at, { bigint: true });
    // The root may be a link: the user chose it.
    if (name !== '' && !found.isDirectory()) throw swapped(path);
    if (!hasFdPaths) return { name, path, base: path, inode: found.ino, handle: undefined };
    const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW } = constants;
    const flags = O_RDONLY | O_DIRECTORY | (name === '' ? 0 : O_NOFOLLOW);
    const handle = await open(at, flags).catch((error: unknown) => {
      throw ['ELOOP', 'ENOTDIR'].includes(systemCode(error) ?? '') ? swapped(path) : error;
    });
    return { name, path, base: `/proc/self/fd/${handle.fd}`, inode: found.ino, handle };
  }

  #last(): OpenFolder {
    const last = this.#chain.at(-1);
    if (!last) throw new Error('no folder is held');
    return last;
  }

  async #leave(depth: number): Promise<void> {
    for (const { handle } of this.#chain.splice(depth).toReversed()) await handle?.close();
  }
}

async function refuseSwapped({ name, path, inode }: OpenFolder): Promise<void> {
  const found = await lstat(path, { bigint: true });
  if (name !== '' && (!found.isDirectory() || found.ino !== inode)) throw swapped(path);
}

function swapped(path: string): OrasError {
  return new OrasError('UNSAFE_PATH', `will not write through ${path}: it is no longer a folder`, {
    details: { path },
  });
}

function ignoreExisting(error: unknown): void {
  if (systemCode(error) !== 'EEXIST') throw error;
}
