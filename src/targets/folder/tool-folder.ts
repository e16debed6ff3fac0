import { chmod, mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { abortable, verified, type Bytes } from '../../core/bytes.ts';
import { titleOf, UNPACK, type Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { systemCode } from '../../core/errors.ts';
import { isManifestType } from '../../core/media-types.ts';
import type { CallOptions, Committer, PushOptions, Target } from '../../core/target.ts';
import type { Compression } from '../../files/decompress.ts';
import { FolderTarget } from './folder.ts';
import { moveFiles, type StagedPart } from './move-files.ts';
import { unpackFolder } from './unpack-folder.ts';

const ARCHIVE_NAMES: readonly [RegExp, Compression | 'other'][] = [
  [/\.(?:tar\.gz|tgz)$/i, 'gzip'],
  [/\.(?:tar\.zst|tzst)$/i, 'zstd'],
  [/\.tar$/i, 'none'],
  [/\.(?:zip|7z|rar|tar\.(?:xz|bz2|lzma)|txz|tbz2?)$/i, 'other'],
];
const ARCHIVE_TYPE = /[.+/-]tar(?:[.+-](gzip|gz|zstd))?$/i;

/**
 * What a layer of a tool is packed as; undefined for a file. The title's ending says it, else the media type: `oras`
 * gives every file the type of a plain tar, so that this one counts for layers without a title only.
 */
export function archiveOf(node: Descriptor): Compression | 'other' | undefined {
  if (isManifestType(node.mediaType) || node.annotations?.[UNPACK] === 'true') return undefined;
  const title = titleOf(node);
  const [, byName] = ARCHIVE_NAMES.find(([name]) => title !== undefined && name.test(title)) ?? [];
  if (byName) return byName;
  const [matched, packed] = ARCHIVE_TYPE.exec(node.mediaType) ?? [];
  if (packed !== undefined) return packed.toLowerCase() === 'zstd' ? 'zstd' : 'gzip';
  return matched !== undefined && title === undefined ? 'none' : undefined;
}

/**
 * A folder that a tool is pulled to: as {@link FolderTarget}, but archives are unpacked by the same safe way, and
 * single files that are programs can be run. Everything collects beside the folder, which appears with `commit`.
 */
export class ToolFolder implements Target, Committer {
  readonly #root: string;
  readonly #staging: string;
  readonly #folder: FolderTarget;
  readonly #archives = new Map<Digest, StagedPart>();

  /** Both are made; `staging` is on the same file system. */
  constructor(root: string, staging: string) {
    this.#root = root;
    this.#staging = staging;
    this.#folder = new FolderTarget(root);
  }

  fetch(node: Descriptor, options?: CallOptions): Bytes {
    return this.#folder.fetch(node, options);
  }

  async exists(node: Descriptor): Promise<boolean> {
    return this.#archives.has(node.digest) || this.#folder.exists(node);
  }

  resolve(reference: string): Promise<Descriptor> {
    return this.#folder.resolve(reference);
  }

  tag(node: Descriptor, reference: string): Promise<void> {
    return this.#folder.tag(node, reference);
  }

  async push(node: Descriptor, bytes: Bytes, options: PushOptions = {}): Promise<void> {
    const archive = archiveOf(node);
    if (archive === undefined || archive === 'other') return this.#folder.push(node, bytes, options);
    const place = join(this.#staging, `${this.#archives.size}-${node.digest.slice(7, 19)}`);
    const modes = await unpackFolder(abortable(verified(bytes, node), options.signal), {
      node,
      title: '.',
      name: titleOf(node) ?? node.digest,
      root: place,
      compression: archive,
    });
    this.#archives.set(node.digest, { path: place, segments: [], modes });
  }

  /** Fails where two parts have the same file. */
  async commit(): Promise<void> {
    await mkdir(this.#root, { recursive: true });
    const single = this.#folder.files().filter(({ node }) => node.annotations?.[UNPACK] !== 'true');
    await this.#folder.commit();
    for (const { path } of single) if (await isProgram(path)) await chmod(path, 0o755);
    for (const part of this.#archives.values()) await moveFiles([part], this.#root, { keepExisting: true });
  }

  async discard(): Promise<void> {
    await this.#folder.discard();
    await removeTree(this.#staging);
  }
}

/** By its first bytes: ELF, Mach-O, PE, or a script. Few artifacts tell the mode of a single file. */
async function isProgram(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    const start = buffer.subarray(0, bytesRead).toString('hex');
    return /^(?:7f454c46|cafebabe|feedfac[ef]|c[ef]faedfe|4d5a|2321)/.test(start);
  } finally {
    await file.close();
  }
}

/** Also folders that may not be written, as some archives have them. */
export async function removeTree(path: string): Promise<void> {
  try {
    await rm(path, { recursive: true, force: true });
  } catch (error) {
    if (!['EACCES', 'EPERM'].includes(systemCode(error) ?? '')) throw error;
    await makeRemovable(path);
    await rm(path, { recursive: true, force: true });
  }
}

async function makeRemovable(path: string): Promise<void> {
  await chmod(path, 0o700);
  for (const entry of await readdir(path, { withFileTypes: true }))
    if (entry.isDirectory()) await makeRemovable(join(path, entry.name));
}
