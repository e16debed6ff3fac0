import { lstat, readlink, realpath } from 'node:fs/promises';
import { isAbsolute, join, sep } from 'node:path';
import { OrasError, systemCode } from '../../core/errors.ts';
import { isNotFound } from '../../files/path-exists.ts';
import { collisionKey } from '../../files/safe-path.ts';
import { relativePath } from '../../files/relative-path.ts';

/** A path below the root; `link` is the target if it is a symbolic link. */
export interface PlacedEntry {
  readonly segments: readonly string[];
  readonly link?: string | undefined;
}

/** The limit of Linux: a path with more links leads nowhere. */
const MAX_LINKS = 40;

/**
 * Resolves links as they will be once everything is in place: each path segment is looked up among the new entries, then
 * on disk, where an earlier pull or the user may have put links.
 */
export class LinkResolver {
  readonly #root: string;
  readonly #placed: ReadonlyMap<string, PlacedEntry>;

  constructor(root: string, placed: readonly PlacedEntry[]) {
    this.#root = root;
    this.#placed = new Map(placed.map((one) => [collisionKey(one.segments), one]));
  }

  /** Fails for a link that leads out of the root. */
  async check({ segments, link }: PlacedEntry): Promise<void> {
    if (link === undefined || (await this.#staysInside(segments.slice(0, -1), link))) return;
    const name = JSON.stringify(segments.join('/').slice(0, 200));
    throw new OrasError(
      'UNSAFE_PATH',
      `will not make the link ${name} to ${JSON.stringify(link.slice(0, 200))}: through another link it leads out of ${this.#root}`,
      { details: { entry: segments.join('/').slice(0, 200) } },
    );
  }

  async #staysInside(from: readonly string[], target: string): Promise<boolean> {
    let at = [...from];
    const left = partsOf(target);
    let links = 0;
    for (let part = left.shift(); part !== undefined; part = left.shift()) {
      if (part === '..') {
        if (at.pop() === undefined) return false;
        continue;
      }
      at.push(part);
      const link = await this.#linkAt(at);
      if (link === undefined) continue;
      if ((links += 1) > MAX_LINKS) return true;
      const start = isAbsolute(link) ? await this.#inside(link) : at.slice(0, -1);
      if (!start) return false;
      at = [...start];
      if (!isAbsolute(link)) left.unshift(...partsOf(link));
    }
    return true;
  }

  async #linkAt(segments: readonly string[]): Promise<string | undefined> {
    const placed = this.#placed.get(collisionKey(segments));
    if (placed) return placed.link;
    const path = join(this.#root, ...segments);
    try {
      return (await lstat(path)).isSymbolicLink() ? await readlink(path) : undefined;
    } catch (error) {
      // EINVAL: it is no link any more.
      if (isNotFound(error) || systemCode(error) === 'EINVAL') return undefined;
      throw error;
    }
  }

  /** The segments of an absolute path below the root; each may be a link again. */
  async #inside(path: string): Promise<string[] | undefined> {
    for (const root of [this.#root, await realpath(this.#root)]) {
      const way = relativePath(await realpath(path).catch(() => path), root);
      if (way !== undefined) return way === '' ? [] : way.split(sep);
    }
    return undefined;
  }
}

function partsOf(path: string): string[] {
  return path
    .split(process.platform === 'win32' ? /[\\/]/ : '/')
    .filter((part) => part !== '' && part !== '.');
}
